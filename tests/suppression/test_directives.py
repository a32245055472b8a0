"""Directives in comments: where they are, what they name and what they cover."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.document.text import Span
from checker.finding import Finding
from checker.formats.open import read_text
from checker.run.suppress import justifications, suppression_statuses
from checker.run.suppression_comments import find_suppression_comments
from checker.suppression import SuppressionScope, SuppressionStatus


def directives(text, path="a.md"):
    document = read_text(text, path)
    found = find_suppression_comments(document)
    return [(each.scope, document.source.slice(each.covers).strip(), each.reason) for each in found]


@pytest.mark.parametrize(
    ("text", "scope", "covers"),
    [
        ("<!-- contralint-ignore D1: why -->\n\none\ntwo\n\nthree", SuppressionScope.PARAGRAPH, "one\ntwo"),
        ("<!-- contralint-ignore D1: why -->\none\n\ntwo", SuppressionScope.PARAGRAPH, "one"),
        (
            "zero\n\n<!-- contralint-ignore D1: why -->\n- one\n- two\n\nthree",
            SuppressionScope.PARAGRAPH,
            "- one\n- two",
        ),
        (
            "<!-- contralint-ignore D1: why -->\n\n| a | b |\n|---|---|\n| c | d |\n\nend",
            SuppressionScope.PARAGRAPH,
            "a | b |\n|---|---|\n| c | d",
        ),
        ("<!-- contralint-ignore-file D1: why -->\n\none", SuppressionScope.FILE, None),
        (
            "zero\none <!-- contralint-ignore D1: why --> two\nthree",
            SuppressionScope.LINE,
            "one <!-- contralint-ignore D1: why --> two",
        ),
        ("<!-- contralint-ignore-line D1: why -->", SuppressionScope.LINE, "<!-- contralint-ignore-line D1: why -->"),
        (
            "一\n\n二😀e\u0301 <!-- contralint-ignore D1：why -->",
            SuppressionScope.LINE,
            "二😀e\u0301 <!-- contralint-ignore D1：why -->",
        ),
    ],
)
def test_markdown(text, scope, covers):
    assert directives(text) == [(scope, text.strip() if covers is None else covers, "why")]


def test_a_block_goes_from_its_start_to_its_end():
    text = "<!-- contralint-ignore-start D1: why -->\n\none\n\ntwo\n\n<!-- contralint-ignore-end D1 -->\n\nthree"
    ((scope, covers, _),) = directives(text)
    assert scope is SuppressionScope.BLOCK
    assert "two" in covers
    assert "three" not in covers


def test_an_end_of_other_rules_ends_nothing_and_none_ends_all():
    text = "<!-- contralint-ignore-start D1: why -->\n\none\n\n<!-- contralint-ignore-end D2 -->\n\ntwo"
    assert directives(text)[0][1].endswith("two")
    text = text.replace("-end D2", "-end")
    assert not directives(text)[0][1].endswith("two")


@pytest.mark.parametrize(
    ("path", "text", "covers"),
    [
        ("a.txt", "one\n\ncontralint-ignore D1: why\ntwo\n\nthree", "two"),
        ("a.txt", "one\n\n# contralint-ignore D1: why\n\ntwo\n\nthree", "two"),
        ("a.rst", "one\n\n.. contralint-ignore D1: why\n\ntwo\n\nthree", "two"),
        ("a.adoc", "one\n\n// contralint-ignore D1: why\ntwo\n\nthree", "two"),
        ("a.mdx", "one\n\n{/* contralint-ignore D1: why */}\n\ntwo\n\nthree", "two"),
        ("a.md", "---\ndate: 2015\n# contralint-ignore D1: why\nurl: /x\n---\ntwo", "url: /x"),
        ("a.md", "---\nurl: /x # contralint-ignore D1: why\n---\ntwo", "url: /x # contralint-ignore D1: why"),
    ],
)
def test_the_comments_of_each_format(path, text, covers):
    assert [(each[1], each[2]) for each in directives(text, path)] == [(covers, "why")]


def test_a_suppression_comment_is_not_prose():
    document = read_text("one\ncontralint-ignore D1: 31 April is quoted\ntwo", "a.txt")
    assert "April" not in document.prose.text


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("a.md", "```\n<!-- contralint-ignore D1: why -->\n```"),
        ("a.md", "Write `<!-- contralint-ignore D1: why -->` above it."),
        ("a.md", "The word contralint-ignore D1: why."),
        ("a.txt", "Write contralint-ignore D1: why."),
        ("a.adoc", "contralint is a tool"),
    ],
)
def test_an_example_is_no_directive(path, text):
    assert directives(text, path) == []


def test_several_rules_each_with_its_place():
    document = read_text("x <!-- contralint-ignore D1, weekday-mismatch、T2: a: b -->", "a.md")
    (directive,) = find_suppression_comments(document)
    assert [term for term, _ in directive.terms] == ["D1", "weekday-mismatch", "T2"]
    assert all(document.source.slice(span) == term for term, span in directive.terms)
    assert directive.reason == "a: b"


PIECES = st.sampled_from(
    [
        *(
            "<!-- contralint-ignore D1: why -->",
            "<!-- contralint-ignore",
            "-->",
            "contralint-ignore D1: x",
            "\n",
            "\n\n",
        ),
        *(
            "<!-- contralint-ignore-start D1: 一 -->",
            "<!-- contralint-ignore-end -->",
            "- ",
            "# ",
            "| a |\n|---|\n",
            "😀",
        ),
        *(
            "---\n",
            "date: 2015 # contralint-ignore D1: x\n",
            "text ",
            "```\n",
            "{/* contralint-ignore D1 */}",
            ".. ",
            "// ",
        ),
    ]
)


@settings(max_examples=200, deadline=None)
@given(st.lists(PIECES, max_size=14).map("".join), st.sampled_from(["a.md", "a.mdx", "a.txt", "a.rst", "a.adoc"]))
def test_every_span_is_in_the_text(text, path):
    document = read_text(text, path)
    for directive in find_suppression_comments(document):
        for span in (directive.span, directive.covers, *(span for _, span in directive.terms)):
            assert 0 <= span.start <= span.end <= len(text)
        for term, span in directive.terms:
            assert document.source.slice(span) == term
        assert "contralint-" in document.source.slice(directive.span)


@pytest.mark.parametrize(("start", "end", "suppressed"), [(70, 78, True), (77, 79, True), (78, 79, False)])
def test_a_block_suppresses_up_to_its_end_and_no_further(start, end, suppressed):
    text = "<!-- contralint-ignore-start D1: why -->\none\n<!-- contralint-ignore-end D1 -->two\n"
    found = find_suppression_comments(read_text(text, "a.md"))
    assert found[0].covers.end == 78
    reasons = justifications(found, [Finding("D1", Span(start, end), "a")], {"d1": "D1"})
    assert reasons == (("why",) if suppressed else (None,))


def test_an_unknown_rule_is_reported_unless_rules_are_switched_off():
    found = find_suppression_comments(read_text("one <!-- contralint-ignore D9, D1: why -->\n", "a.md"))
    terms = [
        [
            (each.term, each.status)
            for each in suppression_statuses(found, [], {"d1": "D1"}, {"D1"}, knows_all_rules=known)
        ]
        for known in (True, False)
    ]
    assert terms == [
        [("D9", SuppressionStatus.UNKNOWN), ("D1", SuppressionStatus.UNUSED)],
        [("D1", SuppressionStatus.UNUSED)],
    ]
