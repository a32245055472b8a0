"""``contralint config``."""

from __future__ import annotations

import os
from argparse import Namespace
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from checker import terminal
from checker.cli import streams
from checker.cli.errors import CommandError, as_command_errors, localized
from checker.cli.settings import configurations, decision, document_settings, problems_of, rules_of
from checker.cli.table import terminal_table
from checker.config.keys import TOP, Key, Kind
from checker.config.layer import BUILT_IN, display
from checker.config.settings import Settings
from checker.message import msg
from checker.registry import rules
from checker.rule import Rule, Severity
from checker.run.selection import specificity
from checker.visible import json_text, visible

_NOT_SHOWN = {"extend", "severity"}  # `extend` is resolved already, `severity` is shown with each rule

_ALL = {"select": msg("all rules of the profile"), "languages": msg("all languages")}
_NONE = msg("none")

_FROM = msg("from")
_HINTS = (
    msg(
        "'{head}' is the file and line, or the option, that sets the value; --profile review adds rules and patterns.",
        head=_FROM,
    ),
    msg("'contralint rule D101' explains a rule."),
)


class _Row(NamedTuple):
    name: str
    value: str
    origin: str


def run(options: Namespace) -> int:
    """Prints the settings of a document, and where each value comes from."""
    with as_command_errors():
        installed_rules = rules()
        configured = configurations(options)
        folder = os.path.isdir(options.path)
        settings = configured.of_folder(options.path) if folder else configured.of_document(options.path)
        found = rules_of(settings, installed_rules)
        problems = problems_of(settings, found)
        if problems:
            raise CommandError(*problems)
    values = list(_values(settings))
    verdicts = [_verdict(rule, settings) for rule in found]
    if options.format == "json":
        streams.write(_json(options.path, settings, values, verdicts))
        return 0
    named = display(settings.file) if settings.file is not None else localized(msg("none, in its folder or a parent"))
    places = ((localized(msg("document")), options.path), (localized(msg("configuration")), named))
    wide = max(terminal.width(label) for label, _ in places)
    streams.write("".join(f"{terminal.pad(label, wide)}  {visible(path)}\n" for label, path in places) + "\n")
    for heads, rows in (((msg("key"), msg("value")), values), ((msg("rule"), msg("severity")), verdicts)):
        cells = [[localized(cell) for cell in row] for row in rows]
        streams.write(terminal_table([localized(each) for each in (*heads, _FROM)], cells) + "\n")
    streams.write("".join(f"{localized(each)}\n" for each in _HINTS))
    return 0


def _values(settings: Settings) -> Iterator[_Row]:
    for key in TOP:
        if key.name not in _NOT_SHOWN:
            yield from _rows(key, key.name, settings)


def _rows(key: Key, name: str, settings: Settings) -> Iterator[_Row]:
    if key.inside is not None:
        for inner in key.inside:
            if settings.items(f"{name}.{inner.name}"):
                yield from _rows(inner, f"{name}.{inner.name}", settings)
        return
    if key.kind is Kind.LIST:
        yield from _list(name, settings)
        return
    if key.kind is Kind.TABLE:
        entries = {entry: _Row(f"{name}.{entry}", text, str(origin)) for entry, text, origin in settings.table(name)}
        yield from entries.values() or [_Row(name, _NONE, str(BUILT_IN))]
        return
    value = settings.value(name)
    shown = {True: "true", False: "false", None: _NONE}.get(value.value, str(value.value))
    yield _Row(name, shown, str(value.origin))


def _list(name: str, settings: Settings) -> Iterator[_Row]:
    if name in _ALL:  # the last layer decides
        value = settings.value(name)
        if value.value is None:
            yield _Row(name, _ALL[name], str(value.origin))
            return
        written = value.items
    else:
        written = settings.items(name)
    if name == "rules":
        written += tuple(
            (msg("{file} (not loaded)", file=text), origin)
            for layer in settings.layers
            for text, origin in layer.unloaded
        )
    for index, (text, origin) in enumerate(written):
        yield _Row(name if index == 0 else "", text, str(origin))
    if not written:
        yield _Row(name, _NONE, str(BUILT_IN))


def _verdict(rule: Rule, settings: Settings) -> _Row:
    made, origin = decision(rule, settings)
    named = f"{rule.id} {rule.name}"
    if not made.runs:
        why = msg("{profile} profile", profile=rule.first_profile().value) if made.selector is None else str(origin)
        return _Row(named, msg("off"), why)
    best, severity, where = 0, rule.severity.value, str(origin)
    for term, value, place in settings.table("severity"):
        exact = specificity(rule, term)
        if exact and exact >= best:
            best, severity, where = exact, Severity(value).value, str(place)
    return _Row(named, severity, where)


def _json(path: str, settings: Settings, values: list[_Row], verdicts: list[_Row]) -> str:
    written: Mapping[str, Any] = {
        "path": path,
        "configuration": display(settings.file) if settings.file is not None else None,
        "values": _grouped(values),
        "front_matter": dict(document_settings(settings).aliases),
        "rules": [
            {"rule": row.name.split(" ")[0], "name": row.name.split(" ")[1], "severity": row.value, "from": row.origin}
            for row in verdicts
        ],
    }
    return json_text(written, indent=2) + "\n"


def _grouped(values: list[_Row]) -> list[dict[str, str]]:
    found: list[dict[str, str]] = []
    for row in values:
        found.append({"key": row.name or found[-1]["key"], "value": row.value, "from": row.origin})
    return found
