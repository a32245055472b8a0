"""English tense, plans and hypotheses, and the cases in which a date is an adverbial of its clause."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.languages import patterns as re
from checker.languages.en.verbs import verb_marks
from checker.languages.language import Status, TenseMark
from checker.records import replace

#: Text between a verb and the date after it that shows that the date belongs to other words or another event.
_OTHER_WORDS = re.compile(
    r"\b(?:that|which|who|whose|whom|whether|when|where|until|till|before|because|while|if|for|about|than|as|notice|news"
    r"|announcements?|invitations?|plans?|tickets?|bookings?|deadlines?)\b|[;:(—–]|,(?!\d{3})",
    re.IGNORECASE,
)
#: Text before the date of a value from which a change begins: "is expected to grow from 20 in 2012".
_CHANGE = re.compile(r"\b(?:from|over|than|since)\b", re.IGNORECASE)
#: Text from a date that begins its clause to the verb: a subject, perhaps with an apposition between commas.
_SUBJECT_GAP = re.compile(
    r"(?:,?\s(?:(?!\b(?:that|which|who|whose|when|where|if|because|while|until|before|after)\b)[^,;:!?()—–]){0,90}"
    r"|,?\s[^,;:!?()—–]{1,60},\s[^,;:!?()—–]{1,60},\s)"
)
_PRESENT = re.compile(
    r"\b(?:so\s+far|(?:until|till|to|up\s+to)\s+(?:now|today|this\s+day|date)|this\s+(?:year|month|week)|today|now"
    r"|(?:has|have)\b(?!\s+had\b))|\b[a-z]+['’](?:ve|s\s+been)\b",
    re.IGNORECASE,
)
#: "Had" before a participle, and not before an object.
_PLUPERFECT = re.compile(
    r"\bhad\s+(?!(?:to|an?|the|no|some|many|few|its|his|her|their|our|my|one|two|three|more|less)\b|\d)[a-z]+",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]+")
#: The minimum share of these words, which English has and no similar language.
_COMMON_SHARE, _FEW_WORDS = 12, 8
_COMMON = frozenset(
    "the of and to in a is was for on that with as at by from it his her were had he she they we this after an be their not"
    " has have i you are will our its or but which who more".split()
)
_CLAUSE_END = re.compile(r"[;:!?\n]|,(?!\d{3})")
_STATEMENT_END = ";"
_PREPOSITION = re.compile(
    r"\b(?:on|in|at|during|early|late|earlier|back\sin|(?:on|in)\s(?:the\s)?(?:morning|afternoon|evening|night)\sof|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day,?)\s*\Z",
    re.IGNORECASE,
)
_SENTENCE_START = re.compile(r"(?:^|[.!?:;\n]|[-–—•*]\s)\s*[\"“‘(\[]?\Z")
# "On 3 May", ", on the morning of 3 May": only the preposition between the start of the clause and the date.
_CLAUSE_START = re.compile(
    r"(?:\A|[.!?:;,\n(—–]|[-•*]\s|\b(?:and|but|that|then)\b)\s*[\"“‘(\[]?\s*(?:(?:back|early|late|later|earlier|just|only)\s)?"
    r"(?:(?:on|in|at|during|since|by)\s)?(?:(?:the\s)?(?:morning|afternoon|evening|night)\sof\s)?"
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s)?\Z",
    re.IGNORECASE,
)
#: Text before a date that begins a clause, with the verb after it: "told that on 3 May the fair …".
_OPENED = re.compile(
    r"\b(?:that|which|who|when|where|if|because|while|and|but)\s+(?:(?:on|in|at|during)\s)?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s)?\Z",
    re.IGNORECASE,
)
#: Words before a last day, and the words that ask for something until then.
_LIMIT = re.compile(
    r"\b(?:by|before|until|till?|no\slater\sthan)\s(?:the\s)?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s)?\Z",
    re.IGNORECASE,
)
_ASKS = re.compile(r"(?:please|rsvp|register|must)\b", re.IGNORECASE)
_REPORT = re.compile(
    r"\baccording\s+to\b|\b(?:reportedly|allegedly)\b|(?<!\bas\s)(?<!\bas\soriginally\s)(?<!\bas\spreviously\s)\b(?:said|says|told|stated|announced|claimed|reported|added|explained)\b"
    r"(?=\s+(?:that|on|in|[A-Z])|\s*[,:]|\s*\Z|[.])",
    re.IGNORECASE,
)
_PREFIX = 64  # code points, longer than any such opening
_CLOSING = re.compile(r"\s*[,;:)—–]")


class EnglishTense:
    """Implements `checker.languages.language.Tense`."""

    code = "en"

    def marks(self, text: str, start: int, end: int) -> Iterator[TenseMark]:
        """The verbs and other marks between two offsets, in order."""
        return verb_marks(text, start, end)

    def governing(
        self, text: str, marks: Sequence[TenseMark], sentence: tuple[int, int], date: tuple[int, int]
    ) -> TenseMark | None:
        """The verb before a date if the date is the time of its clause, or the verb after a date that begins the
        clause."""
        start, end = date
        lead = text[max(sentence[0], start - _PREFIX) : start]
        if (limit := _LIMIT.search(lead)) is not None:
            return _asked_until(text, marks, start - len(lead) + limit.start())
        if _PREPOSITION.search(lead) is None and _SENTENCE_START.search(lead) is None:
            return None
        opens = _CLAUSE_START.search(lead) is not None
        before = next((mark for mark in reversed(marks) if mark.end <= start), None)
        if before is not None and not _CLAUSE_END.search(text, before.end, start) and not _OPENED.search(lead):
            if before.status.is_future and _CHANGE.search(text, before.end, start):
                return None
            loose = _OTHER_WORDS.search(text, before.end, start) is not None
            return replace(before, sure=False) if loose else before
        after = next((mark for mark in marks if mark.start >= end and mark.finite), None)
        if after is None or not (opens or _CLOSING.match(text, end)) or _STATEMENT_END in text[end : after.start]:
            return None
        plain = opens and _SUBJECT_GAP.fullmatch(text, end, after.start) is not None
        return after if plain else replace(after, sure=False)

    def is_reported(self, text: str, start: int, end: int) -> bool:
        """Whether the sentence attributes its content to someone else."""
        return _REPORT.search(text, start, end) is not None

    def is_part_of_subject(self, text: str, sentence: int, start: int, end: int) -> bool:
        """Whether words of the same clause precede the date, and only the verb can follow."""
        before = text[max(sentence, start - _PREFIX) : start]
        return _CLAUSE_START.search(before) is None and not _CLOSING.match(text, end)

    def is_present(self, text: str, start: int, end: int, counted: bool) -> bool:
        """Whether the words between two offsets extend to the time of writing: "so far this year", "has grown". "In the
        two years since" does by itself, unless "had grown" puts all of it into the past."""
        reaches = counted or _PRESENT.search(text, start, end) is not None
        return reaches and _PLUPERFECT.search(text, start, end) is None

    def is_written(self, text: str) -> bool:
        """Whether a paragraph is in English: enough of its words are among the commonest English ones."""
        found = _WORD.findall(text)
        common = sum(map(_COMMON.__contains__, " ".join(found).casefold().split(" ")))
        return common * _COMMON_SHARE >= len(found) if len(found) >= _FEW_WORDS else common > 0


def _asked_until(text: str, marks: Sequence[TenseMark], end: int) -> TenseMark | None:
    """The mark of something that continues until a date, or is requested by then: "please reply by 3 May", "will run
    until 3 May"."""
    mark = next((mark for mark in reversed(marks) if mark.end <= end), None)
    if mark is None or mark.status is not Status.PLANNED or not mark.finite or _CLAUSE_END.search(text, mark.end, end):
        return None
    asks = _ASKS.match(text, mark.start, mark.end) is not None
    return replace(mark, sure=(mark.sure or asks) and _OTHER_WORDS.search(text, mark.end, end) is None)


TENSE = EnglishTense()
