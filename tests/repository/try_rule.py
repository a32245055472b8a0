"""Tries one rule: ``make rule ID=F304 [ON=folder]``.

Runs the examples of its docstring and compares its findings in ``fixtures`` with what is expected there. Then prints
its findings, of all patterns, in the documents of a folder. The exit status is 0 if examples and fixtures agree, 1 if
they do not, and 2 for an unknown rule.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path

from ruamel.yaml import YAML

from checker.analysis import Reading
from checker.cli.main import main as contralint
from checker.examples import ExampleError, examples_of
from checker.facts.library import load_facts
from checker.formats.open import read_document
from checker.formats.suffixes import SUFFIXES
from checker.registry import rules
from checker.rule import Rule
from checker.run.rule_run import run_rules
from checker.run.selection import names_of
from checker.testing import example_failures

FIXTURES = Path(__file__).parents[2] / "fixtures"
_Place = tuple[int, int]


def main() -> int:
    """Runs the command and returns its exit status."""
    parser = argparse.ArgumentParser("make rule", description=__doc__)
    parser.add_argument("id")
    parser.add_argument("folder", nargs="?")
    options = parser.parse_args()
    found = [rule for rule in rules().values() if options.id in (rule.id, rule.name)]
    if not found:
        print(f"There is no rule {options.id}: write its id or name, such as F304.")
        return 2
    (rule,) = found
    print(f"{rule.id} {rule.name}: {rule.summary()}")
    try:
        examples, failures = len(examples_of(type(rule))), example_failures(type(rule))
    except ExampleError as error:
        examples, failures = 0, [str(error)]
    print(f"examples: {examples}, of which {len(failures)} fail")
    differences = [] if rule.checks_suppressions else list(_differences(rule))
    print(f"fixtures: {len(differences)} differences")
    for text in (*failures, *differences):
        print(text)
    if options.folder:
        print(flush=True)
        contralint(["check", options.folder, "--select", rule.id, "--profile", "review", "--no-cache"])
    return 1 if failures or differences else 0


def _differences(rule: Rule) -> Iterator[str]:
    """The places in the fixtures where the rule reports and should not, or should and does not, a line each."""
    facts = load_facts()[0] if rule.uses_facts else None
    for path in sorted(FIXTURES.rglob("*")):
        if path.suffix not in SUFFIXES or path == FIXTURES / "README.md":
            continue
        name = path.relative_to(FIXTURES).as_posix()
        document = read_document(name, path.read_bytes())
        reported = run_rules(Reading(document, facts=facts), [rule], names_of([rule]))
        got = set()
        for finding, justification in zip(reported.findings, reported.reasons, strict=True):
            at = document.source.position(finding.span.start)
            if finding.rule == rule.id and justification is None:
                got.add((at.line, at.column))
        wanted = _expected(path, rule)
        yield from (f"fixtures/{name}:{line}:{column}: reported, but not expected" for line, column in got - wanted)
        yield from (f"fixtures/{name}:{line}:{column}: expected, but not reported" for line, column in wanted - got)


def _expected(path: Path, rule: Rule) -> set[_Place]:
    file = path.with_name(f"{path.name}.expected.yaml")
    if not file.is_file():
        return set()
    entries = YAML(typ="safe", pure=True).load(file.read_text(encoding="utf-8"))
    return {(entry["line"], entry["column"]) for entry in entries if entry["rule"] == rule.id}


if __name__ == "__main__":
    raise SystemExit(main())
