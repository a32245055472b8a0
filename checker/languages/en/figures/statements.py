"""English words of a statement that say what it is about, cut to their stems; those that limit what it is said of."""

from __future__ import annotations

from checker.languages import patterns as re
from checker.languages.en.measures import STOPS

_WORD = re.compile(r"[A-Za-z][A-Za-z'’-]*")
#: Words that add nothing to what is stated, beyond those that end a noun phrase.
_EMPTY = STOPS | frozenset(
    "just simply now really quite well ever never always often today currently recently finally eventually therefore thus however moreover"
    " furthermore please here's there's let's let us me him get got getting total altogether overall whole together so-called"
    " about almost around roughly approximately exactly least making made make".split()
)
_ENDINGS = (("ies", "y"), ("ing", ""), ("ed", ""), ("es", ""), ("s", ""))
#: A statement that one of these limits is made of another part, another time or another case.
LIMITS = re.compile(
    r"(?:\A|,\s)(?:out\s)?of\s(?:the|these|those|them|our|its|their)\b|\b(?:other|others|another|more|fewer|less|further|additional|extra|remaining|rest"
    r"|first|second|third|last|next|previous|former|latter|each|every|any|per|both|plan\w*|expect\w*|target|goal|aims?|hopes?|will|either|unless|would|could|might|may|should"
    r"|originally|previously|formerly|initially|before|after|until|since|was|were\sonce|then|later|earlier|up\sto|at\sleast|at\smost"
    r"|not|no|never|without|north\w*|south\w*|east\w*|west\w*|male|female|men|women)\b",
    re.IGNORECASE,
)
#: Those of them that say what is done with a clause, and not of what it is said.
OF_STATUS = re.compile(
    r"plan\w*|expect\w*|hopes?|will|would|could|might|may|should|originally|previously|not|no|never|without",
    re.IGNORECASE,
)
#: How many characters beside a number such a word limits it.
NEAR = (24, 12)
#: Where one clause ends and another begins.
CLAUSE = re.compile(r"[,;:()—–]\s|\s[—–-]\s|\.\s|\.\Z|[()]|\b(?:which|who|because|although|though|while|whereas|but)\b")
#: Words that point at what stands beside them: what they say differs from place to place.
POINTERS = re.compile(
    r"\b(?:above|below|following|this|these|those|here|now|then|next|remaining|rest|others?)\b", re.IGNORECASE
)
#: What follows a noun and leaves only some of what it names.
RESTRICTS = re.compile(r"\s*(?:that|who|whose|with|without|of|outside|inside|among|having|except)\b", re.IGNORECASE)
#: Right after a number: it counts only some of what follows.
PART_OF = re.compile(r"\s(?:out\s)?of\s")
#: A sentence opens with a name that a number belongs to: "Thread 1 performs", "Apollo 11 astronauts".
NUMBERED_NAME = re.compile(
    r"(?!(?:About|Over|Some|The|These|Those|All|Only|At|With|And|But|Or|In|On|Of|From|For|Nearly|Almost|Around|Approximately|Roughly|Exactly|Just|Another"
    r"|Other|Our|Its|Their|His|Her|My|Your|By|To|As|Under|Between|Up|Every|Each|Has|Have|Had|Are|Is|Was|Were|Than|Including|Plus|Contains|Includes"
    r"|Currently|Today|Now|There|Together|Altogether|Still|Barely|Fully|Below|Above|Within|After|Before|Since|Until|Among|Further|Additional)\b)[A-Z][a-z]+\s\Z"
)
#: Headings and opening words of a part that sums the page up.
SUMMARY = re.compile(
    r"(?:executive\s|in\s)?(?:summary|abstract|tl;?\s?dr|overview|highlights|at\sa\sglance|key\s(?:points|takeaways|findings|facts)|short)\b[:.]?",
    re.IGNORECASE,
)


def words_of(text: str) -> frozenset[str]:
    """The stems of the words in a text that carry meaning, numbers left out."""
    return frozenset(stem(word) for word in _WORD.findall(text) if word.casefold() not in _EMPTY and len(word) > 1)


def stem(word: str) -> str:
    """A word without its ending, in small letters: good enough to see that two forms are of one word."""
    word = word.casefold().removesuffix("'s").removesuffix("’s")
    for ending, instead in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3 and not word.endswith("ss"):
            word = word[: -len(ending)] + instead
            break
    if len(word) > 3 and word[-1] == word[-2] and word[-1] not in "lse":
        word = word[:-1]
    return word.removesuffix("e") if len(word) > 3 else word


def names_in(text: str) -> frozenset[str]:
    """Words with a capital, which may be names: those that open the text are left out."""
    return frozenset(word.group() for word in _WORD.finditer(text) if word.start() > 1 and word.group()[0].isupper())
