"""English words that announce a list: data and patterns for counts before lists."""

from __future__ import annotations

from checker.languages import patterns as re
from checker.languages.en.clause_status import ADJUNCT

#: Nouns for list items rather than things in the world: "three reasons:" announces a list in any position.
CONTAINERS = frozenset(
    "reasons ways things steps parts points types kinds sorts forms options choices rules goals aims objectives"
    " changes problems issues questions answers features components categories areas aspects properties"
    " principles stages phases levels models modes cases examples methods approaches techniques strategies tips"
    " lessons facts factors criteria requirements conditions assumptions benefits advantages disadvantages"
    " drawbacks challenges concerns differences improvements topics themes sections pieces ingredients scenarios"
    " situations variants versions paths routes suggestions recommendations guidelines ideas arguments parameters"
    " priorities pillars findings conclusions observations insights takeaways measures actions initiatives"
    " possibilities alternatives exceptions limitations constraints mistakes myths trends predictions attributes"
    " settings flags styles patterns dimensions layers pros cons".split()
)
#: Nouns of a heading whose list does not name them one by one.
NOT_LISTED = frozenset(
    "years months weeks days hours minutes times people men women children euros dollars pounds metres meters miles"
    " kilometres degrees points percents series species news lives".split()
)
# Words before a count that presents its list.
LEAD = re.compile(
    r"(?:\A|[.;,]|\b(?:are|were|is|has|have|had|into|by|with|these|those|the|following|next|(?<!\bof\s)our|its|their|your|his|her|offers?|in|of|for"
    r"|include|includes|included|got|need|needs|requires?|took|take|takes|follow|consider|made|make|makes|identified|found|gave|give|gives"
    r"|provides?|supports?|introduces?|introduced|implemented|added|developed|defines?|defined|contains?|comprises?|suggest|propose[sd]?|see"
    r"|there|here|all|to|on|just|only|exactly|at\sleast|from|through|via|using|use|uses|as|accepts?|adds?|involves?|covers?|covered|divided|split"
    r"|announced?|announcing|released?|updated?|learned|asked|answers?|describes?|recommend|considered|had|and|or|between)\s+(?:the\s|these\s)?)(?:(?i:at\sleast|exactly|only|just|about|over|more\sthan)\s)?\Z",
    re.IGNORECASE,
)
#: A noun mentioned before is not announced: "these three components are nested as follows".
BACK = re.compile(r"\b(?:these|those)\s\Z", re.IGNORECASE)
CLAUSE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|can|could|will|would|may|must|should|do|does|did)\b", re.IGNORECASE
)
#: A list may have more items than the count: "three branches and one special case".
FURTHER_COUNT = re.compile(r"(?:\b(?:and|plus)|\+)\s(?:an?|one|two|three|four|five|another|\d+)\s", re.IGNORECASE)
FOLLOWING = re.compile(r"\b(?:following|below|here\s(?:are|is)|these|as\sfollows)\b", re.IGNORECASE)
#: After a count: the clause announces something else, or asks for a choice from the list.
ELSEWHERE = re.compile(
    r"\b(?:following|below|these|say|says|said|ask|asks|asked|told|tells?|wrote|writes?|like|e\.g|such\sas|for\s(?:example|instance)|including"
    r"|were|was|is|run|do|by|see|here|among|each|every|more\sthan)\b",
    re.IGNORECASE,
)
#: After a count: the clause names what it counts, so the list is about something else: "two forms, short and long".
NAMED = re.compile(r"\s?(?=[,(\[“\"‘\ufffc])[^.:]*[^,.:]\s(?:and|&)\s[^.:]")
#: The end of an announcement: "the sixteen winners are these:".
AS_FOLLOWS = re.compile(
    r",?(?:\s(?:they|these|those|which))?\s(?:are|were)(?:\s(?:these|as\sfollows|the\sfollowing|listed\s(?:below|here)))?\Z",
    re.IGNORECASE,
)
CHOICE = re.compile(r"\b(?:one|any|some|either|choose|pick|select|a\sfew|several|first|last|top|other|another|more|additional|extra)\b[^.]{0,12}\Z|\bof\sthe\s\Z", re.IGNORECASE)  # fmt: skip
OPEN_END = re.compile(r"\b(?:etc|and\s(?:more|others|so\s(?:on|forth)|many|much\smore))\b|\.\.\.|…", re.IGNORECASE)
#: Words that introduce a second item inside one.
JOINT = re.compile(r"\s(?:and|&|or|plus)\s|/|;|,\s", re.IGNORECASE)
FURTHER = re.compile(
    r"\b(?:finally|lastly|last|also|another|moreover|additionally|besides|then|next|add\s(?:an?|one))\b", re.IGNORECASE
)
#: Words before the count of a heading: "Bake bread in 5 steps".
IN_SO_MANY = re.compile(r"\b(?:in|these|with)\s\Z", re.IGNORECASE)
COUNTED_IN_BRACKET = re.compile(r"\s(?P<noun>[A-Za-z'’ -]{3,30})\)\s?:\s(?P<items>[^.!?:;\n—–]{5,300})(?=[.;\n]|\Z)")
_AND = re.compile(r",?\s(?:and|&)\s")
_ITEM_CLAUSE = re.compile(
    r"\b(?:or|is|are|was|were|be|has|have|had|will|would|can|could|should|that|which|who|it|we|they|you|he|she|not|if|when|but)\b",
    re.IGNORECASE,
)
_WORDS_OF_ITEM = 5


