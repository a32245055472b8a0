"""The command `contralint`. The modules of a sub-command are imported when it runs."""

from __future__ import annotations

import gc
import os
import sys
from argparse import Namespace
from collections.abc import Sequence
from importlib import import_module

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
#: The modules of the commands that are not named like their module in this folder.
_MODULES = {
    "audit-query": "checker.cli.audit_query",
    "lsp": "checker.services.lsp.server",
    "mcp": "checker.services.mcp.server",
    "serve": "checker.services.server.run",
    "report-false-alarm": "checker.cli.false_alarm",
    "rules": "checker.cli.list_rules",
    "rule": "checker.cli.show_rule",
}
#: The extra that a command needs, and the beginning of the sentence that asks for it.
_EXTRAS = {
    "audit": ("audit", "An audit"),
    "audit-query": ("audit", "An audit"),
    "lsp": ("lsp", "The language server"),
    "mcp": ("mcp", "The server for assistants"),
    "serve": ("server", "The server"),
}


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
    if options.command in _EXTRAS:
        from checker.services.extras import require

        require(*_EXTRAS[options.command])
    module = import_module(_MODULES.get(options.command, f"checker.cli.{options.command}"))
    status: int = module.run(options)
    return status
