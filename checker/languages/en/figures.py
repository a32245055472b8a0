"""English words that relate numbers: shares, conversions, means, statements, ranks, tables."""

from __future__ import annotations

from collections.abc import Mapping

from checker.languages import patterns as re
from checker.languages.en.measures import STOPS
from checker.languages.en.numerals import ORDINAL, ordinal

# English words that connect a part, its whole and its share. Patterns match the text between two numbers ------------

_WORD = r"(?:[\s-]+(?!of\b|out\b|or\b|in\b)[\w'’/-]{1,24})"
NAMED = re.compile(
    rf"(?:\sof\s(?:its|the|their))?{_WORD}{{0,5}},?\s(?:is|are|was|were|or|which\sis|that\sis|makes?\sup|made\sup|accounts?\sfor|accounted\sfor|represents?|accounting\sfor|representing)\s(?:about\s|some\s|nearly\s|roughly\s)?"
)
OF_NAMED = re.compile(
    r"\s?of\s(?P<whole>(?:the\s)?(?:world|country|nation|state|city|region|planet|globe|EU|US|UK|company|industry)(?:['’]s)?(?:\stotal)?(?:\s[a-z][\w-]{1,20}){1,3}|(?:all|global|total)(?:\s[a-z][\w-]{1,20}){1,3})"
)
SHARE_OF_ALL = INSIDE_PART = re.compile(r"(?!)")


def named_whole(folded: str, part: int, share: int, end: int) -> str | None:
    """The name of the whole that a part and its share have, by the words after the share."""
    of = OF_NAMED.match(folded, end) if NAMED.fullmatch(folded, part, share) else None
    return None if of is None else re.sub(r"\b(?:the|total|all)\s|['’]s", "", of["whole"].casefold()).strip()


# English words between an amount and the same amount in another unit ------------------------------------------------

#: "5 miles (8 km)", "5 miles, or 8 km,"; two commas are brackets: "5 miles, about 8 km,".
SAME = re.compile(
    r"(?:\s?(?P<bracket>[(\[]|,\s(?=(?:about|around|roughly)\Z))"
    r"(?:about|some|around|or|approx\.?|roughly|nearly|equivalent\sto|equal\sto|i\.e\.,?|=|~)?\s?"
    r"|,?\s(?:or|i\.e\.,?|equivalent\sto|equal\sto|which\sis|that\sis|equals)\s(?:about\s|some\s|roughly\s)?|\s[=≈]\s)"
)
HEDGE = re.compile(r"(?:about|around|roughly)(?=\s)", re.IGNORECASE)
PARITY = re.compile(r"purchasing[\s-]power|\bPPP\b", re.IGNORECASE)
BRACKET_END = re.compile(r"[ ]?(?:[)\],;]|at\s(?:the|today|current)|in\s(?:US|today))")
END = re.compile(
    r"[ ]?(?:[.,;)!?\n—–]|\Z|\s(?:long|wide|tall|high|deep|away|of|in|from|and|a|north|south|east|west)\b)"
)
#: Words before a temperature that is a difference.
DIFFERENCE = re.compile(
    r"\b(?:by|rise[sn]?|rose|drop(?:s|ped)?|fall(?:s|en)?|fell|increase\w*|decrease\w*|warm\w*|cool\w*|differ\w*|change\w*|within|every|per|above|below)\b",
    re.IGNORECASE,
)


# English words of surveys -------------------------------------------------------------------------------------------

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


# The stems of English words that give the subject of a statement, and the words that limit its scope ----------------

_CONTENT_WORD = re.compile(r"[A-Za-z][A-Za-z'’-]*")
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
    return frozenset(
        stem(word) for word in _CONTENT_WORD.findall(text) if word.casefold() not in _EMPTY and len(word) > 1
    )


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
    return frozenset(
        word.group() for word in _CONTENT_WORD.finditer(text) if word.start() > 1 and word.group()[0].isupper()
    )


#: A number before a noun that may be a year: the 2025 edition.
YEAR = re.compile(r"(?:19|20)\d\d")
SHARED = 4
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


# English statements of rank -----------------------------------------------------------------------------------------

_SUBJECT = r"(?P<subject>(?:The\s)?[A-Z][\w'’-]{0,24}(?:\s(?:of\s|the\s|de\s|van\s|von\s)?[A-Z][\w'’-]{0,24}){0,4})"
_ORDER = r"(?P<order>[a-z]{3,12}est|most\s[a-z]{4,16}|least\s[a-z]{4,16})"
_RANK = rf"(?:(?P<nth>(?i:{ORDINAL}))(?:[-\s]{_ORDER})?|(?P<only>only|sole)|{_ORDER.replace('order', 'order1')})"
_GROUP = r"(?P<group>[a-z][\w'’-]*(?:\s(?!and\b|but\b|which\b|who\b|after\b|behind\b|with\b|while\b|when\b|as\b|is\b|was\b)[\w'’-]+){1,10})"
#: Subject, rank and class.
RANKED = (
    re.compile(
        rf"(?<![\w-]){_SUBJECT}\s(?:is|was|became|remains|has\sbecome)\s(?:now\s|still\s)?the\s{_RANK}\s{_GROUP}"
    ),
    re.compile(rf"(?<![\w-]){_SUBJECT},\sthe\s{_RANK}\s{_GROUP}(?=[,.])"),
    # The class first: “The second-largest city in France is Lyon”.
    re.compile(rf"\b[Tt]he\s{_RANK}\s{_GROUP}\s(?:is|was)\s{_SUBJECT}(?=[.,;])"),
)
#: Ranks that are shared, denied, past or of something else.
UNSURE = re.compile(
    r"\b(?:not|never|no\slonger|perhaps|probably|arguably|may|might|would|will|could|claims?|said|called)\b",
    re.IGNORECASE,
)
#: A rank within a smaller class, at another time, or shared.
QUALIFIED = re.compile(
    r"\b(?:one\sof|joint\w*|tied|equal|former\w*|once|until|used\sto|then|previous\w*|almost|nearly|by(?!\s(?:chance|mistake|far|then))|per)\b",
    re.IGNORECASE,
)
# The search jumps to the literal prefix of a pattern; a pattern that starts with alternatives is tried at each offset.
_PREFILTER = re.compile(
    r"he (?:\d{1,3}(?:st|nd|rd|th)|only|sole|most|least|first|second|third|fourth|fifth|sixth|seventh|eighth"
    r"|ninth|tenth|[a-z]{3,12}est)\b"
)
_NEVER = re.compile(
    r"(?:latest|rest|best|west|east|test|guest|forest|interest|honest|request|contest|protest|harvest)\Z"
)


