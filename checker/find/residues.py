"""Traces of conversion in a document, those that a writer may have meant taken out."""

from __future__ import annotations

from collections import Counter

from checker.model.document import Document, Residue, ResidueKind

#: A gloss on a rare character stands alone; a page that teaches reading glosses most of its characters.
_FEWEST_READINGS = 4
_TAUGHT_SHARE = 0.3


def find_conversion_residues(document: Document) -> tuple[Residue, ...]:
    """The residues that no writer means: readings scattered through the words of a text, invisible, private-use and
    replacement characters, a question mark left after a full stop."""
    counted = Counter(residue.kind for residue in document.residues)
    readings = counted[ResidueKind.PINYIN]
    meant = readings < _FEWEST_READINGS or readings > _TAUGHT_SHARE * _count_han(document.prose.folded)
    return tuple(residue for residue in document.residues if not (residue.kind is ResidueKind.PINYIN and meant))


def _count_han(text: str) -> int:
    return sum("\u4e00" <= character <= "\u9fff" for character in text)
