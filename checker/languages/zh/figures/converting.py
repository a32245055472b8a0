"""Chinese words between an amount and the same amount in another unit."""

from __future__ import annotations

from checker.languages import patterns as re

#: 5英里（约8公里）, 100亩，合6.7公顷, 5斤即2.5公斤. What is calculated (每箱30公斤计算，合960吨) is another amount.
SAME = re.compile(
    r"(?![^,]{0,3}[计算])[^,。!?;:\n()\d]{0,4}?(?:(?P<bracket>\()(?:约|合|约合|折合|相当于|即|折|约为|等于|按[^()\n]{1,10},?约?合?)?|,?(?:约合|折合|合|相当于|约等于|等于|即|折算成|换算成?)(?:为|是)?|/)[ ]?"
)
#: Text after the second amount, with and without brackets.
BRACKET_END = re.compile(r"(?:人民币|左右|上下|多)?[ ]?[),;/]")
END = re.compile(r"(?:人民币|左右|上下|多)?[ ]?(?:[,。;()!?\n]|的|\Z)")
#: Words before a temperature that is a difference.
DIFFERENCE = re.compile(r"[升降高低变幅涨暖]|(?<!误)差")
