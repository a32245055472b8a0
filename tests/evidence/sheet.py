"""The judge's sheet: what the program reported on some documents, in batches, with placebos and planted slips hidden
among it.

A placebo is a pair of places of one page with the message of another page's finding, so nothing there is to correct. A
planted slip is a copy of a document in which one digit was changed so that the program reports it.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from record import is_comparing

from checker.analysis import Reading
from checker.calendars.timex import TimexType
from checker.document.text import Span
from checker.finding import Finding
from checker.formats.open import read_document, read_text
from checker.quantities.recognition import quantities
from checker.registry import rules
from checker.rule import Profile, Rule
from checker.run.rule_run import check
from checker.run.selection import reporting
from checker.times.event_status import times

FINDINGS, PLACEBOS, SLIPS = 20, 3, 2  # in a batch; the last one has fewer findings, not fewer of the others
_TRIES = 6  # digits that are changed in one document before the next one is taken
_LONGEST = 20_000  # signs of a document in which a slip is planted, since every try checks it again
_LINES_AROUND = 2
_LINES_OF_HEAD = 8
_LONGEST_HEAD_LINE = 160
_SIGNS_AROUND = 240  # of a mark in a long line
_FAR = 1500  # signs between the marks of a placebo, at most


class Claim(NamedTuple):
    """What a judge decides about: places in a text, and what the program reports about them. `kind` is finding, placebo
    or slip; `id` is that of the finding, and empty for the others."""

    kind: str
    id: str
    path: str
    text: str
    places: tuple[tuple[int, int], ...]
    rule: str
    message: str
    notes: tuple[str, ...]
    reasons: tuple[str, ...]


class Page(NamedTuple):
    """One document of the folder."""

    path: str
    language: str
    text: str


def page(path: Path, shown: str, language: str) -> Page:
    """A document, read as the program reads it."""
    return Page(shown, language, read_document(path.name, path.read_bytes()).source.text)


def claim_of(finding: dict[str, Any], id: str, source: Page) -> Claim:
    """A finding of the report json as a claim."""
    places = finding["places"]
    return Claim(
        "finding",
        id,
        source.path,
        source.text,
        tuple((each["start"], each["end"]) for each in places),
        finding["rule"],
        finding["message"],
        tuple(each["note"] for each in places),
        tuple(finding["reasons"]),
    )


def batches(claims: Sequence[Claim], donors: Sequence[Claim], pages: Sequence[Page], seed: str) -> list[list[Claim]]:
    """The claims with decoys among them, in the order in which they are judged. Placebos take the messages of the
    donors. The seed decides everything."""
    chance = random.Random(seed)
    shuffled = sorted(claims, key=lambda each: each.id)
    chance.shuffle(shuffled)
    parts = [shuffled[at : at + FINDINGS] for at in range(0, len(shuffled), FINDINGS)]
    slips = planted_slips(pages, chance)
    comparing = [each for each in donors if len(each.places) > 1 and is_comparing(each.rule)]
    made = []
    for part in parts:
        one_of_each = list({each.rule: each for each in chance.sample(comparing, len(comparing))}.values())
        if len(one_of_each) < PLACEBOS:
            one_of_each += chance.choices(comparing or list(donors), k=PLACEBOS)
        chance.shuffle(one_of_each)
        mixed = [*part, *(placebo(each, pages, chance) for each in one_of_each[:PLACEBOS])]
        mixed += [slip for _, slip in zip(range(SLIPS), slips, strict=False)]
        chance.shuffle(mixed)
        made.append(mixed)
    return made


def placebo(donor: Claim, pages: Sequence[Page], chance: random.Random) -> Claim:
    """Places of another page of the donor's language, of the kind that the donor's are, with the donor's message. What
    the donor wrote at its first place is replaced with what the page has there."""
    language = next((each.language for each in pages if each.path == donor.path), "")
    others = [each for each in pages if each.path != donor.path and each.language == language] or list(pages)
    for other in chance.sample(others, len(others)):
        spans = _mentions(other, donor.rule)
        start = chance.randrange(max(1, len(spans) - len(donor.places) + 1))
        marked = spans[start : start + len(donor.places)]
        if len(marked) < len(donor.places) or marked[-1][1] - marked[0][0] > _FAR:
            continue
        old = donor.text[slice(*donor.places[0])]
        new = other.text[slice(*marked[0])]

        def put(text: str, old: str = old, new: str = new) -> str:
            return text.replace(old, new) if old.strip() else text

        notes = tuple(put(each) for each in donor.notes)
        reasons = tuple(put(each) for each in donor.reasons)
        return Claim(
            "placebo", "", other.path, other.text, tuple(marked), donor.rule, put(donor.message), notes, reasons
        )
    raise ValueError("no page has mentions that a placebo could mark")


def _mentions(source: Page, rule: str) -> list[tuple[int, int]]:
    """The mentions of a page of the kind that a rule compares, or its words where the rule compares no values."""
    reading = Reading(read_text(source.text, source.path))
    days = [each for each in reading.get(times) if each.type in (TimexType.DATE, TimexType.TIME)]
    found: Sequence[Any] = reading.get(quantities) if rule.startswith("F") else days
    if not is_comparing(rule):
        words = [(at.start, at.end) for at in _words(source.text)]
        return words[len(words) // 5 :]
    return sorted((each.span.start, each.span.end) for each in found)


def _words(text: str) -> Iterator[Span]:
    at = 0
    for word in text.split():
        at = text.index(word, at)
        yield Span(at, at + len(word))
        at += len(word)


def planted_slips(pages: Sequence[Page], chance: random.Random) -> Iterator[Claim]:
    """Copies of documents, each with one digit changed in a date or figure so that the program reports it by default
    and did not before. No rule comes twice in a row. There may be fewer than asked for."""
    chosen = list(rules().values())
    profile = {each.id: reporting(each, Profile.DEFAULT) for each in chosen}
    last = ""
    short = [each for each in pages if len(each.text) <= _LONGEST] or list(pages)
    for source in chance.sample(short, len(short)):
        slip = _slip(source, [each for each in chosen if each.id != last], profile, chance)
        if slip is not None:
            last = slip.rule
            yield slip


def _slip(
    source: Page, chosen: Sequence[Rule], profile: dict[str, frozenset[str]], chance: random.Random
) -> Claim | None:
    def found(text: str) -> list[Finding]:
        reported = check(Reading(read_text(text, source.path)), chosen)
        return [each for each in reported if each.pattern in profile[each.rule] and is_comparing(each.rule)]

    reading = Reading(read_text(source.text, source.path))
    mentions = [each.span for each in reading.get(times)] + [each.span for each in reading.get(quantities)]
    places = sorted({at for each in mentions for at in range(each.start, each.end) if source.text[at] in "0123456789"})
    before = {(each.rule, each.message) for each in found(source.text)}
    for at in chance.sample(places, min(len(places), _TRIES)):
        digit = chance.choice([each for each in "123456789" if each != source.text[at]])
        text = source.text[:at] + digit + source.text[at + 1 :]
        for finding in found(text):
            spans = tuple((each.span.start, each.span.end) for each in finding.locations)
            if (finding.rule, finding.message) in before or not any(start <= at < end for start, end in spans):
                continue
            notes = tuple(str(each.note) for each in finding.locations)
            reasons = tuple(map(str, finding.reasons))
            return Claim("slip", "", source.path, text, spans, finding.rule, str(finding.message), notes, reasons)
    return None


def places_text(number: str, claim: Claim) -> str:
    """What a judge sees first: where the document comes from, how it begins, and the marked places, without rule or
    message."""
    head = [line for line in claim.text.splitlines() if line.strip()][:_LINES_OF_HEAD]
    shown = [f"## {number}  {claim.path}", "", "begins:"]
    shown += [f"    {line[:_LONGEST_HEAD_LINE]}" for line in head]
    shown += ["", "marked:"]
    shown += [f"    {line}" for line in _marked_lines(claim)]
    return "\n".join(shown) + "\n"


def message_text(number: str, claim: Claim) -> str:
    """What a judge sees then."""
    lines = [f"## {number}  {claim.rule}  {claim.message}"]
    lines += [f"    place {each}: {note}" for each, note in enumerate(claim.notes, 1) if note]
    lines += [f"    = {reason}" for reason in claim.reasons]
    return "\n".join(lines) + "\n"


def _marked_lines(claim: Claim) -> Iterator[str]:
    """The lines with marks ⟦1:…⟧ and some around them; long lines are cut around the marks."""
    marks = sorted((start, end, number) for number, (start, end) in enumerate(claim.places, 1))
    pieces: list[tuple[int, int]] = []
    for start, end, _ in marks:
        near = _line_start(claim.text, start, _LINES_AROUND), _line_end(claim.text, end, _LINES_AROUND)
        around = max(near[0], start - _SIGNS_AROUND), min(near[1], end + _SIGNS_AROUND)
        if pieces and around[0] <= pieces[-1][1]:
            pieces[-1] = pieces[-1][0], max(around[1], pieces[-1][1])
        else:
            pieces.append(around)
    for at, (start, end) in enumerate(pieces):
        if at:
            yield "[…]"
        line = claim.text.count("\n", 0, start) + 1
        yield f"(line {line})"
        yield from _with_marks(claim.text, start, end, marks).split("\n")


def _with_marks(text: str, start: int, end: int, marks: Sequence[tuple[int, int, int]]) -> str:
    signs = []
    for first, last, number in marks:
        if start <= first and last <= end:
            signs += [(first, 1, f"⟦{number}:"), (last, 0, "⟧")]
    written, at = [], start
    for place, _, sign in sorted(signs):
        written += [text[at:place], sign]
        at = place
    return "".join([*written, text[at:end]])


def _line_start(text: str, at: int, lines: int) -> int:
    for _ in range(lines + 1):
        at = text.rfind("\n", 0, max(0, at))
        if at < 0:
            return 0
    return at + 1


def _line_end(text: str, at: int, lines: int) -> int:
    for _ in range(lines + 1):
        at = text.find("\n", at)
        if at < 0:
            return len(text)
        at += 1
    return at - 1
