"""Clock times with time zones -> pairs that name one moment."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from checker.analysis import Reading
from checker.calendars.zones import differences, offsets
from checker.document.document import Document
from checker.document.text import Span
from checker.languages import patterns as re
from checker.languages.word_lists import any_of
from checker.languages.zh.places import PLACES
from checker.records import dataclass


@dataclass(frozen=True, slots=True)
class ZonedClock:
    """A clock time as written with its zone: `minutes` since midnight, `zone` an abbreviation, `half` whether it states
    the half of the day. `span` is in the source, `prose` in the prose."""

    span: Span
    prose: Span
    minutes: int
    zone: str
    half: bool
    name: str  # of the zone, as written


@dataclass(frozen=True, slots=True)
class ZonePair:
    """One moment in two time zones. `differences` are the minutes by which the second zone may be ahead of the
    first."""

    first: ZonedClock
    second: ZonedClock
    differences: frozenset[int]

    @property
    def stated(self) -> int:
        """The minutes by which the second clock time is ahead of the first, as printed."""
        return self.second.minutes - self.first.minutes

    @property
    def conflicts(self) -> bool:
        """Whether no combination of standard and summer time gives the printed difference."""
        day = 1440 if self.first.half and self.second.half else 720
        return all((self.stated - difference) % day for difference in self.differences)


_ENGLISH = re.compile(
    r"(?<![\d:.,])(?P<hour>[01]?\d|2[0-4])(?:[:.](?P<minute>[0-5]\d))?\s?(?P<half>[ap]\.?m\b\.?)?\s?\(?(?P<zone>[A-Z]{1,4}T|UTC|GMT|MSK|Z|WIB"
    r"|(?:US\s)?(?P<coast>Pacific|Mountain|Central|Eastern)(?:\s(?:time|US))?(?!\s(?:European|Africa)))\b"
    r"(?![+-]\d)|(?P<noon>noon|midday)\s(?P<nzone>[A-Z]{1,4}T|UTC|GMT)\b",
    re.IGNORECASE,
)
_CHINESE = re.compile(
    rf"(?P<place>{any_of(PLACES)})标?准?时间(?:\d{{1,2}}月\d{{1,2}}[日号])?(?:同日|当天|当日|次日|翌日|当晚|前一天)?"
    r"(?P<part>凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上|晚间|晚|早)?(?P<hour>\d{1,2})(?:[点时](?:(?P<minutes>\d{1,2})分|(?P<halfhour>半)|整)?|:(?P<minute>[0-5]\d))"
)
#: American zones by region name.
_COASTS = {"pacific": "PT", "mountain": "MT", "central": "CT", "eastern": "ET"}
_LATER = frozenset(("下午", "傍晚", "晚上", "晚间", "晚"))
#: Between two clock times of one moment: a bracket, a slash, "or"; a dash would make a range.
_JOINT = re.compile(
    r"\s*(?:[(/|,=;、,]|\bor\b|\bi\.e\.,?|\bwhich\sis\b|[,、]?(?:即|也就是|相当于|合|折合))\s*", re.IGNORECASE
)


def zone_pairs(reading: Reading) -> tuple[ZonePair, ...]:
    """Clock times that a document gives in two time zones, in order."""
    return find_zone_pairs(reading.document)


def find_zone_pairs(document: Document) -> tuple[ZonePair, ...]:
    """Adjacent clock times in two zones that the words equate, in order."""
    clocks = sorted((*_english(document), *_chinese(document)), key=lambda clock: clock.prose)
    return tuple(_pairs(document, clocks))


def _pairs(document: Document, clocks: Sequence[ZonedClock]) -> Iterator[ZonePair]:
    folded = document.prose.folded
    for one, other in pairwise(clocks):
        if one.zone == other.zone or one.prose.end > other.prose.start:
            continue
        if _JOINT.fullmatch(folded, one.prose.end, other.prose.start):
            apart = differences(one.zone, other.zone, document.settings.zones)
            if apart and document.blocks[document.block_at(one.prose.start)].is_prose:
                yield ZonePair(one, other, apart)


def _english(document: Document) -> Iterator[ZonedClock]:
    for found in _ENGLISH.finditer(document.prose.folded):
        name = found["zone"] or found["nzone"]
        zone = name if found["coast"] is None else _COASTS[found["coast"].casefold()]
        if not zone.isupper() or (found["coast"] or "A").islower() or not offsets(zone):
            continue
        half = (found["half"] or "").lower()
        hour = 12 if found["noon"] else int(found["hour"])
        if half and hour > 12:
            continue
        if half:
            hour = hour % 12 + (12 if half.startswith("p") else 0)
        minutes = hour * 60 + int(found["minute"] or 0)
        known = bool(half or found["noon"] or hour > 12 or found["minute"])
        yield _clock(document, found, minutes, zone, name, half=known)


def _chinese(document: Document) -> Iterator[ZonedClock]:
    for found in _CHINESE.finditer(document.prose.folded):
        hour, part = int(found["hour"]), found["part"]
        if hour > 24:
            continue
        if part in _LATER and hour < 12:
            hour += 12
        minutes = hour * 60 + (30 if found["halfhour"] else int(found["minutes"] or found["minute"] or 0))
        place = found["place"]
        yield _clock(
            document, found, minutes, PLACES[place], f"{place}时间", half=bool(part or found["minute"] or hour > 12)
        )


def _clock(document: Document, found: re.Match[str], minutes: int, zone: str, name: str, *, half: bool) -> ZonedClock:
    prose = Span(*found.span())
    return ZonedClock(document.prose.source_span(prose), prose, minutes, zone.upper(), half, name)
