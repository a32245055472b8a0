"""``check --fix``: applies the corrections of which only one side can be wrong."""

from __future__ import annotations

import os
from collections.abc import Sequence
from contextlib import suppress

from checker.cli.errors import complain
from checker.config.layer import display
from checker.finding import Confidence, Finding, Fix
from checker.formats.decode import Unreadable, decode
from checker.result import CheckedDocument
from checker.system.files import read_file

_MARKS = {"utf-8": b"\xef\xbb\xbf", "utf-16-le": b"\xff\xfe", "utf-16-be": b"\xfe\xff"}


def apply_fixes(documents: Sequence[CheckedDocument]) -> bool:
    """Applies what can be applied, and tells it, a line for each document; whether any document changed."""
    changed = False
    for checked in documents:
        fixes = _apart([fix for each in checked.findings if (fix := certain_fix(each.finding)) is not None])
        if fixes:
            problem = _rewrite(checked, fixes)
            path = display(os.path.abspath(checked.source.path))
            if problem is None:
                changed = True
                complain(f"{path}: {len(fixes)} finding{'' if len(fixes) == 1 else 's'} fixed.")
            else:
                complain(f"{path}: Nothing is fixed here: {problem}")
    return changed


def certain_fix(finding: Finding) -> Fix | None:
    """The correction of a finding that has one place, so that no other side can be wrong, and one correction; None for
    all others."""
    if finding.related or len(finding.fixes) != 1 or finding.confidence is not Confidence.HIGH:
        return None
    return finding.fixes[0]


def _apart(fixes: list[Fix]) -> list[Fix]:
    """The fixes in the order of the text, without those that overlap an earlier one."""
    kept: list[Fix] = []
    for fix in sorted(fixes, key=lambda fix: fix.span):
        if not kept or fix.span.start >= kept[-1].span.end:
            kept.append(fix)
    return kept


def corrected(text: str, fixes: Sequence[Fix]) -> str:
    """A text with fixes that are in order and apart."""
    pieces, at = [], 0
    for fix in fixes:
        pieces += [text[at : fix.span.start], fix.replacement]
        at = fix.span.end
    return "".join([*pieces, text[at:]])


def _rewrite(checked: CheckedDocument, fixes: Sequence[Fix]) -> str | None:
    """Writes the corrected text in the encoding of the file; why it cannot, as one sentence."""
    source = checked.source
    try:
        data = read_file(source.path)
        decoded = decode(data)
    except (OSError, ValueError, Unreadable):
        return "it is no file that can be read."
    if os.path.islink(source.path):
        return "it is a link, and a link may lead anywhere."
    mark = next((mark for mark in _MARKS.values() if data.startswith(mark)), b"")
    try:
        same = decoded.text == source.text and mark + source.text.encode(source.encoding) == data
        new = mark + corrected(source.text, fixes).encode(source.encoding) if same else b""
    except UnicodeError:
        return f"its encoding, {source.encoding}, cannot hold the correction."
    if not same:
        return "its text is not stored as it is read, so that writing it would change more."
    return _replace(source.path, new)


def _replace(path: str, data: bytes) -> str | None:
    temporary = f"{path}.{os.getpid()}.new"
    try:
        mode = os.stat(path).st_mode
        with open(temporary, "xb") as file:
            file.write(data)
        os.chmod(temporary, mode)
        os.replace(temporary, path)
    except OSError as error:
        with suppress(OSError):
            os.unlink(temporary)
        return f"it cannot be written: {error.strerror}."
    return None
