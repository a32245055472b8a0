"""F307."""

from __future__ import annotations

from collections.abc import Iterator

from checker.analysis import Reading
from checker.check import Check, CheckKind, operands
from checker.finding import Finding, Location
from checker.message import msg
from checker.rule import Pattern, Rule, Severity

from .relations.announcements import announcements
from .relations.lists import Announcement

COUNT = CheckKind(
    "count", msg("count of a list"), "{number} count of a list", "{number} counts of lists", pointers=("item",)
)


class CountMismatch(Rule):
    """The text announces a number of items, but the list has more or fewer.

    "Five reasons:", then six items: somebody added or removed one and forgot the announcement. Readers count, and
    wonder what is missing.

    Not reported: items under items, which the number does not include; lists that an image or a paragraph splits; lists
    that say they are incomplete (including, such as, 包括, 等); approximate numbers; numbers that are not directly
    before their list, or whose things the sentence names itself.

    ```bad pattern=list
    There are ⟦three⟧ reasons for the delay:

    - the weather
    - the missing parts
    - the strike
    ⟦~- the holidays⟧
    ```
    ```bad pattern=list
    参会者须携带以下⟦四项⟧材料：

    - 身份证
    - 邀请函
    ⟦~- 近期照片⟧
    ```
    ```bad pattern=list
    ## ⟦Three⟧ new evening courses

    **Knots.** For sailors and climbers.

    **Locks.** For those who have lost their keys.

    **Maps.** With two walks.

    ⟦~**Bread.** Bring flour.⟧
    ```
    ```bad pattern=bracket
    Present (⟦five⟧ members): Hall (chair), Mills, Weir and ⟦~Locke⟧. The clerk took notes.
    ```
    ```good
    The five members are:

    - the harbour master
    - the clerk
    - three elected skippers
    ```
    ```good
    The press has two modes, manual and automatic:

    - pull the lever
    - turn the wheel
    - start the motor
    ```
    ```good
    We hire in the following four ways:

    - by contest
    - by promotion
    - by transfer

    These need a notice. We also use this way:

    - a direct call
    ```
    ```good
    There are three reasons for the delay:

    - the weather
        - rain
        - fog
    - the missing parts
    - the strike
    ```
    ```good
    参会者须携带以下四项材料：

    - 身份证
    - 邀请函
    - 近期照片
    - 健康证明
    ```
    ```good
    本屆大賽共有五名得獎者：林立、陳安、吳方、趙可和孫宜。
    ```
    ```good
    Two of the following will do, for example:

    - a passport
    - a driving licence
    - a bank card
    ```
    """

    id = "F307"
    name = "count-mismatch"
    severity = Severity.WARNING
    kind = COUNT
    patterns = (
        Pattern("list", msg("a number before a list with an item per line")),
        Pattern("bracket", msg("a number in brackets before the items")),
    )

    def checks(self, reading: Reading) -> Iterator[Check]:
        """Lists with the announced number of items pass; a list that is much longer or shorter stays open."""
        for announcement in reading.get(announcements):
            places = operands(reading, count=announcement.count.span, item=announcement.items)
            pattern = self._pattern(announcement)
            if announcement.is_kept:
                yield self.passed(COUNT, places, pattern)
            elif not self._is_slip(announcement):
                yield self.open(COUNT, places, msg("the list is too far from the number to be what it counts"), pattern)
        yield from super().checks(reading)

    def check(self, reading: Reading) -> Iterator[Finding]:
        """One finding for each announced count that differs from the length of its list."""
        for announcement in reading.get(announcements):
            if not announcement.is_kept and self._is_slip(announcement):
                yield self._finding(announcement)

    def _pattern(self, announcement: Announcement) -> str:
        return "bracket" if announcement.bracketed else "list"

    def _is_slip(self, announcement: Announcement) -> bool:
        """Whether count and list differ by so little that one item was forgotten or added; a larger gap means another
        list."""
        count = len(announcement.items)
        return abs(announcement.count.value - count) <= max(1 + announcement.closed, count // 10)

    def _finding(self, announcement: Announcement) -> Finding:
        announced, count = announcement.count, len(announcement.items)
        stated = f"{announced.value:f}"
        return Finding(
            rule=self.id,
            span=announced.span,
            message=msg(
                "“{text}” announces {stated}, but {count} follow",
                text=announced.text.strip(),
                stated=stated,
                count=count,
            ),
            note=msg("announces {stated}", stated=stated),
            related=(Location(announcement.items[-1], msg("number {count}, the last one", count=count)),),
            reasons=(msg("stated {stated}, counted {count}", stated=stated, count=count),),
            pattern=self._pattern(announcement),
        )
