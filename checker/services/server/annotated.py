"""A text with markup, as clients of LanguageTool send it: the text to check, and its places in the original."""

from __future__ import annotations

from bisect import bisect_right

from checker.document.text import Span
from checker.message import msg
from checker.records import dataclass


@dataclass(frozen=True, slots=True)
class _Piece:
    """A part of the checked text and the part of the original that it comes from; `exact` where both are equal."""

    start: int
    original: Span
    exact: bool


class AnnotatedText:
    """`text` is the text to check, `original` includes the markup."""

    def __init__(self, annotation: object) -> None:
        """Parses a list of annotations; raises ValueError, with one sentence, on an invalid one."""
        texts: list[str] = []
        originals: list[str] = []
        pieces: list[_Piece] = []
        at = place = 0
        if not isinstance(annotation, list):
            raise ValueError(msg("The field 'annotation' must be a list."))
        for part in annotation:
            if not isinstance(part, dict) or ("text" in part) == ("markup" in part):
                raise ValueError(msg("Each part of 'annotation' must have either 'text' or 'markup'."))
            exact = "text" in part
            original = part["text"] if exact else part["markup"]
            text = original if exact else part.get("interpretAs") or ""
            if not isinstance(original, str) or not isinstance(text, str):
                raise ValueError(msg("The parts of 'annotation' must be strings."))
            if text:
                pieces.append(_Piece(at, Span(place, place + len(original)), exact))
            texts.append(text)
            originals.append(original)
            at += len(text)
            place += len(original)
        self.text = "".join(texts)
        self.original = "".join(originals)
        self._pieces = pieces
        self._starts = [piece.start for piece in pieces]

    @classmethod
    def plain(cls, text: str) -> AnnotatedText:
        """A text without markup."""
        return cls([{"text": text}])

    def original_span(self, span: Span) -> Span:
        """The place of a span of the checked text in the original, including markup inside it."""
        start = self._character(span.start).start
        return Span(start, max(start, self._character(span.end - 1).end if len(span) else start))

    def _character(self, offset: int) -> Span:
        if not self._pieces:
            return Span(0, 0)
        piece = self._pieces[max(0, bisect_right(self._starts, offset) - 1)]
        if not piece.exact:
            return piece.original
        at = piece.original.start + offset - piece.start
        return Span(at, min(at + 1, len(self.original)))
