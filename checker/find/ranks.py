"""Sentences -> who has which rank among what."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from checker.find.mistakes import find_corrections
from checker.lang.chinese import ranks as chinese
from checker.lang.chinese.numerals import integer
from checker.lang.chinese.statements import words_of as chinese_words
from checker.lang.english import ranks as english
from checker.lang.english.numerals import ordinal
from checker.lang.english.statements import words_of as english_words
from checker.model.document import Document
from checker.model.passage import Quotation, QuotationKind, Sentence, quotation_at
from checker.model.rank import ONLY, Rank
from checker.model.text import Span
from checker.model.time import TimeExpression

_SIGHT = re.compile(
    r"第[\d一二三四五六七八九十]|首[个座家条届位名例艘部支所间款项种]|唯一|\bthe\s(?:\d|only\b|sole\b|most\b|[a-z]{3,12}est\b|first\b|second\b|third\b|fourth\b|fifth\b|sixth\b|seventh\b|eighth\b|ninth\b|tenth\b)",
    re.IGNORECASE,
)
_NEVER = re.compile(
    r"(?:latest|rest|best|west|east|test|guest|forest|interest|honest|request|contest|protest|harvest)\Z"
)


def find_ranks(
    document: Document,
    sentences: Sequence[Sentence],
    times: Sequence[TimeExpression],
    quotations: Sequence[Quotation],
) -> tuple[Rank, ...]:
    """The ranks that the author gives, in order; those that are shared, denied, past or uncertain are left out."""
    folded = document.prose.folded
    if _SIGHT.search(folded) is None:
        return ()
    wrong = set(find_corrections(document, sentences))
    starts = [time.prose.start for time in times]
    found: list[Rank] = []
    for sentence in sentences:
        at, end = sentence.prose
        if (
            not document.blocks[sentence.block].is_prose
            or sentence.prose in wrong
            or not _SIGHT.search(folded, at, end)
        ):
            continue
        moments = frozenset(time.value for time in times[bisect_left(starts, at) : bisect_left(starts, end)])
        for words in (english, chinese):
            if words.UNSURE.search(folded, at, end):
                continue
            patterns = (*words.RANKED, *((english.NAMED,) if words is english else ()))
            for match in (match for pattern in patterns for match in pattern.finditer(folded, at, end)):
                span = Span(*match.span())
                if quotation_at(quotations, span, QuotationKind.SPEECH) is None:
                    rank = _rank(document, match, span, moments)
                    if rank is not None:
                        found.append(rank)
    return tuple(sorted(found, key=lambda rank: rank.span))


def _rank(document: Document, match: re.Match[str], span: Span, moments: frozenset[str]) -> Rank | None:
    groups = match.groupdict()
    han = "scope" in groups
    order = (groups.get("order") or groups.get("order1") or "").casefold()
    if _NEVER.match(order):
        return None
    if groups["only"]:
        place: int | None = ONLY
    elif groups["nth"]:
        place = (
            int(groups["nth"]) if groups["nth"].isdigit() else integer(groups["nth"]) if han else ordinal(groups["nth"])
        )
    else:
        place = 1
    reader = chinese_words if han else english_words
    group = reader(f"{groups.get('scope') or ''} {groups['group']}")
    if han:
        group |= {groups["scope"] or "", groups["group"] or ""}
    subject = frozenset({groups["subject"]}) if han else reader(groups["subject"] or "")
    if place is None or len(group) < 2 or not subject:
        return None
    source = document.prose.source_span(span)
    return Rank(place, order, group, subject, moments, source, document.source.slice(source))
