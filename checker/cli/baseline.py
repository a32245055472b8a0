"""``contralint baseline``."""

from __future__ import annotations

import os
from argparse import Namespace

from checker.cli import streams
from checker.cli.baseline_file import against, baseline_path, check_place, read_known, tell, write_known
from checker.cli.errors import complain, complain_of
from checker.cli.gather import gather
from checker.config.layer import display
from checker.registry import rules
from checker.run.baseline import known_findings
from checker.visible import visible


def run(options: Namespace) -> int:
    """Writes down what is there today. What an older baseline knows of documents that were not checked stays."""
    options.paths = options.paths or ["."]
    if options.baseline is not None:
        check_place(os.path.abspath(options.baseline), options)
    gathered = gather(options, rules)
    complain_of(gathered.failures)
    if gathered.failures:
        complain("No baseline is written, since not all could be checked.")
        return 2
    path = baseline_path(options, gathered.settings)
    check_place(path, options)
    before = read_known(path, named=False) or ()
    compared = against(before, gathered, path)
    folder = os.path.dirname(path)
    gone = set(compared.gone)
    kept = [each for each in before if each not in gone and os.path.exists(os.path.join(folder, each.path))]
    found = known_findings(gathered.checked, folder)
    write_known(path, [*kept, *found])
    added = sum(len(checked.findings) for checked in compared.documents)
    counted = f"{len(set(kept) | set(found))} known, {added} of them new, {len(compared.gone)} gone."
    streams.write(visible(f"{display(path)}: {counted}") + "\n")
    if compared.gone and not options.quiet:
        tell(compared.gone)
    return 0
