"""English words of captions and of references to them."""

from __future__ import annotations

#: What goes on from a reference to a figure: no caption does.
SPEAKS = (
    r"shows?|is|are|and|gives?|lists?|illustrates?|presents?|summari[sz]es|depicts?|compares|provides|contains|describes"
    r"|below|above|also|has|can|in|on|with"
)
#: What stands before the number of a figure or table.
WORDS = r"\b(?:fig|table|listing|exhibit)"
#: Words that open a further point without counting it.
FURTHER = ("another", "next", "then", "also", "further")
