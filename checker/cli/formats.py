"""``--format FORMAT[:FILE]``: which reports are written, and where to."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from typing import Literal

from checker.cli import streams
from checker.cli.errors import CommandError
from checker.cli.language import language_of_locale
from checker.config.project import is_inside, project_root
from checker.records import dataclass, replace
from checker.registry import report, report_formats
from checker.result import Report, ReportOptions, Result
from checker.translations import ENGLISH, in_language


@dataclass(frozen=True)
class Target:
    """A report, and the file it goes to; None is standard output."""

    report: Report
    file: str | None


def targets(written: Sequence[str], output: str | None = None) -> tuple[Target, ...]:
    """The reports asked for, text on standard output where none is; `output` is the file for the one that would go to
    standard output. Raises CommandError before any work is done."""
    chosen = [_target(each) for each in (written or ["text"])]
    if output is not None:
        if all(target.file is not None for target in chosen):
            raise CommandError("--output-file is for a report without a file of its own: all of these have one.")
        _check_folder(output)
        chosen = [replace(each, file=output) if each.file is None else each for each in chosen]
    places = [target.file for target in chosen]
    for place in places:
        if places.count(place) > 1:
            where = "standard output" if place is None else f"'{place}'"
            raise CommandError(f"Two reports cannot both go to {where}: write --format FORMAT:FILE.")
    return tuple(chosen)


def _target(written: str) -> Target:
    name, _, file = written.partition(":")
    if name not in report_formats():
        from difflib import get_close_matches

        close = get_close_matches(name, report_formats(), n=1)
        offer = f"did you mean '{close[0]}'?" if close else f"there are {', '.join(report_formats())}."
        raise CommandError(f"There is no format '{name}'; {offer}")
    _check_folder(file)
    return Target(report(name), file if file not in ("", "-") else None)


def _check_folder(file: str) -> None:
    if file and not os.path.isdir(os.path.dirname(file) or "."):
        raise CommandError(f"The report '{file}' cannot be written: there is no folder '{os.path.dirname(file)}'.")


def deliver(target: Target, result: Result, brief: bool, language: str | None, shows_checks: bool = False) -> None:
    """Writes one report where it belongs, in a language or, with None, that of its readers: the locale's for people,
    English for programs. Raises CommandError where it cannot be written."""
    base, root = os.getcwd().replace(os.sep, "/"), _root()
    if language is None:
        language = language_of_locale() if getattr(target.report, "is_human_readable", False) else ENGLISH
    if language != ENGLISH:
        result = in_language(result, language)
    plain = ReportOptions(base=base, root=root, brief=brief, language=language, shows_checks=shows_checks)
    if target.file is None:
        color, width = streams.wants_color(sys.stdout), streams.terminal_width(sys.stdout)
        streams.write(target.report(result, replace(plain, color=color, width=width)))
    else:
        _check_place(target.file)
        _write(target.file, "wb", target.report(result, plain))
    for variable, appendix in getattr(target.report, "appendices", ()):
        if os.environ.get(variable):
            _write(os.environ[variable], "ab", appendix(result, plain))


def _check_place(path: str) -> None:
    """Raises CommandError where a report would be written through a link that leads out of the project: whoever put the
    link there chooses the file."""
    root, absolute = project_root(os.getcwd()), os.path.abspath(path)
    if absolute.startswith(root + os.sep) and not is_inside(absolute, root):
        raise CommandError(
            f"The report '{path}' is not written: a link on the way leads out of the project ('{root}')."
        )


def _write(path: str, mode: Literal["ab", "wb"], text: str) -> None:
    try:
        with open(path, mode) as file:
            file.write(streams.encoded(text))
    except OSError as error:
        raise CommandError(f"The report '{path}' cannot be written: {error.strerror}.") from error


def _root() -> str:
    """The folder that the code host counts paths from, where this runs on one."""
    named = (os.environ.get(variable) for variable in ("GITHUB_WORKSPACE", "CI_PROJECT_DIR"))
    return next(filter(None, named), "").replace(os.sep, "/").rstrip("/")
