"""What a rule is."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable
from enum import Enum
from typing import TYPE_CHECKING, ClassVar

from checker.check import Check, CheckKind, Operand, ResultKind, checks_of_findings
from checker.finding import Finding
from checker.message import Message, msg
from checker.records import dataclass

if TYPE_CHECKING:
    from checker.analysis import Reading
    from checker.passages.page_kind import PageKind


class Severity(Enum):
    """How loudly a finding is reported; the words are SARIF's levels."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"

    @property
    def label(self) -> Message:
        """The word for people."""
        match self:
            case Severity.ERROR:
                return msg("error")
            case Severity.WARNING:
                return msg("warning")
        return msg("note")


class Profile(Enum):
    """What a run reports: with DEFAULT the patterns that evidence supports, with REVIEW all of them."""

    DEFAULT = "default"
    REVIEW = "review"

    @property
    def label(self) -> Message:
        """The word for people."""
        return msg("default") if self is Profile.DEFAULT else msg("review")


@dataclass(frozen=True, slots=True)
class Pattern:
    """One way in which a rule recognises what it reports, since the ways of one rule can be right unequally often.

    `name` is short and stable (clock-time) and unique within the rule; `describes` is a phrase for people; `profile` is
    the first profile in which it reports."""

    name: str
    describes: str = ""
    profile: Profile = Profile.DEFAULT


class Rule:
    """One kind of contradiction. The docstring is its page: problem, why it matters, what is not reported, examples.

    A rule has no state: it compares what analyses found in a document. It implements `checks`, which yields each
    comparison and its result. A rule that only reports implements `check` instead, which yields findings."""

    id: ClassVar[str]
    name: ClassVar[str]
    severity: ClassVar[Severity] = Severity.WARNING
    #: The patterns that its findings name. A rule that lists none has one, which is named like the rule and reports by
    #: default. Where there is one only, findings need not name it.
    patterns: ClassVar[tuple[Pattern, ...]] = ()
    #: The kind of its comparisons, where it implements `check` alone; without one it is named like the rule.
    kind: ClassVar[CheckKind | None] = None
    #: The kinds of page on which its findings report by default; None is all of them. On another kind a finding is for
    #: review, and on a page of unknown kind it reports.
    page_kinds: ClassVar[frozenset[PageKind] | None] = None
    checks_suppressions: ClassVar[bool] = False  # runs after all others, and knows what was suppressed
    #: Whether it compares with a recorded fact; packs are only read for rules that do.
    uses_facts: ClassVar[bool] = False

    def __init_subclass__(cls) -> None:
        """Raises TypeError on a rule that checks nothing, and on one written for an earlier version, of which all
        findings would now report."""
        if "profile" in cls.__dict__:
            raise TypeError(f"{cls.__name__} has a profile of its own: list its patterns, each with a profile")
        if "id" in cls.__dict__ and cls.checks is Rule.checks and cls.check is Rule.check:
            raise TypeError(f"{cls.__name__} checks nothing: implement checks, or check")

    def checks(self, reading: Reading) -> Iterable[Check]:
        """The comparisons made in one document. By default each finding of `check` is one that failed."""
        return checks_of_findings(self.check(reading), self.kind or self._own_kind(), reading.document.source.slice)

    def check(self, reading: Reading) -> Iterable[Finding]:
        """The findings in one document: those of its checks that failed."""
        return [check.explain() for check in self.checks(reading) if check.explain is not None]

    def _own_kind(self) -> CheckKind:
        counted = "{number} × " + self.name.replace("{", "{{").replace("}", "}}")
        return CheckKind(self.name, self.name, counted, counted)

    def passed(self, kind: CheckKind, operands: tuple[Operand, ...], pattern: str = "") -> Check:
        """A check that found its operands to agree."""
        return Check(self.id, kind, operands, ResultKind.PASS, pattern)

    def open(self, kind: CheckKind, operands: tuple[Operand, ...], reason: str, pattern: str = "") -> Check:
        """A check that cannot be decided, with the reason, one sentence."""
        return Check(self.id, kind, operands, ResultKind.OPEN, pattern, reason)

    def failed(
        self, kind: CheckKind, operands: tuple[Operand, ...], explain: Callable[[], Finding], pattern: str = ""
    ) -> Check:
        """A check whose operands cannot all be true; `explain` makes the finding that shows why."""
        return Check(self.id, kind, operands, ResultKind.FAIL, pattern, explain=explain)

    @classmethod
    def all_patterns(cls) -> tuple[Pattern, ...]:
        """Its patterns, at least one."""
        return cls.patterns or (Pattern(cls.name),)

    @classmethod
    def first_profile(cls) -> Profile:
        """The first profile in which any of its patterns reports."""
        by_default = any(pattern.profile is Profile.DEFAULT for pattern in cls.all_patterns())
        return Profile.DEFAULT if by_default else Profile.REVIEW

    @classmethod
    def is_partly_review(cls) -> bool:
        """Whether some of its patterns report by default and others do not."""
        return len({pattern.profile for pattern in cls.all_patterns()}) > 1

    @classmethod
    def page(cls) -> str:
        """The user's page, as Markdown."""
        return inspect.cleandoc(cls.__doc__ or "")

    @classmethod
    def summary(cls) -> str:
        """The first sentence of the page."""
        return cls.page().partition("\n\n")[0].replace("\n", " ")
