"""Pairs of capitalised words -> names that a text spells in two ways: Rosalind Keogh and Rosalind Keough."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from typing import Protocol

from checker.analysis import Reading
from checker.document.document import Document
from checker.document.text import Span
from checker.languages import patterns as re
from checker.languages.topic import Topic
from checker.message import msg
from checker.passages.sentences import sentence_at, sentences
from checker.records import dataclass

from .office_holders import SpellingPair

#: Two capitalised words; the second is in a lookahead, since it may begin another pair.
_PAIR = re.compile(r"(?<![\w.’'-])(?P<first>[A-Z][a-z]{2,20})(?=[ \u00a0\n](?P<last>[A-Z][a-z]{2,20})(?![\w’'-]*\d))")
#: A term right before a bracket that gives it in another language.
_GLOSSED = re.compile(r"(\w{2,12})[ ]?[（(]\Z")
_WORD = re.compile(r"[a-z]{3,21}")
#: How many names with a common word are compared with each other.
_MOST = 60


class NameWords(Protocol):
    """The names of a language that capitalises them, and words that begin with a capital letter but are in no name."""

    NOT_IN_NAMES: frozenset[str]

    def is_one_name(self, one: str, other: str, has_one_role: bool = False) -> bool:
        """Whether two words differ as a name and its misspelling do; `has_one_role`: both have one role."""

    def role(self, folded: str, start: int, end: int) -> str:
        """The role of a person or the legal form of a company next to its name; empty without one."""


CAPITALISED_NAMES = Topic[NameWords]("names")


@dataclass(frozen=True, slots=True)
class _Name:
    words: tuple[str, str]
    places: tuple[Span, Span]  # in the prose

    def role(self, folded: str) -> str:
        """The role next to the name: "vicar" for "the vicar, Helen Weir", "ltd" for "Weir Mills Ltd"; else empty."""
        at = self.places[0].start, self.places[1].end
        roles = (language.role(folded, *at) for language in CAPITALISED_NAMES.all().values())
        return next(filter(None, roles), "")


def full_name_variants(reading: Reading) -> tuple[SpellingPair, ...]:
    """Names of two words: one word is equal, and the other differs by one letter and occurs only once in the text. Each
    is given with the earlier place of the other spelling."""
    document = reading.document
    folded = document.prose.folded
    first: dict[tuple[str, str], _Name] = {}
    for name in reading.get(_names):
        first.setdefault(name.words, name)
    if len(first) < 2:
        return ()
    groups: defaultdict[tuple[int, str], list[_Name]] = defaultdict(list)
    for name in first.values():
        for at in (0, 1):
            groups[at, name.words[at]].append(name)
    pairs = [
        (one, other, 1 - at)
        for (at, _), group in groups.items()
        for index, other in enumerate(group[:_MOST])
        for one in group[:index]
        if any(
            words.is_one_name(one.words[1 - at], other.words[1 - at], True)
            and (
                words.is_one_name(one.words[1 - at], other.words[1 - at])
                or one.role(folded) == other.role(folded) != ""
            )
            for words in CAPITALISED_NAMES.all().values()
        )
    ]
    if not pairs:
        return ()
    counts = Counter(_WORD.findall(document.prose.folded.casefold()))
    found_sentences = reading.get(sentences)
    found: dict[Span, SpellingPair] = {}
    for one, other, at in pairs:
        places = one.places[at], other.places[at]
        if places[1] in found:
            continue  # the same word between two others
        if min(counts[name.words[at].casefold()] for name in (one, other)) > 1:
            continue  # both occur again: two names
        if sentence_at(found_sentences, places[0].start) == sentence_at(found_sentences, places[1].start):
            continue  # "Marian and Marion Weir": named together
        if _gloss_two_terms(document.prose.folded, one, other):
            continue
        if all(_has_own_page(document, name) for name in (one, other)):
            continue  # two persons
        source = document.prose.source_span
        wholes = [source(Span(name.places[0].start, name.places[1].end)) for name in (one, other)]
        reason = msg("“{word}” is the same in both", word=one.words[1 - at])
        found[places[1]] = SpellingPair(wholes[1], wholes[0], source(places[1]), source(places[0]), reason)
    return tuple(sorted(found.values(), key=lambda pair: pair.span))


def _has_own_page(document: Document, name: _Name) -> bool:
    """Whether a link on the name leads to an address with the same spelling."""
    at = bisect_right(document.links, name.places[0].start, key=lambda link: link.prose.start) - 1
    target = document.links[at].target.casefold() if at >= 0 else ""
    is_linked = at >= 0 and document.links[at].prose.covers(name.places[0])
    return is_linked and all(word.casefold() in target for word in name.words)


def _gloss_two_terms(folded: str, *names: _Name) -> bool:
    """Whether each name is the translation, in brackets, of a term of its own."""
    begins = [min(place.start for place in name.places) for name in names]
    terms = [_GLOSSED.search(folded, max(0, begin - 16), begin) for begin in begins]
    return all(terms) and len({term[1] for term in terms if term is not None}) == len(names)


def named_in_full(reading: Reading) -> tuple[tuple[tuple[str, str], Span], ...]:
    """Each name of two words with its place in the source, in order."""
    source = reading.document.prose.source_span
    return tuple((name.words, source(Span(name.places[0].start, name.places[1].end))) for name in reading.get(_names))


def _names(reading: Reading) -> tuple[_Name, ...]:
    """All pairs of words that may be a name, in order."""
    document = reading.document
    others = frozenset[str]().union(*(words.NOT_IN_NAMES for words in CAPITALISED_NAMES.all().values()))
    return tuple(
        _Name((pair["first"], pair["last"]), (Span(*pair.span("first")), Span(*pair.span("last"))))
        for pair in _PAIR.finditer(document.prose.folded)
        if pair["first"] not in others and pair["last"] not in others
        if document.blocks[document.block_at(pair.start())].is_prose
    )
