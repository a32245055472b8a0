"""Detects the language of each paragraph: one whose grammar is known, or another one, which the analyses skip."""

from __future__ import annotations

from checker.analysis import Reading
from checker.document.document import Document
from checker.languages import patterns as re
from checker.languages.language import TENSE
from checker.languages.topic import profiles

#: The code for any other language: Japanese, Korean, Cantonese, German …
OTHER = "und"
_HAN = re.compile(r"[\u3400-\u9fff]")
_KANA = re.compile(r"[\u3041-\u30fa\uac00-\ud7af]")
_WORD = re.compile(r"[^\W\d_]+")
#: The minimum ratio of Han characters to another East Asian script in a Chinese text with quotations.
_QUOTED = 10
#: The minimum number of words that identify a language; in shorter texts most words are names.
_FEW_WORDS = 16
_LONGEST = 2000


class ParagraphLanguages:
    """The languages of the paragraphs of a document, each detected on first access."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._languages: dict[int, str] = {}

    def of(self, block: int) -> str:
        """The language code of a block, by its number. With too few words, the language of its script."""
        if block not in self._languages:
            self._languages[block] = _language(self._document.folded_of(self._document.blocks[block])[:_LONGEST])
        return self._languages[block]


def paragraph_languages(reading: Reading) -> ParagraphLanguages:
    """Returns the languages of the paragraphs of a document."""
    return ParagraphLanguages(reading.document)


def _language(text: str) -> str:
    if text.isascii():
        return _latin(text)
    han, kana = len(_HAN.findall(text)), len(_KANA.findall(text))
    if kana * _QUOTED > han:
        return OTHER
    if han:
        return _written(text, latin=False, known=kana > 0)
    return _latin(text)


def _latin(text: str) -> str:
    few = len(_WORD.findall(text)) < _FEW_WORDS
    return _written(text, latin=True, known=few)


def _written(text: str, *, latin: bool, known: bool) -> str:
    """The language of a text in Latin letters or in another script; the first one if its script says enough."""
    for each in profiles():
        tense = TENSE.of(each.code) if each.latin is latin and (latin or each.letters.search(text)) else None
        if tense is not None and (known or tense.is_written(text)):
            return each.code
    return OTHER
