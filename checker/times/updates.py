"""Blocks -> updates: announcements that the text after them was added later."""

from __future__ import annotations

from collections.abc import Sequence

from checker.analysis import Reading
from checker.calendars.timex import TimexType, Unit
from checker.document.document import Block, BlockKind, Document
from checker.document.text import Span
from checker.languages import patterns as re
from checker.records import dataclass
from checker.times.recognition import written_times
from checker.times.time_expression import TimeExpression


@dataclass(frozen=True, slots=True)
class Update:
    """An announcement that the text after it was added later. `span` is the announcement, `closing` the line that ends
    the update if there is one, `date` its day, `blocks` its text (a half-open range of block indexes)."""

    span: Span
    blocks: range
    date: TimeExpression | None = None
    closing: Span | None = None


# Only at the beginning of its block, so that "an update of the software" is not an announcement.
_ANNOUNCEMENT = re.compile(
    r"[\W_]*(?:update[ds]?|edit(?:ed)?|addendum|(?:内容|文章|补充|后续|最新|编辑|以下)?更新|补记|追记)(?![a-z])"
    r"(?:\s*(?:on|at|于|in|分[界割]线|:))?",
    re.IGNORECASE,
)
#: Every announcement contains one of these.
_PREFILTER = re.compile(
    r"(?-i:[uUeEaA更补追])(?:(?<=u)pdate|(?<=e)dit|(?<=a)ddendum|(?<=更)新|(?<=[补追])记)", re.IGNORECASE
)
_IN_BRACKETS = re.compile(r"\s*[【\[(][^】\])\n]{0,30}(?:更新|update[d]?)\s*[】\])]", re.IGNORECASE)
_CLOSING = re.compile(r"更新(?:完毕|结束|到此|完)|end\s+of\s+(?:the\s+)?update|update\s+ends", re.IGNORECASE)
_MARKED = re.compile(r"[\W_]*\S{1,24}?\s*[:：】\])—-]")
# The day of the update belongs to its announcement, not to its content: "Update, 5 May:", 更新于5月5日.
_TO_DATE = re.compile(r"[\s,，(（]*(?:on|at|于)?\s*", re.IGNORECASE)
_DATE_CLOSED = re.compile(r"(?:[ ,，]*(?:\d\d?:\d\d)?[\w ]{0,8})?[ ]*(?:[:：】\])）—-]|\n|\Z)")


def updates(reading: Reading) -> tuple[Update, ...]:
    """The updates of a page, in order. A separator opens an update up to the next separator, a heading one for its
    section, a paragraph ("Update: …", 【更新】…) only for itself."""
    document, times = reading.document, reading.get(written_times)
    updates: list[Update] = []
    closed_by: set[int] = set()
    candidates = {document.block_at(word.start()): None for word in _PREFILTER.finditer(document.prose.folded)}
    for index in candidates:
        block = document.blocks[index]
        if not block.is_prose or index in closed_by:
            continue
        if (announced := _announcement(document, block)) is None:
            continue
        if (date := _date(document, times, index, announced)) is None and not _is_set_off(document, block):
            continue  # a sentence that happens to begin with the word
        stop = _stop(document, index, block)
        closing = None
        if stop < len(document.blocks) and document.blocks[stop].kind is BlockKind.RULE:
            if _CLOSING.search(document.folded_of(document.blocks[stop])):
                closing = document.prose.source_span(document.blocks[stop].prose)
                closed_by.add(stop)
        updates.append(Update(document.prose.source_span(announced), range(index, stop), date, closing))
    return tuple(updates)


def _announcement(document: Document, block: Block) -> Span | None:
    """The words that announce an update, as prose offsets."""
    folded = document.prose.folded
    start, end = block.prose
    if (found := _IN_BRACKETS.match(folded, start, end)) is None:
        if (found := _ANNOUNCEMENT.match(folded, start, end)) is None or _CLOSING.search(folded, start, end):
            return None
    words = folded[start : found.end()]
    return Span(start + len(words) - len(words.lstrip()), found.end())


def _is_set_off(document: Document, block: Block) -> bool:
    """Whether an announcement without a date is separated from its content: "Update:", a heading, a separator."""
    return block.kind is not BlockKind.PARAGRAPH or bool(_MARKED.match(document.prose.folded, *block.prose))


def _stop(document: Document, index: int, block: Block) -> int:
    if block.kind is BlockKind.RULE:
        rules = (at for at in range(index + 1, len(document.blocks)) if document.blocks[at].kind is BlockKind.RULE)
        return next(rules, len(document.blocks))
    if block.kind is BlockKind.HEADING:
        return document.sections[block.section].blocks.stop
    return index + 1


def _date(document: Document, times: Sequence[TimeExpression], block: int, announced: Span) -> TimeExpression | None:
    """The day inside the announcement."""
    folded, end = document.prose.folded, document.blocks[block].prose.end
    for time in times:
        if time.block != block or time.type is TimexType.DURATION or time.granularity > Unit.MONTH:
            continue
        if announced.covers(time.prose):
            return time
        if time.prose.start >= announced.end:
            led = _TO_DATE.fullmatch(folded, announced.end, time.prose.start) is not None
            closed = _DATE_CLOSED.match(folded, time.prose.end, end) is not None
            # "Update: 2015-06-20 the work is done": a day of its own; with a comma it is a part of the sentence.
            alone = not folded[announced.end : time.prose.start].strip() and folded[time.prose.end : end][:1].isspace()
            return time if led and (closed or alone) else None
    return None
