"""A finding on a kind of page that its rule does not name is for review."""

import pytest

from checker.check import ResultKind
from checker.message import ENGLISH
from checker.registry import rules
from checker.rule import Profile
from checker.run.one_document import check_one
from checker.run.plan import Plan, Source
from checker.run.selection import names_of, reporting

EVENT = "---\ndate: 2015-05-19\n---\nOn 19 June 2015, the mayor took part in the first crossing.\n"
THREAD = EVENT + "\nRuth wrote:\n\n> The ferry is late.\n\nOwen wrote:\n\n> It is.\n"


def run(text, profile):
    rule = rules()["T201"]
    plan = Plan(
        (rule,), names_of([rule]), reporting={"T201": reporting(rule, profile)}, reviews=profile is Profile.REVIEW
    )
    checked = check_one(Source("page.md", text.encode()), plan).checked
    return [each.finding.rule for each in checked.findings], checked.checks


@pytest.mark.parametrize(
    ("text", "profile", "found"),
    [(EVENT, Profile.DEFAULT, ["T201"]), (THREAD, Profile.DEFAULT, []), (THREAD, Profile.REVIEW, ["T201"])],
)
def test_a_rule_reports_on_the_kinds_of_page_that_it_names(text, profile, found):
    assert run(text, profile)[0] == found


def test_what_does_not_report_is_open():
    (check,) = run(THREAD, Profile.DEFAULT)[1]
    assert check.result is ResultKind.OPEN
    assert "kind of page" in check.reason


@pytest.mark.parametrize("rule", rules().values(), ids=lambda rule: rule.id)
def test_the_page_of_a_rule_names_its_kinds(rule):
    from checker.rule_page import markdown_page

    assert ("kinds of page" in markdown_page(rule, ENGLISH)) == (rule.page_kinds is not None)
