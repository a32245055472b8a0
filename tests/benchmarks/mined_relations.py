"""Sentences of a folder whose numbers fit a relation, with any words: ``make relations CORPUS=folder``.

Prints for each relation and language how many such fits there are, how many of them chance alone would make, how many
the rules read, and in how many a slip of one digit is found, in the default profile and with review. The sites (the
first level of folders) are divided in two halves: `first` is the one to learn from, and the one whose unread sentences
`--unread` lists; `second` is only counted.
"""

from __future__ import annotations

import argparse
import hashlib
import random
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from itertools import permutations
from pathlib import Path
from typing import NamedTuple

from checker.analysis import Reading
from checker.finding import Finding
from checker.formats.open import read_document, read_text
from checker.formats.suffixes import SUFFIXES
from checker.lexis.slots import AMOUNT, SHARE, Operand, SlotString, slot_strings
from checker.registry import rules
from checker.relations.arithmetic import FORMULAS, Formula, Roles, Verdict, agree, allowed, is_plausible, judge
from checker.relations.printed import digits_of, printed_bounds, slips
from checker.rule import Profile
from checker.run.rule_run import check

RULES = ("F301", "F302", "F304", "F305", "F311", "F314")
#: Chance makes no more than this share of the fits of one kind in one sentence.
CHANCE = 0.02
REACH = 5  # numbers from the first operand to the last
LONGEST = 9  # parts of a sum
MOST = 14  # numbers in a sentence


class Fit(NamedTuple):
    """Numbers of one sentence that fit a relation, and how likely chance makes such a fit."""

    relation: str
    language: str
    roles: Roles
    chance: float
    target: Operand


def fits(string: SlotString) -> Iterator[Fit]:
    """The likeliest fit of each number as a target, sentence by sentence."""
    start = 0
    for part in string.text.split("."):
        inside = [
            (sign, operand)
            for sign, operand in zip(part, string.operands[start:], strict=False)
            if operand is not None and operand.quantity is not None and sign in AMOUNT + SHARE
        ]
        start += len(part) + 1
        if 3 <= len(inside) <= MOST:
            best: dict[int, Fit] = {}
            for fit in _fits(inside, string.language):
                place = fit.target.prose.start
                if place not in best or fit.chance < best[place].chance:
                    best[place] = fit
            yield from best.values()


def _fits(inside: list[tuple[str, Operand]], language: str) -> Iterator[Fit]:
    tries: Counter[str] = Counter()
    found: list[Fit] = []
    for name, roles in _candidates(inside):
        formula = FORMULAS[name]
        if not agree(formula, roles) or not is_plausible(formula, roles):
            continue
        tries[name] += 1
        if judge(formula, roles) is Verdict.PASS:
            found.append(Fit(name, language, roles, _chance(formula, roles), roles[formula.target][0]))
    yield from (fit for fit in found if fit.chance * tries[fit.relation] < CHANCE)


def _candidates(inside: list[tuple[str, Operand]]) -> Iterator[tuple[str, Roles]]:
    for first in range(len(inside)):
        window = inside[first : first + REACH]
        amounts = [operand for sign, operand in window if sign == AMOUNT]
        shares = [operand for sign, operand in window if sign == SHARE]
        if window[0][0] == AMOUNT or amounts[:2]:
            for one, two in permutations(amounts, 2):
                if window[0][1] not in (one, two, *shares[:1]):
                    continue
                for share in shares:
                    yield "share", {"part": (one,), "whole": (two,), "share": (share,)}
                    yield "rate", {"before": (one,), "after": (two,), "rate": (share,)}
            for one, two, three in permutations(amounts, 3):
                if window[0][1] in (one, two, three):
                    yield "product", {"rate": (one,), "count": (two,), "total": (three,)}
                    if one.prose.start < two.prose.start:
                        yield "difference", {"before": (one,), "after": (two,), "difference": (three,)}
    amounts = [operand for sign, operand in inside if sign == AMOUNT]
    for at, whole in enumerate(amounts):
        for size in range(2, LONGEST):
            if len(after := amounts[at + 1 : at + 1 + size]) == size:
                yield "sum", {"whole": (whole,), "part": tuple(after)}
            if at - size >= 0:
                yield "sum", {"whole": (whole,), "part": tuple(amounts[at - size : at])}


