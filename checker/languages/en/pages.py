"""English words with which pages show their kind, their dates and their subject."""

from __future__ import annotations

from checker.languages import patterns as re
from checker.languages.page_words import DatingLine

# English words in titles, headings and labels that indicate the kind of a page --------------------------------------

#: Words in a title or a file name.
TITLES = {
    kind: re.compile(words, re.I)
    for kind, words in {
        "minutes": r"\b(?:meeting|call|session)\s(?:minutes|notes)\b|\bminutes\b(?!\sread)|\bagenda\b|\bnotes\sfrom\b",
        "digest": r"\b(?:weekly|biweekly|monthly|newsletter|digest|roundup|round-up|this\s(?:week|month)\sin|link\sdump|weeknotes?)\b|\bissue\s#?\d+\b|\bsummaries\sof\b",
        "event": r"\b(?:meetup|conference|workshop|webinar|seminar|symposium|open\sday|talk\sannouncement|training\sopportunit\w+)\b",
        "legal": r"\b(?:terms\s(?:of|and|for)\b|terms\Z|agreement|(?:privacy|cookie|acceptable\suse|removal|company|entertainment)\s(?:policy|statement|notice)|policy\Z|licen[sc]e|by-?laws|safe\sharbor|(?:counter|takedown)\snotice|commitment\Z)",
        "draft": r"\b(?:roadmap|draft|proposal|rfc|pep|work\sin\sprogress)\b",
        "index": r"\b(?:table\sof\scontents|index\sof|list\sof\slinks|bibliography|resource\sguide)\b",
        "code": r"\b(?:api\sreference|api\sdocumentation|deployment)\b",
    }.items()
}
#: A heading that occurs only on such a page.
HEADINGS = {
    kind: re.compile(words, re.I)
    for kind, words in {
        "minutes": r"(?:attendees|attendance|present|apologies|in\sattendance|action\sitems|minutes|agenda|matters\sarising|any\sother\sbusiness)\Z",
        "digest": r"(?:in\sbrief|featured|jobs|call\sfor\sparticipation|news|links?|releases?|news\sfrom\sthe\scommunity|show\s&\stell|community\s(?:calls|meetings))\Z",
        "event": r"(?:speakers?|programme|synopsis|session\smaterials|how\sto\sregister|registration|venue|getting\sthere|tickets)\Z",
        "legal": r"(?:\d+\.\s*)?(?:definitions|governing\slaw|limitation\sof\sliability|no\swarranty|intellectual\sproperty|severability|confidentiality|safe\sharbor\sterms)\b",
        "draft": r"(?:abstract|rationale|motivation|specification|rejected\sideas|backwards\scompatibility|open\s(?:issues|questions)|background\sand\saims)\Z",
        "index": r"(?:guide\sindex|(?:newspaper|academic|selected)\sarticles|contents|table\sof\scontents|selected\s(?:books|articles|newspaper)\b.*|further\sreading)\Z",
        "code": r"(?:usage|install(?:ation)?|parameters|arguments|returns|api|syntax|command-line\soptions|how\sto\sdeploy\b.*|configuration|column\b.*)\Z",
    }.items()
}
#: A line that begins with such a label gives the time and place of an event.
EVENT_LABEL = re.compile(r"[\s\W]*(?:when|where|date|time|venue|location|place|admission|speakers?)\s*\W{0,3}:", re.I)
#: The beginning of an article of a law.
CLAUSE = re.compile(r"\s*(?:(?:article|section|rule|§)\s?\d+|\(?\d{1,2}(?:\.\d{1,2}){1,3}\)?\s)", re.I)
#: The line above a post in a thread.
WROTE = re.compile(
    r"\bwrote\s?:|^\s*(?:posted|asked|answered|replied|commented)\sby\b|^\s*#\d+\s|^@?[\w.-]{2,24}\scommented\b", re.I
)
#: "This directory contains the data behind the story", "last updated on": the page is kept up to date.
KEPT = re.compile(
    r"\b(?:last\s(?:updated|modified|verified|reviewed)|updated\s(?:weekly|daily|regularly)|this\s(?:page|list|guide)\sis\s(?:kept|updated))\b",
    re.I,
)
BOOKS = re.compile(r"\bselect(?:ed)?\s(?:bibliography|list\sof)\b", re.I)
DATA = re.compile(r"\bthis\s(?:directory|folder|file|repository)\scontains\b", re.I)


# English labels and front-matter keys that give the meaning of a date -----------------------------------------------

