"""How the elements of HTML affect the text in them."""

from __future__ import annotations

from checker.languages import patterns as re

HEADINGS = {f"h{level}": level for level in range(1, 7)}
#: Block elements.
BLOCKS = frozenset(
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure"
    " footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol option p pre search"
    " section summary table tbody td tfoot th thead title tr ul".split()
)
CODE = frozenset("code kbd samp tt var".split())
STRIKETHROUGH = frozenset("del s strike".split())
#: Start tags that imply end tags: the names that they close, and the elements that limit the search.
CLOSES = {
    **dict.fromkeys(("li",), (("li",), ("ul", "ol", "menu", "dir"))),
    **dict.fromkeys(("dt", "dd"), (("dt", "dd"), ("dl",))),
    **dict.fromkeys(("td", "th"), (("td", "th"), ("tr", "table"))),
    **dict.fromkeys(("tr",), (("tr",), ("table",))),
    **dict.fromkeys(("tbody", "thead", "tfoot"), (("tbody", "thead", "tfoot"), ("table",))),
    **dict.fromkeys(("option",), (("option",), ("select",))),
}
#: Elements without content.
VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
#: Elements whose text is not prose.
IGNORED = frozenset(
    "script style template svg math iframe object canvas audio video select textarea head noscript rt rp".split()
)
#: A small number set above or below the line, as an exponent is, and its signs there.
SHIFTED_NUMBER = re.compile(r"\s{0,3}([+-]?[0-9]{1,3})\s{0,3}<")
_SHIFTED = {"sup": str.maketrans("0123456789+-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻"), "sub": str.maketrans("0123456789+-", "₀₁₂₃₄₅₆₇₈₉₊₋")}


def shifted(name: str, number: str) -> str:
    """The number as superscript or subscript characters."""
    return number.translate(_SHIFTED[name])
