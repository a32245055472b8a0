"""Chinese drafting remains: notes to the writer, unfilled placeholders, and the substitutions of paraphrasing programs.
Folded: Simplified characters."""

from __future__ import annotations

from checker.languages import patterns as re
from checker.message import msg

#: Each group is one kind of leftover. Without brackets, a request to fill something in is a whole field: it follows a
#: colon or begins its line. Elsewhere it is part of a sentence.
LEFTOVER = re.compile(
    r"(?P<fill>(?:[(【\[<《]|(?<=:)|(?<=:[ ])|(?<=\n)|\A)(?:请?在?(?:此处|这里)(?:填写|填入|输入|插入|添加|补充)|(?:单击|点击)(?:此处|这里)(?:添加|编辑|输入))[^\s,。;:!?)】\]>》]{0,12}(?:[)】\]>》]|(?=[.。]?\s*(?:\Z|\n))))"
    r"|(?P<date>(?<![A-Za-z])[Xx×]{1,4}年[Xx×]{1,2}月(?:[Xx×]{1,2}日)?|(?<![A-Za-z])[Xx×]{1,2}月[Xx×]{1,2}日)"
    r"|(?P<note>[(【\[](?:待补充?|待完善|待定稿|待核实|待校对|占位(?!符)|配图|插图(?!版|本|集)|此处配图|图片占位)[^\s)】\]]{0,8}[)】\]])"
    r"|(?P<blank>(?<=:)[ ]?待补充?(?=[。;]?\s*(?:\Z|\n)))"
    r"|(?P<program>(?:\A|(?<=\n))作为一[个款名](?:人工智能|AI|大型?)?(?:语言)?模型,我)"
)
#: A quick test for anything that the pattern may find, in lower case.
PREFILTER = (
    "此处", "这里填", "这里插", "这里输", "这里添", "这里补", "这里编", "x月", "×月", "占位", "配图", "插图", "作为一",
    ":待", ": 待", "(待", "[待", "【待",
)  # fmt: skip
NAMES = {
    "fill": msg("a placeholder"),
    "date": msg("a date that was not filled in"),
    "note": msg("a note to the writer"),
    "blank": msg("a placeholder"),
    "program": msg("a program's statement about itself"),
}
PROMPT = TODO = DUMMY_HEADING = re.compile(r"(?!)")
TODO_PREFILTER: tuple[str, ...] = ()
#: The page is a form, a template or a guide to writing one.
FORM = re.compile(r"模板|模版|范本|样本|样例|表格下载|格式|示例|填写说明|占位|范文|脱敏|匿名")
#: 最 was replaced throughout, as advertising rules require.
RESPIN = re.compile(
    r"很(?:近(?<![离距靠挨得隔走地]很近)(?=又|一|几|两|三|这|发布|推出|的一[次项个]|有|在|流行|比较火|上映)|后(?=[,一再的]|时刻|阶段|通过)|终|初(?!等|级|步)"
    r"|佳(?!人)|为(?=关注|重要|倚重|看重|关键|突出|著名|严重|明显|常见|有名)|低限度|大限度|大化|小化|优化|高人民(?:法院|检察院)|惠国)"
)
RESPIN_PREFILTER = ("很",)
MEANT: dict[str, str] = {}
RIGHT = "最"
