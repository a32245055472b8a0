"""What is counted from verdicts, and how pages print it."""

import json

import pytest
from precision_page import BEGIN, END, figure, outdated, page, per_thousand, replaced
from record import Cluster, Look, RecordError, Verdict, clusters, looks, lower_bound, read_look, share_text, write_lines


def verdict(number, rule="D101", verdict="right", cause="slip", site="town/mill", profile="default", pattern="beside"):
    place = (f"{number:012}", site, "c" * 40, f"page-{number}.md", 3, rule, pattern, profile)
    return Verdict(*place, verdict, cause, {"editor": verdict, "innocent": verdict})


def look(*verdicts, name="01", documents=250):
    run = {
        "program": name,
        "documents": documents,
        "repositories": [{"repository": "town/mill", "commit": "c" * 40, "documents": 1}],
    }
    return Look(name, run, (), verdicts)


def test_looks_are_in_the_order_in_which_they_were_taken(tmp_path):
    taken = {"03": "2026-12-03T10:00:00+00:00", "07": "2026-12-01T10:00:00+00:00", "02b": "2026-12-03T10:30:00+01:00"}
    for name, time in taken.items():
        (tmp_path / name).mkdir()
        (tmp_path / name / "run.json").write_text(json.dumps({"taken": time}), encoding="utf-8")
        (tmp_path / name / "findings.jsonl").write_text("", encoding="utf-8")
    assert [each.name for each in looks(tmp_path)] == ["07", "02b", "03"]


def test_one_cause_of_one_rule_on_one_site_counts_once():
    same = [verdict(1), verdict(2)]
    assert clusters(same) == (Cluster("town/mill", "D101", "slip", "right"),)
    others = [
        verdict(3, rule="D104"),
        verdict(4, site="town/weir"),
        verdict(5, cause="other"),
        verdict(6, verdict="wrong"),
    ]
    assert len(clusters(same + others)) == 5


@pytest.mark.parametrize(
    ("right", "total", "bound"), [(0, 7, 0.0), (10, 10, 0.794), (9, 10, 0.663), (85, 100, 0.794), (1, 1, 0.1)]
)
def test_the_lower_bound_is_exact(right, total, bound):
    assert lower_bound(right, total) == pytest.approx(bound, abs=0.002)


def test_a_few_clusters_give_no_share():
    assert share_text(9, 9) == "9 of 9, too few"
    assert share_text(9, 10) == "9 of 10 (90%, at least 66%)"


def test_the_page_keeps_the_two_kinds_of_rules_apart():
    text = page([look(verdict(1), verdict(2, rule="X503", verdict="wrong", cause="a code", pattern="misplaced"))])
    assert "| 01 | 250 | dates, timeline, figures and facts | 1 | 1 | 1 of 1, too few | 4 |" in text
    assert "| 01 | 250 | structure, text and names | 1 | 0 | 0 of 1, too few | 0 |" in text
    assert "| D101 weekday-mismatch | beside | 1 | 1 | 0 | 0 | 1 of 1, too few |" in text
    assert "| other causes (1) | | 1 | |" in text


def test_the_figure_is_of_the_last_look_that_was_judged_and_of_the_default_profile():
    first, second = look(verdict(1), name="01"), look(verdict(2, profile="review"), name="02", documents=100)
    text = figure([first, second, look(name="03")])
    assert "on 100 documents" in text
    assert "| dates, timeline, figures and facts | none reported | 0 |" in text


def test_the_figure_counts_all_looks_at_one_version_of_the_program():
    looks = [look(verdict(1), name="01"), look(verdict(2), name="02"), look(verdict(3, verdict="wrong"), name="03")]
    for each, program in zip(looks, ("old", "new", "new"), strict=True):
        each.run["program"] = program
    text = figure(looks)
    assert "on 500 documents" in text
    assert "| dates, timeline, figures and facts | 1 of 2, too few | 2 |" in text


def test_yield_is_counted_for_1000_documents():
    assert per_thousand(3, 250) == "12"
    assert per_thousand(0, 0) == "-"


def test_only_the_marked_part_of_a_page_is_replaced():
    assert replaced(f"a\n{BEGIN}\nold\n{END}\nb", "new") == f"a\n{BEGIN}\n\nnew\n\n{END}\nb"
    with pytest.raises(ValueError, match="are missing"):
        replaced("a", "new")


def test_the_pages_say_what_the_record_says():
    assert not outdated(), "run make precision"


def test_every_recorded_verdict_can_be_read():
    for each in looks():
        judged = {one.id for one in each.verdicts}
        assert judged <= {one.id for one in each.findings}
        assert judged or not each.verdicts


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ('{"id": "1"}', "needs exactly id, repository"),
        ("{", "not a JSON object"),
        ("[]", "not a JSON object"),
    ],
)
def test_a_line_that_is_no_finding_is_named(tmp_path, line, problem):
    (tmp_path / "run.json").write_text("{}", encoding="utf-8")
    (tmp_path / "findings.jsonl").write_text(line + "\n", encoding="utf-8")
    with pytest.raises(RecordError, match=r"findings\.jsonl:1: " + problem):
        read_look(tmp_path)


def test_a_verdict_of_no_finding_is_named(tmp_path):
    (tmp_path / "run.json").write_text("{}", encoding="utf-8")
    (tmp_path / "findings.jsonl").write_text("", encoding="utf-8")
    write_lines(tmp_path / "verdicts.jsonl", [verdict(1)])
    with pytest.raises(RecordError, match=r"verdicts\.jsonl:1: findings\.jsonl has no finding"):
        read_look(tmp_path)
