"""reStructuredText: blocks, directives, tables, inline markup, notes and the head."""

import pytest

from checker.document.document import LinkKind
from checker.formats.open import read_text


def read(text):
    return read_text(text, "a.rst")


def shown(text):
    document = read(text)
    return [(block.kind.value, document.text_of(block)) for block in document.blocks]


def cells(text):
    document = read(text)
    return [
        (
            document.text_of(block),
            block.cell.row,
            block.cell.column,
            block.cell.row_span,
            block.cell.column_span,
            block.cell.header,
        )
        for block in document.blocks
        if block.cell is not None
    ]


def test_titles_take_their_levels_from_the_order_of_their_marks():
    document = read("=====\nTitle\n=====\n\nOne\n---\n\nText.\n\nTwo\n~~~\n\n标题\n----\n\nText.\n\n----\n\nEnd.\n")
    headings = [(document.text_of(block), block.level) for block in document.blocks if block.level]
    assert headings == [("Title", 1), ("One", 2), ("Two", 3), ("标题", 2)]
    others = [block.kind.value for block in document.blocks if not block.level]
    assert others == ["paragraph", "paragraph", "rule", "paragraph"]


def test_running_text():
    text = (
        "It took ``2015`` *very* **long\ndays**, see `a page <http://a.b/c>`_, named_ and `the old one`_; :pep:`484`"
        " says\nso, :func:`f2015` does, :ref:`the part <part-2>` and |sub| too [1]_. C:\\\\2015 一行\n二行\n\n"
        ".. _named: http://named.example\n.. _the old one:\n.. [1] The note\n   of 2014.\n"
    )
    document = read(text)
    assert document.text_of(document.blocks[0]) == (
        "It took ￼ very long days, see a page, named and the old one; PEP 484 says so, ￼ does, the part and ￼ too ￼."
        " C:\\2015 一行二行"
    )
    assert document.text_of(document.blocks[1]) == "The note of 2014."
    links = [(link.kind, document.prose.text[slice(*link.prose)], link.target) for link in document.links]
    assert links == [
        (LinkKind.INLINE, "a page", "http://a.b/c"),
        (LinkKind.REFERENCE, "named", "http://named.example"),
        (LinkKind.CROSS, "the old one", "the old one"),
        (LinkKind.CROSS, "the part", "part-2"),
    ]
    marks = [(mark.label, mark.defines, document.source.slice(mark.span)) for mark in document.footnotes]
    assert marks == [("1", False, "[1]_"), ("1", True, "[1]")]
    assert [target.name for target in document.targets] == ["named", "the old one"]


@pytest.mark.parametrize(
    ("text", "blocks"),
    [
        ("It says::\n\n    x = 2015\n\nEnd.\n", [("paragraph", "It says:"), ("code", ""), ("paragraph", "End.")]),
        ("::\n\n    x = 2015\n", [("code", "")]),
        ("It says::\n\n> x = 2015\n> y\n\nEnd.\n", [("paragraph", "It says:"), ("code", ""), ("paragraph", "End.")]),
        (".. code-block:: python\n   :linenos:\n\n   x = 2015\n\nEnd.\n", [("code", ""), ("paragraph", "End.")]),
        (">>> 2015\n2015\n\nEnd.\n", [("code", ""), ("paragraph", "End.")]),
        (".. a comment of 2015\n   goes on\n\nEnd.\n", [("paragraph", "End.")]),
        (".. image:: 2015.png\n   :alt: x\n\nEnd.\n", [("paragraph", "End.")]),
        (".. toctree::\n   :maxdepth: 2\n\n   a\n   b\n", []),
        (".. note:: First\n   line.\n\n   More.\n", [("paragraph", "First line."), ("paragraph", "More.")]),
        (".. figure:: x.png\n   :width: 9\n\n   The river.\n", [("paragraph", "The river.")]),
        ("term\n    What it is.\n", [("paragraph", "term"), ("paragraph", "What it is.")]),
        ("| one\n| two\n", [("paragraph", "one\ntwo")]),
        ("A. Einstein was\na man.\n", [("paragraph", "A. Einstein was a man.")]),
    ],
)
def test_blocks(text, blocks):
    assert shown(text) == blocks


def test_what_is_set_in_is_a_quotation():
    document = read("He wrote:\n\n    It ended.\n\nEnd.\n")
    assert [block.quoted for block in document.blocks] == [False, True, False]


