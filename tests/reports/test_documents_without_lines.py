"""Formats that show a line name the place instead where a document has no lines."""

import csv
import io
import json
import zipfile

import pytest

from checker.cli.main import main

BODY = (
    '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r>'
    "<w:t>The hall opens on Monday, 5 March 2019.</w:t></w:r></w:p></w:body></w:document>"
)
PLACE = "paragraph 1"


@pytest.fixture
def written(tmp_path, monkeypatch, capsys):
    """What a format writes of a Word document with one finding."""
    monkeypatch.chdir(tmp_path)
    with zipfile.ZipFile("report.docx", "w") as package:
        package.writestr("word/document.xml", BODY)

    def write(form):
        assert main(["check", "report.docx", "--format", form, "--no-cache", "--no-config", "--lang", "en"]) == 1
        return capsys.readouterr().out

    return write


def test_csv_has_the_place_and_neither_line_nor_column(written):
    (row,) = csv.DictReader(io.StringIO(written("csv")))
    assert (row["line"], row["column"]) == ("", "")
    assert PLACE in row["where"]


def test_checkstyle_has_no_line(written):
    text = written("checkstyle")
    assert PLACE in text
    assert " line=" not in text


def test_github_has_no_line(written):
    text = written("github")
    assert PLACE in text
    assert "line=" not in text


def test_gitlab_names_the_place_in_the_description(written):
    (finding,) = json.loads(written("gitlab"))
    assert finding["description"].startswith(PLACE)


def test_rdjson_has_no_range(written):
    (finding,) = json.loads(written("rdjson"))["diagnostics"]
    assert PLACE in finding["message"]
    assert finding["location"] == {"path": "report.docx"}
