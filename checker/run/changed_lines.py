"""A patch in unified format -> the lines that it changed; findings -> those with a place in changed lines."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from checker.document.text import Span
from checker.finding import Finding, Location
from checker.records import dataclass, replace
from checker.result import CheckedDocument, ReportedFinding

_HUNK = re.compile(r"@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@", re.ASCII)
_MAX_DIGITS = 9  # digits of a line number
_BINARY = re.compile(r"Binary files .* and (?P<new>.+) differ\Z")
_ESCAPE = re.compile(rb"\\([0-7]{3}|.)")
_LETTERS = {b"a": b"\a", b"b": b"\b", b"t": b"\t", b"n": b"\n", b"v": b"\v", b"f": b"\f", b"r": b"\r"}


class PatchError(Exception):
    """An invalid patch; the message is one sentence that names the line."""


@dataclass(frozen=True, slots=True)
class ChangedLines:
    """Lines of one document, as half-open ranges of numbers from 1; None means all lines."""

    ranges: tuple[range, ...] | None = ()

    def touch(self, first: int, last: int) -> bool:
        """Whether any line from the first to the last is in the ranges."""
        if self.ranges is None:
            return True
        return any(lines.start <= last and first < lines.stop for lines in self.ranges)


ALL_LINES = ChangedLines(None)


def parse_patch(patch: str) -> dict[str, ChangedLines]:
    """The changed lines by path as written, including a prefix ``a/`` or ``b/``.

    Lines that were only removed leave nothing to check. Raises PatchError."""
    found: dict[str, list[range]] = {}
    whole: set[str] = set()
    path: str | None = None
    old = new = 0  # lines of the hunk that are still to come
    at = 0
    for number, line in enumerate(patch.split("\n"), start=1):
        if old > 0 or new > 0:
            mark = line[:1]
            if mark == "+":
                if path is not None:
                    found[path].append(range(at, at + 1))
                at, new = at + 1, new - 1
            elif mark == "-":
                old -= 1
            elif mark != "\\":
                at, old, new = at + 1, old - 1, new - 1
        elif line.startswith("+++ "):
            if (path := _path(line[4:].rstrip("\r"), number)) is not None:
                found.setdefault(path, [])
        elif hunk := _HUNK.match(line):
            if any(len(count) > _MAX_DIGITS for count in hunk.groups(default="")):
                raise PatchError(f"Line {number} of the patch names a line that no file has.")
            old, new = (int(count) if count is not None else 1 for count in (hunk[2], hunk[4]))
            at = int(hunk[3])
        elif binary := _BINARY.match(line.rstrip("\r")):
            if (changed := _path(binary["new"], number)) is not None:
                found.setdefault(changed, [])
                whole.add(changed)
    return {
        path: ALL_LINES if path in whole else ChangedLines(tuple(_joined(ranges))) for path, ranges in found.items()
    }


def _path(written: str, number: int) -> str | None:
    """A path as written in a patch: in C string quotes if it contains unusual characters, perhaps with a time after a
    tab; None for the path of a deleted file."""
    if written.startswith('"'):
        raw = written[1 : written.rfind('"')].encode("utf-8", "surrogateescape")
        written = _ESCAPE.sub(lambda found: _unescaped(found[1]), raw).decode("utf-8", "surrogateescape")
    else:
        written = written.partition("\t")[0]
    if "\0" in written:
        raise PatchError(f"Line {number} of the patch names a file with the character NUL, which no file name has.")
    return None if written == "/dev/null" else written


def _unescaped(escape: bytes) -> bytes:
    return bytes([int(escape, 8) & 0xFF]) if len(escape) == 3 else _LETTERS.get(escape, escape)


def _joined(ranges: Sequence[range]) -> list[range]:
    joined: list[range] = []
    for each in ranges:
        if joined and joined[-1].stop == each.start:
            joined[-1] = range(joined[-1].start, each.stop)
        else:
            joined.append(each)
    return joined


def in_changed_lines(checked: CheckedDocument, changed: ChangedLines) -> CheckedDocument:
    """The document with only those findings and checks that have a place in changed lines; that place of a finding
    comes first."""
    ends = [end.start() for end in re.finditer("\n", checked.source.text)]

    def line(offset: int) -> int:
        return bisect_left(ends, offset) + 1  # as patches count, whatever other characters end a line

    def touched(span: Span) -> bool:
        return changed.touch(line(span.start), line(max(span.start, span.end - 1)))

    def kept(reported: Sequence[ReportedFinding]) -> tuple[ReportedFinding, ...]:
        turned = []
        for each in reported:
            locations = each.finding.locations
            first = next((index for index, location in enumerate(locations) if touched(location.span)), None)
            if first is not None:
                turned.append(replace(each, finding=_with_first(each.finding, locations, first)))
        return tuple(sorted(turned, key=lambda each: (each.finding.span, each.finding.rule, each.finding.message)))

    return replace(
        checked,
        findings=kept(checked.findings),
        suppressed=kept(checked.suppressed),
        checks=tuple(each for each in checked.checks if any(touched(operand.span) for operand in each.operands)),
        unverified=tuple(each for each in checked.unverified if touched(each.span)),
    )


def _with_first(finding: Finding, locations: tuple[Location, ...], index: int) -> Finding:
    if index == 0:
        return finding
    others = (*locations[:index], *locations[index + 1 :])
    return replace(finding, span=locations[index].span, note=locations[index].note, related=others)
