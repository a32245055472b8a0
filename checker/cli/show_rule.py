"""``contralint rule``."""

from __future__ import annotations

import sys
from argparse import Namespace

from checker.cli import streams
from checker.cli.errors import CommandError
from checker.cli.language import language_of_locale
from checker.cli.settings import rules_of_working_folder
from checker.message import msg
from checker.rule_page import terminal_page
from checker.run.selection import nearest


def run(options: Namespace) -> int:
    """Prints the page of one rule."""
    known_rules = rules_of_working_folder(options)
    wanted = options.rule.casefold()
    for rule in known_rules:
        if wanted in (rule.id.casefold(), rule.name.casefold()):
            width = min(streams.terminal_width(sys.stdout) or 100, 100)
            language = options.lang or language_of_locale()
            streams.write(terminal_page(rule, width, streams.wants_color(sys.stdout), language))
            return 0
    near = nearest(options.rule, known_rules)
    if near:
        offer: str = msg("did you mean {name}?", name=f"{near.id} ({near.name})")
    else:
        offer = msg("'contralint rules' lists them.")
    raise CommandError(msg("There is no rule '{rule}'; {offer}", rule=options.rule, offer=offer))
