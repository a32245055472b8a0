"""What a rule yields: each comparison that it made in a document, and how the comparison came out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from enum import Enum
from typing import TYPE_CHECKING

from checker.document.places import place_name
from checker.document.text import Span
from checker.finding import Finding
from checker.message import msg_count
from checker.records import dataclass, field, replace

if TYPE_CHECKING:
    from checker.analysis import Reading
    from checker.document.text import SourceText


class ResultKind(Enum):
    """How a check came out; the words are SARIF's. OPEN: the text does not let the rule decide."""

    PASS = "pass"
    FAIL = "fail"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class CheckKind:
    """A kind of comparison. Several rules may make comparisons of one kind.

    `name` is short and stable ("weekday"); `label` is the same for people; `one` and `many` are templates with
    `{number}` that count what was compared ("{number} weekday", "{number} weekdays").
    `verifies` says that a check which passes supports its operands by a second, independent statement: a weekday
    supports its date. It is false where many other values would pass as well: a range in order supports neither end.
    `pointers` are the roles of operands that a check only counts or points to, without a statement about them."""

    name: str
    label: str
    one: str
    many: str
    verifies: bool = True
    pointers: tuple[str, ...] = ()

    def counted(self, number: int) -> str:
        """So many of them."""
        one, many = self.one, self.many
        return msg_count(number, one, many)


@dataclass(frozen=True, slots=True)
class Operand:
    """One thing that a check compares: `role` is its part in the comparison ("date"), `text` the text at `span`."""

    role: str
    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Check:
    """One comparison that a rule made. `pattern` is the pattern of the rule that recognised it; `reason`, a sentence,
    says why the check is open. `explain` makes the finding of a check that failed, and runs only for one that is
    shown; it is gone from the result of a run."""

    rule: str
    kind: CheckKind
    operands: tuple[Operand, ...]
    result: ResultKind
    pattern: str = ""
    reason: str = ""
    explain: Callable[[], Finding] | None = field(default=None, compare=False, repr=False)

    @property
    def span(self) -> Span:
        """Where the check is listed: the place of the first operand that its rule names."""
        return self.operands[0].span

    def reopened(self, reason: str) -> Check:
        """The check as an open one."""
        return replace(self, result=ResultKind.OPEN, reason=reason, explain=None)


def operands(reading: Reading, /, **places: Span | Sequence[Span]) -> tuple[Operand, ...]:
    """Operands by their roles. A role may have one place or any number of places; a span is a place."""
    cut = reading.document.source.slice
    found: list[Operand] = []
    for role, place in places.items():
        spans: Iterable[Span] = (place,) if isinstance(place, Span) else place
        found += [Operand(role, span, cut(span)) for span in spans]
    return tuple(found)


def check_object(source: SourceText, check: Check) -> dict[str, object]:
    """A check as JSON has it, without the path of its document."""
    at = source.position(check.span.start)
    return {
        "line": at.line,
        "column": at.column,
        **_where(source, check.span),
        "rule": check.rule,
        "pattern": check.pattern,
        "kind": check.kind.name,
        "result": check.result.value,
        "operands": [operand_object(source, operand) for operand in check.operands],
        "reason": check.reason or None,
    }


def operand_object(source: SourceText, operand: Operand) -> dict[str, object]:
    """An operand as JSON has it. `start` and `end` count code points, `line` and `column` count from 1."""
    at = source.position(operand.span.start)
    return {
        "role": operand.role,
        "start": operand.span.start,
        "end": operand.span.end,
        "line": at.line,
        "column": at.column,
        **_where(source, operand.span),
        "text": operand.text,
    }


def _where(source: SourceText, span: Span) -> dict[str, str]:
    """The name of a place in a document without visible lines."""
    return {"where": place_name(source, span)} if source.layout else {}


def checks_of_findings(findings: Iterable[Finding], kind: CheckKind, cut: Callable[[Span], str]) -> Iterable[Check]:
    """Findings as checks that failed. `cut` gives the text of a span."""
    for finding in findings:
        places = tuple(Operand("place", location.span, cut(location.span)) for location in finding.locations)
        yield Check(finding.rule, kind, places, ResultKind.FAIL, finding.pattern, explain=lambda made=finding: made)  # type: ignore[misc]
