"""Compares a document with the recorded facts."""

from __future__ import annotations

from checker.analysis import Reading
from checker.facts.claim_checks import check_claims
from checker.facts.claims import find_claims
from checker.facts.dct_bounds import DctBound, find_dct_bounds
from checker.facts.fact import FactCheck
from checker.facts.mentions import find_fact_mentions
from checker.passages.clause_status import ClauseStatuses
from checker.passages.quotations import quotations
from checker.passages.sentences import sentences
from checker.quantities.recognition import quantities
from checker.records import dataclass
from checker.times.event_status import times
from checker.times.temporal_scopes import publication_date


@dataclass(frozen=True, slots=True)
class FactComparison:
    """`checks` are the claims compared with facts; `dct_bounds` are the limits that facts set to the document creation
    time."""

    checks: tuple[FactCheck, ...] = ()
    dct_bounds: tuple[DctBound, ...] = ()


def fact_comparison(reading: Reading) -> FactComparison:
    """The comparison of a text with some facts; empty where there are none."""
    document, facts = reading.document, reading.facts
    if facts is None:
        return FactComparison()
    all_sentences = reading.get(sentences)
    mentions = find_fact_mentions(document, facts, all_sentences)
    claims = find_claims(document, facts, mentions, reading.get(times), reading.get(quantities), all_sentences)
    if not claims:
        return FactComparison()
    all_quotations, dct = reading.get(quotations), reading.get(publication_date)
    return FactComparison(
        check_claims(facts, claims, dct, ClauseStatuses(document, all_sentences, all_quotations)),
        find_dct_bounds(document, facts, claims, all_quotations, dct),
    )
