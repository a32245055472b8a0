"""The relational lexicons of the languages that have one."""

from __future__ import annotations

from checker.languages.concepts import RelationalLexicon
from checker.languages.topic import Topic

LEXICONS = Topic[RelationalLexicon]("relational", "LEXICON")


def lexicon_of(code: str) -> RelationalLexicon:
    """The lexicon of the language of a slot string, which has one."""
    found = LEXICONS.of(code)
    assert found is not None
    return found
