"""What the project is, and that configurations stay in it."""

import json
import os
import sys
from pathlib import Path

import pytest
from attacked import CONFLICT, as_another_user, git, write

from checker.config.project import is_inside, project_root

posix = pytest.mark.skipif(sys.platform == "win32", reason="there are no such links, owners and rights here")
PACK = """\
about: Bridges
as-of: 2020-01-01
source: the town hall
subjects:
- id: bridge
  names: [Old Bridge]
  facts:
  - {event: opened, date: 2015-06-14}
"""


@pytest.mark.parametrize(
    ("files", "root"),
    [
        ([], "a/b/c"),
        (["contralint.toml"], ""),
        (["a/.contralint.toml"], "a"),
        (["contralint.toml", "a/b/contralint.toml"], "a/b"),
        (["a/.git/HEAD", "a/b/contralint.toml", "contralint.toml"], "a"),
        (["a/b/.git", "a/.git/HEAD"], "a/b"),
        (["a/pyproject.toml"], "a/b/c"),
        (["a/contralint.toml/x"], "a/b/c"),
    ],
)
def test_the_root_is_the_nearest_repository_or_else_configuration(tmp_path, files, root):
    (tmp_path / "a/b/c").mkdir(parents=True)
    for file in files:
        write(tmp_path / file, "# nothing of contralint\n")
    assert project_root(str(tmp_path / "a/b/c")) == str((tmp_path / root).resolve())


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("[tool.contralint]\n", True),
        ('[tool]\ncontralint = {profile = "review"}\n', True),
        ("[tool.other]\nuses = 'contralint'\n", False),
        ("tool = 'contralint'\n", False),
        ("[tool.contralint", False),
        ("x = " + "[" * 5000 + "'contralint'", False),
    ],
)
def test_a_pyproject_counts_where_it_has_our_table(tmp_path, text, counts):
    write(tmp_path / "pyproject.toml", text)
    (tmp_path / "docs").mkdir()
    assert project_root(str(tmp_path / "docs")) == str(tmp_path.resolve() / ("" if counts else "docs"))


@posix
@pytest.mark.parametrize("name", [".git", "contralint.toml", ".contralint.toml"])
def test_what_a_stranger_left_in_a_folder_of_all_is_no_root(tmp_path, monkeypatch, name):
    write(tmp_path / name, "")
    (tmp_path / "work").mkdir()
    assert project_root(str(tmp_path / "work")) == str(tmp_path)
    tmp_path.chmod(0o1777)
    assert project_root(str(tmp_path / "work")) == str(tmp_path)
    as_another_user(monkeypatch, tmp_path / name)
    assert project_root(str(tmp_path / "work")) == str(tmp_path / "work")
    tmp_path.chmod(0o755)  # a checkout of another user is a project like any other
    assert project_root(str(tmp_path / "work")) == str(tmp_path)


@posix
def test_links_are_resolved(tmp_path):
    write(tmp_path / "a/.git/HEAD", "")
    (tmp_path / "a/b").mkdir()
    (tmp_path / "link").symlink_to("a/b")
    assert project_root(str(tmp_path / "link")) == str(tmp_path / "a")
    assert is_inside(str(tmp_path / "link"), str(tmp_path / "a"))
    assert not is_inside(str(tmp_path / "ab"), str(tmp_path / "a"))
    assert is_inside("/x", "/")


def files_outside(outside):
    write(outside / "facts.yaml", PACK)
    write(outside / "base.toml", 'ignore = ["D101"]\n')
    write(outside / "known.json", json.dumps({"schema": 1, "findings": []}))


KEYS = {"facts": '["{}"]', "extend": '"{}"', "baseline": '"{}"'}
FILES = {"facts": "facts.yaml", "extend": "base.toml", "baseline": "known.json"}


