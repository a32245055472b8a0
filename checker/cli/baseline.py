"""``contralint baseline``."""

from __future__ import annotations

import os
from argparse import Namespace

from checker.cli import streams
from checker.cli.baseline_file import (
    baseline_path,
    check_place,
    opened_baseline,
    read_entries,
    report_fixed,
    write_entries,
)
from checker.cli.check_documents import CheckRun
from checker.cli.errors import complain, complain_of, localized
from checker.config.layer import display
from checker.message import msg
from checker.registry import rules
from checker.run.baseline import baseline_entries
from checker.visible import visible


def run(options: Namespace) -> int:
    """Records today's findings, or with `--prune` only removes fixed ones.

    Earlier entries of documents that were not checked are kept.
    """
    if options.files_from is None:
        options.paths = options.paths or ["."]
    if options.baseline is not None:
        check_place(os.path.abspath(options.baseline), options)
    check_run = CheckRun(options, rules)
    checked = tuple(check_run.documents())
    complain_of(check_run.failures)
    if check_run.failures:
        complain(msg("No baseline was written, because some documents could not be checked."))
        return 2
    path = baseline_path(options, check_run.settings)
    check_place(path, options)
    before = read_entries(path, named=False) or ()
    baseline = opened_baseline(before, check_run, path)
    new = sum(len(baseline.without(each).findings) for each in checked)
    gone = baseline.fixed()
    folder = os.path.dirname(path)
    fixed = set(gone)
    kept = [each for each in before if each not in fixed]
    if not options.prune:
        kept = [each for each in kept if os.path.exists(os.path.join(folder, each.path))]
    found = [] if options.prune else baseline_entries(checked, folder)
    if not options.prune or fixed:
        write_entries(path, [*kept, *found])
    added = 0 if options.prune else new
    counted = msg(
        "{file}: {known} known, {added} of them new, {gone} gone.",
        file=display(path),
        known=len(set(kept) | set(found)),
        added=added,
        gone=len(gone),
    )
    streams.write(visible(localized(counted)) + "\n")
    if gone and not options.quiet:
        report_fixed(gone)
    return 0
