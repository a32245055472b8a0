"""Chinese words with which pages show their kind, their dates and their subject. Folded to Simplified."""

from __future__ import annotations

from checker.languages import patterns as re
from checker.languages.page_words import DatingLine

# Chinese words in titles, headings and labels that indicate the kind of a page; texts are folded to Simplified ------


TITLES = {
    kind: re.compile(words)
    for kind, words in {
        "minutes": r"(?:会议|例会)(?:纪要|记录|概况|议程)|纪要|议程\Z",
        "digest": r"周报|双周|月报|旬报|周刊|月刊|简报|速递|每周精选|第\s?\d+\s?期|进展汇报|开源进展",
        "event": r"活动预告|活动报名|讲座|研讨会|分享会|沙龙|开放日|直播预告|报名通知",
        "legal": r"(?:(?<![做方用想看写说魔书手算语疗无])法|条例|规定|办法|规则|解释|决定|细则|章程|协议|条款|批复|意见|(?<=的)通知|纠纷一?案|诉.{2,60}案)\s*(?:[(（][^)）]{4,24}[)）])?\s*\Z|隐私政策|服务条款",
        "draft": r"路线图|草案|征求意见稿|提案|设计文档|(?i:roadmap|rfc)",
        "index": r"(?:目录|索引|书目|导航|链接汇总)\Z",
        "code": r"接口文档|(?i:api)\s?(?:文档|参考)",
    }.items()
}
HEADINGS = {
    kind: re.compile(words)
    for kind, words in {
        "minutes": r"(?:会议概况|与会人员|参会人员|出席人员|会议(?:分享与)?讨论|会议内容|下次会议.*|决议事项|待办事项)\Z",
        "digest": r"(?:卷首语|本期亮点|本周推荐.*|每周读者.*|新闻|新手推荐|行动项|版本发布.*|发布与候选发布|新版本.*|.*项目进展|值得注意的.*|重大的?代码.*)\Z",
        "event": r"(?:讲者介绍|嘉宾|嘉宾介绍|活动议程|议程|报名方式|活动时间|活动地点|分享会内容简介|交通方式)\Z",
        "legal": r"(?:第[一二三四五六七八九十]+章.*|基本案情|裁判要点|裁判结果|法院裁判|简要案情|处理结果|附则|总则)\Z",
        "draft": r"(?:背景与意义|.*可行性分析.*|排期|待定事项|具体目标|关键目标|目标)\Z",
        "index": r"(?:目录|索引)\Z",
        "code": r"(?:用法|安装|参数|返回值|接口|语法|配置)\Z",
    }.items()
}
EVENT_LABEL = re.compile(r"[\s\W]*(?:活动)?(?:时间|地点|地址|主题|嘉宾|主办|报名|费用|票价)\s*\W{0,3}[:：]")
CLAUSE = re.compile(r"\s*第[一二三四五六七八九十百千〇零\d]+条")
WROTE = re.compile(r"(?:发表于|回复于|楼主|^\s*\d+\s?楼|写道\s?[:：]\s*\Z|^\s*回复\s?@)")
KEPT = re.compile(r"最后更新|最近更新|持续更新|定期更新|更新于|修订记录")
BOOKS = re.compile(r"(?:参考|推荐)书目如下|书目选录")
DATA = re.compile(r"(?:本目录|该目录|本仓库)(?:包含|收录|存放)")


# Chinese labels and front-matter keys that give the meaning of a date -----------------------------------------------

