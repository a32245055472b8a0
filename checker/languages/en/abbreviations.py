"""How English texts explain abbreviations."""

from __future__ import annotations

from collections.abc import Iterator

from checker.languages import patterns as re
from checker.languages.language import WrittenAbbreviation

#: An abbreviation in brackets, and the words before it: at most as many as abbreviations have letters.
_SHORT = re.compile(r"\([“\"]?(?P<short>[A-Z][A-Za-z&]{0,3}[A-Z])s?[”\"]?\)")
_WORDS = re.compile(r"(?<![\w'’-])(?:[A-Za-z][\w'’-]*[ ]){2,9}\Z")
#: The maximum distance at which those words may begin.
_REACH = 120
_SMALL = frozenset("of and the for in on to a an de la et at by".split())


def explained(folded: str) -> Iterator[WrittenAbbreviation]:
    """Abbreviations in brackets, with their full form before."""
    for each in _SHORT.finditer(folded):
        words = _WORDS.search(folded, max(0, each.start() - _REACH), each.start())
        full = None if words is None else _expansion(words.group(), each["short"])
        if full is not None:
            start = each.start() - len(full) - 1
            yield WrittenAbbreviation(each["short"], full, start, each.span("short"), each.end())


def _expansion(words: str, short: str) -> str | None:
    """The last words whose initials form an abbreviation; None if there are none. Small words may be skipped, and a
    hyphenated word counts as one or as two."""
    letters = [letter.casefold() for letter in short if letter.isalpha()]
    parts = words.split()
    at = len(parts) - 1
    taken: list[str] = []
    while letters and at >= 0:
        initials = [piece[0].casefold() for piece in re.split(r"[-’']", parts[at]) if piece]
        if initials and letters[-len(initials) :] == initials and len(initials) > 1:
            del letters[-len(initials) :]
        elif initials and initials[0] == letters[-1]:
            letters.pop()
        elif parts[at].casefold() not in _SMALL:
            return None
        taken.append(parts[at])
        at -= 1
    return " ".join(reversed(taken)) if not letters else None


def is_another(one: str, other: str) -> bool:
    """Whether two expansions differ in meaning: some word is a different word, not an inflected form."""
    return len(_stems(one)) == len(_stems(other)) and _stems(one) != _stems(other)


def _stems(words: str) -> list[str]:
    return [word.casefold()[:4] for word in re.split(r"[\s-]+", words) if word.casefold() not in _SMALL]
