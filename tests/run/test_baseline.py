"""Findings that a baseline removes, and those that it reports as fixed."""

from types import SimpleNamespace

import pytest

from checker.document.text import SourceText, Span
from checker.finding import Finding
from checker.result import CheckedDocument, ReportedFinding
from checker.rule import Severity
from checker.run.baseline import (
    Baseline,
    BaselineEntry,
    BaselineError,
    baseline_entries,
    format_baseline,
    read_baseline,
)


def checked(path, *prints, rule="Z901"):
    found = tuple(ReportedFinding(Finding(rule, Span(0, 1), f"says {each}"), Severity.NOTE, each) for each in prints)
    return CheckedDocument(SourceText(path, "text"), found)


def compared(documents, known, ran=("Z901",), exists=lambda path: True):
    findings = Baseline(known, ".", lambda path: frozenset(ran), exists)
    left = tuple(map(findings.without, documents))
    return SimpleNamespace(documents=left, known_count=findings.count, fixed=findings.fixed())


def known(path, print_, rule="Z901"):
    return BaselineEntry(path, rule, print_, f"says {print_}")


def test_baseline_findings_are_removed_and_new_ones_stay():
    result = compared([checked("a.md", "1", "2"), checked("b.md", "1")], [known("a.md", "1")])
    assert [[each.fingerprint for each in document.findings] for document in result.documents] == [["2"], ["1"]]
    assert (result.known_count, result.fixed) == (1, ())


def test_findings_no_longer_found_are_fixed():
    assert compared([checked("a.md")], [known("a.md", "1")]).fixed == (known("a.md", "1"),)


def test_a_rule_that_did_not_run_fixes_nothing():
    assert compared([checked("a.md")], [known("a.md", "1")], ran=()).fixed == ()


def test_a_document_that_was_not_checked_fixes_nothing():
    assert compared([checked("a.md")], [known("b.md", "1")]).fixed == ()


def test_a_deleted_document_fixes_its_findings():
    assert compared([], [known("b.md", "1")], exists=lambda path: False).fixed == (known("b.md", "1"),)


def test_a_document_that_was_moved_keeps_its_findings():
    result = compared([checked("new.md", "1", "2")], [known("old.md", "1")], exists=lambda path: "old" not in path)
    assert ([each.fingerprint for each in result.documents[0].findings], result.known_count) == (["2"], 1)
    assert result.fixed == ()


def test_the_file_is_read_as_it_was_written(tmp_path):
    path = tmp_path / "baseline.json"
    entries = baseline_entries([checked("文/a.md", "1", "2"), checked("b.md", "3")], ".")
    path.write_text(format_baseline(entries), "utf-8")
    assert set(read_baseline(str(path))) == set(entries)
    assert format_baseline(reversed(entries)) == format_baseline(entries)
    assert sum("says" in line for line in path.read_text("utf-8").splitlines()) == 3
    path.write_text(format_baseline([]), "utf-8")
    assert read_baseline(str(path)) == ()


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"schema": 2, "findings": []}', '{"schema": 1, "findings": [1]}'])
def test_a_file_that_is_no_baseline_is_refused(tmp_path, text):
    path = tmp_path / "baseline.json"
    path.write_text(text, "latin-1")
    with pytest.raises(BaselineError):
        read_baseline(str(path))
