"""Rules yield checks: what agrees passes, what cannot be decided is open, and findings are the checks that failed."""

import pytest

from checker.analysis import Reading
from checker.check import CheckKind, ResultKind, operands
from checker.document.text import Span
from checker.facts.library import load_facts
from checker.finding import Finding
from checker.formats.open import read_text
from checker.registry import rules
from checker.rule import Pattern, Profile, Rule
from checker.run.one_document import check_one
from checker.run.plan import Plan, Source
from checker.run.rule_run import run_rules
from checker.run.selection import names_of
from checker.run.unverified import unverified

FACTS = load_facts()[0]
ALL = tuple(rules().values())
SHEEP = CheckKind("sheep", "sheep", "{number} sheep", "{number} sheep")


def checks(text, *ids, path="page.md"):
    chosen = [rules()[each] for each in ids] if ids else ALL
    return run_rules(Reading(read_text(text, path), facts=FACTS), chosen, names_of(ALL)).checks


def shown(text, *ids, path="page.md"):
    return [
        (check.kind.name, check.result.value, [operand.text for operand in check.operands])
        for check in checks(text, *ids, path=path)
    ]


@pytest.mark.parametrize(
    ("rule", "text", "kind", "texts"),
    [
        ("D101", "The bridge opened on Sunday, 14 June 2015.", "weekday", ["Sunday", "14 June 2015"]),
        ("D101", "大桥于2015年6月14日（星期日）通车。", "weekday", ["星期日", "2015年6月14日"]),
        ("D103", "The bridge opened on 14 June 2015.", "calendar-date", ["14 June 2015"]),
        ("D104", "The fair is open from 17 to 19 March 2015.", "range", ["17", "19 March 2015"]),
        ("D104", "展期：2019年4月6日至2019年5月20日。", "range", ["2019年4月6日", "2019年5月20日"]),
        ("D105", "The camp runs from 17 to 19 March 2015 (three days).", "length", None),
        ("D108", "The museum opened in Reiwa 3 (2021).", "two-calendars", ["Reiwa 3", "2021"]),
        ("D108", "庙会定于2015年9月27日（农历八月十五）举行。", "two-calendars", ["2015年9月27日", "农历八月十五"]),
        ("D109", "It was built in the 19th century (1895).", "period", ["the 19th century", "1895"]),
        ("D110", "The talk begins at 3pm ET (8pm BST).", "time-zones", ["3pm ET", "8pm BST"]),
        ("D111", "第一季度（2月）的销量上升。", "period", ["第一季度", "2月"]),
        ("T202", "PORT ELLERY, 12 March 2025 — The market was opened yesterday (11 March).", "relative-day", None),
        (
            "T204",
            "---\ndate: 2021-07-16\nupdated: 2021-08-02\n---\nText.\n",
            "page-dates",
            ["2021-07-16", "2021-08-02"],
        ),
        ("T203", "The fair opens again in 2023, and will move in March 2024. It began in 2015.", "timeline", None),
        ("T204", "---\ndate: 2021-07-16\npermalink: /2021/07/16/bridge\n---\nText.\n", "page-dates", None),
        (
            "T205",
            "---\ndeadline: 2019-03-15\n---\n**Deadline:** 15 March 2019\n",
            "said-twice",
            ["2019-03-15", "15 March 2019"],
        ),
        (
            "T206",
            "---\ndate: 2021-03-02\n---\nThe fair will open on 5 May 2021.\n",
            "planned-event",
            ["5 May 2021", "2021-03-02"],
        ),
        (
            "T210",
            "The 10th annual Harbour Fair in 2015 was small, the 12th annual Harbour Fair in 2017 large.",
            "editions",
            None,
        ),
        (
            "S404",
            "---\ntitle: Canals, Part 3\n---\nThis is part three of our series.\n",
            "said-twice",
            None,
        ),
        ("F301", "Of 480 visitors, 120 (25%) came by train.", "share", None),
        ("F302", "A total of 25 people came: 10 men and 15 women.", "total", ["25", "10", "15"]),
        ("F304", "Sales rose by 20% from 50 to 60 tons.", "change", None),
        ("F307", "There are two gates:\n\n- the upper one\n- the lower one\n", "count", None),
        ("F308", "In the file below, `retries` is set to 5:\n\n```\nretries: 5\n```\n", "said-twice", ["5", "5"]),
        (
            "F308",
            "| Town | Houses |\n|---|---|\n| Ashby | 121 |\n| Corby | 90 |\n\nIn Ashby the survey found 121 houses.\n",
            "said-twice",
            ["121", "121"],
        ),
        ("F310", "The path is 5 miles (8 km) long.", "conversion", ["5 miles", "8 km"]),
        ("F312", "The grid has 28 × 28 = 784 cells.", "calculation", ["28 × 28", "784"]),
        ("F314", "In the pilot, 33% of the 6 participants asked for help.", "share-of-count", None),
        ("F315", "The groups differed, t(28) = 2.20, p = .036.", "statistic", ["t(28) = 2.20", "p = .036"]),
        ("K701", "The idea of the eWTP was first proposed in March 2016.", "recorded-fact", ["eWTP", "March 2016"]),
        ("N601", "大会通过《河川治理总则》。《河川治理总则》去年公布。", "named-again", ["河川治理总则"] * 2),
        ("N602", "President Miller spoke. President Miller left.", "named-again", None),
        ("N603", "French President Anna Miller spoke. French President Anna Miller left.", "named-again", None),
        (
            "N604",
            "The World Trade Organization (WTO) met. The World Trade Organization (WTO) left.",
            "named-again",
            None,
        ),
        (
            "S405",
            "See [PEP 484](https://peps.python.org/pep-0484/).",
            "said-twice",
            ["PEP 484", "pep-0484"],
        ),
        ("S402", "She lives on the 21st floor.", "ordinal", ["21st"]),
        ("S403", "## Keys\n\nTwo. See [there](#keys).\n", "reference", ["#keys", "## Keys"]),
        ("S403", "It was built in 1803.[^1]\n\n[^1]: Or later.\n", "reference", None),
        ("X503", "She said “it is good” and left.", "quotation", ["“", "”"]),
    ],
)
def test_what_agrees_passes(rule, text, kind, texts):
    (found,) = shown(text, rule)
    assert found[:2] == (kind, "pass")
    assert texts is None or found[2] == texts


