"""English names: of people, bodies, offices and speakers, with their abbreviations, and slips in them."""

from __future__ import annotations

from collections.abc import Iterator

from checker.languages import patterns as re
from checker.languages.language import WrittenAbbreviation

# How typing slips change English words ------------------------------------------------------------------------------

_MIN_WORD_LENGTH = 5
_ROMAN = re.compile(r"[IVXLC]+\Z")


def is_slip(one: str, other: str, is_one_thing: bool = False) -> bool:
    """Whether two long enough words differ by one letter that was omitted, added, changed or swapped. A plural and a
    word with another first letter are different words, unless other words say that both name one thing."""
    if min(len(one), len(other)) < _MIN_WORD_LENGTH or not (one.isalpha() and other.isalpha()) or one == other:
        return False
    if one.casefold() == other.casefold() or _ROMAN.match(one) or _ROMAN.match(other):
        return False
    short, long = sorted((one.casefold(), other.casefold()), key=len)
    at = next((at for at, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    if not is_one_thing and (at == 0 or long == short + "s"):
        return False
    if len(short) == len(long):
        swapped = short[at + 1 : at + 2] + short[at : at + 1] + short[at + 2 :] == long[at:]
        return swapped or short[at + 1 :] == long[at + 1 :]
    return len(long) - len(short) == 1 and short[at:] == long[at + 1 :]


# Capitalised English words that are not part of a name, and how names are misspelled --------------------------------

#: Words that begin sentences and headings.
NOT_IN_NAMES = frozenset(
    "The This That These Those There Their Then They What When Where Which While Who Whose Why How And But For From"
    " With Without Into Our Your His Her Its All Any Some Each Every Both Many More Most Other Such Not Are Was Were"
    " Has Have Had Can Could Will Would Should May Might Must Does Did Let See Use Using Add Get Set New Old First"
    " Last Next After Before Since Until Under Over About Between During Also Only Just Very If In On At Of By To".split()
)

#: Places whose names differ by a letter or two.
_PLACES = frozenset(
    "Shanxi Shaanxi Henan Hunan Hainan Yunnan Hebei Hubei Jiangsu Jiangxi Guangxi Guangdong Guizhou Guangzhou Suzhou"
    " Xuzhou Fuzhou Huzhou Luzhou Wuzhou Hangzhou Changzhou Zhangzhou Cangzhou Zhengzhou Wenzhou Lanzhou Taizhou Dezhou"
    " Iran Iraq Gambia Zambia Mali Malta Austria Australia Slovenia Slovakia Guinea Guyana Niger Nigeria Dominica"
    " Mauritius Mauritania Parma Palma York Cork".split()
)
_AMERICAN = {"our": "or", "re": "er", "is": "iz", "ys": "yz", "ll": "l", "ae": "e", "oe": "e", "ogue": "og"}
_BRITISH = re.compile(r"(?<=\w)(?:our|ogue|is|ys|ll|ae|oe|re(?=s?\b))")


#: The noun before a name in apposition to it: the vicar, Helen Weir.
_ROLE = re.compile(
    r"\b(?i:the|our|its|his|her|their|an?)\s(?:[a-z]{2,16}\s){0,3}?"
    r"(?P<role>(?!(?:said|with|from|that|this|then)\b)[a-z]{4,20}),\s\Z"
)
_ROLE_REACH = 60
#: The legal form at the end of the name of a company.
_LEGAL_FORM = re.compile(r",?\s(?P<form>Ltd|Limited|Inc|LLC|plc|PLC|GmbH|AG|Corp|Corporation|Company|Co)\b")


def role(folded: str, start: int, end: int) -> str:
    """The noun to which the name from `start` to `end` is an apposition, or the legal form of the company behind it;
    empty without one."""
    before, after = _ROLE.search(folded, max(0, start - _ROLE_REACH), start), _LEGAL_FORM.match(folded, end)
    found = before["role"] if before is not None else "" if after is None else after["form"]
    return found.casefold()


def is_one_name(one: str, other: str, has_one_role: bool = False) -> bool:
    """Whether two words differ by a slip: not two forms of one word (the endings are equal; not: American), not two
    places, and not British and American spelling. With one role or legal form, any letter may differ."""
    if not is_slip(one, other, has_one_role) or {one, other} <= _PLACES:
        return False
    if has_one_role:
        return True
    if one[-1] != other[-1] and f"{min(one, other, key=len)}e" != max(one, other, key=len):  # Clark and Clarke
        return False
    return _american(one) != _american(other)


def _american(word: str) -> str:
    return _BRITISH.sub(lambda found: _AMERICAN[found.group()], word)


# How English texts explain abbreviations ----------------------------------------------------------------------------

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


# English offices and the names next to them -------------------------------------------------------------------------

#: Heads of state and of government: no person has two of them for one country at one time.
EXCLUSIVE = frozenset("president|prime minister|chancellor|king|queen|emperor|taoiseach".split("|"))
_OFFICES = (
    "President|Prime Minister|Chancellor|King|Queen|Emperor|Taoiseach|Premier|Foreign Minister|Finance Minister|Defen[cs]e Minister|Minister|Secretary of State"
    "|Secretary-General|Secretary General|Director-General|Director General|Secretary|Senator|Governor|Mayor|Director|Chairman|Chairwoman|Chair|Chief Executive|CEO|Ambassador"
    "|Commissioner|Archbishop|Bishop|Judge|Justice|Professor|General|Admiral|Speaker"
)
HOLDER = re.compile(
    rf"(?P<office>{_OFFICES})(?P<also>-[Ee]lect)?\s(?P<name>[A-Z][a-z'’-]+(?:\s[A-Z]\.)?(?:\s[A-Z][A-Za-z'’-]+){{1,2}})"
)
#: Text before an office: words that mean it is not the current one, and the country.
BEFORE = re.compile(
    r"(?:\b(?P<former>[Ff]ormer|[Ee]x-?|[Tt]he\slate|[Tt]hen|[Vv]ice|[Dd]eputy|[Aa]cting|[Ii]nterim|[Aa]ssistant|[Uu]nder|[Ii]ncoming|[Oo]utgoing)[\s-])?"
    r"(?:\b(?P<place>[A-Z][a-z]+(?:ian|ean|an|ish|ese|ch|i|n)|US|U\.S\.|UK|EU|UN|WTO)\s)?(?<![\w-])(?P<before>Vice[\s-]|Deputy[\s-]|Acting[\s-])?\Z"
)
REACH = 40
PARTS = re.compile(r"\s+")
NO_NAME: frozenset[str] = frozenset()
LOWER = ""
OPEN_END = False


# How English texts name speakers ------------------------------------------------------------------------------------

_SPEECH_VERBS = "said|says|added|adds|told|replied|explained|explains|noted|notes|wrote|writes|continued"
#: A speaker and the verb, at the start of a sentence: "Smith said", "Mr Smith added".
TAG = re.compile(
    rf"(?<=[.!?]\s)(?P<tag>(?P<name>(?:(?:Mr|Mrs|Ms|Dr|Prof)\.?\s)?[A-Z][\w'’-]{{1,24}}(?:\s[A-Z][\w'’-]{{1,24}}){{0,2}})\s(?:{_SPEECH_VERBS})\b)"
)
TAG_PREFILTER = re.compile(rf"\b[A-Z][\w'’-]{{1,24}}\s(?:{_SPEECH_VERBS})\b")
_PRONOUNS = frozenset("He She They It We You I Who People Everybody Somebody This That".split())


def introduces(introduction: str, name: str) -> bool:
    """Whether the words before a quotation name the same speaker again, by last name; a pronoun may refer to anyone."""
    last = name.split()[-1]
    return last not in _PRONOUNS and re.search(rf"\b{re.escape(last)}\b", introduction) is not None
