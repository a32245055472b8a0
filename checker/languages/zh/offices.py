"""Chinese offices and the names next to them. Folded: Simplified characters."""

from __future__ import annotations

from checker.languages import patterns as re

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
