"""Chinese words that correct, suppose, ask or deny what a clause states; texts are folded to Simplified."""

from __future__ import annotations

from checker.languages import patterns as re

EDGE = re.compile(r"[,，;；:：()（）【】—]")
#: Most Chinese phrases attached to a clause begin like clauses, and only brackets identify them. What begins with a
#: denial or with one of a few prepositions has no subject of its own: 没有误差, 除周一外.
ADJUNCT = re.compile(r"[\s\W]*[而并也]?(?:不(?!是)|没|未|无|非|除|按|据(?!说))")
FINITE = re.compile(r"(?!)")
_NUMBER = r"(?:\d|第?[〇零一二三四五六七八九十百千两]|周[一二三四五六日天]|星期|礼拜|民国|公元)"
OPERAND = re.compile(
    r"\d|第[一二三四五六七八九十百]|周[一二三四五六日天]|星期|礼拜|[一二三四五六七八九十百千万亿两][年月日号名个人元]"
)
_VALUE = "(?:日期|时间|数字|数据|年份|年龄|星期|总数|比例|金额|名称|标题|版本|说法|写法|说明|报道|记载|答案|结果|信息)"
#: A mistake is named, corrected or reported, so the statement need not be true.
CORRECTS = re.compile(
    rf"""(?<!变)更正 | 勘误 | 订正 | (?<![失耽延贻])误(?:写|作|记|印|为|登|报|标|植|刊|译|读) | (?<!不怕)(?<![别不没])[写说记印算标打看]错(?!字|别字|[了过]?[路门车人])
      | 笔误 | 口误 | (?<![没无])有误(?![差会解区工判导])
      | (?<![没无未])(?<!没有)(?<!并无)错误(?=地|的?(?:[,，。;；:：)）]|{_VALUE})) | {_VALUE}[^,，。;；]{{0,4}}(?:(?<!没有)错误|有错|不对)
      | (?<![反供响对相适理])应[为作是]{_NUMBER} | 应(?:该|当)?(?:写|读|改)[为作成] | (?<![充确其])实[为是]{_NUMBER} | 实际上?[是为]{_NUMBER}
      | 纠正[^,，。;；]{{0,6}}(?:{_VALUE}|错误|前文|上文) | 之误 | 是错的
      | (?<![填抄听默手改])[写印打标登记]成了?[“「『"']?{_NUMBER}(?![片体气])""",
    re.VERBOSE,
)
#: In a clause with a number or a day: the number or day is wrong, or is denied.
CORRECTS_OPERAND = re.compile(r"而(?:不|并非)是|而非|(?<!没有)(?<!并无)错误|纠正")
#: The rest of the sentence after it is hypothetical.
SUPPOSES = re.compile(
    r"假设|假如|假定|假使|设想|试想|想象一下|倘若|打个?比方|比方说|(?:\A|(?<=[,，。;；:：]))设有?(?=\s?\d)|(?:\A|(?<=[,，。;；:：]))若(?![干非无何])"
)
CONDITION = re.compile(r"如果(?![园实汁酱树蔬农])|(?<![主重需首必只])要是|(?<![待相假倘宛犹恍])若是|万一")
#: Words right before a denied statement.
DENIES = re.compile(r"(?:不是|并非|而非|绝非|不在|不到)[ “「『\"']?\Z")
