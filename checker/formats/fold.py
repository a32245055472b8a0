"""Characters as written -> characters as patterns match them, one for one."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from checker.languages import patterns as re
from checker.system.converters import converter

if TYPE_CHECKING:
    from opencc import OpenCC

_HAN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff]")
# Full-width ASCII and the ideographic space are folded to ASCII; Chinese punctuation is unchanged. Letters that a
# case-insensitive pattern treats as i, s and k, but that `str.lower` does not convert, are folded too.
_ASCII_FORMS = (
    {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
    | dict.fromkeys((0x3000, 0xA0, 0x2009, 0x202F), 0x20)
    | dict.fromkeys(range(0xD800, 0xE000), 0xFFFD)  # an unpaired surrogate, which the converter rejects
    | {ord("\u0130"): ord("I"), ord("\u0131"): ord("i"), ord("\u017f"): ord("s"), ord("\u212a"): ord("K")}
)
_FOLDABLE = re.compile("[\uff01-\uff5e\u3000\xa0\u2009\u202f\ud800-\udfff\u0130\u0131\u017f\u212a]")


@lru_cache(maxsize=1)
def _converter() -> OpenCC:
    return converter("t2s")


def fold(text: str) -> str:
    """The text with Traditional characters as Simplified and full-width forms as ASCII; the length is unchanged."""
    if text.isascii():
        return text
    folded = text.translate(_ASCII_FORMS) if _FOLDABLE.search(text) else text
    if _HAN.search(folded) is None:
        return folded
    simplified: str = _converter().convert(folded)
    if len(simplified) == len(folded):
        return simplified
    return "".join(
        one if len(one) == 1 else character for character in folded for one in [_converter().convert(character)]
    )
