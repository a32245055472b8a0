"""What the editor's page shows is a pack."""

import re
from pathlib import Path

import pytest

from checker.facts.pack import read_pack
from checker.facts.schema import FACT_KEYS, PACK_KEYS, SUBJECT_KEYS

PAGE = (Path(__file__).parents[2] / "docs" / "facts.md").read_text("utf-8")
BLOCKS = re.findall(r"```yaml\n(.*?)```", PAGE, re.DOTALL)


@pytest.mark.parametrize("block", BLOCKS, ids=lambda block: block.splitlines()[0])
def test_every_example_is_valid(block):
    if block.startswith("  - "):
        block = f"- id: museum\n  names: [Harbour Museum]\n  facts:\n{block}"
    if block.startswith("- id"):
        block = f"as-of: 2025\nsource: a book\nsubjects:\n{block}"
    pack = read_pack(block, "example.yaml")
    assert pack.problems == ()
    assert pack.subjects[0].facts


def test_every_key_is_explained():
    keys = {*PACK_KEYS, *SUBJECT_KEYS, *(key for keys in FACT_KEYS.values() for key in keys)} - {"note"}
    assert {key for key in keys if not re.search(rf"[`\s{{]{key}[`:]", PAGE)} == set()
