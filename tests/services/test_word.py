"""Comments in Word documents, read back with python-docx; everything else stays as it was."""

import io
import re
import shutil
import subprocess
import zipfile
from importlib.util import find_spec
from pathlib import Path

import pytest

docx = pytest.importorskip("docx")
pytest.importorskip("lxml")
from checker.cli.main import main  # noqa: E402
from checker.formats.docx.docx import read_docx, text_of  # noqa: E402


@pytest.fixture
def report():
    """A report with runs of several styles, a table, and a comment of its editor."""
    document = docx.Document()
    document.add_heading("Spring programme", 1)
    paragraph = document.add_paragraph("The reading room opens on ")
    paragraph.add_run("Mon").bold = True
    paragraph.add_run("day, 5 March 2019. All are welcome.").italic = True
    document.add_paragraph("Nothing is wrong here.")
    table = document.add_table(1, 2)
    table.cell(0, 0).text = "Exhibition"
    table.cell(0, 1).text = "from 28 June to 14 June 2019"
    document.add_comment(paragraph.runs[0], "Is this the big room?", author="Anna", initials="A")
    document.save("report.docx")
    return Path("report.docx")


def check(*arguments):
    return main(["check", "--no-config", "--no-cache", "--quiet", *arguments])


def own(path):
    return [each for each in docx.Document(path).comments if each.author == "contralint"]


def commented(path, comment):
    """The text between the marks of a comment."""
    body = docx.Document(path).element.body
    inside, text = False, ""
    for each in body.iter():
        name = each.tag.rpartition("}")[2]
        if name in ("commentRangeStart", "commentRangeEnd") and each.get(each.keys()[0]) == str(comment.comment_id):
            inside = name == "commentRangeStart"
        elif inside and name == "t":
            text += each.text
    return text


def parts(path):
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_each_place_has_a_comment_that_names_the_others(report, capfd):
    assert check("report.docx", "--comments", "reviewed.docx") == 1
    found = {commented("reviewed.docx", each): each.text for each in own("reviewed.docx")}
    assert set(found) == {"Monday", "5 March 2019", "28 June", "14 June 2019"}
    lines = found["Monday"].splitlines()
    assert lines[0].strip() == "2019-03-05 is a Tuesday, not a Monday"
    assert any("with “5 March 2019” (Spring programme › paragraph 1)" in line for line in lines)
    assert "(Spring programme › table 1, row 1, column 2)" in found["28 June"]
    assert "line" not in "".join(found.values()).replace("contralint", "")


def test_nothing_else_changes(report):
    check("report.docx", "--comments", "reviewed.docx")
    before, after = parts("report.docx"), parts("reviewed.docx")
    assert set(after) - set(before) <= {"word/comments.xml"}
    assert {name for name in before if before[name] != after[name]} == {"word/document.xml", "word/comments.xml"}
    assert text_of(read_docx(report.read_bytes())) == text_of(read_docx(Path("reviewed.docx").read_bytes()))
    runs = [run for paragraph in docx.Document("reviewed.docx").paragraphs for run in paragraph.runs if run.text]
    assert [(run.text, run.bold, run.italic) for run in runs[1:7]] == [
        ("The reading room opens on ", None, None),
        ("Mon", True, None),
        ("day", None, True),
        (", ", None, True),
        ("5 March 2019", None, True),
        (". All are welcome.", None, True),
    ]


def test_a_second_run_replaces_its_own_comments_only(report):
    check("report.docx", "--comments", "once.docx")
    check("once.docx", "--comments", "twice.docx")
    assert parts("once.docx")["word/document.xml"] == parts("twice.docx")["word/document.xml"]
    assert parts("once.docx")["word/comments.xml"] == parts("twice.docx")["word/comments.xml"]
    assert [each.text for each in docx.Document("twice.docx").comments if each.author == "Anna"] == [
        "Is this the big room?"
    ]
    document = docx.Document("twice.docx")
    document.paragraphs[1].runs[1].text, document.paragraphs[1].runs[2].text = "Tues", "day"
    document.save("fixed.docx")
    check("fixed.docx", "--comments", "fixed.docx")
    assert {commented("fixed.docx", each) for each in own("fixed.docx")} == {"28 June", "14 June 2019"}
    assert [each.author for each in docx.Document("fixed.docx").comments] == ["Anna", "contralint", "contralint"]


def test_a_document_without_comments_gets_a_part_for_them():
    document = docx.Document()
    document.add_paragraph("The fair opens on Monday, 5 March 2019.")
    data = io.BytesIO()
    document.save(data)
    with zipfile.ZipFile(data) as archive, zipfile.ZipFile("plain.docx", "w") as plain:
        for name in archive.namelist():
            content = archive.read(name)
            if name != "word/comments.xml":
                for line in (b'<Override PartName="/word/comments.xml"', b'relationships/comments"'):
                    start = content.rfind(b"<", 0, content.find(line) + 1)
                    if line in content:
                        content = content[:start] + content[content.find(b"/>", start) + 2 :]
                plain.writestr(name, content)
    assert b"comments" not in parts("plain.docx")["word/_rels/document.xml.rels"]
    check("plain.docx", "--comments", "reviewed.docx", "--comment-author", "Li", "--comment-initials", "L")
    found = list(docx.Document("reviewed.docx").comments)
    assert [(each.author, each.initials) for each in found] == [("Li", "L")] * 2


