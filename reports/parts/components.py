"""HTML components about one document: cards of findings, the text with marks, a timeline, and unverified statements.

The HTML report and the page of ``contralint serve`` use them.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from html import escape
from itertools import groupby, pairwise

from checker.calendars.show import show_day_number
from checker.document.document import BlockKind
from checker.document.places import place_name
from checker.document.text import LayoutBlock, Span
from checker.finding import Finding, Fix
from checker.formats.open import read_text
from checker.message import msg, msg_count
from checker.records import replace
from checker.result import CheckedDocument, ReportedFinding, Result
from checker.rule import Rule, Severity
from checker.run.unverified import role_label
from checker.timeline.moment import Moment, MomentKind
from checker.translations import translated
from checker.visible import one_line, visible

from .wording import quoted, verified_summary

_AROUND = 3  # source lines shown around a line with a finding
_WIDE, _EDGE, _LANE = 960, 10, 11  # in the units of the SVG
_SHORTEST = 5  # of a bar
_TICK = 42  # minimum distance of two year labels on the axis
_MAX_LISTED = 300
_MAX_PLACE = 40  # code points of a place that a correction shows whole
_MAX_COLUMNS = 60


class Components:
    """The components for one document in a language.

    `prefix` begins all ids; `has_buttons` adds buttons to the cards, for a page that can change the text.
    """

    def __init__(
        self,
        checked: CheckedDocument,
        rules: dict[str, Rule],
        language: str,
        prefix: str = "",
        has_buttons: bool = False,
    ) -> None:
        self._checked = checked
        self._source = checked.source
        self._rules = rules
        self._language = language
        self._prefix = prefix
        self._has_buttons = has_buttons
        self._anchored: set[tuple[int, int]] = set()
        self._view = _View(
            checked.source.text,
            (
                (place.span, number, at)
                for number, each in enumerate(checked.findings)
                for at, place in enumerate(each.finding.locations)
            ),
        )

    def localized(self, text: str) -> str:
        """A message in the language of the page, escaped."""
        return escape(one_line(translated(text, self._language)))

    # Findings

    def cards(self) -> str:
        """An article for each finding."""
        return "\n".join(self._card(number, each) for number, each in enumerate(self._checked.findings))

    def _card(self, number: int, reported: ReportedFinding) -> str:
        finding, severity = reported.finding, reported.severity
        rule = self._rules.get(finding.rule)
        named = escape(one_line(f"{finding.rule} {rule.name}" if rule else finding.rule))
        items = []
        for at, place in enumerate(finding.locations):
            where = self.localized(place_name(self._source, place.span))
            text = self.localized(msg("“{text}”", text=quoted(self._source.slice(place.span))))
            link = f'<a href="#{self._prefix}f{number}p{at}" data-place="{at}">{where}</a>'
            items.append(f"<li>{link} {text} {self.localized(place.note)}</li>")
        items += [f"<li>{self.localized(each)}</li>" for each in finding.reasons]
        can_change = self._has_buttons and not self._source.layout
        if not can_change:
            items += [f"<li>{self.localized(self._correction(finding, each))}</li>" for each in finding.fixes]
        return (
            f'<article class="card {severity.value}" id="{self._prefix}f{number}" tabindex="0" data-index="{number}"'
            f' data-rule="{escape(finding.rule)}" data-severity="{severity.value}">'
            f'<p class="rule">{named} · {self.localized(severity.label)}</p><h3>{self.localized(finding.message)}</h3>'
            f"<ul>{''.join(items)}</ul>{self._buttons(finding, can_change)}</article>"
        )

    def _change(self, finding: Finding, fix: Fix) -> tuple[str, str]:
        """The new text of a correction and the old one: of the whole place, because one digit says little."""
        place = next((each.span for each in finding.locations if each.span.covers(fix.span)), fix.span)
        place = place if len(place) <= _MAX_PLACE else fix.span
        before, old, after = (
            self._source.slice(each)
            for each in (Span(place.start, fix.span.start), place, Span(fix.span.end, place.end))
        )
        return quoted(before + fix.replacement + after), quoted(old)

    def _correction(self, finding: Finding, fix: Fix) -> str:
        new, old = self._change(finding, fix)
        return msg("“{new}” instead of “{old}”: {description}", new=new, old=old, description=fix.description)

    def _buttons(self, finding: Finding, can_change: bool) -> str:
        """The buttons of a card."""
        if not self._has_buttons:
            return ""
        buttons = []
        for number, fix in enumerate(finding.fixes if can_change else ()):
            new, old = self._change(finding, fix)
            words = self.localized(msg("Write “{new}” instead of “{old}”", new=new, old=old))
            title = self.localized(fix.description)
            buttons.append(f'<button type="button" class="fix" data-fix="{number}" title="{title}">{words}</button>')
        if can_change:
            buttons.append(f'<button type="button" data-do="ignore">{self.localized(msg("Ignore, because…"))}</button>')
        buttons.append(f'<button type="button" data-do="explain">{self.localized(msg("Explain"))}</button>')
        return f'<div class="bar">{"".join(buttons)}</div>'

    # Text

    def article(self) -> str:
        """The text as readers see it: headings, paragraphs, lists and tables, with marks."""
        view, blocks = self._article()
        written: list[str] = []
        for is_cell, group in groupby(blocks, key=lambda block: block.cell is not None and block.cell[0]):
            if is_cell is not False:
                written.append(self._table(view, list(group)))
                continue
            for block in group:
                tag = f"h{min(6, block.level + 2)}" if block.level else "p"
                written.append(f"<{tag}>{self._marked(view, block.span)}</{tag}>")
        return "\n".join(written)

    def _article(self) -> tuple[_View, Sequence[LayoutBlock]]:
        """The text without markup, and its blocks."""
        if self._source.layout:
            return self._view, self._source.layout
        document = read_text(self._source.text, self._source.path)
        to_prose = document.prose.source_map.prose_offset
        places = ((Span(*map(to_prose, span)), number, at) for span, number, at in self._view.places)
        blocks = [
            replace(shown, span=block.prose)
            for block, shown in zip(document.blocks, document.layout(), strict=True)
            if block.kind is not BlockKind.CODE
        ]
        return _View(document.prose.text, (each for each in places if len(each[0]))), blocks

    def _table(self, view: _View, cells: Sequence[LayoutBlock]) -> str:
        rows: dict[int, dict[int, LayoutBlock]] = {}
        for block in cells:
            _, row, column = block.cell or (0, 0, 0)
            rows.setdefault(row, {})[column] = block
        width = min(_MAX_COLUMNS, max(max(row) for row in rows.values()))
        lines = []
        for _, by_column in sorted(rows.items()):
            inner = [
                f"<td>{self._marked(view, by_column[at].span) if at in by_column else ''}</td>"
                for at in range(1, width + 1)
            ]
            lines.append(f"<tr>{''.join(inner)}</tr>")
        return f'<div class="wide" tabindex="0"><table>{"".join(lines)}</table></div>'

    def source(self, whole: bool) -> str:
        """The source text, a row for each line; unless `whole`, only the lines around findings."""
        count = len(self._source.line_starts)
        near = set(range(1, count + 1)) if whole else set()
        if not whole:
            for span, _, _ in self._view.places:
                line = self._source.position(span.start).line
                near.update(range(max(1, line - _AROUND), min(count, line + _AROUND) + 1))
        rows, last = [], 0
        for line in sorted(near):
            if line > last + 1:
                rows.append(self._gap(line - last - 1))
            rows.append(
                f'<div class="row"><span class="number" aria-hidden="true">{line}</span>'
                f'<span class="words">{self._marked(self._view, self._source.line_span(line))}</span></div>'
            )
            last = line
        if last < count:
            rows.append(self._gap(count - last))
        return "\n".join(rows)

    def _gap(self, number: int) -> str:
        return f'<p class="gap">{self.localized(msg_count(number, "{number} line", "{number} lines"))} …</p>'

    def _marked(self, view: _View, span: Span) -> str:
        """A passage with the places of findings marked; each place has an id at its first occurrence."""
        text, here = view.text, view.places_in(span)
        if not here:
            return _text(text[span.start : span.end])
        edges = {span.start, span.end}
        for marked, _, _ in here:
            edges.update(edge for edge in marked if span.start < edge < span.end)
        cuts = sorted(edges)
        made = []
        for start, end in pairwise(cuts):
            over = [each for each in here if each[0].start <= start and each[0].end >= end]
            if not over:
                made.append(_text(text[start:end]))
                continue
            numbers = list(dict.fromkeys(number for _, number, _ in over))
            worst = min((self._checked.findings[number].severity for number in numbers), key=list(Severity).index)
            ids = ""
            for _, number, at in over:
                if (number, at) not in self._anchored:
                    self._anchored.add((number, at))
                    ids += f'<span id="{self._prefix}f{number}p{at}"></span>'
            titles = " · ".join(
                translated(self._checked.findings[each].finding.message, self._language) for each in numbers
            )
            made.append(
                f'<mark class="{worst.value}" tabindex="0" data-findings="{" ".join(map(str, numbers))}"'
                f' title="{escape(one_line(titles))}">{ids}{_text(text[start:end])}</mark>'
            )
        return "".join(made)

    # Mentions

    def verified(self) -> str:
        """The numbers of passed and open checks in a sentence; empty where nothing was compared."""
        words = self.localized(verified_summary(Result((self._checked,), (), (), "").summary()))
        return f'<p class="verified">{words}</p>' if words else ""

    def worksheet(self) -> str:
        """Unverified statements as a collapsed list; empty where there are none."""
        statements = self._checked.unverified
        if not statements:
            return ""
        rows = "".join(
            f"<tr><td>{self.localized(role_label(each.role))}</td><td>{escape(one_line(quoted(each.text)))}</td>"
            f"<td>{self.localized(place_name(self._source, each.span))}</td></tr>"
            for each in statements[:_MAX_LISTED]
        )
        title = msg_count(len(statements), "To look up: {number} statement", "To look up: {number} statements")
        return (
            f'<details class="worksheet"><summary>{self.localized(title)}</summary>'
            f'<div class="wide" tabindex="0"><table>{rows}</table></div></details>'
        )

    def timeline(self) -> str:
        """The dates of the text on a timeline, collapsed, with a legend; empty where there are fewer than two."""
        moments = sorted(self._checked.moments, key=lambda each: (each.first, each.last))
        scale = _Scale(moments)
        if len(moments) < 2 or not scale.is_drawable:
            return ""
        lanes: list[float] = []
        bars = []
        for moment in moments:
            start, end = scale.of(moment.first), max(scale.of(moment.last + 1), scale.of(moment.first) + _SHORTEST)
            lane = next((at for at, taken in enumerate(lanes) if taken + 3 < start), len(lanes))
            lanes[lane : lane + 1] = [end]
            bars.append((moment, start, end, lane))
        chart_height = 40 + len(lanes) * _LANE
        drawn = [
            f'<line class="axis" x1="{_EDGE}" x2="{_WIDE - _EDGE}" y1="{chart_height - 20}" y2="{chart_height - 20}"/>'
        ]
        for at, year in scale.years():
            drawn.append(
                f'<line class="axis" x1="{at:.1f}" x2="{at:.1f}" y1="6" y2="{chart_height - 16}"/>'
                f'<text class="tick" x="{at + 2:.1f}" y="{chart_height - 6}">{year}</text>'
            )
        ends = ((_EDGE, "start", moments[0].first), (_WIDE - _EDGE, "end", max(each.last for each in moments)))
        drawn += [
            f'<text class="tick" x="{at}" y="{chart_height - 6}" text-anchor="{side}">{show_day_number(day)}</text>'
            for at, side, day in ends
        ]
        drawn += [self._bar(*each, chart_height) for each in bars]
        title = msg("Timeline of this document")
        kinds = dict.fromkeys(moment.kind for moment in moments)
        legend = "".join(f'<li class="{kind.value}">{self.localized(_kind_label(kind))}</li>' for kind in kinds)
        if any(self._clash(moment) is not None for moment in moments):
            legend += f'<li class="clash">{self.localized(msg("part of a contradiction"))}</li>'
        name = self.localized(title)
        return (
            f'<details class="picture"><summary>{name}</summary><div class="wide" tabindex="0">'
            f'<svg viewBox="0 0 {_WIDE} {chart_height}" role="group" aria-label="{name}">{"".join(drawn)}</svg></div>'
            f'<ul class="legend">{legend}</ul></details>'
        )

    def _bar(self, moment: Moment, start: float, end: float, lane: int, chart_height: int) -> str:
        is_now = moment.kind is MomentKind.WRITING
        clash = self._clash(moment)
        days = show_day_number(moment.first)
        if moment.last != moment.first:
            days += f" – {show_day_number(moment.last)}"
        text = escape(one_line(quoted(self._source.slice(moment.span))))
        label = f"{text} · {days} · {self.localized(_kind_label(moment.kind))}"
        top, height = (6, chart_height - 28) if is_now else (10 + lane * _LANE, 8)
        shape = (
            f'<rect class="moment {moment.kind.value}{" clash" if clash is not None else ""}" x="{start:.1f}" y="{top}"'
            f' width="{end - start:.1f}" height="{height}" rx="2"><title>{label}</title></rect>'
        )
        return shape if clash is None else f'<a href="#{self._prefix}f{clash}" aria-label="{label}">{shape}</a>'

    def _clash(self, moment: Moment) -> int | None:
        """The first finding with a place at a moment."""
        return next((number for _, number, _ in self._view.places_in(moment.span)), None)


def _kind_label(kind: MomentKind) -> str:
    match kind:
        case MomentKind.WRITING:
            return msg("written")
        case MomentKind.PAST:
            return msg("described as past")
        case MomentKind.FUTURE:
            return msg("described as future")
    return msg("named")


class _View:
    """A text and the places of findings in it: each with the number of its finding and its own number within the
    finding.
    """

    def __init__(self, text: str, places: Iterable[tuple[Span, int, int]]) -> None:
        self.text = text
        self.places = sorted(places)
        self._starts = [span.start for span, _, _ in self.places]
        self._longest = max((len(span) for span, _, _ in self.places), default=0)

    def places_in(self, passage: Span) -> list[tuple[Span, int, int]]:
        """The places that overlap a passage."""
        first = bisect_left(self._starts, passage.start - self._longest)
        last = bisect_left(self._starts, passage.end)
        return [each for each in self.places[first:last] if each[0].overlaps(passage)]


class _Scale:
    """Maps days to positions on the timeline: near the document creation time, or the middle of the days, a month is
    wider than far from it.
    """

    def __init__(self, moments: Sequence[Moment]) -> None:
        written = [each.first for each in moments if each.kind is MomentKind.WRITING]
        days = sorted(each.first for each in moments)
        self._moments = moments
        self._focus = written[0] if written else days[len(days) // 2] if days else 0
        self._low = min((self._scaled(each.first) for each in moments), default=0.0)
        self._high = max((self._scaled(each.last + 1) for each in moments), default=0.0)
        self.is_drawable = self._high - self._low > 1e-9

    def _scaled(self, day: int) -> float:
        far = day - self._focus
        return math.copysign(math.log1p(abs(far) / 30), far)

    def of(self, day: int) -> float:
        """The position of a day."""
        return _EDGE + (self._scaled(day) - self._low) / (self._high - self._low) * (_WIDE - 2 * _EDGE)

    def years(self) -> Iterator[tuple[float, int]]:
        """The years of the moments that fit on the axis, each with its position."""
        from checker.calendars.gregorian import days_from_civil

        shown = {day for each in self._moments for day in (each.first, each.last)}
        last = -1000.0
        for year in sorted({int(show_day_number(day).rsplit("-", 2)[0]) for day in shown}):
            at = self.of(days_from_civil(year, 1, 1)) if year > 0 else -1.0
            if 2 * _TICK <= at <= _WIDE - 3 * _TICK and at - last > _TICK:
                yield at, year
                last = at


def _text(text: str) -> str:
    """A passage, escaped, with its line ends."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return "\n".join("\t".join(escape(visible(part)) for part in line.split("\t")) for line in lines)
