"""Which format a document is in, by the ending of its name."""

from __future__ import annotations

import posixpath

FORMATS = {
    **dict.fromkeys((".md", ".markdown", ".mdx"), "markdown"),
    **dict.fromkeys((".html", ".htm", ".xhtml"), "html"),
    ".rst": "rst",
    **dict.fromkeys((".adoc", ".asciidoc"), "asciidoc"),
    ".docx": "docx",
    **dict.fromkeys((".txt", ".text"), "plain"),
}
#: Endings of the files that a folder is searched for, lower case; a file that is named may have any.
SUFFIXES = frozenset(FORMATS)


def format_of(path: str) -> str:
    """The format of a path with forward slashes, plain text where its ending says nothing."""
    return FORMATS.get(posixpath.splitext(path)[1].lower(), "plain")
