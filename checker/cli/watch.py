"""``check --watch``: checks again whenever a document or a configuration changes."""

from __future__ import annotations

import os
from argparse import Namespace
from collections.abc import Callable

from checker.cli import streams
from checker.cli.errors import INTERRUPTED, CommandError, complain
from checker.cli.sources import expanded
from checker.config.project import NAMES
from checker.formats.suffixes import SUFFIXES
from checker.message import msg

_POLL_INTERVAL = 200  # milliseconds between two polls


def watch(options: Namespace, check: Callable[[Namespace], int]) -> int:
    """Checks until the user interrupts; returns the status of the last check."""
    from checker.services.extras import require

    require("watch", "--watch")
    if "-" in options.paths or "-" in (options.files_from, options.diff):
        raise CommandError(msg("--watch needs files: standard input is read only once."))
    from watchfiles import watch as changes

    places = [path for each in options.paths or ["."] for path in expanded(each) if os.path.exists(path)]
    if not places:
        return _checked(options, check)
    written = {os.path.realpath(file) for each in options.format if (file := each.partition(":")[2])}
    written |= {os.path.realpath(file) for file in (options.output_file, options.comments) if file}

    def concerns(_: object, path: str) -> bool:
        name = os.path.basename(path)
        ends = os.path.splitext(name)[1].lower()
        if os.path.realpath(path) in written or streams.is_output(path):
            return False
        return ends in SUFFIXES or name in NAMES or ends in (".yaml", ".yml")

    status, started = 0, False
    try:
        for changed in changes(*places, watch_filter=concerns, rust_timeout=_POLL_INTERVAL, yield_on_timeout=True):
            if changed or not started:  # the watch begins before the first check, so that no change is missed
                started = True
                status = _checked(options, check)
                if status == INTERRUPTED:
                    break
                complain(msg("Waiting for changes; Ctrl+C ends."))
    except KeyboardInterrupt:
        pass
    return status


def _checked(options: Namespace, check: Callable[[Namespace], int]) -> int:
    """One check; an error, such as an incomplete edit of a configuration, does not end the watch."""
    try:
        return check(Namespace(**{**vars(options), "paths": list(options.paths)}))
    except CommandError as error:
        for message in error.args:
            complain(message)
        return 2
