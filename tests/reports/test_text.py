from __future__ import annotations

import itertools
import re
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from checker import terminal
from checker.registry import report
from checker.result import Failure, ReportOptions, Result

Build = Callable[..., Result]


def lines(result: Result, output: ReportOptions | None = None) -> list[str]:
    return report("text")(result, output or ReportOptions()).splitlines()


def underlined(drawn: list[str]) -> list[tuple[str, str]]:
    """The words over each run of ``^`` and ``~``, by cells."""
    found = []
    for above, below in itertools.pairwise(drawn):
        for run in re.finditer(r"\^+|~+", below):
            if not re.fullmatch(r" +\| [ ^~]*([^^~].*)?", below):
                continue
            column, words = 0, ""
            for character in above:
                before = column - (terminal.cells(character) == 0)  # a combining mark belongs to what precedes it
                if run.start() <= before < run.end():
                    words += character
                column += terminal.cells(character)
            found.append((run.group()[0], words))
    return found


def test_a_finding_is_drawn_with_all_its_lines(build: Build) -> None:
    result = build("title\n\nThere are ⟦five⟧ sheep.\n\nThere are ⟦~six⟧ sheep.\n", fix="six")
    assert lines(result) == [
        "docs/page.md:3:11  warning  Z901 sheep-mismatch  Five sheep are not six.",
        "  3 | There are five sheep.",
        "    |           ^^^^ here 0",
        "  5 | There are six sheep.",
        "    |           ~~~ here 1",
        "    = 5 < 6",
        "    = perhaps “six” instead of “five”: as counted",
        "    = contralint rule Z901 explains this rule",
        "",
        "1 finding in 1 document",
        "  Z901 sheep-mismatch  1",
    ]


@pytest.mark.parametrize(
    "before",
    [
        "",
        "漢字",
        "😀",
        "e\u0301",
        "\t",
        "ab\t",
        "ｆｕｌｌ",
        "\u200b",
        "漢字😀e\u0301\t，",
        "\x1b[31m",
        "\u1112\u1161\u11ab",
    ],
)
def test_underlines_are_under_their_words(build: Build, before: str) -> None:
    assert underlined(lines(build(f"{before}⟦五隻羊⟧，{before}⟦~six⟧ sheep\r\n"))) == [("^", "五隻羊"), ("~", "six")]


def test_places_on_one_line_share_it(build: Build) -> None:
    drawn = lines(build("⟦~十一⟧中的⟦三⟧是⟦~五成⟧。", notes=["part", "whole", "share"]))
    assert drawn[1:5] == [
        "  1 | 十一中的三是五成。",
        "    | ~~~~    ^^  ~~~~ share",
        "    | |       part",
        "    | whole",
    ]


def test_a_place_over_several_lines_shows_its_ends(build: Build) -> None:
    drawn = lines(build("a ⟦b\nc\nd\n\ne⟧ f\n"))
    assert drawn[1:7] == ["  1 | a b", "    |   ^", "  2 | c", "    | ^", "  5 | e f", "    | ^ here 0"]


def test_crlf_is_no_part_of_a_line(build: Build) -> None:
    assert lines(build("one\r\n⟦two⟧\r\n"))[1:3] == ["  2 | two", "    | ^^^ here 0"]


def test_a_long_line_is_cut_around_the_words(build: Build) -> None:
    drawn = lines(build("字" * 300 + "⟦五⟧" + "字" * 300 + "⟦~六⟧" + "字" * 300), ReportOptions(width=60))
    assert drawn[2].startswith("  1 | …字")
    assert underlined(drawn) == [("^", "五"), ("~", "六")]
    assert max(map(terminal.width, drawn)) <= 60


def test_more_places_than_a_line_can_show_take_several_rows(build: Build) -> None:
    drawn = lines(build("⟦0⟧" + "".join("-" * 50 + f"⟦~{n}⟧" for n in range(1, 9))), ReportOptions(width=50))
    assert [words for _, words in underlined(drawn)] == list("012345678")


