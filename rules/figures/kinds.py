"""The kinds of comparison that several rules about figures make."""

from __future__ import annotations

from checker.check import CheckKind
from checker.message import msg

TOTAL = CheckKind("total", msg("total"), "{number} total", "{number} totals")
SHARE = CheckKind("share", msg("share"), "{number} share", "{number} shares")
CHANGE = CheckKind("change", msg("change"), "{number} change", "{number} changes")
