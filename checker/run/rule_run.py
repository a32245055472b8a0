"""Rules over one reading -> checks and findings, with suppressions and failures."""

from __future__ import annotations

import inspect
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence

from checker.analysis import FailedAnalysis, LostAnalysis, Problem, Reading, problem_of
from checker.check import Check, ResultKind
from checker.document.text import Span
from checker.finding import Finding
from checker.records import dataclass, field, replace
from checker.rule import Rule
from checker.run.language_filter import in_languages
from checker.run.suppress import justifications, suppression_statuses
from checker.run.suppression_comments import find_suppression_comments
from checker.suppression import SuppressionComment
from checker.system.watch import step_done


@dataclass(frozen=True, slots=True)
class RuleRun:
    """`findings` are in the order of their places; `reasons` has for each why it is suppressed, None where it is not.

    `broken` are the rules that raised an exception, `lost` the analyses that did, with the rules that need them.
    `checks` are all comparisons that the rules made, including failed ones, in the order of their places."""

    findings: tuple[Finding, ...]
    reasons: tuple[str | None, ...]
    broken: tuple[tuple[Rule, Problem], ...] = ()
    lost: Mapping[FailedAnalysis, Sequence[Rule]] = field(default_factory=dict)
    checks: tuple[Check, ...] = ()


def run_rules(
    reading: Reading, rules: Sequence[Rule], names: Mapping[str, str], knows_all_rules: bool = True
) -> RuleRun:
    """Runs the rules; one that raises an exception loses only its own findings.

    Rules about suppressions run last and see the effect of each. `names` gives the id for each id and name of a known
    rule, without case; unless `knows_all_rules`, an unknown name may be that of a rule."""
    findings: list[Finding] = []
    checks: list[Check] = []
    broken: list[tuple[Rule, Problem]] = []
    lost: dict[FailedAnalysis, list[Rule]] = {}

    def run(reading: Reading, rules: Sequence[Rule]) -> None:
        for rule in rules:
            try:
                made, shown = _of(rule, reading)
                _validate(made, shown, rule, len(reading.document.source.text))
            except LostAnalysis as error:
                lost.setdefault(error.failed, []).append(rule)
            except (Exception, SystemExit) as error:
                broken.append((rule, problem_of(error, inspect.getfile(type(rule)))))
            else:
                findings.extend(shown)
                checks.extend(made)
            step_done()

    run(reading, [rule for rule in rules if not rule.checks_suppressions])
    if (languages := reading.document.settings.languages) is not None:
        findings = in_languages(reading.document, findings, languages)
        checks = in_languages(reading.document, checks, languages)
    try:
        comments = find_suppression_comments(reading.document)
    except Exception as error:  # nothing is suppressed then, and the failure gives the reason
        comments = ()
        failed = FailedAnalysis(find_suppression_comments.__name__, problem_of(error))
        lost[failed] = [rule for rule in rules if rule.checks_suppressions]
    if comments:
        findings = [each for each in findings if not _is_inside(comments, each.span)]
        checks = [each for each in checks if not _is_inside(comments, each.span)]
        unrun = {rule.id for rule, _ in broken} | {rule.id for without in lost.values() for rule in without}
        ran = {rule.id for rule in rules} - unrun
        suppressions = suppression_statuses(comments, findings, names, ran, knows_all_rules)
        run(reading.with_suppressions(suppressions), [rule for rule in rules if rule.checks_suppressions])
    findings.sort(key=place_order)
    checks.sort(key=lambda check: (check.span, check.rule))
    reasons = justifications(comments, findings, names)
    return RuleRun(tuple(findings), reasons, tuple(broken), lost, tuple(checks))


def _is_inside(comments: Sequence[SuppressionComment], span: Span) -> bool:
    """Whether a place is inside one of the comments, which are in order and do not overlap."""
    at = bisect_right(comments, span.start, key=lambda directive: directive.span.start) - 1
    return at >= 0 and comments[at].span.covers(span)


def _validate(checks: Sequence[Check], findings: Sequence[Finding], rule: Rule, length: int) -> None:
    """Raises ValueError on findings that reports cannot show; third-party rules may yield anything."""
    for finding in findings:
        if finding.rule != rule.id:
            raise ValueError(f"a finding says that it is of rule {finding.rule}")
        for span in (*(location.span for location in finding.locations), *(each.span for each in finding.fixes)):
            _validate_span(span, length)
    for check in checks:
        if check.rule != rule.id:
            raise ValueError(f"a check says that it is of rule {check.rule}")
        if not check.operands:
            raise ValueError("a check has no operands")
        for operand in check.operands:
            _validate_span(operand.span, length)


def _validate_span(span: Span, length: int) -> None:
    if not 0 <= span[0] <= span[1] <= length:
        raise ValueError(f"{span} is not in the text of {length} characters")


def check(reading: Reading, rules: Iterable[Rule]) -> tuple[Finding, ...]:
    """The findings of some rules, in the order of their places, each with its pattern.

    Raises ValueError on a finding that names no pattern of its rule."""
    return tuple(sorted((finding for rule in rules for finding in _of(rule, reading)[1]), key=place_order))


def _of(rule: Rule, reading: Reading) -> tuple[list[Check], list[Finding]]:
    """The checks of a rule, and the findings that explain the failed ones; each with its pattern."""
    if reading.timing is None:
        return _results_of(rule, reading)
    return reading.timing.run(rule.id, lambda: _results_of(rule, reading))


def _results_of(rule: Rule, reading: Reading) -> tuple[list[Check], list[Finding]]:
    names = tuple(pattern.name for pattern in rule.all_patterns())
    only = names[0] if len(names) == 1 else ""
    checks: list[Check] = []
    findings: list[Finding] = []
    for check in rule.checks(reading):
        if check.explain is not None:
            finding = _with_pattern(check.explain(), check.pattern, names, rule)
            findings.append(finding)
            check = replace(check, pattern=finding.pattern, explain=None)
        elif check.result is ResultKind.FAIL:
            raise ValueError("a check that failed does not explain why")
        elif only and not check.pattern:
            check = replace(check, pattern=only)
        elif check.pattern and check.pattern not in names:
            raise ValueError(f"a check names the pattern '{check.pattern}', and {rule.id} has {', '.join(names)}")
        checks.append(check)
    return checks, findings


def _with_pattern(finding: Finding, pattern: str, names: Sequence[str], rule: Rule) -> Finding:
    """The finding with its pattern: its own, that of its check, or the only one of its rule."""
    named = finding.pattern or pattern or (names[0] if len(names) == 1 else "")
    if named not in names:
        raise ValueError(f"a finding names the pattern '{named}', and {rule.id} has {', '.join(names)}")
    return finding if finding.pattern else replace(finding, pattern=named)


def place_order(finding: Finding) -> tuple[Span, str, str]:
    """Sorts findings by start offset, then by rule."""
    return finding.span, finding.rule, finding.message
