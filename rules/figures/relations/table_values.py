"""Sentences and tables -> sentences that name a row of a table, and give a number of it or a slip of one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from checker.analysis import Reading
from checker.document.document import Block, Document
from checker.document.text import Span
from checker.languages import patterns as re
from checker.passages.clause_status import ClauseStatus, clause_statuses
from checker.passages.sentences import sentences
from checker.records import dataclass
from checker.values.slips import are_parts_swapped, is_one_slip, is_swapped

_MAX_CELLS, _MAX_ROWS = 2000, 200
#: A sentence with more numbers is a list.
_MAX_NUMBERS = 6
#: A sentence that names rows of more tables is about none of them.
_MAX_TABLES = 8
_LATIN = re.compile(r"[A-Za-z][A-Za-z'’-]+")
_RUN = re.compile(r"[\u3400-\u9fff]{2,}")
_BRACKETS = re.compile(r"\([^()]*\)")
#: A number: its digits, and points, colons or units of time between them.
_NUMBER = re.compile(r"(?<![A-Za-z\d.:~–-])\d[\d,]*(?:(?:[.:]|时|小时|分钟?|秒)\d+)*(?![A-Za-z\d-]|[.:]\d|\s?\\?[~–])")
_JOINT = re.compile(r"[^\d]+")
#: A slip needs so many digits, zeros at the end apart; without the column, two of them are swapped.
_DIGITS = 3
#: A label of one word has so many letters.
_NAME = 4
_CLAUSE = re.compile(r"[,;:()](?!\d)")
#: Before a number: another time than that of the table.
_OTHER_TIME = re.compile(
    r"(?<!\d)(?:19|20)\d\d\s?年|[去上前]年|\b(?:in|by|since|of|until)\s(?:19|20)\d\d\b|\b(?:last|previous)\s(?:year|month|week)\b",
    re.IGNORECASE,
)
#: A number that a clause counts from a table is not one of its cells.
_DERIVED = re.compile(
    r"增|减|升|降|涨|跌|多[于出了]|少[于了]|比|差|超|平均|占|合计|倍|再|约|\b(?:rose|rise|risen|grew|grow|grown|fell|fall|fallen|more|less|fewer|than|increase\w*"
    r"|decrease\w*|up|down|average|mean|total|together|all|another|further|added|lost|gained|times|twice|nearly|over|under|about)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class TableValue:
    """A number in a sentence about one row of a table, and a number of that row, each as written. `agrees` says whether
    they are equal."""

    stated: Span
    stated_text: str
    cell: Span
    text: str
    row: str
    agrees: bool = False


class _Row(NamedTuple):
    label: str
    is_named: bool  # several labels identify it without a column
    words: frozenset[str]
    numbers: list[tuple[str, Span, frozenset[str]]]  # digits, their place in the source, the words of the column


def table_values(reading: Reading) -> tuple[TableValue, ...]:
    """Sentences that give a number of the one row that they name, or a slip of it that is nowhere in the table."""
    document, statuses = reading.document, reading.get(clause_statuses)
    tables = list(_tables(document))
    written = [{number for row in rows for number, _, _ in row.numbers} for rows in tables]
    by_word: defaultdict[str, list[tuple[int, _Row]]] = defaultdict(list)
    for at, rows in enumerate(tables):
        for row in rows:
            by_word[max(row.words, key=lambda word: (len(word), word))].append((at, row))
    found: list[TableValue] = []
    for sentence in reading.get(sentences) if by_word else ():
        block = document.blocks[sentence.block]
        text = document.prose.folded[slice(*sentence.prose)]
        if block.cell is not None or not block.is_prose or block.quoted or _NUMBER.search(text) is None:
            continue
        words = _words(text)
        named: defaultdict[int, list[_Row]] = defaultdict(list)
        for word in by_word.keys() & words:
            for at, row in by_word[word]:
                if _names(row, words):
                    named[at].append(row)
        numbers = list(_NUMBER.finditer(text)) if 0 < len(named) <= _MAX_TABLES else []
        for stated in numbers if len(numbers) <= _MAX_NUMBERS else ():
            starts = [sign.end() for sign in _CLAUSE.finditer(text, 0, stated.start())]
            end = _CLAUSE.search(text, stated.end())
            if _OTHER_TIME.search(text, 0, stated.end()):
                continue
            if _DERIVED.search(text, starts[-1] if starts else 0, len(text) if end is None else end.start()):
                continue
            prose = Span(sentence.prose.start + stated.start(), sentence.prose.start + stated.end())
            if statuses.of(prose) is ClauseStatus.ASSERTED:
                for at, rows in sorted(named.items()):
                    if len(rows) == 1:
                        found += _compared(document, rows[0], written[at], words, text, stated.group(), prose)
    return tuple(found)


def _compared(
    document: Document, row: _Row, written: set[str], words: frozenset[str], text: str, stated: str, prose: Span
) -> Iterator[TableValue]:
    digits = _digits(stated)
    given = {_digits(number) for number in _NUMBER.findall(text)}
    for number, cell, column in row.numbers:
        is_long = min(len(each.replace(".", "").rstrip("0")) for each in (number, digits)) >= _DIGITS
        is_column = bool(column) and column <= words
        is_version = min(number.count("."), digits.count(".")) > 1
        if not (is_column or is_version or row.is_named):
            continue
        is_slip = is_swapped(number, digits) or are_parts_swapped(number, digits)
        is_slip = is_slip or (is_column and is_one_slip(number, digits))
        agrees = number == digits
        if is_long and (agrees or (is_slip and digits not in written and number not in given)):
            span = document.prose.source_span(prose)
            written_there = document.source.slice(cell)
            yield TableValue(span, document.source.slice(span), cell, written_there, row.label, agrees)
            return


def _tables(document: Document) -> Iterator[list[_Row]]:
    """The rows of each table that have a label of their own and numbers."""
    tables: defaultdict[int, defaultdict[int, list[Block]]] = defaultdict(lambda: defaultdict(list))
    for block in document.blocks:
        if block.cell is not None and len(block.prose):
            tables[block.cell.table_index][block.cell.row].append(block)
    for table in tables.values():
        if sum(map(len, table.values())) > _MAX_CELLS or len(table) > _MAX_ROWS:
            continue
        heads = {
            cell.cell.column: _words(_BRACKETS.sub("", document.folded_of(cell)), step=2)
            for cells in table.values()
            for cell in cells
            if cell.cell is not None and cell.cell.header and cell.cell.column
        }
        rows: list[_Row] = []
        for cells in table.values():
            labels: list[str] = []
            shown = ""
            numbers: list[tuple[str, Span, frozenset[str]]] = []
            for cell in cells:
                if (number := _NUMBER.search(document.prose.folded, *cell.prose)) is None:
                    labels.append(document.folded_of(cell).strip())
                    shown = shown or document.text_of(cell).strip()
                elif cell.cell is not None and cell.cell.column:
                    place = document.prose.source_span(Span(*number.span()))
                    numbers.append((_digits(number.group()), place, heads.get(cell.cell.column, frozenset())))
            if labels and labels[0] and numbers:
                rows.append(_Row(shown, sum(map(bool, labels)) > 1, _words(" ".join(labels), step=2), numbers))
        every = [row.words for row in rows]
        yield [row for row in rows if row.words and every.count(row.words) == 1]


def _names(row: _Row, words: frozenset[str]) -> bool:
    """Whether a sentence has all words of the labels of a row: at least two, or a long one."""
    return row.words <= words and (len(row.words) > 1 or len("".join(row.words)) >= _NAME)


def _words(text: str, step: int = 1) -> frozenset[str]:
    """The words of a text in lower case; of Chinese, the pairs of neighbouring characters at each `step`."""
    found = {word.casefold().removesuffix("s") for word in _LATIN.findall(text)}
    for run in _RUN.findall(text):
        found.update(run[at : at + 2] for at in (*range(0, len(run) - 1, step), len(run) - 2))
    return frozenset(found)


def _digits(number: str) -> str:
    return ".".join(_JOINT.split(number.replace(",", "").rstrip("分秒时钟小")))