def test_lists_nest_and_keep_the_numbers_that_are_typed():
    document = read("1. One\n   more\n2. Two\n\n   * a\n\n     para\n   * b\n\n4. Four\n#. x\n#. y\n")
    places = [
        (document.text_of(block), block.kind.value, block.item.literal, block.item.depth, block.item.number)
        for block in document.blocks
    ]
    assert places == [
        ("One more", "list item", "1.", 0, None),
        ("Two", "list item", "2.", 0, None),
        ("a", "list item", "*", 1, None),
        ("para", "paragraph", "*", 1, None),
        ("b", "list item", "*", 1, None),
        ("Four", "list item", "4.", 0, None),
        ("x", "list item", "#.", 0, 5),
        ("y", "list item", "#.", 0, 6),
    ]
    assert all(
        document.source.slice(block.item.marker) == block.item.literal
        for block in document.blocks
        if block.item is not None
    )


def test_simple_tables():
    text = (
        "===== ======  ==\nA     B       C\n===== ======  ==\n1     two     3\n      more\n四    5       6\n"
        "===== ======  ==\n\nEnd.\n"
    )
    assert cells(text) == [
        ("A", 0, 0, 1, 1, True),
        ("B", 0, 1, 1, 1, True),
        ("C", 0, 2, 1, 1, True),
        ("1", 1, 0, 1, 1, False),
        ("two\nmore", 1, 1, 1, 1, False),
        ("3", 1, 2, 1, 1, False),
        ("四", 2, 0, 1, 1, False),
        ("5", 2, 1, 1, 1, False),
        ("6", 2, 2, 1, 1, False),
    ]


def test_grid_tables_with_merged_cells():
    text = (
        "+----+----+----+\n| 甲 | b  | c  |\n+====+====+====+\n| 1  | 2       |\n|    | more    |\n"
        "+----+----+----+\n| 3  | 4  | 5  |\n+    +----+----+\n|    | 6  | 7  |\n+----+----+----+\n"
    )
    assert cells(text) == [
        ("甲", 0, 0, 1, 1, True),
        ("b", 0, 1, 1, 1, True),
        ("c", 0, 2, 1, 1, True),
        ("1", 1, 0, 1, 1, False),
        ("2\nmore", 1, 1, 1, 2, False),
        ("3", 2, 0, 2, 1, False),
        ("4", 2, 1, 1, 1, False),
        ("5", 2, 2, 1, 1, False),
        ("6", 3, 1, 1, 1, False),
        ("7", 3, 2, 1, 1, False),
    ]


@pytest.mark.parametrize(
    "text",
    [
        ".. list-table:: Rivers\n   :header-rows: 1\n\n   * - A\n     - B\n   * - 1\n     - 2, 3\n",
        '.. csv-table::\n   :header: "A", "B"\n\n   1, "2, 3"\n',
    ],
)
def test_tables_written_as_lists_or_values(text):
    assert cells(text) == [
        ("A", 0, 0, 1, 1, True),
        ("B", 0, 1, 1, 1, True),
        ("1", 1, 0, 1, 1, False),
        ("2, 3", 1, 1, 1, 1, False),
    ]


@pytest.mark.parametrize(
    "text",
    ["River\n=====\n\n:date: 2015-05-19\n:tags: a\n\nText.\n", ".. title: River\n.. date: 2015-05-19\n\nText.\n"],
)
def test_the_head(text):
    document = read(text)
    assert document.front_matter is not None and document.front_matter.dialect == "rst"
    entry = document.front_matter.find("date")
    assert entry is not None and entry.value == "2015-05-19"
    assert document.source.slice(entry.value_span) == "2015-05-19"


def test_a_head_of_mail_with_a_value_over_lines():
    document = read("PEP: 9001\nTitle: Rivers\nPost-History: 5-May-2015,\n              6-May-2015\n\nText\n====\n")
    assert document.front_matter is not None
    entry = document.front_matter.find("post-history")
    assert entry is not None and entry.value == "5-May-2015,\n              6-May-2015"
    assert [block.kind.value for block in document.blocks][-1] == "heading"


def test_a_raised_number_is_shown_raised():
    assert "2 GB (2³¹ bytes)" in read("It should not exceed 2 GB (2\\ :sup:`31` bytes).\n").prose.text


def test_text_with_directives_is_restructured_text():
    text = "Validators\n==========\n\n.. class:: MailValidator(message=None)\n\n    A validator.\n"
    assert read_text(text, "validators.txt").format == "rst"
    assert read_text("Validators\n==========\n\nA text.\n", "validators.txt").format == "plain"
