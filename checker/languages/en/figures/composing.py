"""English words that divide one whole into shares."""

from __future__ import annotations

from checker.languages import patterns as re

SHARE_NEXT = re.compile(r"[^.!?\n%]{0,70}?(?:,|;|\band\b|\bwhile\b|\bwith\b)[^.!?\n%]{0,50}?")
NOT_SHARED = re.compile(
    r"\b(?:(?<!make\s)(?<!makes\s)(?<!made\s)(?<!making\s)up|(?<!break\s)(?<!breaks\s)(?<!broke\s)(?<!broken\s)down|rose|rise|grew|growth|increase[sd]?|decrease[sd]?|decline[sd]?|fell|drop(?:ped)?|more|less|fewer|faster|slower|higher|lower"
    r"|off|rate(?=\s(?:of|was|is|to|at|rose|fell)\b|\s?\Z)|of\s(?:which|whom|these|those|them)|than|compared|from(?=\s?\Z)|but|also|discount|chance|margin|likely|interest|each|average|up\sto"
    r"|versus|vs|against(?=\s?\Z)|respectively|only|cost|price)\b",
    re.IGNORECASE,
)
#: The remaining share: "the remaining 30%".
REST = re.compile(r"\bthe\s(?:rest|remaining|remainder|other|others)(?:,|\s\(|\s)?\s?\Z", re.IGNORECASE)
REST_AFTER = re.compile(r"\s(?:(?:is|are|was|were|went\sto|made\sup)\s)?(?:other|others|undecided|unsure|neither|no\sopinion|did\snot\s(?:know|answer|say)|didn['’]t\sknow|don['’]t\sknow|abstained|invalid|unknown|the\srest)\b", re.IGNORECASE)  # fmt: skip
#: The whole of all shares, named once: "Coal supplied 45% of the electricity, gas 30% and wind 25%."
STATED_ONCE = re.compile(
    r"\sof\s(?:the|its|their|all|our)\s(?:[a-z-]+\s){0,2}?[a-z-]+(?:,\s|,?\sand\s)(?:[\w'’-]+\s){1,3}(?:for\s|with\s)?"
)
AND_THE_OTHER = re.compile(r"(?:,\s|,?\sand\s)(?:the\s)?(?:[\w'’-]+\s){1,3}(?:for\s|with\s)?")
DIVIDED = re.compile(r"\b(?:split|divided|made\sup\sof|consist(?:s|ed)?\sof|breaks?\sdown|broke\sdown|breakdown|composed\sof|comprises)\b", re.IGNORECASE)  # fmt: skip
HELD = re.compile(r"\s(?:were|are|was|is|went\sto|came\sfrom|comes?\sfrom|goes\sto|voted)\b")
CROSSING = re.compile(
    r"\b(?:also|both|said|say|use[sd]?|using|have|had|want|liked?|could|agree|report(?:ed)?|aged|over|under|(?<!of\sthe\s)(?<!of\sour\s)(?<!of\sits\s)members)\b",
    re.IGNORECASE,
)
#: The first and the last class of age in a division that covers everyone.
AGES = (
    re.compile(r"\b(?:under|younger\sthan)\s\d{1,2}\b|\b0[-–]\d{1,2}\b", re.IGNORECASE),
    re.compile(r"\b\d{2}\s?(?:[-–]|to)\s?\d{2}\b"),
    re.compile(r"\b(?:over|older\sthan)\s\d{2}\b|\b\d{2}\s(?:and|or)\s(?:over|older|above)\b", re.IGNORECASE),
)
#: A feeling and its opposite, a division that covers everyone.
OPPOSED = re.compile(
    r"\byes\b.*\bno\b|\bapproved?\b.*\bdisapproved?\b|\b(?:strongly\s)?agreed?\b.*\bdisagreed?\b|\bsatisfied\b.*\b(?:dissatisfied|unsatisfied)\b|\bsupport(?:ed)?\b.*\bopposed?\b",
    re.IGNORECASE,
)
#: Classes may overlap.
MANY = re.compile(r"\b(?:multiple|more\sthan\sone|all\sthat\sapply|overlap\w*|several)\b", re.IGNORECASE)
#: Each share is of its own class: "62% of men and 48% of women".
OWN = re.compile(r"\sof\b")
TWO_OF_ONE = (
    (re.compile(r"\b(?:men|male)\b", re.IGNORECASE), re.compile(r"\b(?:women|female)\b", re.IGNORECASE)),
    (re.compile(r"\bboys\b", re.IGNORECASE), re.compile(r"\bgirls\b", re.IGNORECASE)),
    (re.compile(r"\b(?:for|in\sfavour|in\sfavor|yes)\b"), re.compile(r"\b(?:against|opposed|no)\b")),
    (re.compile(r"\burban\b"), re.compile(r"\brural\b")),
)
NAME_FIRST = False