#: The labels of lines for each attribute, in lower case. "Date" alone may be the day of the event or of the page.
LABELS = {
    "deadline": (
        "deadline", "submission deadline", "application deadline", "applications close", "apply by", "closing date",
        "rsvp by", "entries close", "registration closes",
    ),
    "when": ("when", "event date", "date of event", "meeting date", "date and time", "date & time"),
    "start": ("start", "starts", "start date", "begins", "opening"),
    "end": ("end", "ends", "end date", "closing"),
    "published": ("published", "date published", "publication date", "posted", "date posted", "posted on", "issued",
                  "date of issue", "issue date"),
}  # fmt: skip
#: The front-matter keys for each attribute.
KEYS = {
    "deadline": ("deadline", "app_close_date", "closing_date", "apply_by"),
    "when": ("event_date", "eventdate", "when", "meeting_date"),
    "start": ("start", "start_date", "startdate", "event_start"),
    "end": ("end", "end_date", "enddate", "event_end"),
}
#: Text that makes a first line the masthead of an issue: "No. 88", "Vol. 3".
MASTHEAD = r"\b(?i:no|issue|vol|volume|number)\b\.?\s?\d"
#: A first line that refers back or ahead gives the day of something else.
OTHER_DAYS = re.compile(
    r"\b(?:next|last|previous|earlier|since|until|from(?!\s\d{1,2}(?:[:.]\d\d)?\s?(?:[ap]\.?m|to|until|[-–]))|follow\w*|upcoming|first|ago|founded|born|signed"
    r"|due|deadline|by)\b",
    re.IGNORECASE,
)
#: Labels of the day of the event if they are next to others of an event.
SHARED = ("date", "day")
NEXT_TO_DATE = (
    "time", "start", "starts", "start time", "doors", "venue", "place", "location", "where", "fee", "price", "entry",
    "admission", "cost", "tickets", "speaker", "speakers", "host",
)  # fmt: skip
_PARTICLES = frozenset(
    "the a an our its their this that is are was were be will on by at in of for to until till before and or from now"
    " has have been also please it they we you with as".split()
)
_FEWEST, _MOST = 2, 6


def phrase_before(text: str) -> str:
    """The words of the last clause of a text, sorted; empty for fewer than two and for more than six."""
    clause = re.split(r"[,;:.!?()]", text.rstrip(" :|*(\t"))[-1]
    words = {word.rstrip("s") for word in re.findall(r"[a-z]+", clause.casefold()) if word not in _PARTICLES}
    return " ".join(sorted(words)) if _FEWEST <= len(words) <= _MOST else ""


# English sentences in which a page describes its subject, or announces a thing with its number ----------------------

SELF = re.compile(
    r"\bthis\s(?:document|pep|rfc|post|page|article|guide|announcement|release|note|paper|report|specification|changelog|issue)\b"
    r"|\b(?:we(?:['’]re|\sare)?|team\sis|i(?:['’]m|\sam))\s(?:very\s|so\s)?(?:happy|pleased|excited|proud|thrilled|delighted)\sto\sannounce"
    r"|\bis\s(?:now\s)?(?:available|released|out)\b|\bhas\sbeen\sreleased\b|\bannounc(?:e|es|ing)\s(?:the\s)?(?:release|availability)\b",
    re.IGNORECASE,
)
#: A sentence that refers back, ahead or elsewhere names other things on purpose.
OTHERS = re.compile(
    r"\b(?:previous|last|earlier|older|prior|since|from|than|after|before|until|upgrad\w*|next|future|later|upcoming|unlike|compared|like"
    r"|replac\w+|supersed\w+|deprecat\w+|support\w*|require[sd]?|requires|based\son|extends?|see|read\w*|against|bugs?|fix(?:e[sd])?|regressions?|report\w*|follow\w*|compatible|successor|updates?)\b",
    re.IGNORECASE,
)
#: The year of an edition: the 2019 edition.
EDITION_YEAR = re.compile(r"\b(?P<year>(?:19|20)\d\d)(?=\s(?:edition|version)\b)", re.IGNORECASE)
PARTICLES = frozenset(
    "a an the is are was were be been has have had its their our it they we now today and also of".split()
)


# Lines that date the page -------------------------------------------------------------------------------------------

