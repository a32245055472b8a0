"""Bytes -> text: the encoding is declared by the bytes (byte-order mark, markup), or detected from their contents."""

from __future__ import annotations

import codecs

from checker.languages import patterns as re
from checker.message import Message, msg
from checker.records import dataclass

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose byte-order mark is a prefix of this one
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED = re.compile(rb"(?:charset|encoding|coding)\s*[=:]\s*[\"']?\s*([A-Za-z0-9_.:-]{2,20})")
_HEAD = 1024
_SIGNATURES = (
    b"%PDF-", b"PK\x03\x04", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"\x1f\x8b", b"\x7fELF", b"RIFF",
    b"\xd0\xcf\x11\xe0",
)  # fmt: skip
#: If more than this share of bytes is broken, the text is not UTF-8.
_BROKEN_SHARE = 0.01
#: In Chinese prose, two fifths of the characters are very common ones; in random bytes hardly any.
_TEXTLIKE = 0.15
_HIGH_BYTES = re.compile(rb"[\x80-\xff]+")
_COMMON = frozenset(
    "的一是不了在人有我他这这個个上们們来來到时時大地为為子中你说說生国國年着就那和要她出也得里後后自以会會家可下而过過天去能对對小多然於于心学學"
    "么之都好看起发發当當没沒成只如事把还還用第样樣道想作种種开開美总總从從无無情己面最女但现現前些所同日手又行意动動方期它头頭经經长長"
)


class Unreadable(Exception):
    """A document that cannot be read; `message` is one sentence with the reason and what to do."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text without its byte-order mark, its codec, and remarks for users."""

    text: str
    encoding: str
    remarks: tuple[str, ...] = ()


def decode(data: bytes) -> Decoded:
    """Decodes a document; raises Unreadable on binary data."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strict(data[len(mark) :], encoding) or _with_replacements(data[len(mark) :], encoding)
    if data.startswith(_SIGNATURES):
        raise Unreadable(_binary())
    if b"\x00" in data:
        if (wide := _without_mark(data)) is None:
            raise Unreadable(_binary())
        return wide
    text = _strict(data, "utf-8")
    return text if text is not None else _legacy(data)


def _binary() -> Message:
    return msg("This is a binary file, not text: save it as plain text or Markdown first.")


def _strict(data: bytes, encoding: str) -> Decoded | None:
    try:
        text = data.decode(encoding)
    except (UnicodeError, LookupError):  # the latter from a declared codec that is not a text encoding
        return None
    return Decoded(text, encoding)


def _with_replacements(data: bytes, encoding: str) -> Decoded:
    text = data.decode(encoding, errors="replace")
    line = text.count("\n", 0, text.find("\ufffd")) + 1
    return Decoded(
        text,
        encoding,
        (
            msg(
                "Line {line} has bytes that are not valid {encoding}; they are shown as U+FFFD. Save the file again.",
                line=line,
                encoding=encoding.upper(),
            ),
        ),
    )


def _without_mark(data: bytes) -> Decoded | None:
    """UTF-16 without a byte-order mark: decoded in the right byte order, it consists of characters that are common in
    texts."""
    score, encoding, text = max(
        (_textlike(decoded.text), decoded.encoding, decoded.text)
        for decoded in (_strict(data, "utf-16-le"), _strict(data, "utf-16-be"), Decoded("", ""))
        if decoded is not None
    )
    if score < _TEXTLIKE:
        return None
    return Decoded(text, encoding, (msg("Read as {encoding} without a byte-order mark.", encoding=encoding.upper()),))


def _textlike(text: str) -> float:
    """The share of characters that are common in texts; 0 if it contains one that texts never contain."""
    if not text or "\0" in text or "\ufffe" in text:
        return 0.0
    common = sum(
        " " <= character <= "~" or character in "\r\n\t，。、；：？！“”" or character in _COMMON for character in text
    )
    return common / len(text)


def _legacy(data: bytes) -> Decoded:
    """Decodes bytes that are not strict UTF-8: as declared, else UTF-8 with a few broken bytes, else the likelier
    Chinese encoding."""
    if (declared := _DECLARED.search(data[:_HEAD])) is not None:
        try:
            name = codecs.lookup(declared.group(1).decode("ascii")).name
        except LookupError:
            name = "utf-8"
        decoded = _strict(data, name) if name != "utf-8" else None
        if decoded is not None:
            remark = msg("Read as {encoding}, as the file declares.", encoding=name.upper())
            return Decoded(decoded.text, name, (remark,))
    lossy = data.decode("utf-8", errors="replace")
    if lossy.count("\ufffd") <= max(1, _BROKEN_SHARE * len(lossy)) and not lossy.isascii():
        valid = sum(character > "\x7f" and character != "\ufffd" for character in lossy)
        if valid > 2 * lossy.count("\ufffd"):
            return _with_replacements(data, "utf-8")
    candidates = [
        (_share_of_common(decoded.text), name, decoded.text)
        for name in ("gb18030", "big5", "utf-16-le", "utf-16-be")
        if (decoded := _strict(data, name)) is not None
    ]
    score, name, text = max(candidates, default=(0.0, "", ""))
    if score < _TEXTLIKE and _is_western(data) and (western := _strict(data, "cp1252")) is not None:
        remark = msg("Read as {encoding}, since it is not valid UTF-8.", encoding="Windows-1252")
        return Decoded(western.text, "cp1252", (remark,))
    if score > 0:
        return Decoded(text, name, (msg("Read as {encoding}, since it is not valid UTF-8.", encoding=name.upper()),))
    if lossy.count("\ufffd") > len(lossy) // 3:
        raise Unreadable(msg("The encoding of the file is unknown: save it as UTF-8."))
    return _with_replacements(data, "utf-8")


def _share_of_common(text: str) -> float:
    """The share of very common characters among the Han ones."""
    han = [character for character in text if "\u4e00" <= character <= "\u9fff"]
    return sum(character in _COMMON for character in han) / len(han) if han else 0.0


def _is_western(data: bytes) -> bool:
    """Whether non-ASCII bytes are few and isolated, as accents and curly quotes are, and Chinese never is."""
    runs = _HIGH_BYTES.findall(data)
    return 4 * sum(map(len, runs)) < len(data) and 2 * sum(len(run) == 1 for run in runs) > len(runs)
