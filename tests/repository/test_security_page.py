"""The page on security names what there is."""

import re

import pytest
from build_servers import ROOT, loaded

from checker.cli.arguments import parser
from checker.cli.settings import NO_LOCAL_RULES
from checker.config.project import NAMES

PAGE = (ROOT / "docs" / "security.md").read_text("utf-8")


@pytest.mark.parametrize("option", sorted(set(re.findall(r"`(--[a-z-]+)`", PAGE))))
def test_every_option_is_one_of_the_check(option):
    value = ["x"] if option in ("--config", "--diff", "--baseline") else []
    assert parser().parse_args(["check", "a.md", option, *value]).paths == ["a.md"]


@pytest.mark.parametrize("command", ["check", "baseline", "config", "rules", "rule"])
def test_every_command_that_loads_rules_obeys(command):
    assert f"`{command}`" in PAGE
    arguments = [command, "x"] if command != "rules" else [command]
    options = parser().parse_args([*arguments, "--no-local-rules", "--allow-outside-root", "--config", "x"])
    assert (options.local_rules, options.allow_outside_root, options.config) == (False, True, "x")


def test_names_are_right():
    assert f"`{NO_LOCAL_RULES}=1`" in PAGE
    assert all(f"`{name}`" in PAGE for name in NAMES)
    (action,) = loaded("action.yml")
    assert action["inputs"]["local-rules"]["default"] == "false"
    assert loaded("templates/contralint.yml")[0]["spec"]["inputs"]["local-rules"]["default"] == "false"


def test_it_is_linked():
    for page in ("README.md", "docs/README.md", "docs/configuration.md", "docs/ci.md"):
        assert "security.md" in (ROOT / page).read_text("utf-8")
