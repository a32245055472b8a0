"""Chinese words that open a supposition or an invented example: what follows is not claimed of the world."""

from checker.lang import patterns as re

SUPPOSED = re.compile(r"假设|假如|如果|假定|比方说|打个比方|设有|比如说|举例|举个例子|倘若|要是")
