"""English words that announce: what they speak of was still to come when they were written."""

from __future__ import annotations

from checker.lang import patterns as re

#: A mark of a plan that holds: no wish, no possibility, nothing that was once planned.
ANNOUNCED = re.compile(
    r"\b(?:will|shall|going\sto|(?:is|are)\s(?:set|due|scheduled|expected|planned|slated)\s(?:to|for|on|in|at)|upcoming)\Z"
    r"|['’]ll\Z",
    re.IGNORECASE,
)
#: Before such a mark: somebody else's words of an earlier day, or what was meant for a past.
EARLIER = re.compile(
    r"\b(?:originally|initially|previously|earlier|formerly|had|said|announced|hoped|thought|expected|was|were|whether|if)\b",
    re.IGNORECASE,
)
#: What parts a mark of a plan from a date of another clause.
PAUSE = re.compile(r"[.,;:!?()—–]|\b(?:and|but|that|which|who|when|where|if|because|while)\b", re.IGNORECASE)
#: Between a date that opens its sentence and the mark: a subject, and no clause of its own ("rules that will …").
SUBJECT = re.compile(
    r"(?:(?!\b(?:that|which|who|whose|where|so|as|proposed|introduced)\b)[^.;:!?\n]){0,60}", re.IGNORECASE
)
