"""``contralint check``."""

from __future__ import annotations

import os
import sys
from argparse import Namespace

from checker import __version__
from checker.cli.baseline_file import without_known
from checker.cli.errors import CommandError, complain_of
from checker.cli.formats import deliver, targets
from checker.cli.gather import gather
from checker.registry import RegistryError, rules
from checker.result import Result
from checker.run.changed_lines import ChangedLines, in_changed_lines


def run(options: Namespace) -> int:
    """Checks and reports; the exit status as `contralint check --help` has it."""
    try:
        reports = targets(options.format)
    except RegistryError as error:
        raise CommandError(f"A plug-in cannot be used: {error}.") from error
    options.written = frozenset(os.path.realpath(target.file) for target in reports if target.file is not None)
    options.pictured = any(getattr(target.report, "pictured", False) for target in reports)
    gathered = gather(options, rules)
    compared = without_known(options, gathered)
    checked = compared.documents
    changes = gathered.changes
    if changes is not None:
        checked = tuple(in_changed_lines(each, changes.of(each.source.path) or ChangedLines()) for each in checked)
    result = Result(checked, gathered.failures, gathered.rules, __version__, compared.known)
    for report in reports:
        deliver(report, result, options.quiet, options.lang)
    if gathered.timing is not None:
        from checker.cli.timing import timing_table

        print(timing_table(gathered.timing), end="", file=sys.stderr)
    complain_of(gathered.failures)
    if gathered.failures:
        return 2
    return int(any(each.findings for each in checked) and not options.exit_zero)
