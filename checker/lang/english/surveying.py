"""English words of surveys: what is counted whole, and what says that figures are means of whole numbers."""

from __future__ import annotations

import re

#: Things that nobody halves, in the plural.
WHOLE = frozenset(
    "people persons men women children adults respondents participants patients students pupils teachers users customers employees staff"
    " workers members voters citizens residents players developers engineers parents owners volunteers subjects households families"
    " companies firms businesses schools universities hospitals countries states cities towns counties teams projects organisations"
    " organizations agencies votes answers responses replies cases trials studies papers articles interviews candidates applicants"
    " athletes doctors nurses drivers passengers cats dogs birds cars ships bridges churches".split()
)
#: Between a share and the number that it is taken of.
SHARE_OF = re.compile(r"\s?of\s(?:(?:the|all|our|these|its|their|those|only|just)\s){0,2}")
#: What is said of the whole as a mass, of an estimate or of a weighted sample counts nothing.
NOT_COUNTED = re.compile(r"['’]|\s(?:worth|time|hours)\b")
WEIGHTED = re.compile(
    r"\bweighted\b|\bweights?\b|\bestimat|\bprojected\b|\bsuppose\b|\bimagine\b|\bif\b", re.IGNORECASE
)
#: A mean as printed, and the number of people beside it.
MEAN = re.compile(
    r"(?<![A-Za-z])(?:M|[Mm]ean(?:\s(?:score|rating|number|answer))?|[Aa]verage(?:\s(?:score|rating|number|answer))?)\s?(?:=|of|was|:|is)\s?(?P<mean>\d{1,4}\.\d{1,3})(?![\d.%])"
)
SAMPLE = re.compile(r"(?<![A-Za-z])[nN]\s?=\s?(?P<count>\d{1,4})(?![\d.,]*\d)")
#: Answers are whole numbers here, and each person gives one.
WHOLE_ANSWERS = re.compile(
    r"\b(?:likert|(?:five|seven|ten|four|six|nine|[4-9]|10|11)-point|scale (?:from|of) \d|on a scale|out of (?:5|7|10)\b|number of|rated|ratings?|how many)\b",
    re.IGNORECASE,
)
SEVERAL_ITEMS = re.compile(
    r"\b(?:items?|subscales?|composites?|averaged|cronbach|aggregate|index|questionnaire|inventory|weighted)\b|α",
    re.IGNORECASE,
)
