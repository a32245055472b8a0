"""English words in titles, headings and labels that indicate the kind of a page."""

from __future__ import annotations

from checker.languages import patterns as re

#: Words in a title or a file name.
TITLES = {
    "minutes": re.compile(
        r"\b(?:meeting|call|session)\s(?:minutes|notes)\b|\bminutes\b(?!\sread)|\bagenda\b|\bnotes\sfrom\b", re.I
    ),
    "digest": re.compile(
        r"\b(?:weekly|biweekly|monthly|newsletter|digest|roundup|round-up|this\s(?:week|month)\sin|link\sdump|weeknotes?)\b"
        r"|\bissue\s#?\d+\b|\bsummaries\sof\b",
        re.I,
    ),
    "event": re.compile(
        r"\b(?:meetup|conference|workshop|webinar|seminar|symposium|open\sday|talk\sannouncement|training\sopportunit\w+)\b",
        re.I,
    ),
    "legal": re.compile(
        r"\b(?:terms\s(?:of|and|for)\b|terms\Z|agreement|(?:privacy|cookie|acceptable\suse|removal|company|entertainment)\s(?:policy|statement|notice)|policy\Z|licen[sc]e|by-?laws"
        r"|safe\sharbor|(?:counter|takedown)\snotice|commitment\Z)",
        re.I,
    ),
    "draft": re.compile(r"\b(?:roadmap|draft|proposal|rfc|pep|work\sin\sprogress)\b", re.I),
    "index": re.compile(r"\b(?:table\sof\scontents|index\sof|list\sof\slinks|bibliography|resource\sguide)\b", re.I),
    "code": re.compile(r"\b(?:api\sreference|api\sdocumentation|deployment)\b", re.I),
}
#: A heading that occurs only on such a page.
HEADINGS = {
    "minutes": re.compile(
        r"(?:attendees|attendance|present|apologies|in\sattendance|action\sitems|minutes|agenda|matters\sarising|any\sother\sbusiness)\Z",
        re.I,
    ),
    "digest": re.compile(
        r"(?:in\sbrief|featured|jobs|call\sfor\sparticipation|news|links?|releases?|news\sfrom\sthe\scommunity|show\s&\stell|community\s(?:calls|meetings))\Z",
        re.I,
    ),
    "event": re.compile(
        r"(?:speakers?|programme|synopsis|session\smaterials|how\sto\sregister|registration|venue|getting\sthere|tickets)\Z",
        re.I,
    ),
    "legal": re.compile(
        r"(?:\d+\.\s*)?(?:definitions|governing\slaw|limitation\sof\sliability|no\swarranty|intellectual\sproperty|severability|confidentiality|safe\sharbor\sterms)\b",
        re.I,
    ),
    "draft": re.compile(
        r"(?:abstract|rationale|motivation|specification|rejected\sideas|backwards\scompatibility|open\s(?:issues|questions)|background\sand\saims)\Z",
        re.I,
    ),
    "index": re.compile(
        r"(?:guide\sindex|(?:newspaper|academic|selected)\sarticles|contents|table\sof\scontents|selected\s(?:books|articles|newspaper)\b.*|further\sreading)\Z",
        re.I,
    ),
    "code": re.compile(
        r"(?:usage|install(?:ation)?|parameters|arguments|returns|api|syntax|command-line\soptions|how\sto\sdeploy\b.*|configuration|column\b.*)\Z",
        re.I,
    ),
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
