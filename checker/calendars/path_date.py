"""The date that a file's name or folders bear."""

from __future__ import annotations

import re

from checker.calendars.gregorian import days_from_civil, is_civil

_DATE = re.compile(r"(?<!\d)(?P<year>(?:19|20)\d\d)(?P<sign>[-_/.]?)(?P<month>\d\d)(?P=sign)(?P<day>\d\d)(?!\d)")
_FOLDERS = re.compile(r"(?:^|/)(?P<year>(?:19|20)\d\d)/(?P<month>\d{1,2})/(?P<day>\d{1,2})(?=/|\Z)")
_INDEX = re.compile(r"/_?(?:index|readme)\.\w+\Z", re.IGNORECASE)


def path_date(path: str) -> tuple[int, str] | None:
    """Day number and text of the date in a file's name, in the folder that stands for it (…/2020-11-20/index.md), or in
    its folders (2020/11/20/…); None where there is none, or more than one."""
    name = _INDEX.sub("", path).rpartition("/")[2]
    found = list(_DATE.finditer(name)) or list(_FOLDERS.finditer(path))
    if len(found) != 1:
        return None
    day = _day(found[0])
    return None if day is None else (day, found[0].group().strip("/"))


def address_date(address: str) -> tuple[int, str] | None:
    """The same for an address or a part of one: https://example.org/2020/11/20/title."""
    found = _FOLDERS.search(address) or _DATE.search(address)
    day = None if found is None else _day(found)
    return None if day is None or found is None else (day, found.group().strip("/"))


def _day(found: re.Match[str]) -> int | None:
    year, month, day = (int(found[name]) for name in ("year", "month", "day"))
    return days_from_civil(year, month, day) if is_civil(year, month, day) else None
