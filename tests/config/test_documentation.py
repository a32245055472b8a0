"""The page on configuration: its examples work, and it describes every key."""

import re
from pathlib import Path

import pytest

from checker.config.keys import TOP
from checker.config.layer import read_config
from checker.formats.open import read_text
from checker.run.suppression_comments import COMMANDS, find_suppression_comments

PAGE = (Path(__file__).parents[2] / "docs" / "configuration.md").read_text("utf-8")
BLOCKS = re.findall(r"```toml\n(.*?)```", PAGE, re.DOTALL)
COMMENTS = re.findall(r"\| `(.*contralint-ignore D101: as printed.*)` \|", PAGE)


@pytest.mark.parametrize("block", BLOCKS, ids=lambda block: block.splitlines()[0])
def test_every_example_can_be_used(block, tmp_path, monkeypatch):
    folder = tmp_path / "below"
    folder.mkdir()
    (tmp_path / "contralint.toml").write_text("", "utf-8")
    monkeypatch.chdir(folder)
    path = folder / "contralint.toml"
    path.write_text(block, "utf-8")
    assert read_config(str(path)).layers[-1].values


def test_every_key_is_explained():
    shown = "".join(BLOCKS)
    keys = [key.name for key in TOP] + [inner.name for key in TOP for inner in key.inside or ()]
    assert {key for key in keys if not re.search(rf"^\[*{key}\b", shown, re.MULTILINE)} == set()


def test_the_keys_of_an_override_are_documented():
    listed = re.search(r"An override can set (.*?)\.", PAGE, re.DOTALL)[1]
    assert set(re.findall("`(.*?)`", listed)) == {key.name for key in TOP if key.everywhere}


@pytest.mark.parametrize(
    ("comment", "path"), list(zip(COMMENTS, ["a.md", "a.mdx", "a.rst", "a.adoc", "a.txt"], strict=True))
)
def test_every_comment_is_one(comment, path):
    (directive,) = find_suppression_comments(read_text(f"One.\n\n{comment}\n\nTwo.\n", path))
    assert (directive.terms[0][0], directive.reason) == ("D101", "as printed")


def test_every_command_is_explained():
    assert all(f"`{command}`" in PAGE for command in COMMANDS)
