"""Examples -> patterns over slot strings.

The numbers of an example become slots with roles, its relational words and signs are kept, and its other words become a
gap of bounded length. A role given several times in a row becomes a list of any length."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from checker.analysis import Reading
from checker.document.text import Span
from checker.formats.open import read_text
from checker.languages import patterns as re
from checker.languages.concepts import Concept, lexicon_of
from checker.lexis.slots import FACTOR, OPERANDS, OTHER, SHARE, STOP, TIME, WAYS, SlotString, mask_of, slot_strings
from checker.message import msg
from checker.records import dataclass

from .arithmetic import FORMULAS
from .examples import Example, ExampleError

_CONCEPTS = frozenset(concept.value for concept in Concept)
_CHANGES = Concept.UP.value + Concept.DOWN.value
_COMPARISONS = Concept.ABOVE.value + Concept.BELOW.value
_GAP = f"[{OTHER}{TIME}{Concept.SELECT.value}{Concept.CLASS.value}]"
#: Slots that may replace a slot of the example.
_WIDER = {Concept.SHARE.value: f"[{Concept.SHARE.value}{Concept.NAMED_RATE.value}]"}
_ALTERNATIVE = {Concept.OR.value: r"(?:\(?r|\()", "(": r"(?:\(?r|\()"}
#: A phrase before the first clause of a sentence: "For example, …".
_LED = rf"(?:[^.,{OPERANDS}]{{0,6}}[,{Concept.OPEN.value}])?"
_SIGNS = {",": "[,;-]", ";": "[,;]", ":": "[:-]", ")": r"\)?", "-": "[,-]"}
#: Between two numbers of a list; words such as "the remaining" and 其余 need no comma.
_SEPARATOR = f"[,;{Concept.AND.value}{Concept.REST.value}{Concept.OF_WHICH.value}]"
#: After a number: the same number in another form.
_OPTIONAL_BRACKET = rf"(?:\({OTHER}?[{OPERANDS}]{OTHER}?\))?"
#: Before the rate of a change: the amount of the change.
_STEP = f"(?:[{_CHANGES}]{_GAP}{{0,3}}N,?{_GAP}{{0,2}})?"
_LEADING = Concept.FROM.value + Concept.THAN.value
_STRONG = 2
#: Concepts before the first number of an example that matter even if they are not close to it.
_GOVERNING = "".join((*WAYS, Concept.TOTAL, Concept.SHARE, Concept.EACH, Concept.CONSISTS, Concept.MEAN))
_NEAR = 2
#: Concepts after or before which a number is not an amount, a share or a value.
_RATED = Concept.EACH.value + Concept.MEAN.value
_NO_SHARE = "".join((Concept.OTHER_RATE, Concept.UP, Concept.DOWN, Concept.THAN))


@dataclass(frozen=True, slots=True)
class LearnedPattern:
    """The pattern learned from one example: a regular expression over slot strings whose groups are roles, and the
    characters required for a match. `strong` means that words determine the relation, not form alone."""

    relation: str
    language: str
    place: str
    regex: re.Pattern[str]
    required: str
    mask: int
    strong: bool
    slots: str


def learn(examples: Sequence[Example]) -> tuple[LearnedPattern, ...]:
    """The patterns of examples, each wording once. Raises ExampleError where one cannot be learned."""
    found: dict[tuple[str, str, str], LearnedPattern] = {}
    taught = [example for example in examples if not example.near_miss]
    for example, strings in zip(taught, read_all(taught), strict=True):
        pattern = _learn(example, strings)
        found.setdefault((pattern.relation, pattern.language, pattern.regex.pattern), pattern)
    return tuple(found.values())


def read_all(examples: Iterable[Example]) -> list[list[tuple[SlotString, int]]]:
    """The slot strings of examples, each with the offset of its text; all are read as one document."""
    text, offsets = "", []
    for example in examples:
        offsets.append(len(text))
        text += example.text + "\n\n"
    strings: list[list[tuple[SlotString, int]]] = [[] for _ in offsets]
    at = 0
    for string in Reading(read_text(text, "examples.md")).get(slot_strings):
        first = next(operand for operand in string.operands if operand is not None)
        while at + 1 < len(offsets) and offsets[at + 1] <= first.span.start:
            at += 1
        strings[at].append((string, offsets[at]))
    return strings


def written(patterns: Iterable[LearnedPattern]) -> str:
    """Patterns as lines of a table, which `load` reads; learning them again takes longer than checking a page."""
    lines = [
        "\t".join((one.relation, one.language, "strong" if one.strong else "weak", one.place, one.slots, one.required,
                   one.regex.pattern))
        for one in patterns
    ]  # fmt: skip
    return "\n".join(lines) + "\n"


def load(table: str) -> tuple[LearnedPattern, ...]:
    """The patterns of a table."""
    found = []
    for line in table.splitlines():
        relation, language, strength, place, slots, required, regex = line.split("\t")
        found.append(
            LearnedPattern(relation, language, place, re.compile(regex), required, mask_of(required),
                           strength == "strong", slots)
        )  # fmt: skip
    return tuple(found)


def _learn(example: Example, strings: Sequence[tuple[SlotString, int]]) -> LearnedPattern:
    roles = {span: role for role, span in example.roles}
    for string, offset in strings:
        placed = {
            at: role
            for at, operand in enumerate(string.operands)
            if operand is not None
            for span, role in roles.items()
            if Span(operand.span.start - offset, operand.span.end - offset).overlaps(span)
        }
        if len(placed) == len(roles):
            return _pattern(example, string, placed)
    raise ExampleError(
        msg(
            "{place}: not all of these numbers are read in one sentence: {text}", place=example.place, text=example.text
        )
    )


def _pattern(example: Example, string: SlotString, placed: dict[int, str]) -> LearnedPattern:
    lexicon, formula = lexicon_of(string.language), FORMULAS[example.relation]
    spare = lexicon.spare
    text = string.text.translate(formula.neutral_concepts)
    first, last = _ends(text, placed)
    changes = "before" in formula.roles
    compared = changes and (Concept.THAN in text[first:last] or Concept.FROM in text[first:last])
    pieces: list[str] = []
    required = ""
    concepts = 0
    at = first
    while at <= last:
        sign = text[at]
        if sign in OTHER + TIME:
            end = at
            while end <= last and text[end] in OTHER + TIME:
                end += 1
            pieces.append(f"{_GAP}{{0,{end - at + spare}}}")
            at = end
            continue
        if pieces and not pieces[-1].startswith(_GAP):
            tight = text[at - 1] == "(" or sign == ")"
            shared = text[at - 1] == SHARE and sign == Concept.OF.value
            pieces.append(f"{_GAP}{{0,{1 if shared else 2 if tight else spare}}}")
        if at in placed:
            role = placed[at]
            group = [place for place, other in placed.items() if other == role]
            if role in formula.lists and len(group) > 1:
                pieces.append(_list(text, group, role, spare, group[-1] == max(placed), formula.roles[role]))
                required += sign
                concepts += any(sign in text[at : group[-1]] for sign in (Concept.REST, Concept.OF_WHICH))
                if Concept.CLASS in text[at : group[-1]]:  # a division whose classes are all in the sentence
                    required += Concept.CLASS.value
                    concepts = _STRONG
                at = group[-1] + 1
                continue
            pieces.append(_operand(text, at, role, formula.roles[role], lexicon.kinds_follow))
            concepts += (sign == FACTOR or sign in WAYS) and string.operand(at).quantity is None
            required += sign if len(formula.roles[role]) == 1 else ""
        elif sign == Concept.CLASS:
            # The pattern of a list contains it next to each number.
            if "part" not in formula.lists or list(placed.values()).count("part") == 1:
                pieces.append(sign)
                required += sign
                concepts = _STRONG
        elif sign in OPERANDS:
            pieces.append(sign)
            required += sign
        elif sign in _CONCEPTS:
            concepts += (sign != Concept.AND.value) + (sign == Concept.REST and "rest" in formula.roles)
            either = sign in _CHANGES and changes  # the order of the values determines the direction
            # An earlier time need not be repeated once it is given; "than" and "from" imply one.
            again = changes and sign == Concept.EARLIER and (compared or sign in text[first:at])
            known = {placed[place] for place in placed if place < at}
            if either and example.relation == "rate" and {"before", "after"} <= known:
                if Concept.EARLIER in text[first:at] and max(placed, key=lambda p: (placed[p] == "before", p)) > min(
                    place for place in placed if placed[place] == "after"
                ):
                    pieces.append(f"{Concept.EARLIER.value}?")
                pieces.append(_STEP)
            if either:
                pieces.append(f"[{_CHANGES}]")
            elif again:
                pieces.append(f"{sign}?")
            elif changes and sign in _LEADING:
                pieces.append(f"{sign}{Concept.EARLIER.value}?")
            else:
                pieces.append(_ALTERNATIVE.get(sign) or _WIDER.get(sign, sign))
            required += "" if either or again or sign in _ALTERNATIVE or sign in _WIDER else sign
        elif sign == ")" and at - 1 in placed:
            pieces.append(rf"(?![{OTHER}{OPERANDS}])\)?")  # the bracket contains only the number
        elif sign == STOP:
            # The rest of the sentence with the whole: the relation of its other numbers to the whole is checked later.
            pieces.append(r"[^.]{0,30}\." if "whole" in formula.roles and "part" in formula.lists else r"\.")
            pieces.append(_LED)
            required += sign
        elif sign in ",;-" and changes:
            pieces.append("[,;-]?")
        else:
            concepts += sign in "(:"
            pieces.append(_ALTERNATIVE.get(sign) or _SIGNS.get(sign, sign))
        at += 1
    if text[last + 1 : last + 2] == ")" and last in placed and text[last - 1] == "(":
        pieces.append(f"(?![{OTHER}{OPERANDS}])")
    regex = "".join(pieces)
    if example.relation == "share" and _PART_HAS_SHARE.search("".join(_role_or_sign(text, placed, first, last))):
        concepts += 1  # "300 of them make up 25% of 1,200": the verb relates all three
    if not concepts:
        raise ExampleError(
            msg("{place}: no word or sign of this sentence relates its numbers: {text}", place=example.place,
                text=example.text)
        )  # fmt: skip
    return LearnedPattern(
        example.relation, string.language, example.place, re.compile(regex), "".join(sorted(set(required))),
        mask_of(required), concepts >= _STRONG, text
    )  # fmt: skip


_PART_HAS_SHARE = re.compile(rf"[pw][^pw.,]*{Concept.SHARE.value}[^pw.,]*[pw]")


def _role_or_sign(text: str, placed: dict[int, str], first: int, last: int) -> list[str]:
    """The slots of an example from its first to its last, with the first letter of its role for each number."""
    return [placed[at][0] if at in placed else _plain_sign(text[at]) for at in range(first, last + 1)]


def _plain_sign(sign: str) -> str:
    return OTHER if sign in "pw" else sign


def _ends(text: str, placed: dict[int, str]) -> tuple[int, int]:
    """The first and the last character of an example that matter: relational words before and after its numbers must be
    in the same clause."""
    first, last = min(placed), max(placed)
    inside = text[first : last + 1]
    at = start = first - 1
    while at >= 0 and text[at] not in ",;:.":
        if text[at] in _CONCEPTS and (start - at <= _NEAR or text[at] in _GOVERNING):
            # "Rose from 80 to 100, up 25%": the second word of change is enough.
            if text[at] not in WAYS or not any(way in inside for way in WAYS):
                first = at
        at -= 1
    at = last + 1
    while at < len(text) and text[at] not in ",;:.)":
        if text[at] in _CONCEPTS:
            last = at
        at += 1
    return first, last


def _operand(text: str, at: int, role: str, slots: str, kinds_follow: bool) -> str:
    """The pattern of one number. Adjacent words must not give it another kind, unless the example has them."""
    group = f"(?P<{role}>[{slots}])" if len(slots) > 1 else f"(?P<{role}>{slots})"
    if slots == WAYS:
        return f"(?P<{role}>[{_CHANGES if text[at] in _CHANGES else _COMPARISONS}])"
    if slots == SHARE:
        before = text[max(0, at - 2) : at]
        value = "" if before[-1:] == Concept.TO else f"(?<![{_CHANGES}]{Concept.TO.value})"  # not "grew to 25%"
        after = text[at + 1 : at + 3].replace(OTHER, "")[:1]
        tail = "" if not kinds_follow or (after and after in _NO_SHARE) else f"(?!{OTHER}?[{_NO_SHARE}])"
        return f"{value}{group}{tail}{'' if text[at + 1 : at + 2] == '(' else _OPTIONAL_BRACKET}"
    before = text[max(0, at - 4) : at].replace(OTHER, "").replace(TIME, "")[-1:]
    behind = text[at + 1 : at + 4].replace(OTHER, "")[:1]
    lead = "" if before and before in _RATED else rf"(?<![{_RATED}])(?<![{_RATED}]{OTHER})"
    tail = "" if behind and behind in _RATED else rf"(?!{OTHER}?{Concept.EACH.value})"
    if role == "count":
        lead += f"(?<!{Concept.AND.value})(?<!{Concept.AND.value}{OTHER})"  # the last of several
    bracket = "" if text[at + 1 : at + 2] == "(" else _OPTIONAL_BRACKET
    return f"{lead}{group}{tail}{bracket}"


def _list(text: str, group: Sequence[int], role: str, spare: int, ends: bool, slots: str) -> str:
    """The pattern of a role with several numbers: separators, and for each an optional share in brackets. A list that
    `ends` the example must not be followed by another number of the list, or by a word that continues it."""
    between = [text[one + 1 : two] for one, two in pairwise(group)]
    room = max(max(len(part) for gap in between for part in re.split(_SEPARATOR, gap)), 1) + spare
    stop = STOP if any(STOP in gap for gap in between) else ""
    share = rf"(?:[\(,]?[sw]?S\)?)?{Concept.OF_WHICH.value}?"
    verb = f"{Concept.SHARE.value}?" if slots == SHARE else ""
    number = rf"(?<![{_RATED}]){verb}[{slots}](?!{OTHER}?{Concept.EACH.value})"
    within = f"{_GAP}{{0,{room}}}"
    if Concept.CLASS in "".join(between):
        behind = Concept.CLASS in text[group[-1] : group[-1] + _NEAR + 2]
        word = Concept.CLASS.value
        number = f"{number}{OTHER}{{0,3}}{word}" if behind else f"{word}{OTHER}{{0,{spare}}}{number}"
        share = rf"(?:[\(,]?{OTHER}?[sw{OTHER}]?S\)?)?{Concept.OF_WHICH.value}?"
    separator = _SEPARATOR.replace(";", f";{stop}")
    item = f"{within}{separator}{{1,3}}{within}{number}{share}"
    tail = f"(?!{within}{_SEPARATOR}{{1,3}}{within}[{slots}X])(?!{within}{Concept.OPEN.value})" if ends else ""
    if Concept.REST.value in "".join(between):
        rest = f"{within}{separator}{{0,2}}{within}{Concept.REST.value}{within}{number}"
        return f"(?P<{role}>{number}{share}(?:{item})*?{rest}){tail}"
    return f"(?P<{role}>{number}{share}(?:{item})+){tail}"
