"""What sentences say of subjects that facts are known of, as patterns over a skeleton.

In the skeleton of a sentence every name, date and figure that matters is one character, so that a pattern speaks of the
words between them: "EDITION was held in DATE".
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Protocol

from checker.lang import patterns as re
from checker.model.fact import ClaimKind


class Slot(Enum):
    """What one character of a skeleton stands for. The characters are of the private use area."""

    THING = "\ue000"  # a subject
    EDITION = "\ue001"  # one edition of a series, by its number or its place
    OFFICE = "\ue002"
    PERSON = "\ue003"  # somebody who held an office
    WORD = "\ue004"  # a word that tells of an event of a subject
    DATE = "\ue005"
    FIGURE = "\ue006"  # a number that is known of a subject


#: All slots as the inside of a character class, and all but the names of things.
SLOTS = "".join(slot.value for slot in Slot)
_OTHERS = SLOTS.replace(Slot.THING.value, "")
PRIVATE_USE = re.compile("[\ue000-\uf8ff]")


@dataclass(frozen=True, slots=True)
class ClaimPattern:
    """One way to make a claim. Each slot of `pattern` is a group named after it in small letters. `loose` patterns
    name no subject: it is the one spoken of before."""

    kind: ClaimKind
    pattern: re.Pattern[str]
    loose: bool = False


#: The labels of events whose words each language knows.
FOUNDED, LISTED = "founded", "listed"


class Claims(Protocol):
    """What the program must know of a language to read claims."""

    code: str
    events: Mapping[str, tuple[str, ...]]  # words that tell of events which a pack need not spell out, by their label
    patterns: tuple[ClaimPattern, ...]
    former: re.Pattern[str]  # what stands right before an office that somebody does not hold at the time told
    no_agent: re.Pattern[str]  # what may stand before an event word without naming somebody who acts


def claim_pattern(kind: ClaimKind, written: str, *, loose: bool = False) -> ClaimPattern:
    """A pattern from verbose text in which ``<thing>``, ``<date>`` … are slots, and ``<any>`` is the inside of a
    character class that holds all slots, ``<others>`` all but things."""
    text = written.replace("<any>", SLOTS).replace("<others>", _OTHERS)
    for slot in Slot:
        text = text.replace(f"<{slot.name.lower()}>", f"(?P<{slot.name.lower()}>{slot.value})")
        text = text.replace(f"<{slot.name.lower()}?>", f"(?P<{slot.name.lower()}>{slot.value})?")
    return ClaimPattern(kind, re.compile(text, re.VERBOSE), loose)
