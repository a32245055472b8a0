"""A folder that a pull request added, or that another user created, runs no code."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from attacked import CONFLICT, EVIL, as_another_user, write

posix = pytest.mark.skipif(sys.platform == "win32", reason="there are no such links, owners and rights here")

RULES = 'rules = ["rules"]\n'


def a_configuration(name):
    def shape(project):
        table = "[tool.contralint]\n" if name == "pyproject.toml" else ""
        write(f"docs/pr/{name}", f"{table}{RULES}")

    return shape


def an_absolute_path(project):
    write("docs/pr/contralint.toml", f'rules = ["{project.as_posix()}/docs/pr/rules"]\n')


def a_chain_below(project):
    write("docs/pr/contralint.toml", 'extend = "more/base.toml"\n')
    write("docs/pr/more/base.toml", 'extend = "contralint.toml"\n')
    write("docs/pr/more/contralint.toml", 'rules = ["../rules"]\n')


def a_chain_from_the_root(project):
    write("contralint.toml", 'extend = "docs/pr/base.toml"\n')
    write("docs/pr/base.toml", RULES)


def a_chain_from_the_root_to_a_usual_name(project):
    write("contralint.toml", 'extend = "docs/pr/contralint.toml"\n')
    write("docs/pr/contralint.toml", RULES)


def a_chain_to_the_root(project):
    write("contralint.toml", 'ignore = ["S408"]\n')
    write("docs/pr/contralint.toml", f'extend = "../../contralint.toml"\n{RULES}')


def a_link_to_the_configuration_of_the_root(project):
    write("shared.toml", RULES)
    Path("docs/pr/contralint.toml").symlink_to("../../shared.toml")


def a_link_that_looks_like_the_root(project):
    Path("docs/pr/again").symlink_to("../..")
    write("docs/pr/contralint.toml", 'extend = "again/docs/pr/base.toml"\n')
    write("docs/pr/base.toml", RULES)


def a_repository_in_the_folder(project):
    Path("docs/pr/.git").mkdir()
    write("docs/pr/contralint.toml", RULES)


SHAPES = {
    "contralint.toml": a_configuration("contralint.toml"),
    ".contralint.toml": a_configuration(".contralint.toml"),
    "pyproject.toml": a_configuration("pyproject.toml"),
    "an absolute path": an_absolute_path,
    "a chain below": a_chain_below,
    "a chain from the root": a_chain_from_the_root,
    "a chain from the root to a usual name": a_chain_from_the_root_to_a_usual_name,
    "a chain to the root": a_chain_to_the_root,
    "a link to a configuration": a_link_to_the_configuration_of_the_root,
    "a link that looks like the root": a_link_that_looks_like_the_root,
    "a repository in the folder": a_repository_in_the_folder,
}
PATCH = "--- /dev/null\n+++ b/docs/pr/page.md\n@@ -0,0 +1 @@\n+x\n"
COMMANDS = {
    "check": ["check", "."],
    "the page alone": ["check", "docs/pr/page.md"],
    "processes": ["check", ".", "--jobs", "2", "--no-cache"],
    "what changed": ["check", "--diff", "HEAD"],
    "a patch": ["check", "--diff", "-"],
    "standard input": ["check", "-", "--stdin-filename", "docs/pr/page.md"],
    "baseline": ["baseline", "."],
    "config": ["config", "docs/pr/page.md"],
    "mentions": ["mentions", "docs/pr/page.md"],
    "flags": ["check", ".", "--local-rules", "--allow-outside-root"],
}


@posix
@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("command", COMMANDS)
def test_nothing_of_it_runs(project, contralint, trace, shape, command):
    write("docs/pr/rules/evil.py", EVIL)
    SHAPES[shape](project)
    if command == "processes":
        for number in range(10):
            write(f"docs/more/{number}.md", "Nothing.\n")
    ran = contralint(*COMMANDS[command], stdin=PATCH if command == "a patch" else CONFLICT)
    assert not trace.exists()
    assert ran.status in (0, 1), ran.err
    assert "Z666" not in ran.out
    if command in ("check", "the page alone", "processes", "what changed", "a patch", "standard input", "config"):
        assert "'rules' has no effect in this configuration" in ran.err
        assert ran.err.count("\n") == 1


@posix
@pytest.mark.parametrize("shape", [shape for shape in SHAPES if shape != "a repository in the folder"])
@pytest.mark.parametrize("command", [["check", "."], ["check", "--diff", "HEAD"], ["baseline"], ["config", "."],
                                     ["rules"], ["rule", "D101"]], ids=lambda command: " ".join(command))  # fmt: skip
def test_nothing_of_it_runs_from_within_the_folder(project, contralint, trace, monkeypatch, shape, command):
    write("docs/pr/rules/evil.py", EVIL)
    SHAPES[shape](project)
    monkeypatch.chdir("docs/pr")
    ran = contralint(*command)
    assert not trace.exists()
    assert ran.status in (0, 1), ran.err
    assert "Z666" not in ran.out


def a_link_as_folder(project, outside):
    write("contralint.toml", RULES)
    Path("rules").symlink_to(outside)


def a_link_above_the_folder(project, outside):
    write("contralint.toml", f'rules = ["more/{outside.name}"]\n')
    Path("more").symlink_to(outside.parent)


def a_link_as_file(project, outside):
    write("contralint.toml", RULES)
    Path("rules").mkdir()
    Path("rules/good.py").symlink_to(outside / "evil.py")


def a_path_that_leaves(project, outside):
    write("contralint.toml", f'rules = ["../{outside.name}"]\n')


def a_path_that_leaves_and_returns(project, outside):
    Path("docs/pr/up").symlink_to(outside)
    write("contralint.toml", 'rules = ["docs/pr/up"]\n')


OUTSIDE = [a_link_as_folder, a_link_above_the_folder, a_link_as_file, a_path_that_leaves,
           a_path_that_leaves_and_returns]  # fmt: skip


@posix
@pytest.mark.parametrize("shape", OUTSIDE)
@pytest.mark.parametrize("command", [["check", "."], ["baseline"], ["config", "."], ["rules"], ["rule", "D101"]])
def test_rules_from_outside_of_the_project_are_refused(project, contralint, trace, tmp_path, shape, command):
    outside = tmp_path / "outside"
    write(outside / "evil.py", EVIL)
    shape(project, outside)
    ran = contralint(*command)
    assert not trace.exists()
    assert (ran.status, ran.out) == (2, "")
    assert "contralint.toml:1: '" in ran.err
    assert "is outside the project" in ran.err
    assert "--allow-outside-root" in ran.err


@pytest.fixture
def sticky(tmp_path, monkeypatch):
    """A folder as ``/tmp`` is, in which somebody else left a configuration with rules; we work in a folder of ours."""
    folder = tmp_path / "everybody"
    write(folder / "rules/evil.py", EVIL)
    write(folder / "contralint.toml", RULES)
    write(folder / "work/page.md")
    folder.chmod(0o1777)
    as_another_user(monkeypatch, folder / "contralint.toml", folder / "rules", folder / "rules/evil.py")
    monkeypatch.chdir(folder / "work")
    return folder


@posix
@pytest.mark.parametrize("with_git", [False, True])
@pytest.mark.parametrize("command", [["check", "."], ["baseline"], ["config", "."], ["rules"], ["rule", "D101"]])
def test_a_stranger_in_a_sticky_folder_above_runs_nothing(
    sticky, contralint, trace, monkeypatch, tmp_path, with_git, command
):
    if with_git:
        (sticky / ".git").mkdir()
        names = ("contralint.toml", "rules", "rules/evil.py", ".git")
        as_another_user(monkeypatch, *(sticky / name for name in names))
    ran = contralint(*command)
    assert not trace.exists()
    assert ran.status == (1 if command[0] == "check" else 0) or "outside of the project" in ran.err
    assert "'rules' has no effect in this configuration" in ran.err


@posix
def test_in_the_sticky_folder_itself_a_stranger_is_refused(sticky, contralint, trace, monkeypatch):
    monkeypatch.chdir(sticky)
    ran = contralint("check", ".")
    assert not trace.exists()
    assert ran.status == 2
    assert "'contralint.toml' belongs to another user: become its owner, or pass --no-local-rules." in ran.err
    ran = contralint("check", ".", "--no-local-rules")
    assert (ran.status, trace.exists()) == (1, False)


@posix
@pytest.mark.parametrize("stranger", ["contralint.toml", "rules", "rules/evil.py", "."])
def test_what_belongs_to_another_user_is_refused(project, contralint, trace, monkeypatch, stranger):
    write("rules/evil.py", EVIL)
    write("contralint.toml", RULES)
    as_another_user(monkeypatch, project / stranger)
    ran = contralint("check", ".")
    assert not trace.exists()
    assert ran.status == 2
    assert "contralint.toml:1: The local rules in 'rules' do not run, because '" in ran.err
    assert "belongs to another user" in ran.err
    assert ran.err.count("\n") == 1


@posix
@pytest.mark.parametrize("open_to_all", ["contralint.toml", "rules", "rules/evil.py", "."])
def test_what_everyone_may_write_is_refused(project, contralint, trace, open_to_all):
    write("rules/evil.py", EVIL)
    write("contralint.toml", RULES)
    os.chmod(open_to_all, os.stat(open_to_all).st_mode | 0o002)
    ran = contralint("check", ".")
    assert not trace.exists()
    assert ran.status == 2
    assert "is writable by everyone: chmod o-w" in ran.err


@posix
def test_a_link_of_a_stranger_is_refused(project, contralint, trace, monkeypatch):
    write("house/evil.py", EVIL)
    write("contralint.toml", RULES)
    Path("rules").symlink_to("house")
    as_another_user(monkeypatch, project / "rules")
    assert "'rules' belongs to another user" in contralint("check", ".").err
    assert not trace.exists()


def test_compiled_code_next_to_a_rule_does_not_run(project, contralint, trace):
    """A compiled file that asks not to be compared with its source could run in place of the visible source."""
    import py_compile

    write("evil.py", EVIL)
    write("rules/good.py", EVIL.replace("Path(os", "# Path(os").replace("Z666", "Z001"))
    compiled = f"rules/__pycache__/good.{sys.implementation.cache_tag}.pyc"
    py_compile.compile(
        "evil.py", compiled, invalidation_mode=py_compile.PycInvalidationMode.UNCHECKED_HASH, doraise=True
    )
    write("contralint.toml", RULES)
    assert "Z001" in contralint("rules").out
    assert not trace.exists()
    assert [path.name for path in Path("rules/__pycache__").iterdir()] == [Path(compiled).name]


def test_a_new_configuration_takes_nothing_over_that_breaks_lines(project, contralint, trace):
    """Names of front-matter keys and of folders are written into it."""
    key = "\"date\\nrules = ['docs/pr/rules']\\n# \""
    for number in range(5):
        write(f"docs/pr/{number}.md", f"---\n{key}: 2015-06-14\n---\nNothing.\n")
    write("docs/pr/rules/evil.py", EVIL)
    if sys.platform != "win32":
        write("docs/pr/a\nrules = ['docs/pr/rules']\n#/build/a.md")
        write("docs/pr/b\nrules = ['docs/pr/rules']\n#/drafts/a.md")
    assert contralint("init").status == 0
    assert contralint("check", ".").status in (0, 1)
    assert not trace.exists()
    lines = Path("contralint.toml").read_text("utf-8").splitlines()
    assert not any(line.startswith("rules") for line in lines)


def python(*arguments, **environment):
    command = [sys.executable, *arguments]
    environment = {**os.environ, **environment}
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=False, timeout=120, env=environment)


PLUG_IN = "Metadata-Version: 2.1\nName: evil\nVersion: 1\n"


@pytest.mark.parametrize("name", ["json", "regex", "opencc", "dateparser", "evil"])
def test_modules_in_the_working_folder_are_not_imported(project, trace, monkeypatch, name):
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).parents[2]))
    write(f"{name}.py", EVIL)
    write("evil-1.dist-info/METADATA", PLUG_IN)
    write("evil-1.dist-info/entry_points.txt", "[contralint.rules]\nZ666 = evil:Evil\n")
    write("docs/pr/traditional.md", "漢字與日期：2015年6月14日，星期一。1 janvier 2015\n")
    ran = python("-m", "checker", "check", ".")
    assert not trace.exists()
    assert ran.returncode == 1, ran.stderr


SPAWNED = """
import multiprocessing, sys
from checker.cli.main import main
if __name__ == "__main__":
    multiprocessing.set_start_method("spawn")
    sys.exit(main(sys.argv[1:]))
