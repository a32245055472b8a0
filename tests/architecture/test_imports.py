"""Imports run one way, rules and reports know the engine by its API alone, and nothing slow is loaded early."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
#: Each room may import those before it, and itself. Modules at the top of the engine are the last room but one.
ROOMS = ["system", "model", "calendars", "lang", "read", "facts", "find", "link", "engine", "cli"]


def modules(folder):
    return sorted(path for path in (ROOT / folder).rglob("*.py") if path.stat().st_size)


def imported(path):
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
        elif isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)


def room_of(module):
    parts = module.split(".")
    if parts[0] != "checker":
        return None
    if parts[1:] == ["__main__"]:
        return "cli"
    if len(parts) > 1 and parts[1] in ROOMS:
        return parts[1]
    return "engine"


@pytest.mark.parametrize("path", modules("checker"), ids=lambda path: str(path.relative_to(ROOT)))
def test_rooms_import_only_what_lies_before_them(path):
    module = ".".join(path.relative_to(ROOT).with_suffix("").parts)
    own = ROOMS.index(room_of(module))
    for name in imported(path):
        room = room_of(name)
        assert room is None or ROOMS.index(room) <= own, f"{module} imports {name}"


@pytest.mark.parametrize("path", modules("checker"), ids=lambda path: str(path.relative_to(ROOT)))
def test_the_engine_never_names_a_rule_or_a_report(path):
    assert not any(name.startswith(("checker.rules", "checker.reports", "rules", "reports")) for name in imported(path))


@pytest.mark.parametrize("path", [*modules("rules"), *modules("reports")], ids=lambda path: str(path.relative_to(ROOT)))
def test_rules_and_reports_import_the_api_and_their_own_folder(path):
    own = "checker." + path.relative_to(ROOT).parts[0]
    for name in imported(path):
        if name.startswith("checker"):
            assert name == "checker.api" or name.startswith(own), f"{path.name} imports {name}"


def test_no_room_for_odds_and_ends():
    names = {path.stem for folder in ("checker", "rules", "reports") for path in modules(folder)}
    assert not names & {"utils", "util", "helpers", "common", "misc"}


@pytest.mark.parametrize(
    "path", [*modules("checker"), *modules("rules"), *modules("reports")], ids=lambda path: path.name
)
def test_no_module_outgrows_the_head(path):
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 400


def test_the_version_is_told_without_loading_anything_slow():
    code = (
        "import sys; from checker.cli.main import main\n"
        "try: main(['--version'])\nexcept SystemExit: pass\n"
        "slow = {'dateparser', 'rich', 'ruamel', 'ruamel.yaml', 'opencc', 'pyromark', 'regex', 'multiprocessing'}\n"
        "print(sorted(slow & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"
