"""Fingerprints: identifiers of findings that survive edits elsewhere in the document."""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from hashlib import sha256

from checker.document.document import Document
from checker.finding import Finding

_LENGTH = 32  # hexadecimal digits


def fingerprints(document: Document, findings: Sequence[Finding]) -> tuple[str, ...]:
    """One fingerprint for each finding, distinct within the document.

    It is computed from the rule, the normalised text of all places, the headings above the first place, and the number
    of earlier findings with the same values. It does not depend on line numbers, so that edits above or below do not
    change it."""
    starts = [block.span.start for block in document.blocks]
    seen: Counter[tuple[str, ...]] = Counter()
    made = []
    for finding in findings:
        block = bisect_right(starts, finding.span.start) - 1
        headings = document.heading_path(document.blocks[block]) if block >= 0 else ()
        texts = (document.source.slice(location.span) for location in finding.locations)
        identity = (finding.rule, *map(_normalised, texts), "", *map(_normalised, headings))
        seen[identity] += 1
        made.append(_digest((*identity, str(seen[identity]))))
    return tuple(made)


def _normalised(text: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


def _digest(parts: Sequence[str]) -> str:
    hashed = sha256()
    for part in parts:
        written = part.encode("utf-8", "surrogatepass")
        hashed.update(b"%d:" % len(written))  # a separator: different lists of parts must not join to the same text
        hashed.update(written)
    return hashed.hexdigest()[:_LENGTH]
