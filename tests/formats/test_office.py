"""OpenDocument, RTF and PDF: their text, where its places are, and what is reported for a damaged document."""

import io
import zipfile
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.document.document import BlockKind
from checker.document.places import place_name
from checker.document.text import Span
from checker.formats.decode import Unreadable
from checker.formats.open import read_document

ODT = """<office:document-content xmlns:office="o" xmlns:text="t" xmlns:table="b" xmlns:draw="d" xmlns:xlink="x">
<office:body><office:text><text:tracked-changes><text:p>Deleted.</text:p></text:tracked-changes>
<text:h text:outline-level="1">Report</text:h>
<text:p>The  fair<text:s text:c="2"/>opens<text:note text:id="n1"><text:note-citation>1</text:note-citation>
<text:note-body><text:p>Until noon.</text:p></text:note-body></text:note> on
<text:a xlink:href="https://a.example/">Monday</text:a>.</text:p>
<text:h text:outline-level="2">Programme</text:h>
<table:table><table:table-header-rows><table:table-row><table:table-cell><text:p>Event</text:p></table:table-cell>
<table:table-cell table:number-columns-repeated="2"/><table:table-cell><text:p>Day</text:p></table:table-cell>
</table:table-row></table:table-header-rows><table:table-row><table:table-cell><text:p>Choir</text:p>
<text:p>Band</text:p></table:table-cell></table:table-row></table:table>
<text:list><text:list-item><text:p>First</text:p></text:list-item>
<text:list-item><text:p>Second</text:p></text:list-item></text:list>
<text:p>A box: <draw:frame><draw:text-box><text:p>Boxed.</text:p></draw:text-box></draw:frame></text:p>
</office:text></office:body></office:document-content>"""
STYLES = """<office:document-styles xmlns:office="o" xmlns:style="s" xmlns:text="t"><office:master-styles>
<style:master-page><style:header><text:p>Running head</text:p></style:header></style:master-page>
</office:master-styles></office:document-styles>"""
RTF = rb"{\rtf1\ansi The fair opens\par on Monday.\par\trowd\intbl Choir\cell Day\cell\row\pard End.\par}"


def odt(content=ODT):
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr("content.xml", content)
        archive.writestr("styles.xml", STYLES)
    return data.getvalue()


def pdf(*pages):
    """A PDF with lines of text."""
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>"]
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(len(pages)))
    objects.append(f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode())
    objects.append(b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>")
    for number, lines in enumerate(pages):
        shown = " T* ".join(f"({line}) Tj" for line in lines)
        stream = f"BT /F1 12 Tf 14 TL 50 700 Td {shown} ET".encode()
        box = "/MediaBox [0 0 600 800] /Resources << /Font << /F1 3 0 R >> >>"
        objects.append(f"<< /Type /Page /Parent 2 0 R {box} /Contents {5 + 2 * number} 0 R >>".encode())
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream))
    data, places = b"%PDF-1.4\n", []
    for number, each in enumerate(objects, start=1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, each)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    count = len(objects) + 1
    return data + (
        b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF"
        % (count, table, count, len(data))
    )


def named(document, words):
    at = document.source.text.index(words)
    return place_name(document.source, Span(at, at + len(words)))


def test_an_opendocument_text_is_read_with_its_headings_tables_notes_and_boxes():
    document = read_document("a.odt", odt())
    texts = [document.text_of(block) for block in document.blocks]
    assert document.format == "odt"
    assert texts[:2] == ["Report", "The fair  opens\ufffc on Monday."]
    assert {"Event", "Day", "Choir\nBand", "First", "Second", "Boxed.", "Running head", "Until noon."} <= set(texts)
    assert "Deleted." not in document.source.text
    assert [block.kind for block in document.blocks].count(BlockKind.LIST_ITEM) == 2
    assert named(document, "Monday") == "Report › paragraph 1"
    assert named(document, "Day") == "Report › Programme › table 1, row 1, column 4"
    assert named(document, "Band") == "Report › Programme › table 1, row 2, column 1"
    assert [link.target for link in document.links] == ["https://a.example/"]
    assert sorted(mark.defines for mark in document.footnotes) == [False, True]


def test_an_rtf_document_has_paragraphs_and_cells():
    pytest.importorskip("striprtf", reason="needs contralint[word]")
    document = read_document("a.rtf", RTF)
    assert named(document, "Monday") == "paragraph 2"
    assert named(document, "Day") == "table 1, row 1, column 2"


def test_a_bullet_of_a_symbol_font_is_a_bullet():
    pytest.importorskip("striprtf", reason="needs contralint[word]")
    assert read_document("a.rtf", rb"{\rtf1 \u61623\'3f\tab First\par}").source.text == "•\tFirst\n"


def test_an_rtf_document_says_what_is_not_read():
    pytest.importorskip("striprtf", reason="needs contralint[word]")
    assert "footnotes" in read_document("a.rtf", RTF).remarks[0]


def test_a_pdf_has_pages_and_lines():
    pytest.importorskip("pypdf", reason="needs contralint[word]")
    document = read_document("a.pdf", pdf(["The fair opens", "on Monday."], ["It ends."]))
    assert named(document, "Monday") == "page 1, line 2"
    assert named(document, "ends") == "page 2, line 1"
    assert "page and line" in document.remarks[0]
    with pytest.raises(Unreadable, match="may be a scan"):
        read_document("a.pdf", pdf([]))


@pytest.mark.parametrize(
    "data", [odt("<no"), odt("<a/>"), b"%PDF-1.4 nothing", odt('<!DOCTYPE a [<!ENTITY b "c">]><a/>')]
)
def test_a_damaged_document_is_reported_in_one_sentence(data):
    pytest.importorskip("pypdf", reason="needs contralint[word]")
    with pytest.raises(Unreadable) as raised:
        read_document("a", data)
    assert "Word" not in str(raised.value.message)


def test_a_missing_package_is_named_with_its_command(monkeypatch):
    monkeypatch.setattr("checker.formats.office.rtf_and_pdf.find_spec", lambda name: None)
    with pytest.raises(Unreadable) as raised:
        read_document("a.rtf", RTF)
    assert raised.value.message == "RTF needs striprtf: pip install 'contralint[word]'"


@given(st.binary(max_size=40), st.integers(0, 60), st.sampled_from([RTF, odt(), pdf(["Monday"])]))
def test_no_input_raises_anything_else(noise, at, data):
    with suppress(Unreadable):
        read_document("a", data[: len(data) * at // 60] + noise + data[len(data) * at // 60 + len(noise) :])
