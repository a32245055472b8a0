"""Chinese words that relate numbers: shares, conversions, means, statements, ranks, tables. Folded to Simplified."""

from __future__ import annotations

from collections.abc import Mapping

from checker.languages import patterns as re
from checker.languages.zh.numerals import integer

# Chinese words that connect a part, its whole and its share. Patterns match the text between two numbers ------------

_NEAR = r"[^,。!?;:\n()]"
#: Text between a part and a share of something named.
SHARE_OF_NAMED = re.compile(
    rf"{_NEAR}{{0,12}}?,?(?:约|大约)?占(?:了|到|据)?(?P<whole>(?:全球|世界|全国|全省|全市|中国|美国|欧洲|亚洲|日本|印度|国内|行业){_NEAR}{{0,14}}?)的?(?:约|近|大约|比例为|比重为)?"
)
#: Words for a whole that do not name it.
NEUTRAL = re.compile(r"的|总(?:里程|长度?|量|数|额|面积|人口)?|里程|全部|所有|比例|比重|份额")
_SAME = {"世界": "全球", "全世界": "全球", "我国": "中国", "国内": "中国"}
#: Two parts of one unnamed whole: 男性300人，占60%；女性200人，占40%.
SHARE_OF_ALL = re.compile(rf"{_NEAR}{{0,4}}?[,(]占(?:比|总数的?|总人数的?|全部的?|总量的?|总额的?)?(?:为|达|约)?")
#: The second part is inside the first one, or part of something else.
INSIDE_PART = re.compile(r"其中|其(?![他它余])|又|再|占(?!比|总|全|\d)|里面")


def named_whole(folded: str, part: int, share: int, end: int) -> str | None:
    """The name of the whole that a part and its share have, by the words between the part and the share."""
    named = SHARE_OF_NAMED.fullmatch(folded, part, share)
    if named is None:
        return None
    whole = NEUTRAL.sub("", named["whole"])
    for name, other in _SAME.items():
        whole = re.sub(rf"\A{name}", other, whole)
    return whole


# Chinese words between an amount and the same amount in another unit ------------------------------------------------

#: 5英里（约8公里）, 100亩，合6.7公顷, 5斤即2.5公斤. What is calculated (每箱30公斤计算，合960吨) is another amount.
SAME = re.compile(
    r"(?![^,]{0,3}[计算])[^,。!?;:\n()\d]{0,4}?(?:(?P<bracket>\()(?:约|合|约合|折合|相当于|即|折|约为|等于|按[^()\n]{1,10},?约?合?)?|,?(?:约合|折合|合|相当于|约等于|等于|即|折算成|换算成?)(?:为|是)?)[ ]?"
)
#: Text after the second amount, with and without brackets.
HEDGE = re.compile(r"约合|相当于")
PARITY = re.compile(r"购买力|PPP")
BRACKET_END = re.compile(r"(?:人民币|左右|上下|多)?[ ]?[),;]")
END = re.compile(r"(?:人民币|左右|上下|多)?[ ]?(?:[,。;()!?\n]|的|\Z)")
#: Words before a temperature that is a difference.
DIFFERENCE = re.compile(r"[升降高低变幅涨暖]|(?<!误)差")


# Chinese words of surveys -------------------------------------------------------------------------------------------


