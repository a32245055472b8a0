"""The command `contralint`. What a sub-command needs is imported when it runs."""

from __future__ import annotations

import os
import sys
from argparse import Namespace
from collections.abc import Sequence

from checker.cli.arguments import parser
from checker.cli.errors import CommandError, complain

_INTERRUPTED = 130  # 128 + SIGINT
_NOBODY_READS = 141  # 128 + SIGPIPE


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the command line; the exit status is 0 for clean, 1 for findings, 2 where something could not run."""
    options = parser().parse_args(arguments)
    try:
        status = _run(options)
        sys.stdout.flush()
        return status
    except CommandError as error:
        complain(str(error))
        return 2
    except KeyboardInterrupt:
        complain("Interrupted.")
        return _INTERRUPTED
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # or Python complains when it flushes
        return _NOBODY_READS


def _run(options: Namespace) -> int:
    match options.command:
        case "check":
            from checker.cli.check import run
        case "mentions":
            from checker.cli.mentions import run
        case "baseline":
            from checker.cli.baseline import run
        case "config":
            from checker.cli.config import run
        case "init":
            from checker.cli.init import run
        case "facts":
            from checker.cli.facts import run
        case "rules":
            from checker.cli.rules import run
        case _:
            from checker.cli.rule import run
    return run(options)
