"""Identifiers -> places that name one thing by two numbers: a page of a series and what relates it to others, a label
and its note; and numbers whose check digit is wrong."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from checker.analysis import Reading
from checker.document.document import Document
from checker.document.text import Span
from checker.languages import patterns as re
from checker.message import msg
from checker.passages.validity import Validity, validity
from checker.values.identifiers import find_wrong_check_digits
from checker.values.slips import is_one_slip, is_swapped

from .number_conflicts import IdentifierConflict

# [#PEP-586] PEP 486: the label of a note and what the note begins with.
_LABEL = re.compile(r"\[#?(?P<word>[A-Z]{2,6})[-_ ]?(?P<one>\d{1,6})\](?:_|:)?[ ]{1,3}(?P=word)[ -]?(?P<two>\d{1,6})\b")
# A number before the mark of a note, and the notes themselves, each up to the next one or a blank line.
_CITED = re.compile(r"(?<![\d/])(?P<number>\d{5,9})\s{0,2}\[(?P<mark>\d{1,3})\]")
_NOTE = re.compile(
    r"^[ \t]*(?:\.\. )?\[(?P<mark>\d{1,3})\][^\n]{0,300}(?:\n[ \t]+(?!\[)[^\n]{1,300}){0,4}", re.MULTILINE
)
_LONG = re.compile(r"(?<!\d)\d{5,9}(?!\d)")
#: A number that the text names so often is one that the page is about.
_MENTIONED_OFTEN = 2


def identifier_conflicts(reading: Reading) -> tuple[IdentifierConflict, ...]:
    """All of them, in the order of the text."""
    document, discussed = reading.document, reading.get(validity)
    found = [*_of_series(document), *_labels(document), *_notes(document), *_check_digits(document, discussed)]
    return tuple(sorted(dict.fromkeys(found), key=lambda conflict: conflict.span))


# The number of the page in its series --------------------------------------------------------------------------------


def _of_series(document: Document) -> Iterator[IdentifierConflict]:
    """A page with its number in a series (PEP: 280) gives itself another number next to "this PEP", or names once,
    with two digits swapped, a number that its head relates it to."""
    matter = document.front_matter
    series = [
        entry
        for entry in (() if matter is None else matter.entries)
        if len(entry.key) == 1 and entry.value.strip().isdecimal() and entry.key[0].isalpha() and len(entry.key[0]) < 6
    ]
    if matter is None or len(series) != 1:
        return
    own, word = series[0].value.strip().lstrip("0"), series[0].key[0]
    text, body = document.source.text, matter.span.end
    number = rf"{re.escape(word)}[ -]?0*(?P<number>\d{{1,6}})\b"
    listed = re.compile_now(
        rf"\bthis {re.escape(word)}(?:,? (?:and |or )?{re.escape(word)} \d{{1,6}}){{0,4}},? (?:and|or|from) {number}"
    )
    for found in listed.finditer(text, body):
        if found["number"] == own:
            span = Span(found.start("number"), found.end("number"))
            yield IdentifierConflict(
                span, msg("named next to “this”"), series[0].value_span, msg("this page"),
                msg("the text treats “this {word}” and {word} {own} as two, but this page is {word} {own}",
                    word=word, own=own),
                msg("{own} is this page", own=own),
                "series-number",
            )  # fmt: skip
    related = {
        other: entry.value_span
        for entry in matter.entries
        if entry is not series[0] and re.fullmatch(r"[\d, ]+", entry.value)
        for other in re.findall(r"\d{3,6}", entry.value)
    }
    if not related:
        return
    mentions = [
        (found["number"], Span(*found.span("number"))) for found in re.finditer(number, text) if found.start() >= body
    ]
    counts = Counter(name for name, _ in mentions)
    for head, span in related.items():
        likely = [] if counts[head] else [name for name in counts if name not in related and is_one_slip(head, name)]
        if len(likely) == 1 and counts[likely[0]] >= _MENTIONED_OFTEN and likely[0] != own:
            there = next(place for name, place in mentions if name == likely[0])
            yield IdentifierConflict(
                span, msg("in the head of the page"), there, msg("named in the text"),
                msg("the head of the page lists {word} {head}; the text never names it, but names {word} {other}",
                    word=word, head=head, other=likely[0]),
                msg("{one} and {other} differ by one slip", one=head, other=likely[0]),
                "series-number",
            )  # fmt: skip
    for name, span in mentions:
        meant = [other for other in related if counts[name] == 1 and counts[other] and is_swapped(name, other)]
        if meant and name not in related:
            yield IdentifierConflict(
                span, msg("named once"), related[meant[0]], msg("in the front matter"),
                msg("{word} {number} occurs once; front matter and text say {word} {other}",
                    word=word, number=name, other=meant[0]),
                msg("two digits are swapped"),
                "series-number",
            )  # fmt: skip


# Labels and check digits --------------------------------------------------------------------------------------------


def _labels(document: Document) -> Iterator[IdentifierConflict]:
    for found in _LABEL.finditer(document.source.text):
        word, one, two = found.group("word", "one", "two")
        if int(one) != int(two):
            label, note = Span(found.start("word"), found.end("one")), Span(*found.span("two"))
            message = msg("the note with the label {word} {one} is about {word} {two}", word=word, one=one, two=two)
            reason = msg("{one} is not {two}", one=one, two=two)
            yield IdentifierConflict(note, msg("in the note"), label, msg("its label"), message, reason, "note-number")


def _notes(document: Document) -> Iterator[IdentifierConflict]:
    """Bug 744665 [10], and under [10] an address that ends in 774665: one slip, and the note has no such number."""
    text = document.source.text
    notes = {note["mark"]: note for note in _NOTE.finditer(text)}
    for cited in _CITED.finditer(text) if notes else ():
        note = notes.get(cited["mark"])
        number = cited["number"]
        runs = [] if note is None else [run for run in _LONG.finditer(note.group()) if len(run.group()) == len(number)]
        if note is None or not runs or cited.start() == note.start() or any(run.group() == number for run in runs):
            continue
        if not is_one_slip(number, runs[0].group()):
            continue
        span, other = Span(*cited.span("number")), Span(note.start() + runs[0].start(), note.start() + runs[0].end())
        yield IdentifierConflict(
            span, msg("in the text"), other, msg("in the note"),
            msg("{number} is cited with note {mark}, which is about {other}",
                number=number, mark=note["mark"], other=runs[0].group()),
            msg("{number} is not in the note", number=number),
            "note-number",
        )  # fmt: skip


def _check_digits(document: Document, discussed: Validity) -> Iterator[IdentifierConflict]:
    for prose, kind, expected in find_wrong_check_digits(document):
        if not discussed.discusses(prose):
            written = document.prose.text[prose.start : prose.end]
            yield IdentifierConflict(
                document.prose.source_span(prose), msg("no such number"), None, "",
                msg("{kind} {written} cannot exist: its check digit would be {expected}",
                    kind=kind, written=written, expected=expected),
                msg("the other digits give {expected}, but the text has {printed}",
                    expected=expected, printed=written[-1]),
                "check-digit",
            )  # fmt: skip
