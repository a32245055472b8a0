"""Marks of tense and status: the words that show whether a clause tells of what is done, planned or supposed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from checker.model.time import Status


@dataclass(frozen=True, slots=True)
class TenseMark:
    """One mark, by offsets into the text given. UNKNOWN is a plain present: it settles nothing, and keeps a mark
    further away from settling it. `opens_speech` marks a verb behind which stands what somebody said, with its own
    times."""

    status: Status
    start: int
    end: int
    opens_speech: bool = False


class Tense(Protocol):
    """What the program must know of a language to tell done from planned. Texts are folded."""

    code: str

    def marks(self, text: str, start: int, end: int) -> Iterable[TenseMark]:
        """The marks between two offsets, in order."""

    def is_adverbial(self, text: str, start: int, end: int) -> bool:
        """Whether a date at these offsets says when its clause happens ("on 3 May", not "the 3 May meeting")."""

    def is_reported(self, text: str, start: int, end: int) -> bool:
        """Whether the sentence between these offsets says that it has from somebody else what it tells."""

    def is_part_of_subject(self, text: str, sentence: int, start: int, end: int) -> bool:
        """Whether a date at these offsets, in a sentence that begins at `sentence`, says which thing is spoken of, and
        not when the verb after it happens ("tickets for the show on 3 May sold out")."""

    def is_over(self, text: str, sentence: tuple[int, int], date: tuple[int, int]) -> bool:
        """Whether the clause of a date says beyond doubt that what it tells is over: by a finite verb or a mark that
        can be read in no other way. Both stretches are offsets into the text, the date lies in the sentence."""

    def is_present(self, text: str, start: int, end: int, counted: bool) -> bool:
        """Whether the words between two offsets reach up to the moment of writing ("so far this year", 到现在);
        `counted` says that they give the length of time since a date."""

    def is_written(self, text: str) -> bool:
        """Whether a paragraph is in this language, and in no other one of the same script."""