@pytest.mark.parametrize("key", KEYS)
@pytest.mark.parametrize("how", ["above", "absolute", "link", "folder behind a link"])
def test_a_path_out_of_the_project_needs_a_flag(project, contralint, tmp_path, key, how):
    outside = tmp_path / "outside"
    files_outside(outside)
    written = {
        "above": f"../outside/{FILES[key]}",
        "absolute": (outside / FILES[key]).as_posix(),
        "link": "inside",
        "folder behind a link": f"docs/../more/{FILES[key]}",
    }[how]
    if how == "link":
        Path("inside").symlink_to(outside / FILES[key])
    Path("more").symlink_to(outside)
    write("contralint.toml", f"# ours\n{key} = {KEYS[key].format(written)}\n")
    for arguments in (["check", "."], ["config", "."], ["rules"], ["rule", "D101"], ["check", "--diff", "HEAD"]):
        ran = contralint(*arguments)
        assert (ran.status, ran.out) == (2, "")
        assert ran.err == (
            f"contralint: contralint.toml:2: '{written}' is outside the project, whose root is '{project}': move it "
            "there, or pass --allow-outside-root.\n"
        )
        assert contralint(*arguments, "--allow-outside-root").status in (0, 1)


@pytest.mark.parametrize("key", ["facts", "extend"])
def test_so_it_is_in_a_configuration_below_and_in_an_override(project, contralint, tmp_path, key):
    files_outside(tmp_path / "outside")
    inside = {"facts": '["../../facts.yaml"]', "extend": '"../../base.toml"'}[key]
    files_outside(project)
    write("docs/pr/contralint.toml", f"{key} = {inside}\n")
    assert contralint("check", ".").status in (0, 1)
    write("docs/pr/contralint.toml", f"{key} = {KEYS[key].format('../../../outside/' + FILES[key])}\n")
    assert "docs/pr/contralint.toml:1: '" in contralint("check", ".").err
    if key == "facts":
        write("docs/pr/contralint.toml", '[[overrides]]\npaths = ["*.md"]\nfacts = ["../../../outside/facts.yaml"]\n')
        assert "docs/pr/contralint.toml:3: '" in contralint("check", ".").err


@posix
def test_a_link_in_a_folder_of_packs_is_restricted_in_the_same_way(project, contralint, tmp_path):
    files_outside(tmp_path / "outside")
    write("facts/own.yaml", PACK)
    write("contralint.toml", 'facts = ["facts"]\n')
    Path("facts/more.yaml").symlink_to("own.yaml")
    assert "is outside the project" not in contralint("check", ".").err
    Path("facts/more.yaml").unlink()
    Path("facts/more.yaml").symlink_to(tmp_path / "outside/facts.yaml")
    assert "contralint.toml:1: 'facts/more.yaml' is outside the project" in contralint("check", ".").err


def test_a_configuration_of_another_project_is_restricted_to_that_project(project, contralint, tmp_path):
    other = tmp_path / "other"
    files_outside(other)
    write(other / "docs/page.md")
    write(other / "contralint.toml", 'facts = ["facts.yaml"]\n')
    assert contralint("check", str(other)).status == 1
    write(other / "docs/contralint.toml", 'extend = "../contralint.toml"\n')
    assert "is outside the project, whose root is '" in contralint("check", str(other)).err
    (other / ".git").mkdir()
    assert contralint("check", str(other)).status == 1


def test_what_the_command_line_names_may_be_anywhere(project, contralint, tmp_path):
    files_outside(tmp_path / "outside")
    for option in ("--facts", "--baseline", "--config"):
        name = {"--facts": "facts.yaml", "--baseline": "known.json", "--config": "base.toml"}[option]
        assert contralint("check", ".", option, str(tmp_path / "outside" / name)).status in (0, 1)


def test_a_nul_in_a_path_is_no_path(project, contralint):
    for key, pattern in KEYS.items():
        write("contralint.toml", f"{key} = {pattern.format('a' + chr(92) + 'u0000b')}\n")
        ran = contralint("check", ".")
        assert (ran.status, ran.err.count("\n")) == (2, 1)
        assert "contralint.toml:1: 'a<U+0000>b' is not a path that a file can have." in ran.err


def known(path):
    return [each["path"] for each in json.loads(path.read_bytes())["findings"]]


@pytest.fixture
def baseline_outside(project, contralint, tmp_path):
    """A baseline of another project, whose documents are not where this run looks."""
    outside = tmp_path / "outside"
    write(outside / "docs/page.md", CONFLICT)
    path = outside / "known.json"
    findings = [{"path": "docs/gone.md", "rule": "D101", "fingerprint": "f" * 32, "message": "x"}]
    write(path, json.dumps({"schema": 1, "findings": findings}))
    return path


