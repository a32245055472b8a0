"""``contralint rule``."""

from __future__ import annotations

import sys
from argparse import Namespace

from checker.cli import streams
from checker.cli.errors import CommandError
from checker.cli.language import language_of_locale
from checker.cli.page import page
from checker.cli.settings import here
from checker.registry import RegistryError, rules
from checker.run.selection import nearest


def run(options: Namespace) -> int:
    """Prints the page of one rule."""
    try:
        known = here(options, rules())
    except RegistryError as error:
        raise CommandError(f"A plug-in cannot be used: {error}.") from error
    wanted = options.rule.casefold()
    for rule in known:
        if wanted in (rule.id.casefold(), rule.name.casefold()):
            width = min(streams.terminal_width(sys.stdout) or 100, 100)
            spoken = options.lang or language_of_locale()
            streams.write(page(rule, width, streams.wants_color(sys.stdout), spoken))
            return 0
    near = nearest(options.rule, known)
    offer = f"did you mean {near.id} ({near.name})?" if near else "'contralint rules' lists them."
    raise CommandError(f"There is no rule '{options.rule}'; {offer}")
