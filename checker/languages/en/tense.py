"""English tense, plans and suppositions, and when a date is an adverbial of its clause."""

from __future__ import annotations

from collections.abc import Iterator

from checker.languages import patterns as re
from checker.languages.en import words
from checker.languages.en.clause_status import CONDITION
from checker.languages.language import Status, TenseMark
from checker.languages.word_lists import any_word

#: A mark of a plan that holds: no wish, no possibility, nothing that was once planned.
ANNOUNCED = re.compile(
    r"\b(?:will|shall|going\sto|(?:is|are)\s(?:set|due|scheduled|expected|planned|slated)\s(?:to|for|on|in|at)|upcoming)\Z"
    r"|['’]ll\Z",
    re.IGNORECASE,
)
#: Before such a mark: somebody else's words of an earlier day, or what was meant for a past.
EARLIER = re.compile(
    rf"\b(?:originally|initially|previously|earlier|formerly|had|said|announced|hoped|thought|expected|was|were|whether)\b|{CONDITION.pattern}",
    re.IGNORECASE,
)
#: What parts a mark of a plan from a date of another clause.
PAUSE = re.compile(r"[.,;:!?()—–]|\b(?:and|but|that|which|who|when|where|if|because|while)\b", re.IGNORECASE)
#: Between a date that opens its sentence and the mark: a subject, and no clause of its own ("rules that will …").
SUBJECT = re.compile(
    r"(?:(?!\b(?:that|which|who|whose|where|so|as|proposed|introduced)\b)[^.;:!?\n]){0,60}", re.IGNORECASE
)


_IRREGULAR = any_word(
    (
        "ate|became|began|bent|blew|bought|broke|brought|built|came|caught|chose|cut|dealt|did|drank|drew|drove|dug|"
        "fed|fell|felt|fled|flew|forgot|fought|found|froze|gave|got|grew|had|held|hid|hit|hung|kept|knew|laid|led|"
        "left|lent|lit|lost|made|met|overtook|paid|ran|rang|rode|rose|said|sang|sank|sat|saw|sent|shone|shook|shot|"
        "shrank|slept|slid|sold|sought|spent|spoke|sprang|stole|stood|strode|struck|stuck|swam|swept|swore|swung|"
        "taught|thought|threw|told|took|tore|understood|undertook|was|went|wept|were|withdrew|woke|won|wore|wrote"
    ).split("|")
)
#: Past forms that are no participles, so that nothing but the verb of a clause can be meant: "hosted" may be either.
_FINITE = re.compile(
    any_word(
        (
            "ate|became|began|bit|blew|broke|came|chose|did|drank|drew|drove|fell|flew|forgot|froze|gave|grew|had|knew|overtook|ran"
            "|rang|rode|rose|sang|sank|saw|shook|shrank|spoke|sprang|stole|strode|swam|swore|threw|took|tore|undertook|was|went"
            "|were|withdrew|woke|wore|wrote"
        ).split("|")
    ),
    re.IGNORECASE,
)
#: What follows an auxiliary and makes it look ahead, or deny: "was about to", "were preparing", "had to".
_AUXILIARY = re.compile(r"(?:was|were|had|did)", re.IGNORECASE)
_NOT_OVER = re.compile(
    r"\s+(?:n['’]t|not|never|no\s+longer|to|going|about|due|set|scheduled|expected|planned|meant|supposed|intended|ready|eager"
    r"|excited|hopeful|keen|bound|likely|sure|yet|invited|asked|urged|allowed|required|able|[a-z]+ing)\b",
    re.IGNORECASE,
)
#: Between a verb and the date behind it: the date belongs to other words, or says when something else is.
_OTHER_WORDS = re.compile(
    r"\b(?:that|which|who|whose|whom|whether|when|where|until|till|before|because|while|if|for|about|than|as|notice|news"
    r"|announcements?|invitations?|plans?|tickets?|bookings?|deadlines?)\b|[,;:(—–]",
    re.IGNORECASE,
)
#: From a date that opens its clause to the verb: a subject, perhaps with an apposition between commas.
_SUBJECT_GAP = re.compile(
    r"(?:,?\s(?:(?!\b(?:that|which|who|whose|when|where|if|because|while|until|before|after)\b)[^,;:!?()—–]){0,90}"
    r"|,?\s[^,;:!?()—–]{1,60},\s[^,;:!?()—–]{1,60},\s)"
)
_PRESENT = re.compile(
    r"\b(?:so\s+far|(?:until|till|to|up\s+to)\s+(?:now|today|this\s+day|date)|this\s+(?:year|month|week)|today|now"
    r"|(?:has|have)\b(?!\s+had\b))|\b[a-z]+['’](?:ve|s\s+been)\b",
    re.IGNORECASE,
)
#: "Had" before a participle, and not before what somebody had.
_PLUPERFECT = re.compile(
    r"\bhad\s+(?!(?:to|an?|the|no|some|many|few|its|his|her|their|our|my|one|two|three|more|less)\b|\d)[a-z]+",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]+")
