"""Results of statistical tests as papers print them, and the p-values that their statistics allow."""

from __future__ import annotations

import math
from collections.abc import Sequence
from decimal import Decimal

from checker.analysis import Reading
from checker.document.document import Document
from checker.document.text import Span
from checker.languages import patterns as re
from checker.passages.sentences import Sentence, sentences
from checker.quantities.quantity import Bounds
from checker.records import dataclass

from .counted_shares import Printed, StatisticKind
from .distributions import chi_squared_upper, fisher_upper, normal_two_tailed, student_two_tailed


@dataclass(frozen=True, slots=True)
class ReportedTest:
    """One reported test: ``t(28) = 2.20, p = .036``. `p` is None if the result is reported as not significant.

    `spans` are the places of the statistic and of p in the source; `one_tailed`: the text mentions one-tailed tests.
    """

    test: StatisticKind
    df1: Decimal | None
    df2: Decimal | None
    statistic: Printed
    p: Printed | None
    spans: tuple[Span, Span]
    one_tailed: bool


@dataclass(frozen=True, slots=True)
class CheckedTest:
    """A reported test with the p-values that its statistic allows; `ways` has one entry, or two if one tail is
    possible. `decides`: the reported p is on the other side of .05 from all allowed values."""

    result: ReportedTest
    ways: tuple[Bounds, ...]
    is_correct: bool
    decides: bool


_NUMBER = r"\d{0,6}(?:\.\d{1,8})|\d{1,6}"
_DF = r"\d{1,6}(?:\.\d{1,4})?"
_RELATION = r"[=<>≤≥]|[<>]=|="
# An effect size, a confidence interval or an error may be between the statistic and its p.
_OTHER_NUMBER = (
    rf"(?:(?:[A-Za-zηωφβεΔ][\w²'’]{{0,8}}(?:[ ]?\w{{1,8}})?[ ]?(?:{_RELATION})[ ]?[-−–]?(?:{_NUMBER})"
    r"|\d{2}%[ ]?CI:?[ ]?(?:=[ ]?)?[\[(][^\[\]()]{3,30}[\])])[,;][ ]?){0,4}"
)
#: A statistic with its degrees of freedom, and p or a statement that it is not significant.
RESULT = re.compile(
    rf"""(?<![A-Za-z\d])(?:(?P<t>t)|(?P<f>F)|(?P<r>r)|(?P<chi>χ[ ]?[²2]?|X2|[Xx](?:²|\^2)|[Cc]hi-?(?:²|2|[ -]?squared?))|(?P<z>[zZ]))[ ]?
         (?:\((?P<df1>{_DF})(?:,[ ]?(?P<df2>{_DF})|,[ ]?[Nn][ ]?=[ ]?\d[\d,]{{0,9}})?\)[ ]?)?
         (?P<relation>{_RELATION})[ ]?(?P<sign>[-−–]?)[ ]?(?P<value>{_NUMBER})[,;]?[ ]?
         (?:df[ ]?=[ ]?(?P<df>{_DF})[,;]?[ ]?)?{_OTHER_NUMBER}
         (?:(?P<ns>n\.s\.|ns\b|not[ ]significant)|(?:(?:two|one)[- ](?:tailed|sided)[ ]|[双单](?:尾|侧)(?:检验)?[ ]?)?(?P<p>[pP])(?:[- ]?values?)?[ ]?(?P<compared>{_RELATION})[ ]?(?P<chance>0?\.\d{{1,8}}|[01](?:\.0{{1,8}})?(?![.\d]))(?!\d|[ ]?[×x*^e][ ]?-?10))""",
    re.VERBOSE,
)
#: Cheap pre-check: a sign of relation with the text before it if it belongs to a p, or a statement of no significance.
SIGN = re.compile(r"[=<>≤≥]")
P_BEFORE = re.compile(r"[pP](?:[- ]?values?)?[ ]?\Z")
LACK = re.compile(r"[\d,;\]][ ]?n\.?s\b")
ONE_TAILED = re.compile(r"one[- ](?:tailed|sided)|directional(?:ly)? (?:test|hypothes)|单尾|单侧", re.IGNORECASE)
#: An adjusted p, or a p from another distribution, cannot be recomputed from the statistic.
ADJUSTED = re.compile(
    r"Bonferroni|Holm|Šid[aá]k|Sidak|Benjamini|\bFDR\b|Tukey|Scheff|Dunn|adjusted|corrected|permut|bootstrap|Monte[ -]Carlo|exact test|Yates"
    r"|Greenhouse|Huynh|robust|校正|矫正|调整后|置换|自助法|精确检验|事后(?:比较|检验)",
    re.IGNORECASE,
)


_TESTS = {
    "t": StatisticKind.T,
    "f": StatisticKind.F,
    "r": StatisticKind.R,
    "chi": StatisticKind.CHI_SQUARED,
    "z": StatisticKind.Z,
}


def find_reported_tests(document: Document, sentences: Sequence[Sentence]) -> tuple[ReportedTest, ...]:
    """Tests that are reported in full: statistic, degrees of freedom (except for z), and p or "not significant"."""
    folded = document.prose.folded
    if not _may_report(folded, 0, len(folded)):
        return ()
    one_tailed = ONE_TAILED.search(folded) is not None
    found: list[ReportedTest] = []
    for sentence in sentences:
        if not document.blocks[sentence.block].is_prose or not _may_report(folded, *sentence.prose):
            continue
        if ADJUSTED.search(folded, *sentence.prose):
            continue
        for match in RESULT.finditer(folded, *sentence.prose):
            if (result := _result(document, match, one_tailed)) is not None:
                found.append(result)
    return tuple(found)


