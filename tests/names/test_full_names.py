"""Names of two words in capitals that are written in two ways, and pairs of words that are two names."""

import pytest

from checker.analysis import Reading
from checker.formats.open import read_text
from checker.registry import rules

WRONG = [
    ("The vicar, Helen Marwick, opened it. Tea was served, said the vicar, Helen Warwick.", "Warwick"),
    ("Brightwater Ceramics Ltd bought it. Now Brightwaters Ceramics Ltd will keep it.", "Brightwaters"),
    ("Dr Rosalind Keogh will speak. Ask Dr Rosalind Keough on the night.", "Keough"),
    ("Coal comes from Shanxi Province. The mines of Shenxi Province are deep.", "Shenxi"),
    ("She worked for Harald Lunde. The grandson of Harold Lunde built the hangar.", "Harold"),
    ("We open Cavenagh Bridge in May. Walk over Cavanagh Bridge in June.", "Cavanagh"),
    ("纪念堂（Keogh Hall）在东边。\n\n纪念堂（Keough Hall）周一开放。", "Keough"),
    ("The Weir Institute is old. It was the Weir Institite that paid, said the Weir Institute.", "Institite"),
]
SILENT = [
    "The vicar, Helen Marwick, opened it. Tea was served by the baker, Helen Warwick.",
    "Brightwater Ceramics bought it. Now Brightwaters Ceramics will keep it.",
    "The twins Marian Weir and Marion Weir both sang.",
    "Marian Weir sang. Marion Weir danced. Then Marian left, and Marion stayed.",
    "Latin America is far. The Latin American evening is near.",
    "The Weir Centre is old. It is the Weir Center in America.",
    "Coal comes from Shanxi Province. Apples come from Shaanxi Province.",
    "A Class Honours degree. The Class Honors list.",
    "Open Source is free. We Open Sourced it. Open Sources are many.",
    "老纪念堂（Keogh Hall）在东边。\n\n新剧场（Keough Hall）在西边。",
    "Part Three is long. Part There is short.\n\n> Marion Weir\n\nMarian Weir",
]


@pytest.mark.parametrize(("text", "word"), WRONG)
def test_a_name_in_two_spellings(found, text, word):
    assert [places[0] for places in found("N602", text)] == [word]


@pytest.mark.parametrize("text", SILENT)
def test_two_names_are_not_reported(found, text):
    assert found("N602", text) == []


def test_a_name_given_again_as_before_passes():
    text = "Rosalind Keogh opened the hall. Later Rosalind Keogh spoke, and Marian Weir sang.\n"
    checks = rules()["N602"].checks(Reading(read_text(text, "page.md")))
    named = [check for check in checks if check.pattern == "full-name"]
    assert [(check.result.value, len(check.operands)) for check in named] == [("pass", 2)]
