"""Prose -> characters of the other Chinese script than the one the text is written in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Protocol

from checker.analysis import Reading
from checker.document.document import Document
from checker.document.text import Span
from checker.formats.fold import fold
from checker.languages import patterns as re
from checker.languages.topic import Topic
from checker.records import dataclass


class ScriptTables(Protocol):
    """The characters of a language that has two scripts, by their simplified forms."""

    def is_simplified_only(self, character: str) -> bool:
        """Whether a character belongs to Simplified texts alone."""

    def is_kept(self, character: str) -> bool:
        """Whether Simplified texts keep a Traditional character."""

    def is_common(self, simplified: str) -> bool:
        """Whether a character is in daily use."""

    def required(self, simplified: str) -> dict[int, str]:
        """The Traditional characters that the words of a text require, by offset."""

    def traditional(self, character: str) -> str:
        """The usual Traditional form of a character."""


SCRIPTS = Topic[ScriptTables]("scripts")


def _tables() -> ScriptTables:
    return next(iter(SCRIPTS.all().values()))


@dataclass(frozen=True, slots=True)
class ForeignCharacter:
    """A character of the other script: its place in the source, what is `written`, and what its word requires
    in the script of the text. `common` says that it is one of the characters in common use; others occur mostly in
    names, whose bearers may write them in either shape."""

    span: Span
    written: str
    required: str
    common: bool


@dataclass(frozen=True, slots=True)
class ScriptMixture:
    """A text in one script (`name` is Traditional or Simplified) and its characters of the other, in order."""

    name: str
    places: tuple[ForeignCharacter, ...]


_RUN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff]+")
#: From here on, code points repeat characters that look the same.
_COMPATIBILITY = "\uf900"
_KANA = re.compile(r"[\u3041-\u30fa]")
_KANA_SHARE = 50
#: A text is written in a script that has so many characters of its own, and so many times as many as the other.
_MIN_CHARACTERS, _TIMES = 10, 3
#: The full name of a person, and what is between the names of a list.
_NAME = range(2, 5)
#: A sentence that names the scripts shows their characters.
_ABOUT_SCRIPTS = re.compile(r"[^。！？\n]{0,200}[繁简正异俗]体[^。！？\n]{0,200}")
#: A character that has one companion so many times as often as all others belongs to it.
_BOUND = 3
_LISTED = re.compile(r"[、，,;；\s]{1,3}")


def mixed_script(reading: Reading) -> ScriptMixture | None:
    """The characters of the other Chinese script, None where the text keeps to one."""
    return find_mixed_script(reading.document)


def find_mixed_script(document: Document) -> ScriptMixture | None:
    """The characters of the other script, where the text is written in one. What is wholly in
    the other script, from one sign to the next, quotes or translates."""
    text, folded = document.prose.text, document.prose.folded
    if _RUN.search(text) is None or not SCRIPTS.all():
        return None
    characters = set(text)
    _fold_at_once(characters)
    traditional = sum(text.count(character) for character in characters if is_traditional(character))
    if not traditional or len(_KANA.findall(text)) * _KANA_SHARE > len(text):
        return None  # no Traditional character, no mixture; Japanese has shapes of its own
    counted = Counter(text)
    simplified = sum(counted[character] for character in characters if is_simplified(character))
    runs = [Span(*run.span()) for run in _RUN.finditer(text)]
    own_words = [
        run for run in runs if document.blocks[document.block_at(run.start)].is_prose and not _is_japanese(text, run)
    ]
    if traditional >= max(_MIN_CHARACTERS, _TIMES * simplified):
        name, foreign_in = "Traditional", _in_traditional
    elif simplified >= max(_MIN_CHARACTERS, _TIMES * traditional):
        name, foreign_in = "Simplified", _in_simplified
    else:
        return None
    names = _listed_names(text, runs)
    shown = [Span(*each.span()) for each in _ABOUT_SCRIPTS.finditer(folded)]
    found = [
        (at, required)
        for run in own_words
        if run not in names and not any(each.covers(run) for each in shown)
        for at, required in foreign_in(text[run.start : run.end], folded[run.start : run.end], run.start)
    ]
    places = tuple(
        ForeignCharacter(
            document.prose.source_span(Span(at, at + 1)), text[at], required, _tables().is_common(folded[at])
        )
        for at, required in _without_names(text, found)
    )
    return ScriptMixture(name, places) if places else None


def _is_japanese(text: str, run: Span) -> bool:
    """Whether kana precede or follow a run: Japanese has shapes of its own."""
    return _KANA.search(text[max(0, run.start - 1) : run.start] + text[run.end : run.end + 1]) is not None


def _listed_names(text: str, runs: Sequence[Span]) -> frozenset[Span]:
    """Runs as long as a person's name, between two others or more: authors sign in the script of their own."""
    found: list[Span] = []
    listed: list[Span] = []
    for run in (*runs, None):
        if run is not None and len(run) in _NAME:
            if listed and _LISTED.fullmatch(text, listed[-1].end, run.start) is not None:
                listed.append(run)
                continue
        if len(listed) > 2:
            found += listed
        listed = [run] if run is not None and len(run) in _NAME else []
    return frozenset(found)


