"""What a run found, and what writes it down."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from copy import copy
from typing import TYPE_CHECKING, Protocol

from checker.check import Check, CheckKind, Operand, ResultKind
from checker.document.text import SourceText
from checker.finding import Finding
from checker.message import ENGLISH
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
    which the program failed in the same way, and empty where the program did not fail."""

    path: str
    message: str
    rule: str | None = None
    lost: tuple[str, ...] = ()
    cause: str = ""


@dataclass(frozen=True, slots=True)
class CheckedDocument:
    """One document, its findings in the order of its text, and remarks on how it was read. `suppressed` are findings
    that comments in the text suppress, each with a justification. `moments` are the times that it mentions,
    where a report draws them. `unreported` are the fingerprints of findings whose pattern does not report in the
    profile of the run: a baseline keeps what it knows of them. `checks` are the comparisons that the rules made, in
    the order of the text. `unverified` are the statements that no check and no recorded fact verifies, where they are
    asked for: the role distinguishes them."""

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

    def summary(self) -> Summary:
        """What is counted over all documents."""
        made = Summary(self.version, self.failures, self.baseline_count)
        for checked in self.documents:
            made.add(checked)
        return made


class Summary:
    """What a run counted, and what failed. Documents are added one by one, so that none of them has to be kept.

    `findings`, `concerned` (the documents that have findings) and `severities` are counts; the first two are by rule.
    `passed` counts the checks that passed by the name of their kind."""

    def __init__(self, version: str, failures: tuple[Failure, ...] = (), baseline_count: int = 0) -> None:
        self.version = version
        self.failures = failures
        self.baseline_count = baseline_count
        self.document_count = 0
        self.concerned_count = 0
        self.suppressed_count = 0
        self.open_count = 0
        self.findings: Counter[str] = Counter()
        self.concerned: Counter[str] = Counter()
        self.severities: Counter[Severity] = Counter()
        self.passed: Counter[str] = Counter()
        self._kinds: dict[str, CheckKind] = {}

    def add(self, checked: CheckedDocument) -> None:
        """Counts one document."""
        self.document_count += 1
        self.concerned_count += bool(checked.findings)
        self.suppressed_count += len(checked.suppressed)
        self.findings.update(each.finding.rule for each in checked.findings)
        self.concerned.update({each.finding.rule for each in checked.findings})
        self.severities.update(each.severity for each in checked.findings)
        for check in checked.checks:
            if check.result is ResultKind.PASS:
                self._kinds.setdefault(check.kind.name, check.kind)
                self.passed[check.kind.name] += 1
            elif check.result is ResultKind.OPEN:
                self.open_count += 1

    def with_failures(self, failures: tuple[Failure, ...]) -> Summary:
        """The same counts with other failures."""
        made = copy(self)
        made.failures = failures
        return made

    def finding_count(self) -> int:
        """How many findings there are."""
        return self.findings.total()

    def verified(self) -> tuple[tuple[CheckKind, int], ...]:
        """The kinds of the checks that passed, each with how many did: first what verifies its operands, then the most
        frequent ones."""
        kinds = self._kinds
        order = sorted(self.passed, key=lambda name: (not kinds[name].verifies, -self.passed[name], name))
        return tuple((kinds[name], self.passed[name]) for name in order)


@dataclass(frozen=True, slots=True)
class ReportOptions:
    """How a report may look. `width` is in terminal cells; None where the output is no terminal.

    `base` is the absolute folder, with forward slashes, that relative paths count from, `root` that which a code host
    counts paths from; empty where they are unknown.
    `brief` leaves out everything that is not a finding. `shows_checks` asks for the checks that passed and those that
    are open, in formats for programs.
    `language` is the one that people read, by BCP 47; messages are already translated into it."""

    color: bool = False
    width: int | None = None
    base: str = ""
    root: str = ""
    brief: bool = False
    language: str = ENGLISH
    shows_checks: bool = False


class DocumentWriter(Protocol):
    """Writes a report in pieces, one for each document, so that a long run shows what it found as it goes."""

    def document(self, checked: CheckedDocument) -> str:
        """The part of the report about one document; documents come in the order of their paths."""
        ...

    def end(self, summary: Summary) -> str:
        """The part of the report after all documents."""
        ...


BeginReport = Callable[[Sequence[Rule], ReportOptions], DocumentWriter]


def written_whole(begin: BeginReport, result: Result, options: ReportOptions) -> str:
    """A report that is written in pieces, as one text."""
    writer = begin(result.rules, options)
    return "".join([*map(writer.document, result.documents), writer.end(result.summary())])


class Report(Protocol):
    """A format: a pure function of the result.

    It may have an attribute `begin`, of type `BeginReport`, where it can be written in pieces.
    It may have an attribute `draws_timeline`, true where it draws the moments of documents; `lists_unverified`, true
    where it lists what nothing verifies; `is_human_readable`, true where messages are translated into the language of
    the user without an option; and `appendices`: pairs of an environment variable and a further report, which is
    appended to the file that the variable names, if set. `parts` and `style` give parts of a page about one document.
    """

    def __call__(self, result: Result, options: ReportOptions) -> str:
        """The whole report, with its last line end; empty where there is nothing to report."""
        ...
