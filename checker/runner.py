"""Many documents: each read and checked by itself, in this process or spread over several."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from checker import engine
from checker.model.document import Document
from checker.model.finding import Finding
from checker.model.reading import Reading
from checker.model.report import Checked, Failure, Reported
from checker.model.rule import Rule
from checker.model.time import Anchor
from checker.policy.fingerprint import fingerprints
from checker.policy.severity import severity
from checker.read.document import Unreadable, read_document
from checker.read.sisters import sister_habit
from checker.read.walk import reason

_FEW_DOCUMENTS = 8
_LITTLE_TEXT = 400_000  # bytes; below both, starting processes takes longer than the work


@dataclass(frozen=True, slots=True)
class Source:
    """A document to be checked: its path as shown, and its bytes where they do not come from that path."""

    path: str
    data: bytes | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one document: None where it could not be read at all."""

    checked: Checked | None
    failures: tuple[Failure, ...] = ()


Progress = Callable[[int], None]  # called with the number of documents done so far


def read_one(source: Source, today: Anchor | None = None) -> Reading:
    """Everything that was read of one source; raises Unreadable, with one sentence, where there is nothing."""
    data = source.data
    try:
        if data is None:
            with open(source.path, "rb") as file:
                data = file.read()
    except (OSError, ValueError) as error:
        raise Unreadable(reason(error)) from error
    try:
        habit = sister_habit(source.path) if source.data is None else None
        return engine.read(read_document(source.path, data), today, habit)
    except Unreadable:
        raise
    except MemoryError as error:
        raise Unreadable("It is too large for the memory of this machine.") from error
    except Exception as error:
        raise Unreadable(f"It could not be read: {_bug(error)}") from error


def check_one(source: Source, rules: Sequence[Rule], today: Anchor | None = None) -> Outcome:
    """Reads and checks one document; a rule that breaks down loses its own findings and no others."""
    try:
        reading = read_one(source, today)
    except Unreadable as error:
        return Outcome(None, (Failure(source.path, str(error)),))
    document = reading.document
    findings: list[Finding] = []
    failures: list[Failure] = []
    for rule in rules:
        try:
            findings += _sound(engine.check(reading, [rule]), rule, len(document.source.text))
        except Exception as error:
            message = f"Rule {rule.id} ({rule.name}) broke down: {_bug(error)}"
            failures.append(Failure(source.path, message, rule.id))
    findings.sort(key=engine.place_order)
    usual = {rule.id: rule.severity for rule in rules}
    reported = tuple(
        Reported(finding, severity(usual[finding.rule], finding.confidence), fingerprint)
        for finding, fingerprint in zip(findings, fingerprints(document, findings), strict=True)
    )
    return Outcome(Checked(document.source, reported, tuple(_remarks(document))), tuple(failures))


def _sound(findings: Sequence[Finding], rule: Rule, length: int) -> Sequence[Finding]:
    """The findings, once it is certain that a report can show them; a stranger's rule may yield anything."""
    for finding in findings:
        if finding.rule != rule.id:
            raise ValueError(f"a finding says that it is of rule {finding.rule}")
        for span in (*(place.span for place in finding.places), *(each.span for each in finding.suggestions)):
            if not 0 <= span.start <= span.end <= length:
                raise ValueError(f"{span} does not lie in the text of {length} characters")
    return findings


def _remarks(document: Document) -> Iterator[str]:
    yield from document.remarks
    if document.front_matter:
        for trouble in document.front_matter.troubles:
            at = document.source.position(trouble.span.start)
            yield f"Line {at.line}, column {at.column}: {trouble.message}"


def _bug(error: Exception) -> str:
    """An exception that should not have been, with the line of code that raised it, for a report of the bug."""
    at = error.__traceback__
    while at is not None and at.tb_next is not None:
        at = at.tb_next
    where = f" in {os.path.basename(at.tb_frame.f_code.co_filename)}, line {at.tb_lineno}" if at else ""
    said = " ".join(str(error).split())
    return f"{type(error).__name__}{where}{': ' + said if said else ''} (a bug; please report it)."


def check_all(
    sources: Sequence[Source],
    rules: Sequence[Rule],
    *,
    today: Anchor | None = None,
    jobs: int = 1,
    progress: Progress | None = None,
) -> tuple[Outcome, ...]:
    """What became of each source, in the order of the sources, whatever the number of processes."""
    outcomes: Iterator[Outcome]
    if jobs > 1 and _is_much(sources):
        from checker.processes import check_in_processes

        outcomes = check_in_processes(sources, rules, today, min(jobs, len(sources)))
    else:
        outcomes = (check_one(source, rules, today) for source in sources)
    done = []
    for outcome in outcomes:
        done.append(outcome)
        if progress is not None:
            progress(len(done))
    return tuple(done)


def _is_much(sources: Sequence[Source]) -> bool:
    if len(sources) > _FEW_DOCUMENTS:
        return True
    return len(sources) > 1 and sum(map(_size, sources)) > _LITTLE_TEXT


def _size(source: Source) -> int:
    if source.data is not None:
        return len(source.data)
    try:
        return os.path.getsize(source.path)
    except OSError:
        return 0
