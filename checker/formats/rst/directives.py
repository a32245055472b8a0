"""The directives of reStructuredText and Sphinx, and the content of each."""

from __future__ import annotations

from enum import Enum


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
