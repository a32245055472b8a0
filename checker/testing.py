"""For authors of rules: run the examples of a rule's docstring.

from checker.testing import example_failures

def test_examples():
    assert example_failures(MyRule) == []"""

from __future__ import annotations

from checker.analysis import Reading
from checker.document.text import SourceText, Span
from checker.examples import Example, Expected, examples_of
from checker.facts.library import load_facts
from checker.formats.open import read_text
from checker.rule import Rule
from checker.run.rule_run import run_rules
from checker.run.selection import names_of


def example_failures(rule: type[Rule]) -> list[str]:
    """What goes wrong in the examples of a rule, a text each; an empty list when nothing does.

    A bad example must yield findings of the rule at exactly the places marked, of the pattern that it names, a good one
    none. Of a rule with several patterns each must be named by a bad example."""
    examples = examples_of(rule)
    failures = [failure for example in examples if (failure := _failure(rule, example)) is not None]
    if len(rule.all_patterns()) > 1:
        shown = {example.pattern for example in examples if example.bad}
        missing = [pattern.name for pattern in rule.all_patterns() if pattern.name not in shown]
        failures += [f"{rule.id}\nno bad example says pattern={name}\n" for name in missing]
        if None in shown:
            failures.append(f"{rule.id}\na bad example names no pattern\n")
    return failures


def _failure(rule: type[Rule], example: Example) -> str | None:
    source = read_text(example.text, example.path)
    facts = load_facts()[0] if rule.uses_facts else None
    findings = [
        finding
        for finding in run_rules(Reading(source, facts=facts), _with(rule), names_of(_with(rule))).findings
        if finding.rule == rule.id
    ]
    found = [Expected(finding.span, tuple(sorted(place.span for place in finding.related))) for finding in findings]
    if found == list(example.expected):
        others = {finding.pattern for finding in findings} - {example.pattern}
        if example.pattern is None or not others:
            return None
        return f"{rule.id}\n{example.text}\nexpected the pattern {example.pattern}, got {', '.join(sorted(others))}\n"
    expected = "\n".join(_shown(source.source, item) for item in example.expected) or "nothing"
    got = "\n".join(_shown(source.source, item) for item in found) or "nothing"
    return f"{rule.id}\n{example.text}\nexpected:\n{expected}\ngot:\n{got}\n"


def _shown(source: SourceText, item: Expected) -> str:
    def place(span: Span) -> str:
        at = source.position(span.start)
        return f"{at.line}:{at.column} {source.slice(span)!r}"

    return "  " + "; ".join(place(span) for span in (item.first, *item.related))


def _with(rule: type[Rule]) -> list[Rule]:
    """The rule, and all other rules where it checks their findings."""
    if not rule.checks_suppressions:
        return [rule()]
    from checker.registry import rules

    return [*(other for other in rules().values() if other.id != rule.id), rule()]
