"""The one module that rules, reports and plug-ins import."""

from __future__ import annotations

from datetime import date, datetime

from checker import terminal
from checker.calendars.gregorian import civil_from_days, weekday
from checker.calendars.show import show_day, show_day_number, show_interval
from checker.calendars.weekdays import days_with_weekday, weekday_name, years_with_weekday
from checker.facts.cite import cite
from checker.model.calendar import (
    ImpossibleTime,
    MisplacedDate,
    StatedLength,
    WeekdayClash,
    WeekdayPair,
    WeekdayWord,
)
from checker.model.change import POINTS, AmountKind, Change, ChangeAmount, Increase
from checker.model.composition import Completeness, PartsOfWhole, ShareSet, Structure
from checker.model.conversion import Conversion, Exchange, ExchangeConflict, currency_name
from checker.model.crossref import BrokenReference, CrossReference
from checker.model.document import (
    Block,
    BlockKind,
    CellPlace,
    Document,
    Entry,
    FootnoteMark,
    FrontMatter,
    Link,
    LinkKind,
    LinkTarget,
    ListPlace,
    Residue,
    ResidueKind,
    Section,
    Trouble,
)
from checker.model.equation import Equation
from checker.model.fact import Certainty, ClaimKind, Fact, FactCheck, FactKind, Verdict
from checker.model.figure_statement import CodedFigure, FigureStatement, Prominence, SameFigure, TabledFigure
from checker.model.figures import Announcement, ImpliedWhole, ShareOfWhole
from checker.model.finding import Confidence, Finding, Place, Suggestion
from checker.model.identifier import Difference, IdentifierConflict
from checker.model.life import AgeKind, AgeWords, StatedAge, Turn, TurningPoint
from checker.model.listing import GluedNumber, NumberedItem, NumberedSeries, NumberSign, Standing
from checker.model.magnitude import MagnitudeSlip, MisgroupedNumber
from checker.model.moment import Moment, MomentKind
from checker.model.naming import Abbreviation, NameVariant, OfficeConflict
from checker.model.numbering import MalformedOrdinal, NumberingSlip, Slip
from checker.model.page_date import PageDate, PageDateConflict, PageDateKind
from checker.model.passage import QuoteProblem, QuoteSlip
from checker.model.quantity import Approximation, Bounds, Quantity, show_bounds
from checker.model.rate import RateTotal
from checker.model.reading import Reading
from checker.model.reckoning import Reckoning
from checker.model.remnant import Leftover, Repetition, RespinResidue
from checker.model.report import Checked, Failure, Output, Report, Reported, Result
from checker.model.rule import Pattern, Profile, Rule, Severity
from checker.model.saying import Said, say, say_all, say_each, say_number
from checker.model.script import ForeignCharacter, MixedScript
from checker.model.statistic import CheckedTest, CountedMean, CountedShare, Printed, ReportedTest, StatisticKind
from checker.model.subject import UnitSlip
from checker.model.suppression import Directive, Fate, Scope, Suppression
from checker.model.table import Cell, CellFigure, CellShare, Table, TableTotal
from checker.model.text import Position, Prose, SourceText, Span, join_spans
from checker.model.time import (
    Amount,
    Anchor,
    Calendar,
    Choice,
    Deictic,
    Interval,
    Length,
    Meaning,
    Mod,
    Range,
    Reference,
    Repeat,
    Shift,
    Status,
    Telling,
    TimeExpression,
    TimexType,
    Trail,
    Unit,
    Vague,
    Whole,
)
from checker.model.timeline import (
    Contradiction,
    Doubt,
    KnownMoment,
    LateEvent,
    Now,
    PastPlan,
    RelativeConflict,
    Role,
    Statement,
    Timeline,
    Update,
    Witness,
    YearSubstitution,
)
from checker.model.zoned import ZonedClock, ZonePair
from checker.translations import translated, translated_page
from checker.visible import is_hidden, json_text, one_line, shown, shown_at, visible, without_orders