#: Measure words for indivisible things.
WHOLE = frozenset("人 名 位 家 户 所 国 个国家 例 个人 票 份 只 头 辆 艘 座 对 员".split())
#: Nouns that 个 counts and that are indivisible.
WHOLE_NOUNS = (
    "人", "国家", "省", "城市", "地区", "县", "村", "企业", "公司", "学校", "班", "家庭", "孩子", "学生", "病例", "案例", "样本", "样品", "小区",
    "社区", "项目", "镇", "乡", "站", "店", "商户", "用户", "居民", "学员", "员工",
)  # fmt: skip
#: Text between the number of a whole and a share of it.
WHOLE_TO_SHARE = re.compile(
    r"[^,。;:!?\d(]{0,10}(?:(?:中|里|当中|之中)(?:,|的|有|只有|仅有|共有){0,2}|的?(?:调查|访谈|检查|抽查)(?:显示|发现|表明|结果显示),?(?:有|只有|仅有)?)"
    r"|[^,。;:!?\d(有]{0,6}有"
)
#: People by another noun: 15名学生中，有48%的人.
PEOPLE = ("人", "受访", "同学", "被试", "参与者")
PEOPLE_UNITS = frozenset("人 名 位 员 个人".split())
#: Text after a share that is of something other than the whole before it: 8所学校中，37%的学生.
OF_OTHERS = re.compile(r"的(?![是有])(?P<noun>[\u4e00-\u9fff]{1,4})")
WEIGHTED = re.compile(r"加权|估计|估算|预计|约合|平均")
MEAN = re.compile(
    r"(?:M|均值|平均(?:分|值|得分|评分|数|个数)?)[ ]?(?:=|为|是|:)[ ]?(?P<mean>\d{1,4}\.\d{1,3})(?![\d.%])"
)
SAMPLE = re.compile(r"(?:(?<![A-Za-z])[nN][ ]?=[ ]?|样本量?(?:为|是))(?P<count>\d{1,4})(?![\d.,]*\d)")
WHOLE_ANSWERS = re.compile(
    r"[五七十四六九][点级分](?:制|量表|评分)|李克特|\d[点级分](?:制|量表|评分)|打分|评分|个数|次数|几[个次]"
)
SEVERAL_ITEMS = re.compile(r"题项|条目|维度|分量表|信度|α|问卷|总分|综合|指数|加权")


def is_share_of(noun: str, between: str, after: str) -> bool:
    """Whether a share is one of the number after it: Chinese gives the number first."""
    return False


def has_share(folded: str, noun: str, unit: str, whole: tuple[int, int], share: tuple[int, int]) -> bool:
    """Whether a share is one of the number before it."""
    if WHOLE_TO_SHARE.fullmatch(folded, whole[1], share[0]) is None:
        return False
    if unit not in WHOLE and not (unit == "个" and noun.startswith(WHOLE_NOUNS)):
        return False
    others = OF_OTHERS.match(folded, share[1])
    same = (noun[:2], unit, *(PEOPLE if unit in PEOPLE_UNITS else ()))
    return others is None or others["noun"].startswith(tuple(each for each in same if each))


# Chinese words for a composition given as a ratio of shares ---------------------------------------------------------

_RATIO = r"\d{1,2}(?:\.\d{1,2})?(?::\d{1,2}(?:\.\d{1,2})?){1,5}(?![\d:]|\.\d)"
#: The ratio, and the earlier ratio.
STRUCTURE = re.compile(
    rf"(?:结构|构成)(?:比例?|比重)?(?:关系)?(?:由|从)?(?:[^,。;:\n]{{0,14}}的)?(?:为|是|达到?|调整为|优化为|变为)?[ ]?(?P<ratio>{_RATIO})"
    rf"(?:(?:调整|优化|转变|演变|变化|变)?(?:为|成|到|至)(?:[^,。;:\n]{{0,12}}的)?[ ]?(?P<then>{_RATIO}))?"
)


# The subject of a Chinese statement, as pairs of its characters, and the words that limit its scope. Folded text ----


