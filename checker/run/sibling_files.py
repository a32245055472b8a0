"""The sibling files of a page -> their habit: whether the date in the file name equals the date in the front matter."""

from __future__ import annotations

import os
import re
from functools import lru_cache

from checker.calendars.gregorian import days_from_civil, is_civil
from checker.system.files import read_file
from checker.times.date_convention import DateConvention
from checker.times.page_dates import path_date

_HEAD = 2048  # bytes
_MAX_SIBLINGS = 200
_DATE = re.compile(
    rb"^[:\s]{0,3}(?:date|revdate|published|pubdate)[\"']?\s{0,8}[:=]\s{0,8}[\"']?(\d{4})-(\d\d)-(\d\d)",
    re.IGNORECASE | re.MULTILINE,
)


def sibling_convention(path: str) -> DateConvention:
    """The habit of the other pages in the same folder, or, where each page is a folder, of the files of the same name
    in the sibling folders; and how many of them have the date of the page.

    Only the first two hundred by name are read. A page without a date in its path has no habit of its name."""
    named, stated = path_date(path), _front_matter_day(path)
    if named is None and stated is None:
        return DateConvention()
    folder, name = os.path.split(os.path.abspath(path))
    is_folder = named is not None and path_date(name) is None
    files = _dated(os.path.dirname(folder), name, "") if is_folder else _dated(folder, None, os.path.splitext(name)[1])
    others = [each for each in files if each[0] != (os.path.basename(folder) if is_folder else name)]
    days = [day for _, _, day in others]
    agreeing = sum(day == in_name for _, in_name, day in others)
    differing = sum(in_name not in (None, day) for _, in_name, day in others)
    if named is None:
        agreeing = differing = 0
    # The folder of a day has the pages of that day.
    of_day = 0 if stated is None or _is_in_name(folder, stated) else days.count(stated)
    return DateConvention(agreeing, differing, len(days), of_day)


def _is_in_name(folder: str, day: int) -> bool:
    named = path_date(os.path.join(folder, ""))
    return named is not None and named[0] == day


@lru_cache(maxsize=64)
def _dated(folder: str, name: str | None, suffix: str) -> tuple[tuple[str, int | None, int], ...]:
    """The files of a folder, or those of one name in its subfolders, that have a date in their front matter: the entry
    of the folder, the day in its name, and the day in the front matter."""
    try:
        names = sorted(os.listdir(folder))
    except OSError:
        return ()
    found = []
    for each in [each for each in names if each.endswith(suffix)][:_MAX_SIBLINGS]:
        stated = _front_matter_day(os.path.join(folder, each, name) if name is not None else os.path.join(folder, each))
        if stated is not None:
            named = path_date(each)
            found.append((each, None if named is None else named[0], stated))
    return tuple(found)


def _front_matter_day(path: str) -> int | None:
    try:
        found = _DATE.search(read_file(path, _HEAD))
    except OSError:
        return None
    if found is None:
        return None
    year, month, day = (int(digits) for digits in found.groups())
    return days_from_civil(year, month, day) if is_civil(year, month, day) else None
