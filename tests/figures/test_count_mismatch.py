"""Announced counts: what is counted, and what only looks like it."""

import pytest

WRONG = [
    "Here are two things to bring:\n\n1. a rope\n2. a lamp\n3. a coat\n\nIt is three miles to the weir.\n",
    "今年用了三种技术：\n\n- 基于甲的应用\n- 基于乙的应用\n- 基于丙的应用\n- 基于丁的应用\n",
    "She has three plans:\n\n- Spring Fair: a stall\n- Autumn Fair: a prize\n- Winter Fair\n- Report: in May\n",
    "Bring these three things to the quay:\n\n- a ticket\n- a coat\n- a torch\n- a rope\n",
    "论坛设三个分会场，安排如下：\n\n- 农业\n- 水利\n- 林业\n- 渔业\n",
    "## Open positions (2)\n\n- Lock keeper\n- Ferry pilot\n- Baker\n",
    "# Bake in 5 steps\n\n## 1. Mix\n\nx\n\n## 2. Rest\n\nx\n\n## 3. Shape\n\nx\n\n## 4. Bake\n\nx\n",
    "# 出行前要做的五件事\n\n## 一、买票\n\n文\n\n## 二、带水\n\n文\n\n## 三、看天\n\n文\n\n## 四、换鞋\n\n文\n",
    "The gate has three locks, they are:\n\n- the upper\n- the lower\n- the old\n- the new\n- the small\n",
    "## 四件不可錯過的展品\n\n- 救命的搖籃\n- 會唱歌的掃帚\n- 竹算盤\n",
    "## Four lots not to miss\n\n- a clock\n- a chair\n- a pot\n\n## Hours\n\nDaily.\n",
    "Present (six members): Hall (chair), Mills, Weir, Brook and Locke; the clerk.",
    "Present (six members): Hall (chair), Mills, Weir, Brook and Locke, if only for an hour.",
    "There are three reasons for the delay:\n\n- the weather\n- the parts\n- the strike\n- the holidays\n",
    "We rejected this for three reasons:\n\n* It is slow.\n* It is new.\n",
    "We made two critical interface changes:\n\n1. Larger buttons\n2. Fewer questions\n3. A summary page\n",
    "The council adopted the following five measures:\n\n1. Lamps\n2. Kerbs\n3. Trees\n4. Benches\n",
    "Thank you to all 12 contributors for this release:\n\n" + "".join(f"- Person {n}\n" for n in range(11)),
    "Projects with a release (4):\n\n* Alpha\n* Beta\n* Gamma\n* Delta\n* Epsilon\n",
    "There are three ways to pay:\n\n## 1. By card\n\nAt the desk.\n\n## 2. In cash\n\nAt the desk.\n\n"
    "## 3. By post\n\nTo the office.\n\n## 4. By phone\n\nOn weekdays.\n",
    "这就导致两个问题：\n\n* 启动缓慢。\n* 占用资源。\n* 带宽不足。\n",
    "报名须满足以下五点：\n\n1. 年满十八岁\n2. 有本市户口\n3. 身体健康\n4. 无不良记录\n",
    "參會者須準備下列四項材料：\n\n- 身份證\n- 邀請函\n- 近期照片\n",
    "分为以下三种方式：\n\n一、现场办理\n\n携带证件到窗口。\n\n二、网上办理\n\n登录网站。\n\n三、电话办理\n\n工作日。\n\n四、邮寄办理\n\n寄到中心。\n",
]
SILENT = [
    # the writer gives the number of the items after all
    "Here are two things to bring:\n\n1. a rope\n2. a lamp\n3. a coat\n\nYes, that is three things.\n",
    # the last item is about something else
    "今年用了三种技术：\n\n- 基于甲的应用\n- 基于乙的应用\n- 基于丙的应用\n- 编写插件\n",
    "It fits the needs of our three mills:\n\n- a new wheel\n- a longer race\n- two gates\n- a lock\n",
    "These three mills are driven as follows:\n\n- by water\n- by wind\n- by steam\n- by hand\n",
    "## Open positions (2)\n\n- Lock keeper\n- Ferry pilot\n",
    "# Bake in 4 steps\n\n## 1. Mix\n\nx\n\n## 2. Rest\n\nx\n\n## 3. Shape\n\nx\n\n## 4. Bake\n\nx\n",
    "名单上有她的名字三个字：\n\n1. 甲甲\n2. 乙乙\n3. 丙丙\n4. 丁丁\n",
    "四张图：\n\n- 甲图\n- 乙图\n- 丙图\n\n最后是丁图。\n",
    "## 四件不可錯過的展品\n\n- 搖籃\n- 掃帚\n- 竹算盤\n- 竹橋\n",
    "## Four years of work\n\n- a clock\n- a chair\n- a pot\n",
    "## Three courses\n\n**Knots.** For sailors.\n\n**Maps.** With walks.\n\nBoth are free.\n",
    "Present (six members): Hall (chair), Mills (until item 3), Weir, Brook, Locke and Bell.",
    "Present (six members): Hall, Mills, Weir and others.",
    "Present (six members): Hall (chair), Mills, Weir, Bell and Locke, Brook.",
    "Present (five members): Hall (chair), Mills, Weir, Brook and Locke, in the old hall.",
    "It has five active tests + one documented skip:\n\n- one\n- two\n- three\n- four\n- five\n- six\n",
    "The code has three different branches and one special case:\n\n- a trivial index\n"
    "- an array of numbers\n- a view\n- a single element\n",
    "The relation between these three components is nested as follows:\n\n- Places contain targets\n"
    "- Targets contain states\n",
    # nested lists, paragraphs and code under items
    "There are two steps:\n\n- build\n    - fetch\n    - compile\n\n  It takes an hour.\n\n"
    "- deploy\n\n  ```\n  make\n  ```\n",
    # one bullet covers two
    "Three things shift:\n\n- width and height\n- colour\n",
    "有三项改动：\n\n- 宽度和高度\n- 颜色\n",
    # broken by a paragraph or a picture: the length of the list is unknown
    "There are four stops:\n\n- Delft\n- Leiden\n\nAfter lunch:\n\n- Gouda\n- Utrecht\n",
    "共有四站：\n\n- 甲地\n- 乙地\n\n![地图](map.png)\n\n- 丙地\n- 丁地\n",
    # not complete, or a choice
    "Three results stand out, for example:\n\n- one\n- two\n",
    "Choose two of the following:\n\n- a passport\n- a licence\n- a card\n",
    "Bring at least two papers:\n\n- a passport\n- a licence\n- a card\n",
    "以下三项任选两项：\n\n- 唱歌\n- 跳舞\n- 朗诵\n",
    "获奖者包括三名教师等：\n\n- 张三\n- 李四\n",
    "A few reasons:\n\n- this\n- that\n",
    "有几点原因：\n\n- 甲\n- 乙\n",
    # the count is of something else
    "We then asked 17 firms to name:\n\n- their costs\n- their prices\n",
    "Each of the 3 teams worked on the following topics:\n\n- water\n- air\n",
    "两个模块分别执行以下操作：\n\n- 读取\n- 写入\n- 关闭\n",
    "三天内需要完成：\n\n- 报名\n- 缴费\n",
    "In 2 weeks we did the following:\n\n- planned\n- built\n- tested\n",
    "事情具有两面性，缺点也逐步显现：\n\n- 慢\n- 贵\n- 难\n",
    # a series that goes on from another page, ordinals that are names
    "上一篇讲了前三点，今天讲第四到第六点：\n\n- 第四点\n- 第五点\n- 第六点\n",
    # consistent
    "三大类九小项如下：\n\n- 甲类\n    - 一\n    - 二\n- 乙类\n- 丙类\n",
]


@pytest.mark.parametrize("text", WRONG)
def test_reports_the_count(found, text):
    assert len(found("F307", text)) == 1


@pytest.mark.parametrize("text", SILENT)
def test_reports_nothing(found, text):
    assert found("F307", text) == []


@pytest.mark.parametrize("path", ["page.rst", "page.txt", "page.md"])
def test_items_may_wrap_over_lines(found, path):
    text = (
        "The choice was made for three important reasons:\n\n"
        "* According to a small survey, developers are more interested in\n  using it than the other two.\n\n"
        "* It is written in a language that is in line with what they do\n  every day of the year.\n\n"
        "* It is faster than the second one, though by a smaller\n  margin than most had thought.\n\n"
        "Although all of these points can be debated, a pronouncement was made.\n"
    )
    assert found("F307", text, path) == []
    extra = text.replace(
        "\n\nAlthough", "\n\n* It is easier to learn for those who come from elsewhere than\n  the others.\n\nAlthough"
    )
    assert [places[0] for places in found("F307", extra, path)] == ["three"]
