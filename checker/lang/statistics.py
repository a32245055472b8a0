"""Results of statistical tests, which are printed nearly alike in all languages, and the words that qualify them."""

from __future__ import annotations

from checker.lang import patterns as re

_NUMBER = r"\d{0,6}(?:\.\d{1,8})|\d{1,6}"
_DF = r"\d{1,6}(?:\.\d{1,4})?"
_RELATION = r"[=<>≤≥]|[<>]=|="
# An effect size, a confidence interval or an error may stand between the statistic and its p.
_ASIDE = (
    rf"(?:(?:[A-Za-zηωφβεΔ][\w²'’]{{0,8}}(?:[ ]?\w{{1,8}})?[ ]?(?:{_RELATION})[ ]?[-−–]?(?:{_NUMBER})"
    r"|\d{2}%[ ]?CI:?[ ]?(?:=[ ]?)?[\[(][^\[\]()]{3,30}[\])])[,;][ ]?){0,4}"
)
#: A statistic with its degrees of freedom, and p or its lack.
RESULT = re.compile(
    rf"""(?<![A-Za-z\d])(?:(?P<t>t)|(?P<f>F)|(?P<r>r)|(?P<chi>χ[ ]?[²2]?|X2|[Xx](?:²|\^2)|[Cc]hi-?(?:²|2|[ -]?squared?))|(?P<z>[zZ]))[ ]?
         (?:\((?P<df1>{_DF})(?:,[ ]?(?P<df2>{_DF})|,[ ]?[Nn][ ]?=[ ]?\d[\d,]{{0,9}})?\)[ ]?)?
         (?P<relation>{_RELATION})[ ]?(?P<sign>[-−–]?)[ ]?(?P<value>{_NUMBER})[,;]?[ ]?
         (?:df[ ]?=[ ]?(?P<df>{_DF})[,;]?[ ]?)?{_ASIDE}
         (?:(?P<ns>n\.s\.|ns\b|not[ ]significant)|(?:(?:two|one)[- ](?:tailed|sided)[ ]|[双单](?:尾|侧)(?:检验)?[ ]?)?(?P<p>[pP])(?:[- ]?values?)?[ ]?(?P<compared>{_RELATION})[ ]?(?P<chance>0?\.\d{{1,8}}|[01](?:\.0{{1,8}})?(?![.\d]))(?!\d|[ ]?[×x*^e][ ]?-?10))""",
    re.VERBOSE,
)
#: Cheap sight of any: a sign of relation, what stands before it when it is that of a p, and the lack of one.
SIGN = re.compile(r"[=<>≤≥]")
P_BEFORE = re.compile(r"[pP](?:[- ]?values?)?[ ]?\Z")
LACK = re.compile(r"[\d,;\]][ ]?n\.?s\b")
ONE_TAILED = re.compile(r"one[- ](?:tailed|sided)|directional(?:ly)? (?:test|hypothes)|单尾|单侧", re.IGNORECASE)
#: Where p was adjusted, or the statistic is not referred to its own distribution, it cannot be recomputed.
ADJUSTED = re.compile(
    r"Bonferroni|Holm|Šid[aá]k|Sidak|Benjamini|\bFDR\b|Tukey|Scheff|Dunn|adjusted|corrected|permut|bootstrap|Monte[ -]Carlo|exact test|Yates"
    r"|Greenhouse|Huynh|robust|校正|矫正|调整后|置换|自助法|精确检验|事后(?:比较|检验)",
    re.IGNORECASE,
)
