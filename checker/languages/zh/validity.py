"""Chinese discussion of dates as such: which ones exist, which input a program accepts, which are examples."""

from __future__ import annotations

from checker.languages import patterns as re

#: The input that a program, a form or a calendar accepts.
VALIDITY = re.compile(
    r"存在(?!争议|问题)|无效|非法|合法|有效(?![期至到])|解析|不可能|闰年|平年|格式(?!统一|不变|照旧|新颖)|校验|验证|溢出|异常|报错|返回(?![市城县乡村家原学单办老出]|途中)|抛出|测试|用例"
    r"|没有这|没有(?=[ ]?\d{1,2}[日号天])|并没有(?=[ ]?(?:这|那|\d|[一二三]))|认为(?=[^,，。;；]{0,8}\d)|虚构|历法|程序(?!简便|简单|正义|合理|公正)|函数|代码|永远不会|不会有|本没有|哪有|哪来的|边界"
)
#: Words right before and right after an example.
EXAMPLE_LEAD = re.compile(r"(?:像|类似|好比|形如|诸如|例如|比如|譬如|如)[“「‘『(]?\Z")
EXAMPLE_TAIL = re.compile(r"[”」’』)]?(?:这样|那样|之类|一类|这类|这种|为例|等日期)")
#: A condition, to the end of its clause.
CONDITION = re.compile(r"(?:如果|要是|若是|若(?![干非无]))[^,，。;；:：!！?？\n]*")
#: Text before a date that is the time of an event, and the text after such a date.
DATE_LEAD = re.compile(r"(?:[在于至到自从由]|截至|截止|不晚于|早于|晚于)[ ]?\Z")
DATE_TAIL = re.compile(r"[ ]?(?:[之以]?[前后]|起|止|截止|内|[之以]内|到期|举行|召开|开幕|闭幕|上午|下午|晚)")
#: Discussion of which days exist, without naming the day again.
NO_SUCH_DAY = re.compile(
    r"(?:这|那|该|此)(?:一|个)?(?:天|日期?|日子)[^,，。;；!！?？\n]{0,6}(?:不存在|不可能|无效|非法)|(?:没有|没)这(?:一|个)?(?:天|日期?|日子)"
    r"|不存在的(?:日期|日子|一天)|(?:日期|日子)(?:其实|根本|并)?不存在|(?:无效|非法|不可能)的?(?:日期|日子)"
)
