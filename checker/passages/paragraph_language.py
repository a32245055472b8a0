"""The language of each paragraph: Chinese, English or another one, of which the analyses of those two read nothing."""

from __future__ import annotations

from checker.analysis import Reading
from checker.document.document import Document
from checker.languages import patterns as re
from checker.languages.en.tense import TENSE as ENGLISH
from checker.languages.zh.tense import TENSE as CHINESE

#: The code of a language that is neither Chinese nor English: Japanese, Korean, Cantonese, German …
OTHER = "und"
_HAN = re.compile(r"[\u3400-\u9fff]")
_KANA = re.compile(r"[\u3041-\u30fa\uac00-\ud7af]")
_WORD = re.compile(r"[^\W\d_]+")
#: So many Han characters to one of another East Asian script are a Chinese text that quotes.
_QUOTED = 10
#: Fewer words, most of them names, say nothing of their language.
_FEW_WORDS = 16
_LONGEST = 2000


class ParagraphLanguages:
    """The languages of the paragraphs of a document; one is looked at when it is first asked for."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._languages: dict[int, str] = {}

    def of(self, block: int) -> str:
        """The code of the language of a block, by its number. Where too few words decide, that of its script."""
        if block not in self._languages:
            self._languages[block] = _language(self._document.folded_of(self._document.blocks[block])[:_LONGEST])
        return self._languages[block]


def paragraph_languages(reading: Reading) -> ParagraphLanguages:
    """The languages of the paragraphs of a document."""
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
