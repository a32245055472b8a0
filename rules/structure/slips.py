"""Numbers as written -> whether one slip of the keyboard leads from one to the other."""

from __future__ import annotations


def is_one_slip(one: str, other: str) -> bool:
    """Whether two different numbers, as digits and points, are one slip apart: one digit is changed, left out or typed
    too many, two neighbours have changed places, or the last part counts on by one (3.9 and 3.10)."""
    return one != other and (
        _has_one_changed(one, other) or _has_one_added(one, other) or is_swapped(one, other) or _counts_on(one, other)
    )


def is_swapped(one: str, other: str) -> bool:
    """Whether two numbers differ in two neighbouring digits that changed places."""
    places = _changed(one, other)
    if len(places) != 2 or places[1] != places[0] + 1:
        return False
    pair, other_pair = (number[places[0] : places[1] + 1] for number in (one, other))
    return pair.isdecimal() and pair == other_pair[::-1]


def _changed(one: str, other: str) -> list[int]:
    """Where two numbers of one length differ; nowhere for others."""
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


def _counts_on(one: str, other: str) -> bool:
    (head, _, tail), (other_head, _, other_tail) = one.rpartition("."), other.rpartition(".")
    return head == other_head and tail.isdecimal() and other_tail.isdecimal() and abs(int(tail) - int(other_tail)) == 1
