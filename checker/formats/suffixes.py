"""File name suffixes and their formats."""

from __future__ import annotations

import os

FORMATS = {
    **dict.fromkeys((".md", ".markdown", ".mdx"), "markdown"),
    **dict.fromkeys((".html", ".htm", ".xhtml"), "html"), ".rst": "rst",
    **dict.fromkeys((".adoc", ".asciidoc"), "asciidoc"), ".docx": "docx", ".odt": "odt", ".rtf": "rtf",
    ".pdf": "pdf", **dict.fromkeys((".txt", ".text"), "plain"),
}  # fmt: skip
#: Suffixes, in lower case, of the files that a folder is searched for; a file that is named may have any.
SUFFIXES = frozenset(FORMATS) - {".rtf", ".pdf"}
#: Binary formats: the text is extracted, so that no edits can be written back.
_NO_TEXT = frozenset({"docx", "odt", "rtf", "pdf"})


def is_text(path: str) -> bool:
    """Whether a document is stored as the text that is read, by its suffix."""
    return FORMATS.get(os.path.splitext(path)[1].lower()) not in _NO_TEXT
