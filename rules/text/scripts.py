"""Prose -> characters of the other Chinese script than the one the text is written in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from checker.analysis import Reading
from checker.document.document import Document
from checker.document.text import Span
from checker.formats.fold import fold
from checker.languages import patterns as re
from checker.languages.zh import scripts
from checker.records import dataclass


@dataclass(frozen=True, slots=True)
class ForeignCharacter:
    """A character of the other script: where it stands in the source, what is `written`, and what its word requires
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
_KANA = re.compile(r"[\u3041-\u30fa]")
_KANA_SHARE = 50
#: A text is written in a script that has so many characters of its own, and so many times as many as the other.
_MIN_CHARACTERS, _TIMES = 10, 3


def mixed_script(reading: Reading) -> ScriptMixture | None:
    """The characters of the other Chinese script, None where the text keeps to one."""
    return find_mixed_script(reading.document)


def find_mixed_script(document: Document) -> ScriptMixture | None:
    """The characters of the other script, where the text is written in one. What is wholly in
    the other script, from one sign to the next, quotes or translates."""
    text = document.prose.text
    counted = Counter(text)
    traditional = sum(count for character, count in counted.items() if is_traditional(character))
    if not traditional or len(_KANA.findall(text)) * _KANA_SHARE > len(text):
        return None  # no Traditional character, no mixture; Japanese has shapes of its own
    simplified = sum(count for character, count in counted.items() if is_simplified(character))
    runs = [Span(*run.span()) for run in _RUN.finditer(text)]
    own_words = [run for run in runs if document.blocks[document.block_at(run.start)].is_prose]
    if traditional >= max(_MIN_CHARACTERS, _TIMES * simplified):
        places = [place for run in own_words for place in _in_traditional(document, run)]
        name = "Traditional"
    elif simplified >= max(_MIN_CHARACTERS, _TIMES * traditional):
        places = [place for run in own_words for place in _in_simplified(document, run)]
        name = "Simplified"
    else:
        return None
    return ScriptMixture(name, tuple(places)) if places else None


@lru_cache(maxsize=16384)
def is_traditional(character: str) -> bool:
    """Whether a character belongs to Traditional texts alone."""
    return _RUN.match(character) is not None and fold(character) != character


@lru_cache(maxsize=16384)
def is_simplified(character: str) -> bool:
    """Whether a character belongs to Simplified texts alone."""
    return _RUN.match(character) is not None and not is_traditional(character) and scripts.is_simplified_only(character)


def _in_traditional(document: Document, run: Span) -> Iterator[ForeignCharacter]:
    text, folded = document.prose.text[run.start : run.end], document.prose.folded[run.start : run.end]
    if text == folded and any(scripts.is_simplified_only(one) for one in text):
        return
    required = scripts.required(folded)
    for at, (one, other) in enumerate(zip(text, folded, strict=True)):
        if one != other:
            continue
        if at in required:
            right = required[at]
        elif scripts.is_simplified_only(one):
            right = scripts.traditional(one)
        else:
            continue
        span = document.prose.source_span(Span(run.start + at, run.start + at + 1))
        yield ForeignCharacter(span, one, right, scripts.is_common(one))


def _in_simplified(document: Document, run: Span) -> Iterator[ForeignCharacter]:
    text, folded = document.prose.text[run.start : run.end], document.prose.folded[run.start : run.end]
    if text == folded:
        return
    if not any(one == other and scripts.is_simplified_only(one) for one, other in zip(text, folded, strict=True)):
        return
    for at, (one, other) in enumerate(zip(text, folded, strict=True)):
        if one != other and not scripts.is_kept(one):
            span = document.prose.source_span(Span(run.start + at, run.start + at + 1))
            yield ForeignCharacter(span, one, other, scripts.is_common(other))
