"""T209."""

from __future__ import annotations

from collections.abc import Iterator

from checker.api import Finding, Pattern, Place, Profile, Reading, Rule, Said, Severity, say, say_number

_MOST = 11


class UnanchoredDate(Rule):
    """The page says "this year", or names a day without its year, and nothing on it tells which year that is.

    The page bears no date, and the years that it names are several. Whoever finds it later cannot know what is meant,
    and a checker cannot check it. All such places are one finding.

    Not reported: pages with a date in front matter or dateline or a year in their path, dates under a dated heading,
    dates after a year that the text has just named, pages that name one year only, or two next to each other, and
    quotations.

    ```bad
    The mill burnt down in 1911 and again in 1978. ⟦This year⟧ it is to be sold, or ⟦~next year⟧.
    ```
    ```bad
    公司成立于1998年，2009年上市。⟦今年⟧的营收预计持平。
    ```
    ```good
    ---
    date: 2019-02-11
    ---
    The mill burnt down in 1911 and again in 1978. This year it is to be sold; the auction is on 3 May.
    ```
    ```good
    公司成立于1998年。1998年5月3日，第一家门店开业，6月1日第二家开业。
    ```
    ```good
    The mill is to be sold this year.
    ```
    """

    id = "T209"
    name = "unanchored-date"
    severity = Severity.NOTE
    patterns = (Pattern(name, profile=Profile.REVIEW),)

    def check(self, reading: Reading) -> Iterator[Finding]:
        """One finding for all open dates of a page."""
        if not reading.unanchored:
            return
        first, *others = reading.unanchored
        yield Finding(
            rule=self.id,
            span=first.span,
            message=_message(first.text, len(others)),
            note=say("which year?"),
            related=tuple(Place(other.span, say("which year?")) for other in others[:_MOST]),
            reasons=(say("the page bears no date, and it names years that are not next to each other"),),
        )


def _message(date: str, others: int) -> Said:
    if not others:
        return say("nothing on the page tells the year of “{date}”", date=date)
    return say_number(
        others,
        "nothing on the page tells the year of “{date}” and of {number} other date",
        "nothing on the page tells the year of “{date}” and of {number} other dates",
        date=date,
    )
