"""Signs and words of calculations, which are written alike in all languages but for a few words."""

from __future__ import annotations

from checker.lang import patterns as re
from checker.lang.digits import NUMBER

#: What each sign or word does: + - * /.
OPERATORS = {
    "+": "+", "-": "-", "−": "-", "–": "-", "×": "*", "✕": "*", "*": "*", "x": "*", "X": "*", "·": "*", "÷": "/", "/": "/",
    "加上": "+", "加": "+", "减去": "-", "减": "-", "乘以": "*", "乘": "*", "除以": "/", "plus": "+", "minus": "-", "times": "*",
    "multiplied by": "*", "divided by": "/", "\\times": "*", "\\div": "/",
}  # fmt: skip
SCALES = {
    "千": 10**3, "万": 10**4, "亿": 10**8, "k": 10**3, "K": 10**3, "M": 10**6, "thousand": 10**3, "million": 10**6, "billion": 10**9,
}  # fmt: skip
_OPERATOR = "|".join(re.escape(sign).replace("\\ ", r"\s") for sign in sorted(OPERATORS, key=len, reverse=True))
_UNIT = r"(?:%|[ ]?(?!x\b|X\b|plus\b|minus\b|times\b|multiplied\b|divided\b|equals\b|is\b|makes\b)[A-Za-z²³°℃]{1,8}\b|[\u4e00-\u9fff]{1,3}?(?=[ ]?(?:[-+−–×✕*xX·÷/=≈)]|加|减|乘|除|等|得|约|\Z))|[ ]?[€£$])"
_NUMBER = rf"[$€£¥]?(?P<digits>{NUMBER})[ ]?(?P<scale>千|万|亿|[kKM](?![A-Za-z])|thousand\b|million\b|billion\b)?(?P<unit>{_UNIT})?"
OPERAND = re.compile(_NUMBER)
OPERATOR = re.compile(rf"\s?(?P<sign>{_OPERATOR})\s?")
_PLAIN = rf"[$€£¥]?{NUMBER}[ ]?(?:千|万|亿|[kKM](?![A-Za-z])|thousand\b|million\b|billion\b)?{_UNIT}?"
#: The calculation, up to the sign of equality. Nothing is looked for where no such sign stands.
CALCULATION = re.compile(rf"\(?{_PLAIN}(?:\)?\s?(?:{_OPERATOR})\s?\(?{_PLAIN}){{1,8}}\)?\s?,?\s?\Z")
EQUALS = re.compile(r"(?<![=<>!:+*/≠~-])[=≈](?![=>])|(?<![不约])等于|(?<!不)约等于|equals\b|makes\b")
#: Between words of a calculation, "is" gives its result.
IS = re.compile(r"(?<=\d)\sis(?=\s[$€£¥]?\d)")
EQUAL = ("=", "≈", "等于", "约等于", "equals", "makes")
SIGNS = (*EQUAL, " times ", " plus ", " minus ", " divided by ", " multiplied by ")
RESULT = re.compile(
    rf"\s?(?P<about>约|近|about|roughly|some|approximately|nearly|≈)?\s?[$€£¥]?(?P<digits>{NUMBER})(?:[ ]?(?P<scale>千|万|亿|[kKM](?![A-Za-z])|thousand\b|million\b|billion\b))?(?P<unit>%)?"
)
#: What a result counts: the word behind it, as far as a unit goes.
COUNTED = re.compile(r"[ ]?(?P<word>[A-Za-z²³°℃%]{1,12}|[\u4e00-\u9fff]{1,4})")
#: Before a calculation and behind a result: they go on as something else.
NOT_BEFORE = re.compile(r"[A-Za-z\d_.)\]%]\Z|[-=+*/×÷·−–<>|\\^]\s?\Z|第\Z|\d[:,]\s?\Z")
NOT_AFTER = re.compile(
    r"\s?(?:[-+−–×✕*·÷/^=≈](?=\s?[\d(A-Za-z])|[.,:]\d|\(?mod|!|x\s?\d)|(?!(?:[kcm]?m|k?g|[KMG]B|m?s|min|h|l)\b)[A-Za-z_]"
)
#: A sentence that reckons in another way, or says nothing of its own.
OTHERWISE = re.compile(
    r"\b(?:mod(?:ulo)?|binary|hex(?:adecimal)?|octal|base|float\w*|overflow\w*|precedence|puzzle|joke|idiom|wrong(?:ly)?|false|clock|gf)\b"
    r"|进制|取模|求余|溢出|浮点|优先级|谜|梗|玩笑|错(?!开|落|过)|不是|[?？]",
    re.IGNORECASE,
)
