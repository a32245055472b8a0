"""Slot strings and learned patterns -> the relations that a document states, with the result of the arithmetic."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import combinations, permutations

from checker.document.text import Span
from checker.languages import patterns as re
from checker.languages.concepts import Concept, lexicon_of
from checker.lexis.lengths import Length, periods_in, periods_of
from checker.lexis.slots import AMOUNT, OTHER, SHARE, STOP, TIME, WAYS, Operand, SlotString
from checker.quantities.quantity import Bounds, has_classifiers
from checker.records import dataclass

from .arithmetic import FORMULAS, Formula, Roles, Verdict, agree, explained, is_plausible, judge, way_of
from .patterns import LearnedPattern
from .printed import digits_of

_PACED = ("pace", "paces")
_MAX_MATCHES = 60  # matches of one pattern in one paragraph
RATED = ("product", "mean", "mean-total")


@dataclass(frozen=True, slots=True)
class StatedRelation:
    """A relation as stated in a text: the numbers by role, the verdict, and the certainty of the reading.

    `slip` is the number whose correction explains a disagreement, with its right digits. `strong` means that words
    determine the relation. `spread` is the number of slots from its first to its last number."""

    formula: Formula
    roles: Roles
    verdict: Verdict
    slip: tuple[Operand, str] | None
    strong: bool
    place: str
    spread: int
    language: str

    @property
    def target(self) -> Operand:
        """The number computed from the others."""
        return self.roles[self.formula.target][0]

    @property
    def operands(self) -> tuple[Operand, ...]:
        """All of its numbers, in document order."""
        found = [operand for operands in self.roles.values() for operand in operands]
        return tuple(sorted(found, key=lambda operand: operand.span))


def find_relations(strings: Iterable[SlotString], patterns: Sequence[LearnedPattern]) -> tuple[StatedRelation, ...]:
    """The relations of all slot strings, in order: of two readings of one number in one kind of relation, the one that
    agrees is kept, then the one with more words, then the nearest."""
    found: list[StatedRelation] = []
    for string in strings:
        texts: dict[str, str] = {}  # the slots as each formula reads them
        missing = ~string.mask
        possible = [one for one in patterns if one.language == string.language and not one.mask & missing]
        found += _nearest([relation for pattern in possible for relation in _matches(string, pattern, texts)])
    return tuple(found)


def _matches(string: SlotString, pattern: LearnedPattern, texts: dict[str, str]) -> Iterator[StatedRelation]:
    formula = FORMULAS[pattern.relation]
    if (text := texts.get(formula.neutral)) is None:
        text = texts[formula.neutral] = string.text.translate(formula.neutral_concepts)
    at = 0
    for _ in range(_MAX_MATCHES):
        if (found := pattern.regex.search(text, at)) is None:
            return
        at = found.start() + 1
        roles: dict[str, tuple[Operand, ...]] = {}
        for role in found.re.groupindex:
            start, end = found.span(role)
            if role not in formula.lists:
                roles[role] = (string.operand(start),)
            else:
                slots = formula.roles[role]
                roles[role] = tuple(string.operand(place) for place in range(start, end) if string.text[place] in slots)
        if "whole" in roles and "part" in formula.lists and _has_other_whole(string, roles, Span(*found.span())):
            continue
        if "mean" in roles and _is_per_other(string, roles):
            continue
        if formula.name in RATED and _other_rates(string.text, found.start(), found.end()):
            continue
        if "before" in roles and formula.name != "net":
            if (way := _way(string, roles, pattern, Span(*found.span()))) is not None:
                yield way
            if formula.name == "way" or _is_opposite(string, roles, Span(*found.span())):
                continue  # the values go in the other direction: that is another contradiction
        if "before" in roles and _MODIFIES.search(string.text, found.start(), found.end()):
            continue
        if formula.name == "rate" and _is_share_of_whole(string, roles):
            continue
        if formula.name == "classes" and _is_of_class(string, roles["whole"][0]):
            continue  # four for, one against, two abstained: no number is the whole
        if formula.name in _PACED and not _with_periods(string, roles, formula.name):
            continue
        spread = found.end() - found.start()
        others = _listed_with(string, roles) if formula.name == "net" and "before" in roles else []
        for other in others:
            read = _stated(formula, {**roles, "before": (other,)}, pattern.strong, pattern, spread)
            if read is not None and (read.verdict is Verdict.PASS or read.slip is not None):
                yield read
        if (relation := _stated(formula, roles, pattern.strong, pattern, spread)) is None:
            continue
        if others and relation.verdict is not Verdict.PASS and relation.slip is None:
            continue
        if formula.name in _PERCENTAGES and relation.verdict is not Verdict.PASS:
            sentence = Span(string.text.rfind(STOP, 0, found.start()) + 1, found.end())
            if _is_made_by_others(string, sentence, relation.target, relation.operands):
                continue
        yield relation


_IN_LIST = re.compile(rf"{AMOUNT}(?:{OTHER}{{0,2}}[,{Concept.AND.value}]+{OTHER}{{0,2}}{AMOUNT})+")


def _listed_with(string: SlotString, roles: Roles) -> list[Operand]:
    """The other numbers of the list that the number before a change is in: 84 dogs and 47 cats, of which either may be
    what changed."""
    at = _place(string, roles["before"][0])
    used = [operand for operands in roles.values() for operand in operands]
    lists = (found for found in _IN_LIST.finditer(string.text) if found.start() <= at < found.end())
    places = [place for found in lists for place in range(*found.span()) if string.text[place] == AMOUNT]
    return [operand for place in places if (operand := string.operand(place)) not in used]


_NEAR = 10  # numbers of a sentence that are tried


def _is_made_by_others(string: SlotString, span: Span, target: Operand, operands: Collection[Operand] = ()) -> bool:
    """Whether two numbers of a part of a slot string make a target: then it is their share, change or sum. They are
    not both among the given operands."""
    near = [one for one in string.operands[span.start : span.end] if one and one.quantity][-_NEAR:]
    pairs = (pair for pair in permutations(near, 2) if not all(one in operands for one in pair))
    return any(_confirms(target, pair) for pair in pairs)


_BY_PAIR = tuple(FORMULAS[name] for name in ("share", "rate", "difference", "sum"))


def _confirms(target: Operand, pair: tuple[Operand, Operand]) -> bool:
    """Whether two other numbers make a target, by whatever relation."""
    if target in pair:
        return False
    for formula in _BY_PAIR:
        roles: dict[str, tuple[Operand, ...]] = {"part": pair, "whole": (target,)}
        if formula.name != "sum":
            first, second = (role for role in formula.roles if role != formula.target)
            roles = {first: (pair[0],), second: (pair[1],), formula.target: (target,)}
        share = formula.roles[formula.target] == SHARE
        if share != (target.quantity is not None and target.quantity.dimension == "share"):
            continue
        if agree(formula, roles) and is_plausible(formula, roles) and judge(formula, roles) is Verdict.PASS:
            return True
    return False


#: After "than": a number that belongs to the noun of what is compared, 比14亿人口的消耗量多.
_MODIFIES = re.compile(rf"{Concept.THAN.value}{OTHER}*[{AMOUNT}{SHARE}]{OTHER}{{3,}}[{WAYS}]")
#: A percentage of two numbers, of which the sentence may have others.
_PERCENTAGES = frozenset(("share", "rate"))


def _is_share_of_whole(string: SlotString, roles: Roles) -> bool:
    """Whether a word between the later value and the percentage calls that a share of something: rose to 80, which is
    20% of the total."""
    after, rate = (_place(string, roles[role][0]) for role in ("after", "rate"))
    return Concept.SHARE.value in string.text[after + 1 : rate]


def _is_of_class(string: SlotString, operand: Operand) -> bool:
    """Whether a number counts one class of a division: the word for the class is next to it."""
    at = _place(string, operand)
    return Concept.CLASS.value in (string.text[at + 1 : at + 2], string.text[at - 1 : at])


def _has_other_whole(string: SlotString, roles: Roles, match: Span) -> bool:
    """Whether the whole is in another sentence than its parts, next to another number that could be their whole."""
    end = string.text.find(STOP, match.start, match.end)
    if end < 0:
        return False
    used = {id(operand) for operands in roles.values() for operand in operands}
    start = string.text.rfind(STOP, 0, match.start) + 1
    return any(
        id(other) not in used
        and other.quantity is not None
        and agree(FORMULAS["sum"], {"whole": roles["whole"], "part": (other,)})
        and not _COMPARED.search(string.text, start, start + at)
        for at, other in enumerate(string.operands[start:end])
        if other is not None
    )


#: Before a number that the whole is compared with, or by which it changed.
_COMPARED = re.compile(
    rf"[{WAYS}{Concept.THAN.value}{Concept.EARLIER.value}{Concept.AND.value}][{OTHER}T{Concept.OF.value}{Concept.TOTAL.value}]{{0,6}}\Z"
)


def _is_per_other(string: SlotString, roles: Roles) -> bool:
    """Whether a mean is one for another unit than that of the count: 花费405亿美元买7964万吨，平均69.4美元一桶."""
    after = string.slots[_place(string, roles["mean"][0]) + 1].operand
    count = roles.get("count", (None,))[0]
    if after is None or after.quantity is None or count is None or count.quantity is None:
        return False
    return after.value == 1 and after.quantity.unit != count.quantity.unit


def _other_rates(text: str, start: int, end: int) -> bool:
    """Whether the sentences of a match contain a rate outside the match."""
    first, last = text.rfind(STOP, 0, start) + 1, text.find(STOP, end)
    around = text[first:start] + text[end : last if last >= 0 else len(text)]
    return Concept.EACH.value in around


_SUBTRACTED = re.compile(rf"{Concept.DOWN.value}{OTHER}{{0,4}}{Concept.LOSS.value}{OTHER}{{0,3}}\Z")
_BEFORE_RATE = 14  # slots within which a word names the period of a rate


def _with_periods(string: SlotString, roles: dict[str, tuple[Operand, ...]], name: str) -> bool:
    """Adds the number of periods of a rate that the total covers; False without a length, or with two that differ."""
    rate, total = roles["rate"][0], roles["total"][0]
    period, mean = _period(string, rate)
    if not period or any(one.search(string.text, 0, _place(string, total)) for one in (_SUBTRACTED, _LISTED)):
        return False
    if name == "paces":
        longer = _period(string, total)[0]
        if (bounds := periods_of(period, longer)) is None and (bounds := periods_of(longer, period)) is not None:
            roles["rate"], roles["total"] = (total,), (rate,)
        if bounds is None or bounds.low is None or bounds.high is None:
            return False
        text = f"{bounds.low}" if bounds.low == bounds.high else f"{bounds.low}–{bounds.high}"
        roles["count"] = (Operand(rate.span, rate.prose, text, bounds.low, bounds),)
        return True
    sentence = string.text.count(STOP, 0, _place(string, rate))
    read: dict[Bounds, Length] = {}
    for length in string.lengths:
        bounds = periods_in(length, period) if length.sentence == sentence else None
        if bounds is not None and not (length.named and not mean):
            read[bounds] = length
    near = min(read.values(), key=lambda one: abs(one.prose.start - total.prose.start), default=None)
    stated = {bounds: length for bounds, length in read.items() if not length.named}
    if near is not None and near.named and stated:
        return False  # six years after the opening, last year's total
    stated = stated or read
    if not stated or not all(one.overlaps(two) for one, two in combinations(stated, 2)):
        return False
    bounds, length = min(stated.items(), key=lambda item: (item[0].high or _ZERO) - (item[0].low or _ZERO))
    roles["count"] = (Operand(length.span, length.prose, length.text, bounds.low or _ONE, bounds),)
    return True


def _place(string: SlotString, operand: Operand) -> int:
    return next(at for at, slot in enumerate(string.slots) if slot.operand is operand)


def _period(string: SlotString, operand: Operand) -> tuple[str, bool]:
    """The unit of time of a number ("a month"), and whether the number is a mean."""
    at = _place(string, operand)
    behind = _PERIOD_AFTER.match(string.text, at + 1)
    before = _PERIOD_BEFORE.search(string.text, max(0, at - _BEFORE_RATE), at)
    places = [*(range(*behind.span()) if behind else ()), *(range(*before.span()) if before else ())]
    period = next((string.slots[place].period for place in places if string.slots[place].period), "")
    return period, any(string.text[place] == Concept.MEAN for place in places)


#: Words for a period directly after a number and before it.
_PERIOD_AFTER = re.compile(rf"{OTHER}?[{Concept.EACH.value}{Concept.MEAN.value}]{OTHER}?{Concept.MEAN.value}?")
_PERIOD_BEFORE = re.compile(
    rf"[{Concept.EACH.value}{Concept.MEAN.value}][{OTHER}{Concept.MEAN.value}{Concept.EACH.value}{Concept.OF.value}"
    rf"{Concept.TOTAL.value}]{{0,9}}\Z"
)


#: Before or after a value: another value of a list.
_LISTED = re.compile(rf"[{AMOUNT}{SHARE}]{OTHER}{{0,2}}[,{Concept.AND.value}]+{OTHER}?\Z")
_LISTS = re.compile(rf"{OTHER}{{0,2}},?{Concept.AND.value}{OTHER}?[{AMOUNT}{SHARE}]")
_AMOUNT_OF_CHANGE = re.compile(rf"[{WAYS}]{OTHER}{{0,3}}\Z")
_SCALED = re.compile(
    r"[百千万亿兆萬億]|\d\s?(?:[kKMBmbT]|mn|mln|bn|tn)\b|(?:hundred|thousand|million|billion|trillion)"
)
_BARE = re.compile(r"[\d,.]+")
_YEAR = re.compile(r"1[5-9]\d\d|20\d\d")
_VERSIONS = 100  # smaller bare numbers may be versions or levels


def _ways_in(string: SlotString, match: Span) -> list[int]:
    return [at for at in range(match.start, match.end) if string.text[at] in WAYS]


def _is_opposite(string: SlotString, roles: Roles, match: Span) -> bool:
    """Whether the words of a match state one direction, and it is not that of the values."""
    ways = {string.operand(at).value for at in _ways_in(string, match)}
    before, after = (roles[role][0] for role in ("before", "after"))
    factor = [1 if one.quantity is None else one.quantity.factor for one in (before, after)]
    apart = after.value * factor[1] - before.value * factor[0]
    return len(ways) == 1 and (apart * ways.pop() < 0)


def _way(string: SlotString, roles: Roles, pattern: LearnedPattern, match: Span) -> StatedRelation | None:
    """The relation between a word of change and the values of a match; None where the word may have another subject, or
    where the printed values do not determine the direction."""
    text, places = string.text, _ways_in(string, match)
    if not places or len({string.operand(at).value for at in places}) > 1 or not string.operand(places[0]).value:
        return None
    before, after = (roles[role][0] for role in ("before", "after"))
    used = sorted(at for at, slot in enumerate(string.slots) if slot.operand is before or slot.operand is after)
    at, first, last = places[0], used[0], used[-1]
    word = string.operand(at)
    start = text.rfind(STOP, 0, first) + 1
    if Concept.INVERTED in text[start : match.end] or Concept.CLAUSE in text[min(at, first) : last]:
        return None
    led = _AMOUNT_OF_CHANGE.search(text, start, first)
    if (led and led.start() not in places) or _LISTED.search(text, start, first) or _LISTS.match(text, last + 1):
        return None
    dated = TIME in text[first:last]
    if not _are_values(before, after, word, string.language, dated) or _is_other_change(string, at, first, last):
        return None
    goes = way_of(roles)
    strong = pattern.strong or first < at < last
    if not goes or not strong:
        return None
    verdict = Verdict.PASS if goes == word.value else Verdict.FAIL
    found = {"before": (before,), "after": (after,), "way": (word,)}
    return StatedRelation(FORMULAS["way"], found, verdict, None, strong, pattern.place, last - first, string.language)


def _is_other_change(string: SlotString, word: int, first: int, last: int) -> bool:
    """Whether the first value belongs to another comparison ("above the 35 of last year and above the 38 of 1995"), or
    both are amounts of a reduction ("reduces waste from 5% to 30%")."""
    text = string.text
    if text[word] in _COMPARING and _COMPARED.search(text, text.rfind(STOP, 0, first) + 1, first):
        return True
    shares = text[first] == text[last] == SHARE and string.operand(first).value < string.operand(last).value
    sentence = text[text.rfind(STOP, 0, word) + 1 : last]
    return shares and bool(_OF_OBJECT.match(text, word)) and not _SHARE_WORDS.intersection(sentence)


_COMPARING = Concept.ABOVE.value + Concept.BELOW.value
_OF_OBJECT = re.compile(rf"{Concept.DOWN.value}{OTHER}+{Concept.FROM.value}")
_SHARE_WORDS = frozenset((Concept.SHARE.value, Concept.NAMED_RATE.value))


def _are_values(before: Operand, after: Operand, word: Operand, language: str, dated: bool) -> bool:
    """Whether two numbers are values of one thing at two times, not places, versions or numbers of two things."""
    one, two = before.quantity, after.quantity
    if one is None or two is None or not agree(FORMULAS["way"], {"before": (before,), "after": (after,)}):
        return False
    scaled = [_SCALED.search(operand.text) is not None for operand in (before, after)]
    if scaled[0] != scaled[1] and (after if scaled[0] else before).value < _SCALES:
        return False  # "from 3.2 to 3.5 million" omits the first scale
    if all(_YEAR.fullmatch(operand.text.strip()) or not digits_of(operand) for operand in (before, after)):
        return False  # 2023到2024, 五类到三类
    bare = _BARE.fullmatch(before.text.strip()) is not None and two.dimension != "count"
    loose = lexicon_of(language).loose_way.fullmatch(word.text) is not None
    if bare and loose and not dated and min(one.value, two.value) < _VERSIONS:
        return False
    return one.noun.casefold() == two.noun.casefold() or not (one.noun and two.noun) or has_classifiers(one)


_SCALES, _ZERO, _ONE = 1000, Decimal(0), Decimal(1)


def _are_shares(roles: Roles) -> bool:
    """Whether values are percentages, or fractions of one."""
    numbers = [quantity for role in ("before", "after") if (quantity := roles[role][0].quantity) is not None]
    return all(one.dimension == "share" for one in numbers) or all(
        one.dimension == "number" and one.value <= 1 for one in numbers
    )


def _stated(
    formula: Formula, roles: Roles, strong: bool, pattern: LearnedPattern, spread: int
) -> StatedRelation | None:
    if formula.name == "rate" and _are_shares(roles):
        formula = FORMULAS["rate-of-shares"]
    if not agree(formula, roles) or not is_plausible(formula, roles):
        return None
    verdict = judge(formula, roles)
    slip = None if verdict is Verdict.PASS else explained(formula, roles)
    return StatedRelation(formula, roles, verdict, slip, strong, pattern.place, spread, pattern.language)


def _is_within(one: StatedRelation, other: StatedRelation) -> bool:
    """Whether a list is only a part of the list in another reading of the same number."""
    if not one.formula.lists or one.formula is not other.formula or one.target.prose != other.target.prose:
        return False
    places = {operand.prose for operand in one.operands}
    return places < {operand.prose for operand in other.operands}


def _rank(one: StatedRelation) -> int:
    """The order of readings: a reading that agrees by chance must not hide one that words determine."""
    return 0 if one.verdict is Verdict.PASS else 1 if one.strong else 2


def _nearest(read: list[StatedRelation]) -> list[StatedRelation]:
    """Readings without two that share a number in one kind of relation."""
    read = [one for one in read if not any(_is_within(one, other) for other in read)]
    ranked = sorted(read, key=lambda one: (_rank(one), not one.strong, one.slip is None, one.spread))
    kept: list[StatedRelation] = []
    taken: dict[str, set[int]] = {}
    fixed: set[int] = set()
    confirmed: list[tuple[str, set[int]]] = []
    for one in ranked:
        places = {operand.prose.start for operand in one.operands}
        if any(target == one.formula.target and places < others for target, others in confirmed):
            continue  # some of the numbers that agree with one another are no relation of the same kind
        kind = taken.setdefault(one.formula.target, set())
        if one.target.prose.start in kind:
            continue
        # Another reading contradicts a number that a relation confirms only if words determine that reading.
        if one.verdict is not Verdict.PASS and one.target.prose.start in fixed and not one.strong:
            continue
        kind.add(one.target.prose.start)
        if one.verdict is Verdict.PASS:
            fixed |= places
            confirmed.append((one.formula.target, places))
        kept.append(one)
    return sorted(kept, key=lambda one: one.operands[0].span)
