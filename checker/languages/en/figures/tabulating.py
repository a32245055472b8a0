"""English words of tables: labels of rows and columns of sums, and values that cannot be added up."""

from __future__ import annotations

from checker.languages import patterns as re

_UNIT = r"(?:\s?\([^()]{0,16}\))?:?"
#: The whole label of a row or column that adds up the ones before it; a unit may follow.
TOTAL = re.compile(
    rf"(?:the\s|grand\s|overall\s)?totals?{_UNIT}|sum(?:\stotal)?{_UNIT}|in\s(?:total|all){_UNIT}", re.IGNORECASE
)
SUBTOTAL = re.compile(rf"(?:[A-Za-z]+\s){{0,3}}sub-?\s?totals?{_UNIT}", re.IGNORECASE)
#: Rows that are part of the row above them, rows that are subtracted, rows that are no addend.
INSIDE = re.compile(r"of\swhich|of\sthese|including|incl\b|thereof|[-–—·•>]", re.IGNORECASE)
LESS = re.compile(r"(?:less|minus|deduct\w*)\b:?", re.IGNORECASE)
ASIDE = re.compile(
    r"\b(?:p\d\d|average|mean|median|avg|max(?:imum)?|min(?:imum)?|target|budget|goal|previous|prior|last\syear|rank|notes?|std|stdev"
    r"|percent(?:age)?|share|rate|ratio|per)\b|%",
    re.IGNORECASE,
)
#: Columns whose figures cannot be added.
NOT_ADDED = re.compile(
    r"\b(?:rate|ratio|average|avg|mean|median|per|price|cost\s(?:each|per)|growth|change[sd]?|yoy|rank|ranking|age|year|years|no|nr|id|#"
    r"|score|index|rating|density|temperature|speed|time|date|day|cumulative|balance|times|x|vs|speedup|std|p\d\d)\b|[#±Δ]|(?<!\d)/",
    re.IGNORECASE,
)
SHARE = re.compile(r"\b(?:share|percent(?:age)?|proportion|pct)\b|%", re.IGNORECASE)
#: Notes that parts and totals need not agree, or that rows are left out.
ROUNDED = re.compile(
    r"\brounding\b|\brounded\b|(?:may|might|do|does|will)\snot\s(?:add|sum)|\bnot\s(?:all\s)?(?:shown|listed|included)\b|\btop[\s-](?:\d+|five|ten|twenty)\b"
    r"|\bselected\b|\bexcerpt\b",
    re.IGNORECASE,
)
#: Words and letters after a number that multiply it.
SCALES = {"k": 10**3, "K": 10**3, "M": 10**6, "m": 10**6, "mn": 10**6, "B": 10**9, "bn": 10**9, "b": 10**9, "thousand": 10**3,
          "million": 10**6, "billion": 10**9, "trillion": 10**12}  # fmt: skip
#: In a caption: the figures of the table are scaled, and therefore rounded.
SCALED = re.compile(
    r"\bin\s(?:thousands|millions|billions|[$€£¥]\s?(?:thousand|million|billion)|tonnes|tons|km|kilomet\w+)|[(](?:[$€£¥]?0{3}s?|m|mn|bn|thousands|millions|billions)[)]",
    re.IGNORECASE,
)
#: In a heading: figures are measured, or scaled, and therefore rounded.
MEASURED = re.compile(
    r"\b(?:thousands?|millions?|billions?|bn|mn|[kKMGTP][BW]h?|km|cm|mm|m|kg|g|lb|lbs|ft|mi|miles?|met(?:re|er)s?|tonnes?|tons?|hectares?"
    r"|acres?|lit(?:re|er)s?|hours?|minutes?|seconds?|ms|bytes|inches)\b|[$€£¥]\s?[kKMmBb]|['’]000|000s|[(]000|m²|km²|°",
    re.IGNORECASE,
)
PREFIXES = re.compile(r"(?!)")