#: One word in so many is one of these, in English and in no language like it.
_COMMON_SHARE, _FEW_WORDS = 12, 8
_COMMON = frozenset(
    "the of and to in a is was for on that with as at by from it his her were had he she they we this after an be their not"
    " has have i you are will our its or but which who more".split()
)
_DAY = any_word((*words.MONTHS, *words.WEEKDAYS))
# Words in -ed that are adjectives or nouns, or that look ahead.
_NOT_PAST = any_word(
    (
        "need|indeed|speed|feed|seed|deed|breed|bleed|exceed|proceed|succeed|embed|hundred|sacred|naked|wicked|united|"
        "limited|based|related|advanced|detailed|so-called|expected|scheduled|planned|proposed|supposed|intended|required|"
        "anticipated|slated|projected|estimated|interested|dedicated|extended|updated|unified|automated|distributed|shared|recommended|red|bed|shed|wed|sped|unlimited|skilled|combined"
    ).split("|")
)
_MARK = re.compile(
    rf"""(?:\b(?=[a-z])|(?=n['’]t\b|['’]ll\b))(?:  # most places hold neither
      (?P<planned>\b(?:will|shall|won't|cannot\swait|going\sto|plans?\sto|planning\s(?:to|on)|hopes?\sto|
              aims?\sto|intends?\sto|(?:is|are|was|were)?\s?(?:set|due|scheduled|planned|slated|supposed)\s
              (?:to|for|on|in|at)|(?:is|are|was|were)\s(?:due|scheduled)(?=\s*\Z|\s(?:{_DAY}|next|tomorrow|this|by|before|later))|(?:is|are|was|were)\sto(?=\s[a-z])|to\sbe\s\w+ed|to\sbe\s(?:held|built|made)|upcoming|deadline|rsvp|register|
              join\sus|stay\stuned|until|by\sthe\send|would|can|must)\b|'ll\b|’ll\b)
      | (?P<expected>\b(?:(?:is|are|was|were)?\s?(?:expected|projected|predicted|forecast)\s(?:to|for|on|in|at)|likely\sto|expects?\sto|forecast|(?-i:may)|might|could|should)\b)
      | (?P<ongoing>\b(?:(?:is|are)\sbeing\s\w+|(?:has|have)\sbeen\s\w+ing|under\s?way|ongoing|in\sprogress)\b)
      | (?P<conditional>{CONDITION.pattern}|\b(?:unless|suppose|assuming|(?<!to\s)imagine)\b)
      | (?P<denied>\b(?:never|not|n't)\b|n['’]t\b)
      | (?P<done>\b(?:{_IRREGULAR})\b(?!\s+(?:to\s+be|scheduled|expected|planned|due|set|supposed)\b)
                |\b(?:has|have)\s(?:been|\w+ed)\b
                |\b(?!(?:{_NOT_PAST})\b)[a-z]{{2,}}ed\b)
      | (?P<unknown>\b(?:it|that|there|what|he|she)['’]s\b|\bto\s(?!(?:the|an?|his|her|its|their|our|my|this|that)\b)(?-i:[a-z])\w+
                |\b(?:is|are|begins?|resumes?|starts?|runs?|opens?|ends?|closes?|takes|goes|comes|do|does)\b))""",
    re.VERBOSE | re.IGNORECASE,
)
_STATUS = {
    "planned": Status.PLANNED,
    "expected": Status.EXPECTED,
    "ongoing": Status.ONGOING,
    "conditional": Status.CONDITIONAL,
    "denied": Status.NEGATED,
    "done": Status.PAST,
    "unknown": Status.UNKNOWN,
}
_CLAUSE_END = re.compile("[,;:]")
_BASE_FORMS = frozenset("begin start run open end close do".split())
# What may stand between an auxiliary and its verb.
_ADVERB = re.compile(r"\s+(?:(?:not|also|soon|only|now|first|then|again|[a-z]{2,}ly)\s+)?", re.IGNORECASE)
_PASSIVE = re.compile(r"\b(?:be|being|is|are|get|gets|to|when|once)\s+\Z", re.IGNORECASE)
_PREPOSITION = re.compile(
    r"\b(?:on|in|at|during|early|late|earlier|back\sin|(?:on|in)\s(?:the\s)?(?:morning|afternoon|evening|night)\sof|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day,?)\s*\Z",
    re.IGNORECASE,
)
_SENTENCE_START = re.compile(r"(?:^|[.!?:;\n]|[-–—•*]\s)\s*[\"“‘(\[]?\Z")
# "On 3 May", ", on the morning of 3 May": nothing but the preposition between the date and the start of its clause.
_CLAUSE_START = re.compile(
    r"(?:\A|[.!?:;,\n(—–]|[-•*]\s|\b(?:and|but|that|then)\b)\s*[\"“‘(\[]?\s*(?:(?:back|early|late|later|earlier|just|only)\s)?"
    r"(?:(?:on|in|at|during|since|by)\s)?(?:(?:the\s)?(?:morning|afternoon|evening|night)\sof\s)?"
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s)?\Z",
    re.IGNORECASE,
)
_REPORT = re.compile(
    r"\baccording\s+to\b|\b(?:reportedly|allegedly)\b|(?<!\bas\s)(?<!\bas\soriginally\s)(?<!\bas\spreviously\s)\b(?:said|says|told|stated|announced|claimed|reported|added|explained)\b"
    r"(?=\s+(?:that|on|in|[A-Z])|\s*[,:]|\s*\Z|[.])",
    re.IGNORECASE,
)
_PREFIX = 64  # code points, longer than any such opening
_CLOSING = re.compile(r"\s*[,;:)—–]")


