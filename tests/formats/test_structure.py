"""Blocks, sections, front matter and boilerplate, as readers of a page see them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.document.text import Span
from checker.formats.front_matter import _compose, _scan
from checker.formats.open import read_text


def kinds(text, path="a.md"):
    document = read_text(text, path)
    return [(block.kind.value, document.text_of(block)) for block in document.blocks]


def test_markdown_blocks():
    text = "# Title\n\nOne *two*\nthree `code`.\n\n- a\n  - b\n\n> quoted\n\n```\ncode\n```\n\n"
    text += "| x | y |\n|---|---|\n| 1 | |\n"
    document = read_text(text, "a.md")
    assert [(block.kind.value, document.text_of(block)) for block in document.blocks] == [
        ("heading", "Title"),
        ("paragraph", "One two three \ufffc."),
        ("list item", "a"),
        ("list item", "b"),
        ("paragraph", "quoted"),
        ("code", ""),
        ("table cell", "x"),
        ("table cell", "y"),
        ("table cell", "1"),
        ("table cell", ""),
    ]
    assert [block.item.depth for block in document.blocks if block.item] == [0, 1]
    assert [block.quoted for block in document.blocks][4] is True


def test_han_lines_join_without_a_blank():
    assert kinds("第一行\n第二行\n") == [("paragraph", "第一行第二行")]


def test_plain_text_takes_a_line_as_a_paragraph():
    text = "第一段讲的是河流，以及河上的每一座桥的故事。\n第二段讲的是城市，以及城市里的人。\n"
    assert [kind for kind, _ in kinds(text, "a.txt")] == ["paragraph", "paragraph"]


def test_a_labelled_separator_opens_a_section_until_the_next():
    text = "开头的一段话在这里。\n\n——————更新分界线\n\n新的一段话在这里。\n\n——————更新结束\n\n原来的一段话在这里。\n"
    document = read_text(text, "a.txt")
    assert [(block.kind.value, block.section) for block in document.blocks] == [
        ("paragraph", 0),
        ("rule", 1),
        ("paragraph", 1),
        ("rule", 2),
        ("paragraph", 2),
    ]


@pytest.mark.parametrize(
    ("head", "dialect", "key", "value"),
    [
        ("---\ntitle: A b\ndate: 2015-05-19\n---\n", "yaml", ("date",), "2015-05-19"),
        ("---\nparams:\n  date: '2015-05-19'\n---\n", "yaml", ("params", "date"), "2015-05-19"),
        ('+++\ntitle = "A"\ndate = 2015-05-19\n+++\n', "toml", ("date",), "2015-05-19"),
        ('{\n  "title": "A",\n  "tags": ["a", "b"],\n  "date": "2015-05-19"\n}\n', "json", ("date",), "2015-05-19"),
        ('{"title": "A", "x": {"y": [1, {"date": "2015-05-19"}]}}\n', "json", ("x", "y", "date"), "2015-05-19"),
        ("Title: A\nDate: 2015-05-19\n\n", "bare", ("Date",), "2015-05-19"),
        ("标题：河\n日期：2015年5月19日\n\n", "bare", ("日期",), "2015年5月19日"),
    ],
)
def test_front_matter(head, dialect, key, value):
    document = read_text(head + "Text.\n", "a.md")
    assert document.front_matter is not None
    assert document.front_matter.dialect == dialect
    (entry,) = (entry for entry in document.front_matter.entries if entry.key == key)
    assert entry.value == value
    assert document.source.slice(entry.value_span) == value
    assert kinds(head + "Text.\n")[-1] == ("paragraph", "Text.")


def test_an_impossible_date_and_a_double_key_lose_nothing():
    document = read_text("---\ndate: 2024-02-30\ndate: 2024-03-01\n---\nText.\n", "a.md")
    assert document.front_matter is not None
    assert [entry.value for entry in document.front_matter.entries] == ["2024-02-30", "2024-03-01"]
    assert "twice" in document.front_matter.problems[0].message


def test_broken_yaml_keeps_the_body():
    document = read_text("---\na: [1, 2\nb: }\n---\nText.\n", "a.md")
    assert document.front_matter is not None
    assert document.front_matter.problems
    assert document.text_of(document.blocks[-1]) == "Text."


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["title", "date", "k_1", "标题"]),
            st.sampled_from(["a b", "2015-05-19", '"q: r"', "'s'", "x1", "-5"]),
        )
    )
)
def test_the_scan_of_yaml_agrees_with_the_parser(pairs):
    text = "".join(f"{key}{index}: {value}\n" for index, (key, value) in enumerate(pairs))
    scanned = _scan(text, Span(0, len(text)))
    assert scanned is not None
    assert scanned == _compose(text, Span(0, len(text)))[0]


def test_copied_boilerplate_is_recognised_and_a_list_is_not_boilerplate():
    body = "The quay is busy all summer.\n\nFour things:\n\n- a\n- b\n- c\n- d\n"
    tail = "\nArticle address: http://a.b/c\n\n- How to sail\n- Ten towns\n- Two boats\n"
    document = read_text(body + tail, "a.txt")
    assert [block.boilerplate for block in document.blocks] == [False] * 6 + [True] * 4
