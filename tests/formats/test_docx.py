"""Word documents: paragraphs, headings, lists, tables, notes, links; what is deleted or broken."""

import io
import zipfile

import pytest

from checker.document.document import LinkKind
from checker.formats.decode import Unreadable
from checker.formats.open import read_document

SPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
STYLES = (
    '<w:style w:styleId="1"><w:name w:val="heading 1"/></w:style>'
    '<w:style w:styleId="a"><w:name w:val="My head"/><w:basedOn w:val="1"/></w:style>'
    '<w:style w:styleId="q"><w:name w:val="Quote"/></w:style><w:style w:styleId="t"><w:name w:val="toc 1"/></w:style>'
)
NUMBERING = (
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="decimal"/></w:lvl>'
    '<w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum>'
    '<w:num w:numId="5"><w:abstractNumId w:val="0"/></w:num>'
)
NOTES = (
    '<w:footnote w:type="separator" w:id="0"><w:p/></w:footnote>'
    '<w:footnote w:id="2"><w:p><w:r><w:t>The note.</w:t></w:r></w:p></w:footnote>'
)


def paragraph(runs, properties=""):
    return f"<w:p><w:pPr>{properties}</w:pPr>{runs}</w:p>"


def run(text, properties=""):
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def package(body, document=None):
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr("word/document.xml", document or f"<w:document {SPACE}><w:body>{body}</w:body></w:document>")
        archive.writestr("word/styles.xml", f"<w:styles {SPACE}>{STYLES}</w:styles>")
        archive.writestr("word/numbering.xml", f"<w:numbering {SPACE}>{NUMBERING}</w:numbering>")
        archive.writestr("word/footnotes.xml", f"<w:footnotes {SPACE}>{NOTES}</w:footnotes>")
        archive.writestr(
            "word/_rels/document.xml.rels",
            '<Relationships><Relationship Id="r7" Target="http://a.b/c"/></Relationships>',
        )
    return data.getvalue()


def read(body):
    return read_document("a.docx", package(body))


def test_paragraphs_headings_lists_and_quotations():
    document = read(
        paragraph(run("River"), '<w:pStyle w:val="a"/>')
        + paragraph(run("It ") + run("flows."))
        + paragraph(run("one"), '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="5"/></w:numPr>')
        + paragraph(run("in"), '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="5"/></w:numPr>')
        + paragraph(run("two"), '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="5"/></w:numPr>')
        + paragraph(run("He said so."), '<w:pStyle w:val="q"/>')
        + paragraph(run("River 3"), '<w:pStyle w:val="t"/>')
    )
    assert [
        (block.kind.value, document.text_of(block), block.level, block.quoted, block.boilerplate)
        for block in document.blocks
    ][:2] == [("heading", "River", 1, False, False), ("paragraph", "It flows.", 0, False, False)]
    items = [(document.text_of(block), block.item.depth, block.item.number) for block in document.blocks if block.item]
    assert items == [("one", 0, 3), ("in", 1, None), ("two", 0, 4)]
    assert [document.text_of(block) for block in document.blocks if block.quoted] == ["He said so."]
    assert [document.text_of(block) for block in document.blocks if block.boilerplate] == ["River 3"]
    assert document.source.text.splitlines()[:3] == ["River", "It flows.", "one"]
    for block in document.blocks:
        assert document.source.slice(block.span) == document.text_of(block)


def test_runs():
    deleted = f"<w:del><w:r><w:delText>four</w:delText></w:r></w:del><w:ins>{run('five')}</w:ins>"
    link = f'<w:hyperlink r:id="r7">{run("the page")}</w:hyperlink>'
    document = read(
        paragraph(
            run("It took ")
            + deleted
            + run(" days, ")
            + run("not six,", "<w:strike/>")
            + run("hidden", "<w:vanish/>")
            + run(" for 9 m")
            + run("2", '<w:vertAlign w:val="superscript"/>')
            + run(": see ")
            + link
            + '<w:r><w:footnoteReference w:id="2"/></w:r>'
        )
    )
    assert document.text_of(document.blocks[0]) == "It took five days, ￼ for 9 m²: see the page￼"
    assert document.text_of(document.blocks[1]) == "The note."
    (found,) = document.links
    assert (found.kind, found.target, document.prose.text[slice(*found.prose)]) == (
        LinkKind.INLINE,
        "http://a.b/c",
        "the page",
    )
    assert [(mark.label, mark.defines) for mark in document.footnotes] == [("2", False), ("2", True)]