__all__ = [
    "POINTS",
    "Abbreviation",
    "AgeKind",
    "AgeWords",
    "Amount",
    "AmountKind",
    "Anchor",
    "Announcement",
    "Approximation",
    "Block",
    "BlockKind",
    "Bounds",
    "BrokenReference",
    "Calendar",
    "Cell",
    "CellFigure",
    "CellPlace",
    "CellShare",
    "Certainty",
    "Change",
    "ChangeAmount",
    "Checked",
    "CheckedTest",
    "Choice",
    "ClaimKind",
    "CodedFigure",
    "Completeness",
    "Confidence",
    "Contradiction",
    "Conversion",
    "CountedMean",
    "CountedShare",
    "CrossReference",
    "Deictic",
    "Difference",
    "Directive",
    "Document",
    "Doubt",
    "Entry",
    "Equation",
    "Exchange",
    "ExchangeConflict",
    "Fact",
    "FactCheck",
    "FactKind",
    "Failure",
    "Fate",
    "FigureStatement",
    "Finding",
    "FootnoteMark",
    "ForeignCharacter",
    "FrontMatter",
    "GluedNumber",
    "IdentifierConflict",
    "ImpliedWhole",
    "ImpossibleTime",
    "Increase",
    "Interval",
    "KnownMoment",
    "LateEvent",
    "Leftover",
    "Length",
    "Link",
    "LinkKind",
    "LinkTarget",
    "ListPlace",
    "MagnitudeSlip",
    "MalformedOrdinal",
    "Meaning",
    "MisgroupedNumber",
    "MisplacedDate",
    "MixedScript",
    "Mod",
    "Moment",
    "MomentKind",
    "NameVariant",
    "Now",
    "NumberSign",
    "NumberedItem",
    "NumberedSeries",
    "NumberingSlip",
    "OfficeConflict",
    "Output",
    "PageDate",
    "PageDateConflict",
    "PageDateKind",
    "PartsOfWhole",
    "PastPlan",
    "Pattern",
    "Place",
    "Position",
    "Printed",
    "Profile",
    "Prominence",
    "Prose",
    "Quantity",
    "QuoteProblem",
    "QuoteSlip",
    "Range",
    "RateTotal",
    "Reading",
    "Reckoning",
    "Reference",
    "RelativeConflict",
    "Repeat",
    "Repetition",
    "Report",
    "Reported",
    "ReportedTest",
    "Residue",
    "ResidueKind",
    "RespinResidue",
    "Result",
    "Role",
    "Rule",
    "Said",
    "SameFigure",
    "Scope",
    "Section",
    "Severity",
    "ShareOfWhole",
    "ShareSet",
    "Shift",
    "Slip",
    "SourceText",
    "Span",
    "Standing",
    "StatedAge",
    "StatedLength",
    "Statement",
    "StatisticKind",
    "Status",
    "Structure",
    "Suggestion",
    "Suppression",
    "Table",
    "TableTotal",
    "TabledFigure",
    "Telling",
    "TimeExpression",
    "Timeline",
    "TimexType",
    "Trail",
    "Trouble",
    "Turn",
    "TurningPoint",
    "Unit",
    "UnitSlip",
    "Update",
    "Vague",
    "Verdict",
    "WeekdayClash",
    "WeekdayPair",
    "WeekdayWord",
    "Whole",
    "Witness",
    "YearSubstitution",
    "ZonePair",
    "ZonedClock",
    "cite",
    "civil_from_days",
    "currency_name",
    "days_with_weekday",
    "find_times",
    "is_hidden",
    "join_spans",
    "json_text",
    "one_line",
    "say",
    "say_all",
    "say_each",
    "say_number",
    "show_bounds",
    "show_day",
    "show_day_number",
    "show_interval",
    "shown",
    "shown_at",
    "terminal",
    "translated",
    "translated_page",
    "visible",
    "weekday",
    "weekday_name",
    "without_orders",
    "years_with_weekday",
]


def find_times(text: str, reference: datetime | date | None = None) -> tuple[TimeExpression, ...]:
    """The time expressions of a plain text, in order, with spans in its code points.

    Relative and incomplete expressions count from `reference` where it is given, and from dates that the text has
    named before; without either they stay unresolved. Nothing is taken from today's date.
    """
    # Reports need no finder, and a run that finds its results in the cache needs nothing but a report.
    from checker.find.quotations import find_quotations
    from checker.find.times import find_times_in
    from checker.link.anchors import anchor_times
    from checker.link.reference import reference_anchor
    from checker.read.plain_text import plain_document

    document = plain_document(text)
    nows = () if reference is None else (Now(range(len(document.blocks)), reference_anchor(reference)),)
    return anchor_times(document, find_times_in(document), nows, find_quotations(document))
