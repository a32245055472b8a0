"""One text in, the findings of one rule out, with the facts that ship."""

import importlib

import pytest

from checker.analysis import Reading
from checker.facts.library import load_facts
from checker.formats.open import read_text
from checker.formats.plain.plain import plain_document
from checker.run.rule_run import check

RULES = {
    "K701": ("fact_conflict", "FactConflict"),
    "K702": ("edition_year", "EditionYear"),
    "K703": ("office_holder_outside_term", "OfficeHolderOutsideTerm"),
}


@pytest.fixture
def found():
    def found(rule, text, book=None):
        """The words at every place of every finding, finding by finding."""
        module, name = RULES[rule]
        instance = getattr(importlib.import_module(f"checker.rules.facts.{module}"), name)()
        document = read_text(text, "page.md") if text.startswith("---") else plain_document(text)
        reading = Reading(document, facts=load_facts()[0] if book is None else book)
        return [
            [document.source.slice(place.span) for place in finding.locations] for finding in check(reading, [instance])
        ]

    return found
