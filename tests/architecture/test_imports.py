"""Imports run one way, families of rules do not know each other, and nothing slow is loaded early."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
#: The packages of `checker` in layers: each imports its own layer and those before. Modules at the top of `checker`
#: are a layer of their own, `run` what follows it.
LAYERS = (
    ("message", "records", "visible", "system", "terminal"),
    ("document",),
    ("calendars",),
    ("languages",),
    ("formats",),
    ("analysis",),
    ("finding", "check", "rule", "suppression", "result", "registry", "examples", "translations", "rule_page"),
    ("passages", "times", "quantities", "facts", "timeline"),
    ("values", "lexis"),
    ("relations",),
    ("config",),
    ("run", "testing"),
    ("audit",),
    ("cli", "services", "__main__"),
)
LAYER = {name: number for number, names in enumerate(LAYERS) for name in names}
#: What a type annotation alone needs is not imported when the program runs.
FOLDERS = ("checker", "rules", "reports")


def modules(folder):
    return sorted(path for path in (ROOT / folder).rglob("*.py") if path.stat().st_size)


def name_of(path):
    parts = list(path.relative_to(ROOT).with_suffix("").parts)
    if parts[-1] == "__init__":
        parts.pop()
    return ".".join(parts if parts[0] == "checker" else ["checker", *parts])


def is_module(name):
    parts = name.split(".")[1:]
    folder = ROOT if parts[:1] in (["rules"], ["reports"]) else ROOT / "checker"
    return folder.joinpath(*parts).with_suffix(".py").is_file() or folder.joinpath(*parts, "__init__.py").is_file()


def imported(path, nodes=None):
    """The modules that a file imports when it runs, relative ones by their full names."""
    package = name_of(path) if path.stem == "__init__" else name_of(path).rpartition(".")[0]
    for node in ast.parse(path.read_text(encoding="utf-8")).body if nodes is None else nodes:
        if isinstance(node, ast.If) and getattr(node.test, "id", "") == "TYPE_CHECKING":
            continue
        if isinstance(node, ast.ImportFrom):
            base = package.rsplit(".", node.level - 1)[0] if node.level > 1 else package
            name = node.module if not node.level else f"{base}.{node.module}" if node.module else base
            inner = [f"{name}.{alias.name}" for alias in node.names]
            yield from (each if is_module(each) else name for each in inner)
        elif isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        else:
            yield from imported(path, ast.iter_child_nodes(node))


def layer_of(module):
    parts = module.split(".")
    return LAYER.get(parts[1]) if parts[0] == "checker" and len(parts) > 1 else None


@pytest.mark.parametrize("path", modules("checker"), ids=name_of)
def test_imports_run_downward(path):
    own = layer_of(name_of(path))
    for name in imported(path) if own is not None else ():
        other = layer_of(name)
        assert other is None or other <= own, f"{name_of(path)} imports {name}"


def test_each_part_of_the_package_has_a_layer():
    names = {
        path.stem for path in (ROOT / "checker").iterdir() if path.suffix == ".py" or (path / "__init__.py").exists()
    }
    assert names - {"__init__"} == set(LAYER)


@pytest.mark.parametrize("path", modules("checker"), ids=name_of)
def test_the_program_never_names_a_rule_or_a_report(path):
    assert not any(name.startswith(("checker.rules", "checker.reports", "rules", "reports")) for name in imported(path))


@pytest.mark.parametrize("path", [*modules("rules"), *modules("reports")], ids=name_of)
def test_families_do_not_know_each_other(path):
    family = ".".join(name_of(path).split(".")[: 3 if path.is_relative_to(ROOT / "rules") else 2])
    for name in imported(path):
        if name.startswith(("checker.rules", "checker.reports")):
            assert f"{name}.".startswith(f"{family}."), f"{name_of(path)} imports {name}"
        assert not name.startswith(("checker.cli", "contralint")), f"{name_of(path)} imports {name}"


def test_there_is_no_circle():
    graph = {name_of(path): set(imported(path)) for folder in FOLDERS for path in modules(folder)}
    done, open_ = set(), []

    def visit(module):
        assert module not in open_, " -> ".join([*open_[open_.index(module) :], module])
        if module in done:
            return
        open_.append(module)
        for name in sorted(graph[module] & graph.keys()):
            visit(name)
        open_.pop()
        done.add(module)

    for module in sorted(graph):
        visit(module)


def test_no_place_for_odds_and_ends():
    names = {path.stem for folder in FOLDERS for path in modules(folder)}
    assert not names & {"utils", "util", "helpers", "common", "misc"}


def test_printing_the_version_loads_nothing_slow():
    code = (
        "import sys; from checker.cli.main import main\n"
        "try: main(['--version'])\nexcept SystemExit: pass\n"
        "slow = {'dateparser', 'rich', 'ruamel', 'ruamel.yaml', 'opencc', 'pyromark', 'regex', 'multiprocessing'}\n"
        "print(sorted(slow & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"
