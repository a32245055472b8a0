"""Chinese names: of people, bodies, offices and speakers, with their abbreviations, and slips in them. Folded to Simplified."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache
from importlib.resources import files

from checker.languages import patterns as re
from checker.languages.language import WrittenAbbreviation

# Chinese names of people, and the words next to them. Folded --------------------------------------------------------

_SURNAMES = (
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏锺钟汪田任姜范"
    "方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂"
    "丛焦向柳邢骆岳齐沿梅莫庄辛管祝左涂谷祁时舒耿牟卜路詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵简连"
)
#: Words before a name: the role of a person.
_ROLES = (
    "记者 教授 队长 教练 老师 医生 主席 主任 部长 局长 市长 县长 校长 院长 馆长 会长 秘书长 书记 董事长 总经理 经理 总监 总裁 导演 编剧 演员 歌手 作家 诗人 画家 学者 专家 律师 法官"
    " 工程师 研究员 博士 同学 选手 球员 后卫 前锋 中锋 发言人 负责人 创始人 创办人 主持人 评审 馆员 志愿者 理事长 总干事 主编 编辑 作者 设计师 摄影师 策展人 店主 村长 里长 乡长 议员 委员 代表"
).split()
#: Words after a name: an action of a person, or a form of address.
_VERBS = (
    "直言 说 表示 指出 认为 介绍 强调 回忆 坦言 透露 解释 告诉 补充 宣布 出席 主持 致辞 担任 获得 发言 先生 女士 教授 老师 同学 同志 博士 医生 律师 领导 执导 主演 率队 带队"
).split()
#: A name of three characters after a role or before an action; the surname is one character.
NAMED = re.compile(
    rf"(?:(?:{'|'.join(_ROLES)})[:、 ]?(?P<after>[{_SURNAMES}][\u4e00-\u9fff]{{2}}))|(?P<before>[{_SURNAMES}][\u4e00-\u9fff]{{2}})(?={'|'.join(_VERBS)})"
)
#: A name of two characters before an action: 陈凯指出 has no name of three.
SHORTER = re.compile(rf"[\u4e00-\u9fff]{{2}}(?:{'|'.join(_VERBS)})")
#: The end of an organisation's name, and the four characters before it, which identify it.
BODY = re.compile(
    r"(?=(?P<body>[\u4e00-\u9fff]{4}(?:有限公司|集团|大学|学院|医院|银行|研究院|研究所|基金会|协会|中学|小学|出版社|博物馆|图书馆)))"
)
#: Characters that occur in no given name, but follow a name of two characters, or precede an action.
NO_GIVEN = frozenset(
    "的了是在和与于及将就也还又说称对从向到来去为被把让令请使给等并或则但而且等因以之其此该这那会能可应当出上下内外中前后一二三不主曾已时、"
)


# Pronunciation of Chinese characters, to explain typing slips -------------------------------------------------------


# Characters that distinguish members of a series: two titles that differ in one of them are two works.
_SERIES = frozenset(
    "一二三四五六七八九十百千万零〇甲乙丙丁戊己庚辛上中下前后左右内外东西南北春夏秋冬大小男女父母子老少新旧古今初高首末正副省市县区国州年月日陕刑民明清"
)


def is_alike(one: str, other: str) -> bool:
    """Whether two characters have readings that differ only in tone, zh/z, ch/c, sh/s or ng/n."""
    readings = _readings()
    return not readings.get(one, frozenset()).isdisjoint(readings.get(other, ()))


def is_of_a_series(one: str, other: str) -> bool:
    """Whether one of two characters distinguishes members of a series: opposites, numerals."""
    return one in _SERIES or other in _SERIES


@lru_cache(maxsize=1)
def _readings() -> dict[str, frozenset[str]]:
    """The first two readings of each character of GB 2312, without tone, with zh, ch, sh written as z, c, s and ng as n;
    from those of Unihan (kMandarin, kHanyuPinyin) as compiled by the pinyin-data project (MIT)."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for line in files(__package__).joinpath("pronunciations.tsv").read_text("utf-8").splitlines():
        reading, characters = line.split("\t")
        for character in characters:
            found[character].add(reading)
    return {character: frozenset(readings) for character, readings in found.items()}


# How Chinese texts explain short forms. Folded ----------------------------------------------------------------------

#: 世界贸易组织（WTO）, 河畔环境研究中心（以下简称“河畔中心”）: the short form in brackets.
_SHORT = re.compile(
    r"[”\"」]?\((?:(?:英文|英语)?(?:缩写|简称)(?:为|是)?[:]?)?[“\"]?(?P<latin>[A-Z][A-Za-z]{0,2}[A-Z]{1,4})[”\"]?[),;]"
    r"|[”\"」]?\((?:以下|下称|下文|以下均|后文)?(?:简称|称)?(?:为|是)?[:]?[“\"「](?P<han>[\u4e00-\u9fff]{2,6})[”\"」]\)"
)
#: The full form before it; the match may include earlier words of the sentence.
_FULL = re.compile(r"[\u4e00-\u9fff]{5,20}\Z")
_REACH = 20
#: Of two full forms: how many characters are equal after the word that differs and before it, and the maximum length
#: of that word.
_SAME_END, _SAME_START, _ONE_WORD = (2, 3, 4), 2, 2
#: Endings of the names of organisations; Latin letters are a name only after one of these.
_BODY = tuple(
    "组织 委员会 协会 中心 公司 银行 大学 联盟 基金会 理事会 论坛 研究所 研究院 学会 总局 法院 机构 协定 条约 公约 管理局".split()
)


