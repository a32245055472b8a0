"""The command `contralint`. The modules of a sub-command are imported when it runs."""

from __future__ import annotations

import gc
import os
import sys
from argparse import Namespace
from collections.abc import Sequence

import checker
from checker.analysis import problem_of
from checker.cli import streams
from checker.cli.arguments import parser
from checker.cli.errors import INTERRUPTED, CommandError, complain, use_language
from checker.cli.language import language_of_locale
from checker.message import msg
from checker.run.failures import run_failed
from checker.system import compiled_patterns
from checker.system.files import cache_folder, system_reason

#: Allocations between two garbage collections. Start-up makes about as many objects, and all of them are permanent.
_OBJECTS = 100_000
_BROKEN_PIPE = 141  # 128 + SIGPIPE


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the command line; the exit status is 0 for clean, 1 for findings, 2 for any error.

    If the run is interrupted, or the reader of its output closes the pipe, it ends as if by that signal.
    """
    thresholds = gc.get_threshold()
    gc.set_threshold(_OBJECTS, *thresholds[1:])
    try:
        status = _parsed_and_run(arguments)
        streams.flush()
        return status
    except CommandError as error:
        for message in error.args:
            complain(message)
    except KeyboardInterrupt:
        complain(msg("Interrupted."))
        return INTERRUPTED
    except BrokenPipeError:
        return _BROKEN_PIPE
    except MemoryError:
        complain(msg("The memory of this machine is too small for this run: check fewer documents at a time."))
    except ModuleNotFoundError as error:
        folder = os.path.dirname(checker.__path__[0])
        complain(
            msg(
                "The package '{name}' is missing: run 'pip install -e {folder}', or install contralint again.",
                name=str(error.name),
                folder=folder,
            )
        )
    except OSError as error:
        where = f"{error.filename}: " if error.filename is not None else ""
        complain(msg("{where}The run stopped: {reason}.", where=where, reason=system_reason(error)))
    except (Exception, SystemExit) as error:
        complain(run_failed(problem_of(error)))
    finally:
        gc.set_threshold(*thresholds)
        gc.unfreeze()
    return 2


def _parsed_and_run(arguments: Sequence[str] | None) -> int:
    use_language(language_of_locale())
    try:
        options = parser(language_of_locale()).parse_args(_joined(sys.argv[1:] if arguments is None else arguments))
    except SystemExit as end:  # argparse printed help or a usage error
        return int(end.code or 0)
    if options.command is None:
        parser(language_of_locale()).print_help()
        return 2
    use_language(getattr(options, "lang", None) or language_of_locale())
    streams.use_color(getattr(options, "color", "auto"))
    compiled_patterns.keep_in(lambda: getattr(options, "cache_dir", None) or cache_folder())
    try:
        return _run(options)
    finally:
        compiled_patterns.save()


def _joined(arguments: Sequence[str]) -> Sequence[str]:
    """The arguments, with a two-word command joined to one."""
    return ["audit-query", *arguments[2:]] if list(arguments[:2]) == ["audit", "query"] else arguments


def _run(options: Namespace) -> int:
    match options.command:
        case "check":
            from checker.cli.check import run
        case "checks":
            from checker.cli.checks import run
        case "mentions":
            from checker.cli.mentions import run
        case "learn":
            from checker.cli.learn import run
        case "baseline":
            from checker.cli.baseline import run
        case "config":
            from checker.cli.config import run
        case "init":
            from checker.cli.init import run
        case "facts":
            from checker.cli.facts import run
        case "audit":
            from checker.services.extras import require

            require("audit", "An audit")
            from checker.cli.audit import run
        case "audit-query":
            from checker.services.extras import require

            require("audit", "An audit")
            from checker.cli.audit_query import run
        case "lsp":
            from checker.services.extras import require

            require("lsp", "The language server")
            from checker.services.lsp.server import run
        case "mcp":
            from checker.services.extras import require

            require("mcp", "The server for assistants")
            from checker.services.mcp.server import run
        case "serve":
            from checker.services.extras import require

            require("server", "The server")
            from checker.services.server.run import run
        case "completion":
            from checker.cli.completion import run
        case "report-false-alarm":
            from checker.cli.false_alarm import run
        case "rules":
            from checker.cli.list_rules import run
        case _:
            from checker.cli.show_rule import run
    return run(options)
