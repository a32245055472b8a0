"""Sentences with numbers -> the closed systems of figures that they state."""

from __future__ import annotations

from collections.abc import Sequence

from checker.link.changes import find_changes
from checker.link.conversions import find_conversions, find_exchange_conflicts
from checker.link.increases import find_increases
from checker.link.magnitudes import find_magnitude_slips
from checker.link.number_sentences import find_number_sentences
from checker.link.parts import find_parts
from checker.link.rate_totals import find_rate_totals
from checker.link.share_sets import find_share_sets
from checker.link.unit_subjects import find_unit_slips
from checker.model.document import Document
from checker.model.passage import Sentence
from checker.model.quantity import Quantity
from checker.model.reckoning import Reckoning
from checker.model.time import TimeExpression


def find_reckoning(
    document: Document, quantities: Sequence[Quantity], sentences: Sequence[Sentence], times: Sequence[TimeExpression]
) -> Reckoning:
    """Changes, sums and shares that the author of a document claims."""
    numbered = find_number_sentences(document, quantities, sentences)
    claims = [sentence for sentence in numbered if len(sentence.quantities) > 1 and not sentence.supposed]
    changes = find_changes(document, claims)
    slips = find_magnitude_slips(document, claims, changes)
    wrong = {slip.quantity.span for slip in slips}
    return Reckoning(
        # What a wrong scale word explains is said once.
        changes=tuple(change for change in changes if not wrong & {change.before.span, change.after.span}),
        increases=find_increases(document, claims),
        parts=find_parts(document, numbered),
        share_sets=find_share_sets(document, claims),
        conversions=find_conversions(document, claims),
        exchange_conflicts=find_exchange_conflicts(document, claims),
        magnitude_slips=slips,
        unit_slips=find_unit_slips(document, numbered),
        rate_totals=find_rate_totals(document, claims, times),
    )