def test_of_very_many_places_the_first_are_shown(build: Build) -> None:
    drawn = lines(build("⟦x⟧\n" + "⟦~y⟧\n" * 40))
    assert "    | and 29 more places" in drawn


def test_a_line_of_five_megabytes_is_drawn_at_once(build: Build) -> None:
    result = build("字" * 1_000_000 + "⟦五⟧" + "x" * 4_000_000)
    assert underlined(lines(result)) == [("^", "五")]


def test_text_of_a_document_cannot_control_the_terminal(build: Build) -> None:
    text = report("text")(build("a\x1b[2J\u202e⟦b\x07⟧", message="No \x1b[31mred"), ReportOptions(width=80))
    assert "\x1b" not in text
    assert "\x07" not in text
    assert "\u202e" not in text
    assert "<U+202E>b<U+0007>" in text


def test_an_invisible_character_can_be_seen(build: Build) -> None:
    assert "  1 | a<U+200B>b" in lines(build("a⟦\u200b⟧b"))


def test_colour_only_where_it_is_wanted(build: Build) -> None:
    result = build("⟦five⟧ and ⟦~six⟧")
    painted = report("text")(result, ReportOptions(color=True))
    assert "\x1b[1;31mfive\x1b[0m" in painted
    assert re.sub(r"\x1b\[[0-9;]*m", "", painted) == report("text")(result, ReportOptions())


def test_the_hint_comes_once_for_a_rule(build: Build) -> None:
    one = build("⟦five⟧")
    two = Result(one.documents * 2, (), one.rules, one.version)
    assert sum("contralint rule Z901" in line for line in lines(two)) == 1


def test_a_narrow_terminal_puts_the_message_below(build: Build) -> None:
    drawn = lines(build("⟦five⟧", message="五隻羊不是六隻。" * 8), ReportOptions(width=60))
    assert drawn[0] == "docs/page.md:1:1  warning  Z901 sheep-mismatch"
    assert drawn[1].startswith("  五隻羊")
    assert max(map(terminal.width, drawn)) <= 60


def test_without_findings_a_summary_says_so(build: Build) -> None:
    assert lines(build("nothing")) == ["no findings in 1 document"]
    assert lines(Result((), (), (), "1")) == ["no findings in 0 documents"]


def test_failures_are_counted(build: Build) -> None:
    failures = (Failure("a.md", "It is gone."), Failure("b.md", "It broke.", "Z901"))
    assert lines(build("nothing", failures=failures)) == ["no findings in 1 document, 2 paths not fully checked"]


def test_brief_leaves_out_all_but_findings(build: Build) -> None:
    drawn = lines(build("⟦five⟧", remarks=("Read as GB18030.",)), ReportOptions(brief=True))
    assert drawn[-1] == "    = 5 < 6"
    assert report("text")(build("nothing"), ReportOptions(brief=True)) == ""


def test_remarks_are_shown(build: Build) -> None:
    assert "docs/page.md: Read as GB18030." in lines(build("x", remarks=("Read as GB18030.",)))


WRITING = st.text(st.sampled_from("ab ，漢😀\t\u0301\u200b\x1b\n"), max_size=60)


@example(before="", words="aa\x1b\u200b\u200b\u200b\n", between="", others="", width=40)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(before=WRITING, words=WRITING, between=WRITING, others=WRITING, width=st.integers(40, 100))
def test_nothing_is_wider_than_the_terminal(
    build: Build, before: str, words: str, between: str, others: str, width: int
) -> None:
    result = build(f"{before}⟦x{words}⟧{between}⟦~x{others}⟧", path="p", message=before + words)
    for line in lines(result, ReportOptions(width=width)):
        assert terminal.width(line) <= width or line.startswith("p:")


def test_the_last_line_says_what_was_verified(with_checks) -> None:
    assert lines(with_checks("no sheep"))[-1] == "Verified: 1 number of sheep. Open: 1."
    checked = with_checks("no sheep").documents[0]
    twice = replace(with_checks("no sheep"), documents=(replace(checked, checks=checked.checks[:1] * 2),))
    assert lines(twice)[-1] == "Verified: 2 numbers of sheep."
