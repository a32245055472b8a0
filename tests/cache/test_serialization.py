"""What is written of a result is read again as it was."""

from hypothesis import given, settings
from hypothesis import strategies as st

from checker.check import Check, CheckKind, Operand, ResultKind
from checker.document.text import SourceText, Span
from checker.finding import Confidence, Finding, Fix, Location
from checker.registry import rules
from checker.result import CheckedDocument, ReportedFinding
from checker.rule import Severity
from checker.run.cache.serialization import dump_document, dump_rules, load_document, load_rules
from checker.timeline.moment import Moment, MomentKind

TEXTS = st.text(max_size=12)
SPANS = st.tuples(st.integers(0, 5), st.integers(0, 9)).map(lambda pair: Span(pair[0], pair[0] + pair[1]))
FINDINGS = st.builds(
    Finding,
    rule=TEXTS,
    span=SPANS,
    message=TEXTS,
    note=TEXTS,
    related=st.lists(st.builds(Location, SPANS, TEXTS), max_size=2).map(tuple),
    reasons=st.lists(TEXTS, max_size=2).map(tuple),
    fixes=st.lists(st.builds(Fix, SPANS, TEXTS, TEXTS), max_size=2).map(tuple),
    confidence=st.sampled_from(Confidence),
)
KINDS = st.builds(CheckKind, TEXTS, TEXTS, TEXTS, TEXTS, st.booleans(), st.lists(TEXTS, max_size=2).map(tuple))
PLACES = st.lists(st.tuples(TEXTS, SPANS), min_size=1, max_size=3)
CHECKS = st.lists(st.tuples(TEXTS, KINDS, PLACES, st.sampled_from(ResultKind), TEXTS, TEXTS), max_size=3)
REPORTED = st.lists(
    st.builds(ReportedFinding, FINDINGS, st.sampled_from(Severity), TEXTS, st.none() | TEXTS), max_size=3
)


@settings(deadline=None)
@given(st.text(max_size=30), REPORTED, REPORTED, st.lists(TEXTS, max_size=2), CHECKS, st.booleans())
def test_a_result(text, findings, suppressed, remarks, checks, with_text):
    text = text.replace("\x00", "").encode("utf-8", "ignore").decode().lstrip("\ufeff")
    data = b"\xef\xbb\xbf" + text.encode()
    moments = (Moment(MomentKind.PAST, 16_600, 16_601, Span(0, 1)),)
    source = SourceText("a.md", text)
    made = [
        Check(rule, kind, tuple(Operand(role, span, source.slice(span)) for role, span in places), *rest)
        for rule, kind, places, *rest in checks
    ]
    unverified = tuple(operand for check in made for operand in check.operands)
    checked = CheckedDocument(
        source, tuple(findings), tuple(remarks), tuple(suppressed), moments, (), tuple(made), unverified
    )
    assert load_document(dump_document(checked, with_text), "a.md", data) == checked


def test_rules_are_listed_without_being_loaded():
    known = tuple(rules().values())
    recalled = load_rules(dump_rules(known))
    for one, other in zip(known, recalled, strict=True):
        assert (one.id, one.name, one.severity, one.patterns) == (other.id, other.name, other.severity, other.patterns)
        assert (one.page(), one.summary()) == (other.page(), other.summary())
