"""Which format a document is in, by the ending of its name, and by its marks where that says only that it is text."""

from __future__ import annotations

import posixpath
import re

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


#: Directives and the underlines of titles: many projects keep reStructuredText under the name of plain text.
_DIRECTIVE = re.compile(r"^\.\. [a-z][\w:-]{2,40}::(?:[ ]|$)", re.MULTILINE)
_UNDERLINED = re.compile(r"^[^\s.][^\n]{1,100}\n(?:={4,}|-{4,}|~{4,})$", re.MULTILINE)


def format_of(path: str, text: str = "") -> str:
    """The format of a document at a path with forward slashes: plain text where neither ending nor text tells more."""
    known = FORMATS.get(posixpath.splitext(path)[1].lower(), "plain")
    if known == "plain" and _DIRECTIVE.search(text) and _UNDERLINED.search(text):
        return "rst"
    return known
