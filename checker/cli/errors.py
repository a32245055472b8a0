"""Errors that stop a command, and how they are printed."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from checker.config.keys import ConfigError
from checker.message import ENGLISH, Message, msg, msg_count
from checker.registry import RegistryError
from checker.result import Failure
from checker.translations import translated
from checker.visible import visible

INTERRUPTED = 130  # 128 + SIGINT

_language = ENGLISH


def use_language(language: str) -> None:
    """Sets the language of `complain`."""
    global _language
    _language = language


def localized(message: str) -> str:
    """A message in the language of the user."""
    return translated(message, _language)


class CommandError(Exception):
    """The command cannot run. Each argument is one sentence that says what to do. Exit status 2."""

    def __str__(self) -> str:
        return "\n".join(map(str, self.args))


@contextmanager
def as_command_errors() -> Iterator[None]:
    """Converts errors of configurations and plug-ins to errors of the command."""
    try:
        yield
    except RegistryError as error:
        raise CommandError(msg("A plug-in cannot be used: {problem}.", problem=error.args[0])) from error
    except ConfigError as error:
        raise CommandError(*error.args) from error


def sentence(message: str) -> str:
    """A message with a capital at the start and a full stop at the end."""
    if isinstance(message, Message):
        return message
    return message[:1].upper() + message[1:] + ("" if message.endswith((".", "?", "!")) else ".")


def complain(message: str) -> None:
    """Prints one line on standard error; nothing is printed where that is closed or full."""
    if sys.stderr is None:
        return
    try:
        print(f"contralint: {visible(localized(message))}", file=sys.stderr, flush=True)
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stderr.fileno())  # otherwise Python fails at exit


def complain_of(failures: Iterable[Failure]) -> None:
    """Prints a line for each failure on standard error; where the program failed in the same way in several documents,
    the first is named and the others are counted.
    """
    by_message: dict[object, list[Failure]] = {}
    for failure in failures:
        by_message.setdefault(failure.cause or (failure.path, failure.message), []).append(failure)
    for first, *others in by_message.values():
        message: str = first.message
        if others:
            more = msg_count(
                len({each.path for each in others}),
                "The same happened in {number} more document.",
                "The same happened in {number} more documents.",
            )
            message = msg("{message} {more}", message=message, more=more)
        complain(msg("{where}: {problem}", where=first.path or "''", problem=message))
