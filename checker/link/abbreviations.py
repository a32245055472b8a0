"""Abbreviations as explained -> those that a text explains in two ways."""

from __future__ import annotations

from collections.abc import Sequence

from checker.lang.english.short_forms import is_another
from checker.model.naming import Abbreviation


def find_ambiguous_abbreviations(found: Sequence[Abbreviation]) -> tuple[tuple[Abbreviation, Abbreviation], ...]:
    """Pairs of explanations of one short form that name two things, the earlier first. A translation of the full form
    and another form of its words are the same thing."""
    first: dict[tuple[str, bool], Abbreviation] = {}
    pairs: list[tuple[Abbreviation, Abbreviation]] = []
    for abbreviation in found:
        english = abbreviation.full.isascii()
        known = first.setdefault((abbreviation.short, english), abbreviation)
        if known is abbreviation or known.full == abbreviation.full:
            continue
        if is_another(known.full, abbreviation.full) if english else _are_two(known.full, abbreviation.full):
            pairs.append((known, abbreviation))
    return tuple(pairs)


def _are_two(one: str, other: str) -> bool:
    """Whether two Chinese names of bodies end in different words; what stands before a name in its sentence may have
    been taken in with it."""
    return one[-2:] != other[-2:] or set(one[-4:-2]).isdisjoint(other[-4:-2])
