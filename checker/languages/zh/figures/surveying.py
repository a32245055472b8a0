"""Chinese words of surveys: indivisible things, and the words that make figures means of whole numbers. Folded."""

from __future__ import annotations

from checker.languages import patterns as re

#: Measure words for indivisible things.
WHOLE = frozenset("人 名 位 家 户 所 国 个国家 例 个人 票 份 只 头 辆 艘 座 对 员".split())
#: Nouns that 个 counts and that are indivisible.
WHOLE_NOUNS = (
    "人",
    "国家",
    "省",
    "城市",
    "地区",
    "县",
    "村",
    "企业",
    "公司",
    "学校",
    "班",
    "家庭",
    "孩子",
    "学生",
    "病例",
    "案例",
    "样本",
    "样品",
    "小区",
    "社区",
    "项目",
    "镇",
    "乡",
    "站",
    "店",
    "商户",
    "用户",
    "居民",
    "学员",
    "员工",
)
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
