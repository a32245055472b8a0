"""Comments in OpenDocument texts: at the exact places, and every other byte of the XML is the same."""

import io
import re
import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

pytest.importorskip("lxml")
from checker.cli.main import main
from checker.document.text import Span
from checker.formats.docx.comments import Comment
from checker.formats.docx.docx import text_of
from checker.formats.office.odt import odt_blocks
from checker.formats.office.odt_comments import with_odt_comments

NAMES = "".join(
    f' xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in {
        "office": "office",
        "text": "text",
        "table": "table",
        "draw": "drawing",
        "svg": "svg-compatible",
    }.items()
)
BODY = """<text:h text:outline-level="1">Spring &amp; summer</text:h>
<text:p>The   reading room <text:span>opens on
  Mon<text:span>day</text:span></text:span>, 5 March&#x20;2019 <office:annotation office:name="a1"><dc:creator
  xmlns:dc="http://purl.org/dc/elements/1.1/">Anna</dc:creator><text:p>Open on Monday, 6 March 2019?</text:p>
</office:annotation>in 😀 halls.<office:annotation-end office:name="a1"/></text:p>
<table:table><table:table-row><table:table-cell><text:p>展览于2019年3月5日（星期一）开幕<office:annotation><text:p>In a
cell</text:p></office:annotation>。</text:p></table:table-cell></table:table-row></table:table>
<text:p>A note<text:note text:id="n1"><text:note-citation>1</text:note-citation><text:note-body><text:p>Closed on
Monday, 7 March 2019.</text:p></text:note-body></text:note>.</text:p>"""
HEADER = "<text:p>Issue of Monday, 12 March 2019</text:p>"


def odt(body=BODY):
    content = f"<?xml version='1.0' encoding=\"UTF-8\"?>\n<office:document-content{NAMES} office:version='1.3'>"
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr(
            "content.xml",
            f"{content}<office:body><office:text>{body}</office:text></office:body></office:document-content>",
            zipfile.ZIP_DEFLATED,
        )
        archive.writestr(
            "styles.xml",
            f"<office:document-styles{NAMES} xmlns:style='s'><office:master-styles><style:master-page><style:header>"
            f"{HEADER}</style:header></style:master-page></office:master-styles></office:document-styles>",
        )
        kind = "manifest:media-type="
        archive.writestr(
            "META-INF/manifest.xml",
            "<manifest:manifest xmlns:manifest='urn:oasis:names:tc:opendocument:xmlns:manifest:1.0'>"
            f"<manifest:file-entry manifest:full-path='/' {kind}'application/vnd.oasis.opendocument.text'/>"
            f"<manifest:file-entry manifest:full-path='content.xml' {kind}'text/xml'/>"
            f"<manifest:file-entry manifest:full-path='styles.xml' {kind}'text/xml'/></manifest:manifest>",
        )
    return data.getvalue()


def content(data, name="content.xml"):
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.read(name).decode()


def without_own(written):
    own = r"<office:annotation xmlns(?:(?!</office:annotation>).)*</office:annotation>"
    own += "|<office:annotation-end xmlns[^>]*/>"
    return re.sub(own, "", written, flags=re.S)


def commented(written):
    """The text between the two ends of each comment of contralint, without markup."""
    found = {}
    for name in re.findall(r'<office:annotation xmlns[^>]* office:name="(contralint-\d+)"', written):
        start = re.search(
            rf'<office:annotation xmlns[^>]* office:name="{name}">(.*?)</office:annotation>', written, re.S
        )
        end = re.search(rf'<office:annotation-end xmlns[^>]* office:name="{name}"/>', written)
        inside = without_own(written[start.end() : end.start()])
        found[name] = (re.sub(r"<[^>]*>", "", inside), re.sub(r"<[^>]*>", "\n", start[1]).strip())
    return found


def check(*arguments):
    return main(["check", "--no-config", "--no-cache", "--quiet", *arguments])


def test_each_place_has_a_comment_and_no_other_byte_changes(capfd):
    Path("a.odt").write_bytes(odt())
    assert check("a.odt", "--comments", "b.odt", "--lang", "en") == 1
    before, after = Path("a.odt").read_bytes(), Path("b.odt").read_bytes()
    assert without_own(content(after)) == content(before)
    assert content(after, "styles.xml") == content(before, "styles.xml")
    with zipfile.ZipFile("b.odt") as archive:
        first = archive.infolist()[0]
    assert (first.filename, first.compress_type) == ("mimetype", zipfile.ZIP_STORED)
    found = commented(content(after))
    places = sorted(" ".join(text.split()) for text, _ in found.values())
    assert places == sorted(["Monday", "5 March&#x20;2019", "星期一", "2019年3月5日", "Monday", "7 March 2019"])
    note = next(note for text, note in found.values() if text == "2019年3月5日")
    assert "2019-03-05 is a Tuesday, not a Monday" in note
    assert note.endswith("contralint D101")


def test_a_comment_on_a_header_is_at_the_first_word_and_says_which_words_it_is_about():
    document = odt("<text:p>Open daily.</text:p>")
    text = text_of(odt_blocks(document))
    at = text.index("12 March")
    comments = [Comment(Span(start, start + 4), ("Why",), "D101", "Which") for start in (0, at)]
    found = commented(content(with_odt_comments(document, text, comments, "me", "m")))
    assert sorted((text, "Which" in note) for text, note in found.values()) == [("O", True), ("Open", False)]


def test_a_second_run_replaces_only_its_own_comments(capfd):
    Path("a.odt").write_bytes(odt())
    check("a.odt", "--comments", "b.odt")
    check("b.odt", "--comments", "c.odt")
    assert Path("b.odt").read_bytes() == Path("c.odt").read_bytes()
    check("c.odt", "--comments", "d.odt", "--comment-author", "Li")
    assert content(Path("d.odt").read_bytes()).count("<dc:creator>Li<") == len(
        commented(content(Path("b.odt").read_bytes()))
    )
    fixed = odt(
        BODY.replace("5 March", "4 March")
        .replace("7 March", "4 March")
        .replace("（星期一）", "")
        .replace("3月5日", "3月")
    )
    Path("e.odt").write_bytes(fixed)
    check("e.odt", "--comments", "e.odt")
    assert "Anna" in content(Path("e.odt").read_bytes())


@given(st.text("a <>&\n\u00a0\u5c55\U0001f600", max_size=30), st.data())
def test_any_span_of_any_text_can_have_a_comment(text, data):
    from xml.sax.saxutils import escape

    document = odt(f"<text:p>x{escape(text)}<text:span>{escape(text)}</text:span>{escape(text)}x</text:p>")
    read = text_of(odt_blocks(document))
    start = data.draw(st.integers(0, len(read) - 1))
    span = Span(start, data.draw(st.integers(start, len(read))))
    written = with_odt_comments(document, read, [Comment(span, ("Why & <how>",), "D101")] * 2, "me", "m")
    assert without_own(content(written)) == content(document)
    assert text_of(odt_blocks(written)) == read
    assert with_odt_comments(written, read, [], "me", "m") == with_odt_comments(document, read, [], "me", "m")


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_libreoffice_keeps_the_comments(tmp_path):
    Path("a.odt").write_bytes(odt())
    check("a.odt", "--comments", "b.odt")
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "fodt", "b.odt"]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    saved = Path("b.fodt").read_text("utf-8")
    assert saved.count(">contralint</dc:creator>") == len(commented(content(Path("b.odt").read_bytes())))
    assert saved.count(">Anna</dc:creator>") == 1
