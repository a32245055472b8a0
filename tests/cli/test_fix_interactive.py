"""``check --fix-interactive`` asks about each finding and writes what was chosen."""

import io
import sys
from pathlib import Path

import pytest

from checker.cli.main import main

TEXT = "The reading room opens on Monday, 5 March 2019.\n\nThe choir meets on Sunday, 6 March 2019.\n"


def answer(monkeypatch, answers, *arguments):
    monkeypatch.setattr(sys, "stdin", io.StringIO(answers))
    return main(["check", *arguments, "--fix-interactive", "--no-config", "--no-cache", "--lang", "en"])


@pytest.mark.parametrize(
    ("answers", "written"),
    [
        ("1\nq\n", TEXT.replace("Monday", "Tuesday")),
        ("s\n1\n", TEXT.replace("Sunday", "Wednesday")),
        ("9\nx\n1\n\n", TEXT.replace("Monday", "Tuesday")),
        ("", TEXT),
        ("i\nas printed\nq\n", TEXT.replace("2019.\n\n", "2019. <!-- contralint-ignore D101: as printed -->\n\n")),
        ("i\n\nq\n", TEXT),
    ],
)
def test_what_was_chosen_is_written(monkeypatch, capfd, answers, written):
    Path("a.md").write_text(TEXT, "utf-8")
    answer(monkeypatch, answers, "a.md")
    assert Path("a.md").read_text("utf-8") == written
    shown = capfd.readouterr().out
    assert "write “Tuesday” instead of “Monday”" in shown and "2019-03-05 is a Tuesday, not a Monday" in shown


def test_the_rest_is_reported(monkeypatch, capfd):
    Path("a.md").write_text(TEXT, "utf-8")
    assert answer(monkeypatch, "1\ns\n", "a.md") == 1
    assert "1 finding in 1 document" in capfd.readouterr().out
    assert answer(monkeypatch, "1\n", "a.md") == 0


def test_questions_are_asked_in_the_language_of_the_reader(monkeypatch, capfd):
    Path("a.md").write_text(TEXT, "utf-8")
    monkeypatch.setenv("LANG", "zh_TW.UTF-8")
    monkeypatch.setattr(sys, "stdin", io.StringIO("q\n"))
    main(["check", "a.md", "--fix-interactive", "--no-config", "--no-cache"])
    assert "輸入數字" in capfd.readouterr().out
