"""``check --fix-interactive``: prompts for each finding which fix to apply."""

from __future__ import annotations

import sys

from checker import __version__
from checker.cli import streams
from checker.cli.errors import CommandError, localized
from checker.cli.language import language_of_locale
from checker.document.text import Span
from checker.finding import Fix
from checker.formats.decode import Unreadable
from checker.formats.open import read_document
from checker.formats.suffixes import is_text
from checker.message import msg
from checker.records import replace
from checker.registry import report
from checker.result import CheckedDocument, ReportedFinding, ReportOptions, Result
from checker.rule import Rule
from checker.run.suppression_edit import suppression_insertion
from checker.system.files import read_file
from checker.translations import document_in_language


class Questions:
    """Prompts on the terminal. After the answer q there are no more prompts."""

    def __init__(self, rules: tuple[Rule, ...], language: str | None) -> None:
        if sys.stdin is None or sys.stdin.closed:
            raise CommandError(msg("Standard input is closed, so nothing can be read from it."))
        self._rules = rules
        self._language = language or language_of_locale()
        self._ended = False

    def choose(self, checked: CheckedDocument, reported: ReportedFinding) -> Fix | None:
        """The fix that the user chose, or the comment that suppresses the finding."""
        if self._ended or not is_text(checked.source.path):
            return None
        self._show(checked, reported)
        fixes = reported.finding.fixes
        for number, fix in enumerate(fixes, start=1):
            old = checked.source.slice(fix.span)
            streams.write(
                localized(
                    msg("  {number}: write “{new}” instead of “{old}”", number=number, new=fix.replacement, old=old)
                )
                + "\n"
            )
        while True:
            answer = self._ask(msg("Enter a number, s to skip, i to ignore with a reason, q to quit: ")).casefold()
            if answer in ("s", ""):
                return None
            if answer == "q":
                self._ended = True
                return None
            if answer == "i":
                return self._ignored(checked, reported)
            if answer.isdecimal() and 0 < int(answer) <= len(fixes):
                return fixes[int(answer) - 1]

    def _show(self, checked: CheckedDocument, reported: ReportedFinding) -> None:
        shown = document_in_language(replace(checked, findings=(reported,)), self._language)
        one = Result((shown,), (), self._rules, __version__)
        color, width = streams.wants_color(sys.stdout), streams.terminal_width(sys.stdout)
        options = ReportOptions(color=color, width=width, brief=True, language=self._language)
        streams.write("\n" + report("text")(one, options))

    def _ask(self, question: str) -> str:
        """The answer; q at the end of input."""
        streams.write(localized(question))
        streams.flush()
        line = sys.stdin.readline()
        return line.strip() if line else "q"

    def _ignored(self, checked: CheckedDocument, reported: ReportedFinding) -> Fix | None:
        reason = self._ask(msg("Ignore, because: "))
        try:
            document = read_document(checked.source.path, read_file(checked.source.path))
        except (OSError, Unreadable):
            return None
        found = suppression_insertion(document, reported.finding, reason) if reason.strip() else None
        if found is None:
            streams.write(localized(msg("No comment can be written here.")) + "\n")
            return None
        return Fix(Span(found.offset, found.offset), found.text, "")
