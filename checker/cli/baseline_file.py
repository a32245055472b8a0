"""The baseline of a run: where it is, what it takes away, and how it shrinks."""

from __future__ import annotations

import os
from argparse import Namespace
from contextlib import suppress

from checker.cli import streams
from checker.cli.errors import CommandError, complain
from checker.cli.gather import Gathered
from checker.config.layer import display
from checker.config.project import is_inside, project_root
from checker.config.settings import Settings
from checker.run.baseline import BaselineError, Compared, Known, compare, read_baseline, written_baseline

NAME = "contralint-baseline.json"
_MOST_TOLD = 20


def baseline_path(options: Namespace, settings: Settings) -> str:
    """Where the baseline is, or would be: as the options say, else the configuration, else beside it."""
    if options.baseline is not None:
        return os.path.abspath(str(options.baseline))
    configured = settings.path("baseline")
    if configured is not None:
        return configured
    return os.path.join(os.path.dirname(settings.file) if settings.file is not None else os.getcwd(), NAME)


def check_place(path: str, options: Namespace) -> None:
    """Raises CommandError where a baseline may not be written: outside of the project, unless the user allows it."""
    root = project_root(os.getcwd())
    if not options.allow_outside_root and not is_inside(path, root):
        raise CommandError(
            f"{display(path)}: A baseline outside of the project, whose root is '{root}', is not written: name one "
            "inside with --baseline, or pass --allow-outside-root."
        )


def read_known(path: str, named: bool) -> tuple[Known, ...] | None:
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


def without_known(options: Namespace, gathered: Gathered) -> Compared:
    """Takes away what the baseline knows. What is gone is taken out of a baseline inside the project, and told."""
    path = baseline_path(options, gathered.settings)
    known = None if options.no_baseline else read_known(path, options.baseline is not None)
    if known is None:
        return Compared(gathered.checked, 0, ())
    compared = against(known, gathered, path)
    if compared.gone:
        said = "taken out of it"
        if not is_inside(path, project_root(os.getcwd())):
            said = "would be taken out if the file were inside the project"
        else:
            try:
                write_known(path, [each for each in known if each not in set(compared.gone)])
            except CommandError:  # a checkout that may only be read is no reason to fail
                said = "would be taken out if it could be written"
        if not options.quiet:
            complain(f"{display(path)}: {_count(len(compared.gone))} gone, and {said}:")
            tell(compared.gone)
    return compared


def against(known: tuple[Known, ...], gathered: Gathered, path: str) -> Compared:
    """What is new, known and gone."""
    return compare(
        gathered.checked,
        known,
        os.path.dirname(path),
        lambda shown: gathered.ran.get(shown, frozenset()),
        os.path.exists,
    )


def tell(gone: tuple[Known, ...]) -> None:
    """Names what is gone, on standard error, a line each."""
    for each in gone[:_MOST_TOLD]:
        complain(f"  {each.path}: {each.rule} {each.message}")
    if len(gone) > _MOST_TOLD:
        complain(f"  and {len(gone) - _MOST_TOLD} more")


def write_known(path: str, known: list[Known]) -> None:
    """Writes the file at once, so that nobody ever reads half of it; raises CommandError."""
    beside = f"{path}.{os.getpid()}.new"
    try:
        with open(beside, "xb") as file:  # nothing that is there already, nor through a link
            file.write(streams.encoded(written_baseline(known)))
        os.replace(beside, path)
    except OSError as error:
        with suppress(OSError):
            os.unlink(beside)
        raise CommandError(f"The baseline '{display(path)}' cannot be written: {error.strerror}.") from error


def _count(number: int) -> str:
    return f"{number} finding{' is' if number == 1 else 's are'}"
