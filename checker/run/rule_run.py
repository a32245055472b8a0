"""Rules over one reading -> findings: what each rule says, what the text asks to leave alone, and what failed."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from checker.analysis import FailedAnalysis, LostAnalysis, Problem, Reading, problem_of
from checker.document.text import Span
from checker.finding import Finding
from checker.rule import Rule
from checker.run.language_filter import in_languages
from checker.run.suppress import justifications, suppression_statuses
from checker.run.suppression_comments import find_suppression_comments
from checker.suppression import SuppressionComment


@dataclass(frozen=True, slots=True)
class RuleRun:
    """`findings` in the order of their places; `reasons` says of each why it is suppressed, None where it is not.
    `broken` are the rules that raised an exception, `lost` the analyses that did, with the rules that need them."""

    findings: tuple[Finding, ...]
    reasons: tuple[str | None, ...]
    broken: tuple[tuple[Rule, Problem], ...] = ()
    lost: Mapping[FailedAnalysis, Sequence[Rule]] = field(default_factory=dict)


def run_rules(
    reading: Reading, rules: Sequence[Rule], names: Mapping[str, str], knows_all_rules: bool = True
) -> RuleRun:
    """Runs the rules; one that raises an exception loses its own findings and no others. Rules about suppressions run
    last and see what became of each. `names` gives the id for each id and name of a known rule, without case; unless it
    `knows_all_rules`, a name that it lacks may be that of a rule."""
    findings: list[Finding] = []
    broken: list[tuple[Rule, Problem]] = []
    lost: dict[FailedAnalysis, list[Rule]] = {}

    def run(reading: Reading, rules: Sequence[Rule]) -> None:
        for rule in rules:
            try:
                findings.extend(_validated(check(reading, [rule]), rule, len(reading.document.source.text)))
            except LostAnalysis as error:
                lost.setdefault(error.failed, []).append(rule)
            except (Exception, SystemExit) as error:
                broken.append((rule, problem_of(error)))

    run(reading, [rule for rule in rules if not rule.checks_suppressions])
    languages = reading.document.settings.languages
    if languages is not None:
        findings = in_languages(reading.document, findings, languages)
    try:
        comments = find_suppression_comments(reading.document)
    except Exception as error:  # nothing is suppressed then, and the failure says why
        comments = ()
        failed = FailedAnalysis(find_suppression_comments.__name__, problem_of(error))
        lost[failed] = [rule for rule in rules if rule.checks_suppressions]
    if comments:
        findings = [each for each in findings if not _stands_in(comments, each.span)]
        unrun = {rule.id for rule, _ in broken} | {rule.id for without in lost.values() for rule in without}
        ran = {rule.id for rule in rules} - unrun
        suppressions = suppression_statuses(comments, findings, names, ran, knows_all_rules)
        run(reading.with_suppressions(suppressions), [rule for rule in rules if rule.checks_suppressions])
    findings.sort(key=place_order)
    return RuleRun(tuple(findings), justifications(comments, findings, names), tuple(broken), lost)


def _stands_in(comments: Sequence[SuppressionComment], span: Span) -> bool:
    """Whether a place lies inside one of the comments, which are in order and apart."""
    at = bisect_right(comments, span.start, key=lambda directive: directive.span.start) - 1
    return at >= 0 and comments[at].span.covers(span)


def _validated(findings: Sequence[Finding], rule: Rule, length: int) -> Sequence[Finding]:
    """The findings, once it is certain that a report can show them; a stranger's rule may yield anything."""
    for finding in findings:
        if finding.rule != rule.id:
            raise ValueError(f"a finding says that it is of rule {finding.rule}")
        for span in (*(location.span for location in finding.locations), *(each.span for each in finding.fixes)):
            if not 0 <= span.start <= span.end <= length:
                raise ValueError(f"{span} is not in the text of {length} characters")
    return findings


def check(reading: Reading, rules: Iterable[Rule]) -> tuple[Finding, ...]:
    """The findings of some rules, in the order of their places, each with its pattern. Raises ValueError on a finding
    that names no pattern of its rule."""
    found = [_with_pattern(finding, rule) for rule in rules for finding in _of(rule, reading)]
    return tuple(sorted(found, key=place_order))


def _of(rule: Rule, reading: Reading) -> Sequence[Finding]:
    if reading.timing is None:
        return list(rule.check(reading))
    return reading.timing.run(rule.id, lambda: list(rule.check(reading)))


def _with_pattern(finding: Finding, rule: Rule) -> Finding:
    names = [pattern.name for pattern in rule.all_patterns()]
    if not finding.pattern and len(names) == 1:
        return replace(finding, pattern=names[0])
    if finding.pattern not in names:
        raise ValueError(f"a finding names the pattern '{finding.pattern}', and {rule.id} has {', '.join(names)}")
    return finding


def place_order(finding: Finding) -> tuple[Span, str, str]:
    """Sorts findings by where they begin; those of one place by rule."""
    return finding.span, finding.rule, finding.message
