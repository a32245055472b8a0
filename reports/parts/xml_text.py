"""Text for XML 1.0, with invisible and control characters as their code points."""

from __future__ import annotations

import re
from collections.abc import Mapping

from checker.visible import is_hidden, visible, without_orders

# Characters that XML forbids, even as references.
_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_SPECIAL = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"}
_ANY_SPECIAL = re.compile(r'[&<>"]|[^\x20-\x7e]')


def escaped(text: str) -> str:
    """Text for an attribute or an element.

    Forbidden characters are shown as ``<U+001B>``; others that `visible` would show so become references such as
    ``&#x202E;``, which preserve them.
    """
    possible = _FORBIDDEN.sub(lambda found: visible(found[0]), text)
    return without_orders(_ANY_SPECIAL.sub(lambda found: _reference(found[0]), possible), "&#x5B;")


def _reference(character: str) -> str:
    if character in _SPECIAL:
        return _SPECIAL[character]
    return f"&#x{ord(character):X};" if is_hidden(character) else character


def tag(name: str, attributes: Mapping[str, object], empty: bool = False) -> str:
    """A start tag, or an empty element."""
    written = "".join(f' {key}="{escaped(str(value))}"' for key, value in attributes.items())
    return f"<{name}{written}{'/' if empty else ''}>"
