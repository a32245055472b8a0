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

#: What is compared -> the pattern.
_PATTERNS = {
    "issue": "issue-number", "identifier": "link-number", "part": "link-part", "year": "link-year",
    "sibling": "list-of-links", "shown": "shown-version", "command": "code-version",
}  # fmt: skip
#: These two may name two things unless one slip explains the difference.
_BY_SLIP = ("identifier", "shown", "command")
#: Numbers with so many digits, after an abbreviation, are those of documents of one series.
_SERIES = 3


class IdentifierConflict(Rule):
    """One thing has two numbers: a link says PEP 484 and leads to PEP 483, or a title and its text differ.

    Identifiers are copied from another page and changed in only one place. These pairs are compared: the text of a link
    and its target; what a page calls itself (title, slug, number in a series) and its file name; the title and the
    sentence that says what the text is about; the label of a note and the note. An ISBN or ISSN is checked by its check
    digit.

    Not reported: numbers where one is only more precise than the other (20 and 20.0.0); dates and years, but for
    those of editions; pages; links with a number but no name; sentences about earlier or later versions.

    ```bad pattern=link-number
    The syntax is that of [⟦PEP 484⟧](https://peps.python.org/⟦~pep-0483⟧/).
    ```
    ```bad pattern=link-number
    报文头由 [⟦RFC 7231⟧](https://www.rfc-editor.org/rfc/⟦~rfc9110⟧) 规定。
    ```
    ```bad pattern=file-name path=news/bridge-12-opened.md
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
    Read the [harbour report ⟦2024⟧](https://example.org/files/harbour-report-⟦~2021⟧.pdf).
    ```
    ```bad pattern=link-year
    预订请走[会议室系统⟦2024⟧版](https://example.org/rooms/⟦~2021⟧/booking.html)。
    ```
    ```good
    Read the [survey of 2024](https://example.org/survey-results-2025.pdf) and the [news of May 2024](https://example.org/may/2025/news).
    ```
    ```bad pattern=note-number
    .. [#⟦~MEMO-31⟧] MEMO ⟦13⟧, Names of sluices.
    ```
    ```bad pattern=series-number
    MEMO: ⟦~31⟧
    Title: Names of sluices
    Status: Draft

    The choice is between this MEMO, MEMO 29 and MEMO ⟦31⟧.
    ```
    ```bad pattern=title-and-text
    ---
    title: ⟦Weir 3.1⟧ release schedule
    weir-version: ⟦~3.1⟧
    ---
    This document describes the schedule for ⟦~Weir 2.7⟧ and its first months.
    ```
    ```bad pattern=other-in-text
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
        Pattern("issue-number", msg("the number of an issue and the address that it links to")),
        Pattern(
            "link-number", msg("a named number in the text of a link that is mistyped in its address"), Profile.REVIEW
        ),
        Pattern("link-part", msg("a part or an issue, and the address that it links to")),
        Pattern("link-year", msg("the year of an edition in the text of a link, and another one in its address")),
        Pattern(
            "list-of-links",
            msg("a number in the text of a link, in a list in which the other links have it in their address"),
            Profile.REVIEW,
        ),
        Pattern(
            "shown-version",
            msg("the version of the title, and the one that readers get or see after an installation"),
            Profile.REVIEW,
        ),
        Pattern("code-version", msg("a version, and another one in the code right after it")),
        Pattern("title-and-text", msg("the number of the title, and another one where the text describes its subject")),
        Pattern("other-in-text", msg("such a number that neither a slip nor a third place explains"), Profile.REVIEW),
        Pattern("series-number", msg("the number of a page in its series, and another one for the same page")),
        Pattern("note-number", msg("the label or number of a note, and the number in the note")),
        Pattern("file-name", msg("a number in the title, and another one in the file name or address"), Profile.REVIEW),
        Pattern("check-digit", msg("an ISBN or ISSN with a wrong check digit")),
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


def _are_numbered(each: Disagreement) -> bool:
    """Whether two documents of one series are numbered: RFC 7231 and rfc9110."""
    link, target = (each.kept, each.odd) if each.kept.source is Source.LINK_TEXT else (each.odd, each.kept)
    one, other = link.value.show(), target.value.show()
    return len(one) == len(other) >= _SERIES and (one + other).isdecimal() and link.text.isupper()


def _pattern(attribute: str, each: Disagreement | None) -> str:
    """The pattern of a comparison, empty where the two may name two things."""
    if attribute in _PATTERNS:
        is_sure = each is None or each.slip is not None or attribute not in _BY_SLIP or _are_numbered(each)
        return _PATTERNS[attribute] if is_sure else ""
    if each is None:
        return "title-and-text"
    sources = {each.odd.source, each.kept.source}
    if Source.TEXT in sources:
        return "title-and-text" if each.slip is not None or each.has_third_place else "other-in-text"
    if sources == {Source.FRONT_MATTER, Source.FILE_NAME}:
        return "series-number"
    file = next((value for value in (each.odd, each.kept) if value.source is Source.FILE_NAME), None)
    other = each.kept if file is each.odd else each.odd
    return "" if file is not None and spells(file.text, other.value) else "file-name"
