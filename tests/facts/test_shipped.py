"""The packs that ship are sound, sourced, in step with their prepared form, and quick to read.

After a change to a pack, ``python tests/facts/test_shipped.py`` prepares them again.
"""

import re
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.calendars.gregorian import civil_from_days
from checker.facts.fact import FactKind
from checker.facts.library import bind, load_facts, read_bytes, shipped_packs
from checker.facts.pack import read_pack
from checker.facts.prepared import PREPARED, Prepared, prepare

FOLDER = Path(__file__).parents[2] / "rules" / "facts"
FILES = sorted(FOLDER.glob("*.yaml"))


def read_all():
    return [(path.read_bytes(), read_bytes(path.read_bytes(), path.name)) for path in FILES]


def test_packs_have_no_problems():
    book, problems = bind([pack for _, pack in read_all()])
    assert [str(problem) for problem in problems] == []
    assert len(book.subjects) > 100


def test_the_prepared_form_is_in_step():
    assert (FOLDER / PREPARED).read_text("utf-8") == prepare(read_all())


def test_the_prepared_form_has_the_same_facts():
    prepared = Prepared((FOLDER / PREPARED).read_text("utf-8"))
    for data, pack in read_all():
        assert prepared.pack(pack.path, data) == pack
        assert prepared.pack(pack.path, data + b"\n# changed\n") is None


@pytest.mark.parametrize("written", [None, "", "no json", "[]", '{"format": 0}', '{"format": 1}'])
def test_a_prepared_form_that_cannot_be_used_is_as_none(written):
    assert Prepared(written).pack("a.yaml", b"") is None


NAME = st.text(alphabet="ABCdef 奥运会", min_size=2, max_size=8).filter(lambda name: len(name.strip()) > 1)


@given(
    st.lists(st.tuples(NAME, st.integers(1000, 2024), st.sampled_from(["certain", "likely", "disputed"])), max_size=5),
    st.lists(NAME, min_size=1, max_size=3),
)
def test_a_pack_survives_its_prepared_form(events, names):
    import json

    facts = [{"event": name, "date": str(year), "words": [name], "certainty": sure} for name, year, sure in events]
    tree = {"source": "s", "as-of": "2025", "subjects": [{"id": "a", "names": names, "facts": facts}]}
    data = json.dumps(tree, ensure_ascii=False).encode()
    pack = read_pack(data.decode(), "a.yaml")
    assert Prepared(prepare([(data, pack)])).pack("a.yaml", data) == pack


def test_the_packs_that_ship_are_these():
    assert {pack.path for pack in shipped_packs()} == {path.name for path in FILES}


def test_they_are_read_in_their_prepared_form(monkeypatch):
    """Parsing YAML takes much longer, so the prepared form must be up to date."""
    shipped_packs.cache_clear()
    monkeypatch.setattr("checker.facts.library.read_bytes", lambda data, name: pytest.fail(f"{name} was parsed"))
    assert load_facts()[0].by_key


def test_series_are_in_order_and_count_up():
    book = load_facts()[0]
    for subject in book.subjects:
        numbered = [(int(fact.label), fact.when.first) for fact in subject.facts if re.fullmatch(r"\d+", fact.label)]
        if any(fact.kind is FactKind.EDITION for fact in subject.facts):
            assert numbered == sorted(numbered), subject.id
            assert len({number for number, _ in numbered}) == len(numbered), subject.id


def test_one_office_has_one_holder_at_a_time():
    """A month's overlap, and a term that began with acting, are the most that happens."""
    may_overlap = {"chairman-of-the-central-military-commission", "president-of-brazil"}
    for subject in load_facts()[0].subjects:
        terms = sorted(fact.when for fact in subject.facts if fact.kind is FactKind.HOLDER)
        for (_, end), (start, _) in pairwise(terms):
            assert end is not None, subject.id
            assert end <= start + 1 or subject.id in may_overlap, (subject.id, civil_from_days(start))


def test_working_days_are_near_their_holiday():
    for subject in load_facts()[0].subjects:
        for fact in subject.facts:
            if fact.kind is FactKind.HOLIDAY:
                assert fact.when.last is not None
                assert fact.when.last - fact.when.first < 9
                for day in fact.working_days:
                    assert not fact.when.overlaps(day, day)
                    assert day % 7 in (5, 6)  # day 0 was a Monday
                    assert min(abs(day - fact.when.first), abs(day - fact.when.last)) <= 12


if __name__ == "__main__":
    (FOLDER / PREPARED).write_text(prepare(read_all()), "utf-8")
