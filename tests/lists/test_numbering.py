"""Numbers before what they number, and the series that they make."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.formats.open import read_text
from checker.languages.numbering import NumberSign
from checker.passages.numbering import NumberedKind, find_numbered_items, find_numbered_series


def series(text, path="a.md"):
    document = read_text(text, path)
    return [
        (found.items[0].form, [item.number for item in found.items])
        for found in find_numbered_series(document)
        if len(found.items) > 1
    ]


@pytest.mark.parametrize(
    ("text", "form", "numbers"),
    [
        ("## 一、河\n\n水。\n\n## 二、桥\n\n石。\n\n## 四、岸\n\n沙。\n", "#、", [1, 2, 4]),
        ("## 1. Rivers\n\nText.\n\n## 2. Bridges\n\nText.\n", "#.", [1, 2]),
        ("## 3.1 Rivers\n\nText.\n\n## 3.2 Bridges\n\nText.\n", "#.#", [1, 2]),
        ("## Step 1: Pour\n\n## Step 2: Stir\n\n## Step 3: Wait\n", "step #", [1, 2, 3]),
        ("### 第一章 出发\n\n水。\n\n### 第三章 到达\n\n石。\n", "第#章", [1, 3]),
        ("1、河水很清。\n\n2、桥很旧。\n\n2、岸上有人。\n", "#、", [1, 2, 2]),
        ("有三点。\n第一，河水很清。\n第二，桥很旧。\n第三，岸上有人。\n", "第#,", [1, 2, 3]),
        ("原因有三：一是水浅，二是桥旧，三是人多。\n", "#是", [1, 2, 3]),
        ("做法如下：（1）放水；（2）拆桥。\n（3）修岸。\n", "(#)", [1, 2, 3]),
        ("要点：\n① 水\n② 桥\n④ 岸\n", "#", [1, 2, 4]),
        ("It failed twice. First, the pump broke. Second, the bridge sank.\n", "#,", [1, 2]),
        ("图1：河道\n\n文字很多。\n\n图2：桥梁\n\n文字很多。\n\n图4：堤岸\n", "图 #", [1, 2, 4]),
        ("Figure 1. The river\n\nText.\n\nFigure 2. The bridge\n", "figure #", [1, 2]),
        ("a) water\n\nb) stone\n\nc) sand\n", "#)", [1, 2, 3]),
        ("(g) water\n\n(h) stone\n\n(i) sand\n\n(j) mud\n", "(#)", [7, 8, 9, 10]),
        ("(i) water\n\n(ii) stone\n\n(iii) sand\n", "(#)", [1, 2, 3]),
    ],
)
def test_forms(text, form, numbers):
    assert series(text) == [(form, numbers)]


@pytest.mark.parametrize(
    "text",
    [
        "第一财经报道，第二季度增长。\n",
        "Release 3.6 is out.\n\n3.7 will follow.\n",
        "In\n2. May it rained.\n",
        "10：30 开会\n\n11：30 吃饭\n",
        "唯一是他，统一是梦。\n",
        "Figure 3 shows the river in flood, and how far the water came that spring when nobody had looked after the dam"
        " for years, as the report says.\n\nFigure 4 shows the bridge.\n",
    ],
)
def test_what_only_looks_like_a_number(text):
    assert series(text) == []


def test_counting_begins_again_with_one_and_in_a_new_section():
    text = "## A\n\n1、水\n\n2、石\n\n1、沙\n\n2、泥\n\n## B\n\n5、云\n\n6、雨\n"
    assert [numbers for _, numbers in series(text)] == [[1, 2], [1, 2], [5, 6]]


def test_a_series_goes_on_across_sections_and_over_what_is_nested():
    text = "## A\n\n1、水\n\n(1) 清\n\n(2) 浊\n\n2、石\n\n(1) 大\n\n## B\n\n3、云\n"
    assert [numbers for _, numbers in series(text)] == [[1, 2, 3], [1, 2]]


def test_a_heading_of_the_wrong_level_still_counts():
    text = "## 1. A\n\nx\n\n## 2. B\n\nx\n\n### 3. C\n\nx\n\n## 4. D\n\nx\n"
    assert series(text) == [("#.", [1, 2, 3, 4])]


def test_the_format_numbers_its_own_lists():
    document = read_text("3. a\n3. b\n9. c\n", "a.md")
    (found,) = find_numbered_series(document)
    assert found.automatic and found.begins_late
    assert [item.number for item in found.items] == [3, 4, 5]
    assert [document.source.slice(item.span) for item in found.items] == ["3.", "3.", "9."]


def test_plain_text_numbers_are_kept_as_typed():
    document = read_text("1. a\n2. b\n4. c\n", "a.txt")
    (found,) = find_numbered_series(document)
    assert not found.automatic
    assert [(before.number, after.number) for _, before, after in found.breaks()] == [(2, 4)]
    assert found.items[0].kind is NumberedKind.LIST_ITEM


def test_spans_and_paths():
    document = read_text("## 3.6 快照\n\n文字。\n\n五、结语\n", "a.md")
    one, two = find_numbered_items(document)
    assert one.path == (3, 6) and document.source.slice(one.span) == "3.6"
    assert two.sign is NumberSign.HAN and document.source.slice(two.span) == "五、"


PIECES = st.sampled_from(
    [
        *(
            "1. ",
            "2、",
            "(3)",
            "④",
            "一、",
            "第二，",
            "First, ",
            "Second, ",
            "## ",
            "图1 ",
            "i. ",
            "b) ",
            "> ",
            "- ",
            "\n",
        ),
        *("\n\n", "文字。", "word. ", "1.2 ", "第三章 ", "Step 2: ", "一是", "二是", "# ", "99999", "<br>", "\u3000"),
    ]
)


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES, max_size=40).map("".join), st.sampled_from(["a.md", "a.txt"]))
def test_every_item_has_its_span_and_one_series(text, path):
    document = read_text(text, path)
    items = find_numbered_items(document)
    for item in items:
        assert item.path and 0 <= item.span.start < item.span.end <= len(text)
        if len(item.prose):
            assert document.prose.source_span(item.prose) == item.span
            assert document.block_at(item.prose.start) == item.block
    found = find_numbered_series(document)
    assert sorted(item.span for one in found for item in one.items) == sorted(item.span for item in items)
    for one in found:
        assert [item.span for item in one.items] == sorted(item.span for item in one.items)