"""


def test_processes_that_start_from_nothing_import_nothing_from_there_either(project, trace, tmp_path):
    write(tmp_path / "bin/contralint.py", SPAWNED)
    for number in range(10):
        write(f"docs/more/{number}.md", "Nothing.\n")
    for name in ("multiprocessing", "pickle", "signal"):
        write(f"{name}.py", EVIL)
    script = str(tmp_path / "bin/contralint.py")
    ran = python(script, "check", ".", "--jobs", "2", CONTRALINT_CACHE_DIR=str(tmp_path / "cache"))
    assert not trace.exists()
    assert ran.returncode == 1, ran.stderr


@pytest.mark.parametrize("name", ["t2s", "s2t", "s2tw", "s2hk"])
def test_a_converter_in_the_working_folder_is_not_loaded(project, contralint, name):
    write(f"{name}.json", '{"segmentation": {"type": "x", "__plugin_library": "./x.so"}}')
    write("docs/pr/traditional.md", "漢字與日期：2015年6月14日，星期一。後來，头发白了。\n")
    ran = contralint("check", "docs/pr/traditional.md", "--profile", "review")
    assert (ran.status, ran.err) == (1, "")


@posix
def test_a_report_is_not_written_through_a_link_of_the_folder(project, contralint, tmp_path):
    write(tmp_path / "profile", "mine\n")
    Path("findings.sarif").symlink_to(tmp_path / "profile")
    ran = contralint("check", ".", "--format", "sarif:findings.sarif")
    assert ran.status == 2
    assert "a link on the way leads out of the project" in ran.err
    assert (tmp_path / "profile").read_text() == "mine\n"
