"""Where a text contradicts itself, the facts say which of its statements agree with the world outside."""

from checker.analysis import Reading
from checker.facts.library import load_facts
from checker.formats.plain.plain import plain_document
from checker.registry import rules
from checker.run.rule_run import check
from checker.timeline.timeline import timeline

MEETING = "第一次会议将于2018年第一季度举行。"
ELAPSED = "从2019年3月提出到现在不到两年的时间里，他拜访了三十个国家。"


def outside(text, facts=True):
    """What T203 reports about recorded facts, one list for each of its findings."""
    reading = Reading(plain_document(text), facts=load_facts()[0] if facts else None)
    found = check(reading, [rules()["T203"]])
    return [[reason for reason in finding.reasons if "a recorded fact" in reason] for finding in found]


def verdicts(text):
    return [[reason.split(":")[0] for reason in reasons] for reasons in outside(text)]


def test_without_facts_there_are_no_checks():
    assert outside(f"{MEETING}\n\n{ELAPSED}\n") == [[]]
    assert outside(f"12月14日，在WTO第11次部长级会议上宣布。{MEETING}\n\n{ELAPSED}\n", facts=False) == [[]]


def test_an_edition_decides_between_two_years():
    stated = f"12月14日，在WTO第11次部长级会议上，各方发布了声明。{MEETING}\n\n{ELAPSED}\n"
    assert verdicts(stated) == [["line 1 agrees with a recorded fact", "line 3 disagrees with a recorded fact"]]


def test_a_dated_statement_is_compared_with_its_own_fact():
    stated = (
        "会议发表了《电子商务联合声明》。第一次会议将于2021年第一季度举行。\n\n"
        "eWTP从2016年3月在博鳌提出。\n\n从2021年3月提出到现在不到两年的时间里，他拜访了三十个国家。\n"
    )
    (reasons,) = verdicts(stated)
    assert reasons == ["line 1 disagrees with a recorded fact"]


def test_the_fact_is_quoted_with_its_source():
    stated = f"12月14日，在WTO第11次部长级会议上，各方发布了声明。{MEETING}\n\n{ELAPSED}\n"
    assert all("wto.org (wto.yaml, line " in reason for reason in outside(stated)[0])


def test_a_fact_older_than_the_date_in_the_text_contradicts_nothing():
    later = "从2031年3月提出到现在不到两年的时间里，他拜访了三十个国家。"
    stated = f"12月14日，在WTO第11次部长级会议上，各方发布了声明。\n\n{later}\n"
    assert Reading(plain_document(stated), facts=load_facts()[0]).get(timeline).fact_conflicts == ()