def _without_names(text: str, found: Sequence[tuple[int, str]]) -> Iterator[tuple[int, str]]:
    """Those that do not end a name, which a page writes again with nothing else after its first two characters, and
    those that are a third character, misread: the one before them has that companion nearly everywhere."""
    companions: dict[str, Counter[str]] = {}  # of a character, what is written after it
    for at, required in found:
        before = text[at - 2 : at] if at > 1 else ""
        is_name = _RUN.fullmatch(before) is not None and 1 < _count(text, before + text[at]) == _count(text, before)
        last = text[at - 1] if at else ""
        if last not in companions:
            companions[last] = Counter(text[place + 1] for place in _places(text[:-1], last)) if last else Counter()
        others = companions[last] - Counter({text[at]: len(text)})
        (most, number), *_ = (*others.most_common(1), ("", 0))
        is_misread = most != required and number > _BOUND * (others.total() - number + 1)
        if not is_name and not is_misread:
            yield at, required


def _places(text: str, part: str) -> Iterator[int]:
    at = text.find(part)
    while at >= 0:
        yield at
        at = text.find(part, at + 1)


def _count(text: str, part: str) -> int:
    return sum(1 for _ in _places(text, part))


_folded: dict[str, str] = {}


def _fold_at_once(characters: Iterable[str]) -> None:
    """Folds characters that are not known yet, each by itself; the converter takes long to begin."""
    new = [each for each in characters if each not in _folded and _RUN.match(each)]
    if new:
        _folded.update(zip(new, fold("\n".join(new)).split("\n"), strict=True))


@lru_cache(maxsize=16384)
def is_traditional(character: str) -> bool:
    """Whether a character belongs to Traditional texts alone."""
    if _RUN.match(character) is None or character >= _COMPATIBILITY:
        return False
    return (_folded.get(character) or fold(character)) != character


@lru_cache(maxsize=16384)
def is_simplified(character: str) -> bool:
    """Whether a character belongs to Simplified texts alone."""
    return (
        _RUN.match(character) is not None and not is_traditional(character) and _tables().is_simplified_only(character)
    )


def _in_traditional(text: str, folded: str, start: int) -> Iterator[tuple[int, str]]:
    """Where a run that begins at `start` has Simplified characters, with what is right; a run without any Traditional
    character is a quotation if one of its own is Simplified alone."""
    tables = _tables()
    only = [at for at, one in enumerate(text) if tables.is_simplified_only(one)]
    if only and text == folded:
        return
    required = tables.required(folded)
    for at in sorted({*only, *required}):
        if text[at] == folded[at]:
            yield start + at, required[at] if at in required else tables.traditional(text[at])


def _in_simplified(text: str, folded: str, start: int) -> Iterator[tuple[int, str]]:
    """Where a run that begins at `start` has Traditional characters, with what is right; a run without any Simplified
    one is a quotation."""
    if text == folded:
        return
    tables = _tables()
    if not any(one == other and tables.is_simplified_only(one) for one, other in zip(text, folded, strict=True)):
        return
    for at, (one, other) in enumerate(zip(text, folded, strict=True)):
        if is_traditional(one) and not tables.is_kept(one):
            yield start + at, other
