"""Options of the command line, written as a usage line shows them."""

from __future__ import annotations

from argparse import ArgumentParser, ArgumentTypeError
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from checker.message import msg

#: Two options with one value; None is neither of them.
_LOCAL_RULES = {"--no-local-rules": "store_false", "--local-rules": "store_true"}


def add(command: ArgumentParser, options: Mapping[str, str]) -> None:
    """Adds options, each with its help: ``--open`` has no value, ``--port PORT=8765`` a value and its default,
    ``--facts PATH...`` can be repeated, and ``--color {auto,never}`` has a choice. The name of a value says how it is
    read.
    """
    for written, about in options.items():
        *names, value = written.split(" ")
        if written in _LOCAL_RULES:
            action = _LOCAL_RULES[written]
            command.add_argument(written, dest="local_rules", action=action, default=None, help=about)
        elif value.startswith("-"):
            command.add_argument(*names, value, action="store_true", help=about)
        else:
            command.add_argument(*names, help=about, **_value(value))


def _value(written: str) -> dict[str, Any]:
    """What argparse must know of the value of an option."""
    if written.endswith("..."):
        return {"action": "append", "default": [], **_read(written.removesuffix("..."))}
    name, _, default = written.partition("=")
    found = _read(name)
    if default:
        found["default"] = _READERS.get(name, str)(default)
    return found


def _read(name: str) -> dict[str, Any]:
    if name.startswith("{"):
        return {"choices": tuple(name.strip("{}").split(","))}
    return {"metavar": name, "type": _READERS.get(name)}


def _day(written: str) -> date:
    try:
        if len(written) != len("YYYY-MM-DD"):
            raise ValueError
        return date.fromisoformat(written)
    except ValueError:
        raise ArgumentTypeError(msg("'{written}' is not a date: write it as YYYY-MM-DD", written=written)) from None


def _language(written: str) -> str:
    from checker.cli.language import language_named

    return language_named(written)


def _port(written: str) -> int:
    if not written.isascii() or not written.isdecimal() or int(written) > 65535:
        raise ArgumentTypeError(msg("'{written}' is not a port: write a number up to 65535", written=written))
    return int(written)


def _count(written: str) -> int:
    try:
        count = int(written)
    except ValueError:
        count = 0
    if count < 1:
        raise ArgumentTypeError(msg("'{written}' is not a number: write 1 or more", written=written))
    return count


#: How a value is read, by its name in the help; all others are texts.
_READERS: Mapping[str, Callable[[str], Any]] = {
    **{"N": _count, "SECONDS": _count, "MB": _count},
    **{"YYYY-MM-DD": _day, "LANGUAGE": _language, "PORT": _port},
}
