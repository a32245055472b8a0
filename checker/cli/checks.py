"""``contralint checks``: the comparisons that rules made, and the statements that no check verifies."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from checker.check import Check, Operand, ResultKind, check_object, operand_object
from checker.cli import streams
from checker.cli.check_documents import CheckRun
from checker.cli.errors import complain_of
from checker.cli.language import language_of_locale
from checker.cli.table import terminal_table
from checker.document.places import place_name
from checker.document.text import SourceText, Span
from checker.message import ENGLISH, Message, msg
from checker.registry import rules
from checker.run.changed_lines import ChangedLines, in_changed_lines
from checker.run.unverified import role_label
from checker.translations import translated
from checker.visible import csv_row, json_text, markdown_code, markdown_text, one_line, visible

_MAX_OPERAND = 60  # code points of one operand in a table
_CONTEXT = 60  # code points of the line before and after a statement

_CHECK_HEADS = (msg("place"), msg("kind"), msg("result"), msg("pattern"), msg("compared"), msg("why open"))
_STATEMENT_HEADS = (msg("place"), msg("what"), msg("text"), msg("line"))
_CHECK_COLUMNS = ("path", "line", "column", "rule", "pattern", "kind", "result", "operands", "reason")
_STATEMENT_COLUMNS = ("path", "line", "column", "what", "text", "context", "source")

_Translate = Callable[[str], str]
_Cells = tuple[str | int, ...]


class _Entry(NamedTuple):
    """One check or statement in each of the formats."""

    shown: tuple[str, ...]
    cells: _Cells
    object: dict[str, Any]


def run(options: Namespace) -> int:
    """Lists the checks of documents, or unverified statements; the exit status is 2 where something could not run."""
    options.lists_unverified = options.unchecked
    check_run = CheckRun(options, rules)
    documents = tuple(check_run.documents())
    changes = check_run.changes
    if changes is not None:
        documents = tuple(in_changed_lines(each, changes.of(each.source.path) or ChangedLines()) for each in documents)
    language = options.lang or (ENGLISH if options.format == "jsonl" else language_of_locale())

    def translate(text: str) -> str:
        return translated(text, language)

    wanted = frozenset(map(ResultKind, options.result)) or frozenset(ResultKind)
    entries = {
        each.source.path: [_statement(each.source, one, translate) for one in each.unverified]
        if options.unchecked
        else [_check(each.source, one, translate) for one in each.checks if one.result in wanted]
        for each in documents
    }
    heads = [*map(translate, _STATEMENT_HEADS if options.unchecked else _CHECK_HEADS)]
    match options.format:
        case "table":
            text = _tables(entries, heads)
        case "markdown":
            text = _markdown_tables(entries, [*heads, translate(msg("source"))] if options.unchecked else heads)
        case "csv":
            columns = _STATEMENT_COLUMNS if options.unchecked else _CHECK_COLUMNS
            text = "".join(map(csv_row, (columns, *(one.cells for some in entries.values() for one in some))))
        case _:
            text = "".join(json_text(one.object) + "\n" for some in entries.values() for one in some)
    streams.write(text)
    complain_of(check_run.failures)
    return 2 if check_run.failures else 0


def result_label(result: ResultKind) -> Message:
    """The result of a check as a table shows it."""
    match result:
        case ResultKind.PASS:
            return msg("pass")
        case ResultKind.FAIL:
            return msg("fail")
    return msg("open")


def _check(source: SourceText, check: Check, translate: _Translate) -> _Entry:
    written = "; ".join(f"{operand.role}: {_flat(operand.text)}" for operand in check.operands)
    kind, reason = check.kind, translate(check.reason)
    return _Entry(
        (
            *(_place(source, check.span, translate), translate(kind.label), translate(result_label(check.result))),
            f"{check.rule} {check.pattern}",
            " · ".join(_shortened(operand.text) for operand in check.operands),
            reason,
        ),
        (*_start(source, check.span), check.rule, check.pattern, kind.name, check.result.value, written, reason),
        {"path": source.path, **check_object(source, check)},
    )


def _statement(source: SourceText, statement: Operand, translate: _Translate) -> _Entry:
    span, role, context = statement.span, statement.role, _context(source, statement.span)
    places = {key: value for key, value in operand_object(source, statement).items() if key != "role"}
    return _Entry(
        (_place(source, span, translate), translate(role_label(role)), _shortened(statement.text), context),
        (*_start(source, span), role, _flat(statement.text), context, ""),
        {"path": source.path, "what": role, **places, "context": context},
    )


def _start(source: SourceText, span: Span) -> _Cells:
    return source.path, *source.position(span.start)


def _tables(entries: Mapping[str, list[_Entry]], heads: Sequence[str]) -> str:
    """A table for each document that has entries, under its path where there are several documents."""
    title = "{}\n" if len(entries) > 1 else ""
    return "\n".join(
        title.format(visible(path)) + terminal_table(heads, [each.shown for each in some])
        for path, some in entries.items()
        if some
    )


def _markdown_tables(entries: Mapping[str, list[_Entry]], heads: Sequence[str]) -> str:
    """A section with a table for each document that has entries; further heads are those of empty columns."""
    written = []
    for path, some in entries.items():
        rows = [[*map(markdown_text, each.shown), *[""] * (len(heads) - len(each.shown))] for each in some]
        lines = [f"## {markdown_code(path)}", "", *map(_cells, (heads, ["---"] * len(heads), *rows))]
        written += ["\n".join(lines) + "\n"] if rows else []
    return "\n".join(written)


def _cells(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _place(source: SourceText, span: Span, translate: _Translate) -> str:
    if source.layout:
        return translate(place_name(source, span))
    at = source.position(span.start)
    return f"{at.line}:{at.column}"


def _context(source: SourceText, span: Span) -> str:
    """The line of a statement, shortened around the statement."""
    line = source.line_span(source.position(span.start).line)
    start, end = max(line.start, span.start - _CONTEXT), min(max(line.end, span.end), span.end + _CONTEXT)
    text = one_line(source.text[start:end])
    return ("…" if start > line.start else "") + text + ("…" if end < line.end else "")


def _flat(text: str) -> str:
    return " ".join(text.split())


def _shortened(text: str) -> str:
    flat = _flat(text)
    return flat if len(flat) <= _MAX_OPERAND else f"{flat[: _MAX_OPERAND // 2 - 1]}…{flat[-_MAX_OPERAND // 2 :]}"
