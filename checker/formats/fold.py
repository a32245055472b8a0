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
    {chr(code): chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
    | dict.fromkeys("\u3000\xa0\u2009\u202f", " ")
    | dict.fromkeys(map(chr, range(0xD800, 0xE000)), "\ufffd")  # an unpaired surrogate, which the converter rejects
    | {"\u0130": "I", "\u0131": "i", "\u017f": "s", "\u212a": "K"}
)
_FOLDABLE = re.compile("[\uff01-\uff5e\u3000\xa0\u2009\u202f\ud800-\udfff\u0130\u0131\u017f\u212a]")


@lru_cache(maxsize=1)
def _converter() -> OpenCC:
    return converter("t2s")


def fold(text: str) -> str:
    """The text with Traditional characters as Simplified and full-width forms as ASCII; the length is unchanged."""
    if text.isascii():
        return text
    folded = _FOLDABLE.sub(lambda form: _ASCII_FORMS[form[0]], text)
    if _HAN.search(folded) is None:
        return folded
    simplified: str = _converter().convert(folded)
    if len(simplified) == len(folded):
        return simplified
    return "".join(
        one if len(one) == 1 else character for character in folded for one in [_converter().convert(character)]
    )
