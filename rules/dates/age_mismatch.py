"""D106."""

from __future__ import annotations

from collections.abc import Iterator

from checker.analysis import Reading
from checker.check import Check, operands
from checker.finding import Finding, Location
from checker.languages.language import AgeKind, LifeEvent
from checker.message import msg
from checker.passages.sentences import same_sentence, sentences
from checker.rule import Pattern, Rule

from .kinds import AGE
from .lifespans import StatedAge, stated_ages

#: The pattern of a count whose beginning is in another sentence.
PAGE = "page"


class AgeMismatch(Rule):
    """An age does not match the date of birth and the date to which the age applies.

    One of the three was mistyped or copied from another biography, and others will quote the error.

    A page on one person gives the date of birth once, in its title or its first paragraphs.

    Not reported: a difference of one year if only a month or a year is known, or of two with 享年 or 终年, which may
    count in the traditional way;
    approximate ages (about, nearly, 近, 约, 多); an age at the time of writing if that year is not written ("John
    Smith, aged 60", 现年60岁); an age at an event whose date is not in the same clause; blocks about more than one
    life.

    ```bad pattern=one-sentence
    She was born on ⟦~3 May 1950⟧ in Kiel and died on ⟦~17 March 2015⟧ ⟦aged 46⟧.
    ```
    ```bad pattern=one-sentence
    他⟦~1950年⟧生于南京，⟦~2015年⟧病逝，⟦享年八十五岁⟧。
    ```
    ```bad pattern=one-sentence
    她⟦~1950年⟧出生於臺南，⟦~1978年⟧獲獎時⟦年僅18歲⟧。
    ```
    ```bad pattern=page
    # Elsa Winterbourne (⟦~1904⟧–1991)

    In ⟦~1931⟧, ⟦aged 17⟧, she opened a school.
    ```
    ```good
    She was born on 3 May 1950 in Kiel and died on 17 March 2015 aged 64. Her nearly 46-year-old daughter was there.
    ```
    ```good
    他1950年生于南京，2015年病逝，享年六十六岁。其子现年40岁。
    ```
    ```good
    今年60岁的王建国1965年出生，1987年大学毕业。John Smith, aged 60, was born in 1965 and graduated in 1987.
    ```
    ```good
    他1920年出生，1948年参军，近三十岁；1975年，他的女儿18岁。
    ```
    """

    id = "D106"
    name = "age-mismatch"
    kind = AGE
    patterns = (
        Pattern("one-sentence", msg("the age and both dates in one sentence")),
        Pattern(PAGE, msg("a date of birth elsewhere on a page on one person")),
    )

    def checks(self, reading: Reading) -> Iterator[Check]:
        """Numbers of years that agree with their dates pass."""
        for stated in reading.get(stated_ages):
            if not stated.conflicts and stated.age.kind is AgeKind.AGE:
                compared = operands(reading, years=stated.age.span, start=stated.since.time.span, end=stated.at.span)
                yield self.passed(AGE, compared, age_pattern(reading, stated))
        yield from super().checks(reading)

    def check(self, reading: Reading) -> Iterator[Finding]:
        """One finding for each age that no way of counting gives."""
        for stated in reading.get(stated_ages):
            if stated.conflicts and stated.age.kind is AgeKind.AGE:
                yield stated_age_finding(self.id, stated, age_pattern(reading, stated))


def age_pattern(reading: Reading, stated: StatedAge) -> str:
    """The name of the pattern: whether the count and both dates are in one sentence."""
    found, age = reading.get(sentences), stated.age.prose.start
    dates = (stated.since.time, stated.at)
    return "one-sentence" if all(same_sentence(found, age, date.prose.start) for date in dates) else PAGE


def stated_age_finding(rule: str, stated: StatedAge, pattern: str = "") -> Finding:
    """The finding about an age or an anniversary, with both of its dates."""
    years: str = str(stated.low)
    if stated.low != stated.high:
        years = msg("{low} or {high}", low=stated.low, high=stated.high)
    since, at = stated.since, stated.at
    places = sorted(
        [Location(since.time.span, _begins(since.event)), Location(at.span, msg("{years} years later", years=years))],
        key=lambda place: place.span,
    )
    return Finding(
        rule=rule,
        span=stated.age.span,
        message=msg(
            "From “{start}” to “{end}” it is {years} years, not {stated}",
            start=since.time.text,
            end=at.text,
            years=years,
            stated=stated.age.years,
        ),
        note=msg("said to be {number}", number=stated.age.years),
        related=tuple(places),
        reasons=(
            msg(
                "{end} is {years} years after {start}; a difference of one year is allowed",
                end=at.value,
                years=years,
                start=since.time.value,
            ),
        ),
        pattern=pattern,
    )


def _begins(event: LifeEvent) -> str:
    match event:
        case LifeEvent.BIRTH:
            return msg("born here")
        case LifeEvent.DEATH:
            return msg("died here")
        case LifeEvent.FOUNDING:
            return msg("founded here")
