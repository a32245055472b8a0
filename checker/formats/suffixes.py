"""The endings of file names, and the format that each means."""

from __future__ import annotations

import os

FORMATS = {
    **dict.fromkeys((".md", ".markdown", ".mdx"), "markdown"),
    **dict.fromkeys((".html", ".htm", ".xhtml"), "html"),
    ".rst": "rst",
    **dict.fromkeys((".adoc", ".asciidoc"), "asciidoc"),
    ".docx": "docx",
    ".odt": "odt",
    ".rtf": "rtf",
    ".pdf": "pdf",
    **dict.fromkeys((".txt", ".text"), "plain"),
}
#: Endings of the files that a folder is searched for, lower case; a file that is named may have any.
SUFFIXES = frozenset(FORMATS) - {".rtf", ".pdf"}
#: Formats that are no text: what is read is not what is stored, so that nothing can be written into it.
_NO_TEXT = frozenset({"docx", "odt", "rtf", "pdf"})


def is_text(path: str) -> bool:
    """Whether a document is stored as the text that is read, by its ending."""
    return FORMATS.get(os.path.splitext(path)[1].lower()) not in _NO_TEXT
