"""What is left out while folders are walked."""

import subprocess
from pathlib import Path

import pytest

from checker.config.exclusion import Exclusion
from checker.config.find import Configurations
from checker.config.keys import ConfigError
from checker.config.layer import Layer
from checker.run.walk import find_documents


@pytest.fixture(autouse=True)
def _here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)


def write(*names, text=""):
    for name in names:
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_text(text, encoding="utf-8")


def exclusion(*patterns, by_git=None):
    return Exclusion(Configurations(Layer(str(Path.cwd()), {})), patterns, by_git)


def walked(*paths, is_excluded):
    return find_documents(paths, {".md"}, is_excluded)


def test_patterns_of_the_configuration_count_from_its_folder():
    write("contralint.toml", text='exclude = ["/old/", "draft-*"]')
    write("old/a.md", "posts/old/b.md", "posts/draft-c.md", "d.md")
    assert walked(".", is_excluded=exclusion())[0] == ("d.md", "posts/old/b.md")


def test_patterns_of_the_command_line_count_from_the_working_folder():
    write("posts/a.md", "posts/b.md")
    assert walked("posts", is_excluded=exclusion("posts/a.md"))[0] == ("posts/b.md",)
    with pytest.raises(ConfigError, match="--exclude: The pattern '!' matches no path"):
        exclusion("!")


def test_what_is_named_is_taken_unless_it_is_forced():
    write("contralint.toml", text='exclude = ["old/"]')
    write("old/a.md")
    is_excluded = exclusion()
    assert walked("old/a.md", "old", is_excluded=is_excluded)[0] == ("old/a.md",)
    assert is_excluded.forced("old/a.md", False)
    assert is_excluded.forced("old", True)
    assert not is_excluded.forced("new/a.md", False)


def test_what_git_ignores_is_left_out():
    subprocess.run(["git", "init", "--quiet", "."], check=True)
    write(".gitignore", text="*.md\n!keep.md\n!\n")
    write("sub/.gitignore", text="!here.md\n")
    write("a.md", "keep.md", "sub/here.md", "sub/b.md")
    write(".git/info/exclude", text="sub/keep.md")
    write("sub/keep.md")
    assert walked(".", is_excluded=exclusion())[0] == ("keep.md", "sub/here.md", "sub/keep.md")
    assert len(walked(".", is_excluded=exclusion(by_git=False))[0]) == 5


def test_without_a_repository_no_gitignore_counts():
    write(".gitignore", text="*.md")
    write("a.md")
    assert walked(".", is_excluded=exclusion())[0] == ("a.md",)


def test_a_configuration_may_disregard_git():
    subprocess.run(["git", "init", "--quiet", "."], check=True)
    write(".gitignore", text="*.md")
    write("contralint.toml", text="respect-gitignore = false")
    write("a.md")
    assert walked(".", is_excluded=exclusion())[0] == ("a.md",)


def test_a_folder_of_which_all_is_left_out_is_no_failure():
    write("a.md")
    assert walked(".", is_excluded=exclusion("*")) == ((), ())
