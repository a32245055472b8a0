"""Findings that were there when a team began: known by fingerprint, passed over, and forgotten once they are gone."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from typing import NamedTuple

from checker.result import Checked
from checker.system.files import read_file
from checker.visible import json_text

SCHEMA = 1
_ABOUT = "Findings known to contralint. 'contralint baseline' writes this file; by itself it only shrinks."


class BaselineError(Exception):
    """A baseline that cannot be read; the message is one sentence that says why and what to do."""


class Known(NamedTuple):
    """One known finding: the path of its document from the folder of the baseline, with forward slashes, the id of its
    rule, its fingerprint, and the message that it had."""

    path: str
    rule: str
    fingerprint: str
    message: str


@dataclass(frozen=True, slots=True)
class Compared:
    """Documents with the findings that are new, how many were known, and what is known and no longer there."""

    documents: tuple[Checked, ...]
    known: int
    gone: tuple[Known, ...]


def known_findings(documents: Iterable[Checked], folder: str) -> tuple[Known, ...]:
    """All findings of some documents, as a baseline in that folder knows them, in the order of the documents."""
    return tuple(
        Known(_path(checked, folder), each.finding.rule, each.fingerprint, each.finding.message)
        for checked in documents
        for each in checked.findings
    )


def _path(checked: Checked, folder: str) -> str:
    return os.path.relpath(checked.source.path, folder).replace(os.sep, "/")


def compare(
    documents: Sequence[Checked],
    known: Sequence[Known],
    folder: str,
    ran: Callable[[str], Set[str]],
    exists: Callable[[str], bool],
) -> Compared:
    """Takes what is known out of the documents.

    `ran` gives the ids of the rules that ran to their end over a document, by its path as shown; what they no longer
    find is gone, and so is all of a document that does not exist. What they find and the profile does not report stays
    in the baseline. A finding of a document that was moved is known where its old path does not exist.
    """
    waiting: dict[tuple[str, str], Known] = {(each.path, each.fingerprint): each for each in known}
    moved: dict[str, list[tuple[str, str]]] = {}
    missing = {path for path in {each.path for each in known} if not exists(os.path.join(folder, path))}
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
    gone = tuple(
        each for each in waiting.values() if each.path in missing or each.rule in looked_at.get(each.path, frozenset())
    )
    return Compared(tuple(left), count, gone)


def _take(
    path: str,
    fingerprint: str,
    waiting: dict[tuple[str, str], Known],
    moved: Mapping[str, list[tuple[str, str]]],
) -> bool:
    """Takes one finding of a document out of those that are waiting to be found; whether it was among them."""
    key = (path, fingerprint)
    if key not in waiting and moved.get(fingerprint):
        key = moved[fingerprint].pop(0)
    return waiting.pop(key, None) is not None


def read_baseline(path: str) -> tuple[Known, ...]:
    """What a file knows; raises BaselineError, and FileNotFoundError where there is none."""
    try:
        written = json.loads(read_file(path).decode("utf-8", "surrogatepass"))
        if written["schema"] != SCHEMA:
            raise BaselineError(f"It is of schema {written['schema']}, and this program knows {SCHEMA}.")
        return tuple(
            Known(*(str(each[key]) for key in ("path", "rule", "fingerprint", "message")))
            for each in written["findings"]
        )
    except FileNotFoundError:
        raise
    except OSError as error:
        raise BaselineError(f"It cannot be read: {error.strerror}.") from error
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise BaselineError("It is no baseline: write it anew with 'contralint baseline'.") from error


def written_baseline(known: Iterable[Known]) -> str:
    """The text of the file: one line for each finding, sorted, so that version control shows what changed."""
    lines = ",\n".join("    " + json_text(each._asdict()) for each in sorted(set(known), key=_order))
    findings = f"[\n{lines}\n  ]" if lines else "[]"
    return f'{{\n  "schema": {SCHEMA},\n  "about": {json.dumps(_ABOUT)},\n  "findings": {findings}\n}}\n'


def _order(known: Known) -> tuple[list[str], str, str, str]:
    return known.path.split("/"), known.rule, known.message, known.fingerprint
