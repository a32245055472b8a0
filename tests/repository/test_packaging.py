"""The packages listed are the folders there are; ids, names and files agree."""

import re
import subprocess
import tomllib
from pathlib import Path

import pytest

import checker
from checker.registry import rules

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def test_packages_are_the_folders():
    found = set()
    for top, name in (("checker", "checker"), ("rules", "checker.rules"), ("reports", "checker.reports")):
        for init in (ROOT / top).rglob("__init__.py"):
            found.add(".".join([name, *init.parent.relative_to(ROOT / top).parts]))
    assert set(PROJECT["tool"]["setuptools"]["packages"]) == found


def test_data_files_are_in_the_wheel():
    patterns = PROJECT["tool"]["setuptools"]["package-data"]
    for path in (ROOT / "rules").rglob("*"):
        if path.is_file() and path.suffix not in (".py", ".pyc"):
            package = ".".join(["checker.rules", *path.parent.relative_to(ROOT / "rules").parts])
            assert any(path.match(pattern) for pattern in (*patterns["*"], *patterns.get(package, ()))), path


def test_version_is_one():
    version = PROJECT["project"].get("version", checker.__version__)
    assert version == checker.__version__
    assert f"## {checker.__version__}" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("identifier", sorted(rules()))
def test_a_rule_is_one_file_named_for_it(identifier):
    rule = rules()[identifier]
    assert type(rule).__module__.rpartition(".")[2] == rule.name.replace("-", "_")
    assert re.fullmatch(r"[DTFSXNKCP]\d{3}", rule.id)


def test_no_id_is_written_twice():
    """An id is only in the file of its rule: the project file has none."""
    written = (ROOT / "pyproject.toml").read_text(encoding="utf-8").split("[tool.ruff")[0]
    assert not re.findall(r"\b[DTFSXNKCP]\d{3}\b", written)


@pytest.mark.parametrize("identifier", sorted(rules()))
def test_a_page_says_what_it_does_not_report(identifier):
    page = rules()[identifier].page()
    assert "\n\nNot reported: " in page
    assert page.index("Not reported") < page.index("```")
    assert page.count("\n\n") >= 3


#: The files in which the project's own address may occur. Documents with errors, examples of rules and tests name
#: sites that do not exist.
ABOUT_THE_PROJECT = [
    *ROOT.glob("*.md"),
    *ROOT.glob("*.toml"),
    *ROOT.glob("docs/*.md"),
    *ROOT.glob("docs/decisions/*.md"),
    *(path for path in ROOT.glob("templates/**/*") if path.is_file()),
    *(ROOT / name for name in ("action.yml", "Dockerfile", "Makefile", ".pre-commit-hooks.yaml", ".ci/run")),
]


def test_the_project_has_one_address():
    owner_and_name = checker.PROJECT_URL.removeprefix("https://github.com/")
    assert PROJECT["project"]["urls"]["Homepage"] == checker.PROJECT_URL
    for path in ABOUT_THE_PROJECT:
        text = path.read_text(encoding="utf-8")
        for address in re.findall(r"https?://[^\s\"'<>)]*contralint[^\s\"'<>)]*", text):
            assert address.startswith(checker.PROJECT_URL), f"{path.name}: {address}"
        for used in re.findall(r"uses: ([\w-]+/contralint)@", text):
            assert used == owner_and_name, path.name
        assert "example.org" not in text, path.name


def test_nothing_names_the_machine_it_was_made_on():
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False)
    if listed.returncode:
        pytest.skip("this is no git checkout")
    forbidden = re.compile("farm-" + "(?:studio|bench)|/wor" + "k/(?:main|shared)|/ro" + "ot/|\\.libra" + "ry/")
    for name in listed.stdout.splitlines():
        path = ROOT / name
        if path.suffix in (".py", ".md", ".toml", ".yaml", ".txt", "") and path.is_file():
            assert not forbidden.search(path.read_text(encoding="utf-8", errors="replace")), name
