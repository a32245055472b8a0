"""``contralint check``."""

from __future__ import annotations

import os
from argparse import Namespace
from collections.abc import Iterable

from checker import __version__
from checker.cli.errors import CommandError, say
from checker.cli.formats import deliver, targets
from checker.cli.progress import ProgressBar
from checker.cli.sources import day_anchor, sources
from checker.model.report import Result
from checker.model.rule import Profile
from checker.policy.select import SelectionError, select
from checker.read.walk import path_order
from checker.registry import RegistryError, rules
from checker.runner import check_all


def run(options: Namespace) -> int:
    """Checks and reports; the exit status as `contralint check --help` has it."""
    try:
        chosen = select(
            tuple(rules().values()),
            selected=_terms(options.select),
            ignored=_terms(options.ignore),
            profile=Profile(options.profile),
        )
        reports = targets(options.format)
    except SelectionError as error:
        raise CommandError(f"{str(error)[0].upper()}{str(error)[1:]}") from error
    except RegistryError as error:
        raise CommandError(f"A plug-in cannot be used: {error}.") from error
    found, failures = sources(options)
    with ProgressBar(len(found), shown=not options.quiet) as progress:
        outcomes = check_all(
            found, chosen, today=day_anchor(options.today), jobs=options.jobs or _processors(), progress=progress
        )
    failures += tuple(failure for outcome in outcomes for failure in outcome.failures)
    failures = tuple(sorted(failures, key=lambda failure: path_order(failure.path)))
    checked = tuple(outcome.checked for outcome in outcomes if outcome.checked is not None)
    result = Result(checked, failures, chosen, __version__)
    for report in reports:
        deliver(report, result, options.quiet)
    for failure in failures:
        say(f"{failure.path}: {failure.message}")
    if failures:
        return 2
    return int(any(each.findings for each in checked) and not options.exit_zero)


def _terms(written: Iterable[str]) -> list[str]:
    return [term.strip() for each in written for term in each.split(",")]


def _processors() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