def _is_governed(auxiliary: Status, status: Status, word: str) -> bool:
    """Whether a verb only completes the mark before it: "will open", "did not open", "never opened"."""
    if status is Status.PAST:
        return auxiliary is Status.NEGATED
    return status is Status.UNKNOWN and auxiliary is not Status.UNKNOWN and word.casefold() in _BASE_FORMS


class EnglishTense:
    """Implements `checker.languages.language.Tense`."""

    code = "en"

    def marks(self, text: str, start: int, end: int) -> Iterator[TenseMark]:
        """The marks between two offsets, in order."""
        last = TenseMark(Status.UNKNOWN, start, start)
        for found in _MARK.finditer(text, start, end):
            status = _STATUS[found.lastgroup or ""]
            if status is Status.PAST and _PASSIVE.search(text, max(start, found.start() - 8), found.start()):
                continue  # "be held", "is held": the auxiliary has spoken
            if _ADVERB.fullmatch(text, last.end, found.start()) and _is_governed(last.status, status, found.group()):
                continue
            if (
                status is Status.UNKNOWN
                and last.status is Status.CONDITIONAL
                and _CLAUSE_END.search(text, last.end, found.start()) is None
            ):
                continue  # "if it opens"
            if (
                last.status is Status.PAST
                and found.group() == "until"
                and not _CLAUSE_END.search(text, last.end, found.start())
            ):
                continue  # "lived there until"
            last = TenseMark(status, found.start(), found.end())
            yield last

    def is_adverbial(self, text: str, start: int, end: int) -> bool:
        """Whether a date says when its clause happens: after "on", "in" and the like, or opening its sentence."""
        before = text[max(0, start - 32) : start]
        return _PREPOSITION.search(before) is not None or _SENTENCE_START.search(before) is not None

    def is_reported(self, text: str, start: int, end: int) -> bool:
        """Whether the sentence says that it has from somebody else what it tells."""
        return _REPORT.search(text, start, end) is not None

    def is_part_of_subject(self, text: str, sentence: int, start: int, end: int) -> bool:
        """Whether words of the same clause lead up to the date, and none but the verb can follow."""
        before = text[max(sentence, start - _PREFIX) : start]
        return _CLAUSE_START.search(before) is None and not _CLOSING.match(text, end)

    def is_over(self, text: str, sentence: tuple[int, int], date: tuple[int, int]) -> bool:
        """Whether the clause of a date says beyond doubt that what it tells is over: "began on 3 May", "On 3 May the
        gates were opened", but not "a concert hosted on 3 May"."""
        start, end = sentence
        marks = list(self.marks(text, start, end))
        before = [mark for mark in marks if mark.end <= date[0]]
        if before and not _OTHER_WORDS.search(text, before[-1].end, date[0]):
            at = len(before) - 1
            while (
                at > 0
                and not _is_finite(text, marks[at])
                and _ADVERB.fullmatch(text, marks[at - 1].end, marks[at].start)
            ):
                at -= 1  # "was finally signed": the auxiliary is the verb
            return _is_finite(text, marks[at])
        if _CLAUSE_START.search(text[max(start, date[0] - _PREFIX) : date[0]]) is None:
            return False
        after = next((mark for mark in marks if mark.start >= date[1]), None)
        return (
            after is not None
            and _SUBJECT_GAP.fullmatch(text, date[1], after.start) is not None
            and _is_finite(text, after)
        )

    def is_present(self, text: str, start: int, end: int, counted: bool) -> bool:
        """Whether the words between two offsets reach up to the moment of writing: "so far this year", "has grown"; "in
        the two years since" does by itself, but where "had grown" puts all of it into the past."""
        reaches = counted or _PRESENT.search(text, start, end) is not None
        return reaches and _PLUPERFECT.search(text, start, end) is None

    def is_written(self, text: str) -> bool:
        """Whether a paragraph is in English: enough of its words are the commonest of English ones."""
        found = _WORD.findall(text)
        common = sum(word.casefold() in _COMMON for word in found)
        return common * _COMMON_SHARE >= len(found) if len(found) >= _FEW_WORDS else common > 0


def _is_finite(text: str, mark: TenseMark) -> bool:
    """Whether a mark is a past form that is no participle, and tells of something that was."""
    if mark.status is not Status.PAST or _FINITE.fullmatch(text, mark.start, mark.end) is None:
        return False
    auxiliary = _AUXILIARY.fullmatch(text, mark.start, mark.end) is not None
    return not (auxiliary and _NOT_OVER.match(text, mark.end))


TENSE = EnglishTense()
