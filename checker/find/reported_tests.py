"""Prose -> results of statistical tests, as the style of the APA and most journals print them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from checker.lang.statistics import ADJUSTED, LACK, ONE_TAILED, P_BEFORE, RESULT, SIGN
from checker.model.document import Document
from checker.model.passage import Sentence
from checker.model.statistic import Printed, ReportedTest, StatisticKind
from checker.model.text import Span

_TESTS = {
    "t": StatisticKind.T,
    "f": StatisticKind.F,
    "r": StatisticKind.R,
    "chi": StatisticKind.CHI_SQUARED,
    "z": StatisticKind.Z,
}


def find_reported_tests(document: Document, sentences: Sequence[Sentence]) -> tuple[ReportedTest, ...]:
    """The tests that are reported in full: statistic, degrees of freedom (but for z), and p or its lack."""
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
            result = _result(document, match, one_tailed)
            if result is not None:
                found.append(result)
    return tuple(found)


def _may_report(folded: str, start: int, end: int) -> bool:
    """Whether a p, or the lack of one, may stand between two offsets."""
    signs = SIGN.finditer(folded, start, end)
    if any(P_BEFORE.search(folded, max(start, sign.start() - 9), sign.start()) for sign in signs):
        return True
    return LACK.search(folded, start, end) is not None


def _result(document: Document, match: re.Match[str], one_tailed: bool) -> ReportedTest | None:
    test = next(test for name, test in _TESTS.items() if match.group(name))
    df1 = match.group("df1") or match.group("df")
    df2 = match.group("df2")
    if (test is StatisticKind.Z) != (df1 is None) or (test is StatisticKind.F) != (df2 is not None):
        return None
    statistic = _printed(match.group("relation"), match.group("value"))
    chance = match.group("chance")
    p = None if chance is None else _printed(match.group("compared"), chance)
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
