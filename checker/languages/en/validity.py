"""English discussion of dates as such: which ones exist, which input a program accepts, which are examples."""

from __future__ import annotations

from checker.languages import patterns as re

#: The input that a program, a form or a calendar accepts.
VALIDITY = re.compile(
    r"\b(?:invalid\w*|(?:never|not|\w{2,6}n['’]t)\svalid(?!\s(?:until|till?|from|through|to|for|on|in|between))|valid\s(?:days?|dates?)"
    r"|of\sthe\sform|clamp(?:s|ed|ing)?|normali[sz]\w+|pars(?:e|es|ed|er|ers|ing)|exists?|existed|non-?existent|no\ssuch|impossible|bogus|malformed|nonsense"
    r"|leap|intercalar\w*|roll(?:s|ed)?\sover|overflow\w*|exceptions?|throws?|returns?|raises?|regex\w*|format(?:s|ted|ting)?"
    r"|bugs?|edge\scases?|test\scases?|datetime|timestamps?|calendars?|fictional|imaginary|joke|never\s(?:be\sreached|com(?:es?|ing))|cron(?:tabs?)?|rejected"
    r"|(?:months?|february|april|june|september|november)\s(?:has|have)\s(?:no|only|just|\d)|february\sonly|out\sof\srange|sanity|there\s(?:is|was|are)\sno)\b",
    re.IGNORECASE,
)
#: Words right before and right after an example.
EXAMPLE_LEAD = re.compile(
    r"\b(?:like|such\sas|of\sthe\sform|e\.g\.,?|consider|take|say,|for\s(?:example|instance),?)\s(?:the\s|on\s)?[\"“‘'(]?\Z",
    re.IGNORECASE,
)
EXAMPLE_TAIL = re.compile(r"[\"”’')]?,?\s(?:for\s(?:example|instance)|say),", re.IGNORECASE)
#: A condition, to the end of its clause; a comma before the year belongs to a date.
CONDITION = re.compile(r"\bif\b(?:(?!,\s?(?![12]\d{3}\b))[^;:!?\n])*", re.IGNORECASE)
#: Text before a date that is the time of an event, and the text after such a date.
DATE_LEAD = re.compile(
    r"\b(?:by|before|on|until|till|from|after|since|in|at|to|between|during|of)\s(?:the\s)?\Z", re.IGNORECASE
)
DATE_TAIL = re.compile(r"(?!)")
#: Discussion of which days exist, without naming the day again.
NO_SUCH_DAY = re.compile(
    r"\bno\ssuch\s(?:day|date)|\b(?:day|date)s?\s(?:that|which)\s(?:do(?:es)?\s?(?:not|n['’]t)|never)\sexist"
    r"|\b(?:such|that|this|the|those|these)\s(?:a\s)?(?:day|date)s?\s(?:\w+\s){0,2}(?:(?:not|n['’]t|never)\sexist|impossible|invalid)"
    r"|\b(?:impossible|invalid|non-?existent)\s(?:day|date)s?\b|\bnot\s(?:a\s)?(?:valid|real)\s(?:day|date)s?\b",
    re.IGNORECASE,
)
