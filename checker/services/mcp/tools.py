"""The tools for assistants: their results are small objects with places and proof."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator
from typing import Any

from checker.analysis import LostAnalysis
from checker.calendars.show import show_interval
from checker.check import ResultKind, check_object
from checker.config.project import is_inside, project_root
from checker.document.places import place_name
from checker.document.text import SourceText, Span
from checker.facts.cite import cite, facts_about
from checker.facts.fact import Fact
from checker.facts.library import load_facts
from checker.formats.decode import Unreadable
from checker.quantities.quantity import Quantity
from checker.result import ReportedFinding
from checker.rule_page import markdown_page
from checker.run.plan import Outcome
from checker.services.engine import Engine, encoded, localized
from checker.services.mentions import Mention, mentions
from checker.system.files import read_file, reason
from checker.translations import translated, translated_page

#: The file suffix of each text format.
FORMATS = {"markdown": ".md", "html": ".html", "rst": ".rst", "asciidoc": ".adoc", "plain": ".txt"}
MAX_FILE = 20_000_000  # bytes
_MAX_LISTED = 500


class Tools:
    """The tools, on one engine. Each raises ValueError, with one sentence, on invalid arguments."""

    def __init__(self, engine: Engine, language: str) -> None:
        self._engine = engine
        self._language = language
        self._names = {rule.id: rule.name for rule in engine.rules}

    def check_text(self, text: str, format: str, review: bool) -> dict[str, Any]:
        """The findings of a text."""
        path = f"text{_ending(format)}"
        return self._shown(self._engine.check(path, encoded(text), review=review))

    def check_file(self, path: str, review: bool) -> dict[str, Any]:
        """The findings of a file in the project of the working folder."""
        root = project_root(os.getcwd())
        if "\0" in path or not is_inside(path, root):
            raise ValueError(f"{path}: Only files in the project are checked, whose root is '{root}'.")
        try:
            data = read_file(path, MAX_FILE + 1)
        except (OSError, ValueError) as error:
            raise ValueError(f"{path}: {reason(error)}") from error
        if len(data) > MAX_FILE:
            raise ValueError(f"{path}: The file is longer than {MAX_FILE} bytes.")
        return self._shown(self._engine.check(path, data, is_unsaved=True, review=review))

    def list_checks(self, text: str, format: str) -> dict[str, Any]:
        """The comparisons that the rules made in a text, with results."""
        checked = self._engine.check(f"text{_ending(format)}", encoded(text)).checked
        if checked is None:
            raise ValueError("The text cannot be read.")
        counts = Counter(check.result.value for check in checked.checks)
        return {
            "counts": {result.value: counts[result.value] for result in ResultKind},
            "checks": [check_object(checked.source, check) for check in checked.checks[:_MAX_LISTED]],
            "left_out": max(0, len(checked.checks) - _MAX_LISTED),
        }

    def list_mentions(self, text: str, format: str) -> dict[str, Any]:
        """Every date and number in a text, with its value."""
        try:
            reading = self._engine.read(f"text{_ending(format)}", encoded(text))
            found = mentions(reading)
        except (Unreadable, LostAnalysis) as error:
            raise ValueError(str(error)) from error
        source = reading.document.source
        return {
            "mentions": [_mention(source, each) for each in found[:_MAX_LISTED]],
            "left_out": max(0, len(found) - _MAX_LISTED),
        }

    def explain_rule(self, rule: str) -> str:
        """The page of a rule, as Markdown."""
        found = self._engine.rule(rule)
        if found is None:
            raise ValueError(f"There is no rule '{rule}'; the resource contralint://rules lists them.")
        return markdown_page(found, self._language)

    def list_rules(self) -> str:
        """A line for each rule, as Markdown."""
        return "".join(
            f"- {rule.id} {rule.name}: {translated_page(rule.summary(), self._language)}\n"
            for rule in self._engine.rules
        )

    def find_facts(self, name: str) -> dict[str, Any]:
        """The facts about a name in the packs, with sources."""
        book, _ = load_facts(())

        def cited(fact: Fact) -> dict[str, str]:
            statement, source = map(str, cite(fact))
            return {"statement": statement.removeprefix("recorded: "), "source": source}

        found = facts_about(book, name)
        return {"subjects": [{"name": each.name, "facts": [*map(cited, facts)]} for each, facts in found]}

    def _shown(self, outcome: Outcome) -> dict[str, Any]:
        if outcome.checked is None:
            raise ValueError("; ".join(f"{failure.path}: {failure.message}" for failure in outcome.failures))
        checked = localized(outcome.checked, self._language)
        return {
            "findings": [self._finding(checked.source, each) for each in checked.findings],
            "suppressed": len(checked.suppressed),
            "not_checked": [translated(each.message, self._language) for each in outcome.failures],
        }

    def _finding(self, source: SourceText, reported: ReportedFinding) -> dict[str, Any]:
        finding = reported.finding
        return {
            "rule": finding.rule,
            "name": self._names.get(finding.rule, ""),
            "severity": reported.severity.value,
            "message": str(finding.message),
            "places": [{**_place(source, place.span), "note": str(place.note)} for place in finding.locations],
            "proof": [str(line) for line in finding.reasons],
            "corrections": [
                {**_place(source, fix.span), "replacement": fix.replacement, "description": str(fix.description)}
                for fix in finding.fixes
            ],
        }


def _ending(format: str) -> str:
    if format not in FORMATS:
        raise ValueError(f"There is no format '{format}'; the formats are {', '.join(FORMATS)}.")
    return FORMATS[format]


def _place(source: SourceText, span: Span) -> dict[str, Any]:
    if source.layout:  # documents such as Word's have no visible lines
        return {"where": str(place_name(source, span)), "text": source.slice(span)}
    at = source.position(span.start)
    return {"line": at.line, "column": at.column, "text": source.slice(span)}


def _mention(source: SourceText, mention: Mention) -> dict[str, Any]:
    return {**_place(source, mention.span), **dict(_value_text(mention))}


def _value_text(mention: Mention) -> Iterator[tuple[str, Any]]:
    if isinstance(mention, Quantity):
        yield "kind", "quantity"
        yield "value", format(mention.value, "f")
        yield "unit", mention.unit
        yield "of", mention.noun
    else:
        yield "kind", "time"
        yield "value", mention.value
        yield "is", str(show_interval(mention.interval)) if mention.interval is not None else None
        yield "problem", str(mention.impossible) if mention.impossible else None
