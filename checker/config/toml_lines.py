"""Lines of the keys and list items of a TOML file, which tomllib does not report."""

from __future__ import annotations

import re
from collections.abc import Mapping

#: Keys from the outermost to the innermost, an index for an item of an array.
KeyPath = tuple[str | int, ...]

_BLANK = re.compile(r"(?:[ \t\r\n]+|#[^\n]*)*")
_SPACE = re.compile(r"[ \t]*")
_STRING = re.compile(
    r'"""(?:[^"\\]|\\.|"{1,2}(?!"))*"{3,5}'
    r"|'''(?:[^']|'{1,2}(?!'))*'{3,5}"
    r'|"(?:[^"\\\n]|\\.)*"'
    r"|'[^'\n]*'",
    re.DOTALL,
)
_BARE_KEY = re.compile(r"[A-Za-z0-9_-]+")
_BARE_VALUE = re.compile(r"[^,\]}\s#]+(?:[ ]\d[^,\]}\s#]*)?")  # the blank is between a date and its time


def key_lines(text: str) -> Mapping[KeyPath, int]:
    """The line, from 1, of every key and item in a text that `tomllib` accepts; a table's is that of its header."""
    return _Scan(text.replace("\r\n", "\n")).lines()


class _Scan:
    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0
        self._line = 1
        self._counted = 0  # up to where lines are counted
        self._lines: dict[KeyPath, int] = {}
        self._lengths: dict[KeyPath, int] = {}  # of the arrays of tables

    def lines(self) -> Mapping[KeyPath, int]:
        table: KeyPath = ()
        while self._skip(_BLANK) and self._at < len(self._text):
            if self._next() == "[":
                table = self._header()
            else:
                self._pair(table)
        return self._lines

    def _skip(self, pattern: re.Pattern[str]) -> bool:
        found = pattern.match(self._text, self._at)
        assert found is not None
        self._at = found.end()
        return True

    def _next(self) -> str:
        return self._text[self._at : self._at + 1]

    def _note(self, path: KeyPath) -> None:
        self._line += self._text.count("\n", self._counted, self._at)
        self._counted = self._at
        for length in range(1, len(path) + 1):
            self._lines.setdefault(path[:length], self._line)

    def _header(self) -> KeyPath:
        many = self._text.startswith("[[", self._at)
        begun = self._at
        self._at += 2 if many else 1
        written = self._key()
        end = self._at
        self._at = begun
        path: KeyPath = ()
        for part in written[:-1]:
            path = self._innermost((*path, part))
        path = (*path, written[-1])
        if many:
            number = self._lengths.get(path, 0)
            self._lengths[path] = number + 1
            path = (*path, number)
        self._note(path)
        self._at = end
        self._skip(_SPACE)
        self._at += 2 if many else 1
        return path

    def _innermost(self, path: KeyPath) -> KeyPath:
        """The path itself, or that of its last table where it is an array of tables."""
        return (*path, self._lengths[path] - 1) if path in self._lengths else path

    def _key(self) -> tuple[str, ...]:
        parts: list[str] = []
        while True:
            self._skip(_SPACE)
            if self._next() in "\"'":
                import tomllib

                found = _STRING.match(self._text, self._at)
                assert found is not None
                parts.append(str(tomllib.loads(f"x = {found.group()}")["x"]))
            else:
                found = _BARE_KEY.match(self._text, self._at)
                assert found is not None
                parts.append(found.group())
            self._at = found.end()
            self._skip(_SPACE)
            if self._next() != ".":
                return tuple(parts)
            self._at += 1

    def _pair(self, table: KeyPath) -> None:
        begun = self._at
        key = self._key()
        end, self._at = self._at, begun
        path = (*table, *key)
        self._note(path)
        self._at = end + 1  # the equals sign
        self._value(path)

    def _value(self, path: KeyPath) -> None:
        self._skip(_SPACE)
        match self._next():
            case "[":
                self._array(path)
            case "{":
                self._inline_table(path)
            case '"' | "'":
                self._skip(_STRING)
            case _:
                self._skip(_BARE_VALUE)

    def _array(self, path: KeyPath) -> None:
        self._at += 1
        index = 0
        while self._skip(_BLANK) and self._next() != "]":
            self._note((*path, index))
            self._value((*path, index))
            index += 1
            self._skip(_BLANK)
            if self._next() == ",":
                self._at += 1
        self._at += 1

    def _inline_table(self, path: KeyPath) -> None:
        self._at += 1
        while self._skip(_BLANK) and self._next() != "}":
            self._pair(path)
            self._skip(_BLANK)
            if self._next() == ",":
                self._at += 1
        self._at += 1
