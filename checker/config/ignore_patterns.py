"""Patterns as in .gitignore -> the paths that they match.

See https://git-scm.com/docs/gitignore. Importing a library for this takes ten times as long."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from checker.message import msg
from checker.records import dataclass


class PatternError(ValueError):
    """An invalid pattern; the message is one sentence."""


@dataclass(frozen=True, slots=True)
class _Pattern:
    match: re.Pattern[str]  # of the whole relative path
    negated: bool
    folders_only: bool


class Patterns:
    """Patterns relative to one folder; of several that match a path, the last decides."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._patterns = tuple(pattern for line in lines if (pattern := _read(line)) is not None)

    def __bool__(self) -> bool:
        return bool(self._patterns)

    def verdict(self, path: str, folder: bool) -> bool | None:
        """Whether the patterns match a relative path with forward slashes, None where no pattern matches.

        Parent folders are not considered."""
        for pattern in reversed(self._patterns):
            if (folder or not pattern.folders_only) and pattern.match.fullmatch(path):
                return not pattern.negated
        return None

    def matches(self, path: str) -> bool:
        """Whether the patterns match a file or any of its parent folders; False for paths outside of the folder."""
        if path.startswith("../") or path == "..":
            return False
        parts = path.split("/")
        above = ("/".join(parts[:length]) for length in range(1, len(parts)))
        return any(self.verdict(folder, True) for folder in above) or bool(self.verdict(path, False))


def _read(line: str) -> _Pattern | None:
    line = line.rstrip("\r\n")
    written = re.sub(r"(?<!\\)((?:\\\\)*)[ \t]+\Z", r"\1", line)
    if not written or written.startswith("#"):
        return None
    negated = written.startswith("!")
    body = written[1:] if negated else written
    folders_only = body.endswith("/")
    body = body.removesuffix("/")
    if not body or body == "/":
        raise PatternError(msg("The pattern '{line}' matches no path.", line=line))
    anchored = "/" in body
    expression = "".join(_translated(body.removeprefix("/")))
    try:
        match = re.compile(expression if anchored else f"(?:.*/)?{expression}", re.DOTALL)
    except re.error as error:
        raise PatternError(
            msg("The pattern '{line}' cannot be read: {problem}.", line=line, problem=error.args[0])
        ) from error
    return _Pattern(match, negated, folders_only)


def _translated(body: str) -> Iterator[str]:
    at = 0
    while at < len(body):
        rest = body[at:]
        opening = at == 0 or body[at - 1] == "/"
        if opening and rest.startswith("**/"):
            yield "(?:[^/]+/)*"
            at += 3
        elif opening and rest == "**":
            yield ".+"
            at += 2
        elif rest[0] == "*":
            at += len(rest) - len(rest.lstrip("*"))
            yield "[^/]*"
        elif rest[0] == "?":
            yield "[^/]"
            at += 1
        elif rest[0] == "[":
            text, length = _set(rest)
            yield text
            at += length
        else:
            escaped = rest[0] == "\\" and len(rest) > 1
            yield re.escape(rest[1] if escaped else rest[0])
            at += 2 if escaped else 1


def _set(rest: str) -> tuple[str, int]:
    """A set such as ``[!a-z]`` and its length; an unclosed bracket matches itself."""
    negated = rest[1:2] in ("!", "^")
    end = rest.find("]", 3 if negated else 2)
    if end < 0:
        return re.escape("["), 1
    inside = rest[2 if negated else 1 : end].replace("\\", "\\\\").replace("[", "\\[").replace("^", "\\^")
    inside = inside.replace("&&", "&\\&").replace("||", "|\\|").replace("~~", "~\\~").replace("--", "-\\-")
    return (f"(?!/)[^{inside}]" if negated else f"(?!/)[{inside}]"), end + 1