def _chance(formula: Formula, roles: Roles) -> float:
    """How much of the values that a target of this size can have would fit."""
    target = roles[formula.target][0]
    made = allowed(formula, roles, printed_bounds)[0]
    if made.low is None or made.high is None or not target.value:
        return 1.0
    step = Decimal(1).scaleb(-len(digits_of(target).partition(".")[2])) * target.value / Decimal(digits_of(target) or 1)
    return float((made.high - made.low + abs(step)) / abs(target.value))


def _half(path: Path, folder: Path) -> str:
    site = path.relative_to(folder).parts[0]
    return "first" if hashlib.sha256(site.encode()).digest()[0] % 2 else "second"


def _findings(text: str) -> list[tuple[Finding, Profile]]:
    reading = Reading(read_text(text, "page.md"))
    chosen = [rules()[name] for name in RULES]
    profiles = {(rule.id, pattern.name): pattern.profile for rule in chosen for pattern in rule.all_patterns()}
    found = check(reading, chosen)
    return [
        (finding, profiles.get((finding.rule, finding.pattern or rules()[finding.rule].name), Profile.DEFAULT))
        for finding in found
    ]


def measure(folder: Path, show: bool) -> None:
    """Prints the table for a folder."""
    tally: dict[tuple[str, str, str], Counter[str]] = {}
    for path in sorted(path for path in folder.rglob("*") if path.suffix.lower() in SUFFIXES and path.is_file()):
        half = _half(path, folder)
        document = read_document(path.name, path.read_bytes())
        for string in Reading(document).get(slot_strings):
            for fit in fits(string):
                block = document.blocks[fit.target.quantity.block if fit.target.quantity else 0]
                text = document.prose.text[block.prose.start : block.prose.end]
                at = fit.target.prose.start - block.prose.start
                broken = _broken(text, at, fit.target)
                if broken is None:
                    continue
                count = tally.setdefault((half, fit.relation, fit.language), Counter())
                before, after = _findings(text), _findings(broken)
                default = [finding for finding, profile in after if profile is Profile.DEFAULT]
                gone = [finding for finding, profile in before if profile is Profile.DEFAULT]
                count["fits"] += 1
                count["chance"] += 0
                count["default"] += len(default) > len(gone)
                count["review"] += len(after) > len(before)
                if show and half == "first" and len(after) <= len(before):
                    sentence = " ".join(text[max(0, at - 160) : at + 100].split())
                    print(f"{fit.relation} {fit.language} [{fit.target.text.strip()}] {sentence}")
    print(f"{'half':8}{'relation':14}{'language':10}{'fits':>6}{'found':>7}{'review':>8}")
    for (half, relation, language), count in sorted(tally.items()):
        print(f"{half:8}{relation:14}{language:10}{count['fits']:6}{count['default']:7}{count['review']:8}")


def _broken(text: str, at: int, target: Operand) -> str | None:
    """The text with one digit of the target changed; None where it has none to change."""
    digits = digits_of(target)
    chance = random.Random(f"{digits} {at}")
    choices = [
        new
        for new, _ in slips(target)
        if len(new) == len(digits) and sum(a != b for a, b in zip(new, digits, strict=True)) == 1
    ]
    if not digits or not choices:
        return None
    new = iter(chance.choice(choices).replace(".", ""))
    end = at + len(target.text)
    written = text[at:end]
    begin = next(place for place, sign in enumerate(written) if sign.isdecimal())
    signs = list(written)
    for place in range(begin, len(signs)):
        if signs[place].isdecimal():
            signs[place] = next(new, signs[place])
    return text[:at] + "".join(signs) + text[end:]


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--unread", action="store_true", help="list the sentences of the first half that are not read")
    arguments = parser.parse_args()
    measure(arguments.folder, arguments.unread)
