"""Local rules run where the user chose them, in every command, and only there; what was loaded is named."""

import json
import os
import sys
from pathlib import Path

import pytest
from attacked import CONFLICT, as_another_user, write

from checker.system.owners import unsafe_owner

COWS = '''
from contralint import Finding, Rule, Span


class CowMismatch(Rule):
    """A cow."""

    id = "H001"
    name = "cow-mismatch"

    def check(self, reading):
        at = reading.document.source.text.find("cow")
        if at >= 0:
            yield Finding(self.id, Span(at, at + 3), "A cow.")
'''
NAMED = "contralint: contralint.toml:1: Local rules loaded from 'house': cows.py.\n"
posix = pytest.mark.skipif(sys.platform == "win32", reason="there are no such owners and rights here")


@pytest.fixture
def farm(project):
    """The project with a rule of its own."""
    write("house/cows.py", COWS)
    write("house/_words.py", "")
    write("contralint.toml", 'rules = ["house"]\n')
    write("docs/pr/page.md", "A cow.\n")
    return project


def found(ran):
    return {(each["path"], each["rule"]) for each in json.loads(ran.out)["findings"]}


def test_the_configuration_at_the_root_loads_them_and_they_are_named_once(farm, contralint):
    for _ in range(2):  # the second run finds its results in the cache
        ran = contralint("check", ".", "--format", "json")
        assert (found(ran), ran.err) == ({("docs/pr/page.md", "H001")}, NAMED)
    assert contralint("check", ".", "--quiet").err == ""
    for arguments in (["config", "docs/pr/page.md"], ["rules"], ["rule", "H001"], ["baseline", "."]):
        ran = contralint(*arguments)
        assert (ran.status, ran.err) == (0, NAMED)
    assert "H001" in contralint("rules").out


def test_so_it_is_from_a_folder_below_the_root(farm, contralint, monkeypatch):
    monkeypatch.chdir("docs/pr")
    assert found(contralint("check", ".", "--format", "json")) == {("page.md", "H001")}
    assert "H001" in contralint("rules").out


def test_so_it_is_where_a_configuration_below_extends_that_of_the_root(farm, contralint):
    write("docs/pr/contralint.toml", 'extend = "../../contralint.toml"\n')
    assert found(contralint("check", ".", "--format", "json")) == {("docs/pr/page.md", "H001")}


def test_so_it_is_where_the_project_is_no_repository(tmp_path, contralint, monkeypatch):
    write(tmp_path / "farm/house/cows.py", COWS)
    write(tmp_path / "farm/pyproject.toml", '[tool.contralint]\nrules = ["house"]\n')
    write(tmp_path / "farm/docs/page.md", "A cow.\n")
    monkeypatch.chdir(tmp_path / "farm/docs")
    assert found(contralint("check", ".", "--format", "json")) == {("page.md", "H001")}


def test_a_configuration_that_is_named_loads_them(project, contralint):
    write("docs/pr/house/cows.py", COWS)
    write("docs/pr/ours.toml", 'rules = ["house"]\n')
    write("docs/pr/page.md", "A cow.\n")
    for arguments in (["check", "."], ["baseline", "."], ["config", "."], ["rules"], ["rule", "H001"]):
        ran = contralint(*arguments, "--config", "docs/pr/ours.toml")
        assert "Local rules loaded from 'docs/pr/house': cows.py." in ran.err
        assert ran.status == (1 if arguments[0] == "check" else 0)
    ran = contralint("rules", "--config", "docs/pr/ours.toml", "--no-config")
    assert (ran.err, "H001" in ran.out) == ("", False)


def test_a_named_configuration_outside_the_project_loads_the_rules_next_to_it(project, contralint, tmp_path):
    write(tmp_path / "ours/house/cows.py", COWS)
    write(tmp_path / "ours/contralint.toml", 'rules = ["house"]\n')
    write("docs/pr/page.md", "A cow.\n")
    ran = contralint("check", ".", "--config", str(tmp_path / "ours/contralint.toml"), "--format", "json")
    assert found(ran) == {("docs/pr/page.md", "H001")}


def test_only_the_file_that_is_named_may_and_not_one_that_it_extends(project, contralint):
    write("docs/pr/house/cows.py", COWS)
    write("docs/pr/base.toml", 'rules = ["house"]\n')
    write("ours.toml", 'extend = "docs/pr/base.toml"\n')
    ran = contralint("check", ".", "--config", "ours.toml")
    assert "docs/pr/base.toml:1: 'rules' has no effect in this configuration" in ran.err


