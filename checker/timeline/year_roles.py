"""Contradictions -> years with incompatible roles throughout a text: a sign of bulk replacement."""

from __future__ import annotations

from collections.abc import Sequence

from checker.calendars.gregorian import civil_from_days
from checker.calendars.timex import SECONDS_PER_DAY
from checker.timeline.statements import Contradiction, Role, Statement, SubstitutedYear

_MIN_ROLES, _MIN_CONTRADICTIONS = 3, 2
_DATED_ELSEWHERE = (Role.PUBLICATION, Role.QUOTATION)


def find_year_substitutions(contradictions: Sequence[Contradiction]) -> tuple[SubstitutedYear, ...]:
    """Years in at least three statements of at least two contradictions in which no other year is involved."""
    by_year: dict[int, list[Contradiction]] = {}
    for contradiction in contradictions:
        years = {_year(statement) for statement in contradiction.statements if statement.role not in _DATED_ELSEWHERE}
        if len(years) == 1:
            if (year := years.pop()) is not None:
                by_year.setdefault(year, []).append(contradiction)
    found: list[SubstitutedYear] = []
    for year, conflicts in sorted(by_year.items()):
        if len(conflicts) < _MIN_CONTRADICTIONS:
            continue
        statements = {
            statement.span: statement
            for conflict in conflicts
            for statement in conflict.statements
            if statement.role not in _DATED_ELSEWHERE
        }
        if len({statement.role for statement in statements.values()}) >= _MIN_ROLES:
            found.append(SubstitutedYear(year, tuple(statements[span] for span in sorted(statements))))
    return tuple(found)


def _year(statement: Statement) -> int | None:
    if (time := statement.time) is None or time.interval is None or time.interval.start is None:
        return None
    return civil_from_days(time.interval.start // SECONDS_PER_DAY)[0]
