"""``contralint rule``."""

from __future__ import annotations

import sys
from argparse import Namespace

from checker.cli import streams
from checker.cli.errors import CommandError
from checker.cli.language import language_of_locale
from checker.cli.settings import rules_of_working_folder
from checker.registry import RegistryError, rules
from checker.rule_page import terminal_page
from checker.run.selection import nearest


def run(options: Namespace) -> int:
    """Prints the page of one rule."""
    try:
        known_rules = rules_of_working_folder(options, rules())
    except RegistryError as error:
        raise CommandError(f"A plug-in cannot be used: {error}.") from error
    wanted = options.rule.casefold()
    for rule in known_rules:
        if wanted in (rule.id.casefold(), rule.name.casefold()):
            width = min(streams.terminal_width(sys.stdout) or 100, 100)
            language = options.lang or language_of_locale()
            streams.write(terminal_page(rule, width, streams.wants_color(sys.stdout), language))
            return 0
    near = nearest(options.rule, known_rules)
    offer = f"did you mean {near.id} ({near.name})?" if near else "'contralint rules' lists them."
    raise CommandError(f"There is no rule '{options.rule}'; {offer}")
