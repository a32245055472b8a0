"""JUnit XML, for build servers: a suite per document, a failed case per finding."""

from __future__ import annotations

from checker.document.places import place_name
from checker.result import CheckedDocument, Failure, ReportedFinding, ReportOptions, Result
from checker.rule import Rule

from .parts.wording import details, headline
from .parts.xml_text import escaped, tag


def report(result: Result, options: ReportOptions) -> str:
    """One XML document; a document without findings is a passed case."""
    rules = {rule.id: rule for rule in result.rules}
    failed: dict[str, list[Failure]] = {}
    for failure in result.failures:
        failed.setdefault(failure.path, []).append(failure)
    suites = [
        line
        for checked in result.documents
        for line in _suite(checked, failed.pop(checked.source.path, []), rules, options)
    ]
    for path, failures in failed.items():
        suites += _suite_of(path, [], failures)
    counts = {
        "tests": sum(max(1, len(checked.findings)) for checked in result.documents) + len(result.failures),
        "failures": sum(len(checked.findings) for checked in result.documents),
        "errors": len(result.failures),
    }
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', tag("testsuites", {"name": "contralint", **counts})]
    return "\n".join([*lines, *suites, "</testsuites>"]) + "\n"


def _suite(
    checked: CheckedDocument, failures: list[Failure], rules: dict[str, Rule], options: ReportOptions
) -> list[str]:
    cases = [line for each in checked.findings for line in _case(checked, each, rules.get(each.finding.rule), options)]
    if not checked.findings:
        cases = ["    " + tag("testcase", {"name": "no contradictions", "classname": checked.source.path}, empty=True)]
    return _suite_of(checked.source.path, cases, failures, len(checked.findings))


def _suite_of(path: str, cases: list[str], failures: list[Failure], found: int = 0) -> list[str]:
    passed = 1 if cases and not found else 0
    counts = {"tests": found + passed + len(failures), "failures": found, "errors": len(failures)}
    lines = ["  " + tag("testsuite", {"name": path, **counts}), *cases]
    for failure in failures:
        name = failure.rule or "could not be checked"
        lines += [
            "    " + tag("testcase", {"name": name, "classname": path}),
            "      " + tag("error", {"message": failure.message, "type": "failure"}, empty=True),
            "    </testcase>",
        ]
    return [*lines, "  </testsuite>"]


def _case(checked: CheckedDocument, reported: ReportedFinding, rule: Rule | None, options: ReportOptions) -> list[str]:
    finding = reported.finding
    at = checked.source.position(finding.span.start)
    if checked.source.layout:
        name: str = place_name(checked.source, finding.span)
        where = f"{checked.source.path}: {name}"
    else:
        name, where = f"line {at.line}, column {at.column}", f"{checked.source.path}:{at.line}:{at.column}"
    named = f"{finding.rule} {rule.name}" if rule else finding.rule
    text = "\n".join(
        [
            f"{where}: {headline(checked.source, reported, options)}",
            *details(checked.source, reported, options),
        ]
    )
    attributes = {"message": finding.message, "type": reported.severity.value}
    return [
        "    " + tag("testcase", {"name": f"{named}, {name}", "classname": checked.source.path}),
        f"      {tag('failure', attributes)}{escaped(text)}</failure>",
        "    </testcase>",
    ]
