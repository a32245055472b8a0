"""The plan for checking a document, and the outcome."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from checker.document.document import DEFAULT_SETTINGS, DocumentSettings
from checker.finding import Finding
from checker.records import dataclass, field
from checker.result import CheckedDocument, Failure
from checker.rule import Rule, Severity

if TYPE_CHECKING:
    from datetime import date

    from checker.analysis import Timing
    from checker.facts.fact import FactBook
    from checker.times.time_expression import Anchor


@dataclass(frozen=True, slots=True)
class Source:
    """A document to be checked: its path as shown, and its bytes if they are not read from that path. `is_unsaved`
    marks an editor's unsaved text of that file, so that its sibling files count."""

    path: str
    data: bytes | None = None
    is_unsaved: bool = False


@dataclass(frozen=True, slots=True)
class RuleSet:
    """The rules selected by settings.

    `names` gives the id for each id and name of a known rule, without case; `severities` the default for each id
    without a configured one. `knows_all_rules` is false where local rules were not loaded. `reporting` has, for each
    rule of which not all patterns report, the names of those that do. With `reviews`, findings report on all kinds of
    page."""

    rules: tuple[Rule, ...]
    names: Mapping[str, str] = field(default_factory=dict)
    severities: Mapping[str, Severity] = field(default_factory=dict)
    document_settings: DocumentSettings = DEFAULT_SETTINGS
    knows_all_rules: bool = True
    reporting: Mapping[str, frozenset[str]] = field(default_factory=dict)
    reviews: bool = True

    def reports(self, finding: Finding) -> bool:
        """Whether the pattern of a finding reports."""
        return self.pattern_reports(finding.rule, finding.pattern)

    def pattern_reports(self, rule: str, pattern: str) -> bool:
        """Whether a pattern of a rule reports."""
        return rule not in self.reporting or pattern in self.reporting[rule]


@dataclass(frozen=True, slots=True)
class Plan(RuleSet):
    """How some documents are checked. `facts` are the recorded facts, None where no rule compares with it;
    `draws_timeline` asks for the moments of the documents, `lists_unverified` for the statements that nothing verifies,
    `timed` for the time that each analysis and rule takes."""

    today: Anchor | None = None
    facts: FactBook | None = None
    draws_timeline: bool = False
    timed: bool = False
    lists_unverified: bool = False


WorkItem = tuple[Source, Plan]


@dataclass(frozen=True, slots=True)
class Outcome:
    """The outcome of one document: `checked` is None where it could not be read. `content` is a digest of everything
    that the result depends on, except the plan; `as_decoded` is true where decoding the bytes gives the text; `timing`
    has CPU times, if the plan requests them."""

    checked: CheckedDocument | None
    failures: tuple[Failure, ...] = ()
    content: bytes | None = None
    as_decoded: bool = True
    timing: Timing | None = None


def day_anchor(day: date) -> Anchor:
    """A day given by the user, as an anchor for relative dates."""
    from checker.calendars.timex import SECONDS_PER_DAY, Interval
    from checker.times.time_expression import Anchor

    start = (day.toordinal() - 1) * SECONDS_PER_DAY
    return Anchor("option", Interval(start, start + SECONDS_PER_DAY))
