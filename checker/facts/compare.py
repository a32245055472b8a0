"""Compares a document with the recorded facts."""

from __future__ import annotations

from collections.abc import Sequence

from checker.analysis import Reading
from checker.document.document import Document
from checker.facts.claim_checks import check_claims
from checker.facts.claims import find_claims
from checker.facts.dct_bounds import DctBound, find_dct_bounds
from checker.facts.fact import FactBook, FactCheck
from checker.facts.mentions import find_fact_mentions
from checker.passages.clause_status import ClauseStatuses
from checker.passages.quotations import Quotation, quotations
from checker.passages.sentences import Sentence, sentences
from checker.quantities.quantity import Quantity
from checker.quantities.recognition import quantities
from checker.records import dataclass
from checker.times.event_status import times
from checker.times.temporal_scopes import publication_date
from checker.times.time_expression import Anchor, TimeExpression


@dataclass(frozen=True, slots=True)
class FactComparison:
    """`checks` are the claims compared with facts; `dct_bounds` are the limits that facts set to the document creation
    time."""

    checks: tuple[FactCheck, ...] = ()
    dct_bounds: tuple[DctBound, ...] = ()


def fact_comparison(reading: Reading) -> FactComparison:
    """The comparison of a document with the recorded facts."""
    return compare_with_facts(
        reading.document,
        reading.facts,
        reading.get(times),
        reading.get(quantities),
        reading.get(sentences),
        reading.get(quotations),
        reading.get(publication_date),
    )


def compare_with_facts(
    document: Document,
    facts: FactBook | None,
    times: Sequence[TimeExpression],
    quantities: Sequence[Quantity],
    sentences: Sequence[Sentence],
    quotations: Sequence[Quotation],
    dct: Anchor | None,
) -> FactComparison:
    """The comparison of a text with some facts; empty where there are none."""
    if facts is None:
        return FactComparison()
    mentions = find_fact_mentions(document, facts, sentences)
    claims = find_claims(document, facts, mentions, times, quantities, sentences)
    if not claims:
        return FactComparison()
    return FactComparison(
        check_claims(facts, claims, dct, ClauseStatuses(document, sentences, quotations)),
        find_dct_bounds(document, facts, claims, quotations, dct),
    )
