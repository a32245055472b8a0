"""Names of time zones in prose -> offsets from universal time.

Offsets are those of the IANA database, in minutes east of Greenwich. A name that several zones share, or that is used
in both summer and winter, has the offsets of all of them."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

_AMERICA = {"E": -300, "C": -360, "M": -420, "P": -480}
#: Zones of North America by their letter: all of them change their clocks on the same day.
NORTH_AMERICAN = {f"{letter}{middle}T": offset for letter, offset in _AMERICA.items() for middle in ("", "S", "D")}
#: Other abbreviations common in newspapers.
_OFFSETS: dict[str, tuple[int, ...]] = {
    "UTC": (0,), "GMT": (0,), "Z": (0,), "BST": (0, 60), "WET": (0, 60), "WEST": (0, 60), "CET": (60, 120),
    "CEST": (60, 120), "EET": (120, 180), "EEST": (120, 180), "MSK": (180,), "IST": (330, 60, 120), "SGT": (480,),
    "HKT": (480,), "JST": (540,), "KST": (540,), "AET": (600, 660), "AEST": (600, 660), "AEDT": (600, 660),
    "NZT": (720, 780), "NZST": (720, 780), "NZDT": (720, 780), "AWST": (480,), "ACST": (570, 630),
    "ACDT": (570, 630), "AKST": (-540, -480), "AKDT": (-540, -480), "HST": (-600,), "WIB": (420,), "ICT": (420,),
    "PKT": (300,), "CAT": (120,), "SAST": (120,), "EAT": (180,), "BRT": (-180,),
}  # fmt: skip
#: CST is used for China as well as for Chicago.
_ALSO = {"CST": (480,)}


def offsets(name: str) -> tuple[int, ...]:
    """All offsets that an abbreviation can mean; empty if the abbreviation is unknown."""
    name = name.upper()
    if (base := NORTH_AMERICAN.get(name)) is not None:
        return (base, base + 60, *_ALSO.get(name, ()))
    return _OFFSETS.get(name, ())


def differences(one: str, other: str, meant: Mapping[str, int] = MappingProxyType({})) -> frozenset[int]:
    """The possible differences in minutes by which the second zone is ahead of the first. `meant` maps abbreviations,
    in upper case, to the one offset that they have in a text."""
    if one.upper() in meant or other.upper() in meant:
        here, there = ((meant[each.upper()],) if each.upper() in meant else offsets(each) for each in (one, other))
        return frozenset(second - first for first in here for second in there)
    first, second = NORTH_AMERICAN.get(one.upper()), NORTH_AMERICAN.get(other.upper())
    found = {there - here for here in offsets(one) for there in offsets(other)}
    if first is not None and second is not None:
        found = {second - first, *(also - here for here in offsets(one) for also in _ALSO.get(other.upper(), ()))}
        found |= {there - also for there in offsets(other) for also in _ALSO.get(one.upper(), ())}
    return frozenset(found)
