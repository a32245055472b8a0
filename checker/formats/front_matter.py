"""Front matter -> its keys and values, with their places: YAML, TOML, JSON, or bare ``Key: value`` lines."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from checker.document.document import FrontMatter, FrontMatterEntry, FrontMatterProblem
from checker.document.text import Span
from checker.languages import patterns as re
from checker.message import msg

if TYPE_CHECKING:
    from ruamel.yaml.nodes import Node

_TOKEN = re.compile(r"\"(?P<string>(?:[^\"\\]|\\.)*)\"|(?P<sign>[{}\[\]:,])|(?P<word>[^\s{}\[\]:,\"]+)")
#: Objects nested deeper are not front matter.
_MAX_DEPTH = 20


def json_entries(text: str) -> tuple[tuple[FrontMatterEntry, ...], int] | None:
    """The scalar values of the JSON object at the top of a text, and its end; None where there is none."""
    try:
        value, end = json.JSONDecoder().raw_decode(text)
    except (ValueError, RecursionError):
        return None
    if not isinstance(value, dict):
        return None
    return _scan_json(text, end), end


def _scan_json(text: str, end: int) -> tuple[FrontMatterEntry, ...]:
    entries: list[FrontMatterEntry] = []
    path: list[tuple[str, Span] | None] = []  # the key at each depth, None where the key above applies
    key: tuple[str, Span] | None = None
    for token in _TOKEN.finditer(text, 0, end):
        sign = token["sign"]
        if sign in ("{", "["):
            if len(path) > _MAX_DEPTH:
                return tuple(entries)
            path.append(None if key is not None and path and path[-1] == key else key)
            key = None if sign == "{" else key
        elif sign in ("}", "]"):
            path.pop()
            key = None
        elif sign == ",":
            # All values in a list have the key of the list.
            key = key if _in_list(text, token.start(), path, key) else None
        elif sign is None:
            string = token["string"]
            span = Span(*token.span("string" if string is not None else "word"))
            if key is None and string is not None and _is_key(text, token.end()):
                key = string, span
            elif key is not None and len(span):
                parents = tuple(parent[0] for parent in path if parent is not None and parent != key)
                entries.append(FrontMatterEntry((*parents, key[0]), key[1], text[span.start : span.end], span))
    return tuple(entries)


def _is_key(text: str, at: int) -> bool:
    while at < len(text) and text[at].isspace():
        at += 1
    return text.startswith(":", at)


def _in_list(text: str, at: int, path: list[tuple[str, Span] | None], key: tuple[str, Span] | None) -> bool:
    return bool(path) and path[-1] is not None and path[-1] == key


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
#: The most frequent errors of the two parsers.
_PROBLEMS = (
    msg("Invalid value"),
    msg("Invalid statement"),
    msg("Unclosed array"),
    msg("Unterminated string"),
    msg("Cannot overwrite a value"),
    msg("Expected '=' after a key in a key/value pair"),
    msg("Expected newline or end of document after a statement"),
    msg("it cannot be read"),
    msg("mapping values are not allowed here"),
    msg("could not find expected ':'"),
    msg("found unexpected end of stream"),
)
_PLACE = re.compile(r"\s*\(at (?:line (?P<line>\d+), column (?P<column>\d+)|end of document)\)")


def toml_entries(text: str, body: Span) -> tuple[tuple[FrontMatterEntry, ...], tuple[FrontMatterProblem, ...]]:
    """The one-line scalars in the TOML between two offsets, in order, and the parse errors.

    The scanner finds the places; a text that the parser rejects keeps the entries that were scanned."""
    problems: tuple[FrontMatterProblem, ...] = ()
    try:
        if _LONG_KEY.search(text, body.start, body.end) is not None:
            raise RecursionError
        tomllib.loads(text[body.start : body.end].replace("\r\n", "\n"))
    except tomllib.TOMLDecodeError as error:
        problems = (_toml_problem(text, body, str(error)),)
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


def _translatable(message: str) -> str:
    """A parser's message as one that is translated, where it is a frequent one."""
    return next((each for each in _PROBLEMS if each == message), message)


