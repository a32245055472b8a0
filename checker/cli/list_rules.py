"""``contralint rules``."""

from __future__ import annotations

from argparse import Namespace

from checker.cli import streams
from checker.cli.language import language_of_locale
from checker.cli.settings import rules_of_working_folder
from checker.cli.table import terminal_table
from checker.message import ENGLISH, msg
from checker.rule import Rule
from checker.translations import translated, translated_page
from checker.visible import json_text

_PARTLY = "partly"
_HEADS = (msg("id"), msg("name"), msg("severity"), msg("profile"), msg("what it finds"))
_HINTS = (
    msg("{word}: some patterns of the rule report by default, the others only with --profile review.", word=_PARTLY),
    msg("'contralint rule D103' lists the patterns of a rule."),
)


def run(options: Namespace) -> int:
    """Lists all rules."""
    listed = rules_of_working_folder(options)
    language = options.lang or (ENGLISH if options.format == "json" else language_of_locale())
    if options.format == "json":
        written = [
            {
                "id": rule.id,
                "name": rule.name,
                "severity": rule.severity.value,
                "profile": rule.first_profile().value,
                "patterns": [
                    {
                        "name": pattern.name,
                        "profile": pattern.profile.value,
                        "describes": translated(pattern.describes, language),
                    }
                    for pattern in rule.all_patterns()
                ],
                "summary": translated_page(rule.summary(), language),
            }
            for rule in listed
        ]
        streams.write(json_text(written, indent=2) + "\n")
        return 0
    heads = [translated(each, language) for each in _HEADS]
    rows = [
        (rule.id, rule.name, rule.severity.value, _profile(rule), translated_page(rule.summary(), language))
        for rule in listed
    ]
    streams.write(terminal_table(heads, rows))
    if any(rule.is_partly_review() for rule in listed):
        hints = (translated(each, language) for each in _HINTS)
        streams.write("\n" + "".join(f"{each}\n" for each in hints))
    return 0


def _profile(rule: Rule) -> str:
    return _PARTLY if rule.is_partly_review() else rule.first_profile().value
