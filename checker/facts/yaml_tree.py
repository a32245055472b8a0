"""YAML text -> texts, lists and tables with their line numbers. Numbers are not parsed: 2016-03 stays text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from checker.facts.fact import PackProblem
from checker.records import dataclass

if TYPE_CHECKING:
    from ruamel.yaml.nodes import Node

_MAX_NODES = 500_000  # a few lines of anchors and aliases can expand to billions


@dataclass(frozen=True, slots=True)
class Text:
    """A scalar as written."""

    value: str
    line: int


@dataclass(frozen=True, slots=True)
class Items:
    """A list."""

    values: tuple[Tree, ...]
    line: int


@dataclass(frozen=True, slots=True)
class Table:
    """Keys with their values, in order, repeated keys included."""

    entries: tuple[tuple[Text, Tree], ...]
    line: int


Tree = Text | Items | Table


def read_yaml(text: str, path: str) -> Tree | PackProblem | None:
    """The tree of one YAML document, None for an empty one, or the problem in it."""
    from ruamel.yaml import YAML  # 25 ms
    from ruamel.yaml.error import MarkedYAMLError, YAMLError

    try:
        node = YAML(pure=True).compose(text)
        return None if node is None else _Walk().tree(node)
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 1 if mark is not None else 0
        problem = (error.problem or error.context or "it cannot be read").rstrip(".")
        return PackProblem(path, line, f"This is not valid YAML ({_plain(problem)}).")
    except YAMLError as error:
        return PackProblem(path, 0, f"This is not valid YAML ({_plain(str(error))}).")
    except RecursionError:
        return PackProblem(path, 0, "This is nested too deeply to be a pack of facts.")
    except (_TooMuch, ValueError) as error:
        return PackProblem(path, 0, f"This cannot be read ({_plain(str(error))}).")


class _TooMuch(Exception):
    pass


class _Walk:
    def __init__(self) -> None:
        self._nodes = 0

    def tree(self, node: Node) -> Tree:
        from ruamel.yaml.nodes import MappingNode, ScalarNode, SequenceNode

        self._nodes += 1
        if self._nodes > _MAX_NODES:
            raise _TooMuch("it is too large, perhaps by its aliases")
        line = node.start_mark.line + 1
        if isinstance(node, ScalarNode):
            return Text(str(node.value), line)
        if isinstance(node, SequenceNode):
            return Items(tuple(self.tree(value) for value in node.value), line)
        if isinstance(node, MappingNode):
            return Table(tuple(self._entries(node)), line)
        raise _TooMuch(f"line {line} has something unknown")

    def _entries(self, node: Node) -> Iterator[tuple[Text, Tree]]:
        for key, value in node.value:
            read = self.tree(key)
            yield read if isinstance(read, Text) else Text("", read.line), self.tree(value)


def _plain(problem: str) -> str:
    """The parser's message in one short line."""
    return " ".join(problem.split())[:120]
