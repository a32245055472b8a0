"""English words that correct, suppose, ask or deny what a clause states."""

from __future__ import annotations

from checker.languages import patterns as re
from checker.languages.en import words
from checker.languages.word_lists import any_of

_MONTH_OR_DAY = any_of((*words.MONTHS, *words.WEEKDAYS))
#: Separators between the clauses of a sentence; a comma within a date or a number is none.
EDGE = re.compile(rf"[;:()\[\]—–]|,(?!\s?(?:\d|(?:{_MONTH_OR_DAY})\b))", re.IGNORECASE)
#: The beginning of a phrase attached to a clause, and the words that make it a clause of its own.
ADJUNCT = re.compile(
    r"[\s\W]*(?:(?:and|but|or)\s)?(?:about|after|against|along|among|as|at|because\sof|before|besides|beyond|by|despite|due\sto|during"
    r"|even|except|for|from|in|instead|like|never\smind|no|not|of|on|out|over|rather|so|such|thanks|through|to|under|unlike"
    r"|until|up|upon|via|with|within|without)\b",
    re.IGNORECASE,
)
FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|does|did|said|says|stated|states|gave|gives|wrote|writes|reads?|should|it['’]s|that['’]s)\b",
    re.IGNORECASE,
)
#: A number or a day, to which a word of correction or exchange may refer.
OPERAND = re.compile(rf"\d|\b(?:{_MONTH_OR_DAY}|{any_of((*words.CARDINALS, *words.ORDINALS))})\b", re.IGNORECASE)

_WRITES = (
    r"(?:sa(?:id|ys?)|stat(?:ed?|es)|wrote|writ(?:ten|es?)|g[ia]ven?|gives|list(?:ed|s)?|print(?:ed|s)?|puts?|dat(?:ed|es)|report(?:ed|s)?"
    r"|describ(?:ed|es)|spell(?:ed|s)|spelt|nam(?:ed|es)|call(?:ed|s)|reads?|record(?:ed|s)|label(?:led|ed|s)|claim(?:ed|s)|announced"
    r"|quot(?:ed|es)|cit(?:ed|es)|show(?:n|ed|s)|typed?|counted|calculated|published|assum(?:ed|es))"
)
_VALUE = (
    r"(?:dates?|days?|weekdays?|months?|years?|times?|numbers?|figures?|values?|totals?|sums?|percentages?|shares?|amounts?|ages?|names?"
    r"|titles?|versions?|spellings?|units?|labels?|captions?|entry|entries|calculations?|results?|answers?|counts?|statements?"
    r"|information|data|readings?|forms?)"
)
_BE = r"(?:(?:is|are|was|were|be|been|being|seems?|looks?)\s|['’](?:s|re)\s)"
#: A mistake is named, corrected or reported, so the statement need not be true.
CORRECTS = re.compile(
    rf"""\berrat(?:a|um)\b | \btypos?\b | \bmisprint\w*\b | \bmis(?:stat|spel[lt]|dat|quot|report|calculat|count|label|typ|nam|wr[io]t)\w*\b
      | \bmisread\b | \bmistook\b | \bmistaken\sfor\b
      | \bcorrections?\b(?=\s?[:—(]|\s(?:of|to|on|in|from|was|were|is|are|has|have|made|appended|notices?|policy)\b)
      | (?:\A|[.(\[*_]\s?)corrected\b
      | \b(?:is|are|was|were|be|been|being|we|they|he|she|I|has|have|had|since|later|now)\s(?:(?:since|later|now|\w+ly)\s)?corrected\b
      | \bcorrected\b(?=\s?[:)]|\s(?:from|to|by|on|below|above|here|this|an?|{_VALUE})\b)
      | \b(?:wrong|incorrect|mistaken|erroneous|inaccurate|false|bad)\s(?:\w+\s)?{_VALUE}\b
      | \b(?:wrong|incorrect|mistaken|erroneous|false|inaccurate)ly\b(?=\s(?:\w+\s){{0,2}}?{_WRITES}\b|\s*(?:[,;:.)]|\Z))
      | \b{_WRITES}\s(?:\w+\s)?(?:wrongly|incorrectly|mistakenly|erroneously|falsely|inaccurately)\b
      | (?:{_BE})(?:(?:\w+ly|all|simply|just|not|of\scourse)\s)?(?:wrong|incorrect|mistaken|erroneous|inaccurate|in\serror|an?\s(?:\w+\s)?(?:mistake|error|slip))\b
      | \b(?:got|gets?|have|had|has)\s(?:\w+\s){{1,4}}wrong\b
      | \b(?:mistakes?|errors?|slips?)\sin\s(?:the|this|that|our|its|an?)\s(?:\w+\s)?(?:{_VALUE}|article|report|text|story|post|page|programme)\b
      | \b{_WRITES}\b[^,;:.()]{{0,40}}\b(?:by\smistake|in\serror)\b
      | \b(?:previously|originally|initially|earlier)\s(?:said|stated|gave|given|announced|reported|listed|published|dated)\b
      | \b(?:earlier|previous|former|prior|original|first)\s(?:versions?|editions?|drafts?)\s(?:of\s(?:\w+\s){{1,4}})?(?:had\s)?{_WRITES}\b
      | \bshould\s(?:have\s(?:been|said|read)|read|be\sread)\b""",
    re.VERBOSE | re.IGNORECASE,
)
#: In a clause with a number or a day: the number or day is wrong, or is denied.
CORRECTS_OPERAND = re.compile(
    rf"\b(?:(?:instead\sof|rather\sthan|in\splace\sof)\s(?:\w+\s){{0,2}}[\"“‘'(]?(?:{OPERAND.pattern})"
    r"|(?<!by\s)mistak\w+|wrong(?:ly)?|incorrect(?:ly)?|erroneous(?:ly)?|in\serror|inaccura\w+|corrected)",
    re.IGNORECASE,
)
#: The rest of the sentence after it is hypothetical.
SUPPOSES = re.compile(
    r"\bwhat\sif\b|(?:\A|[.,;:(“\"]\s?|\b(?:let\sus|let['’]s|now|and|but|so|please|just|you\s(?:can|may|could)|we\s(?:can|may|could|will))\s)(?:suppose|imagine|assume|pretend)\b"
    r"|\b(?:supposing|assuming|imagining)\b(?!\s(?:office|control|power|responsibility))|\bhypothetical(?:ly)?\b|\blet['’]s\ssay\b|(?:\A|[.,;]\s)were\s(?:\w+\s){1,4}to\b"
    r"|(?<!\bto\s)\bsay,(?!\s?[\"“‘])",
    re.IGNORECASE,
)
#: A condition with its own verb; "if need be", "if only briefly", "as if", "asked if" are none.
CONDITION = re.compile(
    r"(?<!\bas\s)(?<!\basked\s)(?<!\bknow\s)\bif\b(?!\s(?:only|need(?:ed)?|necessary|possible|any(?:thing|where)?|ever|not|at|so|applicable|desired"
    r"|required|by|in|on|for|with|from|you\s(?:like|will|wish|please|ask)|\w+ly)\b(?!\s(?:is|are|was|were|has|have)\b))",
    re.IGNORECASE,
)
#: Words right before a denied statement.
DENIES = re.compile(
    r"(?:\b(?:not|never|no\slonger|nor|neither)|n['’]t)\s(?:(?:on|in|at|by|for|from|the|an?|of|until|about)\s){0,2}[\"“‘'(*_]?\Z",
    re.IGNORECASE,
)
