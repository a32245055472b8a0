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
    r"\b(?:next|last|previous|earlier|since|until|from|follow\w*|upcoming|first|ago|founded|born|signed"
    r"|due|deadline|by)\b",
    re.IGNORECASE,
)
