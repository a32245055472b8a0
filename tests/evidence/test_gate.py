"""Which patterns report by default follows from the record."""

import pytest
from gate import FILE, Counts, as_text, counts_of, decide, differences, evidence, families
from record import Look, RecordError, Verdict, looks

from checker.registry import rules

STRUCTURE, SHOWN = {"structure": "a weekday beside its date"}, {"shown": "fixtures/demo"}
SEEDS = {"shown": "seeds"}


@pytest.mark.parametrize(
    ("counts", "by_hand", "ground"),
    [
        (Counts(right=9, clusters=10), {}, "verdicts"),
        (Counts(right=5, clusters=5), {}, "verdicts"),
        (Counts(right=4, clusters=5), {}, ""),
        (Counts(right=4, clusters=5), STRUCTURE, ""),  # verdicts outweigh what was thought to be certain
        (Counts(right=4, clusters=5), SHOWN, "shown"),
        (Counts(), STRUCTURE, "structure"),
        (Counts(right=1, clusters=2), STRUCTURE, "structure"),
        (Counts(right=0, clusters=2), STRUCTURE, "structure"),  # two are too few to refute it
        (Counts(right=2, clusters=4), STRUCTURE, "structure"),
        (Counts(right=1, clusters=3), STRUCTURE, ""),
        (Counts(right=1, clusters=3), SHOWN, ""),
        (Counts(right=0, clusters=2), SHOWN, "shown"),
        (Counts(right=0, clusters=7), SEEDS, "shown"),
        (Counts(), {}, ""),
        (Counts(right=4, clusters=4), {}, ""),  # few verdicts need agreement as well
        (Counts(right=1, clusters=1, checks=50, failed=1, sites=10), {}, "agreement"),
        (Counts(right=0, clusters=0, checks=50, failed=1, sites=10), {}, ""),
        (Counts(right=1, clusters=2, checks=50, failed=1, sites=10), {}, ""),
        (Counts(right=1, clusters=1, checks=50, failed=2, sites=10), {}, ""),
        (Counts(right=1, clusters=1, checks=49, failed=0, sites=10), {}, ""),
        (Counts(right=1, clusters=1, checks=50, failed=0, sites=9), {}, ""),
    ],
)
def test_the_ground_of_a_decision(counts, by_hand, ground):
    assert decide(counts, by_hand) == ground


def verdict(number, site, decision="right"):
    place = (f"{number:012}", site, "c" * 40, "page.md", 3, "D101", "beside", "default")
    return Verdict(*place, decision, "slip", {})


def test_verdicts_from_before_a_change_no_longer_count():
    every = [Look("07", {}, (), (verdict(1, "a", "wrong"),)), Look("03", {}, (), (verdict(2, "b"), verdict(3, "c")))]
    name = ("D101", "beside")
    rows = {name: {"pass": 60, "fail": 1, "open": 7, "sites": 12}}
    assert counts_of(name, every, rows, "") == Counts(2, 3, 61, 1, 12)
    assert counts_of(name, every, rows, "07") == Counts(2, 2, 61, 1, 12)
    assert counts_of(name, every, rows, "03") == Counts(0, 0, 61, 1, 12)
    assert counts_of(("D101", "relative-year"), every, rows, "") == Counts()
    with pytest.raises(RecordError, match="there is no such look"):
        counts_of(name, every, rows, "08")


@pytest.mark.parametrize("folder", families(), ids=lambda folder: folder.name)
def test_the_evidence_files_of_the_rules_match_the_record(folder):
    content = evidence(folder, families()[folder], looks())
    assert (folder / FILE).read_text(encoding="utf-8") == as_text(content), "run make gate"


@pytest.mark.parametrize("folder", families(), ids=lambda folder: folder.name)
def test_a_pattern_reports_where_its_evidence_allows(folder):
    content = evidence(folder, families()[folder], looks())
    assert [f"{rule.id} {pattern.name}: {profile}" for rule, pattern, profile in differences(content)] == []


def test_a_profile_without_evidence_is_noticed():
    content = {"D101": {each.name: {"profile": "review"} for each in rules()["D101"].all_patterns()}}
    assert [(rule.id, pattern.name) for rule, pattern, _ in differences(content)] == [("D101", "beside")]
