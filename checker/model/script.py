"""Texts that mix Traditional and Simplified characters."""

from __future__ import annotations

from dataclasses import dataclass

from checker.model.text import Span


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
class MixedScript:
    """A text in one script (`name` is Traditional or Simplified) and its characters of the other, in order."""

    name: str
    places: tuple[ForeignCharacter, ...]
