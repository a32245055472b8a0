"""Chinese words that open a supposition or an invented example: what follows is not claimed of the world."""

from checker.lang import patterns as re

SUPPOSED = re.compile(r"假设|假如|如果|假定|比方说|打个比方|设有|比如说|举例|举个例子|倘若|要是")
#: What a sentence imagines or gives as an example.
IMAGINED = re.compile(r"假设|假如|假定|假使|设想|试想|想象|倘若|打个?比方|比方说|例如|比如|譬如|诸如|举例|举个例子")
#: Right before and right behind what is given as an example.
EXAMPLE_LEAD = re.compile(r"(?:像|类似|好比|形如|诸如|例如|比如|譬如|如)[“「‘『(]?\Z")
EXAMPLE_TAIL = re.compile(r"[”」’』)]?(?:这样|那样|之类|一类|这类|这种|为例|等日期)")
#: A condition, to the end of its clause.
CONDITION = re.compile(r"(?:如果|要是|若是|若(?![干非无]))[^,，。;；:：!！?？\n]*")
#: Before a date that says when something happens, and what follows such a date.
DATE_LEAD = re.compile(r"(?:[在于至到自从由]|截至|截止|不晚于|早于|晚于)[ ]?\Z")
DATE_TAIL = re.compile(r"[ ]?(?:[之以]?[前后]|起|止|截止|内|[之以]内|到期|举行|召开|开幕|闭幕|上午|下午|晚)")
#: Talk about which days there are, where the day itself is not named again.
NO_SUCH_DAY = re.compile(
    r"(?:这|那|该|此)(?:一|个)?(?:天|日期?|日子)[^,，。;；!！?？\n]{0,6}(?:不存在|不可能|无效|非法)|(?:没有|没)这(?:一|个)?(?:天|日期?|日子)"
    r"|不存在的(?:日期|日子|一天)|(?:日期|日子)(?:其实|根本|并)?不存在|(?:无效|非法|不可能)的?(?:日期|日子)"
)
