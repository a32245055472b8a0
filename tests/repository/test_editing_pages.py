"""The pages for editors: their commands work, and their examples have the described results."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from checker.analysis import Reading
from checker.formats.open import read_text
from checker.registry import rules
from checker.run.rule_run import run_rules
from checker.run.selection import names_of

PAGES = sorted((Path(__file__).parents[2] / "docs").glob("editing*.md"))


def fences(page, kind):
    return re.findall(rf"^```{kind}\n(.*?)^```$", page.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)


def test_there_is_one_in_each_language():
    assert [page.name for page in PAGES] == ["editing.md", "editing.zh.md"]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_the_command_writes_the_page_for_the_browser(page, tmp_path):
    (command,) = fences(page, "text")
    (tmp_path / "article.md").write_text("The room opens on Monday, 5 March 2019.\n", encoding="utf-8")
    arguments = command.split()
    assert arguments[0] == "contralint"
    ran = subprocess.run([sys.executable, "-m", "checker", *arguments[1:]], cwd=tmp_path, capture_output=True)
    assert ran.returncode == 1
    assert re.fullmatch(rb"contralint: \d+ findings? in [^\n]*, written to [^\n]*\n", ran.stderr)
    assert "2019-03-05 is a Tuesday" in (tmp_path / "findings.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_the_comment_suppresses_its_finding(page):
    (text,) = fences(page, "markdown")
    every = list(rules().values())

    def found(written):
        judged = run_rules(Reading(read_text(written, "a.md")), every, names_of(every))
        return [(each.rule, bool(reason)) for each, reason in zip(judged.findings, judged.reasons, strict=True)]

    assert found(text) == [("D101", True)]
    assert found(re.sub("<!--.*-->", "", text)) == [("D101", False)]
