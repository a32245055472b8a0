"""Dates of one event, identified by strong keys only -> those that cannot both be its date."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from checker.analysis import Reading
from checker.document.document import Block, BlockKind, Document
from checker.document.text import Span
from checker.languages import patterns as re
from checker.languages.topic import Topic
from checker.message import msg
from checker.records import dataclass
from checker.values.days import NAMED, PUBLISHED, labelled_days, link_days
from checker.values.labelled import Disagreement, LabelledValue, Source, disagreements
from checker.values.phrases import days_in_phrases, phrase_conflicts


@dataclass(frozen=True, slots=True)
class EventDate:
    """A date that the page gives to an event: `text` is as written, `where` names the place ("the title")."""

    span: Span
    text: str
    where: str


@dataclass(frozen=True, slots=True)
class EventDateConflict:
    """Two dates of one event, and why they should be equal. `pattern`: "link", "label", "like-phrases" if both days
    follow the same phrase, or "other-day" if the two places may describe different things and no slip explains the
    difference."""

    first: EventDate
    second: EventDate
    why: str
    pattern: str = "label"


#: Words that mention a change of date: a page about a moved event has two dates.
_MOVED = re.compile(
    r"\b(?:postpon\w+|reschedul\w+|delay\w*|moved|extend\w*|new\s(?:date|deadline)|brought\sforward|slip(?:s|ped))\b"
    r"|改期|延期|推迟|顺延|延后|延至|延长|提前|原定|改为|改在|调整",
    re.IGNORECASE,
)
_SHOWN_KEYS = {
    "title": msg("the title"), "description": msg("the description"), "summary": msg("the summary"),
    "subtitle": msg("the subtitle"), "excerpt": msg("the excerpt"), "abstract": msg("the abstract"),
}  # fmt: skip


class MonthPhrases(Protocol):
    """A month and the words after it that name an event: the groups month, day, year and phrase of `PHRASE`. Text
    before the month that joins it to another one matches `JOINED`."""

    PHRASE: re.Pattern[str]
    JOINED: re.Pattern[str]

    def month(self, name: str) -> int:
        """The number of a month."""


MONTH_PHRASES = Topic[MonthPhrases]("dates")


def event_days(reading: Reading) -> tuple[LabelledValue, ...]:
    """The days that a page gives to its event."""
    return tuple(day for day in reading.get(labelled_days) if day.key not in (PUBLISHED, NAMED))


def event_date_conflicts(reading: Reading) -> tuple[EventDateConflict, ...]:
    """Pairs of dates that a page gives to one event, in the order of the text. If a page mentions that a date was
    changed, its labels and titles yield no pairs."""
    document = reading.document
    found = [_conflict(each, "link") for each in disagreements(reading.get(link_days)) if each.slip is not None]
    named = [_conflict(each) for each in disagreements(reading.get(event_days))]
    named += [_conflict(each, "like-phrases") for each in phrase_conflicts(reading.get(days_in_phrases))]
    taken = [conflict.first.span for conflict in (*found, *named)]
    named += [each for each in _phrases(document) if not any(each.first.span.overlaps(span) for span in taken)]
    if named and _MOVED.search(document.prose.folded) is None:
        found += named
    return tuple(sorted(found, key=lambda conflict: conflict.first.span))


def _conflict(each: Disagreement, pattern: str = "label") -> EventDateConflict:
    one, other = each.kept, each.odd
    assert one.span is not None
    assert other.span is not None
    why = each.slip or msg("{day} and {other} are not the same day", day=one.value.show(), other=other.value.show())
    sure = each.slip is not None or each.has_third_place or not _may_be_another_day(one) | _may_be_another_day(other)
    return EventDateConflict(
        EventDate(one.span, one.text, one.source.label),
        EventDate(other.span, other.text, other.source.label),
        why,
        pattern if sure else "other-day",
    )


def _may_be_another_day(value: LabelledValue) -> bool:
    """Whether a value may be the date of the report and not of the event."""
    return value.source is Source.LEAD


def _phrases(document: Document) -> Iterator[EventDateConflict]:
    """Phrases with different months in two places: “April steering cycle” in the title, “June steering cycle” in the
    description."""
    for words in MONTH_PHRASES.occurring(document.prose.folded).values():
        yield from _phrases_of(document, words)


def _phrases_of(document: Document, words: MonthPhrases) -> Iterator[EventDateConflict]:
    seen: dict[tuple[str, bool], tuple[re.Match[str], Span, str]] = {}
    for block in document.blocks:
        if (where := _where(document, block)) is None:
            continue
        for found in words.PHRASE.finditer(document.prose.folded, *block.prose):
            if words.JOINED.search(document.prose.folded, block.prose.start, found.start()):
                continue  # "May and June lock fairs"
            key = " ".join(found["phrase"].casefold().split()), found["day"] is not None
            span = document.prose.source_span(Span(found.start(), found.start("phrase")))
            first = seen.setdefault(key, (found, span, where))
            if first[2] != where and _differ(words, first[0], found):
                yield EventDateConflict(
                    EventDate(first[1], document.source.slice(first[1]), first[2]),
                    EventDate(span, document.source.slice(span), where),
                    msg(
                        "{place} and {other} are about the same event: “{event}”",
                        place=first[2],
                        other=where,
                        event=key[0],
                    ),
                )


def _where(document: Document, block: Block) -> str | None:
    if block.kind is BlockKind.METADATA:
        key = document.canonical_key(block.key)
        return _SHOWN_KEYS.get(key or "")
    return msg("the heading of the page") if block.kind is BlockKind.HEADING and block.level == 1 else None


def _differ(words: MonthPhrases, one: re.Match[str], other: re.Match[str]) -> bool:
    if words.month(one["month"]) != words.month(other["month"]):
        return True
    return any(one[field] and other[field] and one[field] != other[field] for field in ("day", "year"))
