"""English words that name a measure, and the dimensions that its numbers cannot have."""

from __future__ import annotations

from checker.languages import patterns as re

_LENGTH, _AREA, _VOLUME, _MASS = "length", "area", "volume", "mass"
_OF = r"\s(?:of|is|was|are|were)\s(?:about\s|some\s|nearly\s|over\s|almost\s)?[$€£¥]?\Z"
_SUBJECTS = (
    (
        re.compile(
            rf"\b(?P<subject>area|floor\sspace|acreage)(?:\sof\s(?:the|its|their|all)(?:\s[a-z]{{1,12}}){{1,3}})?{_OF}"
        ),
        (_LENGTH, _VOLUME, _MASS),
    ),
    (re.compile(rf"\b(?P<subject>length|height|depth|width|altitude|distance){_OF}"), (_AREA, _VOLUME, _MASS)),
    (re.compile(rf"\b(?P<subject>volume){_OF}"), (_LENGTH, _AREA)),
    (re.compile(rf"\b(?P<subject>weight){_OF}"), (_LENGTH, _AREA)),
)


def subject(folded: str, start: int, end: int, dimension: str, unit: str) -> re.Match[str] | None:
    """The words before a number that name a measure of another dimension."""
    for words, dimensions in _SUBJECTS:
        if dimension in dimensions and (found := words.search(folded, start, end)) is not None:
            return found
    return None
