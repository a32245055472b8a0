"""Everything that a text can be held against of what editors wrote down."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from checker.find.fact_mentions import find_fact_mentions
from checker.find.mistakes import find_corrections
from checker.link.claims import find_claims
from checker.link.fact_moments import find_known_moments
from checker.link.facts import check_claims
from checker.model.document import Document
from checker.model.fact import FactBook, FactCheck
from checker.model.passage import Quotation, Sentence
from checker.model.quantity import Quantity
from checker.model.time import Anchor, TimeExpression
from checker.model.timeline import KnownMoment


@dataclass(frozen=True, slots=True)
class Known:
    """`checks` are the claims of a text that were held against facts, `moments` what the facts say of when it was
    written."""

    checks: tuple[FactCheck, ...] = ()
    moments: tuple[KnownMoment, ...] = ()


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
