"""Where an optional package is missing, one sentence says how to install it."""

import pytest

from checker.cli.main import main
from checker.services import extras


@pytest.mark.parametrize("extra", ["lsp", "server", "mcp", "word", "audit", "cluster"])
def test_a_missing_package_is_named_with_its_command(monkeypatch, extra):
    monkeypatch.setattr(extras, "find_spec", lambda name: None)
    with pytest.raises(extras.CommandError, match=rf"^The thing needs \S+.*: pip install 'contralint\[{extra}\]'$"):
        extras.require(extra, "The thing")


@pytest.mark.parametrize(
    ("command", "extra"), [("lsp", "lsp"), ("serve", "server"), ("mcp", "mcp"), ("audit", "audit")]
)
def test_a_service_that_lacks_packages_ends_with_2(monkeypatch, capfd, command, extra):
    monkeypatch.setattr(extras, "find_spec", lambda name: None)
    assert main([command]) == 2
    assert f"pip install 'contralint[{extra}]'" in capfd.readouterr().err
