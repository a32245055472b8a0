"""``check --fix``: applies fixes of findings with a single place."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence

from checker.cli.errors import complain
from checker.config.layer import display
from checker.finding import Confidence, Finding, Fix
from checker.formats.decode import Unreadable, decode
from checker.message import msg, msg_count
from checker.result import CheckedDocument, ReportedFinding
from checker.system.files import read_file, replace_file, system_reason

_MARKS = {"utf-8": b"\xef\xbb\xbf", "utf-16-le": b"\xff\xfe", "utf-16-be": b"\xfe\xff"}


#: Chooses the fix for a finding; None changes nothing.
Choice = Callable[[CheckedDocument, ReportedFinding], Fix | None]


def apply_fixes(documents: Sequence[CheckedDocument], choose: Choice | None = None) -> bool:
    """Applies the fixes that `choose` returns, by default those of findings with one place, and prints a line for each
    document; returns whether any document changed.
    """
    changed = False
    for checked in documents:
        wanted: Iterator[Fix | None]
        if choose is None:
            wanted = (certain_fix(each.finding) for each in checked.findings)
        else:
            wanted = (choose(checked, each) for each in checked.findings)
        fixes = _without_overlap([fix for fix in wanted if fix is not None])
        if fixes:
            problem = _rewrite(checked, fixes)
            path = display(os.path.abspath(checked.source.path))
            if problem is None:
                changed = True
                complain(
                    msg_count(
                        len(fixes), "{path}: {number} finding fixed.", "{path}: {number} findings fixed.", path=path
                    )
                )
            else:
                complain(msg("{path}: Nothing is fixed here: {problem}", path=path, problem=problem))
    return changed


def certain_fix(finding: Finding) -> Fix | None:
    """The fix of a finding with one place, so that the error must be there, and one fix; None for all others."""
    if finding.related or len(finding.fixes) != 1 or finding.confidence is not Confidence.HIGH:
        return None
    return finding.fixes[0]


def _without_overlap(fixes: list[Fix]) -> list[Fix]:
    """The fixes in the order of the text, without those that overlap an earlier one."""
    kept: list[Fix] = []
    for fix in sorted(fixes, key=lambda fix: fix.span):
        if not kept or fix.span.start >= kept[-1].span.end:
            kept.append(fix)
    return kept


def corrected(text: str, fixes: Sequence[Fix]) -> str:
    """A text with fixes applied, which are in order and do not overlap."""
    pieces, at = [], 0
    for fix in fixes:
        pieces += [text[at : fix.span.start], fix.replacement]
        at = fix.span.end
    return "".join([*pieces, text[at:]])


def _rewrite(checked: CheckedDocument, fixes: Sequence[Fix]) -> str | None:
    """Writes the fixed text in the encoding of the file; returns one sentence where that fails."""
    source = checked.source
    try:
        data = read_file(source.path)
        decoded = decode(data)
    except (OSError, ValueError, Unreadable):
        return msg("it is not a readable file.")
    if os.path.islink(source.path):
        return msg("it is a link, and files behind links are not changed.")
    mark = next((mark for mark in _MARKS.values() if data.startswith(mark)), b"")
    try:
        same = decoded.text == source.text and mark + source.text.encode(source.encoding) == data
        new = mark + corrected(source.text, fixes).encode(source.encoding) if same else b""
    except UnicodeError:
        return msg("its encoding, {encoding}, has no such characters.", encoding=source.encoding)
    if not same:
        return msg(
            "the stored text differs from the text that was read, so writing it would change more than the finding."
        )
    try:
        replace_file(source.path, new, os.stat(source.path).st_mode)
    except OSError as error:
        return msg("it cannot be written: {reason}.", reason=system_reason(error))
    return None