def _toml_problem(text: str, body: Span, error: str) -> FrontMatterProblem:
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
    problem = _translatable(parser_message)
    message = msg("This front matter is not valid TOML ({problem}): fix line {line}.", problem=problem, line=number)
    return FrontMatterProblem(Span(at, at), message)


_QUOTED = r"\"[^\"\\\r\n]*+\"|'[^'\r\n]*+'"
_SCALAR = rf"{_QUOTED}|[^\s\"'\[\]{{}}&*!|>%@`#,?:-][^#\r\n]*+|-?[0-9][^#\r\n]*+"
_MEMBER = rf"[ \t]*+(?:{_QUOTED}|[^\s\"'\[\]{{}}&*!|>%@`#,?:-][^\[\]{{}},:#\"'\r\n]*+)[ \t]*+"
_LINE_END = r"[ \t]*+(?:\r\n|\n|\r|\Z)"
_PLAIN = re.compile(
    r"(?P<key>[A-Za-z_\u4e00-\u9fff][\w\u4e00-\u9fff-]*+):"
    rf"(?:[ \t]++(?:(?P<value>{_SCALAR})|\[(?P<list>{_MEMBER}(?:,{_MEMBER})*+)\]))?+{_LINE_END}"
)
_LISTED = re.compile(rf"[ \t]*(?P<value>{_QUOTED}|[^,]*)[ \t]*(?:,|\Z)")
_ITEM = re.compile(rf"(?P<indent> {{0,8}})-[ ]++(?P<value>{_SCALAR}){_LINE_END}")
_BLANK = re.compile(r"[ \t]*(?:#[^\r\n]*)?(?:\r\n|\n|\r|\Z)")
# A colon followed by a blank, or at the end, makes a plain scalar a mapping.
_MAPPING = re.compile(r":(?:\s|\Z)")
_CHARACTER = re.compile(r"found character (.+) that cannot start any token")


def yaml_entries(text: str, body: Span) -> tuple[tuple[FrontMatterEntry, ...], tuple[FrontMatterProblem, ...]]:
    """The scalar values in the YAML between two offsets, in order, and the parse errors."""
    plain = _scan(text, body)
    return (plain, ()) if plain is not None else _compose(text, body)


def _scan(text: str, body: Span) -> tuple[FrontMatterEntry, ...] | None:
    """The entries if every line is a plain key and scalar, else None."""
    entries: list[FrontMatterEntry] = []
    at = body.start
    has_tab = text.find("\t", *body) >= 0  # only the parser knows the meaning of a tab in a list
    while at < body.end:
        if (line := _PLAIN.match(text, at, body.end)) is None:
            if (blank := _BLANK.match(text, at, body.end)) is None or blank.end() == at:
                return None
            at = blank.end()
            continue
        at = line.end()
        if has_tab and line["value"] is None:
            return None
        path, key = (line["key"],), Span(*line.span("key"))
        if line["list"] is not None:
            for listed in _LISTED.finditer(text, *line.span("list")):
                value, span = _scalar(listed)
                if value:
                    entries.append(FrontMatterEntry(path, key, value, span))
        elif line["value"] is not None:
            value, span = _scalar(line)
            if _is_mapping(text, line):
                return None
            if value:
                entries.append(FrontMatterEntry(path, key, value, span))
        else:
            indent = None
            while (item := _ITEM.match(text, at, body.end)) is not None and indent in (None, item["indent"]):
                value, span = _scalar(item)
                if _is_mapping(text, item):
                    return None
                if value:
                    entries.append(FrontMatterEntry(path, key, value, span))
                indent, at = item["indent"], item.end()
        if at < body.end and text[at] in " \t-":
            return None  # a multi-line scalar, or a block that only the parser can read
    return tuple(entries)


