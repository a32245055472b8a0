"""Detects the language of each paragraph: Chinese, English, or another one, which the analyses skip."""

from __future__ import annotations

from checker.analysis import Reading
from checker.document.document import Document
from checker.languages import patterns as re
from checker.languages.en.tense import TENSE as ENGLISH
from checker.languages.zh.tense import TENSE as CHINESE

#: The code for any language other than Chinese and English: Japanese, Korean, Cantonese, German …
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
        return CHINESE.code if kana or CHINESE.is_written(text) else OTHER
    return _latin(text)


def _latin(text: str) -> str:
    few = len(_WORD.findall(text)) < _FEW_WORDS
    return ENGLISH.code if few or ENGLISH.is_written(text) else OTHER
