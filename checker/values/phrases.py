"""Finds days that a page gives in one phrase: "applications close on 15 March" in a sentence and in a table."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from checker.analysis import Reading
from checker.calendars.timex import Unit
from checker.document.document import Block, BlockKind, Document
from checker.languages.page_words import LABELS
from checker.passages.sentences import sentence_at, sentences
from checker.times.event_status import times
from checker.times.time_expression import TimeExpression

from .days import day_value
from .labelled import Disagreement, Key, LabelledValue, Source

#: How far before a day its phrase may begin, in code points.
_REACH = 80


def days_in_phrases(reading: Reading) -> tuple[LabelledValue, ...]:
    """The days that follow a phrase which occurs twice, in text order. The phrase is the key: the words of the clause
    before the day, or the first cell of its row. Rows and items alone repeat a phrase for several things, so that one
    of the places must be a sentence."""
    document, found_sentences = reading.document, reading.get(sentences)
    found: defaultdict[Key, list[tuple[LabelledValue, Block]]] = defaultdict(list)
    for time in reading.get(times):
        block = document.blocks[time.block]
        value = day_value(time)
        if value is None or value.first != value.last or not block.is_prose or time.granularity > Unit.DAY:
            continue
        sentence = sentence_at(found_sentences, time.prose.start)
        start = block.prose.start if sentence is None else sentence.prose.start
        for phrase in _phrases(document, time, start):
            labelled = LabelledValue(Key("phrase", phrase), value, Source.TEXT, time.text, time.span)
            found[labelled.key].append((labelled, block))
    kept: list[LabelledValue] = []
    for group in found.values():
        if len(group) > 1 and any(_is_sentence(document, block) for _, block in group):
            kept += [value for value, _ in group]
    return tuple(kept)


def phrase_conflicts(values: tuple[LabelledValue, ...]) -> Iterator[Disagreement]:
    """The phrases with two days of which one is a slip of the other; the day that is given more often, or first, is
    kept. A phrase with three days is a series."""
    groups: defaultdict[Key, list[LabelledValue]] = defaultdict(list)
    for value in values:
        groups[value.key].append(value)
    for group in groups.values():
        camps: list[list[LabelledValue]] = []
        for value in group:
            camp = next((camp for camp in camps if camp[0].value.agrees(value.value)), None)
            if camp is not None:
                camp.append(value)
                continue
            camps.append([value])
            if len(camps) > 2:
                break
        if len(camps) != 2:
            continue
        most, least = sorted(camps, key=len, reverse=True)
        if (slip := least[0].value.slip(most[0].value)) is not None:
            yield Disagreement(least[0], most[0], tuple(most[1:]), slip, tuple(least[1:]))


def _phrases(document: Document, time: TimeExpression, start: int) -> Iterator[str]:
    """The phrases to which a day belongs."""
    folded, block = document.prose.folded, document.blocks[time.block]
    before = folded[max(start, time.prose.start - _REACH) : time.prose.start]
    if block.cell is not None and not before.strip():
        first = _first_cell(document, time.block)
        before = "" if first is None else document.folded_of(first)
    for words in LABELS.all().values():
        phrase = words.phrase_before(before)
        if phrase:
            yield phrase


def _first_cell(document: Document, index: int) -> Block | None:
    """The first cell of the row of a cell."""
    cell = document.blocks[index].cell
    while cell is not None and index > 0:
        before = document.blocks[index - 1]
        if before.cell is None or (before.cell.table_index, before.cell.row) != (cell.table_index, cell.row):
            break
        index -= 1
    first = document.blocks[index]
    return first if first.cell is not None and first.cell.column == 0 and not first.cell.header else None


def _is_sentence(document: Document, block: Block) -> bool:
    return block.kind is BlockKind.PARAGRAPH and block.item is None and len(document.folded_of(block)) > _REACH // 4
