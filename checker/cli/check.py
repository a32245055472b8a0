"""``contralint check``."""

from __future__ import annotations

import os
from argparse import Namespace

from checker import __version__
from checker.cli.configured import Plans, configurations, profile
from checker.cli.errors import CommandError, say, sentence
from checker.cli.formats import deliver, targets
from checker.cli.progress import ProgressBar
from checker.cli.sources import sources
from checker.config.exclusion import Exclusion
from checker.config.keys import ConfigError
from checker.model.report import Result
from checker.policy.select import no_rule_left
from checker.read.walk import path_order
from checker.registry import RegistryError, rules
from checker.runner import check_all


def run(options: Namespace) -> int:
    """Checks and reports; the exit status as `contralint check --help` has it."""
    try:
        plans = Plans(rules(), options)
        reports = targets(options.format)
        configured = configurations(options)
        plans.plan(configured.of_folder("."))  # what is wrong with the options is said before anything else
        by_git = False if options.no_gitignore else None
        found, failures = sources(options, Exclusion(configured, options.exclude, by_git))
        works = [(source, plans.plan(configured.of_document(source.path))) for source in found]
    except RegistryError as error:
        raise CommandError(f"A plug-in cannot be used: {error}.") from error
    except ConfigError as error:
        raise CommandError(str(error)) from error
    running = {rule.id: rule for _, plan in works for rule in plan.rules}
    if works and not running:
        raise CommandError(sentence(no_rule_left(profile(configured.of_folder(".")))))
    with ProgressBar(len(found), shown=not options.quiet) as progress:
        outcomes = check_all(works, jobs=options.jobs or _processors(), progress=progress)
    failures += tuple(failure for outcome in outcomes for failure in outcome.failures)
    failures = tuple(sorted(failures, key=lambda failure: path_order(failure.path)))
    checked = tuple(outcome.checked for outcome in outcomes if outcome.checked is not None)
    result = Result(checked, failures, tuple(running[each] for each in sorted(running)), __version__)
    for report in reports:
        deliver(report, result, options.quiet)
    for failure in failures:
        say(f"{failure.path}: {failure.message}")
    if failures:
        return 2
    return int(any(each.findings for each in checked) and not options.exit_zero)


def _processors() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
