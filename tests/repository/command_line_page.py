"""The page ``docs/command-line.md``, made from the arguments of the command line and from the report formats:
``make pages`` writes it."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from unittest.mock import patch

from checker.cli.arguments import parser
from checker.registry import report_formats

FILE = Path(__file__).parents[2] / "docs" / "command-line.md"
_HEAD = """\
# Command line

Made by `make pages` from `contralint --help`.

"""


def page() -> str:
    """The whole page, in Markdown."""
    parts = ["## Reports\n", "| format | content |", "|---|---|", *_formats(), ""]
    for name, command in _commands(parser()):
        parts += [f"## {name}\n", "```text", _help(command), "```", ""]
    return _HEAD + "\n".join(parts)


def _formats() -> Iterator[str]:
    """A row for each of our report formats: its name and the first sentence of its module's docstring."""
    for name in report_formats():
        about = (import_module(f"checker.reports.{name}").__doc__ or "").partition("\n")[0]
        yield f"| `{name}` | {about} |"


def _commands(top: argparse.ArgumentParser) -> Iterator[tuple[str, argparse.ArgumentParser]]:
    """Each command and sub-command with its name, in the order of the help."""
    for action in top._actions:
        if isinstance(action, argparse._SubParsersAction):
            for command in action.choices.values():
                yield command.prog, command
                yield from _commands(command)


def _help(command: argparse.ArgumentParser) -> str:
    with patch.dict("os.environ", {"COLUMNS": "100"}):
        return command.format_help().rstrip()


if __name__ == "__main__":
    FILE.write_text(page(), encoding="utf-8")
