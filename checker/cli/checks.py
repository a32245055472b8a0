"""``contralint checks``: the comparisons that rules made, and the statements that no check verifies."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Callable, Iterable, Sequence

from checker.check import Check, ResultKind, check_object, operand_object
from checker.cli import streams
from checker.cli.check_documents import CheckRun
from checker.cli.errors import complain_of
from checker.cli.language import language_of_locale
from checker.cli.table import table
from checker.document.places import place_name
from checker.document.text import SourceText, Span
from checker.message import ENGLISH, Message, msg
from checker.registry import rules
from checker.result import CheckedDocument
from checker.run.changed_lines import ChangedLines, in_changed_lines
from checker.run.unverified import role_label
from checker.translations import translated
from checker.visible import csv_row, json_text, markdown_code, markdown_text, one_line, visible

_FOR_PROGRAMS = ("jsonl",)
_MAX_OPERAND = 60  # code points of one operand in a table
_CONTEXT = 60  # code points of the line before and after a statement

_CHECK_HEADS = (msg("place"), msg("kind"), msg("result"), msg("pattern"), msg("compared"), msg("why open"))
_STATEMENT_HEADS = (msg("place"), msg("what"), msg("text"), msg("line"))

_Translate = Callable[[str], str]


def run(options: Namespace) -> int:
    """Lists the checks of documents, or unverified statements; the exit status is 2 where something could not run."""
    options.lists_unverified = options.unchecked
    check_run = CheckRun(options, rules)
    documents = tuple(check_run.documents())
    changes = check_run.changes
    if changes is not None:
        documents = tuple(in_changed_lines(each, changes.of(each.source.path) or ChangedLines()) for each in documents)
    for_programs = options.format in _FOR_PROGRAMS
    language = options.lang or (ENGLISH if for_programs else language_of_locale())

    def translate(text: str) -> str:
        return translated(text, language)

    write = {
        (False, "table"): _checks_table,
        (False, "jsonl"): _checks_lines,
        (False, "markdown"): _checks_markdown,
        (False, "csv"): _checks_csv,
        (True, "table"): _unverified_table,
        (True, "jsonl"): _unverified_lines,
        (True, "markdown"): _unverified_markdown,
        (True, "csv"): _unverified_csv,
    }[options.unchecked, options.format]
    wanted = frozenset(map(ResultKind, options.result)) or frozenset(ResultKind)
    shown = [_with_results(each, wanted) for each in documents]
    streams.write(write(shown, translate))
    complain_of(check_run.failures)
    return 2 if check_run.failures else 0


def _with_results(checked: CheckedDocument, wanted: frozenset[ResultKind]) -> tuple[CheckedDocument, list[Check]]:
    return checked, [check for check in checked.checks if check.result in wanted]


_Shown = Sequence[tuple[CheckedDocument, list[Check]]]


def result_label(result: ResultKind) -> Message:
    """The result of a check as a table shows it."""
    match result:
        case ResultKind.PASS:
            return msg("pass")
        case ResultKind.FAIL:
            return msg("fail")
    return msg("open")


# Checks -----------------------------------------------------------------------------------------------------------


def _checks_table(documents: _Shown, translate: _Translate) -> str:
    heads = list(map(translate, _CHECK_HEADS))
    return _tables(documents, heads, lambda checked, checks: [_row(checked, each, translate) for each in checks])


def _row(checked: CheckedDocument, check: Check, translate: _Translate) -> tuple[str, ...]:
    return (
        _place(checked.source, check.span, translate),
        translate(check.kind.label),
        translate(result_label(check.result)),
        f"{check.rule} {check.pattern}",
        " · ".join(_shortened(operand.text) for operand in check.operands),
        translate(check.reason),
    )


def _checks_lines(documents: _Shown, translate: _Translate) -> str:
    return "".join(
        json_text({"path": checked.source.path, **check_object(checked.source, check)}) + "\n"
        for checked, checks in documents
        for check in checks
    )


def _checks_markdown(documents: _Shown, translate: _Translate) -> str:
    heads = list(map(translate, _CHECK_HEADS))
    return _markdown_tables(
        documents,
        heads,
        lambda checked, checks: [_row(checked, each, translate) for each in checks],
    )


def _checks_csv(documents: _Shown, translate: _Translate) -> str:
    rows = (
        (
            checked.source.path,
            *checked.source.position(check.span.start),
            check.rule,
            check.pattern,
            check.kind.name,
            check.result.value,
            "; ".join(f"{operand.role}: {_flat(operand.text)}" for operand in check.operands),
            translate(check.reason),
        )
        for checked, checks in documents
        for check in checks
    )
    heads = ("path", "line", "column", "rule", "pattern", "kind", "result", "operands", "reason")
    return "".join(map(csv_row, (heads, *rows)))


# Unverified statements -----------------------------------------------------------------------------------------------


def _unverified_table(documents: _Shown, translate: _Translate) -> str:
    heads = list(map(translate, _STATEMENT_HEADS))
    return _tables(documents, heads, lambda checked, _: _unverified_rows(checked, translate))


def _unverified_rows(checked: CheckedDocument, translate: _Translate) -> list[tuple[str, ...]]:
    return [
        (
            _place(checked.source, each.span, translate),
            translate(role_label(each.role)),
            _shortened(each.text),
            _context(checked.source, each.span),
        )
        for each in checked.unverified
    ]


def _unverified_lines(documents: _Shown, translate: _Translate) -> str:
    return "".join(
        json_text(
            {
                "path": checked.source.path,
                "what": each.role,
                **{key: value for key, value in operand_object(checked.source, each).items() if key != "role"},
                "context": _context(checked.source, each.span),
            }
        )
        + "\n"
        for checked, _ in documents
        for each in checked.unverified
    )


def _unverified_markdown(documents: _Shown, translate: _Translate) -> str:
    heads = [*map(translate, _STATEMENT_HEADS), translate(msg("source"))]
    return _markdown_tables(
        documents, heads, lambda checked, _: [(*row, "") for row in _unverified_rows(checked, translate)]
    )


def _unverified_csv(documents: _Shown, translate: _Translate) -> str:
    rows = (
        (
            checked.source.path,
            *checked.source.position(each.span.start),
            each.role,
            _flat(each.text),
            _context(checked.source, each.span),
            "",
        )
        for checked, _ in documents
        for each in checked.unverified
    )
    heads = ("path", "line", "column", "what", "text", "context", "source")
    return "".join(map(csv_row, (heads, *rows)))


# Output formats ------------------------------------------------------------------------------------------------------

_Rows = Callable[[CheckedDocument, list[Check]], Sequence[tuple[str, ...]]]


def _tables(documents: _Shown, heads: Sequence[str], rows_of: _Rows) -> str:
    """A table for each document that has rows, under its path where there are several documents."""
    written = []
    for checked, checks in documents:
        rows = rows_of(checked, checks)
        if rows:
            title = f"{visible(checked.source.path)}\n" if len(documents) > 1 else ""
            width, color = streams.terminal_width(sys.stdout), streams.wants_color(sys.stdout)
            written.append(title + table(heads, rows, width, color))
    return "\n".join(written)


def _markdown_tables(documents: _Shown, heads: Sequence[str], rows_of: _Rows) -> str:
    """A section with a table for each document that has rows."""
    written = []
    for checked, checks in documents:
        rows = rows_of(checked, checks)
        if rows:
            lines = [f"## {markdown_code(checked.source.path)}", "", _cells(heads), _cells(["---"] * len(heads))]
            written.append("\n".join([*lines, *(_cells(map(markdown_text, row)) for row in rows)]) + "\n")
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
