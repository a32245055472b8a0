"""English years as they are written beside a month or a period."""

from __future__ import annotations

import re

#: A year of four digits, or two behind an apostrophe.
YEAR = r"(?P<year>[12]\d{3}|['’]\d{2})(?!\d|[.,]\d{1,3}\b|[-/]\d\d?[-/])"


def year_of(found: re.Match[str]) -> dict[str, object]:
    """The fields of the year that a match holds; none where it holds no year."""
    written = found.groupdict().get("year")
    if not written:
        return {}
    return year_fields(written)


def year_fields(written: str) -> dict[str, object]:
    """The fields of a year as written: 2014, ’14, 14."""
    digits = written.lstrip("'’")
    value = int(digits)
    if len(digits) == 2:
        return {"year": 1900 + value if value >= 40 else 2000 + value, "short_year": True}
    return {"year": value}
