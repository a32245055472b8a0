"""What is wrong in a pack is one clear sentence with its line, and the rest of the pack is used."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.facts.fact import Certainty, FactKind
from checker.facts.forms import chinese, names_of, ordinals, roman
from checker.facts.library import bind, read_bytes, read_paths
from checker.facts.pack import read_pack
from checker.facts.written import NoDate, NoValue, read_days, read_value

HEAD = "as-of: 2025-01-01\nsource: a book\nsubjects:\n"
SUBJECT = "- id: museum\n  names: [Harbour Museum, 海港博物館]\n  facts:\n"


def problems(text):
    return [(problem.line, problem.message) for problem in read_pack(text, "pack.yaml").problems]


def facts(text):
    return [fact for subject in read_pack(text, "pack.yaml").subjects for fact in subject.facts]


def test_a_valid_pack_has_no_problems_and_keeps_positions():
    pack = read_pack(
        HEAD + SUBJECT + "  - {founded: 1921-05-03}\n  - {event: moved, date: 1950, words: [moved]}\n", "p.yaml"
    )
    assert pack.problems == ()
    (museum,) = pack.subjects
    assert museum.names == ("Harbour Museum", "海港博物馆")
    assert [(fact.kind, fact.line, fact.source) for fact in museum.facts] == [
        (FactKind.FOUNDED, 7, "a book"),
        (FactKind.EVENT, 8, "a book"),
    ]


BROKEN = [
    ("  - {founded: 1921, cretainty: likely}\n", 7, "The key 'cretainty' is unknown here; did you mean 'certainty'?"),
    ("  - {founded: 1921, certainty: sure}\n", 7, "'sure' is not a certainty; say certain, likely or disputed."),
    ("  - {founded: 1921-02-30}\n", 7, "'1921-02-30' does not exist: February 1921 has 28 days."),
    ("  - {founded: 1921-13}\n", 7, "'1921-13' is not a date: there is no month 13."),
    ("  - {founded: last year}\n", 7, "'last year' is not a date: write a year (2016), a month (2016-03),"),
    ("  - {fonded: 1921}\n", 7, "This fact has no kind; did you mean 'founded'?"),
    ("  - {event: moved}\n", 7, "This fact does not say when: give 'date', or 'from' and 'to'."),
    ("  - {event: moved, from: 1950}\n", 7, "'from' needs 'to'; only a holder can still be in office."),
    ("  - {holder: A. B., from: 1950, to: 1940}\n", 7, "This ends (1940) before it begins (1950)."),
    ("  - {event: moved, founded: 1921, date: 1950}\n", 7, "This fact says both 'event' and 'founded': make it two."),
    ("  - {figure: visitors, date: 1950}\n", 7, "This figure has no 'value'."),
    ("  - {figure: visitors, date: 1950, value: many}\n", 7, "'many' is not a figure: write a number and its unit"),
    ("  - {event: [moved], date: 1950}\n", 7, "'event' wants one value on its line, not a list or a table."),
    ("  - {event: moved, date: 1950, words: {a: b}}\n", 7, "'words' wants a list such as [one, another], not a table."),
    ("  - {event: moved, date: 1950, scope: page}\n", 7, "'page' is not a scope; write clause, sentence or paragraph."),
    ("  - moved in 1950\n", 7, "This fact wants keys and values, such as 'source: …'."),
    ("  - {event: moved, date: 1950, date: 1951}\n", 7, "The key 'date' is already on line 7 already: keep one."),
]


@pytest.mark.parametrize(("written", "line", "message"), BROKEN, ids=[case[2][:40] for case in BROKEN])
def test_a_problem_is_reported_with_its_line(written, line, message):
    found = problems(HEAD + SUBJECT + written)
    assert found
    assert found[0][0] == line
    assert found[0][1].startswith(message)


@pytest.mark.parametrize("written", [case[0] for case in BROKEN])
def test_the_rest_of_the_pack_goes_on(written):
    found = facts(HEAD + SUBJECT + written + "  - {event: burnt, date: 1960, words: [burnt]}\n")
    assert "burnt" in [fact.label for fact in found]


def test_a_key_too_many_loses_nothing():
    (fact,) = facts(HEAD + SUBJECT + "  - {founded: 1921, cretainty: likely}\n")
    assert fact.certainty is Certainty.CERTAIN


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("as-of: 2025\n", 1, "This pack has no 'subjects:', so it has no facts."),
        ("- one\n- two\n", 1, "A pack begins with keys such as"),
        ("subject:\n- id: a\n", 1, "The key 'subject' is unknown here; did you mean 'subjects'?"),
        (HEAD + "- names: [ab]\n", 4, "This subject has no id"),
        (HEAD + "- id: a\n", 4, "The subject 'a' has no names"),
        (HEAD + "- {id: a, names: [x]}\n", 4, "The name 'x' is too short"),
        (HEAD + "- {id: a, short-names: [xy]}\n", 4, "'short-names' need 'context'"),
        (HEAD + "- {id: a, names: [xy], forms: ['{nmber} xy']}\n", 4, "{nmber} is unknown: a form can have"),
        (HEAD + "- {id: a, names: [xy]}\n- {id: a, names: [yz]}\n", 5, "The id 'a' is already on line 4 already"),
        ("subjects:\n- id: a\n  names: [xy]\n  facts:\n  - {founded: 1921}\n", 5, "This fact has no source"),
        ("a: [1\nb: 2\n", 2, "This is not valid YAML"),
        ("a: *b\n", 1, "This is not valid YAML"),
        ("subjects: {}\n", 1, "'subjects' wants a list: begin each subject with '- '."),
        ("as-of: soon\nsubjects: []\n", 1, "'soon' is not a date"),
    ],
)
def test_what_is_wrong_further_out(text, line, message):
    assert any(at == line and reported.startswith(message) for at, reported in problems(text)), problems(text)


def test_two_packs_may_not_share_an_id():
    text = (HEAD + "- {id: a, names: [xy], facts: []}\n").encode()
    book, found = bind([read_bytes(text, "one.yaml"), read_bytes(text, "two.yaml")])
    assert len(book.subjects) == 1
    assert [(problem.path, problem.line) for problem in found] == [("two.yaml", 4)]
    assert "one.yaml, line 4" in found[0].message


def test_files_that_cannot_be_read(tmp_path):
    (tmp_path / "latin.yaml").write_bytes(b"about: caf\xe9\n")
    (tmp_path / "empty.yaml").write_bytes(b"")
    (tmp_path / "notes.txt").write_bytes(b"no pack")
    packs = read_paths([str(tmp_path), str(tmp_path / "missing.yaml"), str(tmp_path / "empty.yaml")])
    assert [len(pack.problems) for pack in packs] == [0, 1, 1]
    assert "UTF-8" in packs[1].problems[0].message
    assert packs[2].problems[0].message == "There is no such file or folder."


def test_a_few_lines_of_aliases_do_not_become_billions():
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 12)]
    (problem,) = read_pack("\n".join(lines), "p.yaml").problems
    assert "too large" in problem.message


@given(st.text(max_size=200))
def test_no_text_breaks_the_reader(text):
    assert read_pack(text, "p.yaml").path == "p.yaml"


KEYS = st.sampled_from(
    ["id", "names", "facts", "event", "date", "from", "to", "value", "figure", "holder", "source", "x"]
)
VALUES = st.recursive(
    st.sampled_from(["2016", "2016-02-30", "a", "", "1,5%", "[", "名字"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=4),
    max_leaves=12,
)


@given(st.dictionaries(st.sampled_from(["subjects", "source", "as-of", "x"]), VALUES, max_size=4))
def test_no_structure_breaks_the_reader(tree):
    import json

    text = json.dumps(tree, ensure_ascii=False)  # JSON is YAML
    for problem in read_pack(text, "p.yaml").problems:
        assert problem.line >= 0
        assert problem.message.endswith((".", "?"))


@given(st.dates(min_value=date(1000, 1, 1)))
def test_dates_cover_the_written_days(day):
    number = day.toordinal() - 1
    assert read_days(day.isoformat()) == (number, number)
    for written in (f"{day:%Y-%m}", f"{day:%Y}", f"{day:%Y}-Q{(day.month + 2) // 3}"):
        first, last = read_days(written)
        assert first <= number <= last


@given(st.text(max_size=12))
def test_bad_dates_and_figures_are_refused(text):
    for read, wrong in ((read_days, NoDate), (read_value, NoValue)):
        reported = ""
        try:
            read(text)
        except wrong as error:
            reported = str(error)
        assert reported == "" or reported.endswith(".")


@pytest.mark.parametrize(
    ("written", "value", "unit"),
    [
        ("1682.69亿元", 168_269_000_000, "CNY"),
        ("25.3 billion dollars", 25_300_000_000, "USD"),
        ("$25.3 billion", 25_300_000_000, "USD"),
        ("68.2%", 68.2, "%"),
        ("1,234", 1234, ""),
        ("3.5万人", 35_000, "人"),
    ],
)
def test_figures(written, value, unit):
    number, found = read_value(written)
    assert float(number) == value
    assert found == unit


def test_forms_name_an_edition():
    assert list(names_of("第{number}届奥运会", 31, ())) == ["第31届奥运会", "第 31 届奥运会", "第三十一届奥运会"]
    assert list(names_of("{place} Olympics", 31, ["Rio", "Rio de Janeiro"])) == [
        "Rio Olympics",
        "Rio de Janeiro Olympics",
    ]
    assert list(names_of("{roman} Olympiad", 31, ())) == ["XXXI Olympiad"]
    assert "Thirty-first Games" in list(names_of("{ordinal} Games", 31, ()))
    assert list(names_of("{place} Games", 31, ())) == []


def test_numbers_in_words():
    assert [chinese(n) for n in (1, 10, 11, 20, 21, 99)] == ["一", "十", "十一", "二十", "二十一", "九十九"]
    assert [
        ordinals(n)[0] for n in (1, 2, 3, 4, 11, 12, 13, 21, 22)
    ] == "1st 2nd 3rd 4th 11th 12th 13th 21st 22nd".split()
    assert [roman(n) for n in (4, 9, 14, 29, 40)] == ["IV", "IX", "XIV", "XXIX", "XL"]
