"""English words for change: from a value to another, by how much. Patterns match what stands between two numbers."""

from __future__ import annotations

from checker.languages import patterns as re

_UP = (
    r"rise|rises|rose|risen|rising|grow|grows|grew|grown|growing|growth|increase|increases|increased|increasing|climb|climbs|climbed|jump|jumps"
    r"|jumped|soar|soared|surge|surged|went\sup|gone\sup|up|expand|expanded|gained|swelled|rocketed|advanced"
    r"|doubled|tripled|quadrupled|doubling|tripling|doubles|triples"
)
_DOWN = (
    r"fall|falls|fell|fallen|falling|drop|drops|dropped|dropping|decline|declines|declined|declining|decrease|decreases|decreased|decreasing|shrink"
    r"|shrank|shrunk|plunge|plunged|slump|slumped|slide|slid|went\sdown|gone\sdown|(?<!slow\s)(?<!slows\s)(?<!slowed\s)down|reduced|reduces|reducing|reduce|cutting|lowering|reduction|cut|lowered|dipped|sank|halved|halving"
)
_WORD = r"(?:\s[\w'’-]{1,20})"
_HEDGE = r"(?:(?:about|some|nearly|around|roughly|almost|just|only|over|more\sthan|less\sthan)\s)?"
_NOUNS = r"(?:[A-Za-z’'-]{1,20}\s){0,4}"
FROM = re.compile(rf"\bfrom\s(?:{_NOUNS})[$€£¥]?\Z")
TO = re.compile(rf"(?:\s?\([^()\n]{{1,24}}\))?{_WORD}{{0,5}}?\sto\s(?:{_NOUNS})")
#: Any verb or adverb of change; the last one before "from" says which way.
WAY = re.compile(rf"\b(?:(?P<up>{_UP})|(?P<down>{_DOWN}))\b", re.IGNORECASE)
#: Ways that are nothing else, so that bare numbers may follow ("drop support from 3 to 5" speaks of versions).
PLAIN_WAYS = frozenset(
    "rise rises rose risen rising grew grown increased increases climbed soared surged jumped fall falls fell fallen declined"
    " decreased doubled tripled halved quadrupled".split()
)
#: Between that verb and "from": another clause, or another verb.
CLAUSE = re.compile(
    r"\b(?:as|when|while|and|or|which|who|that|but|after|before|since|because|went|goes?|going|moved?|moving|came|rang(?:es?|ing)|shift(?:s|ed)?"
    r"|switch(?:es|ed)?|chang(?:es?|ed|ing)|transition|anywhere|support|versions?|aged?|until)\b|[;:]",
    re.IGNORECASE,
)
#: Between the rate of "rose by 22% from A to B" and A.
RATE_TO_FROM = re.compile(
    rf"(?:\s?\([^()\n]{{1,24}}\)|\))?,?(?:\s(?:increase|rise|growth|jump|gain|climb|surge|decrease|fall|drop|decline|reduction|cut|slump))?{_WORD}{{0,4}},?\sfrom\s(?:{_NOUNS})"
)
#: Fell to B from A: before the first number, and between the two.
FELL_TO = re.compile(rf"\bto\s(?:{_NOUNS})[$€£¥]?\Z")
TO_FROM = re.compile(rf"(?:\s(?!and\b|or\b|but\b|to\b)[\w'’-]{{1,20}}){{0,5}}?,?\sfrom\s(?:{_NOUNS})[$€£¥]?")
#: Rose P to B from A: from the rate to B.
RATE_TO_VALUE = re.compile(r",?\sto\s(?:about\s|some\s|a\srecord\s|nearly\s)?[$€£¥]?")
#: After B: its rate, or by how much; "a 22% increase" says the way behind the number.
BY = re.compile(
    rf"{_WORD}{{0,6}}?,?\s?[—–-]?\s?(?:(?:or|an?|which\sis|that\sis|representing|for)\s){{0,2}}(?:[a-z]+\s)?(?:(?P<up>increase|rise|growth|jump|gain|climb|surge)|(?P<down>decrease|fall|drop|decline|reduction|cut|slump)|difference|change)\s(?:of\s){_HEDGE}"
)
BY_BEFORE = re.compile(rf"{_WORD}{{0,6}}?(?:,|\s?[—–]|,\sor|\s?\()\s?(?:an?\s|of\s)?{_HEDGE}")
BY_BEHIND = re.compile(
    r"\s(?:[a-z]+\s)?(?:(?P<up>increase|rise|growth|jump|gain|climb|surge|more|higher)|(?P<down>decrease|fall|drop|decline|reduction|cut|slump|less|fewer|lower))\b(?!\s(?:in|per|than|likely|often)\b)"
)
#: To B, or by 22%; (+22%); (up 22%).
OR_BY = re.compile(rf"{_WORD}{{0,5}}?,?\s(?:or\s)?by\s{_HEDGE}")
IN_BRACKETS = re.compile(
    rf"{_WORD}{{0,3}}?\s?\((?:(?P<up>\+|up\s|an?\s(?:increase|rise|growth)\sof\s)|(?P<down>[-−–]|down\s|an?\s(?:drop|decrease|fall|decline|reduction)\sof\s)){_HEDGE}"
)
#: B, up 22% from A: from B to the rate, and from B to A where no rate is given.
UP_BY = re.compile(
    rf"{_WORD}{{0,4}}?,\s(?:(?:the|its|our|their|that)\s(?:[a-z]{{1,16}}\s){{1,3}}(?:is|was|are|were)\s)?(?:(?P<up>up)|(?P<down>down))\s(?:by\s)?{_HEDGE}"
)
FROM_BACK = re.compile(rf"(?:\s[a-z]{{1,12}}){{0,2}}\s(?:from|on|compared\s(?:with|to))\s(?:{_NOUNS})")
UP_FROM = re.compile(
    rf"{_WORD}{{0,4}}?(?:,|\s?\()\s?(?:(?P<up>up)|(?P<down>down))(?:\ssharply|\sslightly)?\sfrom\s(?:{_NOUNS})"
)
#: B last year, compared with A the year before: between the two; the amount follows.
COMPARED_WITH = re.compile(rf"{_WORD}{{0,6}}?,?\s(?:compared\s(?:with|to)|against|versus|after)\s(?:{_NOUNS})[$€£¥]?")
#: B, 22% more than the A of last year: the two gaps.
SO_MUCH = re.compile(rf"{_WORD}{{0,6}}?(?:,|\s[—–]|\s?\()\s?(?:or\s|which\sis\s|some\s)?{_HEDGE}")
MORE_THAN = re.compile(
    rf"\s(?:(?P<up>more|higher|above|up)|(?P<down>less|fewer|lower|below|down))\s(?:than|on)?\s?(?:the|its|their|last\syear['’]s)\s(?:{_NOUNS})"
)
#: A, below the B of last year.
COMPARED = re.compile(
    rf"{_WORD}{{0,4}}?,\s(?:well\s|far\s|just\s|slightly\s|still\s|much\s)?(?:(?P<up>above|higher\sthan|more\sthan|exceeding)|(?P<down>below|lower\sthan|less\sthan|fewer\sthan))\s(?:the|its|their|last\syear['’]s|an?)\s(?:{_NOUNS})"
)
COMPARED_BEFORE = re.compile(rf"{_WORD}{{0,4}}?,\s(?:well\s|far\s|just\s|slightly\s|still\s|much\s)?")
COMPARED_HEDGE = re.compile(r"(?:(?P<up>above)|(?P<down>below))\b", re.IGNORECASE)
COMPARED_AFTER = re.compile(r"(?:\s[\w'’-]{1,16}){0,4}(?:[.,;)]|\Z)")
#: B, three times the A of last year.
TIMES_BEFORE = re.compile(rf"{_WORD}{{0,4}}?(?:,|\s(?:is|was|are|were))\s(?:or\s|which\sis\s)?")
TIMES_OF = re.compile(rf"\s(?:the|its|last\syear['’]s|as\smany\sas\sthe)\s(?:{_NOUNS})")
TWICE_OF = re.compile(
    rf"{_WORD}{{0,4}}?(?:,|\s(?:is|was|are|were))\s(?P<hedge>{_HEDGE})(?P<word>twice|double|triple|half)\s(?:the|its|last\syear['’]s)\s(?:{_NOUNS})"
)
#: Words that say by which factor a value changes.
FACTORS = {
    "doubl": 2, "tripl": 3, "quadrupl": 4, "trebl": 3, "quintupl": 5, "twice": 2, "double": 2, "triple": 3,
}  # fmt: skip
FACTOR = re.compile(
    r"\b(?P<hedge>(?:more\sthan|over|nearly|almost|about|roughly|around|approximately|less\sthan|well\sover|not\squite|at\sleast)\s)?"
    r"(?P<word>(?:doubl|tripl|quadrupl|trebl|quintupl)(?:ed|es|ing)|halv(?:ed|es|ing))\b",
    re.IGNORECASE,
)
OTHER_BASE = re.compile(
    r"\b(?:a\syear(?!\s(?:earlier|ago|before))|per\syear|per\s(?:month|day|week)|annual(?:ly|ised|ized)?|year-on-year|year-over-year|yoy|cagr|compound|on\saverage|average\s(?:annual|yearly|monthly|growth|increase|rise|rate|gain)|averag(?:ed|ing)|an\saverage\sof|adjusted|every|each"
    r"|monthly|daily|expected|forecast|if)\b",
    re.IGNORECASE,
)
INVERTED = re.compile(
    r"\b(?:rank(?:ed|ing|s)?|place|position|exchange|loss(?:es)?|minus|negative|odds|grade|versions?|number\sone|seed(?:ed)?|handicap|respectively)\b|[-−–]\s?\Z",
    re.IGNORECASE,
)
NUMBER_OF = re.compile(r"\b(?:number|count|total)s?\sof\b", re.IGNORECASE)
FALLING = re.compile(r"\b(?:fell|fall|drop(?:ped)?|declin\w+|decreas\w+|shr[aiu]nk|contract\w*|loss\w*|negative|minus|down)\b|[-−–]\s?\Z", re.IGNORECASE)  # fmt: skip
#: "Rose 120 points, or 0.4%, to 30,120"; "1.2 billion, up 130 million, or 12%".
OR_RATE = re.compile(rf"{_WORD}{{0,3}}?(?:,?\sor\s|\s\()(?:about\s|some\s|nearly\s)?")
RATE_TO = re.compile(rf"{_WORD}{{0,2}}?[,)]?,?\sto\s(?:close\sat\s|finish\sat\s|reach\s|a\srecord\s|about\s)?[$€£¥]?")
UP_TO_THIS = re.compile(rf"{_WORD}{{0,4}}?,\s(?:(?P<up>up)|(?P<down>down))\s(?:by\s)?{_HEDGE}[$€£¥]?")
