"""Many documents: each read and checked by itself, in this process or spread over several."""

from __future__ import annotations

import os
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import replace
from typing import TypeVar

from checker import engine
from checker.calendars.show import show_day_number
from checker.failures import analysis_failed, document_failed, rule_failed
from checker.link.moments import find_moments
from checker.model.customs import NO_CUSTOMS, Customs
from checker.model.document import Document
from checker.model.fact import FactBook, Verdict
from checker.model.isolation import FailedAnalysis, LostAnalysis, problem_of
from checker.model.page_date import Habit
from checker.model.reading import Reading
from checker.model.report import Checked, Failure, Reported
from checker.model.rule import Rule
from checker.model.saying import say
from checker.model.time import Anchor
from checker.policy.fingerprint import fingerprints
from checker.policy.judge import judge
from checker.policy.severity import severity
from checker.read.decode import decode
from checker.read.document import Unreadable, read_document
from checker.read.sisters import sister_habit
from checker.read.walk import reason
from checker.remember.content import content_digest
from checker.system.files import read_file
from checker.work import Outcome, Plan, Source, Work

_FEW_DOCUMENTS = 8
_LITTLE_TEXT = 400_000  # bytes; below both, starting processes takes longer than the work


_T = TypeVar("_T")
Progress = Callable[[int], None]  # called with the number of documents done so far


def read_one(
    source: Source,
    today: Anchor | None = None,
    customs: Customs = NO_CUSTOMS,
    facts: FactBook | None = None,
) -> Reading:
    """Everything that was read of one source; raises Unreadable, with one sentence, where there is nothing."""
    return _read(source, _data(source), _habit(source), today, customs, facts)


def _data(source: Source) -> bytes:
    if source.data is not None:
        return source.data
    try:
        return read_file(source.path)
    except (OSError, ValueError) as error:
        raise Unreadable(reason(error)) from error


def _habit(source: Source) -> Habit | None:
    return sister_habit(source.path) if source.data is None else None


def _read(
    source: Source,
    data: bytes,
    habit: Habit | None,
    today: Anchor | None,
    customs: Customs,
    facts: FactBook | None,
) -> Reading:
    try:
        document = read_document(source.path, data)
        if customs != NO_CUSTOMS:
            document = replace(document, customs=customs)
        return engine.read(document, today, habit, facts)
    except MemoryError as error:
        raise Unreadable(say("It is too large for the memory of this machine.")) from error


def check_one(source: Source, plan: Plan) -> Outcome:
    """Reads and checks one document. An analysis that fails loses the rules that need it, a rule that fails its own
    findings, and any other failure this document; nothing loses more."""
    try:
        return _checked(source, plan)
    except Unreadable as error:
        return Outcome(None, (Failure(source.path, error.message),))
    except (Exception, SystemExit) as error:
        return Outcome(None, (document_failed(source.path, problem_of(error)),))


def _checked(source: Source, plan: Plan) -> Outcome:
    data, habit = _data(source), _habit(source)
    reading = _read(source, data, habit, plan.today, plan.customs, plan.facts)
    document = reading.document
    judged = judge(reading, plan.rules, plan.names, plan.knows_all_rules)
    usual = {rule.id: rule.severity for rule in plan.rules} | dict(plan.severities)
    # Patterns that do not report are left out last: a comment that suppresses them has its use all the same, and
    # fingerprints are those of every profile.
    found = [
        Reported(finding, severity(usual[finding.rule], finding.confidence), fingerprint, justification)
        for finding, fingerprint, justification in zip(
            judged.findings, fingerprints(document, judged.findings), judged.reasons, strict=True
        )
    ]
    reported = [each for each in found if plan.reports(each.finding)]
    missed = dict(judged.lost)
    checked = Checked(
        document.source,
        tuple(each for each in reported if each.justification is None),
        (*_remarks(document), *_beside(_unchecked, reading, missed)),
        tuple(each for each in reported if each.justification is not None),
        tuple(_beside(find_moments, reading, missed)) if plan.pictured else (),
        tuple(each.fingerprint for each in found if not plan.reports(each.finding)),
    )
    failures = (
        *(analysis_failed(source.path, failed, rules) for failed, rules in missed.items()),
        *(rule_failed(source.path, rule, problem) for rule, problem in judged.broken),
    )
    return Outcome(checked, failures, content_digest(source.path, data, habit), _is_decoded(document, data))


def _beside(
    wanted: Callable[[Reading], Iterable[_T]], reading: Reading, missed: dict[FailedAnalysis, Sequence[Rule]]
) -> list[_T]:
    """What a report shows beside the findings; nothing, and a note in `missed`, where an analysis that it needs
    failed."""
    try:
        return list(wanted(reading))
    except LostAnalysis as lost:
        missed.setdefault(lost.failed, [])
    except Exception as error:
        missed[FailedAnalysis(wanted.__name__, problem_of(error))] = []
    return []


def _is_decoded(document: Document, data: bytes) -> bool:
    try:
        return decode(data).text == document.source.text
    except Unreadable:
        return False


def _remarks(document: Document) -> Iterator[str]:
    yield from document.remarks
    if document.front_matter:
        for trouble in document.front_matter.troubles:
            at = document.source.position(trouble.span.start)
            yield say(
                "Line {line}, column {column}: {trouble}", line=at.line, column=at.column, trouble=trouble.message
            )


def _unchecked(reading: Reading) -> Iterator[str]:
    """What differs from a fact that may have changed since it was written down."""
    source = reading.document.source
    for check in reading.fact_checks:
        if check.verdict is Verdict.CANNOT_CHECK:
            at = source.position(check.span.start)
            fact = check.facts[0]
            yield say(
                "Line {line}, column {column}: cannot check “{value}” for “{about}”: what is known ({pack}, line {at}) "
                "is as of {day}, and this is later.",
                line=at.line,
                column=at.column,
                value=source.slice(check.span),
                about=source.slice(check.about),
                pack=fact.pack,
                at=fact.line,
                day=show_day_number(fact.as_of),
            )


def check_all(works: Sequence[Work], *, jobs: int = 1, progress: Progress | None = None) -> tuple[Outcome, ...]:
    """What became of each source, in the order of the sources, whatever the number of processes."""
    outcomes: Generator[Outcome, None, None]
    if jobs > 1 and _is_much([source for source, _ in works]):
        from checker.processes import check_in_processes

        outcomes = check_in_processes(works, min(jobs, len(works)))
    else:
        outcomes = (check_one(source, plan) for source, plan in works)
    done = []
    with closing(outcomes):  # where something interrupts it, no process goes on
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