def test_totals_and_shares_of_a_table_pass():
    table = "| item | n | share |\n|---|---|---|\n| a | 3 | 30% |\n| b | 7 | 70% |\n| total | 10 | 100% |\n"
    assert [each[0] for each in shown(table, "F306")].count("share") == 2
    assert ("total", "pass", ["10", "3", "7"]) in shown(table, "F306")


def test_past_events_before_the_stamp_pass():
    text = "---\ndate: 2015-05-19\n---\nOn 2 May 2015, the mayor took part in the first crossing.\n"
    assert shown(text, "T201") == [("past-event", "pass", ["2 May 2015", "2015-05-19"])]


def test_a_list_in_order_passes():
    days = [f"- 2014-0{month}-03: step {month}\n" for month in range(1, 7)]
    assert [each[:2] for each in shown("".join(days), "T207")] == [("ordered-list", "pass")]
    assert shown("".join(days[:4]), "T207") == []


def test_numbers_in_sequence_pass():
    assert [each[:2] for each in shown("## 1. One\n\nA.\n\n## 2. Two\n\nB.\n\n## 3. Three\n\nC.\n", "S401")] == [
        ("numbering", "pass")
    ]


def test_weekdays_without_a_year_pass_together_and_are_open_alone():
    together = "The evenings are Friday, October 26, Wednesday, November 21, and Friday, December 21."
    assert [each[:2] for each in shown(together, "D101", "D102")] == [("weekday", "pass")] * 3
    (alone,) = checks("The evening is Friday, October 26.", "D101", "D102")
    assert (alone.result, alone.reason) == (ResultKind.OPEN, "no year is known for this date")


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        ("D103", "Excel takes 29 February 1900 for a valid date."),
        ("S402", "People who write “2rd” by mistake mean the second."),
        ("D104", "The years are counted backwards, from 1987 to 1978."),
    ],
)
def test_what_the_text_may_not_claim_is_open(rule, text):
    (check,) = checks(text, rule)
    assert check.result is ResultKind.OPEN
    assert check.reason


def test_a_fact_that_is_older_than_the_page_is_open():
    text = "---\ndate: 2999-01-05\n---\nMauricio Macri took office in December 2998.\n"
    assert {check.result for check in checks(text, "K703")} <= {ResultKind.OPEN}


@pytest.mark.parametrize("rule", [each for each in ALL if not each.checks_suppressions], ids=lambda rule: rule.id)
def test_every_finding_is_a_check_that_failed(rule):
    from checker.examples import examples_of

    for example in examples_of(type(rule)):
        found = run_rules(Reading(read_text(example.text, example.path), facts=FACTS), [rule], names_of(ALL))
        failed = [check for check in found.checks if check.result is ResultKind.FAIL]
        assert sorted((each.rule, each.pattern) for each in failed) == sorted(
            (each.rule, each.pattern) for each in found.findings
        )
        for check in found.checks:
            assert check.explain is None
            assert (check.result is ResultKind.OPEN) == bool(check.reason)
            for operand in check.operands:
                assert operand.text == example.text[slice(*operand.span)]


class Reporting(Rule):
    """A rule that reports, as plug-ins were written before there were checks."""

    id = "Z910"
    name = "reporting"

    def check(self, reading):
        yield Finding("Z910", Span(0, 1), "A message.")