def test_a_check_writes_no_baseline_outside_of_the_project(project, contralint, baseline_outside):
    before = baseline_outside.read_bytes()
    ran = contralint("check", ".", "--baseline", str(baseline_outside))
    assert ran.status == 1
    assert "1 finding is gone; 'contralint baseline --prune' removes:" in ran.err
    write("contralint.toml", f'baseline = "{baseline_outside.as_posix()}"\n')
    assert contralint("check", ".").status == 2
    assert contralint("check", ".", "--allow-outside-root").status == 1
    assert baseline_outside.read_bytes() == before


@posix
def test_nor_through_a_link(project, contralint, baseline_outside):
    before = baseline_outside.read_bytes()
    Path("contralint-baseline.json").symlink_to(baseline_outside)
    Path("more").symlink_to(baseline_outside.parent)
    for arguments in ([], ["--baseline", "contralint-baseline.json"], ["--baseline", "more/known.json"]):
        contralint("check", ".", *arguments)
        assert contralint("baseline", ".", *arguments).status == 2
    assert baseline_outside.read_bytes() == before
    assert Path("contralint-baseline.json").is_symlink()


def test_the_command_writes_one_outside_only_with_the_flag(project, contralint, baseline_outside):
    before = baseline_outside.read_bytes()
    ran = contralint("baseline", ".", "--baseline", str(baseline_outside))
    assert ran.status == 2
    assert "A baseline outside of the project, whose root is '" in ran.err
    assert baseline_outside.read_bytes() == before
    assert contralint("baseline", ".", "--baseline", str(baseline_outside), "--allow-outside-root").status == 0
    assert known(baseline_outside) == ["../project/docs/pr/page.md"]


def test_nothing_is_written_next_to_a_configuration_above_the_project(project, contralint, tmp_path):
    write(tmp_path / "contralint.toml", 'ignore = ["S408"]\n')
    ran = contralint("baseline", ".")
    assert ran.status == 2
    assert not (tmp_path / "contralint-baseline.json").exists()
    assert contralint("baseline", ".", "--baseline", "contralint-baseline.json").status == 0


def test_from_a_folder_below_the_baseline_of_the_root_is_kept(project, contralint, monkeypatch):
    write("contralint.toml", 'ignore = ["S408"]\n')
    assert contralint("baseline", ".").status == 0
    write("docs/pr/page.md", "Nothing.\n")
    monkeypatch.chdir("docs/pr")
    before = known(project / "contralint-baseline.json")
    assert "baseline --prune" in contralint("check", ".").err
    assert known(project / "contralint-baseline.json") == before != []


@posix
def test_a_file_next_to_the_baseline_is_not_overwritten(project, contralint, tmp_path, monkeypatch):
    """The name that it has until it is complete could be guessed, and be a link."""
    write(tmp_path / "profile", "mine\n")
    Path(f"contralint-baseline.json.{os.getpid()}.new").symlink_to(tmp_path / "profile")
    assert contralint("baseline", ".").status == 2
    assert (tmp_path / "profile").read_text() == "mine\n"


def test_a_patch_brings_in_nothing_from_outside(project, contralint, tmp_path):
    write(tmp_path / "secret.md")
    for name in ("../secret.md", str(tmp_path / "secret.md"), "b/../../secret.md"):
        patch = f"--- a/x\n+++ {name}\n@@ -0,0 +1 @@\n+x\n"
        ran = contralint("check", "--diff", "-", stdin=patch)
        assert (ran.status, "secret" in ran.out) == (0, False)


@posix
def test_a_changed_link_brings_in_nothing_from_outside(project, contralint, tmp_path):
    write(tmp_path / "secret.md")
    Path("docs/new.md").symlink_to(tmp_path / "secret.md")
    git("add", "docs/new.md")
    ran = contralint("check", "--diff", "HEAD")
    assert "secret" not in ran.out
    assert ran.out.startswith("docs/pr/page.md:1:")


def test_git_is_not_taken_from_the_working_folder(project, contralint, monkeypatch):
    write("git", "#!/bin/sh\ntouch ran\n")
    Path("git").chmod(0o755)
    monkeypatch.setenv("PATH", ".")
    ran = contralint("check", "--diff", "HEAD")
    assert (ran.status, Path("ran").exists()) == (2, False)
    assert "git is not installed" in ran.err
