"""What keeps a command from running, and how it is said."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable

from checker.result import Failure
from checker.visible import visible

INTERRUPTED = 130  # 128 + SIGINT


class CommandError(Exception):
    """The command cannot run as asked. Each argument is one sentence that says what to do. Exit status 2."""

    def __str__(self) -> str:
        return "\n".join(map(str, self.args))


def sentence(message: str) -> str:
    """A message that begins and ends as a sentence does."""
    return message[:1].upper() + message[1:] + ("" if message.endswith((".", "?", "!")) else ".")


def complain(message: str) -> None:
    """One line for people, on standard error; where that is closed or full nobody can be told."""
    if sys.stderr is None:
        return
    try:
        print(f"contralint: {visible(message)}", file=sys.stderr, flush=True)
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stderr.fileno())  # or Python fails when it ends


def complain_of(failures: Iterable[Failure]) -> None:
    """A line for each failure, on standard error; where the program failed in several documents in the same way, the
    first one is named and the others are counted."""
    alike: dict[object, list[Failure]] = {}
    for failure in failures:
        alike.setdefault(failure.cause or (failure.path, failure.message), []).append(failure)
    for first, *others in alike.values():
        more = f" The same happened in {_documents(len({each.path for each in others}))}." if others else ""
        complain(f"{first.path}: {first.message}{more}")


def _documents(number: int) -> str:
    return f"{number} more document{'' if number == 1 else 's'}"
