"""The endings of file names, and the format that each means."""

from __future__ import annotations

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
