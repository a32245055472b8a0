"""Findings that were there when a team began: known by fingerprint, passed over, and forgotten once they are gone."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from typing import NamedTuple

from checker.records import dataclass, replace
from checker.result import CheckedDocument
from checker.system.files import read_file
from checker.visible import json_text

SCHEMA = 1
_ABOUT = "Recorded findings. 'contralint baseline' writes this file; with --prune it removes what is fixed."


class BaselineError(Exception):
    """A baseline that cannot be read; the message is one sentence that says why and what to do."""


class BaselineEntry(NamedTuple):
    """One known finding: the path of its document from the folder of the baseline, with forward slashes, the id of its
    rule, its fingerprint, and the message that it had."""

    path: str
    rule: str
    fingerprint: str
    message: str


@dataclass(frozen=True, slots=True)
class BaselineComparison:
    """Documents with the findings that are new, how many were known, and what is known and no longer there."""

    documents: tuple[CheckedDocument, ...]
    known_count: int
    fixed: tuple[BaselineEntry, ...]


def baseline_entries(documents: Iterable[CheckedDocument], folder: str) -> tuple[BaselineEntry, ...]:
    """All findings of some documents, as a baseline in that folder knows them, in the order of the documents."""
    return tuple(
        BaselineEntry(_path(checked, folder), each.finding.rule, each.fingerprint, each.finding.message)
        for checked in documents
        for each in checked.findings
    )


def _path(checked: CheckedDocument, folder: str) -> str:
    return os.path.relpath(checked.source.path, folder).replace(os.sep, "/")


def compare(
    documents: Sequence[CheckedDocument],
    entries: Sequence[BaselineEntry],
    folder: str,
    ran: Callable[[str], Set[str]],
    exists: Callable[[str], bool],
) -> BaselineComparison:
    """Takes what is known out of the documents.

    `ran` gives the ids of the rules that ran to their end over a document, by its path as shown; what they no longer
    find is gone, and so is all of a document that does not exist. What they find and the profile does not report stays
    in the baseline. A finding of a document that was moved is known where its old path does not exist.
    """
    waiting: dict[tuple[str, str], BaselineEntry] = {(each.path, each.fingerprint): each for each in entries}
    moved: dict[str, list[tuple[str, str]]] = {}
    missing = {path for path in {each.path for each in entries} if not exists(os.path.join(folder, path))}
    for key in waiting:
        if key[0] in missing:
            moved.setdefault(key[1], []).append(key)
    left = []
    count = 0
    looked_at: dict[str, Set[str]] = {}
    for checked in documents:
        path = _path(checked, folder)
        looked_at[path] = ran(checked.source.path)
        new = []
        for each in checked.findings:
            if _take(path, each.fingerprint, waiting, moved):
                count += 1
            else:
                new.append(each)
        for fingerprint in checked.unreported:
            _take(path, fingerprint, waiting, moved)
        left.append(checked if len(new) == len(checked.findings) else replace(checked, findings=tuple(new)))
    fixed = tuple(
        each for each in waiting.values() if each.path in missing or each.rule in looked_at.get(each.path, frozenset())
    )
    return BaselineComparison(tuple(left), count, fixed)


def _take(
    path: str,
    fingerprint: str,
    waiting: dict[tuple[str, str], BaselineEntry],
    moved: Mapping[str, list[tuple[str, str]]],
) -> bool:
    """Takes one finding of a document out of those that are waiting to be found; whether it was among them."""
    key = (path, fingerprint)
    if key not in waiting and moved.get(fingerprint):
        key = moved[fingerprint].pop(0)
    return waiting.pop(key, None) is not None


def read_baseline(path: str) -> tuple[BaselineEntry, ...]:
    """What a file knows; raises BaselineError, and FileNotFoundError where there is none."""
    try:
        written = json.loads(read_file(path).decode("utf-8", "surrogatepass"))
        if written["schema"] != SCHEMA:
            raise BaselineError(f"It is of schema {written['schema']}, and this program knows {SCHEMA}.")
        return tuple(
            BaselineEntry(*(str(each[key]) for key in ("path", "rule", "fingerprint", "message")))
            for each in written["findings"]
        )
    except FileNotFoundError:
        raise
    except OSError as error:
        raise BaselineError(f"It cannot be read: {error.strerror}.") from error
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise BaselineError("It is not a baseline: write it again with 'contralint baseline'.") from error


def format_baseline(entries: Iterable[BaselineEntry]) -> str:
    """The text of the file: one line for each finding, sorted, so that version control shows what changed."""
    lines = ",\n".join("    " + json_text(each._asdict()) for each in sorted(set(entries), key=_order))
    findings = f"[\n{lines}\n  ]" if lines else "[]"
    return f'{{\n  "schema": {SCHEMA},\n  "about": {json.dumps(_ABOUT)},\n  "findings": {findings}\n}}\n'


def _order(entries: BaselineEntry) -> tuple[list[str], str, str, str]:
    return entries.path.split("/"), entries.rule, entries.message, entries.fingerprint
