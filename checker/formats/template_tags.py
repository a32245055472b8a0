"""Shortcodes and template tags (``{% … %}``, ``{{ … }}``, ``{{< … >}}``, ``{# … #}``) -> their places.

They are not prose. Neither is the content of tags that enclose code or comments, nor are MDX imports, the fences of
boxes and kramdown attributes."""

from __future__ import annotations

import re

from checker.document.text import Span

_OPENING = re.compile(
    r"\{[{%#]"
    # ``{: .wide}`` adds attributes to an element, ``:::note`` opens a box, and MDX has import lines.
    r"|\{:[^{}\r\n]{1,200}\}|^[ \t]{0,3}:{3,}[ \t]*[\w-]{0,40}(?:\{[^{}\r\n]{0,200}\})?"
    r"|^import[ ](?:[^\r\n]{1,200}[ ]from[ ])?(?:\"[^\"\r\n]+\"|'[^'\r\n]+');?[ \t]*$",
    re.MULTILINE,
)
_CLOSINGS = {"{{": "}}", "{%": "%}", "{#": "#}"}
#: The maximum length of a tag; a longer one was never closed.
_MAX_TAG_LENGTH = 600
#: Tags whose content is shown verbatim, or not at all.
_BLOCK = re.compile(
    r"\{%-?\s*(?P<liquid>highlight|comment|codeblock|mermaid|plantuml)\b|\{\{[<%]\s*(?P<hugo>highlight|mermaid|comment|math)\b(?![^{}]*/[>%]\}\})"
)
_WORD = re.compile(r"[^\r\n]+")


def template_tags(text: str, start: int) -> tuple[Span, ...]:
    """The tags in a text from an offset on, in order and without overlaps, each with the code that it encloses."""
    found: list[Span] = []
    endless: set[str] = set()
    end = start
    for opening in _OPENING.finditer(text, start):
        at = opening.start()
        if at < end:
            continue
        if opening.group() not in _CLOSINGS:
            end = opening.end()
            found.append(Span(at, end))
            continue
        close = text.find(_CLOSINGS[opening.group()], at + 2, at + _MAX_TAG_LENGTH)
        if close < 0 or (opening.group() == "{#" and "\n" in text[at:close]):
            continue  # {#anchor} is the id of a heading
        end = close + 2
        if (block := _BLOCK.match(text, at, end)) is not None:
            end = _block_end(text, block, end, endless)
        found.append(Span(at, end))
    return tuple(found)


def _block_end(text: str, block: re.Match[str], end: int, endless: set[str]) -> int:
    name = block["liquid"] or block["hugo"]
    key = f"{block.lastgroup} {name}"
    if key in endless:
        return end
    pattern = rf"\{{%-?\s*end{name}\s*-?%\}}" if block["liquid"] else rf"\{{\{{[<%]\s*/\s*{name}\s*[>%]\}}\}}"
    if (closing := re.compile(pattern).search(text, end)) is None:
        endless.add(key)
        return end
    return closing.end()


def mask(text: str, spans: tuple[Span, ...], *, utf8: bool = False) -> str:
    """The text with the stretches at `spans` replaced by letters: with the same length in code points or, if required,
    in UTF-8, and with the same lines."""
    pieces: list[str] = []
    at = 0
    for span in spans:
        pieces.append(text[at : span.start])
        pieces.append(
            _WORD.sub(
                lambda word: "x" * (len(word.group().encode()) if utf8 else len(word.group())),
                text[span.start : span.end],
            )
        )
        at = span.end
    pieces.append(text[at:])
    return "".join(pieces)
