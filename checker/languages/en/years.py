"""English years as written next to a month or a period."""

from __future__ import annotations

from checker.languages import patterns as re
from checker.languages.en.numerals import YEAR_WORDS, year_in_words

#: A year of four digits, of two after an apostrophe, or in words.
YEAR = rf"(?P<year>(?:[12]\d{{3}}|['’]\d{{2}})(?!\d|[.,]\d{{1,3}}\b|[-/]\d\d?[-/])|{YEAR_WORDS})"


def year_of(found: re.Match[str]) -> dict[str, object]:
    """The fields of the year in a match; none if it has no year."""
    written = found.groupdict().get("year")
    if not written:
        return {}
    return year_fields(written)


def year_fields(written: str) -> dict[str, object]:
    """The fields of a year as written: 2014, ’14, 14, twenty fourteen."""
    if written[0].isalpha():
        return {"year": year_in_words(written)}
    digits = written.lstrip("'’")
    value = int(digits)
    if len(digits) == 2:
        return {"year": 1900 + value if value >= 40 else 2000 + value, "short_year": True}
    return {"year": value}
