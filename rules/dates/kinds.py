"""The kinds of comparison that several rules about dates make."""

from __future__ import annotations

from checker.check import CheckKind
from checker.message import msg

WEEKDAY = CheckKind("weekday", msg("weekday"), "{number} weekday", "{number} weekdays")
AGE = CheckKind("age", msg("age or anniversary"), "{number} age or anniversary", "{number} ages or anniversaries")
PERIOD = CheckKind("period", msg("date in a period"), "{number} date in a period", "{number} dates in a period")
