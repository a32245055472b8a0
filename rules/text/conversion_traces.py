"""Traces of conversion in a document, those that a writer may have meant taken out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from checker.analysis import Reading
from checker.document.document import Document, Residue, ResidueKind
from checker.document.text import Span
from checker.languages import patterns as re
from checker.passages.sentences import Sentence, sentence_at, sentences
from checker.records import replace

#: A gloss on a rare character occurs once; a page that teaches reading glosses most of its characters.
_MIN_READINGS = 4
_TAUGHT_SHARE = 0.3
# What the second and later bytes of UTF-8 look like when they are read as Windows-1252 or Latin-1.
_TAIL = "[\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]"
_MOJIBAKE = re.compile(
    rf"(?:[ÂÃ]{_TAIL}|â[€‚]{_TAIL}?|ï»¿|ï¿½|(?P<han>[äåæçèé]{_TAIL}{_TAIL})){{1,400}}"
    r"|(?:锟斤拷)+锟?|烫烫烫+|屯屯屯+|鈥[淚濇檚滄渢]|锛[屽岋堬侊]"
)
#: One such group of three alone may be a letter before two signs.
_MIN_HAN_BYTES = 6
_MOJIBAKE_PREFILTER = re.compile("[ÂÃâïäåæçèé][\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ»¿]|锟斤|烫烫烫|屯屯屯|鈥|锛")
# A page about wrong decoding shows it on purpose.
_ABOUT_ENCODING = re.compile(
    r"乱码|编码|解码|字符集|替换字符|mojibake|encod|decod|charset|UTF-?8|GBK|Latin-?1|Windows-1252|Unicode"
    r"|U ?\+ ?FFFD|replacement char",
    re.IGNORECASE,
)

# Arabic, Syriac, Mongolian, the scripts of India and South-East Asia; a sign of an emoji, too, is joined so.
_JOINING = re.compile("[\u0600-\u08ff\u0900-\u0fff\u1000-\u109f\u1780-\u18af\U0001f000-\U0001faff\u2600-\u27bf\ufe0f]")

#: Letters and digits in a row are one word as far as a search is concerned; Han characters may belong to two.
_LETTER, _SIGN = re.compile(r"[^\W_\u2e80-\U0003ffff]"), re.compile(r"[^\W_]")
_GOES_ON = re.compile(r"[\u3400-\u9fff，,。；;、：:]")
_LETTER_IN_BRACKETS, _AROUND = 3, 200
#: So many characters in a row with a reading each.
_MIN_ROW = 3
_APPLE, _SOFT_HYPHEN = "\uf8ff", "\xad"
#: Programs put invisible characters between the signs of a formula.
_FORMULA = re.compile(r"</?math|katex|\\frac|\$")
#: How far from a character a formula may begin or end, in code points.
_FORMULA_REACH = 200
_HYPHEN = re.compile(r"[-\u2010-\u2015]")


def conversion_residues(reading: Reading) -> tuple[Residue, ...]:
    """The residues that no writer means: readings scattered through the words of a text, invisible, control,
    private-use and replacement characters, a question mark left after a full stop, text that was decoded wrongly."""
    document, all_sentences = reading.document, reading.get(sentences)
    found = [residue for residue in document.residues if not _is_meant(document, residue)]
    rows = _rows(found)
    scattered = [residue for residue in found if residue not in rows]
    if Counter(residue.kind for residue in scattered)[ResidueKind.PINYIN] < _MIN_READINGS:
        found = scattered
    read = [
        document.source.text[each.span.start - 1 : each.span.end] for each in found if each.kind is ResidueKind.PINYIN
    ]
    readings = len(read)
    # A joke repeats its few readings.
    meant = len(set(read)) < _MIN_READINGS or readings > _TAUGHT_SHARE * _count_han(document.prose.folded)
    kept = [
        placed
        for residue in found
        if not (residue.kind is ResidueKind.PINYIN and meant) and not _joins_letters(document, residue)
        if (placed := _placed(document.source.text, residue)) is not None
    ]
    return tuple(sorted((*kept, *_mojibake(document, all_sentences)), key=lambda residue: residue.span))


def _rows(residues: Sequence[Residue]) -> frozenset[Residue]:
    """Readings that follow each character of a row: a writer put them there, where no others are left. A conversion
    scatters them."""
    rows: list[Residue] = []
    row: list[Residue] = []
    for residue in (*residues, None):
        if residue is not None and residue.kind is not ResidueKind.PINYIN:
            continue
        if residue is None or not row or residue.span.start != row[-1].span.end + 1:
            rows += row if len(row) >= _MIN_ROW else []
            row = []
        row += [] if residue is None else [residue]
    return frozenset(rows)


def _is_meant(document: Document, residue: Residue) -> bool:
    """Whether a writer put a trace there: a replacement character in a line about encodings; one letter in brackets,
    which names a part of a figure or an item; a reading at the end of an entry of a list of words; the sign of a firm
    that its own fonts show; a soft hyphen, which says where a word may be broken."""
    text = document.source.text
    start, end = residue.span
    if text[start:end] == _SOFT_HYPHEN:
        return text[start - 1 : start].isalpha() and text[end : end + 1].isalpha()
    if residue.kind is ResidueKind.REPLACEMENT:
        before, after = text[max(0, start - _AROUND) : start], text[end : end + _AROUND]
        return _ABOUT_ENCODING.search(before.rpartition("\n")[2] + after.partition("\n")[0]) is not None
    if residue.kind is ResidueKind.PRIVATE_USE:
        return text[start:end] == _APPLE
    return residue.kind is ResidueKind.PINYIN and (end - start == _LETTER_IN_BRACKETS or not _GOES_ON.match(text, end))


def _placed(text: str, residue: Residue) -> Residue | None:
    """The residue, an invisible character as one of a kind of its own. None for an invisible character that divides no
    word or number and doubles no hyphen, and for a control character at the edge of a word: they neither show nor
    separate anything."""
    if residue.kind not in (ResidueKind.INVISIBLE, ResidueKind.CONTROL):
        return residue
    before = text[residue.span.start - 1 : residue.span.start] if residue.span.start else ""
    after = text[residue.span.end : residue.span.end + 1]
    if residue.kind is ResidueKind.CONTROL:
        return residue if _SIGN.fullmatch(before) and _SIGN.fullmatch(after) else None
    divided = _LETTER.fullmatch(before) is not None and _LETTER.fullmatch(after) is not None
    start, end = max(0, residue.span.start - _FORMULA_REACH), residue.span.end + _FORMULA_REACH
    divided = divided and not (before.isdecimal() and after.isdecimal() and _FORMULA.search(text, start, end))
    doubled = "\xad" in text[slice(*residue.span)] and bool(_HYPHEN.search(before + after))
    return replace(residue, kind=ResidueKind.DIVIDING) if divided or doubled else None


def _joins_letters(document: Document, residue: Residue) -> bool:
    """Whether invisible characters part or join letters of a script that is written with them, as Persian, Hindi and
    Kannada are."""
    text = document.source.text
    if residue.kind is not ResidueKind.INVISIBLE or not {*text[slice(*residue.span)]} <= {"\u200c", "\u200d"}:
        return False
    around = text[max(0, residue.span.start - 1) : residue.span.start] + text[residue.span.end : residue.span.end + 1]
    return _JOINING.search(around) is not None


def _mojibake(document: Document, sentences: Sequence[Sentence]) -> Iterator[Residue]:
    text = document.prose.text
    if _MOJIBAKE_PREFILTER.search(text) is None:
        return
    is_about_encoding: dict[Span, bool] = {}
    for found in _MOJIBAKE.finditer(text):
        prose = Span(*found.span())
        sentence = sentence_at(sentences, prose.start)
        if sentence is None or (found["han"] and len(prose) < _MIN_HAN_BYTES):
            continue
        if sentence.prose not in is_about_encoding:
            is_about_encoding[sentence.prose] = _ABOUT_ENCODING.search(text, *sentence.prose) is not None
        if not is_about_encoding[sentence.prose]:
            yield Residue(ResidueKind.MOJIBAKE, document.prose.source_span(prose))


def _count_han(text: str) -> int:
    return sum("\u4e00" <= character <= "\u9fff" for character in text)
