"""Everything that was read of one document: what rules compare."""

from __future__ import annotations

from dataclasses import dataclass

from checker.model.calendar import (
    ImpossibleTime,
    MisplacedDate,
    ReversedRange,
    StatedLength,
    WeekdayClash,
    WeekdayPair,
)
from checker.model.chronicle import Straggler, StrayYear
from checker.model.composition import Structure
from checker.model.crossref import BrokenReference
from checker.model.document import Document, Residue
from checker.model.edition import EditionConflict
from checker.model.equation import Equation
from checker.model.event_date import EventDateConflict
from checker.model.fact import FactCheck
from checker.model.figure_statement import CodedFigure, SameFigure, TabledFigure
from checker.model.figures import Announcement, ImpliedWhole, ShareOfWhole
from checker.model.identifier import IdentifierConflict
from checker.model.isolation import FailedAnalysis
from checker.model.life import StatedAge
from checker.model.listing import GluedNumber, NumberedSeries
from checker.model.magnitude import MisgroupedNumber
from checker.model.naming import Abbreviation, NameVariant, OfficeConflict
from checker.model.numbering import MalformedOrdinal, NumberingSlip
from checker.model.page_date import PageDateConflict
from checker.model.passage import Quotation, QuoteSlip, Sentence, same_sentence
from checker.model.quantity import Quantity
from checker.model.rank import RankConflict
from checker.model.reckoning import Reckoning
from checker.model.remnant import Leftover, Repetition, RespinResidue
from checker.model.scrape import ScrapedTail
from checker.model.script import MixedScript
from checker.model.signal import Signal
from checker.model.statistic import CheckedTest, CountedMean, CountedShare
from checker.model.suppression import Suppression
from checker.model.table import CellShare, Table, TableTotal
from checker.model.time import TimeExpression
from checker.model.timeline import Timeline
from checker.model.zoned import ZonePair


@dataclass(frozen=True)
class Reading:
    """One document with its mentions and links, in the order of the text. `failed` are the analyses that raised an
    exception; to use what needs their results raises LostAnalysis."""

    document: Document
    sentences: tuple[Sentence, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    times: tuple[TimeExpression, ...] = ()
    signals: tuple[Signal, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    shares: tuple[ShareOfWhole, ...] = ()
    implied_wholes: tuple[ImpliedWhole, ...] = ()
    tables: tuple[Table, ...] = ()
    table_totals: tuple[TableTotal, ...] = ()
    cell_shares: tuple[CellShare, ...] = ()
    identifier_conflicts: tuple[IdentifierConflict, ...] = ()
    part_conflicts: tuple[IdentifierConflict, ...] = ()
    rank_conflicts: tuple[RankConflict, ...] = ()
    tabled_figures: tuple[TabledFigure, ...] = ()
    coded_figures: tuple[CodedFigure, ...] = ()
    same_figures: tuple[SameFigure, ...] = ()
    tests: tuple[CheckedTest, ...] = ()
    counted_shares: tuple[CountedShare, ...] = ()
    counted_means: tuple[CountedMean, ...] = ()
    misgrouped_numbers: tuple[MisgroupedNumber, ...] = ()
    structures: tuple[Structure, ...] = ()
    equations: tuple[Equation, ...] = ()
    reckoning: Reckoning = Reckoning()
    announcements: tuple[Announcement, ...] = ()
    residues: tuple[Residue, ...] = ()
    glued_numbers: tuple[GluedNumber, ...] = ()
    numbered_series: tuple[NumberedSeries, ...] = ()
    scraped_tails: tuple[ScrapedTail, ...] = ()
    timeline: Timeline = Timeline()
    page_date_conflicts: tuple[PageDateConflict, ...] = ()
    weekday_pairs: tuple[WeekdayPair, ...] = ()
    weekday_clashes: tuple[WeekdayClash, ...] = ()
    stragglers: tuple[Straggler, ...] = ()
    stray_years: tuple[StrayYear, ...] = ()
    zone_pairs: tuple[ZonePair, ...] = ()
    impossible_dates: tuple[ImpossibleTime, ...] = ()
    reversed_ranges: tuple[ReversedRange, ...] = ()
    stated_lengths: tuple[StatedLength, ...] = ()
    misplaced_dates: tuple[MisplacedDate, ...] = ()
    era_conflicts: tuple[MisplacedDate, ...] = ()
    event_date_conflicts: tuple[EventDateConflict, ...] = ()
    edition_conflicts: tuple[EditionConflict, ...] = ()
    unanchored: tuple[TimeExpression, ...] = ()
    stated_ages: tuple[StatedAge, ...] = ()
    numbering_slips: tuple[NumberingSlip, ...] = ()
    broken_references: tuple[BrokenReference, ...] = ()
    quote_slips: tuple[QuoteSlip, ...] = ()
    title_variants: tuple[NameVariant, ...] = ()
    mixed_script: MixedScript | None = None
    repetitions: tuple[Repetition, ...] = ()
    leftovers: tuple[Leftover, ...] = ()
    respin_residues: tuple[RespinResidue, ...] = ()
    name_variants: tuple[NameVariant, ...] = ()
    office_conflicts: tuple[OfficeConflict, ...] = ()
    ambiguous_abbreviations: tuple[tuple[Abbreviation, Abbreviation], ...] = ()
    malformed_ordinals: tuple[MalformedOrdinal, ...] = ()
    suppressions: tuple[Suppression, ...] = ()  # known only once all other rules have run
    fact_checks: tuple[FactCheck, ...] = ()
    failed: tuple[FailedAnalysis, ...] = ()

    def in_one_sentence(self, one: TimeExpression, other: TimeExpression) -> bool:
        """Whether two time expressions stand in one sentence."""
        return one.block == other.block and same_sentence(self.sentences, one.prose.start, other.prose.start)

    def line(self, offset: int) -> int:
        """The 1-based line of a source offset, as messages name it."""
        return self.document.source.position(offset).line
