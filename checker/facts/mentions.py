"""Prose -> names that fact packs know, matched letter by letter.

A name in letters must be between word boundaries. Han text has none, so there the longest name at a position wins, and
a name inside a longer known one is not found. One pass: a character class finds where a name could begin, a table of
first characters gives the candidates."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from checker.document.document import BlockKind, Document
from checker.document.text import Span
from checker.facts.fact import KEY_LENGTHS, MIN_NAME_LENGTH, FactBook, FactMention, Referent
from checker.passages.sentences import Sentence, sentence_at


def find_fact_mentions(document: Document, book: FactBook, sentences: Sequence[Sentence]) -> tuple[FactMention, ...]:
    """The names in the sentences of a document, in order. Names that need a context word and have none are skipped, and
    so are names that belong to something else because of the words around them."""
    if not book.by_key:
        return ()
    folded = document.prose.folded
    found: list[FactMention] = []
    context: _ContextWords | None = None
    for span in _names(folded, book):
        if (sentence := sentence_at(sentences, span.start)) is None or span.end > sentence.prose.end:
            continue
        if document.blocks[sentence.block].kind is BlockKind.METADATA:
            continue
        if context is None or context.sentence is not sentence:
            context = _ContextWords(sentence, folded[sentence.prose.start : sentence.prose.end])
        name = folded[span.start : span.end]
        referents = tuple(referent for referent in book.names[name] if context.allows(book, referent))
        if referents:
            found.append(FactMention(name, document.prose.source_span(span), span, sentence.block, referents))
    return tuple(found)


def _names(folded: str, book: FactBook) -> Iterator[Span]:
    """Every name in a text, in order, the longest one at each position; names do not overlap."""
    by_key, openings = book.by_key, book.openings
    begins = [
        start
        for begin in book.beginning.finditer(folded)
        if folded[(start := begin.start()) : start + 3] in openings
        or folded[start : start + MIN_NAME_LENGTH] in openings
    ]
    at = 0
    for start in begins:
        if start < at:
            continue
        if (end := _end_of_name(folded, start, by_key)) is not None:
            yield Span(start, end)
            at = end


def _end_of_name(folded: str, start: int, by_key: Mapping[str, tuple[str, ...]]) -> int | None:
    """The end of the longest name that begins at an offset."""
    for length in KEY_LENGTHS:
        for name in by_key.get(folded[start : start + length], ()):
            end = start + len(name)
            if folded.startswith(name, start) and _is_whole_word(folded, start, end):
                return end
    return None


def _is_whole_word(folded: str, start: int, end: int) -> bool:
    return not (
        (_is_letter(folded[start]) and start and _is_letter(folded[start - 1]))
        or (_is_letter(folded[end - 1]) and end < len(folded) and _is_letter(folded[end]))
    )


def _is_letter(character: str) -> bool:
    """Whether a character is part of a word with its neighbours: letters and digits, but no Han character."""
    return (character.isalnum() or character == "_") and not "\u2e80" <= character <= "\ua4cf"


class _ContextWords:
    """The words of one sentence, each searched for once."""

    def __init__(self, sentence: Sentence, text: str) -> None:
        self.sentence = sentence
        self._text = text
        self._found: dict[tuple[str, ...], bool] = {}

    def allows(self, book: FactBook, referent: Referent) -> bool:
        """Whether a name may mean this referent, given the words around the name."""
        subject = book.subjects[referent.subject]
        return not self._has(subject.unless) and (not referent.short or self._has(subject.context))

    def _has(self, words: tuple[str, ...]) -> bool:
        if words not in self._found:
            self._found[words] = any(word in self._text for word in words)
        return self._found[words]
