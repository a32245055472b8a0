"""Tables as plain text draws them, and the grid that every format fills."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.document.document import BlockKind, CellPlace, Document
from checker.document.text import SourceText, Span
from checker.formats.document_writer import DocumentWriter
from checker.formats.open import read_text
from checker.formats.plain.tables import table_at
from checker.formats.sections import with_sections
from checker.rules.figures.relations.tables import find_tables

BARS = "| 地区 | 户数 |\n|------|------|\n| 东区 | 120  |\n| 合计 | 120  |\n"
GRID = "+----+----+\n| east | 12 |\n+====+====+\n| west | 90 |\n+----+----+\n| both | 102 |\n+----+----+\n"
BOX = "┌────┬────┐\n│ 甲 │ 12 │\n├────┼────┤\n│ 乙 │ 30 │\n└────┴────┘\n"
TABS = "town\thouses\nAshby\t120\nCorby\t90\nTotal\t210\n"
WIDE_TABS = "town\thouses\tshops\nAshby\t120\t4\nCorby\t90\t\n"
ALIGNED = (
    "Town        Houses   Shops\n---------------------------\nAshby          120       4\nCorby           90      11\n"
)
RULED = "====  ===\nTown  km\n====  ===\nAyr    12\nWick  140\n====  ===\n"
HAN = "地区　　户数　　店铺\n东区　　120　　4\n西区　　90　　11\n合计　　210　　15\n"


def rows(text, path="a.txt"):
    return [
        [[cell.text if cell else None for cell in row] for row in table.grid]
        for table in find_tables(read_text(text, path))
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (BARS, [["地区", "户数"], ["东区", "120"], ["合计", "120"]]),
        (GRID, [["east", "12"], ["west", "90"], ["both", "102"]]),
        (BOX, [["甲", "12"], ["乙", "30"]]),
        (TABS, [["town", "houses"], ["Ashby", "120"], ["Corby", "90"], ["Total", "210"]]),
        (WIDE_TABS, [["town", "houses", "shops"], ["Ashby", "120", "4"], ["Corby", "90", ""]]),
        (
            ALIGNED,
            [["Town", "Houses", "Shops"], ["Ashby", "120", "4"], ["Corby", "90", "11"]],
        ),
        (RULED, [["Town", "km"], ["Ayr", "12"], ["Wick", "140"]]),
        (HAN, [["地区", "户数", "店铺"], ["东区", "120", "4"], ["西区", "90", "11"], ["合计", "210", "15"]]),
    ],
)
def test_plain_text_draws_tables(text, expected):
    before, after = "The council counted them again.\n\n", "\nNobody had expected so many of them in one year.\n"
    assert rows(before + text + after) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Home | About | Contact\n",
        "One  sentence with two blanks.\nAnother  one with two of them.\nA third  one of the same kind.\n",
        "He said a | b and left.\nShe said nothing at all.\n",
        "\tset in by a tab\n\tand again by a tab\n\tand a third time\n",
        "name\tword\nAshby\ttown\nCorby\ttown\n",
        "a || b\n",
        "     |     |\n     |     |\nBase |     | Other\n     |     |\n",
        "第一段开头有空格。\n　　第二段开头也有空格。\n　　第三段还是一样。\n",
    ],
)
def test_what_only_looks_like_a_table_is_text(text):
    assert rows(text) == []


@pytest.mark.parametrize(("text", "headed"), [(BARS, True), (TABS, True), (ALIGNED, True), (GRID, True)])
def test_the_first_row_names_the_columns(text, headed):
    (table,) = find_tables(read_text(text, "a.txt"))
    assert (table.heads == 1) is headed


def test_a_markdown_table_cut_by_a_blank_line_is_no_table():
    whole = "| a | b |\n|---|---|\n| 1 | 2 |\n"
    assert rows(whole, "a.md") == [[["a", "b"], ["1", "2"]]]
    assert rows(whole + "\n| 3 | 4 |\n", "a.md") == []


def test_a_quoted_table_is_ignored():
    assert rows("> | a | b |\n> |---|---|\n> | 1 | 2 |\n", "a.md") == []


def test_merged_cells_fill_each_place():
    text = "year count done open 2019 5 2"
    writer = DocumentWriter(text)
    places = [(0, 0, 2, 1), (0, 1, 1, 2), (1, 1, 1, 1), (1, 2, 1, 1), (2, 0, 1, 1), (2, 1, 1, 1), (2, 2, 1, 1)]
    at = 0
    for word, (row, column, down, across) in zip(text.split(), places, strict=True):
        writer.open()
        start = text.index(word, at)
        at = start + len(word)
        writer.add(start, at)
        writer.close(BlockKind.TABLE_CELL, Span(start, at), cell=CellPlace(0, row, column, row < 2, down, across))
    blocks, sections = with_sections(writer.blocks)
    (table,) = find_tables(Document(SourceText("a", text), "html", writer.prose(), blocks, sections))
    assert [[cell.text for cell in row] for row in table.grid] == [
        ["year", "count", "count"],
        ["year", "done", "open"],
        ["2019", "5", "2"],
    ]
    assert table.heads == 2
    assert [table.head(column) for column in range(3)] == ["year", "count done", "count open"]


def test_the_caption_is_the_text_before():
    (table,) = find_tables(read_text("# Houses\n\n| a | b |\n|---|---|\n| 1 | 2 |\n", "a.md"))
    assert table.caption == "Houses"


LINES = st.lists(
    st.lists(
        st.sampled_from(["|", " | ", "\t", "  ", "12", "120 km", "Ashby", "合计", "---", "+--", "│", "　", "a"]),
        max_size=8,
    ).map("".join),
    min_size=1,
    max_size=12,
)


@settings(max_examples=300, deadline=None)
@given(LINES)
def test_rows_are_of_one_width_and_cells_slice_to_what_is_written(lines):
    for at in range(len(lines)):
        table = table_at(lines, at)
        if table is None:
            continue
        assert at < table.end <= len(lines)
        assert len({len(row.cells) for row in table.rows}) == 1
        for row in table.rows:
            assert at <= row.line < table.end
            for cell in row.cells:
                written = lines[row.line][cell.start : cell.end]
                assert written == written.strip()
                assert "|" not in written


@settings(max_examples=100, deadline=None)
@given(LINES, st.sampled_from(["a.md", "a.txt"]))
def test_a_grid_is_a_rectangle_and_its_cells_slice_to_the_source(lines, path):
    document = read_text("\n".join(lines), path)
    for table in find_tables(document):
        assert {len(row) for row in table.grid} == {table.width}
        for cell in (cell for row in table.grid for cell in row if cell is not None):
            assert len(document.source.slice(cell.span).split()) == len(cell.text.split())
