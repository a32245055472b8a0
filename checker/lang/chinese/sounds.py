"""How Chinese characters sound, as far as a slip of the keyboard goes: who types by sound picks a wrong character."""

from __future__ import annotations

from functools import lru_cache

_MERGED = (("zh", "z"), ("ch", "c"), ("sh", "s"))
# Characters that make a series: two titles that differ in one of them are two works.
_SERIES = frozenset(
    "一二三四五六七八九十百千万零〇甲乙丙丁戊己庚辛上中下前后左右内外东西南北春夏秋冬大小男女父母子老少新旧古今初高首末正副省市县区国州年月日"
)


def is_alike(one: str, other: str) -> bool:
    """Whether two characters sound the same but for tone, zh/z, ch/c, sh/s and ng/n in any of their readings."""
    return bool(_readings(one) & _readings(other))


def is_of_a_series(one: str, other: str) -> bool:
    """Whether two characters contrast with each other, or count."""
    return one in _SERIES or other in _SERIES


@lru_cache(maxsize=1024)
def _readings(character: str) -> frozenset[str]:
    from pypinyin import Style, pinyin  # 0.4 s, for pages on which two names differ in one character

    (readings,) = pinyin(character, style=Style.NORMAL, heteronym=True) or [[]]
    return frozenset(_merged(reading) for reading in readings)


def _merged(reading: str) -> str:
    for one, other in _MERGED:
        if reading.startswith(one):
            reading = other + reading[len(one) :]
    return reading.removesuffix("g") if reading.endswith("ng") else reading
