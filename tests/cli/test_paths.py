from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from checker.run.walk import find_documents

SUFFIXES = {".md", ".txt"}


def make(*paths: str) -> None:
    for path in paths:
        Path(path).parent.mkdir(parents=True, exist_ok=True)
        Path(path).write_text(path)


def found(*paths: str) -> list[str]:
    documents, failures = find_documents(paths, SUFFIXES)
    assert failures == ()
    return list(documents)


def failed(*paths: str) -> dict[str, str]:
    return {failure.path: failure.message for failure in find_documents(paths, SUFFIXES)[1]}


def test_a_folder_gives_its_documents_in_order() -> None:
    make("docs/b.md", "docs/a/z.TXT", "docs/a.md", "docs/a-b/c.md", "docs/image.png")
    assert found("docs") == ["docs/a/z.TXT", "docs/a-b/c.md", "docs/a.md", "docs/b.md"]


def test_hidden_and_foreign_folders_are_skipped_in_a_walk() -> None:
    make("docs/a.md", "docs/.git/b.md", "docs/.venv/c.md", "docs/node_modules/d.md", "docs/.e.md")
    assert found("docs") == ["docs/a.md"]


def test_a_hidden_folder_that_is_named_is_walked() -> None:
    make(".drafts/a.md")
    assert found(".drafts") == [".drafts/a.md"]


def test_a_file_that_is_named_is_always_taken() -> None:
    make("notes", ".hidden.png", "node_modules/a.rst")
    assert found("notes", ".hidden.png", "node_modules/a.rst") == [".hidden.png", "node_modules/a.rst", "notes"]


def test_the_same_document_is_taken_once() -> None:
    make("docs/a.md")
    os.symlink("a.md", "docs/link.md")
    assert found("docs/a.md", "./docs/a.md", "docs", "docs/link.md") == ["docs/a.md"]
    assert len(found("docs", os.path.abspath("docs/a.md"))) == 1


def test_of_two_names_the_one_that_sorts_first_is_shown() -> None:
    make("a.md")
    os.symlink("a.md", "b.md")
    assert found("a.md", "b.md") == found("b.md", "a.md") == ["a.md"]


def test_links_to_folders_are_followed_and_loops_end() -> None:
    make("real/a.md", "docs/b.md")
    os.symlink("../real", "docs/more")
    os.symlink("../docs", "real/back")
    assert found("docs") == ["docs/b.md", "docs/more/a.md"]


def test_the_current_folder_needs_no_prefix() -> None:
    make("a.md", "docs/b.md")
    assert found(".") == found("./") == ["a.md", "docs/b.md"]


def test_missing_paths_and_empty_folders_fail() -> None:
    make("empty/image.png")
    os.symlink("gone.md", "dangling.md")
    assert failed("gone", "empty", "dangling.md", "nul\0.md") == {
        "gone": "There is no such file or folder.",
        "dangling.md": "There is no such file or folder.",
        "empty": "This folder has no documents (.md, .txt).",
        "nul\0.md": "No file can have this path.",
    }


def test_a_folder_given_twice_or_inside_another_has_its_documents() -> None:
    make("docs/sub/a.md")
    assert found("docs", "docs/sub", "docs") == ["docs/sub/a.md"]


@pytest.mark.skipif(not os.path.exists("/dev/zero"), reason="there is no endless device here")
def test_a_device_is_no_document() -> None:
    assert failed("/dev/zero") == {"/dev/zero": "This is a device, not a file."}


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="root may read everything")
def test_a_folder_that_may_not_be_read_fails() -> None:
    make("shut/a.md")
    os.chmod("shut", 0)
    try:
        assert failed("shut") == {"shut": "You do not have permission to read it."}
    finally:
        os.chmod("shut", 0o700)


def test_a_report_that_is_written_among_the_documents_is_none(contralint):
    Path("a.md").write_text("There are five sheep. There are six sheep.", "utf-8")
    for _ in range(2):
        ran = contralint("check", ".", "--format", "text", "--format", "markdown:found.md", "--format", "html:f.html")
        assert "1 finding in 1 document\n" in ran.out
    assert contralint("check", "found.md", "--format", "text", "--format", "markdown:found.md").status in (0, 1)
