"""Characters as written -> characters as patterns match them, one for one."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from checker.system.converters import converter

if TYPE_CHECKING:
    from opencc import OpenCC

_HAN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff]")
# Full-width ASCII and the ideographic space stand for their ASCII twins; Chinese punctuation stays Chinese.
_TWINS = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {
    0x3000: 0x20,
    0xA0: 0x20,
    0x2009: 0x20,
    0x202F: 0x20,
}
_WIDE = re.compile("[\uff01-\uff5e\u3000\xa0\u2009\u202f]")


@lru_cache(maxsize=1)
def _converter() -> OpenCC:
    return converter("t2s")


def fold(text: str) -> str:
    """The text with Traditional characters as Simplified and full-width forms as ASCII; the length is kept."""
    folded = text.translate(_TWINS) if _WIDE.search(text) else text
    if _HAN.search(folded) is None:
        return folded
    simplified: str = _converter().convert(folded)
    if len(simplified) == len(folded):
        return simplified
    return "".join(
        one if len(one) == 1 else character for character in folded for one in [_converter().convert(character)]
    )
