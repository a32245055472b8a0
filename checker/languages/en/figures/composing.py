"""English words that tie a whole and its parts together. Patterns match what stands between two numbers."""

from __future__ import annotations

from checker.languages import patterns as re

_WORD = r"(?:[\s-][\w'’/-]{1,24})"
_LED = r"(?:[A-Za-z][\w'’-]{0,20}\s){0,4}"
#: A whole's number, then the first of its parts: "25 people: 10 men", "25 people (10 men", "25 people — 10 men".
OPENING = re.compile(
    rf"{_WORD}{{0,5}}?(?:\s?(?::|[—–]|(?P<bracket>\())|(?P<made>,?\s(?:made\sup\sof|consisting\sof|comprising|composed\sof|namely)))\s?{_LED}"
)
#: One half of the parts is for one thing, and one for another: 40 homes, 25 for rent and 15 for sale.
PARALLEL = re.compile(r"\s(?P<same>for|from|to|in|on|of\sthem)\s")
#: The same, where nothing says that the parts are all: "25 people, of whom 10 are men", "25 people, 10 men".
AMONG = re.compile(
    rf"{_WORD}{{0,6}}?,?\s(?:of\s(?:whom|which|them|these|those)|including|comprising|namely)?:?\s?{_LED}"
)
#: From one part to the next.
NEXT = re.compile(rf"{_WORD}{{0,7}}?(?:[,;]|\sand|\splus|\s\+|\s&)(?:\sand|\splus|\sanother|\sa\sfurther)?\s{_LED}")
#: The last part, then the total of all.
TOTAL = re.compile(
    rf"{_WORD}{{0,5}}?(?:,|\s?[—–]|\s?\(|\sfor|;)\s?(?:{_LED})?(?:total(?:l?ing)?(?:\sof)?|making|in\sall|altogether|adding\sup\sto|which\smakes|sum(?:ming)?\s(?:of|to))\s(?:a\stotal\sof\s)?(?:up\sto\s)?"
)
#: The total of all, said behind it.
TOTAL_BEFORE = re.compile(rf"{_WORD}{{0,5}}?(?:,|\s?[—–]|\s?\(|;)\s?")
#: The same before a whole that opens its list, and behind it.
TOTAL_LEAD = re.compile(
    r"\b(?:total(?:l?(?:ed|ing|s))?|all|altogether|together)\b(?:\s(?:of|is|was|were|are))?:?\s\Z", re.I
)
TOTAL_TAIL = re.compile(rf"{_WORD}{{0,3}}?\s(?:in\s(?:all|total)|altogether|all\stold)\b", re.I)
#: "Together, 5 finches and 7 swifts make 12 birds."
TOGETHER = re.compile(r"\b(?:together|combined|between\sthem|added\sup)\b", re.IGNORECASE)
TOTAL_MADE = re.compile(
    rf"{_WORD}{{0,5}}?\s(?:make|makes|made|add\sup\sto|adds\sup\sto|come\sto|comes\sto)\s(?:a\stotal\sof\s)?"
)
TOTAL_BEHIND = re.compile(rf"{_WORD}{{0,2}}?\s(?:in\s(?:all|total)|altogether|all\stold|combined)\b")
CLOSING = re.compile(rf"{_WORD}{{0,7}}?(?:[.;)!?\n]|\Z)")
#: After the last part of a list whose last two are joined by "and".
CLOSING_AND = re.compile(rf"{_WORD}{{0,4}}?[.,;)!?\n]")
LAST_JOINED = re.compile(r"\band\s")
#: What goes on after the parts says that they are not all.
MORE = re.compile(
    r"\b(?:the\srest|others?|remain\w*|another|besides|as\swell\sas|plus|and\s(?:an?|one))\b", re.IGNORECASE
)
OPEN_END = re.compile(
    r"\b(?:etc|among\sothers|and\sothers|such\sas|e\.g|for\sexample|including|or|at\sleast|between|per|each|every|up\sto|than|from)\b",
    re.IGNORECASE,
)
COMPLEMENTS = tuple(
    tuple(re.compile(rf"\b(?:{word})\b", re.IGNORECASE) for word in row.split())
    for row in (
        "men women", "boys girls", "males? females?", "boys|men girls|women", "adults? child(?:ren)?", "home away",
        "urban rural", "indoors? outdoors?", "public private", "undergraduates? (?:post)?graduates?", "amateurs? professionals?",
        "full-time part-time", "students teachers|staff", "seriously|badly|critically|severely slightly|lightly", "present absent",
        "favour|favor|for|yes against|no abstain\\w*|abstentions?|blank", "gold silver bronze", "wins? draws? (?:defeats?|loss(?:es)?)",
    )
)  # fmt: skip

