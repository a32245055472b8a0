"""English words of surveys: indivisible things, and the words that make figures means of whole numbers."""

from __future__ import annotations

from checker.languages import patterns as re

#: Indivisible things, in the plural.
WHOLE = frozenset(
    "people persons men women children adults respondents participants patients students pupils teachers users customers employees staff"
    " workers members voters citizens residents players developers engineers parents owners volunteers subjects households families"
    " companies firms businesses schools universities hospitals countries states cities towns counties teams projects organisations"
    " organizations agencies votes answers responses replies cases trials studies papers articles interviews candidates applicants"
    " athletes doctors nurses drivers passengers cats dogs birds cars ships bridges churches"
    " boats vessels houses homes flats trees vehicles buses trains planes jurors judges seats shops stores restaurants hotels farms libraries"
    " museums clubs parties banks samples tests districts regions villages provinces councils sites offices beds machines devices computers"
    " phones servers sensors stations matches games elections proposals bills laws complaints requests incidents accidents cows horses sheep"
    " babies mothers fathers members officers soldiers prisoners tenants farmers fishermen candidates writers readers songs films novels".split()
)
#: Text between a share and the number it is taken of.
SHARE_OF = re.compile(r"\s?of\s(?:(?:the|all|our|these|its|their|those|only|just)\s){0,2}")
#: Text from the number of a whole to a share of it: "of the 9 schools here, 29%", "a survey of 13 teachers found that
#: 41%".
WHOLE_LED = re.compile(
    r"\b(?:of|out\sof|among|from)\s(?:(?:the|all|our|these|its|their|those|only|just)\s){0,2}\Z", re.IGNORECASE
)
LED_TO_SHARE = re.compile(r"(?:\s[A-Za-z'’-]{1,20}){1,6},\s(?:only\s|just\s)?")
SURVEYED = re.compile(
    r"(?:\s[A-Za-z'’-]{1,20}){1,6}\s(?:found|finds|showed|shows|revealed|reveals|suggested|suggests)\s(?:that\s)?(?:only\s|just\s)?"
)
ASKED = re.compile(r"(?:\s[A-Za-z'’-]{1,20}){1,6}(?:,\sand|,\sbut|;)\s(?:only\s|just\s)?")
OF_THEM = re.compile(r"\sof\s(?:them|these|those)\b")
#: Text after a share of the whole before it: an action of its members, not another whole or a comparison.
DID = re.compile(
    r"\s(?!of\b|more\b|less\b|fewer\b|higher\b|lower\b|points?\b|off\b|above\b|below\b|increase|decrease|rise\b|fall\b|drop\b|growth\b|discount|on\s)[a-z]"
)
#: Words that make a statement about a mass, an estimate or a weighted sample, which are not counted.
NOT_COUNTED = re.compile(r"['’]|\s(?:worth|time|hours)\b")
WEIGHTED = re.compile(r"\bweighted\b|\bweights?\b|\bestimat|\bprojected\b", re.IGNORECASE)
#: A mean as printed, and the number of people next to it.
MEAN = re.compile(
    r"(?<![A-Za-z])(?:M|[Mm]ean(?:\s(?:score|rating|number|answer))?|[Aa]verage(?:\s(?:score|rating|number|answer))?)\s?(?:=|of|was|:|is)\s?(?P<mean>\d{1,4}\.\d{1,3})(?![\d.%])"
)
SAMPLE = re.compile(r"(?<![A-Za-z])[nN]\s?=\s?(?P<count>\d{1,4})(?![\d.,]*\d)")
#: Words that show that answers are whole numbers, one from each person.
WHOLE_ANSWERS = re.compile(
    r"\b(?:likert|(?:five|seven|ten|four|six|nine|[4-9]|10|11)-point|scale (?:from|of) \d|on a scale|out of (?:5|7|10)\b|number of|rated|ratings?|how many)\b",
    re.IGNORECASE,
)
SEVERAL_ITEMS = re.compile(
    r"\b(?:items?|subscales?|composites?|averaged|cronbach|aggregate|index|questionnaire|inventory|weighted)\b|α",
    re.IGNORECASE,
)


def is_share_of(noun: str, between: str, after: str) -> bool:
    """Whether a share is one of the number after it: 29% of the 9 schools."""
    return SHARE_OF.fullmatch(between) is not None and noun.casefold() in WHOLE and NOT_COUNTED.match(after) is None


def has_share(folded: str, noun: str, unit: str, whole: tuple[int, int], share: tuple[int, int]) -> bool:
    """Whether a share is one of the number before it: a survey of 13 teachers found that 41% …."""
    of_them = OF_THEM.match(folded, share[1]) is not None
    if noun.casefold() not in WHOLE or not (of_them or DID.match(folded, share[1])):
        return False
    between = folded[whole[1] : share[0]]
    if SURVEYED.fullmatch(between):
        return True
    if ASKED.fullmatch(between):
        return of_them
    led = WHOLE_LED.search(folded, max(0, whole[0] - 24), whole[0])
    return led is not None and LED_TO_SHARE.fullmatch(between) is not None