def _may_report(folded: str, start: int, end: int) -> bool:
    """Whether a p, or "not significant", may be between two offsets."""
    signs = SIGN.finditer(folded, start, end)
    if any(P_BEFORE.search(folded, max(start, sign.start() - 9), sign.start()) for sign in signs):
        return True
    return LACK.search(folded, start, end) is not None


def _result(document: Document, match: re.Match[str], one_tailed: bool) -> ReportedTest | None:
    test = next(test for name, test in _TESTS.items() if match.group(name))
    df1 = match["df1"] or match["df"]
    df2 = match["df2"]
    if (test is StatisticKind.Z) != (df1 is None) or (test is StatisticKind.F) != (df2 is not None):
        return None
    statistic = _printed(match["relation"], match["value"])
    chance = match["chance"]
    p = None if chance is None else _printed(match["compared"], chance)
    if (p is not None and p.value > 1) or (test is StatisticKind.R and statistic.value > 1):
        return None
    last = match.start("p") if chance is not None else match.start("ns")
    spans = Span(match.start(), match.end("value")), Span(last, match.end())
    source = document.prose.source_span
    degrees = [None if df is None else Decimal(df) for df in (df1, df2)]
    if any(df is not None and df == 0 for df in degrees):
        return None
    return ReportedTest(test, degrees[0], degrees[1], statistic, p, (source(spans[0]), source(spans[1])), one_tailed)


def _printed(relation: str, text: str) -> Printed:
    decimals = len(text.partition(".")[2])
    sign = {"≤": "<", "≥": ">"}.get(relation[0], relation[0])
    return Printed(sign, Decimal(text), Decimal(1).scaleb(-decimals), text)


_ALPHA = Decimal("0.05")
#: The functions are accurate to about eleven digits; a value closer to a limit than this is on the limit.
_SLACK = Decimal("1e-9")
_ONE, _ZERO = Decimal(1), Decimal(0)
_SIDED = (StatisticKind.T, StatisticKind.R, StatisticKind.Z)


def checked_tests(reading: Reading) -> tuple[CheckedTest, ...]:
    """Results of statistical tests with the p-values that their statistics allow."""
    return check_tests(find_reported_tests(reading.document, reading.get(sentences)))


def check_tests(results: Sequence[ReportedTest]) -> tuple[CheckedTest, ...]:
    """Each result with the p-values it allows: two-tailed, and one-tailed as well if the text mentions such tests."""
    return tuple(_claim(result) for result in results)


def _claim(result: ReportedTest) -> CheckedTest:
    two = _allowed(result)
    ways = [two]
    if result.one_tailed and result.test in _SIDED:
        assert two.low is not None and two.high is not None
        ways.append(Bounds(two.low / 2, two.high / 2))
    is_correct = any(_agree(way, result.p) for way in ways)
    return CheckedTest(result, tuple(ways), is_correct, not is_correct and all(_turns(way, result.p) for way in ways))


def _allowed(result: ReportedTest) -> Bounds:
    """The p-values of all statistics that print as this one; a larger statistic has a smaller p."""
    statistic = result.statistic.bounds
    low = _chance(result, max(statistic.low or _ZERO, _ZERO))
    high = _ZERO if statistic.high is None else _chance(result, statistic.high)
    return Bounds(max(high - _SLACK, _ZERO), min(low + _SLACK, _ONE))


def _chance(result: ReportedTest, value: Decimal) -> Decimal:
    x, df1, df2 = float(value), float(result.df1 or 0), float(result.df2 or 0)
    match result.test:
        case StatisticKind.T:
            chance = student_two_tailed(x, df1)
        case StatisticKind.F:
            chance = fisher_upper(x, df1, df2)
        case StatisticKind.R:
            chance = 0.0 if x >= 1 else student_two_tailed(x * math.sqrt(df1 / (1 - x * x)), df1)
        case StatisticKind.CHI_SQUARED:
            chance = chi_squared_upper(x, df1)
        case StatisticKind.Z:
            chance = normal_two_tailed(x)
    return Decimal(min(max(chance, 0.0), 1.0))


def _agree(allowed: Bounds, p: Printed | None) -> bool:
    """Whether an allowed p-value prints as the reported one; without a reported one, whether it is not below .05."""
    assert allowed.low is not None and allowed.high is not None
    if p is None:
        return allowed.high >= _ALPHA
    if p.relation == "=":
        return allowed.overlaps(Bounds(p.value - p.step / 2, p.value + p.step / 2))
    return allowed.low <= p.value if p.relation == "<" else allowed.high >= p.value


def _turns(allowed: Bounds, p: Printed | None) -> bool:
    """Whether the reported p and all allowed values are on different sides of .05."""
    assert allowed.low is not None and allowed.high is not None
    if p is None or (p.relation != "<" and p.value > _ALPHA):
        return allowed.high < _ALPHA
    return p.relation != ">" and p.value <= _ALPHA and allowed.low > _ALPHA
