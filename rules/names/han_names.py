"""Chinese names of people and organisations -> names that a text writes in two ways: 李若菡 and 李若涵."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Protocol

from checker.analysis import Reading
from checker.document.document import Document
from checker.document.text import Span
from checker.languages import patterns as re
from checker.languages.language import SOUNDS, Sounds
from checker.languages.topic import Topic
from checker.message import msg
from checker.passages.sentences import sentence_at, sentences

from .office_holders import SpellingPair


class NameWords(Protocol):
    """The names of a language that writes them in characters of one syllable: of people next to a role or an action,
    and the end of an organisation's name, each in one group; a shorter name before an action; and characters that occur
    in no given name."""

    NAMED: re.Pattern[str]
    SHORTER: re.Pattern[str]
    BODY: re.Pattern[str]
    NO_GIVEN: frozenset[str]


CHARACTER_NAMES = Topic[NameWords]("names")
#: A name that occurs this often is spelled as intended.
_ENOUGH = 2
#: The number of characters in the name of a person.
_PERSON = 3


def han_name_variants(reading: Reading) -> tuple[SpellingPair, ...]:
    """Names of people next to a role or an action, and names of organisations, with others that differ in one character
    with a similar sound. One of the two occurs once; the other occurs again, or the context of both shows that they are
    names. A sentence with both names has two people or organisations."""
    pairs: dict[Span, SpellingPair] = {}
    for code, words in CHARACTER_NAMES.occurring(reading.document.prose.folded).items():
        if (sounds := SOUNDS.of(code)) is not None:
            pairs |= _pairs(reading, words, sounds)
    return tuple(sorted(pairs.values(), key=lambda pair: pair.span))


def _pairs(reading: Reading, words: NameWords, sounds: Sounds) -> dict[Span, SpellingPair]:
    first = _names(reading.document, words)
    if not first:
        return {}
    document, found_sentences = reading.document, reading.get(sentences)
    folded, source = document.prose.folded, document.prose.source_span
    counts = _Counts(folded)
    pairs: dict[Span, SpellingPair] = {}
    for (name, at), starts in _variants(folded, first).items():
        for start in starts:
            other = folded[start : start + len(name)]
            if not sounds.is_alike(name[at], other[at]) or other[at] in words.NO_GIVEN:
                continue
            both = counts[name], counts[other]
            if min(both) > 1 or (max(both) < _ENOUGH and (other not in first or len(name) > _PERSON)):
                continue
            if not document.blocks[document.block_at(start)].is_prose:
                continue
            if len(name) == _PERSON and not _is_whole(folded, words, name, other, at):
                continue
            sentence = sentence_at(found_sentences, folded.find(name if both[0] == 1 else other))
            if sentence is None or all(each in folded[slice(*sentence.prose)] for each in (name, other)):
                continue
            one, two = sorted((first[name], Span(start, start + len(name))))
            differs = [source(Span(each.start + at, each.start + at + 1)) for each in (one, two)]
            reason = msg("the other characters are the same, and these two sound alike")
            pairs.setdefault(differs[1], SpellingPair(source(two), source(one), differs[1], differs[0], reason))
    return pairs


class _Counts(dict[str, int]):
    """How often a text has a name, counted once for each name."""

    def __init__(self, text: str) -> None:
        self._text = text

    def __missing__(self, name: str) -> int:
        return self.setdefault(name, self._text.count(name))


def _variants(folded: str, names: Iterable[str]) -> dict[tuple[str, int], list[int]]:
    """For each name and each of its characters that may be another one: where the text has the name with another
    character there. One pass over the text, whatever the number of names."""
    found: dict[tuple[str, int], list[int]] = {}
    of_rest: defaultdict[tuple[int, str], list[str]] = defaultdict(list)
    shapes: defaultdict[str, set[tuple[int, int]]] = defaultdict(set)  # by the first character that stays
    for name in names:
        for at in (1, 2) if len(name) == _PERSON else range(_PERSON + 1):
            found[name, at] = []
            of_rest[at, name[:at] + name[at + 1 :]].append(name)
            shapes[name[at == 0]].add((at, len(name)))
    for sign in re.compile("[" + "".join(shapes) + "]").finditer(folded):
        for at, length in shapes[sign.group()]:
            start = sign.start() - (at == 0)
            other = folded[max(0, start) : start + length]
            if len(other) == length and "\u4e00" <= other[at] <= "\u9fff":
                for name in of_rest.get((at, other[:at] + other[at + 1 :]), ()):
                    if name[at] != other[at]:
                        found[name, at].append(start)
    return found


def _is_whole(folded: str, words: NameWords, name: str, other: str, at: int) -> bool:
    """Whether both are whole names: no part of a foreign name, and the first two characters are never another name or
    word: 曹彬 in 曹彬担任, 陈凯 in 陈凯指出."""
    places = [(each, place.start()) for each in (name, other) for place in re.compile(each).finditer(folded)]
    if any(folded[start - 1 : start] == "·" for _, start in places):
        return False
    if at < _PERSON - 1:
        return True
    if any(words.SHORTER.match(folded, start) for _, start in places):
        return False
    return folded.count(name[:at]) == len(places)


def _names(document: Document, words: NameWords) -> dict[str, Span]:
    """The first place of each name: of a person next to a role or an action, and of an organisation by the last word of
    its name."""
    first: dict[str, Span] = {}
    for pattern in (words.NAMED, words.BODY):
        for found in pattern.finditer(document.prose.folded):
            group = found.lastgroup or ""
            name = found[group]
            if words.NO_GIVEN.isdisjoint(name[1:]) and document.blocks[document.block_at(found.start())].is_prose:
                first.setdefault(name, Span(*found.span(group)))
    return first
