"""The stems of English words that give the subject of a statement, and the words that limit its scope."""

from __future__ import annotations

from checker.languages import patterns as re
from checker.languages.en.measures import STOPS

_WORD = re.compile(r"[A-Za-z][A-Za-z'’-]*")
#: Words without content for a statement, in addition to those that end a noun phrase.
_EMPTY = STOPS | frozenset(
    "just simply now really quite well ever never always often today currently recently finally eventually therefore thus however moreover"
    " furthermore please here's there's let's let us me him get got getting total altogether overall whole together so-called"
    " about almost around roughly approximately exactly least making made make".split()
)
_ENDINGS = (("ies", "y"), ("ing", ""), ("ed", ""), ("es", ""), ("s", ""))
#: A statement limited by one of these is about another part, another time or another case.
LIMITS = re.compile(
    r"(?:\A|,\s)(?:out\s)?of\s(?:the|these|those|them|our|its|their)\b|\b(?:other|others|another|more|fewer|less|further|additional|extra|remaining|rest"
    r"|first|second|third|last|next|previous|former|latter|each|every|any|per|both|plan\w*|expect\w*|target|goal|aims?|hopes?|will|either|unless|would|could|might|may|should"
    r"|originally|previously|formerly|initially|before|after|until|since|was|were\sonce|then|later|earlier|up\sto|at\sleast|at\smost"
    r"|not|no|never|without|north\w*|south\w*|east\w*|west\w*|male|female|men|women)\b",
    re.IGNORECASE,
)
#: The limiting words that describe the clause as a whole and not its subject.
OF_STATUS = re.compile(
    r"plan\w*|expect\w*|hopes?|will|would|could|might|may|should|originally|previously|not|no|never|without",
    re.IGNORECASE,
)
#: The maximum distance of a limiting word from a number, in characters.
NEAR = (24, 12)
#: Boundaries between clauses.
CLAUSE = re.compile(r"[,;:()—–]\s|\s[—–-]\s|\.\s|\.\Z|[()]|\b(?:which|who|because|although|though|while|whereas|but)\b")
#: Words that refer to their surroundings, so their statements differ from place to place.
POINTERS = re.compile(
    r"\b(?:above|below|following|this|these|those|here|now|then|next|remaining|rest|others?)\b", re.IGNORECASE
)
#: Text after a noun that limits it to some of the named things.
RESTRICTS = re.compile(r"\s*(?:that|who|whose|with|without|of|outside|inside|among|having|except)\b", re.IGNORECASE)
#: Right after a number: it counts only some of the things after it.
PART_OF = re.compile(r"\s(?:out\s)?of\s")
#: A sentence that begins with a name ending in a number: "Thread 1 performs", "Apollo 11 astronauts".
NUMBERED_NAME = re.compile(
    r"(?!(?:About|Over|Some|The|These|Those|All|Only|At|With|And|But|Or|In|On|Of|From|For|Nearly|Almost|Around|Approximately|Roughly|Exactly|Just|Another"
    r"|Other|Our|Its|Their|His|Her|My|Your|By|To|As|Under|Between|Up|Every|Each|Has|Have|Had|Are|Is|Was|Were|Than|Including|Plus|Contains|Includes"
    r"|Currently|Today|Now|There|Together|Altogether|Still|Barely|Fully|Below|Above|Within|After|Before|Since|Until|Among|Further|Additional)\b)[A-Z][a-z]+\s\Z"
)
#: Headings and opening words of a summary.
SUMMARY = re.compile(
    r"(?:executive\s|in\s)?(?:summary|abstract|tl;?\s?dr|overview|highlights|at\sa\sglance|key\s(?:points|takeaways|findings|facts)|short)\b[:.]?",
    re.IGNORECASE,
)


def words_of(text: str) -> frozenset[str]:
    """The stems of the content words in a text, without numbers."""
    return frozenset(stem(word) for word in _WORD.findall(text) if word.casefold() not in _EMPTY and len(word) > 1)


def stem(word: str) -> str:
    """A lower-case word without its ending, precise enough to match two forms of one word."""
    word = word.casefold().removesuffix("'s").removesuffix("’s")
    for ending, instead in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3 and not word.endswith("ss"):
            word = word[: -len(ending)] + instead
            break
    if len(word) > 3 and word[-1] == word[-2] and word[-1] not in "lse":
        word = word[:-1]
    return word.removesuffix("e") if len(word) > 3 else word


def names_in(text: str) -> frozenset[str]:
    """Capitalised words, which may be names, except at the start of the text."""
    return frozenset(word.group() for word in _WORD.finditer(text) if word.start() > 1 and word.group()[0].isupper())


#: A number before a noun that may be a year: the 2025 edition.
YEAR = re.compile(r"(?:19|20)\d\d")
SHARED, OVER = 4, 2
#: Stems of nouns that pages often count in more than one way.
_GENERAL = frozenset(
    "peopl thing way time step point part question person reason year day week month hour minut second item exampl case"
    " type kind other line word page plac chang issu bug fix test commit featur bit byt character digit argument"
    " valu".split()
)


def counted(folded: str, unit: str, noun: str, start: int) -> str:
    """The stem of the noun that is counted."""
    return stem(noun) if noun.isascii() else ""


def is_general(noun: str) -> bool:
    """Whether pages often count such a noun in more than one way."""
    return noun in _GENERAL