def test_several_documents_go_into_a_folder(report, capfd):
    Path("other").mkdir()
    Path("other/a.docx").write_bytes(report.read_bytes())
    Path("note.md").write_text("Nothing.\n", "utf-8")
    assert main(["check", "--no-config", "report.docx", "other", "note.md", "--comments", "reviewed"]) == 1
    assert sorted(path.name for path in Path("reviewed").iterdir()) == ["a.docx", "report.docx"]
    assert "report.docx: 4 comments, written to reviewed/report.docx" in capfd.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (("note.md", "--comments", "a.docx"), "No Word document"),
        (("report.docx", "--comments", "gone/a.docx"), "There is no folder"),
    ],
)
def test_an_unwritable_file_is_reported_in_one_sentence(report, capfd, arguments, expected):
    Path("note.md").write_text("Nothing.\n", "utf-8")
    assert check(*arguments) == 2
    assert expected in capfd.readouterr().err


def boxed():
    """A document with a text box and a header, in each of which a date is wrong."""
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls

    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "Issue of Monday, 12 March 2019"
    paragraph = document.add_paragraph("The fair has a box.")
    box = (
        "<w:pict><w:txbxContent><w:p><w:r><w:t>Open on Monday, 5 March 2019</w:t></w:r></w:p></w:txbxContent></w:pict>"
    )
    paragraph.add_run()._r.append(parse_xml(box.replace("<w:pict>", f"<w:pict {nsdecls('w')}>")))
    document.save("boxed.docx")


def test_text_boxes_and_headers_are_read_and_commented_on_where_word_allows(capfd):
    boxed()
    assert check("boxed.docx", "--comments", "reviewed.docx") == 1
    found = own("reviewed.docx")
    assert any("2019-03-05 is a Tuesday" in each.text for each in found)
    assert any(each.text.startswith("about “5 March 2019”: its header") for each in found)
    assert docx.Document("reviewed.docx").sections[0].header.paragraphs[0].text == "Issue of Monday, 12 March 2019"
    assert check("reviewed.docx", "--comments", "again.docx") == 1
    assert len(own("again.docx")) == len(found)


def test_boxes_in_boxes_end_somewhere():
    box, end = "<w:pict><w:txbxContent><w:p><w:r>", "</w:r></w:p></w:txbxContent></w:pict>"
    inner = f"{box * 2000}<w:t>Inside</w:t>{end * 2000}"
    name = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    body = f'<w:document xmlns:w="{name}"><w:body><w:p><w:r><w:t>Text</w:t>{inner}</w:r></w:p></w:body></w:document>'
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr("word/document.xml", body)
    assert text_of(read_docx(data.getvalue())).startswith("Text")


@pytest.mark.parametrize("format", ["text", "markdown", "json", "jsonl", "sarif", "junit", "github", "html"])
def test_every_report_names_places_as_word_shows_them(report, capfd, format):
    check("report.docx", "--format", format, "--lang", "en")
    shown = capfd.readouterr().out
    assert "Spring programme › paragraph 1" in shown
    assert "Spring programme › table 1, row 1, column 2" in shown
    assert not re.search(r"\bline \d", shown)


def test_lists_of_checks_and_mentions_name_places_as_word_shows_them(report, capfd):
    for command in (["checks", "--no-config"], ["checks", "--no-config", "--unchecked"], ["mentions"]):
        main([*command, "report.docx", "--lang", "en"] if command[0] == "checks" else [*command, "report.docx"])
        shown = capfd.readouterr().out
        assert not re.search(r"^\d+:\d+ ", shown, re.MULTILINE), shown
    assert "Spring programme › paragraph 1" in shown
    main(["checks", "--no-config", "report.docx", "--format", "jsonl"])
    assert '"where": "Spring programme › table 1, row 1, column 2"' in capfd.readouterr().out


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_libreoffice_opens_the_commented_document(report, tmp_path):
    check("report.docx", "--comments", "reviewed.docx")
    command = [
        "soffice",
        f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}",
        "--headless",
        "--convert-to",
        "pdf",
    ]
    subprocess.run([*command, "reviewed.docx"], check=True, capture_output=True, timeout=120)
    assert Path("reviewed.pdf").read_bytes().startswith(b"%PDF-")
    if find_spec("pypdf") is not None:
        from pypdf import PdfReader

        assert "The reading room opens on Monday, 5 March 2019." in PdfReader("reviewed.pdf").pages[0].extract_text()
