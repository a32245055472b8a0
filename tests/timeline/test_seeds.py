"""The two posts that the program was begun for: what must be found in them reports by default."""

from pathlib import Path

import pytest

from checker.analysis import Reading
from checker.formats.open import read_document
from checker.registry import rules
from checker.rule import Profile
from checker.run.rule_run import check
from checker.run.selection import reporting

SEEDS = Path(__file__).parents[2] / "../shared/seeds"
MUST = [
    ("000_74062d9edd36085c.txt", {16, 34, 36}),  # June in a post of May, twice, and "yesterday" against a heading
    ("004_30c0ca825e49bbbb.txt", {3, 16}),  # no possible moment of writing, and a base year that is not over
]


@pytest.mark.skipif(not SEEDS.is_dir(), reason="the two posts are not part of the repository")
@pytest.mark.parametrize(("name", "lines"), MUST)
def test_what_must_be_found_reports_by_default(name, lines):
    document = read_document(name, (SEEDS / name).read_bytes())
    timeline = [rule for rule in rules().values() if rule.id.startswith("T")]
    found = {
        document.source.position(place.span.start).line
        for finding in check(Reading(document), timeline)
        if finding.pattern in reporting(rules()[finding.rule], Profile.DEFAULT)
        for place in finding.locations
    }
    assert lines <= found
