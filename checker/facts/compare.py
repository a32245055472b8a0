"""Everything that a text can be held against of what editors wrote down."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from checker.analysis import Reading
from checker.document.document import Document
from checker.facts.claim_checks import check_claims
from checker.facts.claims import find_claims
from checker.facts.fact import FactBook, FactCheck
from checker.facts.known_moments import KnownMoment, find_known_moments
from checker.facts.mentions import find_fact_mentions
from checker.passages.corrections import find_corrections
from checker.passages.quotations import Quotation, quotations
from checker.passages.sentences import Sentence, sentences
from checker.quantities.quantities import quantities
from checker.quantities.quantity import Quantity
from checker.times.event_status import times
from checker.times.temporal_scopes import publication_date
from checker.times.time_expression import Anchor, TimeExpression


@dataclass(frozen=True, slots=True)
class Known:
    """`checks` are the claims of a text that were held against facts, `moments` what the facts say of when it was
    written."""

    checks: tuple[FactCheck, ...] = ()
    moments: tuple[KnownMoment, ...] = ()


def facts_compared(reading: Reading) -> Known:
    """What the recorded facts say about a document."""
    return hold_against_facts(
        reading.document,
        reading.facts,
        reading.get(times),
        reading.get(quantities),
        reading.get(sentences),
        reading.get(quotations),
        reading.get(publication_date),
    )


def hold_against_facts(
    document: Document,
    facts: FactBook | None,
    times: Sequence[TimeExpression],
    quantities: Sequence[Quantity],
    sentences: Sequence[Sentence],
    quotations: Sequence[Quotation],
    stamp: Anchor | None,
) -> Known:
    """What comes of holding a text against some facts; nothing where there are none."""
    if facts is None:
        return Known()
    mentions = find_fact_mentions(document, facts, sentences)
    claims = find_claims(document, facts, mentions, times, quantities, sentences)
    if not claims:
        return Known()
    return Known(
        check_claims(facts, claims, stamp, find_corrections(document, sentences)),
        find_known_moments(document, facts, claims, quotations, stamp),
    )
