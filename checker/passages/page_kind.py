"""A document -> what kind of page it is: by its structure, and by the words of its title and headings.

Each kind collects signs, and the kind with most weight wins: the shape of the page (articles of a law, links, cells,
code, quoted posts) weighs as much as two words. A page that names no kind and has a day of writing is an article; a
guide without such a day is a living page. Too little of either is unknown, and nothing follows from it.
"""

from __future__ import annotations

import posixpath
from collections import Counter
from collections.abc import Iterator
from enum import Enum

from checker.analysis import Reading
from checker.calendars.timex import Calendar, Unit
from checker.document.document import Block, BlockKind, Document, LinkKind
from checker.languages import LANGUAGES
from checker.languages import patterns as re
from checker.languages.date_keys import END_KEYS, PUBLISHED_KEYS, START_KEYS, UPDATED_KEYS
from checker.languages.en import page_kinds as english
from checker.languages.zh import page_kinds as chinese
from checker.message import Message, msg


class PageKind(Enum):
    """What kind of page a document is."""

    ARTICLE = "article"  # written once, on a day: news, essays, announcements
    MINUTES = "minutes"  # minutes, agendas, notes of a meeting
    EVENT = "event"  # when and where something takes place, often revised afterwards
    LIVING = "living"  # guides, handbooks, encyclopedias, questions and answers: without a day, or kept up to date
    LEGAL = "legal"  # laws, terms, policies, judgments
    FORUM = "forum"  # what several people wrote in turn
    DIGEST = "digest"  # many short items in one issue: newsletters, progress reports
    DRAFT = "draft"  # proposals, plans and other pages written ahead or updated in place
    INDEX = "index"  # mostly links or titles
    LIST = "list"  # tables and lists that a program wrote
    CODE = "code"  # documentation of programs and data
    UNKNOWN = "unknown"

    @property
    def label(self) -> Message:
        """The words for people, in the plural."""
        return _LABELS[self]


#: Pages that are written once, and not revised when what they are about has happened.
WRITTEN_ONCE = frozenset((PageKind.ARTICLE, PageKind.MINUTES, PageKind.DIGEST))
#: Those, and pages that announce something.
DATED = WRITTEN_ONCE | {PageKind.EVENT}
_LABELS = {
    PageKind.ARTICLE: msg("articles"),
    PageKind.MINUTES: msg("minutes and agendas"),
    PageKind.EVENT: msg("pages about an event"),
    PageKind.LIVING: msg("guides and other pages that are kept up to date"),
    PageKind.LEGAL: msg("legal texts"),
    PageKind.FORUM: msg("threads of a forum"),
    PageKind.DIGEST: msg("newsletters and digests"),
    PageKind.DRAFT: msg("proposals and plans"),
    PageKind.INDEX: msg("lists of links or titles"),
    PageKind.LIST: msg("lists that a program wrote"),
    PageKind.CODE: msg("documentation of programs and data"),
    PageKind.UNKNOWN: msg("pages of unknown kind"),
}
_WORDS = (english, chinese)
_TITLE_KEYS = ("title", "标题", "headline")
_DATE_KEYS = frozenset(PUBLISHED_KEYS)
_KEPT_KEYS = frozenset(("lastverified", "last_verified", "last_reviewed"))
_EVENT_KEYS = frozenset((*START_KEYS, *END_KEYS, "event", "location", "venue", "start_time"))
_PROPOSAL_KEYS = frozenset(("status", "created"))
_DAY = re.compile(r"(?<!\d)(?:19|20)\d\d[-/._]?(?:0[1-9]|1[0-2])[-/._]?(?:0[1-9]|[12]\d|3[01])(?!\d)")
_MONTH_FOLDER = re.compile(r"/(?:19|20)\d\d/(?:0[1-9]|1[0-2])/")
_DATELINE_LENGTH = 120
_FIRST_BLOCKS = 4
_STOP = re.compile(r"[.。!！?？;；:：][”’\"')）」』]*\s*\Z")
#: What one sign is worth, and how much a kind needs.
_SHAPE, _TITLE, _HEADING, _LABEL = 4, 3, 1.5, 1.5
_ENOUGH = 3
#: A page of so few blocks shows no shape.
_FEW = 12
_MOST_HEADINGS = 3
#: A guide without a day has so many headings or points; other pages without a day may be of any kind.
_DIVIDED = 3


def page_kind(reading: Reading) -> PageKind:
    """The kind of page that a document is."""
    return find_page_kind(reading.document)


def find_page_kind(document: Document) -> PageKind:
    """The kind with most signs; without enough of them, by whether the page has a day of writing."""
    weights: Counter[PageKind] = Counter()
    for kind, weight in _signs(document):
        weights[kind] += weight  # type: ignore[assignment]
    if weights:
        kind, weight = max(weights.items(), key=lambda each: each[1])
        if weight >= _ENOUGH:
            return kind
    keys = _keys(document)
    if keys & _KEPT_KEYS or (keys & UPDATED_KEYS and not keys & _DATE_KEYS):
        return PageKind.LIVING
    if _is_dated(document):
        return PageKind.ARTICLE
    parts = Counter(block.kind for block in document.blocks if block.is_prose)
    divided = parts[BlockKind.HEADING] >= _DIVIDED or parts[BlockKind.LIST_ITEM] >= _DIVIDED
    return PageKind.LIVING if divided else PageKind.UNKNOWN