class Comparing(Rule):
    """A rule that compares."""

    id = "Z911"
    name = "comparing"
    patterns = (Pattern("one"), Pattern("other", profile=Profile.REVIEW))
    explained = 0

    def checks(self, reading):
        yield self.passed(SHEEP, operands(reading, first=Span(0, 4)), "one")
        yield self.open(SHEEP, operands(reading, first=Span(5, 6), rest=[Span(0, 1), Span(1, 2)]), "why", "one")
        yield self.failed(SHEEP, operands(reading, first=Span(0, 1)), self._finding, "one")
        yield self.failed(SHEEP, operands(reading, first=Span(1, 2)), self._finding, "other")

    def _finding(self):
        Comparing.explained += 1
        return Finding("Z911", Span(0, 1), "A message.")


def test_a_rule_that_only_reports_yields_checks_that_failed():
    (check,) = run_rules(Reading(read_text("Five", "a.md")), [Reporting()], {}).checks
    assert (check.kind.name, check.result, check.pattern) == ("reporting", ResultKind.FAIL, "reporting")
    assert [operand.text for operand in check.operands] == ["F"]
    assert check.kind.counted(2) == "2 × reporting"


def test_a_rule_that_compares_reports_what_failed():
    reading = Reading(read_text("Five or six", "a.md"))
    Comparing.explained = 0
    run = run_rules(reading, [Comparing()], {})
    assert Comparing.explained == 2
    assert [finding.pattern for finding in run.findings] == ["one", "other"]
    assert [check.result.value for check in run.checks] == ["fail", "pass", "fail", "open"]
    assert [operand.role for operand in run.checks[-1].operands] == ["first", "rest", "rest"]
    assert len(list(Comparing().check(reading))) == 2


def test_what_fails_by_a_pattern_that_does_not_report_is_open():
    outcome = check_one(Source("a.md", b"Five or six"), Plan((Comparing(),), reporting={"Z911": frozenset(["one"])}))
    assert [check.result.value for check in outcome.checked.checks] == ["fail", "pass", "open", "open"]
    assert "--profile review" in outcome.checked.checks[2].reason


@pytest.mark.parametrize(
    "made",
    [
        lambda rule, reading: rule.passed(SHEEP, ()),
        lambda rule, reading: rule.passed(SHEEP, operands(reading, first=Span(0, 99))),
        lambda rule, reading: rule.passed(SHEEP, operands(reading, first=Span(0, 1)), "no-pattern"),
        lambda rule, reading: Reporting().passed(SHEEP, operands(reading, first=Span(0, 1))),
    ],
)
def test_a_check_that_no_report_can_show_breaks_its_rule(made):
    class Broken(Rule):
        """Broken."""

        id = "Z912"
        name = "broken"

        def checks(self, reading):
            yield made(self, reading)

    run = run_rules(Reading(read_text("Five", "a.md")), [Broken()], {})
    assert run.checks == ()
    assert [rule.id for rule, _ in run.broken] == ["Z912"]


def test_a_rule_that_checks_nothing_is_refused():
    with pytest.raises(TypeError, match="checks nothing"):
        type("Idle", (Rule,), {"__doc__": "Idle.", "id": "Z913", "name": "idle"})


def test_unverified_statements():
    text = (
        "The fair opens on Friday, 16 June 2023 and ends on 18 June 2023. Of 480 visitors, 120 (25%) came by train, "
        "and about 300 by car. President Emmanuel Macron spoke. The 3rd fair is now open.\n"
    )
    reading = Reading(read_text(text, "a.md"), facts=FACTS)
    made = run_rules(reading, ALL, names_of(ALL)).checks
    assert [(each.role, each.text) for each in unverified(reading, made)] == [
        ("date", "18 June 2023"),
        ("figure", "about 300"),
        ("office-holder", "President Emmanuel Macron"),
    ]
    text = "去年，加拿大总理哈珀到访，随行者200人。"
    assert [each.role for each in unverified(Reading(read_text(text, "a.md")), ())] == [
        "date",
        "office-holder",
        "figure",
    ]


def test_a_range_in_order_verifies_neither_end():
    reading = Reading(read_text("It is open from 17 to 19 March 2015.\n", "a.md"))
    made = run_rules(reading, [rules()["D104"], rules()["D103"]], {}).checks
    assert made
    assert [each.text for each in unverified(reading, made)] == ["17 to 19 March 2015"]


def test_a_list_that_is_counted_is_not_verified():
    text = "There are two gates:\n\n- the upper one, built in 1998\n- the lower one, built in 2003\n"
    reading = Reading(read_text(text, "a.md"))
    made = run_rules(reading, [rules()["F307"]], {}).checks
    assert [check.result.value for check in made] == ["pass"]
    assert [each.text for each in unverified(reading, made)] == ["1998", "2003"]
