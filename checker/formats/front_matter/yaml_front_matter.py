"""YAML front matter -> entries. Plain ``key: scalar`` lines are read by a scan of our own, many times faster than a
full parser; whatever is nested, folded or doubtful goes to ruamel.yaml.
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

_PLAIN = re.compile(
    r"(?P<key>[A-Za-z_\u4e00-\u9fff][\w\u4e00-\u9fff-]*+):(?:[ \t]++(?P<value>"
    r"\"[^\"\\\r\n]*+\"|'[^'\r\n]*+'|[^\s\"'\[\]{}&*!|>%@`#,?:-][^#\r\n]*+|-?[0-9][^#\r\n]*+))?+"
    r"[ \t]*+(?:\r\n|\n|\r|\Z)"
)
_BLANK = re.compile(r"[ \t]*(?:#[^\r\n]*)?(?:\r\n|\n|\r|\Z)")
# A colon followed by a blank, or one at the end, makes a plain scalar a mapping.
_MAPPING = re.compile(r":(?:\s|\Z)")
#: What the parser objects to most often, by its words.
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
    """The scalar values in the YAML between two offsets, in order, and what could not be read."""
    plain = _scan(text, body)
    return (plain, ()) if plain is not None else _compose(text, body)


def _scan(text: str, body: Span) -> tuple[FrontMatterEntry, ...] | None:
    """The entries when every line is a plain key and scalar; None as soon as one is not."""
    entries: list[FrontMatterEntry] = []
    at = body.start
    while at < body.end:
        line = _PLAIN.match(text, at, body.end)
        if line is None:
            blank = _BLANK.match(text, at, body.end)
            if blank is None or blank.end() == at:
                return None
            at = blank.end()
            continue
        at = line.end()
        value = line.group("value")
        if value is None:
            # Nothing, or a block that follows indented: only the parser can tell.
            if at < body.end and text[at] in " \t-":
                return None
            continue
        value = value.rstrip(" \t")
        span = Span(line.start("value"), line.start("value") + len(value))
        if value[0] in "\"'":
            value, span = value[1:-1], Span(span.start + 1, span.end - 1)
        elif _MAPPING.search(value):
            return None
        if at < body.end and text[at] in " \t":
            return None  # a scalar that goes on in the next line
        entries.append(FrontMatterEntry((line.group("key"),), Span(line.start("key"), line.end("key")), value, span))
    return tuple(entries)


def _compose(text: str, body: Span) -> tuple[tuple[FrontMatterEntry, ...], tuple[FrontMatterProblem, ...]]:
    from ruamel.yaml import YAML  # 25 ms, for heads that are more than plain lines
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
    """What the parser objects to most often, as a text of ours; the rest is left in its own words."""
    found = _CHARACTER.fullmatch(message)
    if found is not None:
        return msg("found character {character} that cannot start any token", character=found.group(1))
    return _PROBLEMS.get(message, message)


def _walk(
    text: str, base: int, path: tuple[str, ...], key_span: Span | None, node: Node | None, seen: set[int]
) -> Iterator[FrontMatterEntry]:
    """The scalars under a node; of an anchor and its aliases only the first, or a few lines could mean billions."""
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
