"""Prose -> what should not have stayed in it: notes to the writer, forms to fill in, words of programs."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from checker.analysis import Reading
from checker.document.document import BlockKind, Document
from checker.document.text import Span
from checker.languages import patterns as re
from checker.languages.en import leftovers as english
from checker.languages.zh import leftovers as chinese
from checker.message import msg
from checker.passages.clause_status import ClauseStatuses, clause_statuses
from checker.passages.quotations import Quotation, QuotationKind, quotation_at, quotations
from checker.records import dataclass


@dataclass(frozen=True, slots=True)
class LeftoverText:
    """Words that ask the writer for something, or that a program or a template left. `what` says which."""

    span: Span
    what: str


@dataclass(frozen=True, slots=True)
class RespunWord:
    """A word that a program which rewrites texts put for another; `meant` is what stood there."""

    span: Span
    meant: str


_LANGUAGES = (chinese, english)
#: Two branches that were joined and not mended.
_MERGE = re.compile(r"^(?P<ours><{7}) [^\n]{1,80}\n(?:[^\n]*\n){1,400}?(?P<theirs>>{7}) [^\n]{1,80}$", re.MULTILINE)
_SLOT = re.compile(
    r"(?P<slot>\{\{\s?(?i:title|name|date|author|content|company|address|phone|email|first[_ ]?name|last[_ ]?name"
    r"|subject|标题|姓名|日期|作者|公司|地址|电话|内容|名称)\s?\}\})"
)
#: Prose must go on so long after a promise to go on elsewhere, in paragraphs.
_GOES_ON = 2
_TAG = 80
_PROMPT_REACH = 80


def leftovers(reading: Reading) -> tuple[LeftoverText, ...]:
    """The remains of drafting and templates in a document, in order."""
    return find_leftovers(reading.document, reading.get(quotations))


def find_leftovers(document: Document, quotations: Sequence[Quotation]) -> tuple[LeftoverText, ...]:
    """Leftovers outside of code and quotations, in order; a page that is a form or speaks about forms has none."""
    found = [*_slots(document), *_merges(document)]
    candidates = [*_words(document), *_notes(document), *_continued(document)]
    if candidates and not _is_form(document):
        found += [
            LeftoverText(document.prose.source_span(place), what)
            for place, what in candidates
            if _is_text(document, place) and not _is_quoted(quotations, place)
        ]
    return tuple(sorted(found, key=lambda leftover: leftover.span))


def _is_quoted(quotations: Sequence[Quotation], place: Span) -> bool:
    return any(quotation_at(quotations, place, kind) is not None for kind in (QuotationKind.SPEECH, QuotationKind.TERM))


def _is_form(document: Document) -> bool:
    """Whether its title or a heading says that the page is a form."""
    heads = [block for block in document.blocks if block.kind is BlockKind.HEADING or block.key[-1:] == ("title",)]
    return any(words.FORM.search(document.folded_of(block)) for block in heads for words in _LANGUAGES)


def _is_text(document: Document, place: Span) -> bool:
    block = document.blocks[document.block_at(place.start)]
    return block.is_prose or block.key[-1:] == ("title",)


def _words(document: Document) -> Iterator[tuple[Span, str]]:
    lower = document.prose.folded.lower()
    for words in _LANGUAGES:
        if not any(prefilter in lower for prefilter in words.PREFILTER):
            continue
        for found in words.LEFTOVER.finditer(document.prose.folded):
            place = Span(*found.span())
            if not (found.lastgroup == "fill" and _is_for_readers(document, place)):
                yield place, words.NAMES[found.lastgroup or ""]


def _is_for_readers(document: Document, place: Span) -> bool:
    """Whether readers are asked to write something: a link leads them to where, or a program asks them for it."""
    at = bisect_right(document.links, place.end - 1, key=lambda link: link.prose.start) - 1
    if at >= 0 and document.links[at].prose.end > place.start:
        return True
    block = document.blocks[document.block_at(place.start)].prose
    before = document.prose.folded[max(block.start, place.start - _PROMPT_REACH) : place.start]
    return english.PROMPT.search(before) is not None


def _notes(document: Document) -> Iterator[tuple[Span, str]]:
    """A paragraph or heading that is a note and nothing else; among the items of a list it is somebody's task."""
    if not any(word in document.prose.folded for word in english.TODO_PREFILTER):
        return
    for index, block in enumerate(document.blocks):
        following = document.blocks[index + 1] if index + 1 < len(document.blocks) else block
        if following.kind is BlockKind.LIST_ITEM and block.kind is BlockKind.PARAGRAPH:
            continue  # the list is what is to be done
        if block.kind is BlockKind.HEADING and len(document.sections[block.section].blocks) > 1:
            continue  # what is to be done stands under it, as its writer meant
        if block.kind in (BlockKind.PARAGRAPH, BlockKind.HEADING) and block.item is None:
            found = english.TODO.match(document.prose.folded, *block.prose)
            if found is not None:
                yield Span(*found.span()), english.NAMES["note"]


def _continued(document: Document) -> Iterator[tuple[Span, str]]:
    lower = document.prose.folded.lower()
    languages = [words for words in _LANGUAGES if any(word in lower for word in words.CONTINUED_PREFILTER)]
    if not languages:
        return
    paragraphs = [block for block in document.blocks if block.kind is BlockKind.PARAGRAPH and block.is_prose]
    for block in paragraphs[: -_GOES_ON or None]:
        for words in languages:
            found = words.TO_BE_CONTINUED.search(
                document.prose.folded, max(block.prose.start, block.prose.end - 40), block.prose.end
            )
            if found is not None:
                yield Span(found.start(), found.start() + len(found.group().rstrip())), words.NAMES["cut"]


def _slots(document: Document) -> Iterator[LeftoverText]:
    """A place of a template that nothing was put into. Site generators write theirs with a point or a dot before."""
    text = document.source.text
    if "{{" not in text or "{%" in text or document.front_matter is not None or _is_form(document):
        return  # statements of a template's language make the whole page a template
    code = [block.span for block in document.blocks if block.kind is BlockKind.CODE]
    for found in _SLOT.finditer(text):
        span = Span(*found.span("slot"))
        before, after = text[max(0, span.start - 1) : span.start], text[span.end : span.end + 1]
        # In a tag, and beside another place, it is a page that a program fills.
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
    """Phrases that machine paraphrasing leaves behind, in order."""
    return find_respin_residues(reading.document, reading.get(clause_statuses))


def find_respin_residues(document: Document, statuses: ClauseStatuses) -> tuple[RespunWord, ...]:
    """Words that a rewriting program put for others, in order; those that a clause corrects are left out."""
    found: list[tuple[Span, str]] = []
    lower = document.prose.folded.lower()
    for words in _LANGUAGES:
        if not any(prefilter in lower for prefilter in words.RESPIN_PREFILTER):
            continue
        for each in words.RESPIN.finditer(document.prose.folded):
            meant = words.MEANT.get(each.lastgroup or "", "")
            if not meant:  # one character for one: 很近 for 最近, in the script of the text
                meant = words.RIGHT + document.prose.text[each.start() + 1 : each.end()]
            found.append((Span(*each.span()), meant))
    if not found:
        return ()
    return tuple(
        RespunWord(document.prose.source_span(place), meant)
        for place, meant in sorted(found)
        if not statuses.corrects(place) and _is_text(document, place)
    )