def test_a_configuration_in_a_subfolder_applies_to_everything_else(farm, contralint):
    write("docs/pr/contralint.toml", '# Ours.\nrules = ["house"]\nseverity = { D101 = "note" }\n')
    write("docs/pr/page.md")
    write("docs/0.md", "A cow.\n")
    ran = contralint("check", ".", "--format", "json")
    assert {(each["rule"], each["severity"]) for each in json.loads(ran.out)["findings"]} == {
        ("H001", "warning"),
        ("D101", "note"),
    }
    assert ran.status == 1
    (warning,) = [line for line in ran.err.splitlines() if "no effect" in line]
    assert warning == (
        "contralint: docs/pr/contralint.toml:2: 'rules' has no effect in this configuration: put it in the one at the "
        f"root of the project ('{farm}'), or pass --config docs/pr/contralint.toml."
    )
    assert warning in contralint("check", ".", "--quiet").err


SWITCHED_OFF = "contralint: contralint.toml:1: Local rules are switched off, so none are loaded from here.\n"


@pytest.mark.parametrize(
    ("variable", "options", "loaded"),
    [
        (None, [], True),
        (None, ["--no-local-rules"], False),
        (None, ["--no-local-rules", "--local-rules"], True),
        (None, ["--local-rules", "--no-local-rules"], False),
        ("1", [], False),
        ("1", ["--local-rules"], True),
        ("yes", [], False),
        ("0", [], True),
        ("", [], True),
    ],
)
def test_they_can_be_switched_off(farm, contralint, monkeypatch, variable, options, loaded):
    write("house/cows.py", COWS + '\nopen("imported", "w").close()\n')
    if variable is not None:
        monkeypatch.setenv("CONTRALINT_NO_LOCAL_RULES", variable)
    for arguments in (["check", "."], ["baseline", "."], ["config", "."], ["rules"], ["rule", "D101"]):
        Path("imported").unlink(missing_ok=True)
        ran = contralint(*arguments, *options, *(["--no-cache"] if arguments[0] in ("check", "baseline") else []))
        assert Path("imported").exists() == loaded
        assert ran.err == (NAMED if loaded else SWITCHED_OFF)
        assert ran.status in (0, 1)


def test_results_with_and_without_them_are_kept_apart(farm, contralint):
    with_them, without = {("docs/pr/page.md", "H001")}, set()
    for options, expected in (([], with_them), (["--no-local-rules"], without), ([], with_them)):
        assert found(contralint("check", ".", *options, "--format", "json")) == expected


def test_they_run_in_every_process_or_in_none(farm, contralint):
    for number in range(12):
        write(f"docs/more/{number}.md", "A cow.\n")
    ran = contralint("check", "docs/more", "--jobs", "2", "--format", "json")
    assert len(found(ran)) == 12
    ran = contralint("check", "docs/more", "--jobs", "2", "--no-cache", "--no-local-rules", "--format", "json")
    assert found(ran) == set()


def test_settings_of_rules_that_were_not_loaded_are_no_error(farm, contralint):
    write(
        "contralint.toml",
        'rules = ["house"]\nextend-select = ["H001"]\n[severity]\ncow-mismatch = "note"\n'
        '[[overrides]]\npaths = ["docs/pr/"]\nignore = ["H0"]\n',
    )
    write("docs/pr/page.md", "A cow. <!-- contralint-ignore H001: she is ours -->\n")
    assert contralint("check", ".", "--profile", "review").status == 0
    for commands in (["check", ".", "--profile", "review"], ["config", "docs/pr/page.md"]):
        assert contralint(*commands, "--no-local-rules").status == 0
    ran = contralint("check", ".", "--select", "H001", "--no-local-rules")
    assert (ran.status, "There is no rule 'H001'" in ran.err) == (2, True)


def test_without_local_rules_an_unknown_rule_is_a_mistake_as_ever(project, contralint):
    write("docs/pr/page.md", "A cow. <!-- contralint-ignore H001: she is ours -->\n")
    assert "P902" in contralint("check", ".", "--no-local-rules").out
    write("contralint.toml", 'extend-select = ["H001"]\n')
    assert contralint("check", ".", "--no-local-rules").status == 2


