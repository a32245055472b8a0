"""What a run found, and what writes it down."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Protocol

from checker.check import Check, CheckKind, Operand, ResultKind
from checker.document.text import SourceText
from checker.finding import Finding
from checker.records import dataclass
from checker.rule import Rule, Severity

if TYPE_CHECKING:
    from checker.timeline.moment import Moment


@dataclass(frozen=True, slots=True)
class ReportedFinding:
    """A finding as it is shown: with the severity that policy gave it and a fingerprint that edits above it keep."""

    finding: Finding
    severity: Severity
    fingerprint: str
    justification: str | None = None  # why the text asks to leave it alone


@dataclass(frozen=True, slots=True)
class Failure:
    """A path that could not be checked as asked, and one sentence that says why and what to do.

    `rule` is the id of the rule that failed; None where an analysis failed, or the document could not be read at all.
    `lost` are the ids of all rules that did not check the document for it. `cause` is the same for all documents in
    which the program failed in the same way, and empty where the program did not fail.
    """

    path: str
    message: str
    rule: str | None = None
    lost: tuple[str, ...] = ()
    cause: str = ""


@dataclass(frozen=True, slots=True)
class CheckedDocument:
    """One document, its findings in the order of its text, and remarks on how it was read. `suppressed` are findings
    that the text itself asks to leave alone, each with a justification. `moments` are the times that it speaks of,
    where a report draws them. `unreported` are the fingerprints of findings whose pattern does not report in the
    profile of the run: a baseline keeps what it knows of them. `checks` are the comparisons that the rules made, in
    the order of the text. `unverified` are the statements that no check and no recorded fact verifies, where they are
    asked for: the role says what each is."""

    source: SourceText
    findings: tuple[ReportedFinding, ...] = ()
    remarks: tuple[str, ...] = ()
    suppressed: tuple[ReportedFinding, ...] = ()
    moments: tuple[Moment, ...] = ()
    unreported: tuple[str, ...] = ()
    checks: tuple[Check, ...] = ()
    unverified: tuple[Operand, ...] = ()


@dataclass(frozen=True, slots=True)
class Result:
    """One run, documents and failures each in the order of their paths. `baseline_count` counts the findings that a
    baseline lists; they are not among those of the documents."""

    documents: tuple[CheckedDocument, ...]
    failures: tuple[Failure, ...]
    rules: tuple[Rule, ...]  # those that ran, by id
    version: str
    baseline_count: int = 0

    def verified(self) -> tuple[tuple[CheckKind, int], ...]:
        """The kinds of the checks that passed, each with how many did: first what verifies its operands, then the most
        frequent ones."""
        kinds: dict[str, CheckKind] = {}
        numbers: Counter[str] = Counter()
        for checked in self.documents:
            for check in checked.checks:
                if check.result is ResultKind.PASS:
                    kinds.setdefault(check.kind.name, check.kind)
                    numbers[check.kind.name] += 1
        order = sorted(numbers, key=lambda name: (not kinds[name].verifies, -numbers[name], name))
        return tuple((kinds[name], numbers[name]) for name in order)

    def open_count(self) -> int:
        """How many checks are open."""
        return sum(check.result is ResultKind.OPEN for checked in self.documents for check in checked.checks)


@dataclass(frozen=True, slots=True)
class ReportOptions:
    """How a report may look. `width` is in terminal cells; None where the output is no terminal.

    `base` is the absolute folder, with forward slashes, that relative paths count from, `root` that which a code host
    counts paths from; empty where they are unknown.
    `brief` leaves out everything that is not a finding. `shows_checks` asks for the checks that passed and those that
    are open, in formats for programs.
    `language` is the one that people read, by BCP 47; texts that were said with `say` come in it already.
    """

    color: bool = False
    width: int | None = None
    base: str = ""
    root: str = ""
    brief: bool = False
    language: str = "en"
    shows_checks: bool = False


class Report(Protocol):
    """A format: a pure function of the result.

    It may have an attribute `pictured`, true where it draws the moments of documents; an attribute `for_people`, true
    where it speaks the language of who runs the command although nobody asked; and an attribute `appendices`: pairs of
    an environment variable and a further report, which is appended to the file that the variable names, where it is
    set.
    """

    def __call__(self, result: Result, options: ReportOptions) -> str:
        """The whole report, with its last line end; empty where there is nothing to say."""
        ...
