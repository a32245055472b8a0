"""Chinese names of people, and the words next to them. Folded: Simplified characters."""

from __future__ import annotations

from checker.languages import patterns as re

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
    "说 表示 指出 认为 介绍 强调 回忆 坦言 透露 解释 告诉 补充 宣布 出席 主持 致辞 担任 获得 发言 先生 女士 教授 老师 同学 同志 博士 医生 律师 领导 执导 主演 率队 带队"
).split()
#: A name of three characters after a role or before an action; the surname is one character.
NAMED = re.compile(
    rf"(?:(?:{'|'.join(_ROLES)})[:、 ]?(?P<after>[{_SURNAMES}][\u4e00-\u9fff]{{2}}))|(?P<before>[{_SURNAMES}][\u4e00-\u9fff]{{2}})(?={'|'.join(_VERBS)})"
)
#: The end of an organisation's name, and the four characters before it, which identify it.
BODY = re.compile(
    r"(?=(?P<body>[\u4e00-\u9fff]{4}(?:有限公司|集团|大学|学院|医院|银行|研究院|研究所|基金会|协会|中学|小学|出版社|博物馆|图书馆)))"
)
#: Characters that occur in no given name, but follow a name of two characters, or precede an action.
NO_GIVEN = frozenset(
    "的了是在和与于及将就也还又说称对从向到来去为被把让令请使给等并或则但而且等因以之其此该这那会能可应当出上下内外中前后一二三不主曾已时、"
)
