"""``--diff``: only what has a place in changed lines."""

import json
import subprocess
from pathlib import Path

import pytest

TEXT = "There are five sheep.\n\nText.\n\nThere are six sheep.\n"


def git(*arguments):
    identity = ["-c", "user.name=a", "-c", "user.email=a@b.c"]
    subprocess.run(["git", *identity, *arguments], check=True, capture_output=True)


@pytest.fixture
def repository():
    git("init", "--quiet", ".")
    for name in ("a.md", "b.md", "文 件.md"):
        Path(name).write_text(TEXT, "utf-8")
    git("add", ".")
    git("commit", "--quiet", "-m", "one")


def found(contralint, *arguments, **keywords):
    ran = contralint("check", *arguments, "--format", "json", **keywords)
    findings = json.loads(ran.out)["findings"]
    return {(each["path"], each["places"][0]["line"]) for each in findings}


def test_only_findings_with_a_changed_place_are_reported_that_place_first(contralint, repository):
    assert found(contralint, ".", "--diff", "HEAD") == set()
    Path("a.md").write_text(TEXT.replace("There are six", "But there are six"), "utf-8")
    Path("b.md").write_text(TEXT.replace("Text", "Other text"), "utf-8")
    Path("文 件.md").write_text(TEXT.replace("There are five", "Here are five"), "utf-8")
    assert found(contralint, ".", "--diff", "HEAD") == {("a.md", 5), ("文 件.md", 1)}
    assert found(contralint, "--diff", "HEAD") == {("a.md", 5), ("文 件.md", 1)}
    assert found(contralint, "b.md", "--diff", "HEAD") == set()


def test_a_file_that_git_does_not_know_is_new(contralint, repository):
    Path("new.md").write_text(TEXT, "utf-8")
    assert found(contralint, "--diff", "HEAD") == {("new.md", 1)}


def test_from_below_the_root(contralint, repository, monkeypatch):
    Path("sub").mkdir()
    Path("a.md").write_text(TEXT.replace("six", "ten"), "utf-8")
    monkeypatch.chdir("sub")
    assert found(contralint, "--diff", "HEAD") == {("../a.md", 5)}
    patch = subprocess.run(["git", "diff"], capture_output=True, check=True).stdout
    assert found(contralint, "--diff", "-", stdin=patch) == {("../a.md", 5)}


def test_a_patch_on_standard_input_without_git(contralint):
    Path("a.md").write_text(TEXT, "utf-8")
    patch = b"--- a.md.orig\n+++ a.md\n@@ -5 +5 @@\n-There are ten sheep.\n+There are six sheep.\n"
    assert found(contralint, "a.md", "--diff", "-", stdin=patch) == {("a.md", 5)}


def test_the_fingerprint_stays(contralint, repository):
    Path("a.md").write_text(TEXT.replace("There are six", "But there are six"), "utf-8")
    whole = json.loads(contralint("check", "a.md", "--format", "json").out)["findings"]
    part = json.loads(contralint("check", "--diff", "HEAD", "--format", "json").out)["findings"]
    assert whole[0]["fingerprint"] == part[0]["fingerprint"]


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["--diff", "nonsense"], "--diff: "),
        (["--diff=--output=x"], "is not a revision"),
        (["-", "--diff", "-"], "cannot be both"),
    ],
)
def test_what_cannot_be_compared_is_an_error(contralint, repository, arguments, expected):
    ran = contralint("check", *arguments)
    assert (ran.status, ran.out) == (2, "")
    assert expected in ran.err


def test_outside_of_a_repository(contralint):
    ran = contralint("check", ".", "--diff", "HEAD")
    assert (ran.status, ran.err[:22]) == (2, "contralint: --diff: No")
