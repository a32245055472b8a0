"""English weekday names and their abbreviations."""

from __future__ import annotations

from collections.abc import Iterator

from checker.languages import patterns as re
from checker.languages.language import WrittenWeekday

_FULL = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_THREE = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_LONGER = ("Mon", "Tues", "Wed", "Thurs", "Fri", "Sat", "Sun")

# Abbreviations are capitalised, because the lower-case forms are other words (sat, wed, sun). Names are often typed in
# lower case.
_WORD = re.compile(
    r"(?-i:[MTWFSmtwfs])(?<!\w\w)(?:"  # the letters to which a search skips
    r"(?P<full>(?:(?<=m)on|(?<=t)ues|(?<=w)ednes|(?<=t)hurs|(?<=f)ri|(?<=s)atur|(?<=s)un)day)"
    r"|(?P<short>(?-i:(?<=M)on|(?<=T)ues?|(?<=W)eds?|(?<=T)hu(?:rs?)?|(?<=F)ri|(?<=S)at|(?<=S)un"
    r"|(?<=M)ON|(?<=T)UES?|(?<=W)ED|(?<=T)HU(?:RS?)?|(?<=F)RI|(?<=S)AT|(?<=S)UN)))\b(?!['’]s|-(?!(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b)\w)",
    re.IGNORECASE,
)
# Days with a name of their own, repetitions, and newspapers.
_NAMED = re.compile(
    r"\b(?:black|good|bloody|ash|super|fat|shrove|giving|maundy|cyber|casual|ruby|easter|palm|whit|small\sbusiness"
    r"|every|each|alternate|every\s(?:other|second|third|2nd|3rd))[\s-]\Z",
    re.IGNORECASE,
)
_NEWSPAPER = re.compile(r"\bthe\s\Z", re.IGNORECASE)
#: "14 June, Monday classes begin": the weekday begins another phrase.
_PHRASE_ENDS = re.compile(
    r"\s{0,2}(?:[,.;:!?()\[\]|/@~–—\d-]|\n|\Z|(?:at|from|and|to|in|till|until|for|with"
    r"|(?:early|late|mid)?[ ]?(?:morning|afternoon|evening|night|noon|midnight))\b)",
    re.IGNORECASE,
)
_LOOK_BACK = 24


class EnglishWeekdays:
    """Implements `checker.languages.language.Weekdays`."""

    code = "en"
    date_follows = True
    before_date = r"the|on|on\sthe"
    after_date = r"(?:is|was|will\sbe|falls\son|fell\son)(?:\sa)?"
    in_brackets = re.compile(r"(?!)")

    def words(self, text: str) -> Iterator[WrittenWeekday]:
        """The weekday words of a text, in order; not Black Friday, The Sun, every Monday."""
        for found in _WORD.finditer(text):
            if _NAMED.search(text, max(0, found.start() - _LOOK_BACK), found.start()):
                continue
            word = found.group()
            if word.title() == "Sun" and _NEWSPAPER.search(text, max(0, found.start() - _LOOK_BACK), found.start()):
                continue
            names = _FULL if found["full"] else (_THREE if len(word) == 3 and word[:3].title() in _THREE else _LONGER)
            weekday = next(at for at, name in enumerate(_THREE, 1) if word[:3].title() == name)
            yield WrittenWeekday(found.start(), found.end(), weekday, found.start(), _cased(names, word))

    def ends_phrase(self, text: str, end: int) -> bool:
        """Whether the phrase of a weekday that ends at an offset ends there too."""
        return _PHRASE_ENDS.match(text, end) is not None


def _cased(names: tuple[str, ...], word: str) -> tuple[str, ...]:
    if word.isupper():
        return tuple(name.upper() for name in names)
    return tuple(name.lower() for name in names) if word.islower() else names


WEEKDAYS = EnglishWeekdays()