_RUN = re.compile(r"[\u4e00-\u9fff]+|[A-Za-z]{2,}")
#: Characters that separate words and have little meaning; numerals and their scales are not part of the statement.
_EMPTY = re.compile(
    r"[的了是在有和与及或为以从到将被把对由也都就还但而并等中其这那个家名位人共约已所则于之第零〇一二三四五六七八九十百千万亿两]"
)
LIMITS = re.compile(
    r"其中|其[他它余]|另|别的|再|又|还有|更多|剩|每|各(?!自)|分别|前|后|首批|第|最初|原[先来本]|曾|此前|之前|后来|当时|届时|可能|将|拟|预计|计划"
    r"|不[^同]|没|未|除|男|女|东|南|西|北|部分|至少|至多|超过|以上|以下|去年|今年|明年|同期|上半年|下半年|季度|月|年"
)
#: The limiting words that describe the clause as a whole and not its subject.
OF_STATUS = re.compile(r"原来|曾|可能|将|拟|预计|计划|不.|没|未")
#: The maximum distance of a limiting word from a number, in characters.
NEAR = (6, 4)
#: Text that limits a noun to some of the named things: 没有图书馆的6个村.
RESTRICTS = re.compile(r"(?!)")
#: Right after a number: it counts only some of the things after it.
PART_OF = re.compile(r"(?!)")
#: Headings and opening words of a summary.
SUMMARY = re.compile(r"(?:内容|核心)?(?:摘要|提要|概要|概述|要点|导读|提示|速览|总结|小结)|一句话")
CLAUSE = re.compile(r"(?<!\d)[,.:]|[,.:](?!\d)|[。;!?()、]|——")


def words_of(text: str) -> frozenset[str]:
    """Pairs of adjacent content characters, and words in Latin letters."""
    words: set[str] = set()
    for run in _RUN.findall(text):
        if run[0].isascii():
            words.add(run.casefold())
            continue
        for piece in _EMPTY.split(run):
            words.update(piece[at : at + 2] for at in range(len(piece) - 1))
    return frozenset(words)


def names_in(text: str) -> frozenset[str]:
    """Titles in 《》 and words in Latin letters, which may be names."""
    return frozenset(re.findall(r"《[^》]{1,30}》|[A-Za-z]{2,}", text))


NUMBERED_NAME = YEAR = re.compile(r"(?!)")
#: Pairs of characters.
SHARED = 5
_NOUN = re.compile(r"[\u4e00-\u9fff]{2}")
#: In Chinese the noun may precede its number: 古井126口, 观众共450名.
_NOUN_BEFORE = re.compile(r"(?P<noun>[\u4e00-\u9fff]{2})(?:[共约达为有到了计]|总[共计]|共[有计]|合计){0,2}\Z")
_GENERAL = tuple("问题 方面 部分 原因 方法 步骤 阶段 例子 小时 时间 东西 事情 地方 人 字 点".split())


def counted(folded: str, unit: str, noun: str, start: int) -> str:
    """The measure word, with the noun after the number or before it."""
    found = _NOUN.match(noun)
    if found is not None:
        return f"{unit}{found.group()}"
    before = _NOUN_BEFORE.search(folded, max(0, start - 6), start)
    # Numbers of people without a noun count the people of many groups.
    return "" if before is None or noun or unit == "人" else f"{unit}{before['noun']}"


def is_general(noun: str) -> bool:
    """Whether pages often count such a noun in more than one way."""
    return noun.endswith(_GENERAL)


# Chinese statements of rank -----------------------------------------------------------------------------------------

_COUNTER = r"[个座家条届位名例艘部支所间款项种]"
_RANK = rf"(?:第(?P<nth>\d{{1,3}}|[一二三四五六七八九十]{{1,3}})(?:(?P<order>[大高长深远老快富强重])|{_COUNTER})|最(?P<most>[大高长深远老快富])的?|(?P<first>首){_COUNTER}|(?P<only>唯一)(?:一?{_COUNTER})?的?)"
#: Subject, scope, rank and class.
RANKED = (
    re.compile(
        rf"(?P<subject>[^,。;:!?、\s是为\d]{{1,16}})(?:是|为|成为|系)(?P<scope>[^,。;:!?、\s是第首唯最]{{2,12}}?){_RANK}(?P<group>[^,。;:!?、\s()]{{1,20}})(?=[,。;!?\n(]|\Z)"
    ),
)
UNSURE = re.compile(r"不|没|未|可能|或许|据说|号称|被誉为|将")
#: A rank within a smaller class, at another time, or shared.
QUALIFIED = re.compile(r"曾|原|之一|并列|前身|一度|此前|当时|按(?!计划|期|时)|人均")
_PREFILTER = re.compile(
    r"第[\d一二三四五六七八九十]{1,3}[大高长深远老快富强重个座家条届位名例艘部支所间款项种]|最[大高长深远老快富]|首[个座家条届位名例艘部支所间款项种]|唯一"
)


