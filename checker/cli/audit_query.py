"""``contralint audit query``: queries the tables of an audit."""

from __future__ import annotations

from argparse import Namespace

from checker.audit.queries import CHANGED, SUMMARY, Answer, QuestionError, Ready, Tables
from checker.cli import streams
from checker.cli.errors import CommandError, sentence
from checker.cli.language import language_of_locale
from checker.cli.table import terminal_table
from checker.message import msg
from checker.translations import translated
from checker.visible import csv_row, json_text, one_line


def run(options: Namespace) -> int:
    """Prints the answer on standard output, or writes pages; the exit status is 2 where the query is invalid."""
    ready = [*(SUMMARY if options.summary else ()), *(CHANGED if options.changed else ())]
    if not ready and options.sql is None and options.html is None:
        raise CommandError(msg("Name a query: SQL, --summary, --changed or --html FOLDER."))
    try:
        tables = Tables(options.folder)
        for each in ready:
            _write(options, tables.ask_ready(each), each)
        if options.sql is not None:
            _write(options, tables.ask(options.sql))
        if options.html is not None:
            from checker.audit.pages import write_pages

            number = write_pages(tables, options.html)
            line = msg("{number} pages, written to {folder}: open index.html", number=number, folder=options.html)
            streams.write(f"{translated(line, language_of_locale())}\n")
    except QuestionError as error:
        raise CommandError(sentence(error.args[0])) from error
    return 0


def _write(options: Namespace, answer: Answer, ready: Ready | None = None) -> None:
    match options.format:
        case "csv":
            streams.write("".join(map(csv_row, (answer.columns, *answer.rows))))
        case "jsonl":
            named = (dict(zip(answer.columns, map(_plain, row), strict=True)) for row in answer.rows)
            streams.write("".join(json_text(row) + "\n" for row in named))
        case _:
            rows = [tuple("" if cell is None else one_line(str(cell)) for cell in row) for row in answer.rows]
            title = f"{translated(ready.title, language_of_locale())}\n" if ready is not None else ""
            empty = translated(msg("no rows"), language_of_locale()) + "\n"
            shown = terminal_table(answer.columns, rows) if rows else empty
            streams.write(title + shown + ("\n" if ready is not None else ""))


def _plain(value: object) -> object:
    """A value as a JSON type."""
    return value if isinstance(value, str | int | float | bool | list | dict | None) else str(value)
