"""The pages are found from their list, and what they link to is there."""

import re
from importlib import import_module
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").rglob("*.md"))]
FENCE = re.compile(r"^(```+).*?^\1", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\]\(([^()\s]+)\)")


def links(page):
    return LINK.findall(FENCE.sub("", page.read_text("utf-8")))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_links_lead_somewhere(page):
    for link in links(page):
        path, _, heading = link.partition("#")
        if re.match(r"[a-z]+:", link):
            continue
        target = (page.parent / path).resolve() if path else page
        assert target.exists(), link
        if heading:
            heads = re.findall(r"^#+ (.*)", target.read_text("utf-8"), re.MULTILINE)
            assert heading in {re.sub(r"[^\w\- ]", "", head).strip().lower().replace(" ", "-") for head in heads}, link


def test_every_page_is_listed():
    listed = {(ROOT / "docs" / link).resolve() for link in links(ROOT / "docs" / "README.md")}
    assert set((ROOT / "docs").glob("*.md")) - {ROOT / "docs" / "README.md"} <= listed
    assert ROOT / "docs" / "rules" / "README.md" in listed
    readme = links(ROOT / "README.md")
    assert {"docs/README.md", "docs/ci.md"} <= set(readme)


#: Modules and files in backticks, in docstrings, comments and pages.
MODULE = re.compile(r"`(checker(?:\.\w+)+)`")
FILE = re.compile(r"`((?:checker|rules|reports|tests|docs|fixtures)/[\w./-]+)`")
NAMING = [
    ROOT / "contralint.py",
    *(path for top in ("checker", "rules", "reports") for path in (ROOT / top).rglob("*.py")),
]
#: Paths in examples.
NOT_OURS = {"docs/keep.md", "docs/"}


@pytest.mark.parametrize("path", [*NAMING, *PAGES], ids=lambda path: path.relative_to(ROOT).as_posix())
def test_modules_and_files_that_are_named_exist(path):
    text = path.read_text("utf-8")
    for name in MODULE.findall(text):
        parts = name.split(".")
        found = next(at for at in range(len(parts), 0, -1) if exists(parts[:at]))
        assert found == len(parts) or hasattr(import_module(".".join(parts[:found])), parts[found]), name
    for name in FILE.findall(text):
        assert (ROOT / name).exists() or name in NOT_OURS, name


def exists(parts):
    top = ROOT if parts[1:2] in (["rules"], ["reports"]) else ROOT / "checker"
    inner = top.joinpath(*parts[1:])
    return inner.is_dir() or inner.with_suffix(".py").is_file()
