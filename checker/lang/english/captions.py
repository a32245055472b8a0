"""English words of captions and of references to them, and of what is numbered."""

from __future__ import annotations

from checker.lang import patterns as re

#: What goes on from a reference to a figure: no caption does.
SPEAKS = (
    r"shows?|is|are|and|gives?|lists?|illustrates?|presents?|summari[sz]es|depicts?|compares|provides|contains|describes"
    r"|below|above|also|has|can|in|on|with"
)
#: What stands before the number of a figure or table.
WORDS = r"\b(?:fig|table|listing|exhibit)"
#: What the title or the path of an agenda or of minutes says.
AGENDA = re.compile(r"(?<![a-z])(?:agendas?|(?<!\d\s)minutes|meetings?)(?![a-z])", re.IGNORECASE)
#: Words that open a further point without counting it.
FURTHER = ("another", "next", "then", "also", "further")
