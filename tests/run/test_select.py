from __future__ import annotations

from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.analysis import Reading
from checker.finding import Finding
from checker.rule import Pattern, Profile, Rule
from checker.run.selection import RuleSelector, SelectionError, decide, nearest, reporting, select


def _rule(rule_id: str, rule_name: str, *rule_patterns: Pattern) -> Rule:
    class Made(Rule):
        """Made."""

        id = rule_id
        name = rule_name
        patterns = rule_patterns

        def check(self, reading: Reading) -> Iterable[Finding]:
            return ()

    return Made()


REVIEW = Pattern("no-year", profile=Profile.REVIEW)
RULES = (
    _rule("D101", "weekday-mismatch"),
    _rule("D110", "time-zone-mismatch"),
    _rule("T201", "event-after-publication"),
    _rule("T207", "list-out-of-order", REVIEW),
)
MIXED = _rule("D103", "impossible-date", Pattern("with-year"), REVIEW)


def _ids(**options: object) -> list[str]:
    return [rule.id for rule in select(RULES, **options)]  # type: ignore[arg-type]


def test_without_options_the_rules_of_the_default_profile_run() -> None:
    assert _ids() == ["D101", "D110", "T201"]


def test_the_review_profile_adds_its_rules() -> None:
    assert _ids(profile=Profile.REVIEW) == ["D101", "D110", "T201", "T207"]


@pytest.mark.parametrize("term", ["T201", "t201", "event-after-publication", "Event-After-Publication"])
def test_a_rule_is_named_by_id_or_name_in_any_case(term: str) -> None:
    assert _ids(selected=[term]) == ["T201"]


def test_the_beginning_of_ids_selects_within_the_profile() -> None:
    assert _ids(selected=["T"]) == ["T201"]
    assert _ids(selected=["T"], profile=Profile.REVIEW) == ["T201", "T207"]
    assert _ids(selected=["D10", "T"]) == ["D101", "T201"]


def test_an_id_or_a_name_selects_in_every_profile() -> None:
    assert _ids(selected=["T207"]) == ["T207"]
    assert _ids(selected=["list-out-of-order"]) == ["T207"]


def test_a_rule_without_patterns_has_one_that_reports_by_default() -> None:
    assert reporting(RULES[0], Profile.DEFAULT) == {"weekday-mismatch"}


def test_the_review_profile_adds_the_patterns_that_do_not_report_by_default() -> None:
    assert reporting(MIXED, Profile.DEFAULT) == {"with-year"}
    assert reporting(MIXED, Profile.REVIEW) == {"with-year", "no-year"}


@pytest.mark.parametrize("term", ["D", "D103", "impossible-date"])
def test_selecting_a_rule_runs_its_patterns_of_the_profile(term: str) -> None:
    assert decide(MIXED, [RuleSelector((term,))], Profile.DEFAULT).runs
    assert reporting(MIXED, Profile.DEFAULT) == {"with-year"}


def test_a_rule_of_which_no_pattern_reports_by_default_reports_all_when_it_is_selected_itself() -> None:
    assert reporting(RULES[3], Profile.DEFAULT) == {"no-year"}


def test_ignored_rules_do_not_run() -> None:
    assert _ids(ignored=["D"]) == ["T201"]
    assert _ids(ignored=["weekday-mismatch"]) == ["D110", "T201"]


def test_the_more_exact_term_wins() -> None:
    assert _ids(selected=["T201"], ignored=["T"]) == ["T201"]
    assert _ids(selected=["D"], ignored=["D11"]) == ["D101"]
    assert _ids(selected=["D11"], ignored=["D"]) == ["D110"]


def test_of_two_equally_exact_terms_ignored_wins() -> None:
    assert _ids(selected=["D101", "T"], ignored=["weekday-mismatch"]) == ["T201"]


@pytest.mark.parametrize(
    ("term", "offer"),
    [
        ("T2O1", "did you mean T201 (event-after-publication)?"),
        ("weekday-missmatch", "did you mean D101 (weekday-mismatch)?"),
        ("zzz", "'contralint rules' lists them"),
    ],
)
@pytest.mark.parametrize("option", ["selected", "ignored"])
def test_an_unknown_rule_is_an_error_that_offers_the_nearest(term: str, offer: str, option: str) -> None:
    with pytest.raises(SelectionError) as raised:
        _ids(**{option: [term]})
    assert f"There is no rule '{term}'" in str(raised.value)
    assert offer in str(raised.value)


def test_an_empty_term_is_not_the_beginning_of_every_id() -> None:
    with pytest.raises(SelectionError):
        _ids(ignored=[""])


def test_nothing_left_to_run_is_an_error() -> None:
    with pytest.raises(SelectionError, match="no rule to run"):
        _ids(selected=["D101"], ignored=["D101"])


def test_without_a_similar_word_there_is_no_nearest_one() -> None:
    assert nearest("qqqq", RULES) is None


TERMS = st.lists(st.sampled_from(["D", "D1", "D10", "D101", "T", "T201", "time-zone-mismatch"]), max_size=4)


@given(selected=TERMS, ignored=TERMS, profile=st.sampled_from(Profile))
def test_order_of_terms_and_repetition_mean_nothing(selected: list[str], ignored: list[str], profile: Profile) -> None:
    def outcome(chosen: list[str], left_out: list[str]) -> list[str] | str:
        try:
            return _ids(selected=chosen, ignored=left_out, profile=profile)
        except SelectionError as error:
            return str(error)

    assert outcome(selected, ignored) == outcome(selected[::-1] * 2, ignored[::-1] * 2)
