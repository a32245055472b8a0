"""English words that tie a part, its whole and its share together. Patterns match what stands between two numbers."""

from __future__ import annotations

from checker.languages import patterns as re

_WORD = r"(?:[\s-]+(?!of\b|out\b|or\b|in\b)[\w'’/-]{1,24})"
_OF = r"\s(?:of|out\sof|from\samong|among)\s(?:(?:the|its|their|our|all|those|these|some|a\stotal\sof|about|roughly|nearly|over|more\sthan|only|an?\sestimated|top|first|last)\s){0,3}(?:[A-Z][\w'’-]{1,20}\s){0,2}"
_APPOSED = r"(?:\s?\(|,?\sor\s|,\s(?:which\sis|that\sis|i\.e\.,?|that's|representing|making\sup|accounting\sfor|equal\sto|equivalent\sto)\s|\s?[—–]\s?|,\s)(?:about\s|some\s|nearly\s|roughly\s|just\s|only\s|almost\s|or\s)?"
PART_OF_WHOLE = re.compile(rf"{_WORD}{{0,3}}{_OF}")
#: A number, then the share that stands beside it.
TO_SHARE = re.compile(rf"{_WORD}{{0,6}}{_APPOSED}")
#: The number of a part, then its share of what is counted next: 300 women, or 25% of …
SHARE_OF_WHOLE = re.compile(rf"(?:\s?\))?{_OF}(?:total\sof\s)?")
#: A whole's number, then the number of a part of it; "of the" stands before the whole, or "of whom" behind it.
WHOLE_LED = re.compile(r"\b(?:of|out\sof|among|from)\s(?:(?:the|its|their|our|all|those|these|some|a\stotal\sof|about|roughly)\s){0,3}(?:[A-Z][\w'’-]{1,20}\s){0,2}\Z", re.IGNORECASE)  # fmt: skip
WHOLE_TO_PART = re.compile(r"(?:[\s-]+[A-Za-z'’/-]{1,24}){0,14},\s(?:[\w'’-]+\s){0,2}")
WHOLE_OF_WHICH = re.compile(
    rf"{_WORD}{{0,8}},?\s(?:of\s(?:which|whom|them|these|those)|including)(?:,)?\s(?:[\w'’-]+\s){{0,2}}"
)
#: 140 applications; 91 of them, or 75%.
OF_THEM_BEFORE = re.compile(rf"{_WORD}{{0,10}}(?:,|;|,?\sand|,?\sbut)\s(?:[A-Za-z]+\s){{0,3}}")
OF_THEM_TO_SHARE = re.compile(rf"\sof\s(?:them|these|those|which|whom){_WORD}{{0,4}}{_APPOSED}")
#: 40% of the 1,200 trees that were planted in spring, 480 in all; 40%: 480 of the 1,200 trees.
TO_PART_IN_ALL = re.compile(r"(?:[\s-]+[A-Za-z'’/-]{1,24}){0,12},\s(?:[A-Za-z]+\s)?")
IN_ALL = re.compile(r"(?:\s[A-Za-z'’-]{1,24}){0,2}\s(?:in\s(?:all|total)|altogether)\b")
SHARE_SHOWN = re.compile(r"\s?:\s")
#: 1,200 homes, 40% of them (480).
OF_THEM_TO_PART = re.compile(r"\sof\s(?:them|these|those|which|whom)\s?(?:\(|,\sor\s)")
#: The sentence goes on with a part of what the one before it counts.
OF_THESE = re.compile(r"\s?(?:Of|Among|Out\sof)\s(?:these|those|them)\b")
OF_THESE_BEFORE = re.compile(rf"{_WORD}{{0,12}}\.\s(?:Of|Among|Out\sof)\s(?:these|those|them),?\s(?:[\w'’-]+\s){{0,2}}")
#: The 91 applications are 75% of the 140.
IS_SHARE = re.compile(rf"{_WORD}{{0,5}}\s(?:is|are|was|were|makes?\sup|made\sup|accounts?\sfor|represents?|equals?)\s")
#: A share in brackets or set off by commas stands alone, or says of what it is.
STANDS_ALONE = re.compile(
    r"\s?(?:[),;.—–]|\sof\s(?:the\s|all\s|them|those|these|total)|\Z|\s(?:had|have|were|are|was|said|say|voted|did|do|use|used)\b)"
)
NAMED = re.compile(
    rf"(?:\sof\s(?:its|the|their))?{_WORD}{{0,5}},?\s(?:is|are|was|were|or|which\sis|that\sis|makes?\sup|made\sup|accounts?\sfor|accounted\sfor|represents?|accounting\sfor|representing)\s(?:about\s|some\s|nearly\s|roughly\s)?"
)
OF_NAMED = re.compile(
    r"\s?of\s(?P<whole>(?:the\s)?(?:world|country|nation|state|city|region|planet|globe|EU|US|UK|company|industry)(?:['’]s)?(?:\stotal)?(?:\s[a-z][\w-]{1,20}){1,3}|(?:all|global|total)(?:\s[a-z][\w-]{1,20}){1,3})"
)
NO_SHARE = re.compile(
    r"\b(?:(?<!make\s)(?<!makes\s)(?<!made\s)(?<!making\s)up|down|rise|rose|risen|grew|grow|growth|increase[sd]?|decrease[sd]?|decline[sd]?|fell|fall|drop(?:ped)?|gain(?:ed)?|more|less|fewer"
    r"|faster|slower|higher|lower|off|discount|interest|return|stake|margin|rate|yield|raise|cut|confidence|chance)\b",
    re.IGNORECASE,
)
MEANS = re.compile(r"\b(?:meaning|means?|that\sis|equivalent\sto|i\.e\.|amounts?\sto|works?\sout)\b", re.IGNORECASE)
POPULATION = re.compile(
    r"\s?of\s(?:the\s)?(?:country['’]s\s|nation['’]s\s|its\s|total\s|whole\s)?(?:population|inhabitants|people|residents|citizens)"
)
PEOPLE = re.compile(r"people|inhabitants|residents|citizens|consumers|population|users", re.IGNORECASE)
#: The first letters that the name of a country shares with that of its people.
PEOPLE_OF = re.compile(r"\s(?P<name>[A-Z][a-z]{3})[a-z]{1,12}")
