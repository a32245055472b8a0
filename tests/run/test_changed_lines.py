"""Patches -> changed lines -> findings with a place among them."""

import subprocess

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.document.text import SourceText, Span
from checker.finding import Finding, Location
from checker.result import CheckedDocument, ReportedFinding
from checker.rule import Severity
from checker.run.changed_lines import ALL_LINES, ChangedLines, in_changed_lines, parse_patch

PATCH = """\
diff --git a/a.md b/a.md
index 1..2 100644
--- a/a.md
+++ b/a.md
@@ -1,3 +1,4 @@ heading
 one
-two
+zwei
+drei
 four
@@ -10,2 +11 @@
--- looks like a header
-and is none
+++ neither is this
diff --git a/gone.md b/gone.md
--- a/gone.md
+++ /dev/null
@@ -1 +0,0 @@
-one
diff --git "a/\\346\\226\\207 \\"x\\".md" "b/\\346\\226\\207 \\"x\\".md"
--- /dev/null
+++ "b/\\346\\226\\207 \\"x\\".md"
@@ -0,0 +1,2 @@
+一
+二
\\ No newline at end of file
diff --git a/utf16.txt b/utf16.txt
Binary files a/utf16.txt and b/utf16.txt differ
diff --git a/cut.md b/cut.md
--- a/cut.md\t2015-06-14 10:00:00
+++ b/cut.md\t2015-06-14 10:00:00
@@ -4 +3,0 @@
-out
"""


def test_a_patch():
    assert parse_patch(PATCH) == {
        "b/a.md": ChangedLines((range(2, 4), range(11, 12))),
        'b/文 "x".md': ChangedLines((range(1, 3),)),
        "b/utf16.txt": ALL_LINES,
        "b/cut.md": ChangedLines(()),
    }


@pytest.mark.parametrize(("first", "last", "touched"), [(1, 1, False), (1, 2, True), (3, 9, True), (4, 9, False)])
def test_lines_touch(first, last, touched):
    assert ChangedLines((range(2, 4),)).touch(first, last) is touched
    assert ALL_LINES.touch(first, last)


def of(text, *places):
    spans = [Span(text.index(place), text.index(place) + len(place)) for place in places]
    finding = Finding("Z901", spans[0], "They differ.", "first", tuple(Location(span, "other") for span in spans[1:]))
    return CheckedDocument(SourceText("a.md", text), (ReportedFinding(finding, Severity.NOTE, "f"),))


def test_the_first_changed_place_comes_first():
    text = "one 一\r\ntwo 😀\r\nthree e\u0301\r\n"
    (kept,) = in_changed_lines(of(text, "one", "two", "three"), ChangedLines((range(2, 4),))).findings
    assert text[slice(*kept.finding.span)] == "two"
    assert kept.finding.note == "other"
    assert [text[slice(*place.span)] for place in kept.finding.locations] == ["two", "one", "three"]
    assert kept.fingerprint == "f"


def test_a_finding_elsewhere_is_left_out():
    assert in_changed_lines(of("one\ntwo\nthree", "one", "three"), ChangedLines((range(2, 3),))).findings == ()


LINES = st.lists(st.sampled_from(["a", "b", "c", "-x", "+y", "\\ z", "@@ -1 +1 @@", ""]), max_size=8)


@settings(max_examples=60, deadline=None)
@given(LINES, LINES, st.integers(0, 3))
def test_every_line_that_a_program_calls_changed_is_one(tmp_path_factory, before, after, context):
    folder = tmp_path_factory.mktemp("patch")
    (folder / "old").write_text("".join(f"{line}\n" for line in before), "utf-8")
    (folder / "new").write_text("".join(f"{line}\n" for line in after), "utf-8")
    command = ["git", "diff", "--no-index", f"--unified={context}", "old", "new"]
    ran = subprocess.run(command, cwd=folder, capture_output=True, encoding="utf-8", check=False)
    lines = [line for changed in parse_patch(ran.stdout).values() for each in changed.ranges for line in each]
    numstat = subprocess.run([*command[:3], "--numstat", "old", "new"], cwd=folder, capture_output=True, text=True)
    added = int(numstat.stdout.split()[0]) if numstat.stdout else 0
    assert len(lines) == added
    assert lines == sorted(set(lines))
    kept = [line for number, line in enumerate(after, start=1) if number not in lines]
    remaining = iter(before)
    assert all(line in remaining for line in kept)


@settings(deadline=None)
@given(st.text(alphabet='+-@ ab\n\\"/,0123', max_size=60))
def test_no_patch_raises(text):
    parse_patch(text)
