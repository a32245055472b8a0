"""Table cells -> numbers: 1,234, 12.5%, $3.4m, (45), 1.2亿, 12*. Blank cells count as zero."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Protocol

from checker.languages import digits
from checker.languages import patterns as re
from checker.languages.topic import Topic
from checker.languages.units import CURRENCY_CODES, CURRENCY_SIGNS

from .tables import Cell, CellFigure, Table

_SIGNS = "|".join(re.escape(sign) for sign in sorted(CURRENCY_SIGNS, key=len, reverse=True))
_CODES = "|".join(CURRENCY_CODES)
_CELL = re.compile(
    rf"""(?P<open>\()?(?P<about>[~≈约])?(?P<sign>[-−–+])?[ ]?(?P<money>{_SIGNS}|(?:{_CODES})[ ])?[ ]?(?P<late>[-−])?
         (?P<number>{digits.NUMBER})(?P<suffix>[ ]?[^\s\d()\[\]*†‡§¶#^/:;,.|–—-]{{1,12}})?
         (?P<close>\))?(?P<note>[ ]?(?:[*†‡§¶#^]{{1,3}}|\[\w{{1,3}}\]|[¹²³⁴⁵⁶⁷⁸⁹]|\([a-z注]\d?\)))?\Z""",
    re.VERBOSE,
)
_BLANK = re.compile(r"(?:[-–—−/·.]{0,3}|nil|none|无)\Z", re.IGNORECASE)
_ORDINAL = re.compile(r"(?:st|nd|rd|th|[年月日号时分秒点届岁版期]|am|pm|h|s|min)\Z", re.IGNORECASE)


class TableWords(Protocol):
    """Labels of rows and columns: sums, sums of parts, parts of the row above, rows that are subtracted or no addend,
    columns that cannot be added, shares; notes that sums need not agree; figures that are measured or scaled. `SCALES`
    are the signs after a number that multiply it; those in `PREFIXES` may have a unit after them."""

    TOTAL: re.Pattern[str]
    SUBTOTAL: re.Pattern[str]
    INSIDE: re.Pattern[str]
    LESS: re.Pattern[str]
    ASIDE: re.Pattern[str]
    NOT_ADDED: re.Pattern[str]
    SHARE: re.Pattern[str]
    ROUNDED: re.Pattern[str]
    SCALED: re.Pattern[str]
    MEASURED: re.Pattern[str]
    SCALES: Mapping[str, int]
    PREFIXES: re.Pattern[str]


TABLES = Topic[TableWords]("figures")


def table_words() -> Iterable[TableWords]:
    """The words of all languages: a table often mixes them."""
    return TABLES.all().values()


_CENTS = 2
#: If all numbers of a column are multiples of this, they were rounded to it; many numbers allow a smaller step.
_ROUND, _ROUND_IN_MANY, _MANY = 1000, 100, 5


def is_blank(cell: Cell | None) -> bool:
    """Whether a cell is empty or has only a dash."""
    return cell is None or _BLANK.match(cell.text) is not None


def figure_of(cell: Cell | None, measured: bool = False) -> CellFigure | None:
    """The number in a cell, or None. `measured`: the table gives a unit, so whole numbers are treated as rounded."""
    found = None if cell is None else _CELL.match(cell.text)
    if cell is None or found is None or bool(found["open"]) != bool(found["close"]):
        return None
    printed = found["number"]
    if digits.is_identifier(printed) or found["about"]:
        return None
    suffix = (found["suffix"] or "").strip()
    if _ORDINAL.match(suffix):
        return None
    scale, unit = _scale(suffix)
    money = (found["money"] or "").strip()
    decimals = len(printed.partition(".")[2])
    step = Decimal(0)
    if decimals:
        exact = money and decimals == _CENTS and scale == 1 and not measured
        step = Decimal(0) if exact else Decimal(1).scaleb(-decimals) * scale
    elif measured or scale != 1 or unit == "%":
        step = scale
    value = digits.value_of(printed) * scale
    if found["sign"] in ("-", "−", "–") or found["late"]:
        value = -value
    return CellFigure(cell, value, step, money + unit, bracketed=bool(found["open"]))


def _scale(suffix: str) -> tuple[Decimal, str]:
    for words in table_words():
        if suffix in words.SCALES:
            return Decimal(words.SCALES[suffix]), ""
        if (found := words.PREFIXES.match(suffix)) is not None:
            return Decimal(words.SCALES[found.group()]), suffix[found.end() :]
    return Decimal(1), suffix


def is_measured(table: Table, label: str) -> bool:
    """Whether a heading or the caption of the table gives a unit of measurement or a scale."""
    return any(
        words.MEASURED.search(label) is not None or words.SCALED.search(table.caption) is not None
        for words in table_words()
    )


def shared_rounding(figures: Sequence[CellFigure]) -> Decimal:
    """The largest step of which all whole numbers of a column are multiples; 0 if one of them is not round."""
    values = [figure.value for figure in figures if figure.value]
    if not values:
        return Decimal(0)
    for place in (10**9, 10**6, 10**5, 10**4, _ROUND, _ROUND_IN_MANY):
        if place < _ROUND and len(values) < _MANY:
            break
        if all(value % place == 0 for value in values):
            return Decimal(place)
    return Decimal(0)
