"""``--format FORMAT[:FILE]``: which reports are written, and where."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from typing import Literal

from checker.cli import streams
from checker.cli.errors import CommandError
from checker.cli.language import language_of_locale
from checker.config.project import is_inside, project_root
from checker.message import ENGLISH, msg
from checker.records import dataclass, replace
from checker.registry import report, report_formats
from checker.result import CheckedDocument, Report, ReportOptions, Result, Summary
from checker.rule import Rule
from checker.system.files import system_reason
from checker.translations import document_in_language, failures_in_language


@dataclass(frozen=True)
class Target:
    """A report and its file; None is standard output."""

    report: Report
    file: str | None


def targets(written: Sequence[str], output: str | None = None) -> tuple[Target, ...]:
    """The requested reports, text on standard output by default; `output` is the file for the report that would go to
    standard output.

    Raises CommandError before anything is checked.
    """
    chosen = [_target(each) for each in (written or ["text"])]
    if output is not None:
        if all(target.file is not None for target in chosen):
            raise CommandError(
                msg("--output-file needs a report without a file of its own; here all reports have one.")
            )
        _check_folder(output)
        chosen = [replace(each, file=output) if each.file is None else each for each in chosen]
    places = [target.file for target in chosen]
    for place in places:
        if places.count(place) > 1:
            where = msg("standard output") if place is None else f"'{place}'"
            raise CommandError(msg("Two reports cannot both go to {where}: write --format FORMAT:FILE.", where=where))
    return tuple(chosen)


def _target(written: str) -> Target:
    name, _, file = written.partition(":")
    if name not in report_formats():
        from difflib import get_close_matches

        close = get_close_matches(name, report_formats(), n=1)
        if close:
            offer: str = msg("did you mean {name}?", name=f"'{close[0]}'")
        else:
            offer = msg("there are {names}.", names=", ".join(report_formats()))
        raise CommandError(msg("There is no format '{name}'; {offer}", name=name, offer=offer))
    _check_folder(file)
    return Target(report(name), file if file not in ("", "-") else None)


def _check_folder(file: str) -> None:
    if file and not os.path.isdir(os.path.dirname(file) or "."):
        raise CommandError(
            msg(
                "The report '{file}' cannot be written: there is no folder '{folder}'.",
                file=file,
                folder=os.path.dirname(file),
            )
        )


class Delivery:
    """Writes one report. Documents are written as they are checked, if the format allows that; otherwise they are kept
    until the end.

    `language` is that of its messages; None means the locale's for formats that people read, English for those that
    programs read. `before` is called before anything is written to standard output. Raises CommandError where the
    report cannot be written.
    """

    def __init__(
        self,
        target: Target,
        rules: Sequence[Rule],
        brief: bool,
        language: str | None,
        shows_checks: bool = False,
        before: Callable[[], None] = lambda: None,
    ) -> None:
        self.file = target.file
        self.needs_whole_run = not hasattr(target.report, "begin")
        self.is_human_readable = getattr(target.report, "is_human_readable", False)
        self._report = target.report
        self._rules = tuple(rules)
        self._before = before
        self._language = language or (language_of_locale() if self.is_human_readable else ENGLISH)
        base = os.getcwd().replace(os.sep, "/")
        self._options = ReportOptions(
            base=base, root=_root(), brief=brief, language=self._language, shows_checks=shows_checks
        )
        if self.file is None:
            color, width = streams.wants_color(sys.stdout), streams.terminal_width(sys.stdout)
            self._options = replace(self._options, color=color, width=width)
        self._writer = None if self.needs_whole_run else target.report.begin(self._rules, self._options)  # type: ignore[attr-defined]
        self._mode: Literal["ab", "wb"] = "wb"

    def document(self, checked: CheckedDocument) -> None:
        """Writes the part of the report about one document."""
        if self._writer is not None:
            self._put(self._writer.document(document_in_language(checked, self._language)))

    def end(self, summary: Summary, kept: Sequence[CheckedDocument]) -> None:
        """Writes the rest of the report, or all of it with the documents `kept` for a format that needs all."""
        failures = failures_in_language(summary.failures, self._language)
        if self._writer is not None:
            summary = summary.with_failures(failures)
            self._put(self._writer.end(summary), is_end=True)
            return
        documents = tuple(document_in_language(each, self._language) for each in kept)
        result = Result(documents, failures, self._rules, summary.version, summary.baseline_count)
        self._put(self._report(result, self._options), is_end=True)
        for variable, appendix in getattr(self._report, "appendices", ()):
            if os.environ.get(variable):
                _write(os.environ[variable], "ab", appendix(result, replace(self._options, color=False, width=None)))

    def _put(self, text: str, is_end: bool = False) -> None:
        if self.file is None:
            if text:
                self._before()
                streams.write(text)
                streams.flush()
        elif text or is_end:
            if self._mode == "wb":
                _check_place(self.file)
            _write(self.file, self._mode, text)
            self._mode = "ab"


def _check_place(path: str) -> None:
    """Raises CommandError where a report would be written through a link that leads out of the project: otherwise the
    author of the link could choose the file.
    """
    root, absolute = project_root(os.getcwd()), os.path.abspath(path)
    if absolute.startswith(root + os.sep) and not is_inside(absolute, root):
        raise CommandError(
            msg(
                "The report '{path}' is not written: a link on the way leads out of the project ('{root}').",
                path=path,
                root=root,
            )
        )


def _write(path: str, mode: Literal["ab", "wb"], text: str) -> None:
    try:
        with open(path, mode) as file:
            file.write(streams.encoded(text))
    except OSError as error:
        raise CommandError(
            msg("The report '{path}' cannot be written: {reason}.", path=path, reason=system_reason(error))
        ) from error


def _root() -> str:
    """The folder that the code host's paths are relative to, on a code host."""
    named = (os.environ.get(variable) for variable in ("GITHUB_WORKSPACE", "CI_PROJECT_DIR"))
    return next(filter(None, named), "").replace(os.sep, "/").rstrip("/")
