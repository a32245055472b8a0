"""Chinese words in titles, headings and labels that indicate the kind of a page; texts are folded to Simplified."""

from __future__ import annotations

from checker.languages import patterns as re

TITLES = {
    "minutes": re.compile(r"(?:会议|例会)(?:纪要|记录|概况|议程)|纪要|议程\Z"),
    "digest": re.compile(r"周报|双周|月报|旬报|周刊|月刊|简报|速递|每周精选|第\s?\d+\s?期|进展汇报|开源进展"),
    "event": re.compile(r"活动预告|活动报名|讲座|研讨会|分享会|沙龙|开放日|直播预告|报名通知"),
    "legal": re.compile(
        r"(?:(?<![做方用想看写说魔书手算语疗无])法|条例|规定|办法|规则|解释|决定|细则|章程|协议|条款|批复|意见|(?<=的)通知|纠纷一?案|诉.{2,60}案)\s*(?:[(（][^)）]{4,24}[)）])?\s*\Z|隐私政策|服务条款"
    ),
    "draft": re.compile(r"路线图|草案|征求意见稿|提案|设计文档|(?i:roadmap|rfc)"),
    "index": re.compile(r"(?:目录|索引|书目|导航|链接汇总)\Z"),
    "code": re.compile(r"接口文档|(?i:api)\s?(?:文档|参考)"),
}
HEADINGS = {
    "minutes": re.compile(
        r"(?:会议概况|与会人员|参会人员|出席人员|会议(?:分享与)?讨论|会议内容|下次会议.*|决议事项|待办事项)\Z"
    ),
    "digest": re.compile(
        r"(?:卷首语|本期亮点|本周推荐.*|每周读者.*|新闻|新手推荐|行动项|版本发布.*|发布与候选发布|新版本.*|.*项目进展|值得注意的.*|重大的?代码.*)\Z"
    ),
    "event": re.compile(
        r"(?:讲者介绍|嘉宾|嘉宾介绍|活动议程|议程|报名方式|活动时间|活动地点|分享会内容简介|交通方式)\Z"
    ),
    "legal": re.compile(
        r"(?:第[一二三四五六七八九十]+章.*|基本案情|裁判要点|裁判结果|法院裁判|简要案情|处理结果|附则|总则)\Z"
    ),
    "draft": re.compile(r"(?:背景与意义|.*可行性分析.*|排期|待定事项|具体目标|关键目标|目标)\Z"),
    "index": re.compile(r"(?:目录|索引)\Z"),
    "code": re.compile(r"(?:用法|安装|参数|返回值|接口|语法|配置)\Z"),
}
EVENT_LABEL = re.compile(r"[\s\W]*(?:活动)?(?:时间|地点|地址|主题|嘉宾|主办|报名|费用|票价)\s*\W{0,3}[:：]")
CLAUSE = re.compile(r"\s*第[一二三四五六七八九十百千〇零\d]+条")
WROTE = re.compile(r"(?:发表于|回复于|楼主|^\s*\d+\s?楼|写道\s?[:：]\s*\Z|^\s*回复\s?@)")
KEPT = re.compile(r"最后更新|最近更新|持续更新|定期更新|更新于|修订记录")
BOOKS = re.compile(r"(?:参考|推荐)书目如下|书目选录")
DATA = re.compile(r"(?:本目录|该目录|本仓库)(?:包含|收录|存放)")
