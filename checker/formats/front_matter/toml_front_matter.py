"""TOML front matter -> entries: the standard library parses it, a scanner in this module finds the places."""

from __future__ import annotations

import tomllib

from checker.document.document import FrontMatterEntry, FrontMatterProblem
from checker.document.text import Span
from checker.languages import patterns as re
from checker.message import msg

# No part of these patterns can match in two ways, so that a line takes linear time.
_TABLE = re.compile(r"[ \t]*+\[\[?(?P<name>[^\]\r\n]++)\]\]?[ \t]*+(?:#[^\r\n]*+)?")
_PAIR = re.compile(
    r"[ \t]*+(?P<key>[\w.-]++|\"[^\"\r\n]++\")[ \t]*+=[ \t]*+"
    r"(?P<value>\"[^\"\\\r\n]*+\"|'[^'\r\n]*+'|[^\s\"'\[{#][^#\r\n]*+)[ \t]*+(?:#[^\r\n]*+)?"
)
#: The standard library's parser takes quadratic time in the parts of a key.
_LONG_KEY = re.compile(
    r"^[ \t]*+\[{0,2}(?:[ \t]*+(?:[\w-]++|\"[^\"\r\n]*+\"|'[^'\r\n]*+')[ \t]*+\.){100}", re.MULTILINE
)
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\n|\r|\Z)")
#: The most frequent errors of the parser, by their text.
_PROBLEMS: dict[str, str] = {
    each: each
    for each in (
        msg("Invalid value"),
        msg("Invalid statement"),
        msg("Unclosed array"),
        msg("Unterminated string"),
        msg("Cannot overwrite a value"),
        msg("Expected '=' after a key in a key/value pair"),
        msg("Expected newline or end of document after a statement"),
    )
}
_PLACE = re.compile(r"\s*\(at (?:line (?P<line>\d+), column (?P<column>\d+)|end of document)\)")


def toml_entries(text: str, body: Span) -> tuple[tuple[FrontMatterEntry, ...], tuple[FrontMatterProblem, ...]]:
    """The one-line scalars in the TOML between two offsets, in order, and the parse errors.

    The scanner finds the places; a text that the parser rejects keeps the entries that were scanned.
    """
    problems: tuple[FrontMatterProblem, ...] = ()
    try:
        if _LONG_KEY.search(text, body.start, body.end) is not None:
            raise RecursionError
        tomllib.loads(text[body.start : body.end].replace("\r\n", "\n"))
    except tomllib.TOMLDecodeError as error:
        problems = (_problem(text, body, str(error)),)
    except RecursionError:
        parser_message = msg("This front matter is nested too deeply to read.")
        problems = (FrontMatterProblem(Span(body.start, body.start), parser_message),)
    except ValueError as error:  # a number with more digits than Python parses
        parser_message = msg(
            "This front matter is not valid TOML ({problem}).", problem=" ".join(str(error).split())[:120]
        )
        problems = (FrontMatterProblem(Span(body.start, body.start), parser_message),)
    entries: list[FrontMatterEntry] = []
    table: tuple[str, ...] = ()
    at = body.start
    while at < body.end:
        line = _LINE.match(text, at, body.end)
        assert line is not None
        if line.end() == at:
            break
        start, end = at, at + len(line.group().rstrip("\r\n"))
        at = line.end()
        if (header := _TABLE.fullmatch(text, start, end)) is not None:
            table = tuple(part.strip(" \"'") for part in header["name"].split("."))
            continue
        if (pair := _PAIR.fullmatch(text, start, end)) is None:
            continue
        value = pair["value"].rstrip()
        span = Span(pair.start("value"), pair.start("value") + len(value))
        if value[0] in "\"'":
            value, span = value[1:-1], Span(span.start + 1, span.end - 1)
        key = tuple(part.strip('"') for part in pair["key"].split("."))
        entries.append(FrontMatterEntry((*table, *key), Span(pair.start("key"), pair.end("key")), value, span))
    return tuple(entries), problems


def _problem(text: str, body: Span, error: str) -> FrontMatterProblem:
    """The parse error, with the line number in the whole file."""
    place = _PLACE.search(error)
    at = body.end
    if place is not None and place["line"]:
        at = body.start
        for _ in range(int(place["line"]) - 1):
            line = _LINE.match(text, at, body.end)
            at = at if line is None else line.end()
        at = min(at + int(place["column"]) - 1, body.end)
    number = text.count("\n", 0, at) + 1
    parser_message = _PLACE.sub("", error).rstrip(".")
    problem = _PROBLEMS.get(parser_message, parser_message)
    message = msg("This front matter is not valid TOML ({problem}): fix line {line}.", problem=problem, line=number)
    return FrontMatterProblem(Span(at, at), message)