_WEEKDAY = r"(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?[.,]?\s)?"
_OPENS = r"(?:\A|[.|·•;*(\[（【—–-]\s*|,\s)"
# Directly before the date: a label of publication that opens its line or a segment of it.
_LABEL = re.compile(
    rf"{_OPENS}(?:[*_]{{0,3}})"
    r"(?:(?:draft|first|originally|article|story|release|post|date|notice|letter|statement|minutes)\s)?"
    r"(?:published|posted|issued|released|dated|written|submitted|approved|adopted|date\sof\s(?:issue|publication|release)"
    r"|(?:publication|release|issue|publish)\sdate|date(?=\s*:)|for\simmediate\srelease)(?:\sby\sthe\s(?:\w+\s){0,3}\w+)?"
    rf"(?:\son)?\s*[:：]?[*_]{{0,3}}\s*{_WEEKDAY}\Z",
    re.IGNORECASE,
)
UPDATED = re.compile(
    rf"{_OPENS}[*_]{{0,3}}(?:this\s\w+\s(?:was|has\sbeen)\s)?(?:last\s)?(?:updated|revised|modified)(?:\son)?[*_]{{0,3}}:?[*_]{{0,3}}\s*{_WEEKDAY}\Z",
    re.IGNORECASE,
)
# A bulletin that announces its next issue has its own date before the announcement.
_NEXT = re.compile(r"[^\n]{0,12}?[.;|·(]\s?next\s(?:update|issue|bulletin)", re.IGNORECASE)
# "PORT ELLERY, ", "LONDON (AP) — ", "SAN FRANCISCO, Calif., ": a place in capitals before the date, at the start.
_PLACE = re.compile(
    rf"\A[*_]{{0,3}}(?:[A-Z][A-Z'’.-]+[\s,]+){{1,4}}(?:[A-Z][a-z]+\.?,?\s+){{0,3}}(?:\([A-Z][\w\s/]{{1,24}}\)\s*)?(?:[/–—-]{{0,2}}\s*){_WEEKDAY}\Z"
)
_WIRE = re.compile(
    r"[)*_]{0,3}\s*(?:,\s*\d\d?:\d\d[^—–-]{0,8})?(?:\([^)\n]{2,30}\)|/[^/\n]{3,40}/)?[*_]{0,3}\s*(?:--|[–—-])\s"
)
# "By Ann Lee | ", "By our music correspondent. "
_BYLINE = re.compile(rf"\A[*_]{{0,3}}[Bb][Yy]\s[^|·•\n;:]{{2,60}}?\s*[|·•,.–—-]\s*{_WEEKDAY}\Z")
_ENDS = re.compile(r"[\s*_)）\]】.。]*(?:[|·•,，]|\n|\Z|\d{1,2}:\d\d|at\s\d)")
# "Westby, 8 January 2025. The mayor …": a place and a date that are a sentence.
_PLAIN_PLACE = re.compile(rf"\A[*_]{{0,3}}(?:[A-Z][\w'’-]+\s){{0,2}}[A-Z][\w'’-]+,\s{_WEEKDAY}\Z")
_THEN_TEXT = re.compile(r"[*_]{0,3}(?:\.|:|\s[–—-])[*_]{0,3}\s+[“\"]?[A-Z]")
LABELLED = (DatingLine(_LABEL, _ENDS), DatingLine(re.compile(""), _NEXT, alone=True))
DATELINES = (DatingLine(_PLACE, _WIRE), DatingLine(_BYLINE, _ENDS), DatingLine(_PLAIN_PLACE, _THEN_TEXT))
BESIDE_DATE = rf"(?:published|posted|date)(?=[\s:：]|\Z)|(?:vol|issue|no)\.?\s?\d+|{_WEEKDAY}"
#: Words for a life, an event or a period: the date of such a line is not that of the page.
OTHER_DATE = (
    r"\b(?:born|died|from|until|till|to|since|between|at|in|opens?|closes?|deadline|due|by\s(?=\d)|before|after|on|will|was|were"
    r"|is|are|held|takes?|took|doors|venue|when|starts?|ends?)\b"
)
YEARLY = re.compile(r"\b(?:annual|yearly|year[\s-]end|(?:year|\d{4})\sin\sreview|year\sbehind)\b", re.IGNORECASE)
COPIED = re.compile(
    r"\b(?:originally|first)\s(?:published|posted|appeared)|\b(?:re|cross-?)posted\s(?:from|on|at)|\btranslat(?:ed\s(?:from|by)\b|or\s?[:=])",
    re.IGNORECASE,
)

# Boilerplate --------------------------------------------------------------------------------------------------------

BOILERPLATE = (
    r"[-—–=·. ]*(?:the[ ])?end[-—–=·. ]*\Z|article\s+address\s*:|original\s+(?:article|link)\s*:|copyright\b|all\s+rights\s+reserved"
    r"|unsubscribe\b|view\s+(?:this\s+email\s+)?in\s+(?:your\s+)?browser"
)
ADDRESS = r"article\s+address|original\s+(?:article|link)"
RELATED = r"related\s+(?:articles|posts|reading|stories)|you\s+(?:may|might)\s+also\s+like|more\s+from|recommended\s+(?:reading|for\s+you)|read\s+more|see\s+also|most\s+popular"
