"""``contralint check``."""

from __future__ import annotations

import os
import sys
from argparse import Namespace

from checker import __version__
from checker.cli.baseline_file import apply_baseline
from checker.cli.check_documents import check_documents
from checker.cli.errors import CommandError, complain_of
from checker.cli.formats import deliver, targets
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
    options.draws_timeline = any(getattr(target.report, "draws_timeline", False) for target in reports)
    check_run = check_documents(options, rules)
    compared = apply_baseline(options, check_run)
    checked = compared.documents
    changes = check_run.changes
    if changes is not None:
        checked = tuple(in_changed_lines(each, changes.of(each.source.path) or ChangedLines()) for each in checked)
    result = Result(checked, check_run.failures, check_run.rules, __version__, compared.known_count)
    for report in reports:
        deliver(report, result, options.quiet, options.lang, options.show_checks)
    if check_run.timing is not None:
        from checker.cli.timing import timing_table

        print(timing_table(check_run.timing), end="", file=sys.stderr)
    complain_of(check_run.failures)
    if check_run.failures:
        return 2
    return int(any(each.findings for each in checked) and not options.exit_zero)