def _signs(document: Document) -> Iterator[tuple[PageKind, float]]:
    yield from _front_matter(document)
    yield from _title(document)
    yield from _headings(document)
    yield from _shape(document)


def _keys(document: Document) -> frozenset[str]:
    matter = document.front_matter
    return (
        frozenset() if matter is None else frozenset(entry.key[0].casefold() for entry in matter.entries if entry.key)
    )


def _front_matter(document: Document) -> Iterator[tuple[PageKind, float]]:
    keys = _keys(document)
    if keys >= _PROPOSAL_KEYS:
        yield PageKind.DRAFT, _SHAPE
    if len(keys & _EVENT_KEYS) > 1:
        yield PageKind.EVENT, _SHAPE


def _title(document: Document) -> Iterator[tuple[PageKind, float]]:
    stem = posixpath.splitext(posixpath.basename(document.source.path))[0]
    if stem.casefold() in ("index", "readme", "_index"):
        stem = posixpath.basename(posixpath.dirname(document.source.path))
    titles = [re.sub(r"[-_]+", " ", stem), *_titles(document)]
    for words in _WORDS:
        for name, pattern in words.TITLES.items():
            if any(pattern.search(title.strip()) for title in titles):
                yield PageKind(name), _TITLE


def _titles(document: Document) -> Iterator[str]:
    for block in document.blocks:
        if block.kind is BlockKind.METADATA and block.key and block.key[0].casefold() in _TITLE_KEYS:
            yield document.folded_of(block)
        elif block.kind is BlockKind.HEADING and not block.boilerplate:
            if block.level <= 1:
                yield document.folded_of(block)
            return
        elif block.kind is BlockKind.PARAGRAPH:
            return


def _headings(document: Document) -> Iterator[tuple[PageKind, float]]:
    found: Counter[PageKind] = Counter()
    for block in document.blocks:
        if block.kind is BlockKind.HEADING and not block.boilerplate:
            text = document.folded_of(block).strip(" *_:：.#")
            for words in _WORDS:
                found.update(PageKind(name) for name, pattern in words.HEADINGS.items() if pattern.match(text))
    for kind, number in found.items():
        yield kind, _HEADING * min(number, _MOST_HEADINGS)


def _shape(document: Document) -> Iterator[tuple[PageKind, float]]:
    own = [block for block in document.blocks if not block.boilerplate and block.kind is not BlockKind.METADATA]
    texts = [block for block in own if block.kind in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM)]
    folded = [document.folded_of(block) for block in texts]
    labels = clauses = wrote = 0
    for text in folded:
        labels += any(words.EVENT_LABEL.match(text) for words in _WORDS)
        clauses += any(words.CLAUSE.match(text) for words in _WORDS)
        wrote += any(words.WROTE.search(text[:80]) for words in _WORDS)
    if labels > 1:
        yield PageKind.EVENT, _LABEL * min(labels, 2)
    if clauses * 4 >= len(texts) > 2 or clauses > _FEW:
        yield PageKind.LEGAL, _SHAPE
    if wrote > 1 and (wrote > 2 or any(block.quoted for block in own)):
        yield PageKind.FORUM, _SHAPE
    head = " ".join(folded[:_FIRST_BLOCKS])
    if any(words.KEPT.search(head) for words in _WORDS):
        yield PageKind.LIVING, _TITLE
    if any(words.BOOKS.search(head) for words in _WORDS):
        yield PageKind.INDEX, _SHAPE
    if any(words.DATA.search(head) for words in _WORDS):
        yield PageKind.CODE, _SHAPE
    yield from _mass(document, own, texts)


def _mass(document: Document, own: list[Block], texts: list[Block]) -> Iterator[tuple[PageKind, float]]:
    """What most of a page is made of: links, cells, code."""
    if len(own) < _FEW:
        return
    kinds = Counter(block.kind for block in own)
    listed = [block for block in texts if block.kind is BlockKind.LIST_ITEM]
    linked = sum(len(link.prose) for link in document.links if link.kind is not LinkKind.IMAGE)
    length = sum(len(block.prose) for block in texts) or 1
    if len(listed) >= _FEW and linked * 2 > length and len(listed) * 2 > len(texts):
        yield PageKind.INDEX, _SHAPE
    bare = sum(_STOP.search(document.folded_of(block)) is None for block in listed) + kinds[BlockKind.TABLE_CELL]
    if bare * 10 > len(own) * 9 and bare > 4 * _FEW:
        yield PageKind.LIST, _SHAPE
    if kinds[BlockKind.CODE] * 5 > kinds[BlockKind.PARAGRAPH] > 0 and not _is_dated(document):
        yield PageKind.CODE, _TITLE


def _is_dated(document: Document) -> bool:
    """Whether a page says on which day it was written: in its front matter, its path, or a short first line."""
    if _keys(document) & _DATE_KEYS or _DAY.search(document.source.path) or _MONTH_FOLDER.search(document.source.path):
        return True
    first = [block for block in document.blocks if block.is_prose and len(block.prose)][:_FIRST_BLOCKS]
    return any(
        isinstance(written.meaning, Calendar) and written.meaning.year is not None and written.granularity <= Unit.MONTH
        for block in first
        if len(block.prose) <= _DATELINE_LENGTH
        for language in LANGUAGES
        for written in language.times(document.folded_of(block))
    )
