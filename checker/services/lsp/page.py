"""One open document: its text, its findings, and positions in the editor's units."""

from __future__ import annotations

from functools import cached_property

from lsprotocol import types as lsp

from checker.check import Check, ResultKind
from checker.document.text import SourceText, Span
from checker.finding import Finding
from checker.records import dataclass
from checker.result import Failure, ReportedFinding
from checker.rule import Severity
from checker.services.offsets import LinePositions

_SEVERITIES = {
    Severity.ERROR: lsp.DiagnosticSeverity.Error,
    Severity.WARNING: lsp.DiagnosticSeverity.Warning,
    Severity.NOTE: lsp.DiagnosticSeverity.Information,
}
SOURCE = "contralint"


@dataclass(frozen=True)
class Page:
    """The suffix of `path` decides the format; `findings` and `failures` are in the editor's language, and `encoding`
    is that of its columns.

    `checks` are the comparisons that the rules made.
    """

    uri: str
    path: str
    text: str
    findings: tuple[ReportedFinding, ...]
    failures: tuple[Failure, ...]
    encoding: str
    checks: tuple[Check, ...] = ()

    @cached_property
    def source(self) -> SourceText:
        """The text, with its lines."""
        return SourceText(self.path, self.text)

    @cached_property
    def positions(self) -> LinePositions:
        """Lines and characters of offsets."""
        return LinePositions(self.source, self.encoding)

    def range(self, span: Span) -> lsp.Range:
        """A span as an LSP range."""
        start, end = self.positions.of(span.start), self.positions.of(span.end)
        return lsp.Range(lsp.Position(start.line, start.character), lsp.Position(end.line, end.character))

    def span(self, place: lsp.Range) -> Span:
        """An LSP range as offsets."""
        start = self.positions.offset(place.start.line, place.start.character)
        return Span(start, max(start, self.positions.offset(place.end.line, place.end.character)))

    def touching(self, span: Span) -> list[ReportedFinding]:
        """The findings with a place that touches a span."""
        return [
            each
            for each in self.findings
            if any(place.span.start <= span.end and span.start <= place.span.end for place in each.finding.locations)
        ]

    def checked_at(self, span: Span) -> list[Check]:
        """The checks that passed or are open, with an operand that touches a span."""
        return [
            check
            for check in self.checks
            if check.result is not ResultKind.FAIL
            and any(each.span.start <= span.end and span.start <= each.span.end for each in check.operands)
        ]

    def diagnostics(self) -> list[lsp.Diagnostic]:
        """The diagnostics of the findings, and on the first line those of failures."""
        return [*map(self.diagnostic, self.findings), *map(_failed, self.failures)]

    def diagnostic(self, reported: ReportedFinding) -> lsp.Diagnostic:
        """The diagnostic of one finding; its further places are related information."""
        finding = reported.finding
        related = [
            lsp.DiagnosticRelatedInformation(
                lsp.Location(self.uri, self.range(place.span)),
                place.note or self.text[place.span.start : place.span.end],
            )
            for place in finding.related
        ]
        return lsp.Diagnostic(
            self.range(finding.span),
            _message(finding),
            severity=_SEVERITIES[reported.severity],
            code=finding.rule,
            source=SOURCE,
            related_information=related or None,
        )


def _message(finding: Finding) -> str:
    return "\n".join([finding.message, *finding.reasons])


def _failed(failure: Failure) -> lsp.Diagnostic:
    start = lsp.Position(0, 0)
    return lsp.Diagnostic(
        lsp.Range(start, start), failure.message, severity=lsp.DiagnosticSeverity.Error, source=SOURCE
    )
