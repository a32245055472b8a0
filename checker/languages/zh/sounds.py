"""Pronunciation of Chinese characters, to explain typing slips: an input method by sound offers wrong characters with
the same sound."""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache

# Characters that distinguish members of a series: two titles that differ in one of them are two works.
_SERIES = frozenset(
    "一二三四五六七八九十百千万零〇甲乙丙丁戊己庚辛上中下前后左右内外东西南北春夏秋冬大小男女父母子老少新旧古今初高首末正副省市县区国州年月日陕刑民明清"
)


def is_alike(one: str, other: str) -> bool:
    """Whether two characters have readings that differ only in tone, zh/z, ch/c, sh/s or ng/n."""
    readings = _readings()
    return not readings.get(one, frozenset()).isdisjoint(readings.get(other, ()))


def is_of_a_series(one: str, other: str) -> bool:
    """Whether one of two characters distinguishes members of a series: opposites, numerals."""
    return one in _SERIES or other in _SERIES


@lru_cache(maxsize=1)
def _readings() -> dict[str, frozenset[str]]:
    from checker.languages.zh.pronunciations import CHARACTERS

    found: defaultdict[str, set[str]] = defaultdict(set)
    for reading, characters in CHARACTERS.items():
        for character in characters:
            found[character].add(reading)
    return {character: frozenset(readings) for character, readings in found.items()}
