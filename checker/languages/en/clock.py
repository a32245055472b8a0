"""English clock times and parts of the day."""

from __future__ import annotations

from collections.abc import Iterator

from checker.calendars.timex import Calendar
from checker.calendars.zones import offsets
from checker.languages import patterns as re
from checker.languages.en import words
from checker.languages.en.numerals import NUMBER, number
from checker.languages.language import WrittenClock
from checker.languages.numeric import is_joined
from checker.languages.word_lists import as_listed
from checker.records import replace

_ZONE = (
    r"(?:\s?\(?(?P<zone>UTC|GMT|[ECMP][SD]?T|BST|CES?T|HKT|JST|IST|AES?T|SGT|Z)(?:\s?[+-]\d{1,2}(?::?\d\d)?)?\b\)?)?"
)
_HALF = r"(?P<half>a\.?m\b\.?|p\.?m\b\.?)"
_HOURS = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|1[0-2]|[1-9](?![\d:]))"
_MINUTE_WORDS = {"half": 30, "quarter": 15, "a quarter": 15, "twenty": 20, "ten": 10, "five": 5}
_CLOCK = re.compile(
    rf"(?:(?P<hour>[01]?\d|2[0-4])(?:[:.](?P<minute>[0-5]\d)(?::(?P<second>[0-5]\d))?)?\s?{_HALF}"
    rf"|(?P<hour2>[01]?\d|2[0-4]):(?P<minute2>[0-5]\d)(?::(?P<second2>[0-5]\d))?(?![\d:])"
    rf"|(?P<military>(?:[01]\d|2[0-3])[0-5]\d)(?:(?<=\b0\d\d\d)\s?(?:hours|hrs)\b|(?=\s?(?:GMT|UTC|hours\b|hrs\b)))"
    rf"|(?P<oclock>{NUMBER})\s(?:o['’]clock)"
    rf"|(?P<some>half|(?:a\s+)?quarter|twenty(?:[-\s]five)?|ten|five)\s+(?:minutes\s+)?(?P<side>past|(?<=quarter\s)to)\s+(?P<past>{_HOURS})\b|(?P<noon>noon|midday)\b|(?P<midnight>midnight)\b){_ZONE}",
    re.IGNORECASE,
)
#: The hour from which a part of the day counts its hours.
_EARLIEST = {"AF": 1, "EV": 5, "NI": 7}
_LATE = frozenset(_EARLIEST)
_PART = re.compile(rf"(?:\s+(?:in\s+the\s+|at\s+)?)(?P<part>{'|'.join(words.DAY_PARTS)})\b", re.IGNORECASE)
_JOINT = re.compile(r"(?:,?\s+(?:at\s+|from\s+)?|\s*[,|·–—-]\s*|\s*@\s*)(?:(?:about|around)\s+)?", re.IGNORECASE)


def read_clock(text: str, start: int, *, follows_date: bool = False) -> tuple[int, Calendar] | None:
    """A clock time or a part of the day that begins at an offset, or that follows a date there."""
    at, part = start, None
    if follows_date:
        if (named := _PART.match(text, start)) is not None:
            part = words.DAY_PARTS[named["part"].casefold()]
            at = named.end()
        joint = _JOINT.match(text, at)
        clock = None if joint is None else _CLOCK.match(text, joint.end())
    else:
        clock = _CLOCK.match(text, start)
    if clock is None or (
        clock["hour2"] is not None
        and is_joined(text, clock.start(), clock.end("second2" if clock["second2"] else "minute2"))
    ):
        return None if part is None else (at, Calendar(day_part=part))
    time = _calendar(clock)
    if part in _LATE and time.hour is not None and _EARLIEST[part] <= time.hour < 12 and not clock["half"]:
        time = replace(time, hour=time.hour + 12)  # "Tuesday afternoon at 3:00"
    return clock.end(), time


def _calendar(clock: re.Match[str]) -> Calendar:
    zone = clock["zone"]
    if clock["noon"] or clock["midnight"]:
        return Calendar(hour=12 if clock["noon"] else 0, minute=0, zone=zone)
    if clock["military"]:
        digits = clock["military"]
        return Calendar(hour=int(digits[:2]), minute=int(digits[2:]), zone=zone)
    if clock["oclock"]:
        return Calendar(hour=int(number(clock["oclock"]) or 0) % 25, zone=zone)
    if clock["past"]:
        at = int(number(clock["past"]) or 0)
        minutes = _MINUTE_WORDS.get(as_listed(clock["some"] or ""), 25)
        if clock["side"].casefold() == "to":
            at, minutes = (at + 11) % 12 or 12, 60 - minutes
        return Calendar(hour=at, minute=minutes, zone=zone)
    hour = int(clock["hour"] or clock["hour2"])
    minute, second = clock["minute"] or clock["minute2"], clock["second"] or clock["second2"]
    half = (clock["half"] or "").casefold()
    if half.startswith("p") and hour < 12:
        hour += 12
    elif half.startswith("a") and hour == 12:
        hour = 0
    return Calendar(
        hour=hour,
        minute=None if minute is None else int(minute),
        second=None if second is None else int(second),
        zone=zone,
    )


_ZONED_CLOCK = re.compile(
    r"(?<![\d:.,])(?P<hour>[01]?\d|2[0-4])(?:[:.](?P<minute>[0-5]\d))?\s?(?P<half>[ap]\.?m\b\.?)?\s?\(?(?P<zone>[A-Z]{1,4}T|UTC|GMT|MSK|Z|WIB"
    r"|(?:US\s)?(?P<coast>Pacific|Mountain|Central|Eastern)(?:\s(?:time|US))?(?!\s(?:European|Africa)))\b"
    r"(?!\s?[+-]\d)|(?P<noon>noon|midday)\s(?P<nzone>[A-Z]{1,4}T|UTC|GMT)\b",
    re.IGNORECASE,
)
#: What all of these have, to be looked for first: a zone after a time.
_ZONE_AFTER = re.compile(
    r"\d\s?(?:[AaPp]\.?[Mm]\b\.?\s?)?\(?(?:(?:[A-Z]{1,4}T|UTC|GMT|MSK|Z|WIB)\b|(?:[Uu][Ss]\s)?(?i:pacific|mountain|central|eastern)\b)"
)
_NOON = re.compile(r"(?:noon|midday)\s", re.IGNORECASE)
#: American zones by region name.
_COASTS = {"pacific": "PT", "mountain": "MT", "central": "CT", "eastern": "ET"}


def clocks(text: str) -> Iterator[WrittenClock]:
    """These times, in order; not those whose zone is unknown."""
    if _ZONE_AFTER.search(text) is None and _NOON.search(text) is None:
        return
    for found in _ZONED_CLOCK.finditer(text):
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
        # "4:00pm GMT, 5:00 CET": an hour of one digit may be in the half of the day of its neighbour.
        known = bool(half or found["noon"] or hour > 12 or (found["minute"] and len(found["hour"]) == 2))
        yield WrittenClock(*found.span(), hour * 60 + int(found["minute"] or 0), zone, name, known)