LABELS = {
    "deadline": (
        "截止日期", "截止时间", "报名截止", "投稿截止", "申请截止", "报名截止时间", "报名截止日期", "截稿日期",
    ),
    "when": (
        "活动时间", "会议时间", "举办时间", "活动日期", "会议日期", "演出时间", "讲座时间", "比赛时间", "开会时间",
        "举行时间", "直播时间", "展期", "展览时间", "展出时间",
    ),
    "start": ("开始时间", "开幕时间", "开始日期", "开幕日期"),
    "end": ("结束时间", "闭幕时间", "结束日期", "闭幕日期"),
    "published": ("发布日期", "发布时间", "发表日期", "发表时间", "出版日期", "发稿日期", "发文日期", "刊出日期"),
}  # fmt: skip
KEYS = {
    "deadline": ("截止日期", "截止时间"),
    "when": ("活动时间", "会议时间", "活动日期"),
    "start": ("开始时间",),
    "end": ("结束时间",),
}
MASTHEAD = r"第[\d一二三四五六七八九十百]{1,6}[期号]"
OTHER_DAYS = re.compile(r"[上下前]一?[次个期届周月]|之前|之后|此前|以来|截至|截止|自从|后天|成立|出生|签署|首次|曾")
#: Labels of the day of the event if they are next to others of an event.
SHARED = ("日期", "时间", "日期时间")
NEXT_TO_DATE = (
    "地点", "地址", "费用", "票价", "门票", "主讲", "主讲人", "嘉宾", "主持", "对象", "参加人员", "名额", "报名方式",
)  # fmt: skip
_PHRASE = re.compile(r"(?P<phrase>[\u4e00-\u9fff]{4})(?:[为是:]|将?定?[于在]|订于)?[ :|*]*\Z")


def phrase_before(text: str) -> str:
    """The last four characters of a text without the particle before the day; empty for fewer."""
    found = _PHRASE.search(re.sub(r"(?:[为是]|将?定?[于在]|订于)?[ :|*]*\Z", "", text))
    return "" if found is None else found["phrase"]


# Chinese sentences in which a page describes its subject, or announces a thing with its number. Folded text ---------


SELF = re.compile(
    r"本(?:文档?|页|篇|版本?|公告|报告|指南|规范|期|次发布)|(?:正式|现已|今日|今天)发布|发布了|现已(?:推出|上线|可用)|很高兴(?:地)?宣布|正式推出"
)
OTHERS = re.compile(
    r"上[一个]|之前|以前|此前|旧版|相比|较|从|自|升级|下一|未来|将|后续|不同于|类似|替代|取代|兼容|支持|需要|基于|依赖|见|参考"
)
#: The year of an edition: 2019版.
EDITION_YEAR = re.compile(r"(?<!\d)(?P<year>(?:19|20)\d\d)\s?年?版")
PARTICLES = frozenset("了的为是有约共达近")


# Lines that date the page -------------------------------------------------------------------------------------------

