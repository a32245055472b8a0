"""D106."""

from __future__ import annotations

from collections.abc import Iterator

from checker.api import AgeKind, Finding, Place, Profile, Reading, Rule, StatedAge


class AgeMismatch(Rule):
    """An age does not fit the date of birth and the date that it is said of.

    One of the three was mistyped or copied from another life, and the error is quoted on.

    Not reported: a year either way, and one more where 享年 or 终年 counts by tradition; hedged ages (about, nearly,
    近, 约, 多); ages said of no date in the same sentence; blocks that tell of more than one life.

    ```bad
    She was born on ⟦~3 May 1950⟧ in Kiel and died on ⟦~17 March 2015⟧ ⟦aged 46⟧.
    ```
    ```bad
    他⟦~1950年⟧生于南京，⟦~2015年⟧病逝，⟦享年八十五岁⟧。
    ```
    ```bad
    她⟦~1950年⟧出生於臺南，⟦~1978年⟧獲獎時⟦年僅18歲⟧。
    ```
    ```good
    She was born on 3 May 1950 in Kiel and died on 17 March 2015 aged 64. Her nearly 46-year-old daughter was there.
    ```
    ```good
    他1950年生于南京，2015年病逝，享年六十六岁。其子现年40岁。
    ```
    ```good
    他1920年出生，1948年参军，近三十岁；1975年，他的女儿18岁。
    ```
    """

    id = "D106"
    name = "age-mismatch"
    profile = Profile.REVIEW

    def check(self, reading: Reading) -> Iterator[Finding]:
        """One finding for each age that neither way of counting gives."""
        for stated in reading.stated_ages:
            if stated.conflicts and stated.age.kind is AgeKind.AGE:
                yield stated_age_finding(self.id, stated)


def stated_age_finding(rule: str, stated: StatedAge) -> Finding:
    """The finding on an age or an anniversary, with the dates that it lies between."""
    years = str(stated.high) if stated.low == stated.high else f"{stated.low} or {stated.high}"
    since, at = stated.since, stated.at
    places = sorted(
        [Place(since.time.span, f"{since.turn.value} here"), Place(at.span, f"{years} years later")],
        key=lambda place: place.span,
    )
    return Finding(
        rule=rule,
        span=stated.age.span,
        message=f"From “{since.time.text}” to “{at.text}” it is {years} years, not {stated.age.years}",
        note=f"said to be {stated.age.years}",
        related=tuple(places),
        reasons=(f"{at.value} is {years} years after {since.time.value}; a year either way would be allowed",),
    )
