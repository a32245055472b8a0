"""Text as XML 1.0 may hold it."""

from __future__ import annotations

import re
from collections.abc import Mapping

# What no XML document may hold, however it is written.
_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_SPECIAL = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\t": "&#9;", "\n": "&#10;", "\r": "&#13;"}
_ANY_SPECIAL = re.compile('[&<>"\t\n\r]')


def escaped(text: str) -> str:
    """Text for an attribute or an element; what XML forbids is shown by its number."""
    visible = _FORBIDDEN.sub(lambda found: f"<U+{ord(found[0]):04X}>", text)
    return _ANY_SPECIAL.sub(lambda found: _SPECIAL[found[0]], visible)


def tag(name: str, attributes: Mapping[str, object], empty: bool = False) -> str:
    """An opening tag, or an empty element."""
    written = "".join(f' {key}="{escaped(str(value))}"' for key, value in attributes.items())
    return f"<{name}{written}{'/' if empty else ''}>"