def explained(folded: str) -> Iterator[WrittenAbbreviation]:
    """Abbreviations in brackets, with their full form before."""
    for each in _SHORT.finditer(folded):
        before = _FULL.search(folded, max(0, each.start() - _REACH), each.start())
        kind = each.lastgroup or ""
        if before is not None:
            yield WrittenAbbreviation(each[kind], before.group(), before.start(), each.span(kind), each.end())


def is_another(one: str, other: str) -> bool:
    """Whether two full forms are of different things; each may include words before the full form. Names of
    organisations end in different words. Other full forms differ in one word with equal characters on both sides."""
    if one.endswith(_BODY) and other.endswith(_BODY):
        return one[-2:] != other[-2:] or set(one[-4:-2]).isdisjoint(other[-4:-2])
    same = [a == b for a, b in zip(reversed(one), reversed(other), strict=False)]
    if False not in same:
        return False
    last = same.index(False)
    goes_on = same.index(True, last) if True in same[last:] else len(same)
    return last in _SAME_END and goes_on - last <= _ONE_WORD and same[goes_on : goes_on + _SAME_START].count(True) == 2


# Chinese offices and the names next to them. Folded -----------------------------------------------------------------

#: Separators in a foreigner's name.
DOT = "·‧・•∙"
_COUNTRIES = (
    "中国 美国 英国 法国 德国 日本 韩国 朝鲜 俄罗斯 苏联 印度 巴西 加拿大 澳大利亚 新西兰 意大利 西班牙 葡萄牙 荷兰 比利时 瑞士 瑞典 挪威 丹麦 芬兰 奥地利 波兰 捷克 匈牙利 希腊 土耳其 "
    "伊朗 伊拉克 以色列 埃及 南非 尼日利亚 肯尼亚 埃塞俄比亚 墨西哥 阿根廷 智利 秘鲁 哥伦比亚 委内瑞拉 古巴 越南 泰国 缅甸 老挝 柬埔寨 马来西亚 新加坡 印尼 印度尼西亚 菲律宾 巴基斯坦 "
    "孟加拉国 斯里兰卡 尼泊尔 蒙古 哈萨克斯坦 乌兹别克斯坦 沙特 阿联酋 卡塔尔 约旦 叙利亚 乌克兰 白俄罗斯 罗马尼亚 保加利亚 塞尔维亚 爱尔兰 冰岛 卢森堡 欧盟 联合国 世贸组织 世卫组织"
).split()
#: Heads of state and of government: no person has two of them for one country at one time.
EXCLUSIVE = frozenset("总统 总理 首相 国王 女王 国家主席 天皇".split())
_OFFICES = (
    "总统 总理 首相 国王 女王 王后 国家主席 天皇 主席 副总统 副总理 副首相 外交部长 外长 国防部长 财政部长 财长 部长 国务卿 秘书长 总干事 总书记 书记 董事长 董事局主席 首席执行官 首席财务官 总裁 "
    "总经理 创始人 联合创始人 市长 省长 州长 县长 区长 议长 大使 司令 院长 校长 会长 行长 馆长 局长 主任 发言人 教授 顾问"
).split()
_LONGEST = "|".join(sorted(_OFFICES, key=len, reverse=True))
#: An office that is not part of an organisation's name (主席团), and the text after it: a foreign name in parts, or Han
#: characters that begin with a name.
HOLDER = re.compile(
    rf"(?P<office>{_LONGEST})(?![团员处会室办级])(?P<also>兼)?(?P<name>(?:[\u4e00-\u9fff]{{1,7}}[{DOT}]){{1,3}}[\u4e00-\u9fff]{{2,8}}|[\u4e00-\u9fff]{{2,5}}(?![{DOT}]))"
)
#: Text before an office: the country or body, and words that mean it is former, future or partial.
BEFORE = re.compile(
    rf"(?P<before>前任?|原|时任|已故|候任|副|代理?|新任|首任|末代|历任|当选)?(?P<place>{'|'.join(sorted(_COUNTRIES, key=len, reverse=True))}|[A-Z]{{2,8}})?"
    r"(?P<former>前任?|原|已故|候任|副|代理?|常务|当选)?\Z"
)
#: The maximum distance of that text before an office.
REACH = 12
#: Characters that follow names and are never part of one.
NO_NAME = frozenset(
    "的了是在和与于及将就曾已也还又说称表对从向到来去为被把让令请使给等并或则但而且等因以之其此该这那时会能可应当发出上下内外中前后一二三不主"
)
PARTS = re.compile(f"[{DOT}]")
LOWER = "副"
OPEN_END = True


# How Chinese texts name speakers. Texts are folded ------------------------------------------------------------------

_SPEECH_VERBS = "说道?|表示|指出|称|强调|认为|写道|谈到|坦言|介绍说?|补充道?|解释道?|回应道?|透露"
#: A speaker and the verb, at the start of a sentence and before the quotation.
TAG = re.compile(
    rf"(?:(?<=[。!?…;])|(?<=[。!?…][”」』]))[ ]?(?P<tag>(?P<name>[\u4e00-\u9fff·]{{2,12}}?)[还又也]?(?:接着|继续|补充|随后|同时|最后)?(?:{_SPEECH_VERBS})[:,])"
)
TAG_PREFILTER = re.compile(rf"(?:{_SPEECH_VERBS})[:,]")
_PRONOUNS = frozenset("他 她 他们 她们 我们 我 你 你们 大家 有人 对方 自己 别人 人们 很多人 朋友".split())


def introduces(introduction: str, name: str) -> bool:
    """Whether the words before a quotation name the same speaker again; a pronoun may refer to anyone."""
    return name not in _PRONOUNS and name in introduction
