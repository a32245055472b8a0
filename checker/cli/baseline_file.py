"""The baseline file of a run: where it is, which findings it removes, and how it is pruned."""

from __future__ import annotations

import os
from argparse import Namespace

from checker.cli import streams
from checker.cli.check_documents import CheckRun
from checker.cli.errors import CommandError, complain
from checker.config.layer import display
from checker.config.project import is_inside, project_root
from checker.config.settings import Settings
from checker.message import msg, msg_count
from checker.run.baseline import Baseline, BaselineEntry, BaselineError, format_baseline, read_baseline
from checker.system.files import replace_file, system_reason

NAME = "contralint-baseline.json"
_MAX_LISTED = 20


def baseline_path(options: Namespace, settings: Settings) -> str:
    """The path of the baseline: from the options or the configuration, else the nearest one in the working folder or a
    parent within the project. If there is none, the path for a new one: next to the configuration, or in the working
    folder.
    """
    if options.baseline is not None:
        return os.path.abspath(str(options.baseline))
    configured = settings.path("baseline")
    if configured is not None:
        return configured
    folder, root = os.getcwd(), project_root(os.getcwd())
    usual = os.path.dirname(settings.file) if settings.file is not None else folder
    while not os.path.isfile(os.path.join(folder, NAME)):
        if os.path.realpath(folder) == root or os.path.dirname(folder) == folder:
            return os.path.join(usual, NAME)
        folder = os.path.dirname(folder)
    return os.path.join(folder, NAME)


def check_place(path: str, options: Namespace) -> None:
    """Raises CommandError where a baseline may not be written: outside of the project, unless the user allows it."""
    root = project_root(os.getcwd())
    if not options.allow_outside_root and not is_inside(path, root):
        raise CommandError(
            msg(
                "{path}: A baseline outside of the project, whose root is '{root}', is not written: name one inside "
                "with --baseline, or pass --allow-outside-root.",
                path=display(path),
                root=root,
            )
        )


def read_entries(path: str, named: bool) -> tuple[BaselineEntry, ...] | None:
    """The entries of a baseline; None where the file does not exist, which is an error if the user named it.

    Raises CommandError.
    """
    try:
        return read_baseline(path)
    except FileNotFoundError:
        if named:
            raise CommandError(
                msg("{path}: There is no such baseline; 'contralint baseline' writes one.", path=display(path))
            ) from None
        return None
    except BaselineError as error:
        raise CommandError(msg("{where}: {problem}", where=display(path), problem=error.args[0])) from error


def baseline_of(options: Namespace, check_run: CheckRun) -> Baseline:
    """The entries of the baseline of a run; empty where there is none."""
    path = baseline_path(options, check_run.settings)
    entries = None if options.no_baseline else read_entries(path, options.baseline is not None)
    return opened_baseline(entries or (), check_run, path)


def report_gone(options: Namespace, check_run: CheckRun, baseline: Baseline) -> None:
    """Reports which baseline entries are no longer found. The file is not changed."""
    fixed = baseline.fixed()
    if fixed and not options.quiet:
        shown = display(baseline_path(options, check_run.settings))
        complain(
            msg_count(
                len(fixed),
                "{path}: {number} finding is gone; 'contralint baseline --prune' removes:",
                "{path}: {number} findings are gone; 'contralint baseline --prune' removes:",
                path=shown,
            )
        )
        report_fixed(fixed)


def opened_baseline(entries: tuple[BaselineEntry, ...], check_run: CheckRun, path: str) -> Baseline:
    """The entries of the baseline at a path, to be compared with the documents of a run."""
    return Baseline(entries, os.path.dirname(path), check_run.ran, os.path.exists)


def report_fixed(fixed: tuple[BaselineEntry, ...]) -> None:
    """Lists gone entries on standard error, one a line."""
    for each in fixed[:_MAX_LISTED]:
        complain(f"  {each.path}: {each.rule} {each.message}")
    if len(fixed) > _MAX_LISTED:
        complain(msg("  and {number} more", number=len(fixed) - _MAX_LISTED))


def write_entries(path: str, entries: list[BaselineEntry]) -> None:
    """Writes the file; raises CommandError."""
    try:
        replace_file(path, streams.encoded(format_baseline(entries)))
    except OSError as error:
        raise CommandError(
            msg("The baseline '{path}' cannot be written: {reason}.", path=display(path), reason=system_reason(error))
        ) from error