# Shares ------------------------------------------------------------------------------------------------------------

SHARE_NEXT = re.compile(r"[^.!?\n%]{0,70}?(?:,|;|\band\b|\bwhile\b|\bwith\b)[^.!?\n%]{0,50}?")
NOT_SHARED = re.compile(
    r"\b(?:(?<!make\s)(?<!makes\s)(?<!made\s)(?<!making\s)up|(?<!break\s)(?<!breaks\s)(?<!broke\s)(?<!broken\s)down|rose|rise|grew|growth|increase[sd]?|decrease[sd]?|decline[sd]?|fell|drop(?:ped)?|more|less|fewer|faster|slower|higher|lower"
    r"|off|rate(?=\s(?:of|was|is|to|at|rose|fell)\b|\s?\Z)|of\s(?:which|whom|these|those|them)|than|compared|from(?=\s?\Z)|but|also|discount|chance|margin|likely|interest|each|average|up\sto"
    r"|versus|vs|against(?=\s?\Z)|respectively|only|cost|price)\b",
    re.IGNORECASE,
)
#: The share that is left: "the remaining 30%".
REST = re.compile(r"\bthe\s(?:rest|remaining|remainder|other|others)(?:,|\s\(|\s)?\s?\Z", re.IGNORECASE)
REST_BEHIND = re.compile(r"\s(?:(?:is|are|was|were|went\sto|made\sup)\s)?(?:other|others|undecided|unsure|neither|no\sopinion|did\snot\s(?:know|answer|say)|didn['’]t\sknow|don['’]t\sknow|abstained|invalid|unknown|the\srest)\b", re.IGNORECASE)  # fmt: skip
#: What one share is of, said once: "Coal supplied 45% of the electricity, gas 30% and wind 25%."
SAID_ONCE = re.compile(
    r"\sof\s(?:the|its|their|all|our)\s(?:[a-z-]+\s){0,2}?[a-z-]+(?:,\s|,?\sand\s)(?:[\w'’-]+\s){1,3}(?:for\s|with\s)?"
)
AND_THE_OTHER = re.compile(r"(?:,\s|,?\sand\s)(?:the\s)?(?:[\w'’-]+\s){1,3}(?:for\s|with\s)?")
DIVIDED = re.compile(r"\b(?:split|divided|made\sup\sof|consist(?:s|ed)?\sof|breaks?\sdown|broke\sdown|breakdown|composed\sof|comprises)\b", re.IGNORECASE)  # fmt: skip
HELD = re.compile(r"\s(?:were|are|was|is|went\sto|came\sfrom|comes?\sfrom|goes\sto|voted)\b")
CROSSING = re.compile(
    r"\b(?:also|both|said|say|use[sd]?|using|have|had|want|liked?|could|agree|report(?:ed)?|aged|over|under|(?<!of\sthe\s)(?<!of\sour\s)(?<!of\sits\s)members)\b",
    re.IGNORECASE,
)
#: From the cradle on, and to the last: classes of age that leave nobody out.
AGES = (
    re.compile(r"\b(?:under|younger\sthan)\s\d{1,2}\b|\b0[-–]\d{1,2}\b", re.IGNORECASE),
    re.compile(r"\b\d{2}\s?(?:[-–]|to)\s?\d{2}\b"),
    re.compile(r"\b(?:over|older\sthan)\s\d{2}\b|\b\d{2}\s(?:and|or)\s(?:over|older|above)\b", re.IGNORECASE),
)
#: A feeling and its opposite, of which everybody has one.
OPPOSED = re.compile(
    r"\byes\b.*\bno\b|\bapproved?\b.*\bdisapproved?\b|\b(?:strongly\s)?agreed?\b.*\bdisagreed?\b|\bsatisfied\b.*\b(?:dissatisfied|unsatisfied)\b|\bsupport(?:ed)?\b.*\bopposed?\b",
    re.IGNORECASE,
)
#: Each may be in several classes.
MANY = re.compile(r"\b(?:multiple|more\sthan\sone|all\sthat\sapply|overlap\w*|several)\b", re.IGNORECASE)
#: Each share is of a class of its own: "62% of men and 48% of women".
OWN = re.compile(r"\sof\b")
TWO_OF_ONE = (
    (re.compile(r"\b(?:men|male)\b", re.IGNORECASE), re.compile(r"\b(?:women|female)\b", re.IGNORECASE)),
    (re.compile(r"\bboys\b", re.IGNORECASE), re.compile(r"\bgirls\b", re.IGNORECASE)),
    (re.compile(r"\b(?:for|in\sfavour|in\sfavor|yes)\b"), re.compile(r"\b(?:against|opposed|no)\b")),
    (re.compile(r"\burban\b"), re.compile(r"\brural\b")),
)
