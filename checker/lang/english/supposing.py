"""English words that open a supposition or an invented example: what follows is not claimed of the world."""

from checker.lang import patterns as re

SUPPOSED = re.compile(
    r"\b(?:suppose|supposing|imagine|assume|assuming|hypothetical(?:ly)?|say,|for\sexample|if|were\sto)\b",
    re.IGNORECASE,
)
#: What a sentence imagines or gives as an example; "I suppose" and "we assume" are opinions.
IMAGINED = re.compile(
    r"\bwhat\sif\b|(?<!\bI\s)(?<!\bwe\s)(?<!\bthey\s)\b(?:suppose|assume|imagine)\b|\b(?:supposing|assuming|imagining)\b"
    r"|\bhypothetical(?:ly)?\b|\bpretend\b|\bsay,|\bfor\s(?:example|instance)\b|\be\.g\.",
    re.IGNORECASE,
)
#: Right before and right behind what is given as an example.
EXAMPLE_LEAD = re.compile(
    r"\b(?:like|such\sas|of\sthe\sform|e\.g\.|consider|take)\s(?:the\s)?[\"“‘'(]?\Z", re.IGNORECASE
)
EXAMPLE_TAIL = re.compile(r"[\"”’')]?,?\s(?:for\s(?:example|instance)|say),", re.IGNORECASE)
#: A condition, to the end of its clause; a comma before the year belongs to a date.
CONDITION = re.compile(r"\bif\b(?:(?!,\s?(?![12]\d{3}\b))[^;:!?\n])*", re.IGNORECASE)
#: Before a date that says when something happens, and what follows such a date.
DATE_LEAD = re.compile(
    r"\b(?:by|before|on|until|till|from|after|since|in|at|to|between|during|of)\s(?:the\s)?\Z", re.IGNORECASE
)
DATE_TAIL = re.compile(r"(?!)")
#: Talk about which days there are, where the day itself is not named again.
NO_SUCH_DAY = re.compile(
    r"\bno\ssuch\s(?:day|date)|\b(?:day|date)s?\s(?:that|which)\s(?:do(?:es)?\s?(?:not|n['’]t)|never)\sexist"
    r"|\b(?:such|that|this|the|those|these)\s(?:a\s)?(?:day|date)s?\s(?:\w+\s){0,2}(?:(?:not|n['’]t|never)\sexist|impossible|invalid)"
    r"|\b(?:impossible|invalid|non-?existent)\s(?:day|date)s?\b|\bnot\s(?:a\s)?(?:valid|real)\s(?:day|date)s?\b",
    re.IGNORECASE,
)
