"""Lists as a reader counts them: marked items, numbered paragraphs, lines and headings."""

import pytest

from checker.analysis import Reading
from checker.formats.open import read_text
from checker.rules.figures.relations.announcements import announcements


def announced(text, path="a.md"):
    document = read_text(text, path)
    return [
        (int(found.count.value), [document.source.slice(item) for item in found.items], found.is_kept)
        for found in Reading(document).get(announcements)
    ]


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("三个原因：\n\n1、水浅。\n\n2、桥旧。\n", "a.md"),
        ("三个原因：\n\n1、水浅。\n2、桥旧。\n", "a.md"),
        ("三个原因：\n\n（一）水浅。\n（二）桥旧。\n", "a.txt"),
        ("三个原因：\n\n- 水浅。\n- 桥旧。\n", "a.md"),
        ("三个原因：\n\n- 水浅。\n- 桥旧。\n", "a.rst"),
        ("三个原因：\n\n* 水浅。\n* 桥旧。\n", "a.adoc"),
        ("<p>三个原因：</p><ul><li>水浅。<li>桥旧。</ul>", "a.html"),
        ("There are three reasons:\n\n1. Water.\n2. Stone.\n", "a.md"),
        ("There are three reasons:\n\n#### 1. Water\n\nText.\n\n#### 2. Stone\n\nText.\n", "a.md"),
    ],
)
def test_a_list_of_two_where_three_are_announced(text, path):
    ((count, items, kept),) = announced(text, path)
    assert (count, len(items), kept) == (3, 2, False)


def test_items_have_their_spans():
    ((_, items, _),) = announced("三个原因：\n\n1、水浅。\n2、桥旧。\n3、人多。\n")
    assert [item.strip() for item in items] == ["1、水浅。", "2、桥旧。", "3、人多。"]


@pytest.mark.parametrize(
    "text",
    [
        "三个原因：\n\n1、水浅。\n\n2、桥旧。\n\n4、人多。\n",  # another rule reports what is missing
        "三个原因：\n\n2、水浅。\n\n3、桥旧。\n",
        "三个原因：\n\n水浅。\n\n桥旧。\n",
    ],
)
def test_lists_that_cannot_be_counted(text):
    assert announced(text) == []
