from __future__ import annotations

import subprocess
import sys
import tomllib
from pathlib import Path

import checker

SLOW = {
    "concurrent.futures",
    "dateparser",
    "importlib.metadata",
    "json",
    "multiprocessing",
    "opencc",
    "pyromark",
    "regex",
    "rich",
    "ruamel.yaml",
    "tree_sitter",
    "checker.run.one_document",
}


def loaded_by(*arguments: str) -> set[str]:
    program = (
        "import sys\n"
        "from checker.cli.main import main\n"
        f"try: main({list(arguments)!r})\n"
        "except SystemExit: pass\n"
        "print(*sys.modules, file=sys.stderr)"
    )
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    return set(ran.stderr.split())


def test_the_version_loads_nothing_slow() -> None:
    assert loaded_by("--version") & SLOW == set()


def test_help_loads_nothing_slow() -> None:
    assert loaded_by("check", "--help") & SLOW == set()


def test_python_m_is_the_command() -> None:
    ran = subprocess.run([sys.executable, "-m", "checker", "--version"], capture_output=True, text=True, check=True)
    assert ran.stdout == f"contralint {checker.__version__}\n"


def test_the_version_is_written_in_one_place() -> None:
    project = tomllib.loads((Path(__file__).parents[2] / "pyproject.toml").read_text("utf-8"))
    assert "version" not in project["project"]
    assert project["tool"]["setuptools"]["dynamic"]["version"] == {"attr": "checker.__version__"}


def test_every_command_explains_itself_within_a_terminal(capsys: object) -> None:
    from checker.cli.arguments import parser

    commands = parser()._subparsers._group_actions[0].choices  # type: ignore[union-attr]
    assert commands
    for command in commands.values():  # type: ignore[union-attr]
        assert command.description
        assert max(map(len, command.description.splitlines())) <= 82
        assert all(action.help for action in command._actions)


def test_a_page_loads_the_grammar_of_its_own_languages(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text("The fair opens on Friday, 14 June 2023. Of 200 members, 50 voted.\n", encoding="utf-8")
    options = ("--no-config", "--no-cache", "--jobs", "1", "--exit-zero")
    grammar = {f"checker.languages.zh.{name}" for name in ("claims", "lifespans", "quantities", "tense", "times")}
    assert loaded_by("check", str(page), *options) & grammar == set()
    page.write_text("展会于2023年6月14日（星期五）开幕，200名会员中有50名投票。\n", encoding="utf-8")
    assert loaded_by("check", str(page), *options) & grammar == grammar - {"checker.languages.zh.claims"}