def hits(folded: str) -> list[int]:
    """The offsets at which words of a rank are, in order."""
    return [hit.start() for hit in _PREFILTER.finditer(folded)]


def value(number: str) -> int | None:
    """The value of an ordinal that is not in digits."""
    return integer(number)


def order_of(groups: Mapping[str, str | None]) -> str | None:
    """By what things are ranked."""
    return groups["order"] or groups["most"] or ""


def class_of(groups: Mapping[str, str | None]) -> frozenset[str]:
    """The words that name the class of what is ranked."""
    scope, group = groups["scope"] or "", groups["group"] or ""
    return words_of(f"{scope} {group}") | {scope, group}


def subject_of(groups: Mapping[str, str | None]) -> frozenset[str]:
    """The words that name what is ranked."""
    return frozenset({groups["subject"] or ""})


# Chinese words of tables --------------------------------------------------------------------------------------------


_UNIT = r"(?:[(][^()]{0,12}[)]|[:/][^\s:/]{1,8})?"
#: The whole label of a row or column that adds up the ones before it; a unit may follow.
TOTAL = re.compile(rf"(?:全[国省市县区校部]|本[年月周季])?(?:[合总共] ?计|总和|总分|总数|总共){_UNIT}")
SUBTOTAL = re.compile(rf"(?:[\u4e00-\u9fff]{{0,6}})?小 ?计{_UNIT}")
#: Rows that are part of the row above them, rows that are subtracted, rows that are no addend.
INSIDE = re.compile(r"其中|#|含|包括|[-－—–·•]")
LESS = re.compile(r"(?:减|扣除|扣减)[:]?")
ASIDE = re.compile(r"均|中位|最[高低大小多少]|目标|预算|上年|去年|同期|同比|环比|占比|比例|比重|排名|备注|说明|^注")
#: Columns whose figures cannot be added.
NOT_ADDED = re.compile(
    r"率|均|单价|价格|同比|环比|增[长速幅减]|涨|跌|变化|变动|排名|名次|序号|编号|年份|年龄|每|指数|(?<!占)比(?!例|重|赛)|评分|倍|累计|余额|密度|温|日期|时间"
)
SHARE = re.compile(r"占比|比例|比重|份额|百分比|构成")
#: Notes that parts and totals need not agree, or that rows are left out.
ROUNDED = re.compile(
    r"四舍五入|进位|尾数|舍入|(?:合计|总计|分项|各项).{0,12}(?:不等|不一致|不符|误差|差异)|未列[出示]|仅列|前[\d一二三四五六七八九十]{1,4}[名位家大强]"
)
#: Words after a number that multiply it.
SCALES = {"百": 100, "千": 1000, "万": 10**4, "百万": 10**6, "千万": 10**7, "亿": 10**8, "万亿": 10**12}
PREFIXES = re.compile("|".join(sorted(SCALES, key=len, reverse=True)))
#: In a caption: the figures of the table are scaled, and therefore rounded.
SCALED = re.compile(r"单位:?[^,。\s]{0,6}[百千万亿吨米里]")
#: In a heading: figures are measured, or scaled, and therefore rounded.
MEASURED = re.compile(
    r"[百千万亿]{1,2}(?:元|人|吨|户|件|辆|台|平方|美元|股|公|斤|亩|$)|公里|千米|米|吨|公斤|克|亩|公顷|升|瓦|度"
)
