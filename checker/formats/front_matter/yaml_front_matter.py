"""YAML front matter -> entries.

A scanner in this module reads keys with plain scalars or plain lists, many times faster than a full parser; nested,
folded or ambiguous YAML is parsed by ruamel.yaml.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from checker.document.document import FrontMatterEntry, FrontMatterProblem
from checker.document.text import Span
from checker.languages import patterns as re
from checker.message import msg

if TYPE_CHECKING:
    from ruamel.yaml.nodes import Node

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
#: The most frequent errors of the parser, by their text.
_PROBLEMS: dict[str, str] = {
    each: each
    for each in (
        msg("it cannot be read"),
        msg("mapping values are not allowed here"),
        msg("could not find expected ':'"),
        msg("found unexpected end of stream"),
    )
}
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
    return _PROBLEMS.get(message, message)


def _walk(
    text: str, base: int, path: tuple[str, ...], key_span: Span | None, node: Node | None, seen: set[int]
) -> Iterator[FrontMatterEntry]:
    """The scalars under a node; of an anchor and its aliases only the first, because a few lines could expand to
    billions.
    """
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
