"""English words that say per what a number counts, and how a rate, a number of things and a total belong together."""

from __future__ import annotations

from checker.languages import patterns as re

_TIME = r"day|week|month|year|quarter"
#: Before a rate: "a daily average of".
BEFORE = re.compile(
    r"\b(?:(?:a|the)\s)?(?P<adverb>daily|weekly|monthly|annual|yearly)\s(?:average|mean|rate)\sof\s\Z", re.IGNORECASE
)
#: After it: "£12 each", "12,000 a day", "£3 per head".
AFTER = re.compile(
    rf"(?:\s[a-z]{{3,12}})?\s?(?:(?P<each>each|apiece)\b|(?:per|/|every|an?)\s?(?P<time>{_TIME})\b|(?:per|an?)\s(?P<head>head|person|ticket|copy|piece|seat|night|child|visitor|member|pupil|book|tree|lot|share|household|acre|game|match|patient|car|vehicle|room|bed|table|class|school|hectare|employee|worker|student|player|race|trip|visit|order|guest|customer|user|inhabitant|resident)\b|(?P<adverb>daily|weekly|monthly|annually|yearly)\b)",
    re.IGNORECASE,
)
#: "Each of the 35 schools will get £695".
EACH_OF = re.compile(
    r"\beach\sof\s(?:(?:the|its|our|their|these|those)\s)?[\w,]{1,12}\s[a-z]{3,16}\s(?:[a-z]{1,12}\s){0,4}\Z",
    re.IGNORECASE,
)
#: A length that counts its days: "over the 10 days", "the 10-day course".
EXACT_DAYS = re.compile(r"\bover\s(?:the|its|those|these)\s[\w-]{1,8}\sdays|-day\b", re.IGNORECASE)
TIMES = {
    "day": "day", "daily": "day", "week": "week", "weekly": "week", "month": "month", "monthly": "month", "year": "year", "yearly": "year",
    "annual": "year", "annually": "year", "quarter": "quarter",
}  # fmt: skip
PLURALS = {
    "person": "people", "child": "children", "copy": "copies", "head": "people", "match": "matches", "class": "classes",
}  # fmt: skip
#: "At £4.50 each, 300 tickets": the count may stand behind its rate.
AT_EACH = re.compile(r"\b[Aa]t\s[$€£¥]?\Z")
#: From a total to its rate in apposition: 41,600 patients, 800 a week.
TO_RATE = re.compile(r"(?:\s[A-Za-z'’-]{1,20}){0,4},\s(?:or\s|that\sis\s|about\s|some\s)?")
#: Before the total, and behind it.
TOTAL = re.compile(
    r"\b(?:total(?:l?ing|ed)?(?:\sof)?|raising|rais(?:ed|es)|making|bringing\sin|brought\sin|earning|earned|costing|paid|paying|pays|spent|spending|brings?\sin|takes?\sin|received|came\sto|comes?\sto|worth|altogether|=|or|which\sis|that\sis|sum\sof|took\sin|takings\sof)\s(?:[a-z]{1,10}\s){0,3}\Z",
    re.IGNORECASE,
)
TOTAL_BEHIND = re.compile(
    r"\s(?:[a-z]+\s){0,2}?(?:in\s(?:all|total)|altogether|overall)\b(?!,?\s(?:counting|including|with|plus))",
    re.IGNORECASE,
)
MEAN = re.compile(r"\b(?:average|mean|averag(?:ed|ing))\b", re.IGNORECASE)
PART = re.compile(
    r"\b(?:first|last|final|opening|record|peak|yesterday|today|profit|cost|fee|deposit|net|extra|another|of\swhich|alone|up\sto)\b",
    re.IGNORECASE,
)
SAME = re.compile(r"\b(?:or|i\.e|that\sis|which\sis|equivalent\sto|equal\sto|amounts?\sto)\b|=|\(", re.IGNORECASE)
#: After a rate: the times that follow are those it is compared with.
COMPARED = re.compile(r"\b(?:than|compared|against|versus|up|down)\b", re.IGNORECASE)
#: Two numbers of things that share what follows.
JOINED = re.compile(r"\sand\s|,\s?\Z", re.IGNORECASE)
