"""English labels and front-matter keys that give the meaning of a date: "When:", "Deadline:"."""

from __future__ import annotations

from checker.languages import patterns as re

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
                  "date of issue", "issue date", "release date"),
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
OTHERS = re.compile(
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
