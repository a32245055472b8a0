"""S405."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from checker.analysis import Reading
from checker.check import Check, operands
from checker.message import msg
from checker.rule import Pattern, Profile, Rule, Severity
from checker.values.labelled import Disagreement, Source
from checker.values.links import link_numbers
from checker.values.page_numbers import may_differ, page_numbers
from checker.values.show_disagreement import STATED_TWICE, value_checks

from .identifier_pairs import identifier_conflicts
from .number_conflicts import identifier_conflict_finding

#: What is compared -> the pattern.
_PATTERNS = {"issue": "issue-number", "identifier": "link-number", "part": "link-part", "year": "link-year"}
#: Numbers with so many digits, after an abbreviation, are those of documents of one series.
_SERIES = 3


class IdentifierConflict(Rule):
    """One thing has two numbers: a link says PEP 484 and leads to PEP 483, or a title and its text differ.

    Identifiers are copied from another page and changed in only one place. These pairs are compared: the text of a link
    and its target; what a page calls itself (title, slug, number in a series) and its file name; the title and the
    sentence that says what the text is about; the label of a note and the note. An ISBN or ISSN is checked by its check
    digit.

    Not reported: numbers where one is only more precise than the other (20 and 20.0.0); a series of releases and one
    of them; dates and years, but for those of editions; pages; links with a number but no name; sentences about earlier
    or later versions; running numbers of files.

    ```bad pattern=link-number
    The syntax is that of [⟦PEP 484⟧](https://peps.python.org/⟦~pep-0483⟧/).
    ```
    ```bad pattern=link-number
    报文头由 [⟦RFC 7231⟧](https://www.rfc-editor.org/rfc/⟦~rfc9110⟧) 规定。
    ```
    ```bad pattern=file-name path=news/weir-3.1.0.md
    ---
    title: ⟦Weir 3.2.0⟧ is out
    ---
    It opens in less time.
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
    ```good path=news/bridge-12.md
    ---
    title: Bridge 13 has opened
    ---
    Files are numbered in their own order.
    ```
    ```good path=news/weir-408.md
    ---
    title: Weir 4.08 is out
    ---
    Weir 4.10 will follow in spring.
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
        Pattern("title-and-text", msg("the number of the title, and another one where the text describes its subject")),
        Pattern("other-in-text", msg("such a number that neither a slip nor a third place explains"), Profile.REVIEW),
        Pattern("series-number", msg("the number of a page in its series, and another one for the same page")),
        Pattern("note-number", msg("the label or number of a note, and the number in the note")),
        Pattern(
            "file-name", msg("a version in the title, and another one in the file name or address"), Profile.REVIEW
        ),
        Pattern("check-digit", msg("an ISBN or ISSN with a wrong check digit")),
    )

    def checks(self, reading: Reading) -> Iterator[Check]:
        """The numbers of links and those of the page, each with what it should agree with."""
        yield from value_checks(self, reading, reading.get(link_numbers), (), _pattern)
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
        is_sure = each is None or each.slip is not None or attribute != "identifier" or _are_numbered(each)
        return _PATTERNS[attribute] if is_sure else ""
    if each is None:
        return "title-and-text"
    sources = {each.odd.source, each.kept.source}
    if Source.TEXT in sources:
        return "title-and-text" if each.slip is not None or each.has_third_place else "other-in-text"
    if sources == {Source.FRONT_MATTER, Source.FILE_NAME}:
        return "series-number"
    return "" if may_differ(each) else "file-name"