def cell(text, properties=""):
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{paragraph(run(text))}</w:tc>"


def test_tables_with_merged_cells():
    document = read(
        "<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>"
        + cell("A", "<w:vMerge w:val='restart'/>")
        + cell("B", "<w:gridSpan w:val='2'/>")
        + "</w:tr><w:tr>"
        + cell("", "<w:vMerge/>")
        + cell("1")
        + cell("2")
        + "</w:tr></w:tbl>"
    )
    cells = [block for block in document.blocks if block.cell is not None]
    assert [
        (document.text_of(block), place.row, place.column, place.header, place.row_span, place.column_span)
        for block in cells
        if (place := block.cell)
    ] == [
        ("A", 0, 0, True, 2, 1),
        ("B", 0, 1, True, 1, 2),
        ("1", 1, 1, False, 1, 1),
        ("2", 1, 2, False, 1, 1),
    ]


def test_a_box_around_text_is_no_table():
    document = read(f"<w:tbl><w:tr><w:tc>{paragraph(run('It flows.'))}{paragraph(run('Yes.'))}</w:tc></w:tr></w:tbl>")
    assert [document.text_of(block) for block in document.blocks[:2]] == ["It flows.", "Yes."]
    assert all(block.cell is None for block in document.blocks)


@pytest.mark.parametrize(
    "data",
    [
        package("")[:200],
        package("", document="<w:document"),
        package("", document=f"<w:document {SPACE}/>"),
        package("", document=f'<!DOCTYPE x [<!ENTITY a "b">]><w:document {SPACE}><w:body>&a;</w:body></w:document>'),
        b"PK\x03\x04 and nothing else",
    ],
)
def test_what_is_damaged_is_refused_in_one_sentence(data):
    with pytest.raises(Unreadable) as refused:
        read_document("a.docx", data)
    assert str(refused.value).endswith(".")


@pytest.mark.parametrize("written", ["²", "٢", "9" * 5000, "-1", "1.5", "999999999", "two", ""])
@pytest.mark.parametrize("where", ["gridSpan", "gridBefore", "outlineLvl", "ilvl"])
def test_attributes_that_are_no_numbers_count_as_missing(where, written):
    mark = f'<w:{where} w:val="{written}"/>'
    properties = f"<w:numPr>{mark}<w:numId w:val='5'/></w:numPr>" if where == "ilvl" else mark
    rows = f"<w:tr><w:trPr>{mark}</w:trPr>{cell('A', mark)}{cell('B')}</w:tr><w:tr>{cell('1')}{cell('2')}</w:tr>"
    document = read(paragraph(run("It flows."), properties) + f"<w:tbl>{rows}</w:tbl>")
    cells = {document.text_of(block): block.cell for block in document.blocks if block.cell is not None}
    assert "It flows." in [document.text_of(block) for block in document.blocks]
    assert cells["A"].column == 0 and cells["B"].column == 1


@pytest.mark.parametrize("at", range(0, 60))
@pytest.mark.parametrize("byte", [0, 0x7F, 0xFF])
def test_a_damaged_package_is_read_or_refused_in_one_sentence(at, byte):
    whole = package(paragraph(run("It flows.")))
    entry = whole.index(b"PK\x01\x02")  # the list of what is in it, and the end of the file
    refused = []
    for place in (at, entry + at, len(whole) - 1 - at):
        data = bytearray(whole)
        data[place] = byte
        try:
            read_document("a.docx", bytes(data))
        except Unreadable as error:
            refused.append(str(error))
    assert all(sentence.endswith(".") for sentence in refused)


@pytest.mark.parametrize(
    ("path", "kind"),
    [("report.docx", "Word document"), ("report.odt", "OpenDocument text"), ("report.md", "binary file")],
)
def test_a_damaged_document_is_called_what_its_suffix_says(path, kind):
    with pytest.raises(Unreadable, match=kind):
        read_document(path, b"\x00\x01\xfe\xff" * 40)
