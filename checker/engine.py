"""The arrows from a document to its findings, each one function with a frozen result."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TypeVar

from checker.find.announcements import find_announcements
from checker.find.counted_means import find_counted_means
from checker.find.equations import find_equations
from checker.find.figure_statements import find_figure_statements
from checker.find.leftovers import find_leftovers, find_respin_residues
from checker.find.list_numbers import find_glued_numbers
from checker.find.lives import find_ages
from checker.find.misgrouped import find_misgrouped_numbers
from checker.find.numbering import find_numbered_series
from checker.find.office_holders import find_office_holders
from checker.find.ordinals import find_malformed_ordinals
from checker.find.page_dates import find_page_dates
from checker.find.quantities import find_quantities, find_summary_quantities
from checker.find.quotations import find_quotations
from checker.find.quote_marks import find_quote_slips
from checker.find.ranks import find_ranks
from checker.find.references import find_references
from checker.find.repetitions import find_repetitions
from checker.find.reported_tests import find_reported_tests
from checker.find.residues import find_conversion_residues
from checker.find.scripts import find_mixed_script
from checker.find.sentences import find_sentences
from checker.find.short_forms import find_abbreviations
from checker.find.signals import find_signals
from checker.find.structures import find_structures
from checker.find.tables import find_tables
from checker.find.tails import find_scraped_tails
from checker.find.telling import tell_times
from checker.find.times import find_times_in
from checker.find.updates import find_updates
from checker.find.weekdays import find_weekdays
from checker.find.zoned_clocks import find_zone_pairs
from checker.link.abbreviations import find_ambiguous_abbreviations
from checker.link.ages import find_stated_ages
from checker.link.anchors import anchor_times
from checker.link.appositions import find_misplaced_dates
from checker.link.checked_tests import check_tests
from checker.link.chronicles import find_chronicles, find_stragglers
from checker.link.coded_figures import find_coded_figures
from checker.link.corroboration import is_corroborated
from checker.link.counted_shares import find_counted_shares
from checker.link.durations import find_stated_lengths
from checker.link.editions import find_edition_conflicts
from checker.link.eras import find_era_conflicts
from checker.link.event_dates import find_event_date_conflicts
from checker.link.identifier_conflicts import find_identifier_conflicts
from checker.link.impossible_dates import find_impossible_dates
from checker.link.known import Known, hold_against_facts
from checker.link.late_events import find_late_events
from checker.link.names import find_name_variants, find_office_conflicts
from checker.link.nows import find_nows, find_stamp
from checker.link.numbering import find_numbering_slips
from checker.link.page_dates import find_page_date_conflicts
from checker.link.part_conflicts import find_part_conflicts
from checker.link.past_plans import find_past_plans
from checker.link.ranges import find_reversed_ranges
from checker.link.rank_conflicts import find_rank_conflicts
from checker.link.reckoning import find_reckoning
from checker.link.references import find_broken_references
from checker.link.relative_days import find_relative_conflicts
from checker.link.same_figures import find_same_figures
from checker.link.shares import find_implied_wholes, find_shares
from checker.link.stray_years import find_stray_years
from checker.link.table_shares import find_cell_shares
from checker.link.table_totals import find_table_totals
from checker.link.tabled_figures import find_tabled_figures
from checker.link.targets import find_broken_targets
from checker.link.timeline import build_timeline
from checker.link.titles import find_title_variants
from checker.link.unanchored import find_unanchored_dates
from checker.link.weekday_years import find_weekday_clashes
from checker.link.weekdays import find_weekday_pairs
from checker.model.document import Document
from checker.model.fact import FactBook, FactCheck
from checker.model.finding import Finding
from checker.model.isolation import Isolated
from checker.model.page_date import Habit
from checker.model.reading import Reading
from checker.model.rule import Rule
from checker.model.signal import Signal
from checker.model.text import Span
from checker.model.time import Anchor
from checker.model.timeline import KnownMoment

_T = TypeVar("_T")


def read(
    document: Document, today: Anchor | None = None, habit: Habit | None = None, facts: FactBook | None = None
) -> Reading:
    """Everything that the document says of times and figures. `today` stands in for a missing publication stamp,
    `habit` is that of the files beside it, `facts` is what editors wrote down of the world. An analysis that raises an
    exception loses its own result and what needs it; `failed` names it."""
    run = Isolated()
    sentences = run(find_sentences, document)
    quotations = run(find_quotations, document)
    written = run(find_times_in, document)
    stamp = run(find_stamp, document, written, today)
    updates = run(find_updates, document, written)
    nows = run(find_nows, document, written, updates, stamp)
    times = run(tell_times, document, run(anchor_times, document, written, nows, quotations), sentences, quotations)
    signals = run(find_signals, document, times, sentences)
    quantities = run(find_quantities, document, times, sentences)
    known = run(hold_against_facts, document, facts, times, quantities, sentences, quotations, stamp)
    moments = run(_moments_of, known)
    timeline = run(
        replace,
        run(build_timeline, document, times, signals, sentences, quotations, stamp, nows, updates, moments),
        late_events=run(
            find_late_events, document, times, quotations, sentences, run(_starts, signals), stamp, nows, updates
        ),
        past_plans=run(find_past_plans, document, times, sentences, quotations, stamp, nows),
        relative_conflicts=run(find_relative_conflicts, document, times, sentences, quotations, nows),
    )
    timeline = run(replace, timeline, corroborated=run(is_corroborated, timeline))
    pairs = run(find_weekday_pairs, document, run(find_weekdays, document), times, nows)
    numbered_series = run(find_numbered_series, document)
    all_quantities = run(_joined, run(find_summary_quantities, document, times, sentences), quantities)
    office_holders = run(find_office_holders, document)
    tables = run(find_tables, document)
    statements = run(
        find_figure_statements,
        document,
        all_quantities,
        times,
        sentences,
        quotations,
        updates,
        tabled=run(bool, tables),
    )
    references = run(find_references, document, sentences)
    return Reading(
        document,
        sentences,
        quotations,
        times,
        signals,
        quantities,
        shares=run(find_shares, document, quantities, sentences),
        implied_wholes=run(find_implied_wholes, document, quantities, sentences),
        tables=tables,
        table_totals=run(find_table_totals, document, tables),
        cell_shares=run(find_cell_shares, tables),
        identifier_conflicts=run(find_identifier_conflicts, document, sentences),
        part_conflicts=run(find_part_conflicts, document, sentences),
        rank_conflicts=run(find_rank_conflicts, run(find_ranks, document, sentences, times, quotations)),
        tabled_figures=run(find_tabled_figures, document, tables, statements),
        coded_figures=run(find_coded_figures, document),
        same_figures=run(find_same_figures, document, statements),
        tests=run(check_tests, run(find_reported_tests, document, sentences)),
        counted_shares=run(find_counted_shares, document, quantities, sentences),
        counted_means=run(find_counted_means, document, sentences),
        misgrouped_numbers=run(find_misgrouped_numbers, document),
        structures=run(find_structures, document),
        equations=run(find_equations, document, sentences),
        reckoning=run(find_reckoning, document, quantities, sentences, times),
        announcements=run(find_announcements, document, quantities, sentences, quotations, numbered_series),
        timeline=timeline,
        fact_checks=run(_checks_of, known),
        residues=run(find_conversion_residues, document, sentences),
        glued_numbers=run(find_glued_numbers, document),
        numbered_series=numbered_series,
        scraped_tails=run(find_scraped_tails, document),
        page_date_conflicts=run(
            find_page_date_conflicts, run(find_page_dates, document, times, updates), habit or Habit()
        ),
        weekday_pairs=pairs,
        weekday_clashes=run(find_weekday_clashes, document, pairs, times),
        stragglers=run(find_stragglers, run(find_chronicles, document, times)),
        stray_years=run(find_stray_years, document, times, quotations, stamp),
        zone_pairs=run(find_zone_pairs, document),
        impossible_dates=run(find_impossible_dates, document, times, sentences),
        reversed_ranges=run(find_reversed_ranges, document, times, sentences),
        stated_lengths=run(find_stated_lengths, document, times, sentences),
        misplaced_dates=run(find_misplaced_dates, document, times, sentences),
        numbering_slips=run(find_numbering_slips, document, numbered_series),
        broken_references=run(
            _joined,
            run(find_broken_references, document, references, numbered_series, sentences),
            run(find_broken_targets, document),
        ),
        quote_slips=run(find_quote_slips, document, quotations),
        title_variants=run(find_title_variants, document, quotations),
        mixed_script=run(find_mixed_script, document),
        repetitions=run(find_repetitions, document, sentences),
        leftovers=run(find_leftovers, document, quotations),
        respin_residues=run(find_respin_residues, document, sentences),
        name_variants=run(find_name_variants, document, office_holders),
        office_conflicts=run(find_office_conflicts, document, office_holders),
        ambiguous_abbreviations=run(find_ambiguous_abbreviations, run(find_abbreviations, document)),
        malformed_ordinals=run(find_malformed_ordinals, document, sentences),
        era_conflicts=run(find_era_conflicts, document, times, sentences),
        event_date_conflicts=run(find_event_date_conflicts, document, times),
        edition_conflicts=run(find_edition_conflicts, document, times, sentences),
        unanchored=run(find_unanchored_dates, document, times, stamp),
        stated_ages=run(find_stated_ages, document, run(find_ages, document), times, sentences),
        failed=tuple(run.failed),
    )


# Steps between analyses, which fail with what they need ---------------------------------------------------------------


def _joined(one: Sequence[_T], other: Sequence[_T]) -> tuple[_T, ...]:
    return *one, *other


def _moments_of(known: Known) -> tuple[KnownMoment, ...]:
    return known.moments


def _checks_of(known: Known) -> tuple[FactCheck, ...]:
    return known.checks


def _starts(signals: Sequence[Signal]) -> set[Span]:
    return {signal.time.span for signal in signals}


def check(reading: Reading, rules: Iterable[Rule]) -> tuple[Finding, ...]:
    """The findings of some rules, in the order of their places, each with its pattern. Raises ValueError on a finding
    that names no pattern of its rule."""
    found = [_with_pattern(finding, rule) for rule in rules for finding in rule.check(reading)]
    return tuple(sorted(found, key=place_order))


def _with_pattern(finding: Finding, rule: Rule) -> Finding:
    names = [pattern.name for pattern in rule.all_patterns()]
    if not finding.pattern and len(names) == 1:
        return replace(finding, pattern=names[0])
    if finding.pattern not in names:
        raise ValueError(f"a finding names the pattern '{finding.pattern}', and {rule.id} has {', '.join(names)}")
    return finding


def place_order(finding: Finding) -> tuple[Span, str, str]:
    """Sorts findings by where they begin; those of one place by rule."""
    return finding.span, finding.rule, finding.message
