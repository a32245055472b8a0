"""Reads and checks one document."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from typing import TypeVar

from checker.analysis import FailedAnalysis, LostAnalysis, Reading, Timing, problem_of
from checker.calendars.show import show_day_number
from checker.check import Check, Operand, ResultKind
from checker.document.document import DEFAULT_SETTINGS, Document, DocumentSettings
from checker.document.places import with_place_names
from checker.document.text import SourceText
from checker.facts.compare import fact_comparison
from checker.facts.fact import FactBook, Verdict
from checker.finding import Finding
from checker.formats.decode import Unreadable, decode
from checker.formats.open import read_document
from checker.message import msg
from checker.passages.page_kind import PageKind, page_kind
from checker.records import replace
from checker.result import CheckedDocument, Failure, ReportedFinding
from checker.rule import Rule
from checker.run.cache.store import content_digest
from checker.run.failures import analysis_failed, document_failed, rule_failed
from checker.run.fingerprint import fingerprints
from checker.run.plan import Outcome, Plan, Source
from checker.run.repeated import as_one
from checker.run.rule_run import run_rules
from checker.run.selection import severity
from checker.run.sibling_files import sibling_convention
from checker.run.unverified import unverified
from checker.system.files import read_file, reason
from checker.system.watch import Progressed, watching
from checker.timeline.picture import find_moments
from checker.times.date_convention import DateConvention
from checker.times.time_expression import Anchor

_T = TypeVar("_T")
#: A line in the head of HTML reports, which are not checked themselves.
_REPORT = b'<meta name="generator" content="contralint">'
_HEAD = 1000  # bytes


def read_one(
    source: Source,
    today: Anchor | None = None,
    document_settings: DocumentSettings = DEFAULT_SETTINGS,
    facts: FactBook | None = None,
) -> Reading:
    """The parsed document of a source; raises Unreadable, with one sentence, where it cannot be read."""
    return _read(source, _data(source), _convention(source), today, document_settings, facts)


def _data(source: Source) -> bytes:
    if source.data is not None:
        return source.data
    try:
        return read_file(source.path)
    except (OSError, ValueError) as error:
        raise Unreadable(reason(error)) from error


def _convention(source: Source) -> DateConvention | None:
    return sibling_convention(source.path) if source.data is None or source.is_unsaved else None


def _read(
    source: Source,
    data: bytes,
    convention: DateConvention | None,
    today: Anchor | None,
    document_settings: DocumentSettings,
    facts: FactBook | None,
    timing: Timing | None = None,
) -> Reading:
    def document_of() -> Document:
        return read_document(source.path, data)

    try:
        document = document_of() if timing is None else timing.run("formats", document_of)
        if document_settings != DEFAULT_SETTINGS:
            document = replace(document, settings=document_settings)
        return Reading(document, today, convention, facts, timing)
    except MemoryError as error:
        raise Unreadable(msg("The file is too large for the memory of this machine.")) from error


def check_one(
    source: Source,
    plan: Plan,
    stopped: Callable[[], bool] | None = None,
    inspect: Callable[[Reading], None] | None = None,
    progressed: Progressed | None = None,
) -> Outcome:
    """Reads and checks one document.

    A failed analysis skips the rules that need it, a failed rule loses its own findings, and any other failure loses
    only this document. Raises Stopped soon after `stopped` is true. `inspect` is called with the reading, to use its
    analyses, and `progressed` after each analysis and each rule."""
    try:
        with watching(stopped, progressed):
            return _checked(source, plan, inspect)
    except Unreadable as error:
        return Outcome(None, (Failure(source.path, error.message),))
    except ModuleNotFoundError:
        raise  # a required package is missing: no document can be checked
    except (Exception, SystemExit) as error:
        return Outcome(None, (document_failed(source.path, problem_of(error)),))


def _checked(source: Source, plan: Plan, inspect: Callable[[Reading], None] | None) -> Outcome:
    data, convention = _data(source), _convention(source)
    if _REPORT in data[:_HEAD]:
        plan = replace(plan, rules=(), draws_timeline=False, lists_unverified=False)
    timing = Timing() if plan.timed else None
    reading = _read(source, data, convention, plan.today, plan.document_settings, plan.facts, timing)
    document = reading.document
    content, is_decoded = content_digest(source.path, data, convention), _is_decoded(document, data)
    del data  # as large as the text, and rules need much memory for a large document
    rule_run = run_rules(reading, plan.rules, plan.names, plan.knows_all_rules)
    if inspect is not None:
        inspect(reading)
    findings = rule_run.findings
    if document.source.layout:
        findings = tuple(_with_place_names(each, document.source) for each in findings)
    severity_by_rule = {rule.id: rule.severity for rule in plan.rules} | dict(plan.severities)
    # Patterns that do not report are removed last, so that a comment that suppresses their findings is not reported
    # as unused, and fingerprints are the same in every profile.
    found = [
        ReportedFinding(
            finding, severity(severity_by_rule[finding.rule], finding.confidence), fingerprint, justification
        )
        for finding, fingerprint, justification in zip(
            findings, fingerprints(document, findings), rule_run.reasons, strict=True
        )
    ]
    reported_on_other_pages = _for_other_pages(reading, plan, rule_run.findings)
    reports = [plan.reports(each.finding) and each.finding.rule not in reported_on_other_pages for each in found]
    reported = tuple(each for each, shown in zip(found, reports, strict=True) if shown)
    included: tuple[ReportedFinding, ...] = ()
    if not plan.reviews:
        reported, included = as_one(reported)
    missed = dict(rule_run.lost)
    checks = tuple(_as_reported(check, plan, reported_on_other_pages) for check in rule_run.checks)

    def statements(reading: Reading) -> Iterable[Operand]:
        return unverified(reading, checks)

    checked = CheckedDocument(
        document.source,
        tuple(each for each in reported if each.justification is None),
        (*_remarks(document), *(_report_data(_unchecked, reading, missed) if plan.facts is not None else ())),
        tuple(each for each in reported if each.justification is not None),
        tuple(_report_data(find_moments, reading, missed)) if plan.draws_timeline else (),
        (
            *(each.fingerprint for each, shown in zip(found, reports, strict=True) if not shown),
            *(each.fingerprint for each in included),
        ),
        checks,
        tuple(_report_data(statements, reading, missed)) if plan.lists_unverified else (),
    )
    failures = (
        *(analysis_failed(source.path, failed, rules) for failed, rules in missed.items()),
        *(rule_failed(source.path, rule, problem) for rule, problem in rule_run.broken),
    )
    return Outcome(checked, failures, content, is_decoded, timing)


def _with_place_names(finding: Finding, source: SourceText) -> Finding:
    """A finding without line numbers, for a document without visible lines."""

    def named(text: str) -> str:
        return with_place_names(text, source)

    return replace(
        finding,
        message=named(finding.message),
        note=named(finding.note),
        related=tuple(replace(each, note=named(each.note)) for each in finding.related),
        reasons=tuple(map(named, finding.reasons)),
        fixes=tuple(replace(each, description=named(each.description)) for each in finding.fixes),
    )


def _for_other_pages(reading: Reading, plan: Plan, findings: Sequence[Finding]) -> frozenset[str]:
    """The rules whose findings are not reported on a page of this kind."""
    found = {finding.rule for finding in findings}
    limited = {rule.id: rule.page_kinds for rule in plan.rules if rule.id in found and rule.page_kinds is not None}
    if plan.reviews or not limited:
        return frozenset()
    try:
        kind = reading.get(page_kind)
    except LostAnalysis:
        return frozenset()
    return frozenset(rule for rule, kinds in limited.items() if kind is not PageKind.UNKNOWN and kind not in kinds)


def _as_reported(check: Check, plan: Plan, reported_on_other_pages: Collection[str]) -> Check:
    """A check as this run reports it.

    A failed check is open if its pattern does not report, or its rule does not report on this kind of page."""
    if check.result is not ResultKind.FAIL:
        return check
    if check.rule in reported_on_other_pages:
        return check.reopened(
            msg("the values disagree, but on this kind of page the rule reports only with --profile review")
        )
    if plan.pattern_reports(check.rule, check.pattern):
        return check
    return check.reopened(
        msg(
            "the values disagree, but the pattern “{pattern}” reports only with --profile review", pattern=check.pattern
        )
    )


def _report_data(
    wanted: Callable[[Reading], Iterable[_T]], reading: Reading, missed: dict[FailedAnalysis, Sequence[Rule]]
) -> list[_T]:
    """The data that a report shows besides the findings; empty, with a note in `missed`, where a required analysis
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
        for problem in document.front_matter.problems:
            at = document.source.position(problem.span.start)
            yield msg(
                "Line {line}, column {column}: {trouble}", line=at.line, column=at.column, trouble=problem.message
            )


def _unchecked(reading: Reading) -> Iterator[str]:
    """Differences from facts that may have changed since they were recorded."""
    source = reading.document.source
    for check in reading.get(fact_comparison).checks:
        if check.verdict is Verdict.CANNOT_CHECK:
            at = source.position(check.span.start)
            fact = check.facts[0]
            yield msg(
                "Line {line}, column {column}: cannot check “{value}” for “{about}”: the recorded fact "
                "({pack}, line {at}) is as of {day}, and the text is later.",
                line=at.line,
                column=at.column,
                value=source.slice(check.span),
                about=source.slice(check.about),
                pack=fact.pack,
                at=fact.line,
                day=show_day_number(fact.as_of),
            )
