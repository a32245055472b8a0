"""Finds drafting remains in prose: notes to the writer, unfilled placeholders, text from programs."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from typing import Protocol

from checker.analysis import Reading
from checker.document.document import BlockKind, Document
from checker.document.text import Span
from checker.languages import patterns as re
from checker.languages.topic import Topic
from checker.message import msg
from checker.passages.clause_status import clause_statuses
from checker.passages.quotations import Quotation, QuotationKind, quotation_at, quotations
from checker.records import dataclass


@dataclass(frozen=True, slots=True)
class LeftoverText:
    """A note to the writer, or text that a program or template left behind. `what` is its kind."""

    span: Span
    what: str


@dataclass(frozen=True, slots=True)
class RespunWord:
    """A word that a paraphrasing program substituted for another; `meant` is the original word."""

    span: Span
    meant: str


class LeftoverWords(Protocol):
    """Drafting remains. Each group of `LEFTOVER` is one kind, and `NAMES` names the kinds. `PROMPT` is the prompt of a
    program, `TODO` a paragraph that is only a note; `FORM` marks a form or a guide to writing one, `DUMMY_HEADING` a
    page of samples. Each group of `RESPIN` is a phrase for `MEANT`; without a group, its first character is there for
    `RIGHT`. Each prefilter lists texts of which one must occur: in lower case, except `TODO_PREFILTER`."""

    LEFTOVER: re.Pattern[str]
    PREFILTER: tuple[str, ...]
    NAMES: Mapping[str, str]
    PROMPT: re.Pattern[str]
    TODO: re.Pattern[str]
    TODO_PREFILTER: tuple[str, ...]
    FORM: re.Pattern[str]
    DUMMY_HEADING: re.Pattern[str]
    RESPIN: re.Pattern[str]
    RESPIN_PREFILTER: tuple[str, ...]
    MEANT: Mapping[str, str]
    RIGHT: str


LEFTOVERS = Topic[LeftoverWords]("leftovers")
#: Conflict markers of a merge that was not resolved.
_MERGE = re.compile(r"^(?P<ours><{7}) [^\n]{1,80}\n(?:[^\n]*\n){1,400}?(?P<theirs>>{7}) [^\n]{1,80}$", re.MULTILINE)
_SLOT = re.compile(
    r"(?P<slot>\{\{\s?(?i:title|name|date|author|content|company|address|phone|email|first[_ ]?name|last[_ ]?name"
    r"|subject|标题|姓名|日期|作者|公司|地址|电话|内容|名称)\s?\}\})"
)
_CLOSING = {"“": "”", "「": "」", "『": "』"}
#: The address of a page that is not published yet.
_DRAFT = re.compile(r"draft|草稿", re.IGNORECASE)
_TAG = 80
_PROMPT_REACH = 80


def leftovers(reading: Reading) -> tuple[LeftoverText, ...]:
    """Returns the leftovers outside code and quotations, in order; none for a page that is a form or explains forms."""
    document, all_quotations = reading.document, reading.get(quotations)
    found = [*_slots(document), *_merges(document)]
    candidates = [*_words(document), *_notes(document)]
    if candidates and not _is_draft(document) and not _is_form(document) and not shows_design(document):
        found += [
            LeftoverText(document.prose.source_span(place), what)
            for place, what in candidates
            if _is_text(document, place) and not _is_quoted(document, all_quotations, place)
        ]
    return tuple(sorted(found, key=lambda leftover: leftover.span))


def _is_quoted(document: Document, quotations: Sequence[Quotation], place: Span) -> bool:
    """Whether a place is in a quotation, or in a paragraph that opens one: a sample letter may have no closing mark."""
    before = document.prose.folded[document.blocks[document.block_at(place.start)].prose.start : place.start].lstrip()
    if before and before[0] in _CLOSING and _CLOSING[before[0]] not in before:
        return True
    return any(quotation_at(quotations, place, kind) is not None for kind in (QuotationKind.SPEECH, QuotationKind.TERM))


def shows_design(document: Document) -> bool:
    """Whether a heading is dummy text: such a page shows a font or a layout, and its text and links are samples."""
    return any(words.DUMMY_HEADING.search(text) for text in _heads(document) for words in LEFTOVERS.all().values())


def _is_draft(document: Document) -> bool:
    """Whether a page is not published yet, by its address or its front matter."""
    entry = None if document.front_matter is None else document.front_matter.find("draft")
    return _DRAFT.search(document.source.path) is not None or (entry is not None and entry.value.strip() == "true")


def _is_form(document: Document) -> bool:
    """Whether the title or a heading marks the page as a form."""
    return any(words.FORM.search(text) for text in _heads(document) for words in LEFTOVERS.all().values())


def _heads(document: Document) -> Iterator[str]:
    for block in document.blocks:
        if block.kind is BlockKind.HEADING or block.key[-1:] == ("title",):
            yield document.folded_of(block)


def _is_text(document: Document, place: Span) -> bool:
    block = document.blocks[document.block_at(place.start)]
    return block.is_prose or block.key[-1:] == ("title",)


def _words(document: Document) -> Iterator[tuple[Span, str]]:
    lower = document.prose.folded.lower()
    for words in LEFTOVERS.occurring(document.prose.folded).values():
        if not any(prefilter in lower for prefilter in words.PREFILTER):
            continue
        for found in words.LEFTOVER.finditer(document.prose.folded):
            place = Span(*found.span())
            if not (found.lastgroup == "fill" and _is_for_readers(document, place)):
                yield place, words.NAMES[found.lastgroup or ""]


def _is_for_readers(document: Document, place: Span) -> bool:
    """Whether a note asks the reader to write something: it is in a link, or follows the prompt of a program."""
    at = bisect_right(document.links, place.end - 1, key=lambda link: link.prose.start) - 1
    if at >= 0 and document.links[at].prose.end > place.start:
        return True
    block = document.blocks[document.block_at(place.start)].prose
    before = document.prose.folded[max(block.start, place.start - _PROMPT_REACH) : place.start]
    return any(words.PROMPT.search(before) for words in LEFTOVERS.all().values())


def _notes(document: Document) -> Iterator[tuple[Span, str]]:
    """A paragraph or heading that consists of a note only. In a list, a note is a task for someone."""
    languages = [
        words
        for words in LEFTOVERS.all().values()
        if any(word in document.prose.folded for word in words.TODO_PREFILTER)
    ]
    if not languages:
        return
    for index, block in enumerate(document.blocks):
        following = document.blocks[index + 1] if index + 1 < len(document.blocks) else block
        if following.kind is BlockKind.LIST_ITEM and block.kind is BlockKind.PARAGRAPH:
            continue  # the list is a to-do list
        if block.kind is BlockKind.HEADING and len(document.sections[block.section].blocks) > 1:
            continue  # the tasks are listed below it, as intended
        if block.kind in (BlockKind.PARAGRAPH, BlockKind.HEADING) and block.item is None:
            for words in languages:
                found = words.TODO.match(document.prose.folded, *block.prose)
                if found is not None:
                    yield Span(*found.span()), words.NAMES["note"]


def _slots(document: Document) -> Iterator[LeftoverText]:
    """A template placeholder that was not filled. Placeholders of site generators begin with a point or a dot."""
    text = document.source.text
    if "{{" not in text or "{%" in text or document.front_matter is not None or _is_form(document):
        return  # statements of a template language make the whole page a template
    code = [block.span for block in document.blocks if block.kind is BlockKind.CODE]
    for found in _SLOT.finditer(text):
        span = Span(*found.span("slot"))
        before, after = text[max(0, span.start - 1) : span.start], text[span.end : span.end + 1]
        # In a tag, or next to another placeholder, a program fills the page.
        tag_start = text[max(0, span.start - _TAG) : span.start].rpartition(">")[2]
        filled = "<" in tag_start or text.count("{{", span.end, span.end + _TAG)
        if "`" not in (before, after) and not _is_in(code, span) and not filled:
            yield LeftoverText(span, msg("a template placeholder that was not filled in"))


def _is_in(blocks: Sequence[Span], span: Span) -> bool:
    at = bisect_right(blocks, span.start, key=lambda block: block.start) - 1
    return at >= 0 and blocks[at].covers(span)


def _merges(document: Document) -> Iterator[LeftoverText]:
    text = document.source.text
    if "<<<<<<< " not in text:
        return
    code = [block.span for block in document.blocks if block.kind is BlockKind.CODE]
    for found in _MERGE.finditer(text):
        span = Span(*found.span("ours"))
        if not _is_in(code, span):
            yield LeftoverText(span, msg("a merge conflict"))


def respin_residues(reading: Reading) -> tuple[RespunWord, ...]:
    """Words that a paraphrasing program substituted, in order, except those that a clause corrects."""
    document, statuses = reading.document, reading.get(clause_statuses)
    found: list[tuple[Span, str]] = []
    lower = document.prose.folded.lower()
    for words in LEFTOVERS.occurring(document.prose.folded).values():
        if not any(prefilter in lower for prefilter in words.RESPIN_PREFILTER):
            continue
        for each in words.RESPIN.finditer(document.prose.folded):
            meant = words.MEANT.get(each.lastgroup or "", "")
            if not meant:  # one character for another: 很近 for 最近, in the script of the text
                meant = words.RIGHT + document.prose.text[each.start() + 1 : each.end()]
            found.append((Span(*each.span()), meant))
    if not found:
        return ()
    return tuple(
        RespunWord(document.prose.source_span(place), meant)
        for place, meant in sorted(found)
        if not statuses.corrects(place) and _is_text(document, place)
    )
