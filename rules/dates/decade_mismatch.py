"""D109."""

from __future__ import annotations

from collections.abc import Iterator

from checker.analysis import Reading
from checker.calendars.timex import Unit
from checker.check import Check
from checker.rule import Pattern, Profile, Rule

from .quarter_mismatch import period_checks


class DecadeMismatch(Rule):
    """A century or decade does not match the year in brackets after it: the 19th century (1905), 90年代（1985年）.

    Usually the century is wrong by one, not the year: the nineteenth century covers the eighteen hundreds.

    Not reported: years next to a century that do not explain it; the year 1900 in either century; ranges that overlap
    the decade; "early" and "late" decades; sentences that correct a mistake.

    ```bad
    The lighthouse was built in ⟦the 19th century⟧ (⟦~1905⟧).
    ```
    ```bad
    这座厂房建于⟦20世纪90年代⟧（⟦~1985年⟧）。
    ```
    ```bad
    該橋建於⟦十九世紀⟧（⟦~1731年⟧），用石料砌成。
    ```
    ```good
    The lighthouse was built in the 19th century (1895), and repaired in the 1990s (1989–1991).
    ```
    ```good
    这座厂房建于20世纪90年代（1995年），改建于十九世纪（1900年）的老宅旁。
    ```
    ```good
    In the 19th century, 1905 seemed far away.
    ```
    """

    id = "D109"
    name = "decade-mismatch"
    patterns = (Pattern(name, profile=Profile.REVIEW),)

    def checks(self, reading: Reading) -> Iterator[Check]:
        """One check for each year next to its century or decade."""
        return period_checks(self, reading, lambda period: period >= Unit.DECADE)
