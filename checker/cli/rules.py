"""``contralint rules``."""

from __future__ import annotations

import sys
from argparse import Namespace

from checker.cli import streams
from checker.cli.configured import here
from checker.cli.errors import CommandError
from checker.cli.language import language_of_locale
from checker.cli.table import table
from checker.registry import RegistryError, rules
from checker.translations import ENGLISH, translated_page
from checker.visible import json_text


def run(options: Namespace) -> int:
    """Lists all rules."""
    try:
        listed = here(options, rules())
    except RegistryError as error:
        raise CommandError(f"A plug-in cannot be used: {error}.") from error
    spoken = options.lang or (ENGLISH if options.format == "json" else language_of_locale())
    if options.format == "json":
        written = [
            {
                "id": rule.id,
                "name": rule.name,
                "severity": rule.severity.value,
                "profile": rule.profile.value,
                "summary": translated_page(rule.summary(), spoken),
            }
            for rule in listed
        ]
        streams.write(json_text(written, indent=2) + "\n")
        return 0
    heads = ("id", "name", "severity", "profile", "what it finds")
    rows = [
        (rule.id, rule.name, rule.severity.value, rule.profile.value, translated_page(rule.summary(), spoken))
        for rule in listed
    ]
    streams.write(table(heads, rows, streams.terminal_width(sys.stdout), streams.wants_color(sys.stdout)))
    return 0