def counts_things(noun: str, unit: str) -> bool:
    """Whether a count with this noun and unit is of things that can be listed; the other tests decide."""
    return True


def announces(noun: str, lead: str, tail: str, colon: bool) -> bool:
    """Whether a sentence announces what it counts."""
    ahead = FOLLOWING.search(lead[-24:]) is not None
    if not colon and not ahead:
        return False
    if CHOICE.search(lead) or not noun:
        return False
    after = tail.partition(noun)[2]
    if FURTHER_COUNT.search(after) or NAMED.match(after) or (BACK.search(lead) and CLAUSE.search(after)):
        return False
    if noun.casefold() in CONTAINERS:
        return len(tail) < 120 and re.search(r"\b(?:following|these)\b", tail) is None
    after = AS_FOLLOWS.sub("", after)
    return LEAD.search(lead) is not None and len(after) < 60 and ELSEWHERE.search(after) is None


def heads_a_list(noun: str, lead: str, tail: str) -> bool:
    """Whether a heading counts the items of its section: "Five things to bring"."""
    noun = noun.casefold()
    if lead.strip() and not (IN_SO_MANY.search(lead) and noun in CONTAINERS):
        return False
    names_items = noun in CONTAINERS or (noun.endswith("s") and noun not in NOT_LISTED)
    return names_items and ELSEWHERE.search(tail) is None


def items(text: str, start: int) -> tuple[list[tuple[int, int]], int]:
    """The items of an enumeration that begins at an offset, and their number if every "and" separates two; none if an
    item is a clause. Commas separate the items, and a last "and" closes the list."""
    pieces = re.split(r"(,\s+(?:and |& |as well as )?)", text)
    if len(pieces) > 2 and _AND.search(pieces[-3]) and pieces[-2].strip() == "," and _is_added(pieces[-1], pieces[0]):
        del pieces[-2:]  # the last "and" closed the list
        text = "".join(pieces)
    if _ITEM_CLAUSE.search(text) or _AND.search(text) is None:
        return [], 0
    found: list[tuple[int, int]] = []
    at = joined = 0
    for position in range(0, len(pieces), 2):
        piece = pieces[position]
        joint = _AND.search(piece)
        if joint is not None and position == len(pieces) - 1 and pieces[position - 1 : position] in ([], [", "]):
            found.append((start + at, start + at + joint.start()))
            found.append((start + at + joint.end(), start + at + len(piece)))
        else:
            found.append((start + at, start + at + len(piece)))
            joined += joint is not None
        at += len(piece) + (len(pieces[position + 1]) if position + 1 < len(pieces) else 0)
    marks = [text[item[0] - start : item[1] - start].strip() == "\ufffc" for item in found]
    if any(marks) and not all(marks):
        return [], 0  # code or a note mark: unclear
    if not all(
        item[1] > item[0] and text[item[0] - start : item[1] - start].count(" ") < _WORDS_OF_ITEM for item in found
    ):
        return [], 0
    return found, len(found) + joined


def _is_added(piece: str, first: str) -> bool:
    """Whether what follows a list is no item of it: a phrase such as "in spring", or words without a capital letter
    behind names."""
    return ADJUNCT.match(piece) is not None or (first.lstrip()[:1].isupper() and piece[:1].islower())
