"""``check --fix`` writes what can only be wrong on one side, and leaves every other byte as it is."""

from pathlib import Path

import pytest

from checker.cli.main import main

TEXT = "The 22th edition opens on Monday, 5 March 2019.\r\n\r\n第 3 届 café 😀, the 31th time.\r\n"
FIXED = TEXT.replace("22th", "22nd").replace("31th", "31st")


def fix(*arguments):
    return main(["check", *arguments, "--fix", "--no-config", "--no-cache"])


@pytest.mark.parametrize(("encoding", "mark"), [("utf-8", b""), ("utf-8", b"\xef\xbb\xbf"), ("utf-16-le", b"\xff\xfe")])
def test_only_corrections_without_another_side_are_written(capfd, encoding, mark):
    Path("a.md").write_bytes(mark + TEXT.encode(encoding))
    Path("a.md").chmod(0o640)
    assert fix("a.md") == 1
    ran = capfd.readouterr()
    assert Path("a.md").read_bytes() == mark + FIXED.encode(encoding)
    assert Path("a.md").stat().st_mode & 0o777 == 0o640
    assert ran.err == "contralint: a.md: 2 findings fixed.\n"
    assert "D101" in ran.out  # either the weekday or the date is wrong
    assert "S402" not in ran.out
    assert [path.name for path in Path().iterdir()] == ["a.md"]
    assert fix("a.md") == 1
    assert capfd.readouterr().err == ""


def test_what_is_suppressed_or_reached_by_a_link_stays(capfd):
    Path("a.md").write_text("The 22th time. <!-- contralint-ignore S402: as printed -->\n", "utf-8")
    Path("b.md").write_text("The 22th time.\n", "utf-8")
    Path("c.md").symlink_to("b.md")
    assert fix("a.md", "c.md") == 1
    assert "22th" in Path("a.md").read_text("utf-8")
    assert "22th" in Path("b.md").read_text("utf-8")
    assert "c.md: Nothing is fixed here: it is a link" in capfd.readouterr().err
