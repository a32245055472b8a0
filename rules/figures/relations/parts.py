"""Numbers -> wholes whose parts a sentence lists: 25人：男10人、女16人; 10 men and 16 women, 25 in all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from types import ModuleType

from checker.document.document import Document
from checker.languages import patterns as re
from checker.languages.en.figures import composing as english
from checker.languages.language import Approximation
from checker.languages.zh.figures import composing as chinese
from checker.quantities.quantity import Bounds, Quantity
from checker.records import replace

from .composition import Completeness, PartsOfWhole
from .number_sentences import NumberSentence

_SUMMED = frozenset("count number money length area mass volume energy power data".split())
_COUNTS = frozenset(("count", "number"))
_LEAST = 2
# Parts that are further off than this are parts of something else.
_NEAR = 4
_BEHIND = 40
_TOTAL_REACH = 24
_LONGEST = 40  # parts in a list


def find_parts(document: Document, sentences: Sequence[NumberSentence]) -> tuple[PartsOfWhole, ...]:
    """Wholes with a list of parts that claims to be all of them."""
    found: dict[tuple[Quantity, ...], PartsOfWhole] = {}
    before: NumberSentence | None = None
    for sentence in sentences:
        words = chinese if sentence.quantities[0].language == "zh" else english
        if sentence.supposed or len(sentence.quantities) < _LEAST:
            before = sentence
            continue
        listed = [*_listed_after(document, sentence, words), *_listed_before(document, sentence, words)]
        if words is chinese:
            listed += _listed_among(document, sentence, before)
        for given, printed, completeness in listed:
            whole, *exact = as_printed_together((given, *printed))
            parts = tuple(exact)
            total = _total(whole, parts)
            if _is_near(whole, total):
                found.setdefault(parts, PartsOfWhole(whole, parts, total, completeness))
        before = sentence
    return tuple(found.values())


_Listed = tuple[Quantity, tuple[Quantity, ...], Completeness]


def _listed_after(document: Document, sentence: NumberSentence, words: ModuleType) -> Iterator[_Listed]:
    """The whole, then its parts."""
    folded, inside = document.prose.folded, sentence.quantities
    for place in range(len(inside) - _LEAST):
        whole, first = inside[place], inside[place + 1]
        if not _alike(whole, first):
            continue
        gap = folded[whole.prose.end : first.prose.start]
        opening = words.OPENING.fullmatch(gap)
        among = words.AMONG.fullmatch(gap) or (words is chinese and chinese.APPOSED.fullmatch(gap))
        if opening is None and not among:
            continue
        if opening is None and words is english and "," not in gap:
            continue
        end = _run(folded, inside, place + 1, words)
        parts = _unshared(inside[place + 1 : end])
        if len(parts) < _LEAST or not all(_alike(whole, part) for part in parts):
            continue
        last = parts[-1].prose.end
        if words.MORE.search(folded, last, min(sentence.prose.end, last + _BEHIND)):
            continue
        closing = words.CLOSING.match(folded, last, sentence.prose.end)
        rest = [other for other in inside[end : end + _LONGEST] if _alike(whole, other)]
        if len(rest) == 1 and _is_total(
            folded, sentence, folded[parts[-1].prose.end : rest[0].prose.start], rest[0], words
        ):
            rest = []
        joined = words.LAST_JOINED.search(folded, parts[-2].prose.end, parts[-1].prose.start) is not None
        if opening is not None and opening.group("bracket"):
            is_whole = closing is not None and closing.group().endswith(")")
        elif opening is not None and opening.group("made"):
            is_whole = not rest and joined and _is_all(folded, sentence, whole, parts, words)
        else:
            is_whole = (
                closing is not None and not rest and (opening is not None or _are_apart(folded, parts, words, joined))
            )
        closed = _are_complements(folded, whole, parts, words)
        if not is_whole and not closed:
            continue
        if _says_more(folded, whole.prose.end, parts[-1].prose.end + 4, words) or not _are_of_one_kind(parts, whole):
            continue
        if _is_called_total(folded, sentence, whole, gap, words):
            yield whole, parts, Completeness.CALLED_TOTAL
        else:
            yield whole, parts, Completeness.CLOSED_CLASSES if closed else Completeness.FORM


def _is_called_total(folded: str, sentence: NumberSentence, whole: Quantity, behind: str, words: ModuleType) -> bool:
    """Whether the words before or right behind a whole call it a total: 共25人, "a total of 25", "25 people in all"."""
    before = folded[max(sentence.prose.start, whole.prose.start - _TOTAL_REACH) : whole.prose.start]
    return words.TOTAL_LEAD.search(before) is not None or words.TOTAL_TAIL.match(behind) is not None


def _listed_before(document: Document, sentence: NumberSentence, words: ModuleType) -> Iterator[_Listed]:
    """The parts, then their total."""
    folded, inside = document.prose.folded, sentence.quantities
    for place in range(_LEAST, len(inside)):
        whole = inside[place]
        gap = folded[inside[place - 1].prose.end : whole.prose.start]
        if not _is_total(folded, sentence, gap, whole, words):
            continue
        begin = place - 1
        while begin > max(0, place - _LONGEST) and _joins(folded, inside[begin - 1], inside[begin], words):
            if inside[begin - 1].dimension != "share" and not _alike(whole, inside[begin - 1]):
                break
            begin -= 1
        parts = _unshared(inside[begin:place])
        if len(parts) < _LEAST or not all(_alike(whole, part) for part in parts):
            continue
        if begin > 0 and _follows_whole(folded, inside[begin - 1], parts[0], words):
            continue
        parts = _of_last_clause(folded, parts)
        if _says_more(folded, parts[0].prose.end, whole.prose.start, words):
            continue
        yield whole, parts, Completeness.CALLED_TOTAL


def _of_last_clause(folded: str, parts: tuple[Quantity, ...]) -> tuple[Quantity, ...]:
    """The parts behind the last semicolon: "It cost £54; she paid £27, he £18, £45 in all"."""
    for at in range(len(parts) - _LEAST, 0, -1):
        if ";" in folded[parts[at - 1].prose.end : parts[at].prose.start]:
            return parts[at:] if ";" not in folded[parts[at].prose.end : parts[-1].prose.start] else parts
    return parts


def _is_all(
    folded: str, sentence: NumberSentence, whole: Quantity, parts: Sequence[Quantity], words: ModuleType
) -> bool:
    """Whether a list that "made up of" or 包括 opens is closed."""
    if words is chinese:
        said = folded[max(sentence.prose.start, whole.prose.start - 12) : whole.prose.start]
        return chinese.ALL.search(said) is not None and (
            chinese.CLOSING.match(folded, parts[-1].prose.end, sentence.prose.end) is not None
        )
    return english.CLOSING_AND.match(folded, parts[-1].prose.end) is not None


def _are_apart(folded: str, parts: Sequence[Quantity], words: ModuleType, joined: bool) -> bool:
    """Whether parts without a noun of their own are told apart alike: 25 for rent and 15 for sale."""
    if words is chinese or not joined or any(part.dimension != "number" for part in parts[1:]):
        return False
    marks = [english.PARALLEL.match(folded, part.prose.end) for part in parts]
    return len({mark.group("same") if mark is not None else at for at, mark in enumerate(marks)}) == 1


def _is_total(folded: str, sentence: NumberSentence, gap: str, whole: Quantity, words: ModuleType) -> bool:
    """Whether the words before a number, or behind it, make it the total of those before it."""
    if words.TOTAL.fullmatch(gap):
        return True
    if words is chinese:
        return False
    if english.TOTAL_BEFORE.fullmatch(gap) and english.TOTAL_BEHIND.match(folded, whole.prose.end):
        return True
    together = english.TOTAL_MADE.fullmatch(gap)
    return together is not None and (
        " up to " in gap or english.TOGETHER.search(folded, sentence.prose.start, whole.prose.start) is not None
    )


def _listed_among(document: Document, sentence: NumberSentence, before: NumberSentence | None) -> Iterator[_Listed]:
    """其中, then classes that leave nothing out, each perhaps with its growth.

    生产总值617亿元。其中，第一产业37亿元，增长2.6%；第二产业340亿元，增长4.5%；第三产业240亿元，增长6.7%.
    """
    folded, inside = document.prose.folded, sentence.quantities
    for opening in chinese.OF_WHICH.finditer(folded, *sentence.prose):
        first = next((place for place, part in enumerate(inside) if part.prose.start >= opening.end()), None)
        if first is None:
            return
        candidates = [whole for whole in inside[:first] if _alike(whole, inside[first])]
        if not candidates and opening.start() - sentence.prose.start <= 1 and before is not None:
            near = before.block == sentence.block and sentence.prose.start - before.prose.end <= 1
            candidates = [
                whole
                for whole in before.quantities
                if near
                and _alike(whole, inside[first])
                and not chinese.COMPARED.search(
                    folded, max(before.prose.start, whole.prose.start - 8), whole.prose.start
                )
            ]
        parts = _unshared(inside[first : _run(folded, inside, first, chinese)])
        if len(candidates) != 1 or len(parts) < _LEAST or not all(_alike(candidates[0], part) for part in parts):
            continue
        if _are_complements(folded, candidates[0], parts, chinese) and not chinese.OPEN_END.search(
            folded, opening.end(), parts[-1].prose.end
        ):
            yield candidates[0], parts, Completeness.CLOSED_CLASSES


def _run(folded: str, inside: Sequence[Quantity], start: int, words: ModuleType) -> int:
    """Where the list of parts that begins at an index ends."""
    end = start + 1
    while end < min(len(inside), start + _LONGEST) and _joins(folded, inside[end - 1], inside[end], words):
        end += 1
    return end


def _joins(folded: str, one: Quantity, two: Quantity, words: ModuleType) -> bool:
    """Whether two numbers follow each other in a list; a share in brackets goes with the part before it."""
    gap = folded[one.prose.end : two.prose.start]
    if two.dimension == "share":
        return one.dimension != "share" and chinese.SAID_OF_PART.fullmatch(gap) is not None
    if one.dimension == "share":
        gap = gap.removeprefix(")")
    if words is chinese and chinese.OTHER.search(chinese.CLASS_NAMES.sub("", gap)):
        return False
    return len(gap) < 100 and words.NEXT.fullmatch(gap) is not None


def _unshared(quantities: Sequence[Quantity]) -> tuple[Quantity, ...]:
    return tuple(quantity for quantity in quantities if quantity.dimension != "share")


def _alike(whole: Quantity, part: Quantity) -> bool:
    """Whether a number can be a part of another: the same kind of thing, printed as one value."""
    if whole.dimension not in _SUMMED or part.dimension not in _SUMMED:
        return False
    if any(value.approximation in (Approximation.RANGE, Approximation.SEVERAL) for value in (whole, part)):
        return False
    if {whole.dimension, part.dimension} <= _COUNTS:
        units = {whole.unit, part.unit} - {""}
        return whole.language != "zh" or len(units) < 2 or units <= chinese.PEOPLE
    return whole.dimension == part.dimension and whole.base == part.base


def _follows_whole(folded: str, before: Quantity, first: Quantity, words: ModuleType) -> bool:
    """Whether a number opens the list that may have more parts: 1200人，其中男500人、女600人，共1100人."""
    gap = folded[before.prose.end : first.prose.start]
    return _alike(before, first) and words.AMONG.fullmatch(gap) is not None and words.OPENING.fullmatch(gap) is None


def _says_more(folded: str, start: int, end: int, words: ModuleType) -> bool:
    """Whether the list says that it is not complete, or that its numbers are of another kind."""
    return words.OPEN_END.search(folded, start, end) is not None


def _are_of_one_kind(parts: Sequence[Quantity], whole: Quantity) -> bool:
    """ "3 teams: 5 players from here and 6 players from there" counts no teams."""
    nouns = {part.noun.casefold() for part in parts if part.noun}
    if whole.language == "zh" or len(nouns) != 1 or not whole.noun or len(parts) != sum(bool(p.noun) for p in parts):
        return True
    return nouns == {whole.noun.casefold()}


def _are_complements(folded: str, whole: Quantity, parts: Sequence[Quantity], words: ModuleType) -> bool:
    """Whether the parts are all classes of one division: men and women, first and second prizes."""
    start = whole.prose.end
    after = [*(part.prose.start for part in parts[1:]), parts[-1].prose.end + 30]
    behind = [re.split(r"[,;.)。]", folded[part.prose.end : end])[0] for part, end in zip(parts, after, strict=True)]
    if words is english:
        return _fit(behind, words)
    names = []
    for part in parts:
        names.append(folded[start : part.prose.start])
        start = part.prose.end
    names[0] = re.split(r"其中|[:,(、;]", names[0])[-1]
    return all(chinese.PRIZES.search(name) for name in names) or _fit(names, words) or _fit(behind, words)


def _fit(names: Sequence[str], words: ModuleType) -> bool:
    """Whether names are those of one row of classes, in its order or the other way round."""
    return any(
        len(row) == len(names)
        and (
            all(word.search(name) for word, name in zip(row, names, strict=True))
            or all(word.search(name) for word, name in zip(row, reversed(names), strict=True))
        )
        for row in words.COMPLEMENTS
    )


def as_printed_together(numbers: Sequence[Quantity]) -> list[Quantity]:
    """Counts of one list, where those that end in one zero are as exact as the others: among 68, 60 and 130 nobody has
    rounded. Two zeros may be rounding all the same."""
    if not any(number.value % 10 for number in numbers) or any(number.value % 1 for number in numbers):
        return list(numbers)
    return [
        replace(number, bounds=Bounds(number.value, number.value))
        if number.dimension in _COUNTS
        and number.approximation is Approximation.EXACT
        and number.value % 100
        and number.text.strip()[:1].isdecimal()
        else number
        for number in numbers
    ]


def _total(whole: Quantity, parts: Sequence[Quantity]) -> Bounds:
    total = parts[0].size
    for part in parts[1:]:
        total = total.plus(part.size)
    return total.times(1 / whole.factor)


def _is_near(whole: Quantity, total: Bounds) -> bool:
    """Whether the sum is so near that the parts are meant to make the whole."""
    if whole.bounds.low is None or whole.bounds.high is None or total.low is None or total.high is None:
        return total.overlaps(whole.bounds)
    slack = max(whole.value / _NEAR, Decimal(1))
    return Bounds(whole.bounds.low - slack, whole.bounds.high + slack).overlaps(total)
