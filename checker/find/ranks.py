"""Sentences -> who has which rank among what."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from checker.find.mistakes import find_corrections
from checker.lang import patterns as re
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

_SIGHT_CHINESE = re.compile(
    r"第[\d一二三四五六七八九十]{1,3}[大高长深远老快富强重个座家条届位名例艘部支所间款项种]|最[大高长深远老快富]|首[个座家条届位名例艘部支所间款项种]|唯一"
)
# A pattern that opens with letters is skipped to; one that opens with a choice of letters is tried everywhere.
_SIGHT_ENGLISH = re.compile(
    r"he (?:\d{1,3}(?:st|nd|rd|th)|only|sole|most|least|first|second|third|fourth|fifth|sixth|seventh|eighth"
    r"|ninth|tenth|[a-z]{3,12}est)\b"
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
    hits = [hit.start() for hit in _SIGHT_CHINESE.finditer(folded)]
    hits += [hit.start() for hit in _SIGHT_ENGLISH.finditer(folded) if folded[max(0, hit.start() - 1)] in "Tt"]
    hits.sort()
    if len(hits) < 2:
        return ()
    starts = [time.prose.start for time in times]
    found: list[Rank] = []
    for sentence in sentences:
        at, end = sentence.prose
        if bisect_left(hits, at) == bisect_left(hits, end) or not document.blocks[sentence.block].is_prose:
            continue
        if find_corrections(document, (sentence,)):
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
    order = (groups.get("order") or groups.get("order1") or groups.get("most") or "").casefold()
    if _NEVER.match(order):
        return None
    if groups["only"]:
        place: int | None = ONLY
    elif groups["nth"]:
        place = (
            int(groups["nth"])
            if groups["nth"].isdecimal()
            else integer(groups["nth"])
            if han
            else ordinal(groups["nth"])
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
