"""S405."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from checker.analysis import Reading
from checker.check import Check, operands
from checker.message import msg
from checker.rule import Pattern, Profile, Rule, Severity
from checker.values.labelled import Disagreement, Source
from checker.values.links import link_numbers, numbers_of_siblings
from checker.values.page_numbers import page_numbers, spells
from checker.values.show_disagreement import STATED_TWICE, value_checks
from checker.values.versions import commanded_versions, shown_versions

from .identifier_pairs import identifier_conflicts
from .number_conflicts import identifier_conflict_finding

#: What is compared of a link -> the pattern, where it does not depend on how the numbers differ.
_OF_LINKS = {"issue": "issue-number", "part": "link-part", "year": "link-year", "sibling": "list-of-links"}
#: Where readers get or see a version -> the pattern; only where one slip explains the difference.
_OF_VERSIONS = {"shown": "shown-version", "command": "code-version"}


class IdentifierConflict(Rule):
    """One thing has two numbers: a link says PEP 484 and leads to PEP 483, or a title and its text differ.

    Identifiers are copied from another page and changed in only one place. These pairs are compared: the text of a link
    and its target; what a page calls itself (title, slug, number in a series) and its file name; the title and the
    sentence that says what the text is about; the label of a note and the note. An ISBN or ISSN is checked by its check
    digit.

    Not reported: numbers where one is only more precise than the other (20 and 20.0.0); dates and years; parts and
    pages; links with a number but no name; sentences about earlier or later versions.

    ```bad pattern=one-slip
    The syntax is that of [⟦PEP 484⟧](https://peps.python.org/⟦~pep-0483⟧/).
    ```
    ```bad pattern=one-slip path=news/bridge-12-opened.md
    ---
    title: ⟦Bridge 13⟧ has opened
    ---
    It was a fine day.
    ```
    ```bad pattern=check-digit
    这本小册子（ISBN ⟦978-7-302-51163-0⟧）讲的是桥。
    ```
    ```bad pattern=issue-number
    The lock was mended in [#⟦908⟧](https://example.org/weir/issues/⟦~980⟧).
    ```
    ```bad pattern=link-part
    See [⟦Newsletter #80⟧]({% link _posts/2020-01-15-⟦~newsletter-81⟧.md %}).
    ```
    ```bad pattern=link-part
    ⟦第 12 期⟧：https://example.org/weekly/⟦~issue-13⟧
    ```
    ```bad pattern=list-of-links
    - [21: the weir](https://example.org/walks/21)
    - [22: the lock](https://example.org/walks/22)
    - [⟦23⟧: the mill](https://example.org/walks/⟦~32⟧)
    - [24: the quay](https://example.org/walks/24)
    ```
    ```good
    - [21: the weir](https://example.org/walks/21)
    - [22: the lock](https://example.org/walks/1022)
    - [23: the mill](https://example.org/walks/32)
    - [24: the quay](https://example.org/walks/24)
    ```
    ```bad pattern=shown-version
    # ⟦Weir 5.2⟧ is out

    Open the menu and choose About. The box should show ⟦~Weir 5.1⟧.
    ```
    ```bad pattern=shown-version
    # ⟦账册 6.1⟧ 更新说明

    更新完成后，首页的版本号显示为 ⟦~6.0⟧。
    ```
    ```bad pattern=code-version
    The current release is ⟦weir 0.9.4⟧. Install it with:

    ~~~sh
    pip install ⟦~weir==0.9.3⟧
    ~~~
    ```
    ```good
    # Weir 5.2 is out

    It reads the files of Weir 5.1. The box should show Weir 5.2.0, the kettle 5.1 litres.
    ```
    ```bad pattern=link-year
    Read the [report for ⟦2024⟧](https://example.org/files/harbour-⟦~2021⟧.pdf).
    ```
    ```bad pattern=self-named
    MEMO: ⟦~31⟧
    Title: Names of sluices
    Status: Draft

    The choice is between this MEMO, MEMO 29 and MEMO ⟦31⟧.
    ```
    ```bad pattern=third-place
    ---
    title: ⟦Weir 3.1⟧ release schedule
    weir-version: ⟦~3.1⟧
    ---
    This document describes the schedule for ⟦~Weir 2.7⟧ and its first months.
    ```
    ```bad pattern=other-number
    ---
    title: ⟦Weir 3.1⟧ release schedule
    ---
    This document describes the schedule for ⟦~Weir 2.7⟧ and its first months.
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
    第 13 期：https://example.org/weekly/issue-13, [all reports since 2019](https://example.org/report-2024.pdf)
    ```
    ```good
    这本小册子（ISBN 978-7-302-51163-2）讲的是桥，参见 [Weir 3.1](https://example.org/weir-3.1.2)。
    ```
    """

    id = "S405"
    name = "identifier-conflict"
    severity = Severity.WARNING
    patterns = (
        Pattern("one-slip", msg("two numbers that differ by one typing error"), Profile.REVIEW),
        Pattern("link-part", msg("a part or an issue, and the address that it links to"), Profile.REVIEW),
        Pattern(
            "list-of-links",
            msg("a number in the text of a link, in a list in which the other links have it in their address"),
            Profile.REVIEW,
        ),
        Pattern("link-year", msg("a year in the text of a link and another in its address"), Profile.REVIEW),
        Pattern(
            "shown-version",
            msg("the version of the title, and the one that readers get or see after an installation"),
            Profile.REVIEW,
        ),
        Pattern("code-version", msg("a version, and another one in the code right after it"), Profile.REVIEW),
        Pattern("issue-number", msg("the number of an issue and the address that it links to"), Profile.REVIEW),
        Pattern(
            "self-named", msg("the page itself, named next to “this page” as if it were another one"), Profile.REVIEW
        ),
        Pattern(
            "third-place", msg("two numbers, one of which also occurs in a third place of the page"), Profile.REVIEW
        ),
        Pattern("check-digit", msg("an ISBN or ISSN with a wrong check digit")),
        Pattern("other-number", msg("two numbers that differ by more than one typing error"), Profile.REVIEW),
    )

    def checks(self, reading: Reading) -> Iterator[Check]:
        """The numbers of links and those of the page, each with what it should agree with."""
        yield from value_checks(self, reading, reading.get(link_numbers), (), _pattern)
        compared = {value.span for value in reading.get(link_numbers)}
        siblings = [value for value in reading.get(numbers_of_siblings) if value.span not in compared]
        yield from value_checks(self, reading, siblings, (), _pattern)
        for analysis in (shown_versions, commanded_versions):
            yield from value_checks(self, reading, reading.get(analysis), (), _pattern)
        yield from value_checks(self, reading, *reading.get(page_numbers), _pattern)
        for conflict in reading.get(identifier_conflicts):
            places = [conflict.span] if conflict.other is None else [conflict.span, conflict.other]
            explain = partial(identifier_conflict_finding, self.id, conflict)
            yield self.failed(STATED_TWICE, operands(reading, place=places), explain, conflict.pattern)


def _pattern(attribute: str, each: Disagreement | None) -> str:
    """The pattern of a comparison, empty where the two may name two things."""
    if attribute in _OF_LINKS:
        return _OF_LINKS[attribute]
    if attribute in _OF_VERSIONS:
        return _OF_VERSIONS[attribute] if each is None or each.slip is not None else ""
    if each is None:
        return "one-slip"
    values = (each.odd, each.kept)
    if Source.FILE_NAME in (each.odd.source, each.kept.source):
        file, other = sorted(values, key=lambda value: value.source is not Source.FILE_NAME)
        if spells(file.text, other.value):
            return ""
    if each.slip is not None:
        return "one-slip"
    return "third-place" if each.has_third_place else "other-number"
