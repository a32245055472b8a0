"""Separator lines: a run of dashes or stars, with or without a label."""

from __future__ import annotations

from checker.languages import patterns as re

_SIGNS = "-—–_=*~·─━"
_RULE = re.compile(
    rf"[ \t\u3000]*[{_SIGNS}]{{5,}}[ \t]*(?P<label>[^{_SIGNS}\s][^\r\n]{{0,60}}?)?[ \t]*[{_SIGNS}]*[ \t]*\Z"
)
_PREFILTER = frozenset(_SIGNS + " \t\u3000")


def separator(line: str) -> re.Match[str] | None:
    """The match of a separator line, given without its line end; its group `label` is the label."""
    return _RULE.match(line) if line[:1] in _PREFILTER else None