@pytest.mark.parametrize(
    ("text", "warning"),
    [
        ("import gone", "cannot be loaded: ModuleNotFoundError: No module named 'gone'."),
        ("x = 1", "There is no rule in '"),
        (COWS.replace("H001", "D101"), "has the same id or name as another rule."),
        (COWS.replace('    id = "H001"\n', ""), "CowMismatch in '"),
    ],
)
def test_one_that_cannot_be_used_is_named(farm, contralint, text, warning):
    write("house/cows.py", text)
    ran = contralint("check", ".")
    assert ran.status == 2
    assert ran.err.splitlines()[-1].startswith("contralint: contralint.toml:1: ")
    assert warning in ran.err


def test_config_shows_which_are_not_loaded(farm, contralint):
    ran = contralint("config", ".", "--no-local-rules")
    assert ["rules", "house", "(not", "loaded)", "contralint.toml:1"] in [line.split() for line in ran.out.splitlines()]
    assert "(not loaded)" not in contralint("config", ".").out


def test_many_files_are_not_all_named(farm, contralint):
    for number in range(30):
        write(f"house/rule{number:02}.py", COWS.replace("H001", f"H1{number:02}").replace("cow-", f"cow{number}-"))
    err = contralint("rules").err
    assert err.count("\n") == 1
    assert "rule18.py, and 11 more." in err


@posix
def test_root_and_who_calls_sudo_are_trusted(farm, contralint, monkeypatch):
    as_another_user(monkeypatch, farm / "house/cows.py")
    assert contralint("check", ".").status == 2
    monkeypatch.setattr("checker.system.owners.os.geteuid", lambda: 12345)
    assert unsafe_owner(str(farm / "house/cows.py"), str(farm / "house/cows.py")) is None
    monkeypatch.setattr("checker.system.owners.os.geteuid", lambda: 0)
    assert unsafe_owner(str(farm / "house/cows.py"), str(farm)) is not None
    monkeypatch.setenv("SUDO_UID", "12345")
    assert unsafe_owner(str(farm / "house/cows.py"), str(farm)) is None
    monkeypatch.setattr("checker.system.owners.os.geteuid", lambda: 54321)
    assert unsafe_owner(str(farm / "house/cows.py"), str(farm)) is not None


@posix
def test_folders_and_links_on_the_way_count_from_the_root_or_from_the_top(farm, tmp_path, monkeypatch):
    write(tmp_path / "real/rules/a.py", "")
    (farm / "link").symlink_to(tmp_path / "real")
    (farm / "loop").symlink_to("loop")
    path, root = str(farm / "link/rules/a.py"), str(farm)
    assert unsafe_owner(path, root) is None
    assert unsafe_owner(str(farm / "loop"), root).path == str(farm / "loop")
    assert "cannot be read" in unsafe_owner(str(farm / "gone"), root).why
    os.chmod(tmp_path / "real", 0o777)
    assert unsafe_owner(path, root).path == str(tmp_path / "real")
    os.chmod(tmp_path / "real", 0o1777)
    assert unsafe_owner(path, root) is None
    os.chmod(tmp_path / "real/rules", 0o1777)
    assert unsafe_owner(path, root) is None
    assert unsafe_owner(str(farm / "link/rules"), root).path == str(tmp_path / "real/rules")
    os.chmod(tmp_path, 0o777)
    assert unsafe_owner(str(farm / "house"), root) is None  # what is above the root is not looked at
    assert unsafe_owner(str(farm / "house"), str(farm / "docs")).path == str(tmp_path)


def test_where_there_are_no_owners_nothing_is_distrusted(farm, monkeypatch):
    monkeypatch.delattr("checker.system.owners.os.geteuid", raising=False)
    assert unsafe_owner(str(farm / "house"), str(farm)) is None


def test_conflicts_are_found_as_ever(farm, contralint):
    write("docs/0.md", CONFLICT)
    assert contralint("check", "docs/0.md").status == 1


CRASHING = '''
from contralint import Rule
from checker.analysis import problem_of


class Crash(Rule):
    """Calls code of the program with a value that it cannot take."""

    id = "H002"
    name = "crash"

    def check(self, reading):
        return problem_of(None)
'''


def test_a_local_rule_that_fails_is_called_your_rule_with_its_file_and_line(farm, contralint):
    write("house/crash.py", CRASHING)
    ran = contralint("check", "docs/pr/page.md", "--no-cache")
    assert ran.status == 2
    assert "docs/pr/page.md: Your rule H002 (crash) failed: AttributeError in crash.py, line 13: " in ran.err
    assert "report it" not in ran.err
