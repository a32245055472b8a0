"""The baseline of a run: where it is, what it takes away, and how it shrinks."""

from __future__ import annotations

import os
from argparse import Namespace
from contextlib import suppress

from checker.cli import streams
from checker.cli.check_documents import CheckRun
from checker.cli.errors import CommandError, complain
from checker.config.layer import display
from checker.config.project import is_inside, project_root
from checker.config.settings import Settings
from checker.run.baseline import (
    BaselineComparison,
    BaselineEntry,
    BaselineError,
    compare,
    format_baseline,
    read_baseline,
)

NAME = "contralint-baseline.json"
_MAX_LISTED = 20


def baseline_path(options: Namespace, settings: Settings) -> str:
    """Where the baseline is: as the options or the configuration say, else the nearest one from the working folder
    upward within the project. Where there is none, it would be next to the configuration, or in the working folder."""
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
            f"{display(path)}: A baseline outside of the project, whose root is '{root}', is not written: name one "
            "inside with --baseline, or pass --allow-outside-root."
        )


def read_entries(path: str, named: bool) -> tuple[BaselineEntry, ...] | None:
    """What a baseline knows; None where there is none, which is an error if the user named it. Raises CommandError."""
    try:
        return read_baseline(path)
    except FileNotFoundError:
        if named:
            raise CommandError(
                f"{display(path)}: There is no such baseline; 'contralint baseline' writes one."
            ) from None
        return None
    except BaselineError as error:
        raise CommandError(f"{display(path)}: {error}") from error


def apply_baseline(options: Namespace, check_run: CheckRun, tell: bool = True) -> BaselineComparison:
    """Takes away what the baseline knows, and with `tell` says what is gone. The file stays as it is."""
    path = baseline_path(options, check_run.settings)
    entries = None if options.no_baseline else read_entries(path, options.baseline is not None)
    if entries is None:
        return BaselineComparison(check_run.checked, 0, ())
    compared = compare_with_baseline(entries, check_run, path)
    if tell and compared.fixed and not options.quiet:
        complain(f"{display(path)}: {_count(len(compared.fixed))} gone; 'contralint baseline --prune' removes:")
        report_fixed(compared.fixed)
    return compared


def compare_with_baseline(entries: tuple[BaselineEntry, ...], check_run: CheckRun, path: str) -> BaselineComparison:
    """What is new, known and gone."""
    return compare(
        check_run.checked,
        entries,
        os.path.dirname(path),
        lambda shown: check_run.ran.get(shown, frozenset()),
        os.path.exists,
    )


def report_fixed(fixed: tuple[BaselineEntry, ...]) -> None:
    """Names what is gone, on standard error, a line each."""
    for each in fixed[:_MAX_LISTED]:
        complain(f"  {each.path}: {each.rule} {each.message}")
    if len(fixed) > _MAX_LISTED:
        complain(f"  and {len(fixed) - _MAX_LISTED} more")


def write_entries(path: str, entries: list[BaselineEntry]) -> None:
    """Writes the file at once, so that nobody ever reads half of it; raises CommandError."""
    temporary = f"{path}.{os.getpid()}.new"
    try:
        with open(temporary, "xb") as file:  # nothing that is there already, nor through a link
            file.write(streams.encoded(format_baseline(entries)))
        os.replace(temporary, path)
    except OSError as error:
        with suppress(OSError):
            os.unlink(temporary)
        raise CommandError(f"The baseline '{display(path)}' cannot be written: {error.strerror}.") from error


def _count(number: int) -> str:
    return f"{number} finding{' is' if number == 1 else 's are'}"
