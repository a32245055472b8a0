"""``contralint report-false-alarm`` writes what a person can post, and the text only if asked."""

from pathlib import Path

TEXT = "# Secret\n\nThe room opens on Monday, 5 March 2019. It closes.\n\nWe meet on Sunday, 6 March 2019.\n"


def test_the_text_is_left_out_unless_it_is_asked_for(contralint):
    Path("a.md").write_text(TEXT, "utf-8")
    ran = contralint("report-false-alarm", "a.md:3", "--no-config")
    assert ran.status == 0, ran.err
    assert "Wrote false-alarm-D101.md" in ran.err
    written = Path("false-alarm-D101.md").read_text("utf-8")
    assert "D101 weekday-mismatch" in written and "pattern:" in written and "(.md)" in written
    assert not any(word in written for word in ("Monday", "2019", "Secret", "room"))
    contralint("report-false-alarm", "a.md:3", "--no-config", "--with-text", "--output", "b.md")
    assert "> The room opens on Monday, 5 March 2019.\n" in Path("b.md").read_text("utf-8")
    assert "closes" not in Path("b.md").read_text("utf-8")


def test_one_finding_must_be_meant(contralint):
    Path("a.md").write_text(TEXT, "utf-8")
    assert "There are several findings (D101 3, D101 5)" in contralint("report-false-alarm", "a.md", "--no-config").err
    assert "There is no such finding" in contralint("report-false-alarm", "a.md:1", "--no-config").err
    assert "gone.md: " in contralint("report-false-alarm", "gone.md").err
    assert contralint("report-false-alarm", "a.md:5", "--rule", "d101", "--no-config").status == 0


def test_no_file_is_overwritten(contralint):
    Path("a.md").write_text(TEXT, "utf-8")
    Path("false-alarm-D101.md").write_text("mine", "utf-8")
    assert contralint("report-false-alarm", "a.md:3", "--no-config").status == 2
    assert Path("false-alarm-D101.md").read_text("utf-8") == "mine"
