"""People with their offices -> names spelled in two ways, and offices that one person cannot have at one time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterator, Sequence

from checker.analysis import Reading
from checker.document.document import Document
from checker.document.text import Span
from checker.languages.language import SOUNDS, SPELLING
from checker.message import msg
from checker.passages.offices import OFFICES, OfficeHolder, office_holders
from checker.records import dataclass


@dataclass(frozen=True, slots=True)
class SpellingPair:
    """One name spelled in two ways, in source spans, the earlier first: `span` and `other` are the two names, `differs`
    and `other_differs` their different parts. `reason` says why they are one name."""

    span: Span
    other: Span
    differs: Span
    other_differs: Span
    reason: str


@dataclass(frozen=True, slots=True)
class OfficePair:
    """One person with two offices that exclude each other, in source spans."""

    name: str
    span: Span
    other: Span
    office: str
    other_office: str


#: How many different names with one office are compared; a list of ministers is not about one of them.
_MAX_NAMES = 60
_REASON = msg("both have the same office")


def name_variants(reading: Reading) -> tuple[SpellingPair, ...]:
    """Pairs of spellings of one name."""
    return find_name_variants(reading.document, reading.get(office_holders))


def named_holders(reading: Reading) -> tuple[tuple[Hashable, Span], ...]:
    """The people that a document names with an office, by office and name, with the place in the source."""
    source = reading.document.prose.source_span
    return tuple(
        ((holder.language, holder.office, holder.place, holder.name), source(_name(holder)))
        for holder in reading.get(office_holders)
    )


def find_name_variants(document: Document, holders: Sequence[OfficeHolder]) -> tuple[SpellingPair, ...]:
    """Names in two spellings with the same office: 斯蒂芬·哈珀 and 史蒂芬·哈珀. Each spelling is compared with the
    first."""
    groups: defaultdict[Hashable, list[OfficeHolder]] = defaultdict(list)
    for holder in holders:
        groups[holder.language, holder.office].append(holder)
    found: list[SpellingPair] = []
    for group in groups.values():
        distinct: dict[tuple[str, ...], OfficeHolder] = {}
        for holder in group:
            distinct.setdefault(holder.name, holder)
        people = list(distinct.values())[:_MAX_NAMES]
        taken: set[Span] = set()
        for at, later in enumerate(people):
            for earlier in people[:at]:
                places = _variant(document, earlier, later) if _same_place(earlier, later) else None
                if places is not None and later.whole not in taken:
                    taken.add(later.whole)
                    source = document.prose.source_span
                    found.append(
                        SpellingPair(
                            source(places[1]), source(places[0]), source(places[3]), source(places[2]), _REASON
                        )
                    )
    return tuple(sorted(found, key=lambda variant: variant.span))


def _same_place(one: OfficeHolder, other: OfficeHolder) -> bool:
    return not one.place or not other.place or one.place == other.place


_Places = tuple[Span, Span, Span, Span]  # both names and their different parts


def _variant(document: Document, earlier: OfficeHolder, later: OfficeHolder) -> _Places | None:
    if not earlier.open_end:
        return _word_variant(earlier, later)
    if len(earlier.name) != len(later.name):
        return None
    if len(earlier.name) > 1:
        return _foreign_variant(earlier, later)
    return _plain_variant(document, earlier, later)


def _foreign_variant(earlier: OfficeHolder, later: OfficeHolder) -> _Places | None:
    """Given names that differ slightly before one family name, or family names that begin with a similar sound."""
    one, other = earlier.name[0], later.name[0]
    ends = earlier.name[-1][:2], later.name[-1][:2]
    if one != other and ends[0] == ends[1]:
        shared = sum(a == b for a, b in zip(one, other, strict=False))
        if len(one) != len(other) or 2 * shared < len(one):
            return None
        spans = [_foreign_name(holder) for holder in (earlier, later)]
        return (
            *_pair(spans),
            *_pair([Span(holder.prose.start, holder.prose.start + len(one)) for holder in (earlier, later)]),
        )
    if one == other and earlier.name[1:-1] == later.name[1:-1] and ends[0] != ends[1]:
        differing = [at for at in (0, 1) if ends[0][at] != ends[1][at]]
        if len(differing) == 1 and _is_alike(earlier, ends[0][differing[0]], ends[1][differing[0]]):
            starts = [holder.prose.end - len(holder.name[-1]) + differing[0] for holder in (earlier, later)]
            spans = [_foreign_name(holder) for holder in (earlier, later)]
            return (*_pair(spans), *_pair([Span(start, start + 1) for start in starts]))
    return None


def _is_alike(holder: OfficeHolder, one: str, other: str) -> bool:
    sounds = SOUNDS.of(holder.language)
    return sounds is not None and sounds.is_alike(one, other)


def _pair(spans: Sequence[Span]) -> tuple[Span, Span]:
    return spans[0], spans[1]


def _foreign_name(holder: OfficeHolder) -> Span:
    """A foreign name in parts, with only the certain characters of its last part."""
    return Span(holder.prose.start, holder.prose.end - len(holder.name[-1]) + 2)


def _plain_variant(document: Document, earlier: OfficeHolder, later: OfficeHolder) -> _Places | None:
    """Chinese names of two or three characters that differ in one with a similar sound. One of the two must occur again
    in the text, since a single match may include the next word of the sentence."""
    for length in (3, 2):
        one, other = earlier.name[0][:length], later.name[0][:length]
        if len(one) < length or len(other) < length:
            continue
        differing = [at for at, (a, b) in enumerate(zip(one, other, strict=True)) if a != b]
        if len(differing) != 1 or differing[0] == 0:
            continue
        at = differing[0]
        words = OFFICES.of(earlier.language)
        if words is None or {one[at], other[at]} & words.NO_NAME or not _is_alike(earlier, one[at], other[at]):
            continue
        folded = document.prose.folded
        if max(folded.count(one), folded.count(other)) < 2:
            continue
        starts = earlier.prose.start, later.prose.start
        return (
            Span(starts[0], starts[0] + length),
            Span(starts[1], starts[1] + length),
            Span(starts[0] + at, starts[0] + at + 1),
            Span(starts[1] + at, starts[1] + at + 1),
        )
    return None


def _word_variant(earlier: OfficeHolder, later: OfficeHolder) -> _Places | None:
    """First and last name: one is equal, and the other differs by a slip."""
    one, other = earlier.name, later.name
    first, last = one[0] == other[0], one[-1] == other[-1]
    if first == last:
        return None
    differs = (one[-1], other[-1]) if first else (one[0], other[0])
    short, long = sorted((word.casefold() for word in differs), key=len)
    if last and long.startswith(short.rstrip(".")):
        return None  # Steve for Steven; Clark is not short for Clarke
    spelling = SPELLING.of(earlier.language)
    if (spelling is None or not spelling.is_slip(*differs, is_one_thing=True)) and not (
        last and _is_spelling(*differs)
    ):
        return None
    places = []
    for holder, word in zip((earlier, later), differs, strict=True):
        start = holder.prose.end - len(word) if first else holder.prose.start
        places.append(Span(start, start + len(word)))
    return earlier.prose, later.prose, places[0], places[1]


def _is_spelling(one: str, other: str) -> bool:
    """Stephen and Steven: first names with equal beginnings and endings."""
    short, long = sorted((one.casefold(), other.casefold()), key=len)
    return len(short) >= 4 and len(long) - len(short) <= 1 and short[:3] == long[:3] and short[-2:] == long[-2:]


def office_conflicts(reading: Reading) -> tuple[OfficePair, ...]:
    """Pairs of offices that one person cannot have at one time."""
    return find_office_conflicts(reading.document, reading.get(office_holders))


def find_office_conflicts(document: Document, holders: Sequence[OfficeHolder]) -> tuple[OfficePair, ...]:
    """One person with two different offices that each country has only once: president in one place, prime minister in
    another."""
    known: dict[Hashable, OfficeHolder] = {}
    return tuple(_conflicts(document, [holder for holder in holders if _is_head(holder)], known))


def _is_head(holder: OfficeHolder) -> bool:
    words = OFFICES.of(holder.language)
    return words is not None and holder.office in words.EXCLUSIVE and not holder.former and bool(holder.place)


def _conflicts(
    document: Document, heads: Sequence[OfficeHolder], known: dict[Hashable, OfficeHolder]
) -> Iterator[OfficePair]:
    for holder in heads:
        for key in _keys(holder):
            other = known.setdefault(key, holder)
            if other.office != holder.office:
                source = document.prose.source_span
                yield OfficePair(
                    document.prose.text[slice(*_name(holder))],
                    source(Span(holder.whole.start, _name(holder).end)),
                    source(Span(other.whole.start, _name(other).end)),
                    holder.office,
                    other.office,
                )
                break


def _name(holder: OfficeHolder) -> Span:
    """The part of a name that is certain."""
    if not holder.open_end:
        return holder.prose
    return _foreign_name(holder)


def _keys(holder: OfficeHolder) -> Iterator[tuple[str, ...]]:
    if not holder.open_end:
        yield holder.place, holder.name[-1]
    elif len(holder.name) > 1:
        yield holder.place, "·".join((*holder.name[:-1], holder.name[-1][:2]))
    else:
        yield holder.place, holder.name[0][:2]
