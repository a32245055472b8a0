from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from checker import terminal
from checker.message import LANGUAGES


def test_rules_are_listed_in_a_table(contralint: Callable[..., Any]) -> None:
    ran = contralint("rules")
    assert ran.status == 0
    lines = ran.out.splitlines()
    assert lines[0].split() == ["id", "name", "severity", "profile", "what", "it", "finds"]
    assert lines[2] == "Z901  sheep-mismatch  warning   default  Two numbers of sheep that cannot both be true."


def test_rules_are_listed_as_json(contralint: Callable[..., Any]) -> None:
    listed = json.loads(contralint("rules", "--format", "json").out)
    assert listed[2] == {
        "id": "Z950",
        "name": "doubtful-goat",
        "severity": "error",
        "profile": "review",
        "patterns": [{"name": "doubtful-goat", "profile": "review", "describes": ""}],
        "summary": "A goat that may be a sheep.",
    }


@pytest.mark.parametrize("name", ["Z901", "z901", "sheep-mismatch"])
def test_a_rule_prints_its_page(contralint: Callable[..., Any], name: str) -> None:
    ran = contralint("rule", name)
    assert ran.status == 0
    assert ran.out == (
        "Z901 sheep-mismatch  (warning, default profile)\n"
        "\n"
        "Two numbers of sheep that cannot both be true.\n"
        "\n"
        "Sheep are counted by people who fall asleep. See sheep and goats.\n"
        "\n"
        "Not reported:\n"
        "\n"
        "- sheep without a number, or with one that is not sure\n"
        "- 山羊。\n"
        "\n"
        "Reported:\n"
        "    There are five sheep,\n"
        "              ^^^^\n"
        "    漢字六只羊。\n"
        "        ~~~~\n"
        "\n"
        "Not reported:\n"
        "    There are five sheep.\n"
    )


def test_colours_change_nothing_else_of_a_page(contralint: Callable[..., Any], monkeypatch: pytest.MonkeyPatch) -> None:
    import re

    plain = contralint("rule", "Z901").out
    monkeypatch.setenv("FORCE_COLOR", "1")
    painted = contralint("rule", "Z901").out
    assert painted != plain
    assert re.sub(r"\x1b\[[0-9;]*m", "", painted) == plain


def test_an_unknown_rule_offers_the_nearest(contralint: Callable[..., Any]) -> None:
    ran = contralint("rule", "shep-mismatch")
    assert (ran.status, ran.out) == (2, "")
    assert ran.err == "contralint: There is no rule 'shep-mismatch'; did you mean Z901 (sheep-mismatch)?\n"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_rule_of_ours_has_a_page_that_fits(language: str) -> None:
    from checker.registry import rules
    from checker.rule_page import terminal_page

    assert rules()
    for rule in rules().values():
        drawn = terminal_page(rule, 80, False, language)
        assert "⟦" not in drawn
        prose = [line for line in drawn.splitlines() if not line.startswith("    ")]
        assert max(map(terminal.width, prose)) <= 80
