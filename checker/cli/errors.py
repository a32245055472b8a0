"""What keeps a command from running, and how it is said."""

from __future__ import annotations

import sys

from checker.visible import visible


class CommandError(Exception):
    """The command cannot run as asked; the message is one sentence that says what to do. Exit status 2."""


def sentence(message: str) -> str:
    """A message that begins and ends as a sentence does."""
    return message[:1].upper() + message[1:] + ("" if message.endswith((".", "?", "!")) else ".")


def complain(message: str) -> None:
    """One line for people, on standard error."""
    print(f"contralint: {visible(message)}", file=sys.stderr)