def _scalar(found: re.Match[str]) -> tuple[str, Span]:
    """A scalar without its quotation marks, and its place."""
    value, start = found["value"].rstrip(" \t"), found.start("value")
    if value[:1] in ('"', "'"):
        return value[1:-1], Span(start + 1, start + len(value) - 1)
    return value, Span(start, start + len(value))


def _is_mapping(text: str, found: re.Match[str]) -> bool:
    start, end = found.span("value")
    return text[start] not in "\"'" and _MAPPING.search(text[start:end].rstrip(" \t")) is not None


def _compose(text: str, body: Span) -> tuple[tuple[FrontMatterEntry, ...], tuple[FrontMatterProblem, ...]]:
    from ruamel.yaml import YAML  # takes 25 ms, so only if needed
    from ruamel.yaml.error import MarkedYAMLError, YAMLError

    source = text[body.start : body.end]
    try:
        node = YAML(pure=True).compose(source)
        return tuple(_walk(text, body.start, (), None, node, set())), ()
    except MarkedYAMLError as error:
        mark = error.problem_mark
        at = body.start + (mark.index if mark is not None else 0)
        line = text.count("\n", 0, at) + 1
        problem = _problem((error.problem or "it cannot be read").rstrip("."))
        message = msg("This front matter is not valid YAML ({problem}): fix line {line}.", problem=problem, line=line)
        return (), (FrontMatterProblem(Span(at, at), message),)
    except (YAMLError, ValueError) as error:
        problem = " ".join(str(error).split())[:120]
        message = msg("This front matter is not valid YAML ({problem}).", problem=problem)
        return (), (FrontMatterProblem(Span(body.start, body.start), message),)
    except RecursionError:
        message = msg("This front matter is nested too deeply to read.")
        return (), (FrontMatterProblem(Span(body.start, body.start), message),)


def _problem(message: str) -> str:
    """A translatable message for frequent errors; others keep the parser's text."""
    if (found := _CHARACTER.fullmatch(message)) is not None:
        return msg("found character {character} that cannot start any token", character=found.group(1))
    return _translatable(message)


def _walk(
    text: str, base: int, path: tuple[str, ...], key_span: Span | None, node: Node | None, seen: set[int]
) -> Iterator[FrontMatterEntry]:
    """The scalars under a node; of an anchor and its aliases only the first, because a few lines could expand to
    billions."""
    from ruamel.yaml.nodes import MappingNode, ScalarNode, SequenceNode

    if node is None or id(node) in seen:
        return
    seen.add(id(node))
    if isinstance(node, MappingNode):
        for key, value in node.value:
            if isinstance(key, ScalarNode):
                span = Span(base + key.start_mark.index, base + key.end_mark.index)
                yield from _walk(text, base, (*path, str(key.value)), span, value, seen)
    elif isinstance(node, SequenceNode):
        for value in node.value:
            yield from _walk(text, base, path, key_span, value, seen)
    elif isinstance(node, ScalarNode) and key_span is not None and node.value != "":
        span = Span(base + node.start_mark.index, base + node.end_mark.index)
        written = text[span.start : span.end]
        if node.style in ("'", '"'):
            span = Span(span.start + 1, span.end - 1)
        else:
            span = Span(span.start, span.start + len(written.rstrip()))
        yield FrontMatterEntry(path, key_span, str(node.value), span)


