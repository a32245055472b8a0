"""Finds the typing slip that explains the difference between two values that should be equal."""

from __future__ import annotations

from checker.calendars.gregorian import civil_from_days
from checker.message import Message, msg


def is_one_slip(one: str, other: str) -> bool:
    """Whether two different numbers, as digits and points, are one slip apart: one digit changed, missing or added, two
    neighbours swapped (one may be the point: 1.74 and 17.4, or two parts: 2.3.1 and 2.1.3), or the last part increased
    by one (3.9 and 3.10). All numbers of one digit differ in one digit, so that these must be neighbours."""
    if len(one) == len(other) == 1:
        return _counts_on(one, other)
    return one != other and (
        _has_one_changed(one, other)
        or _has_one_added(one, other)
        or bool(_swapped_pair(one, other))
        or _counts_on(one, other)
        or are_parts_swapped(one, other)
    )


def is_swapped(one: str, other: str) -> bool:
    """Whether two numbers differ in two adjacent digits that were swapped."""
    return _swapped_pair(one, other).isdecimal()


def day_slip(one: int, other: int) -> Message | None:
    """How one day number may have been mistyped for the other, as a sentence; None if no slip explains the
    difference."""
    if one == other:
        return None
    (year, month, day), (other_year, other_month, other_day) = civil_from_days(one), civil_from_days(other)
    if (month, day) == (other_month, other_day):
        return msg("they are the same day of two years")
    if year != other_year:
        return None
    if day == other_day:
        return msg("they are the same day of two months")
    if (month, day) == (other_day, other_month):
        return msg("day and month are swapped")
    if month == other_month and day % 10 == other_day % 10:
        return msg("they differ in one digit of the day")
    if month == other_month and f"{day:02d}" == f"{other_day:02d}"[::-1]:
        return msg("the digits of the day are swapped")
    return None


def _changed(one: str, other: str) -> list[int]:
    """The positions at which two numbers of one length differ; empty for different lengths."""
    if len(one) != len(other):
        return []
    return [at for at, (left, right) in enumerate(zip(one, other, strict=True)) if left != right]


def _has_one_changed(one: str, other: str) -> bool:
    places = _changed(one, other)
    return len(places) == 1 and (one[places[0]] + other[places[0]]).isdecimal()


def _has_one_added(one: str, other: str) -> bool:
    shorter, longer = sorted((one, other), key=len)
    if len(longer) != len(shorter) + 1:
        return False
    return any(longer[at].isdecimal() and longer[:at] + longer[at + 1 :] == shorter for at in range(len(longer)))


def _swapped_pair(one: str, other: str) -> str:
    """The two adjacent characters of one number that are swapped in the other; empty if there are none."""
    places = _changed(one, other)
    if len(places) != 2 or places[1] != places[0] + 1:
        return ""
    pair, other_pair = (number[places[0] : places[1] + 1] for number in (one, other))
    return pair if pair == other_pair[::-1] else ""


def _counts_on(one: str, other: str) -> bool:
    (head, _, tail), (other_head, _, other_tail) = one.rpartition("."), other.rpartition(".")
    return head == other_head and tail.isdecimal() and other_tail.isdecimal() and abs(int(tail) - int(other_tail)) == 1


def are_parts_swapped(one: str, other: str) -> bool:
    """Whether two neighbouring parts are swapped: 2.3.1 and 2.1.3."""
    parts, others = one.split("."), other.split(".")
    places = [at for at, (a, b) in enumerate(zip(parts, others, strict=False)) if a != b]
    if len(parts) != len(others) or len(places) != 2 or places[1] != places[0] + 1:
        return False
    return parts[places[0] : places[1] + 1] == others[places[0] : places[1] + 1][::-1]