# Directly before the date: a label of publication that opens its line or a segment of it.
_LABEL = re.compile(
    r"(?:\A|[\s|·•;。(（\[【])(?:本文|文章|首次)?(?:发[布表文]|刊[发登]|印发|公布|公告|发稿|撰写|成文|出版|投稿)"
    r"(?:日期|时间|于)?[:：]?\s*\Z"
)
UPDATED = re.compile(
    r"(?:\A|[\s|·•;。(（\[【*_])(?:本[文页站]|文章|页面|内容|最[后近新]|上次){0,2}(?:更新|修[订改])(?:日期|时间|于|至)?[*_]{0,3}[:：]?\s*\Z"
)
# Directly after the date, which opens its line or a segment of it.
_BEGINS = re.compile(r"(?:\A|[\s(（\[【|·•*_]|本[\u4e00-\u9fff]{1,4}[于自]?)\Z")
_LABEL_AFTER = re.compile(
    r"\s*(?:\d{1,2}[时点:：]\d{0,2}分?\s*)?(?:发布|发表|刊登|印发|公布|签发|[^。，,;；\n]{0,14}通过)(?=\s*(?:[)）】\]|·,，。;；*_]|\n|\Z))"
)
# A bulletin that announces its next issue has its own date before the announcement.
_NEXT = re.compile(r"[^\n]{0,12}?下次(?:更新|发布)")
# 本报临汐2025年5月12日讯, 新华社北京2022年5月9日电, （记者张三2022年5月9日报道）, 【記者林育安報導】2025年10月22日
_AGENCY = re.compile(
    r"\A[\s【(（*_]{0,4}(?:本[报刊网台]|新华社|中新[社网]|人民网|央视网?|[\u4e00-\u9fff]{2,8}(?:社|网|日报|晚报|时报))?"
    r"[^。，,\n]{0,16}(?:[(（]?(?:记者|通讯员)[^。\n]{0,24})?\Z"
)
_WIRE = re.compile(r"[^。，,\n]{0,4}?(?:专?电|讯)(?=[\s(（】)）:：]|\Z)|(?:综合)?报[道导](?=[\s】)）])")
# 本报讯 before the date; 2024年8月9日，记者 陈立 and 2024年8月9日 作者：陈立, which end the line.
_WIRE_BEFORE = re.compile(
    r"\A[\s【(（*_]{0,4}(?:本[报刊网台]|[\u4e00-\u9fff]{2,8}(?:社|网|日报|晚报|时报))(?:讯|电|报道|记者)[】)）*_]{0,4}\s*\Z"
)
_REPORTER_AFTER = re.compile(
    r"\s?[,，|·]?\s?(?:本报)?(?:记者|通讯员|作者|[文撰]稿?)[:：/\s][^。，,\n]{1,16}[*_]{0,3}\Z"
)
_REPORTER = re.compile(r"\A[\s*_]*[【(（\[](?:本报)?(?:记者|特派员|通讯员)[^】)）\]\n]{0,24}[】)）\]]\s*\Z")
LABELLED = (
    DatingLine(_LABEL),
    DatingLine(_BEGINS, _LABEL_AFTER),
    DatingLine(re.compile(""), _NEXT, alone=True),
)
DATELINES = (
    DatingLine(_REPORTER),
    DatingLine(_AGENCY, _WIRE),
    DatingLine(_WIRE_BEFORE),
    DatingLine(re.compile(r"\A[ *_(]*\Z"), _REPORTER_AFTER, alone=True),
)
BESIDE_DATE = (
    r"(?:发布|发表|时间|日期|于|来源|作者|编辑)(?=[\s:：]|\Z)"
    r"|第[\d一二三四五六七八九十百零]{1,6}[期号]|(?:总第?\d+期)|星期[一二三四五六日天]"
)
#: Words for a life, an event or a period: the date of such a line is not that of the page.
OTHER_DATE = "[生卒逝]|开幕|闭幕|截止|举[行办]|召开|地点|至|时间|于"
YEARLY = re.compile("年度|年[终底报]|年鉴|一年来|这一年")
COPIED = re.compile(
    r"[转轉][载載]?自|原文(?:[链鏈]接|日期|作者|[标標][题題]|地址|出[处處]|[时時][间間])|[译譯]者\s?[:：=]|原[载載]于|首[发發][于於]|本文[译譯]自|[编編][译譯]自"
)

# Boilerplate --------------------------------------------------------------------------------------------------------

BOILERPLATE = (
    r"(?:文章|原文|本文)?(?:地址|链接|出处|网址)\s*[:：]|本文(?:选自|转自|转载自|首发于|来源|共有)|转载(?:请|自|须)|版权(?:所有|声明)"
    r"|点击(?:阅读|查看)原文|点击(?:[上下右左]\S{0,3}|标题下)?[^。]{0,6}(?:蓝字|蓝色|关注|订阅|名片|在看)|阅读原文"
    r"|(?:全文|本文|正文)(?:约|共|全长|总计){0,2}\d+字|(?:预计|大约|约)?阅读(?:本文|全文)?(?:约|大约|需要?|时间){0,2}[:：]?\d+(?:-\d+)?分钟"
    r"|第\d+篇原创|(?:这|本文)是[^。]{0,12}第\d+篇(?:原创)?文章"
    r"|(?:欢迎|喜欢)[^。]{0,12}(?:转发|分享|点赞|留言|在看|关注)[^。]{0,20}\Z|(?:微信|公众)号\s*[:：]|投稿(?:邮箱|请|信箱)"
    r"|(?:责任编辑|责编|校对|排版|审校|监制|美编|值班编辑|图片来源|图源|题图|封面图)\s*[:：|/｜]|免责声明|声明\s*[:：]"
    r"|第\d{1,4}页(?:[ /]*共\d{1,4}页)?\Z|(?:上下|向上|左右)滑动|扫(?:码|描)[^。]{0,12}(?:关注|二维码)|长按[^。]{0,10}二维码"
)
ADDRESS = r"(?:文章|原文|本文)?(?:地址|链接|网址)"
RELATED = "相关(?:阅读|文章|推荐|新闻|链接)|推荐阅读|延伸阅读|热门(?:文章|推荐)|猜你喜欢|更多(?:文章|阅读|精彩)|上一篇|下一篇|往期(?:回顾|精选|推荐)"
