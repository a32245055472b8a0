"""The marks that identify the lines of reStructuredText, and the content of its directives and those of Sphinx."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

from checker.document.text import Span
from checker.formats.lines import Line
from checker.formats.rst.inline import normal_name
from checker.languages import patterns as re

ADORNMENT = re.compile(r"([!-/:-@\[-`{-~])\1*[ \t]*\Z")
BULLET = re.compile(r"(?P<marker>[-*+•‣⁃])(?:[ \t]+|\Z)")
NUMBER = re.compile(r"(?P<marker>\(?(?:\d{1,4}|#|[A-Za-z]|[ivxlcIVXLC]{1,6})[.)])(?:[ \t]+(?=\S)|\Z)")
FIELD = re.compile(r":(?P<name>(?![: ])(?:[^:\\\r\n]|\\.|:(?!\s|\Z)){1,80}?):(?:[ \t]+|\Z)")
DIRECTIVE = re.compile(r"\.\.[ \t]+(?:\|[^|\r\n]+\|[ \t]+)?(?P<name>[A-Za-z][\w:.+-]{0,60}?)[ \t]?::(?:[ \t]+|\Z)")
NOTE = re.compile(r"\.\.[ \t]+\[(?P<label>\d{1,4}|#[\w.-]{0,60}|\*|[A-Za-z][\w.-]{0,60})\](?:[ \t]+|\Z)")
TARGET = re.compile(r"\.\.[ \t]+_(?P<name>`[^`\r\n]+`|(?:[^:\r\n]|:(?=\S)){1,200}?):(?:[ \t]+(?P<address>\S+)?|\Z)")
ANONYMOUS = re.compile(r"(?:\.\.[ \t]+__:|__)[ \t]+\S")
COMMENT = re.compile(r"\.\.(?:[ \t]|\Z)")


def named_targets(lines: Sequence[Line]) -> dict[str, Span]:
    """The names that the document gives to places and addresses; an empty place where a name refers to its own
    position."""
    found: dict[str, Span] = {}
    for line in lines:
        if ".. _" not in line.text:
            continue
        if (match := TARGET.match(line.text, line.lead)) is not None:
            start, end = match.span("address") if match["address"] else (match.end(), match.end())
            address = Span(line.span.start + start, line.span.start + end)
            found.setdefault(normal_name(match["name"].strip("`")), address)
    return found


def is_field(line: Line) -> bool:
    """Whether a line begins a field, such as an option of a directive."""
    return FIELD.match(line.text, line.lead) is not None


def underlines(line: Line, sign: str) -> bool:
    """Whether a line consists of one repeated sign, at least two of it."""
    mark = ADORNMENT.match(line.text)
    return mark is not None and mark.group(1) == sign and len(line.text.rstrip()) >= 2


class Content(Enum):
    """The content of a directive."""

    PROSE = "prose, beginning after the name"
    BODY = "prose below the arguments"
    QUOTE = "what others say"
    CODE = "code"
    LIST_TABLE = "a table written as lists"
    CELLS = "a table of separated values"
    NOTHING = "nothing that is read"


_NAMES = {
    Content.PROSE: "note warning tip important caution danger attention hint error admonition seealso todo centered"
    " rubric versionadded versionchanged versionremoved deprecated deprecated-removed topic sidebar details dropdown",
    Content.QUOTE: "epigraph highlights pull-quote",
    Content.CODE: "code code-block sourcecode parsed-literal literalinclude math raw highlight doctest testcode"
    " testoutput testsetup graphviz digraph graph productionlist ipython jupyter-execute prompt plot mermaid uml"
    " plantuml bash console tikz grammar-snippet",
    Content.LIST_TABLE: "list-table",
    Content.CELLS: "csv-table",
    Content.NOTHING: "image toctree index contents include meta module currentmodule py:module py:currentmodule role"
    " default-role replace unicode date sectnum bibliography target-notes footer header class automodule autoclass"
    " autofunction autosummary highlight tabularcolumns sectionauthor codeauthor raw-html youtube video vimeo gist"
    " post author pull title default-domain program mermaid-file literal-include canonical-doc canonical-topic",
}
_BY_NAME = {name: content for content, names in _NAMES.items() for name in names.split()}


def content_of(name: str) -> Content:
    """The content of a directive; an unknown one has an argument and a body."""
    return _BY_NAME.get(name.lower(), Content.BODY)
