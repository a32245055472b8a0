"""English clock times with a time zone: 9:30 a.m. EST, 14:00 UTC, 8 pm Eastern."""

from __future__ import annotations

from collections.abc import Iterator

from checker.calendars.zones import offsets
from checker.languages import patterns as re
from checker.languages.language import WrittenClock

_CLOCK = re.compile(
    r"(?<![\d:.,])(?P<hour>[01]?\d|2[0-4])(?:[:.](?P<minute>[0-5]\d))?\s?(?P<half>[ap]\.?m\b\.?)?\s?\(?(?P<zone>[A-Z]{1,4}T|UTC|GMT|MSK|Z|WIB"
    r"|(?:US\s)?(?P<coast>Pacific|Mountain|Central|Eastern)(?:\s(?:time|US))?(?!\s(?:European|Africa)))\b"
    r"(?![+-]\d)|(?P<noon>noon|midday)\s(?P<nzone>[A-Z]{1,4}T|UTC|GMT)\b",
    re.IGNORECASE,
)
#: American zones by region name.
_COASTS = {"pacific": "PT", "mountain": "MT", "central": "CT", "eastern": "ET"}


def clocks(text: str) -> Iterator[WrittenClock]:
    """These times, in order; not those whose zone is unknown."""
    for found in _CLOCK.finditer(text):
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
        known = bool(half or found["noon"] or hour > 12 or found["minute"])
        yield WrittenClock(*found.span(), hour * 60 + int(found["minute"] or 0), zone, name, known)
