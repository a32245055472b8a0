"""Options of the command line, as most of them are."""

from __future__ import annotations

from argparse import ArgumentParser
from typing import Any


def flag(command: ArgumentParser, *names: str, about: str) -> None:
    """Adds an option without a value."""
    command.add_argument(*names, action="store_true", help=about)


def value(command: ArgumentParser, name: str, metavar: str, about: str, **more: Any) -> None:
    """Adds an option with a value; `more` is what argparse allows."""
    command.add_argument(name, metavar=metavar, help=about, **more)