_FENCED = re.compile(r"(?P<fence>---|\+\+\+)[ \t]*(?:\r\n|\n|\r)")
_END = re.compile(r"^(?:---|\.\.\.)[ \t]*(?:\r\n|\n|\r|\Z)", re.MULTILINE)
_END_OF_TOML = re.compile(r"^\+\+\+[ \t]*(?:\r\n|\n|\r|\Z)", re.MULTILINE)
_BARE_LINE = re.compile(
    r"(?P<key>[A-Za-z][\w .-]{0,30}|[\u4e00-\u9fff]{2,8})[ \t]?[:：][ \t]*"
    r"(?P<value>[^\r\n]*(?:(?:\r\n|\n|\r)[ \t]+[^\s][^\r\n]*)*)(?:\r\n|\n|\r|\Z)"
)
# Bare front matter must have a typical key; otherwise "Note: …" at the top of a text would match.
_HEAD_KEYS = frozenset(
    "title date author authors tags category categories published created updated modified layout slug subject from to"
    " 标题 日期 作者 时间 发布时间 发布日期 来源 编辑 標題 日期 作者 時間 發佈時間 發布時間 來源 編輯".split()
)


def read_front_matter(text: str) -> FrontMatter | None:
    """The front matter at the very top of a text, None where there is none.

    Broken front matter has troubles, and its span still ends where the body begins."""
    if (fenced := _FENCED.match(text)) is not None:
        return _fenced(text, fenced)
    return _json(text) if text.startswith("{") else _bare(text)


def _fenced(text: str, opening: re.Match[str]) -> FrontMatter | None:
    fence = opening["fence"]
    end = (_END if fence == "---" else _END_OF_TOML).search(text, opening.end())
    if end is None:
        return None
    body = Span(opening.end(), end.start())
    if (
        fence == "---"
        and ":" not in text[body.start : body.end]
        and body.end > body.start
        and text[body.start : body.end].strip()
    ):
        return None  # two thematic breaks around a paragraph
    reader: Callable[[str, Span], tuple[tuple[FrontMatterEntry, ...], tuple[FrontMatterProblem, ...]]]
    dialect, reader = ("yaml", yaml_entries) if fence == "---" else ("toml", toml_entries)
    entries, problems = reader(text, body)
    return FrontMatter(dialect, Span(0, end.end()), entries, (*problems, *_repeated(entries)))


def _json(text: str) -> FrontMatter | None:
    """A JSON object that is followed by a body and has a typical front-matter key."""
    if (found := json_entries(text)) is None:
        return None
    entries, end = found
    known = any(len(entry.key) == 1 and entry.key[0].casefold() in _HEAD_KEYS for entry in entries)
    if not known or text[end : end + 1] not in ("\r", "\n"):
        return None
    return FrontMatter("json", Span(0, end), entries, tuple(_repeated(entries)))


def _repeated(entries: tuple[FrontMatterEntry, ...]) -> Iterator[FrontMatterProblem]:
    """Duplicate top-level keys; the items of a list may each have the same keys."""
    seen: dict[tuple[str, ...], FrontMatterEntry] = {}
    for entry in entries:
        if len(entry.key) > 1:
            continue
        first = seen.setdefault(entry.key, entry)
        if first is not entry and first.key_span != entry.key_span:
            key = ".".join(entry.key)
            yield FrontMatterProblem(entry.key_span, msg("The key “{key}” occurs twice: keep one of them.", key=key))


def _bare(text: str) -> FrontMatter | None:
    entries: list[FrontMatterEntry] = []
    at, known = 0, False
    while (line := _BARE_LINE.match(text, at)) is not None and len(entries) < 40:
        key, value = line["key"].strip(), line["value"].rstrip()
        known = known or key.casefold() in _HEAD_KEYS
        if value:
            span = Span(line.start("value"), line.start("value") + len(value))
            entries.append(FrontMatterEntry((key,), Span(line.start("key"), line.start("key") + len(key)), value, span))
        at = line.end()
    if not known or not entries or (len(entries) < 2 and at < len(text) and text[at] not in "\r\n"):
        return None
    if at < len(text) and text[at] not in "\r\n":
        return None  # bare front matter ends with a blank line
    found = tuple(entries)
    return FrontMatter("bare", Span(0, at), found, tuple(_repeated(found)))
