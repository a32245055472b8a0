"""AsciiDoc: the head, sections, delimited blocks, lists, tables, inline markup."""

import pytest

from checker.document.document import LinkKind
from checker.formats.open import read_text


def read(text):
    return read_text(text, "a.adoc")


def shown(text):
    document = read(text)
    return [(block.kind.value, document.text_of(block)) for block in document.blocks]


def test_the_head():
    document = read("= River 10 is *out*!\nJ Green <j@x.y>\n2015-10-23\n:page-tags: [a]\n\nText.\n\n== One\n\nMore.\n")
    assert document.front_matter is not None and document.front_matter.dialect == "asciidoc"
    assert [(entry.key[0], entry.value) for entry in document.front_matter.entries] == [
        ("author", "J Green <j@x.y>"),
        ("revdate", "2015-10-23"),
        ("tags", "[a]"),
    ]
    for entry in document.front_matter.entries:
        assert document.source.slice(entry.value_span) == entry.value
    headings = [(document.text_of(block), block.level) for block in document.blocks if block.level]
    assert headings == [("River 10 is out!", 1), ("One", 2)]


def test_a_date_attribute_takes_precedence_over_the_revision_line():
    document = read("= River\nJ Green\nv1.0, 2015-10-23\n:revdate: 2015-10-24 10:00\n\nText.\n")
    assert document.front_matter is not None
    entry = document.front_matter.find("revdate")
    assert entry is not None and entry.value == "2015-10-24 10:00"


def test_running_text():
    document = read(
        ":version: 10.0\n\nIt *is* `x = 2015` in _{version}_, see http://a.b/c[the *page*] or"
        " link:d.html[it, window=_blank],\n"
        "<<part,the part>> and xref:other.adoc[another].footnote:[A note.] H~2~O, 9 m^2^, &amp;"
        ' "`so`" +\nsaid __he__.\n'
        "一行\n二行 {unknown}\n"
    )
    assert document.text_of(document.blocks[1]) == (
        "It is ￼ in 10.0, see the page or it, the part and another.￼ H₂O, 9 m², & “so”\nsaid he. 一行二行 ￼"
    )
    links = [(link.kind, document.prose.text[slice(*link.prose)], link.target) for link in document.links]
    assert links == [
        (LinkKind.INLINE, "the page", "http://a.b/c"),
        (LinkKind.INLINE, "it", "d.html"),
        (LinkKind.CROSS, "the part", "part"),
        (LinkKind.CROSS, "another", "other.adoc"),
    ]
    assert [(mark.label, mark.defines) for mark in document.footnotes] == [("", False)]


@pytest.mark.parametrize(
    ("text", "blocks"),
    [
        ("[source,java]\n----\nint x = 2015;\n\n// y\n----\nEnd.\n", [("code", ""), ("paragraph", "End.")]),
        ("....\n2015\n....\n", [("code", "")]),
        ("```java\n2015\n```\n", [("code", "")]),
        ("[source]\nx = 2015\ny\n\nEnd.\n", [("code", ""), ("paragraph", "End.")]),
        (" x = 2015\n\nEnd.\n", [("code", ""), ("paragraph", "End.")]),
        ("////\n2015\n////\n// 2016\nEnd.\n", [("paragraph", "End.")]),
        ("NOTE: It ended\nin May.\n", [("paragraph", "It ended in May.")]),
        ("[NOTE]\n====\nIt ended.\n\nYes.\n====\n", [("paragraph", "It ended."), ("paragraph", "Yes.")]),
        (".The river\nimage::2015.png[2015]\n", [("paragraph", "The river")]),
        ("ifdef::x[]\ninclude::2015.adoc[]\nendif::[]\nEnd.\n", [("paragraph", "End.")]),
        (
            "River:: It flows.\nBridge::\n  It stands.\n",
            [("paragraph", "River"), ("paragraph", "It flows."), ("paragraph", "Bridge"), ("paragraph", "It stands.")],
        ),
        ("River\n-----\n\nIt flows.\n", [("heading", "River"), ("paragraph", "It flows.")]),
        ("'''\n", [("rule", "")]),
        ("See:\n\n+++\n<iframe src='2015'>\n+++\n", [("paragraph", "See:"), ("paragraph", "￼")]),
        ("River:::\n  . one\n  . two\n", [("paragraph", "River"), ("list item", "one"), ("list item", "two")]),
        (
            ":url-a: http://a.b\n\nSee {url-a}[the page^].\n",
            [("metadata", "http://a.b"), ("paragraph", "See the page.")],
        ),
        ("--\nIt flows.\n--\n", [("paragraph", "It flows.")]),
        ("----\nnever closed in 2015\n", [("code", "")]),
    ],
)
def test_blocks(text, blocks):
    assert shown(text) == blocks


def test_quotations():
    document = read("He wrote:\n\n____\nIt ended.\n____\n\n[quote, A]\nIt did.\n\nEnd.\n")
    assert [block.quoted for block in document.blocks] == [False, True, True, False]


def test_lists_nest_by_their_marks():
    document = read(
        "* one\nmore\n** two\n* three\n+\nattached\n\nEnd.\n\n. first\n.. inner\n. second\n\n//-\n\n3. x\n5. y\n"
    )
    places = [
        (
            document.text_of(block),
            block.item and (block.item.depth, block.item.item, block.item.literal, block.item.number),
        )
        for block in document.blocks
    ]
    assert places == [
        ("one more", (0, 0, "*", None)),
        ("two", (1, 0, "**", None)),
        ("three", (0, 1, "*", None)),
        ("attached", (0, 1, "*", None)),
        ("End.", None),
        ("first", (0, 0, ".", 1)),
        ("inner", (1, 0, "..", 1)),
        ("second", (0, 1, ".", 2)),
        ("x", (0, 0, "3.", None)),
        ("y", (0, 1, "5.", None)),
    ]
    for block in document.blocks:
        if block.item is not None:
            assert document.source.slice(block.item.marker) == block.item.literal


def test_tables():
    text = '[cols="1,2", options="header"]\n|===\n|A |B\n\n|1\n|2 with\nmore\n\n2+|wide\n.2+|tall |x\n|y\n|===\n'
    document = read(text)
    assert [
        (
            document.text_of(block),
            block.cell.row,
            block.cell.column,
            block.cell.header,
            block.cell.row_span,
            block.cell.column_span,
        )
        for block in document.blocks
    ] == [
        ("A", 0, 0, True, 1, 1),
        ("B", 0, 1, True, 1, 1),
        ("1", 1, 0, False, 1, 1),
        ("2 with more", 1, 1, False, 1, 1),
        ("wide", 2, 0, False, 1, 2),
        ("tall", 3, 0, False, 2, 1),
        ("x", 3, 1, False, 1, 1),
        ("y", 4, 1, False, 1, 1),
    ]


def test_a_first_row_on_its_own_line_names_the_columns():
    document = read("|===\n|A |B\n\n|1 |2\n|===\n")
    assert [(block.cell.row, block.cell.header) for block in document.blocks] == [
        (0, True),
        (0, True),
        (1, False),
        (1, False),
    ]


def test_anchors_are_targets():
    document = read("[[part]]\n== One\n\n[#other]\nText with [[inner]]it.\n")
    assert [target.name for target in document.targets] == ["part", "other", "inner"]
