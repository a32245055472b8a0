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
    in the sibling folders.

    Only the first two hundred by name are read. A page without a date in its path has no habit.
    """
    named = path_date(path)
    if named is None:
        return DateConvention()
    folder, name = os.path.split(os.path.abspath(path))
    is_file = path_date(name) is not None
    habit = (
        _convention(folder, None, os.path.splitext(name)[1])
        if is_file
        else _convention(os.path.dirname(folder), name, "")
    )
    stated = _front_matter_day(path)
    if stated is None:
        return habit
    is_own = stated == named[0]
    return DateConvention(max(0, habit.agreeing - is_own), max(0, habit.differing - (not is_own)))


@lru_cache(maxsize=64)
def _convention(folder: str, name: str | None, suffix: str) -> DateConvention:
    """How often path and front matter agree, in the files of a folder or in those of one name in its subfolders."""
    try:
        names = sorted(os.listdir(folder))
    except OSError:
        return DateConvention()
    agreeing = differing = 0
    dated = (each for each in names if each.endswith(suffix) and path_date(each) is not None)
    for each in [each for _, each in zip(range(_MAX_SIBLINGS), dated, strict=False)]:
        sibling = os.path.join(folder, each, name) if name is not None else os.path.join(folder, each)
        stated, named = _front_matter_day(sibling), path_date(each)
        if stated is not None and named is not None:
            agreeing += stated == named[0]
            differing += stated != named[0]
    return DateConvention(agreeing, differing)


def _front_matter_day(path: str) -> int | None:
    try:
        found = _DATE.search(read_file(path, _HEAD))
    except OSError:
        return None
    if found is None:
        return None
    year, month, day = (int(digits) for digits in found.groups())
    return days_from_civil(year, month, day) if is_civil(year, month, day) else None
