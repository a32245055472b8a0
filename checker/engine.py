"""The arrows from a document to its findings, each one function with a frozen result."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

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
from checker.link.known import hold_against_facts
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
from checker.model.fact import FactBook
from checker.model.finding import Finding
from checker.model.page_date import Habit
from checker.model.reading import Reading
from checker.model.rule import Rule
from checker.model.text import Span
from checker.model.time import Anchor


def read(
    document: Document, today: Anchor | None = None, habit: Habit | None = None, facts: FactBook | None = None
) -> Reading:
    """Everything that the document says of times and figures. `today` stands in for a missing publication stamp,
    `habit` is that of the files beside it, `facts` is what editors wrote down of the world."""
    sentences = find_sentences(document)
    quotations = find_quotations(document)
    written = find_times_in(document)
    stamp = find_stamp(document, written, today)
    updates = find_updates(document, written)
    nows = find_nows(document, written, updates, stamp)
    times = tell_times(document, anchor_times(document, written, nows, quotations), sentences, quotations)
    signals = find_signals(document, times, sentences)
    quantities = find_quantities(document, times, sentences)
    known = hold_against_facts(document, facts, times, quantities, sentences, quotations, stamp)
    timeline = build_timeline(document, times, signals, sentences, quotations, stamp, nows, updates, known.moments)
    since = {signal.time.span for signal in signals}
    timeline = replace(
        timeline,
        late_events=find_late_events(document, times, quotations, sentences, since, stamp, nows, updates),
        past_plans=find_past_plans(document, times, sentences, quotations, stamp, nows),
        relative_conflicts=find_relative_conflicts(document, times, sentences, quotations, nows),
    )
    timeline = replace(timeline, corroborated=is_corroborated(timeline))
    pairs = find_weekday_pairs(document, find_weekdays(document), times, nows)
    numbered_series = find_numbered_series(document)
    all_quantities = (*find_summary_quantities(document, times, sentences), *quantities)
    office_holders = find_office_holders(document)
    tables = find_tables(document)
    statements = find_figure_statements(
        document, all_quantities, times, sentences, quotations, updates, tabled=bool(tables)
    )
    return Reading(
        document,
        sentences,
        quotations,
        times,
        signals,
        quantities,
        shares=find_shares(document, quantities, sentences),
        implied_wholes=find_implied_wholes(document, quantities, sentences),
        tables=tables,
        table_totals=find_table_totals(document, tables),
        cell_shares=find_cell_shares(tables),
        identifier_conflicts=find_identifier_conflicts(document, sentences),
        part_conflicts=find_part_conflicts(document, sentences),
        rank_conflicts=find_rank_conflicts(find_ranks(document, sentences, times, quotations)),
        tabled_figures=find_tabled_figures(document, tables, statements),
        coded_figures=find_coded_figures(document),
        same_figures=find_same_figures(document, statements),
        tests=check_tests(find_reported_tests(document, sentences)),
        counted_shares=find_counted_shares(document, quantities, sentences),
        counted_means=find_counted_means(document, sentences),
        misgrouped_numbers=find_misgrouped_numbers(document),
        structures=find_structures(document),
        equations=find_equations(document, sentences),
        reckoning=find_reckoning(document, quantities, sentences, times),
        announcements=find_announcements(document, quantities, sentences, quotations, numbered_series),
        timeline=timeline,
        fact_checks=known.checks,
        residues=find_conversion_residues(document, sentences),
        glued_numbers=find_glued_numbers(document),
        numbered_series=numbered_series,
        scraped_tails=find_scraped_tails(document),
        page_date_conflicts=find_page_date_conflicts(find_page_dates(document, times, updates), habit or Habit()),
        weekday_pairs=pairs,
        weekday_clashes=find_weekday_clashes(document, pairs, times),
        stragglers=find_stragglers(find_chronicles(document, times)),
        stray_years=find_stray_years(document, times, quotations, stamp),
        zone_pairs=find_zone_pairs(document),
        impossible_dates=find_impossible_dates(document, times, sentences),
        reversed_ranges=find_reversed_ranges(document, times, sentences),
        stated_lengths=find_stated_lengths(document, times, sentences),
        misplaced_dates=find_misplaced_dates(document, times, sentences),
        numbering_slips=find_numbering_slips(document, numbered_series),
        broken_references=(
            *find_broken_references(document, find_references(document, sentences), numbered_series, sentences),
            *find_broken_targets(document),
        ),
        quote_slips=find_quote_slips(document, quotations),
        title_variants=find_title_variants(document, quotations),
        mixed_script=find_mixed_script(document),
        repetitions=find_repetitions(document, sentences),
        leftovers=find_leftovers(document, quotations),
        respin_residues=find_respin_residues(document, sentences),
        name_variants=find_name_variants(document, office_holders),
        office_conflicts=find_office_conflicts(document, office_holders),
        ambiguous_abbreviations=find_ambiguous_abbreviations(find_abbreviations(document)),
        malformed_ordinals=find_malformed_ordinals(document, sentences),
        era_conflicts=find_era_conflicts(document, times, sentences),
        event_date_conflicts=find_event_date_conflicts(document, times),
        edition_conflicts=find_edition_conflicts(document, times, sentences),
        unanchored=find_unanchored_dates(document, times, stamp),
        stated_ages=find_stated_ages(document, find_ages(document), times, sentences),
    )


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
