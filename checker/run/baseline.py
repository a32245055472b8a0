"""The baseline: known findings, matched by fingerprint, that reports leave out until they are fixed."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterable, Set
from typing import NamedTuple

from checker.message import msg
from checker.records import replace
from checker.result import CheckedDocument
from checker.system.files import read_file, system_reason
from checker.visible import json_text

SCHEMA = 1
_ABOUT = "Recorded findings. 'contralint baseline' writes this file; with --prune it removes what is fixed."


class BaselineError(Exception):
    """A baseline that cannot be read; the message is one sentence with the reason and what to do."""


class BaselineEntry(NamedTuple):
    """One known finding: the path of its document relative to the folder of the baseline, with forward slashes, the id
    of its rule, its fingerprint, and its message."""

    path: str
    rule: str
    fingerprint: str
    message: str


def baseline_entries(documents: Iterable[CheckedDocument], folder: str) -> tuple[BaselineEntry, ...]:
    """All findings of some documents as baseline entries for that folder, in the order of the documents."""
    return tuple(
        BaselineEntry(_path(checked, folder), each.finding.rule, each.fingerprint, each.finding.message)
        for checked in documents
        for each in checked.findings
    )


def _path(checked: CheckedDocument, folder: str) -> str:
    return os.path.relpath(checked.source.path, folder).replace(os.sep, "/")


class Baseline:
    """The entries of a baseline, removed document by document as they are found again; `count` is the number of
    matches.

    `ran` gives the ids of the rules that completed on a document, by its path as shown. Entries that those rules no
    longer find are gone, and so are all entries of a document that does not exist. Entries that are found but not
    reported in the profile are kept. A finding of a moved document matches where its old path does not exist."""

    def __init__(
        self,
        entries: Iterable[BaselineEntry],
        folder: str,
        ran: Callable[[str], Set[str]],
        exists: Callable[[str], bool],
    ) -> None:
        self.count = 0
        self._folder = folder
        self._ran = ran
        self._unmatched = {(each.path, each.fingerprint): each for each in entries}
        self._paths = {path for path, _ in self._unmatched}
        self._missing = {path for path in self._paths if not exists(os.path.join(folder, path))}
        self._moved: dict[str, list[tuple[str, str]]] = {}
        for key in self._unmatched:
            if key[0] in self._missing:
                self._moved.setdefault(key[1], []).append(key)
        self._checked_paths: dict[str, str] = {}

    def without(self, checked: CheckedDocument) -> CheckedDocument:
        """The document without its known findings."""
        if not self._unmatched:
            return checked
        path = _path(checked, self._folder)
        if path in self._paths:
            self._checked_paths[path] = checked.source.path
        new = [each for each in checked.findings if not self._match(path, each.fingerprint)]
        self.count += len(checked.findings) - len(new)
        for fingerprint in checked.unreported:
            self._match(path, fingerprint)
        return checked if len(new) == len(checked.findings) else replace(checked, findings=tuple(new))

    def fixed(self) -> tuple[BaselineEntry, ...]:
        """The entries that are gone, once all documents were compared."""
        ran = {path: self._ran(shown) for path, shown in self._checked_paths.items()}
        return tuple(
            each
            for each in self._unmatched.values()
            if each.path in self._missing or each.rule in ran.get(each.path, frozenset())
        )

    def _match(self, path: str, fingerprint: str) -> bool:
        """Removes one finding of a document from the entries that are not yet found; returns whether it was there."""
        key = (path, fingerprint)
        if key not in self._unmatched and self._moved.get(fingerprint):
            key = self._moved[fingerprint].pop(0)
        return self._unmatched.pop(key, None) is not None


def read_baseline(path: str) -> tuple[BaselineEntry, ...]:
    """The entries of a file; raises BaselineError, and FileNotFoundError where there is no file."""
    try:
        written = json.loads(read_file(path).decode("utf-8", "surrogatepass"))
        if written["schema"] != SCHEMA:
            raise BaselineError(
                msg(
                    "Its format has the version {schema}, but this program reads {known}.",
                    schema=str(written["schema"]),
                    known=SCHEMA,
                )
            )
        return tuple(
            BaselineEntry(*(str(each[key]) for key in ("path", "rule", "fingerprint", "message")))
            for each in written["findings"]
        )
    except FileNotFoundError:
        raise
    except OSError as error:
        raise BaselineError(msg("It cannot be read: {reason}.", reason=system_reason(error))) from error
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise BaselineError(msg("It is not a baseline: write it again with 'contralint baseline'.")) from error


def format_baseline(entries: Iterable[BaselineEntry]) -> str:
    """The text of the file: one line for each finding, sorted, so that version control shows the changes."""
    lines = ",\n".join("    " + json_text(each._asdict()) for each in sorted(set(entries), key=_order))
    findings = f"[\n{lines}\n  ]" if lines else "[]"
    return f'{{\n  "schema": {SCHEMA},\n  "about": {json.dumps(_ABOUT)},\n  "findings": {findings}\n}}\n'


def _order(entries: BaselineEntry) -> tuple[list[str], str, str, str]:
    return entries.path.split("/"), entries.rule, entries.message, entries.fingerprint