def hits(folded: str) -> list[int]:
    """The offsets at which words of a rank are, in order."""
    return [hit.start() for hit in _PREFILTER.finditer(folded) if folded[max(0, hit.start() - 1)] in "Tt"]


def value(number: str) -> int | None:
    """The value of an ordinal that is not in digits."""
    return ordinal(number)


def order_of(groups: Mapping[str, str | None]) -> str | None:
    """By what things are ranked, in lower case; None if the word is no superlative."""
    order = (groups["order"] or groups["order1"] or "").casefold()
    return None if _NEVER.match(order) else order


def class_of(groups: Mapping[str, str | None]) -> frozenset[str]:
    """The words that name the class of what is ranked."""
    return words_of(groups["group"] or "")


def subject_of(groups: Mapping[str, str | None]) -> frozenset[str]:
    """The words that name what is ranked."""
    return words_of(groups["subject"] or "")


# English words of tables --------------------------------------------------------------------------------------------

_UNIT = r"(?:\s?\([^()]{0,16}\))?:?"
#: The whole label of a row or column that adds up the ones before it; a unit may follow.
TOTAL = re.compile(
    rf"(?:the\s|grand\s|overall\s)?totals?{_UNIT}|sum(?:\stotal)?{_UNIT}|in\s(?:total|all){_UNIT}", re.IGNORECASE
)
SUBTOTAL = re.compile(rf"(?:[A-Za-z]+\s){{0,3}}sub-?\s?totals?{_UNIT}", re.IGNORECASE)
#: Rows that are part of the row above them, rows that are subtracted, rows that are no addend.
INSIDE = re.compile(r"of\swhich|of\sthese|including|incl\b|thereof|[-–—·•>]", re.IGNORECASE)
LESS = re.compile(r"(?:less|minus|deduct\w*)\b:?", re.IGNORECASE)
ASIDE = re.compile(
    r"\b(?:p\d\d|average|mean|median|avg|max(?:imum)?|min(?:imum)?|target|budget|goal|previous|prior|last\syear|rank|notes?|std|stdev"
    r"|percent(?:age)?|share|rate|ratio|per)\b|%",
    re.IGNORECASE,
)
#: Columns whose figures cannot be added.
NOT_ADDED = re.compile(
    r"\b(?:rate|ratio|average|avg|mean|median|per|price|cost\s(?:each|per)|growth|change[sd]?|yoy|rank|ranking|age|year|years|no|nr|id|#"
    r"|score|index|rating|density|temperature|speed|time|date|day|cumulative|balance|times|x|vs|speedup|std|p\d\d)\b|[#±Δ]|(?<!\d)/",
    re.IGNORECASE,
)
SHARE = re.compile(r"\b(?:share|percent(?:age)?|proportion|pct)\b|%", re.IGNORECASE)
#: Notes that parts and totals need not agree, or that rows are left out.
ROUNDED = re.compile(
    r"\brounding\b|\brounded\b|(?:may|might|do|does|will)\snot\s(?:add|sum)|\bnot\s(?:all\s)?(?:shown|listed|included)\b|\btop[\s-](?:\d+|five|ten|twenty)\b"
    r"|\bselected\b|\bexcerpt\b",
    re.IGNORECASE,
)
#: Words and letters after a number that multiply it.
SCALES = {"k": 10**3, "K": 10**3, "M": 10**6, "m": 10**6, "mn": 10**6, "B": 10**9, "bn": 10**9, "b": 10**9, "thousand": 10**3,
          "million": 10**6, "billion": 10**9, "trillion": 10**12}  # fmt: skip
#: In a caption: the figures of the table are scaled, and therefore rounded.
SCALED = re.compile(
    r"\bin\s(?:thousands|millions|billions|[$€£¥]\s?(?:thousand|million|billion)|tonnes|tons|km|kilomet\w+)|[(](?:[$€£¥]?0{3}s?|m|mn|bn|thousands|millions|billions)[)]",
    re.IGNORECASE,
)
#: In a heading: figures are measured, or scaled, and therefore rounded.
MEASURED = re.compile(
    r"\b(?:thousands?|millions?|billions?|bn|mn|[kKMGTP][BW]h?|km|cm|mm|m|kg|g|lb|lbs|ft|mi|miles?|met(?:re|er)s?|tonnes?|tons?|hectares?"
    r"|acres?|lit(?:re|er)s?|hours?|minutes?|seconds?|ms|bytes|inches)\b|[$€£¥]\s?[kKMmBb]|['’]000|000s|[(]000|m²|km²|°",
    re.IGNORECASE,
)
PREFIXES = re.compile(r"(?!)")
