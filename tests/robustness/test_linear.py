"""Work grows with the text and no faster: what was quadratic or cubic is done on texts on which it would not end."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from checker.analysis import Reading
from checker.document.text import Span
from checker.finding import Finding
from checker.formats.front_matter import read_front_matter
from checker.formats.open import read_text
from checker.languages.en import durations
from checker.passages.sentences import find_sentences
from checker.rule import Rule
from checker.rules.dates.lifespans import find_ages, find_stated_ages
from checker.rules.structure.references import find_references
from checker.run.rule_run import run_rules
from checker.run.suppress import justifications, suppression_statuses
from checker.run.suppression_comments import find_suppression_comments
from checker.suppression import SuppressionScope

sys.path.append(str(Path(__file__).parent))

from steps import grows

from checker.passages.clause_status import clause_statuses
from checker.passages.sentences import sentences
from checker.rules.dates.lifespans import stated_ages
from checker.times.event_status import times

MANY = 200_000


def entries(text):
    matter = read_front_matter(text)
    assert matter is not None
    return [(".".join(entry.key), entry.value) for entry in matter.entries]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        pytest.param("[" + " " * MANY, [], id="an open header and blanks"),
        pytest.param("[" * MANY, [], id="brackets"),
        pytest.param("[a" + "]" * MANY, [], id="closing brackets"),
        pytest.param("x = b" + " " * MANY + "c", [("x", "b" + " " * MANY + "c")], id="blanks inside a value"),
        pytest.param("x = 'b'" + " " * MANY + "c", [], id="blanks behind a string"),
        pytest.param("x = 7" + " " * MANY + "# c", [("x", "7")], id="blanks before a comment"),
        pytest.param("x." * MANY + "x = 1", [(".".join("x" * (MANY + 1)), "1")], id="a key of many parts"),
        pytest.param("[" + "x." * MANY + "x]", [], id="a table of many parts"),
    ],
)
def test_toml_front_matter(line, expected):
    assert entries(f"+++\ntitle = 'a'\n{line}\n+++\nThe text.\n") == [("title", "a"), *expected]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        pytest.param("x: b" + " " * MANY + "c", [("x", "b" + " " * MANY + "c")], id="blanks inside a value"),
        pytest.param("x: b" + " " * MANY + "# c", [("x", "b")], id="blanks before a comment"),
        pytest.param("x:" + " " * MANY + "# c", [], id="blanks and no value"),
    ],
)
def test_yaml_front_matter(line, expected):
    assert entries(f"---\ntitle: a\n{line}\n---\nThe text.\n") == [("title", "a"), *expected]


def test_tables_and_comments_in_toml_are_read_as_ever():
    text = "+++\na = 'x' # c\nb = 2015-05-19  # d\n [t.u]  # e\n\"c d\"=1\n[[v]]\ne = # none\n+++\n"
    assert entries(text) == [("a", "x"), ("b", "2015-05-19"), ("t.u.c d", "1")]


# English lengths ahead ---------------------------------------------------------------------------------------------


def values(text):
    return [time.value for time in Reading(read_text(f"2015-05-19\n\n{text}\n", "a.txt")).get(times)][1:]


def test_only_the_clause_decides_the_tense_of_a_length(monkeypatch):
    looked_at = []
    marks = durations.TENSE.marks

    def counted(text, start, end):
        looked_at.append(end - start)
        return marks(text, start, end)

    monkeypatch.setattr(durations, "TENSE", type("Tense", (), {"marks": staticmethod(counted)}))
    Reading(read_text("the mill and the old weir in two years " * 400, "a.txt")).get(times)
    assert len(looked_at) >= 400
    assert max(looked_at) <= 80


def test_a_tense_beyond_the_clause_is_not_that_of_the_length():
    far = "She built the mill, and with great patience the weir, the lock, the gauge house, two sluices and the towpath"
    assert values(f"{far}, the last of them all, and in two years the bridge opens.") == ["2017-05-19"]
    assert values("The price, which was falling, rose most in two years.") == ["P2Y"]
    assert values("She built the mill in two years.") == ["P2Y"]


# Suppression comments ----------------------------------------------------------------------------------------------

COMMENTS = {
    "paragraphs": ("<!-- contralint-ignore D101: why -->\n\nIt flows.\n\n", SuppressionScope.PARAGRAPH),
    "lines": ("It flows. <!-- contralint-ignore D101: why -->\n\n", SuppressionScope.LINE),
    "starts": ("<!-- contralint-ignore-start D101: why -->\n\nIt flows.\n\n", SuppressionScope.BLOCK),
    "starts and other ends": (
        "<!-- contralint-ignore-start D101: why -->\n\n<!-- contralint-ignore-end D102 -->\n\n",
        SuppressionScope.BLOCK,
    ),
    "items of one list": ("- <!-- contralint-ignore D101: why -->\n- It flows.\n", SuppressionScope.PARAGRAPH),
}


@pytest.mark.parametrize("comment", COMMENTS.values(), ids=COMMENTS)
def test_comments_are_found(comment):
    text, scope = comment
    found = find_suppression_comments(read_text(text * 3, "a.md"))
    assert [directive.scope for directive in found] == [scope] * 3
    assert grows(find_suppression_comments, lambda size: read_text(text * size, "a.md"), 40) < 6


def test_comments_in_front_matter_are_found():
    def made(size):
        return read_text("---\n" + "# contralint-ignore D101: why\na: 1\n" * size + "---\nx\n", "a.md")

    assert grows(find_suppression_comments, made, 40) < 6


@pytest.mark.parametrize(
    "word",
    ["contralint-" + "a" * MANY, "contralint-" + "a-" * MANY, "contralint-a " + ": " * MANY, "contralint-" * MANY],
)
@pytest.mark.parametrize("path", ["a.md", "a.rst", "a.txt", "a.adoc", "a.mdx"])
def test_a_word_that_never_ends_is_no_comment(word, path):
    opening = {"a.md": "<!-- ", "a.rst": ".. ", "a.adoc": "// ", "a.mdx": "{/* "}.get(path, "# ")
    assert len(find_suppression_comments(read_text(opening + word + "\n\nIt flows.\n", path))) <= 1


NAMES = {"d101": "D101", "d102": "D102"}


def suppressed(size):
    """Comments of a document, and a finding in each of the lines that they cover and in as many others."""
    line = "It flows. <!-- contralint-ignore D101, D102, D999: why -->\n\nIt stands.\n\n"
    directives = find_suppression_comments(read_text(line * size, "a.md"))
    places = [Span(directive.covers.start, directive.covers.start + 4) for directive in directives]
    places += [Span(place.start + len(line) - 12, place.start + len(line) - 9) for place in places]
    return directives, [Finding("D101", place, "It flows.") for place in places]


def test_what_is_suppressed_is_found_without_comparing_all_with_all():
    directives, findings = suppressed(3)
    assert justifications(directives, findings, NAMES) == ("why",) * 3 + (None,) * 3
    found = [
        (each.term, each.status.value) for each in suppression_statuses(directives, findings, NAMES, {"D101", "D102"})
    ]
    assert found == [("D101", "used"), ("D102", "unused"), ("D999", "unknown")] * 3
    assert grows(lambda made: justifications(*made, NAMES), suppressed, 50) < 6
    assert grows(lambda made: suppression_statuses(*made, NAMES, {"D101", "D102"}), suppressed, 50) < 6


def test_of_two_comments_that_apply_the_one_with_the_larger_scope_gives_the_reason():
    text = "<!-- contralint-ignore-file D101: all of it -->\n\nIt flows. <!-- contralint-ignore D101: this line -->\n"
    document = read_text(text, "a.md")
    at = text.index("It flows")
    finding = Finding("D101", Span(at, at + 2), "It flows.")
    assert justifications(find_suppression_comments(document), [finding], NAMES) == ("all of it",)


def test_comments_are_judged_without_comparing_all_with_all():
    class Everywhere(Rule):
        id, name = "D101", "everywhere"

        def check(self, reading):
            return [Finding("D101", sentence.prose, "It flows.") for sentence in reading.get(sentences)]

    def made(size):
        return Reading(read_text("It flows. <!-- contralint-ignore D101: why -->\n\nIt stands.\n\n" * size, "a.md"))

    assert grows(lambda reading: run_rules(reading, [Everywhere()], NAMES), made, 40) < 6


# Ages --------------------------------------------------------------------------------------------------------------

LIFESPANS = {
    "sentences": "Anna Berg, born in 1950, was 40 years old in 1990. ",
    "paragraphs": "Anna Berg, born in 1950, was 40 years old in 1990.\n\n",
    "one sentence": "Anna, born in 1950, was 40 years old in 1990, and ",
    "lives in brackets": "Anna Berg (1950–1990, aged 40), ",
    "deaths": "安娜1950年出生，1990年去世，享年40岁，",
}


@pytest.mark.parametrize("life", LIFESPANS.values(), ids=LIFESPANS)
def test_ages(life):
    def made(size):
        document = read_text(life * size, "a.txt")
        reading = Reading(document)
        return document, find_ages(document), reading.get(times), reading.get(sentences), reading.get(clause_statuses)

    assert len(made(2)[1]) == 2
    assert grows(lambda facts: find_stated_ages(*facts), made, 40) < 6


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Anna Berg, born in 1950, was 40 years old in 1990.", [(40, 39, 40)]),
        ("Anna Berg (1950–1990), aged 40, built it.", [(40, 39, 40)]),
        ("安娜1950年出生，1990年去世，享年40岁。", [(40, 39, 40)]),
        ("Anna Berg, born in 1950, built it; her friend was 40 years old in 1990.", []),
        ("Anna, born in 1950," + " and" * 600 + " was 40 years old in 1990.", []),
    ],
)
def test_ages_are_read_as_ever(text, expected):
    stated = Reading(read_text(text, "a.txt")).get(stated_ages)
    assert [(each.age.years, each.low, each.high) for each in stated] == expected


# References --------------------------------------------------------------------------------------------------------


def test_a_sentence_is_asked_once_for_other_works(monkeypatch):
    asked = []

    class Counted:
        def search(self, text, start, end):
            asked.append(start)

    monkeypatch.setattr("checker.languages.en.numbering.ELSEWHERE", Counted())
    document = read_text("See Fig. 6 and Fig. 7 and Fig. 8. See Fig. 9 and Fig. 10.", "a.txt")
    assert len(find_references(document, find_sentences(document))) == 5
    assert len(asked) == len(set(asked)) == 2
