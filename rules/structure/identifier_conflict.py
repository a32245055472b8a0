"""S405."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from checker.analysis import Reading
from checker.check import Check, operands
from checker.message import msg
from checker.rule import Pattern, Profile, Rule, Severity
from checker.values.show_disagreement import SAID_TWICE

from .identifier_pairs import agreeing_links, identifier_conflicts
from .identifiers import Difference
from .number_conflicts import identifier_conflict_finding

_PATTERNS = {
    Difference.ONE_SLIP: "one-slip",
    Difference.ISSUE: "issue-number",
    Difference.SELF: "self-named",
    Difference.THIRD_PLACE: "third-place",
    Difference.CHECK_DIGIT: "check-digit",
    Difference.OTHER: "other-number",
}


class IdentifierConflict(Rule):
    """One thing has two numbers: a link says PEP 484 and leads to PEP 483, or a title and its text differ.

    Identifiers are copied from another page and changed in only one place. These pairs are compared: the text of a link
    and its target; what a page calls itself (title, slug, number in a series) and its file name; the title and the
    sentence that says what the text is about; the label of a note and the note. An ISBN or ISSN is checked by its check
    digit.

    Not reported: numbers where one continues the other (20 and 20.0.0); dates and years; parts and pages; links with a
    number but no name; sentences about earlier or later versions.

    ```bad pattern=one-slip
    The syntax is that of [⟦PEP 484⟧](⟦~https://peps.python.org/pep-0483/⟧).
    ```
    ```bad pattern=one-slip path=news/bridge-12-opened.md
    ---
    title: ⟦Bridge 13 has opened⟧
    ---
    It was a fine day.
    ```
    ```bad pattern=check-digit
    这本小册子（ISBN ⟦978-7-302-51163-0⟧）讲的是桥。
    ```
    ```bad pattern=issue-number
    The lock was mended in [⟦#908⟧](⟦~https://example.org/weir/issues/980⟧).
    ```
    ```bad pattern=self-named
    MEMO: ⟦~31⟧
    Title: Names of sluices
    Status: Draft

    The choice is between this MEMO, MEMO 29 and MEMO ⟦31⟧.
    ```
    ```bad pattern=third-place
    ---
    title: ⟦~Weir 3.1 release schedule⟧
    weir-version: 3.1
    ---
    This document describes the schedule for ⟦Weir 2.7⟧ and its first months.
    ```
    ```bad pattern=other-number
    ---
    title: ⟦~Weir 3.1 release schedule⟧
    ---
    This document describes the schedule for ⟦Weir 2.7⟧ and its first months.
    ```
    ```good
    The syntax is that of [PEP 484](https://peps.python.org/pep-0484/), explained in [PEP 483](https://example.org/484).
    ```
    ```good path=news/bridge-12-opened.md
    ---
    title: Bridge 12 has opened
    ---
    Bridge 13 will follow in spring.
    ```
    ```good
    这本小册子（ISBN 978-7-302-51163-2）讲的是桥，参见 [Weir 3.1](https://example.org/weir-3.1.2)。
    ```
    """

    id = "S405"
    name = "identifier-conflict"
    severity = Severity.WARNING
    patterns = (
        Pattern("one-slip", msg("two numbers that differ by one typing error")),
        Pattern("issue-number", msg("the number of an issue and the address that it links to")),
        Pattern("self-named", msg("a page that is named next to “this page” as another one"), Profile.REVIEW),
        Pattern("third-place", msg("two numbers of which a third place of the page has one"), Profile.REVIEW),
        Pattern("check-digit", msg("an ISBN or ISSN with a wrong check digit")),
        Pattern("other-number", msg("two numbers that differ by more than one typing error"), Profile.REVIEW),
    )

    def checks(self, reading: Reading) -> Iterator[Check]:
        """One check for each link with a number, and for each other pair of places that disagree."""
        for text, target in reading.get(agreeing_links):
            yield self.passed(SAID_TWICE, operands(reading, place=[text, target]), "one-slip")
        for conflict in reading.get(identifier_conflicts):
            pattern = _PATTERNS[conflict.difference]
            places = [conflict.span] if conflict.other is None else [conflict.span, conflict.other]
            explain = partial(identifier_conflict_finding, self.id, conflict, pattern)
            yield self.failed(SAID_TWICE, operands(reading, place=places), explain, pattern)
