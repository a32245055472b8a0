"""The layout of a plain text: wrapped lines, paragraph starts, headings."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from checker.formats.lines import Line
from checker.languages import patterns as re

_HAN = re.compile(r"[\u4e00-\u9fff]")
_CLOSED = re.compile(r"[。！？!?…；;，,、:：][”’」』）)\]】\"]*[ \t]*\Z|\.[\"”’)]*[ \t]*\Z|[”」』][ \t]*\Z")
_INSIDE = re.compile(r"[。！？；，,;]|\.\s")
#: Numbers of headings, by rank: chapters, sections, 一、, （一）, 1、. Hashes are those of Markdown.
_RANKS = (
    re.compile(r"第[一二三四五六七八九十百\d]{1,4}(?:章|部分|部|篇|卷|编|回)(?:[ \u3000:：]|\Z)"),
    re.compile(r"第[一二三四五六七八九十百\d]{1,4}节(?:[ \u3000:：]|\Z)"),
    re.compile(r"[一二三四五六七八九十]{1,3}、"),
    re.compile(r"[（(][一二三四五六七八九十]{1,3}[）)]"),
    re.compile(r"\d{1,2}、"),
)
_HASHES = re.compile(r"#{1,6}[ \t]")
#: A line with a date, an author or a place, which is not a title.
_DATELINE = re.compile(
    r"\d{4}\s?[-年/.]|\d{1,2}:\d\d|^(?:作者|来源|來源|编辑|編輯|记者|記者|文[/|｜]|by\b)", re.IGNORECASE
)
#: The maximum width of a title in columns; longer lines are wrapped text.
_TITLE, _SUBTITLE, _LONG = 80, 44, 80
_MAX_WIDTH = 140
_MIN_WIDTH = 40
#: A wrapped line that ends a paragraph usually leaves more than this share of the width free.
_FULL = 0.6
_LONGER = 24


def width(text: str) -> int:
    """The width of a text in columns, East Asian characters counting two."""
    if text.isascii():
        return len(text)
    return sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in text)


class Layout:
    """The layout that the lines of one text share. `is_mark` matches lines that are not running text: items, rules."""

    def __init__(self, lines: Sequence[Line], is_blank: Sequence[bool], is_mark: Sequence[bool]) -> None:
        self.lines = lines
        self.is_blank = is_blank
        self.is_mark = is_mark
        self.widths = [0 if blank else width(line.text.rstrip()) for line, blank in zip(lines, is_blank, strict=True)]
        full = [index for index, blank in enumerate(is_blank) if not blank]
        # An address may extend beyond the margin.
        by_width = sorted(wide for wide in self.widths if wide)
        self.margin = by_width[min(len(by_width) - 1, len(by_width) * 97 // 100)] if by_width else 0
        self.first = full[0] if full else -1
        self.indents = self._indents(full)
        self.wraps = self._wraps()
        self._below = self._next_lines()
        self.ranks = self._ranks(full)

    def _indents(self, full: Sequence[int]) -> bool:
        """Whether paragraphs begin with indentation."""
        indent = sum(self._is_indented(index) for index in full)
        return indent >= 2 and indent < 0.95 * len(full)

    def _is_indented(self, index: int) -> bool:
        text = self.lines[index].text
        return text.startswith("\u3000") or (text.startswith("  ") and _HAN.match(text.lstrip()) is not None)

    def _wraps(self) -> bool:
        """Whether lines are wrapped: most lines with a successor end in the middle of a sentence near one margin."""
        pairs = running = 0
        for index in range(len(self.lines) - 1):
            below = index + 1
            if self.is_blank[index] or self.is_blank[below] or self.is_mark[below]:
                continue
            if self.indents and self._is_indented(below):
                continue  # the next paragraph
            pairs += 1
            running += self.widths[index] >= _MIN_WIDTH and not _CLOSED.search(self.lines[index].text)
        return 0 < pairs < 2 * running and self.margin <= _MAX_WIDTH

    def _next_lines(self) -> list[int]:
        """The next non-blank line, for each line; the number of lines where there is none."""
        found, after = [0] * len(self.lines), len(self.lines)
        for index in range(len(self.lines) - 1, -1, -1):
            found[index] = after
            after = index if not self.is_blank[index] else after
        return found

    def begins_paragraph(self, index: int) -> bool:
        """Whether a line of wrapped text begins a paragraph without a blank line before it."""
        if self.indents and self._is_indented(index):
            return True
        before = self.lines[index - 1].text
        return (
            _HAN.search(before) is not None
            and self.widths[index - 1] < _FULL * self.margin
            and _CLOSED.search(before) is not None
        )

    # Headings

    def heading_level(self, index: int) -> int:
        """The level of a heading line, from 1; 0 for any other.

        A heading is short, has no closing punctuation and is set off from longer text: by its number, by blank lines,
        or by the long complete lines around it."""
        text = self.lines[index].text.strip(" \t\u3000")
        hashes = _HASHES.match(text)
        if text.startswith("#"):
            return hashes.end() - 1 if hashes is not None else 0
        if self.widths[index] > _TITLE or _CLOSED.search(text) or not re.search(r"\w", text):
            return 0
        after = self._below[index]
        if after >= len(self.lines):
            return 0
        below = self.lines[after].text.strip()
        longer = len(below) > len(text) and len(below) >= _LONGER
        blank_below = self.is_blank[index + 1]
        if (rank := self._rank(text)) is not None:
            return self._level(rank) if longer or blank_below else 0
        blank_above = index == 0 or self.is_blank[index - 1]
        set_off = blank_above and blank_below and longer
        if not set_off and (self.wraps or not self._is_title_between(index, after, text)):
            return 0
        return 1 if index == self.first else self._level(None)

    def _is_title_between(self, index: int, after: int, text: str) -> bool:
        """Whether a line without a number or blank lines is a title between much longer paragraphs."""
        if (
            self.widths[index] > _SUBTITLE
            or _INSIDE.search(text)
            or _HAN.search(text) is None
            or _DATELINE.search(text)
        ):
            return False
        if self.is_mark[after] or self.is_mark[index]:
            return False
        if index == self.first and _DATELINE.search(self.lines[after].text):
            return True
        if self.widths[after] < max(_LONG, 3 * self.widths[index]):
            return False
        if index == self.first:
            return True
        before = index - 1
        while before >= 0 and self.is_blank[before]:
            before -= 1
        long_before = self.widths[before] >= _LONG and _CLOSED.search(self.lines[before].text) is not None
        return long_before and not self.is_mark[before]

    @staticmethod
    def _rank(text: str) -> int | None:
        return next((rank for rank, pattern in enumerate(_RANKS) if pattern.match(text)), None)

    def _ranks(self, full: Sequence[int]) -> list[int]:
        """The ranks of numbers at the starts of lines, in order."""
        found = {
            rank
            for index in full
            if self.widths[index] <= _TITLE
            and (rank := self._rank(self.lines[index].text.strip(" \t\u3000"))) is not None
        }
        return sorted(found)

    def _level(self, rank: int | None) -> int:
        """The level of a heading with this rank of its number; None, for no number, is the first level."""
        return 2 if rank is None else min(6, 2 + self.ranks.index(rank))
