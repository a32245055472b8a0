"""Prose -> sentences."""

from __future__ import annotations

from checker.lang import patterns as re
from checker.model.document import BlockKind, Document
from checker.model.passage import Sentence
from checker.model.text import Span

# A full stop ends a sentence only before a space and what may begin one; closing quotes belong to the sentence.
_END = re.compile(
    r"""[。！？!?….\n](?:  # one set of signs to look for, and then which one it is
        (?<=[。！？!?…])[。！？!?…]*[”’」』）)"]*
      | (?<=\.)[”’)"]*(?=\s+["“‘(\[]?[A-Z0-9\u4e00-\u9fff]|\s*$)
      | (?<=\n)\n*)""",
    re.VERBOSE | re.MULTILINE,
)
_LAST_WORD = re.compile(r"[A-Za-z.]{1,8}\Z")
_ABBREVIATIONS = frozenset(
    "Mr Mrs Ms Dr St Jr Sr Prof Rev Gen Gov Sen Rep Inc Ltd Corp Co vs etc approx ca cf no No vol pp fig Fig"
    " Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun"
    " a.m p.m e.g i.e".split()
)


def find_sentences(document: Document) -> tuple[Sentence, ...]:
    """The sentences of all blocks but code, in order; a block that has no closing mark is one sentence."""
    folded = document.prose.folded
    found: list[Sentence] = []
    for index, block in enumerate(document.blocks):
        if block.kind is BlockKind.CODE or not len(block.prose):
            continue
        start, limit = block.prose
        for end in _END.finditer(folded, start, limit):
            if end.group().startswith(".") and _is_abbreviation(folded, start, end.start()):
                continue
            if not folded[start : end.end()].isspace():
                found.append(Sentence(Span(start, end.end()), index))
            start = end.end()
        rest = folded[start:limit]
        if rest and not rest.isspace():
            found.append(Sentence(Span(start, limit), index))
    return tuple(found)


def _is_abbreviation(folded: str, start: int, dot: int) -> bool:
    word = _LAST_WORD.search(folded, max(start, dot - 8), dot)
    if word is None:
        return False
    letters = word.group()
    return letters in _ABBREVIATIONS or (len(letters) == 1 and letters.isupper())
