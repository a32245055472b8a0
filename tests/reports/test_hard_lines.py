"""Every format on a line with Chinese, an astral character and a combining mark before the finding."""

import json
import re
import xml.etree.ElementTree as ElementTree
from dataclasses import replace
from pathlib import Path

import pytest

from checker.registry import report, report_formats
from checker.result import CheckedDocument, Failure, ReportOptions, Result
from checker.rule import Severity

HARD_LINE = "一行\r\n漢字😀e\u0301 ⟦五隻⟧羊，\r\n⟦~six\r\nsheep⟧"
FAILURES = (Failure("gone.md", "It is gone."), Failure("docs/page.md", "It broke <down>.", "Z901"))


def written(form, result, **output):
    return report(form)(result, ReportOptions(**output))


@pytest.mark.parametrize("form", sorted(report_formats()))
def test_an_empty_run_and_a_full_one_end_with_a_line_end(build, form):
    for result in (Result((), (), (), "1"), build(HARD_LINE, failures=FAILURES, fix="six")):
        text = written(form, result)
        assert text == "" or text.endswith("\n")
        assert text == written(form, result)


@pytest.mark.parametrize("form", sorted(report_formats()))
def test_control_characters_and_lone_surrogates_break_no_format(build, form):
    result = build(
        "a\x00\x1b[31m ⟦x\x0c\ud800⟧ ]]> `b` ⟦~<c>⟧", path="d\udcff&\"'.md", message="x\x1b ]]> \ud800 | `y`"
    )
    text = written(form, result).encode("utf-8", "backslashreplace").decode()
    if form in ("junit", "checkstyle"):
        ElementTree.fromstring(text)
    elif form in ("json", "gitlab", "rdjson", "sarif"):
        json.loads(text)


def test_jsonl(build):
    lines = [json.loads(line) for line in written("jsonl", build(HARD_LINE, failures=FAILURES)).splitlines()]
    assert [line["type"] for line in lines] == ["finding", "failure", "failure", "summary"]
    place = lines[0]["places"][0]
    assert (place["line"], place["column"], place["text"]) == (2, 7, "五隻")
    assert lines[-1]["findings"] == 1


def test_github(build):
    lines = written("github", build(HARD_LINE, message="50%: a, b")).splitlines()
    assert lines == [
        "::warning file=docs/page.md,line=2,endLine=2,col=7,endColumn=8,title=Z901 sheep-mismatch::"
        "50%25: a, b (see line 3, “six sheep”: here 1)%0A5 < 6"
    ]
    several = written("github", build("⟦a\nb⟧", path="a,b:c.md"))
    assert several.startswith("::warning file=a%2Cb%3Ac.md,line=1,endLine=2,title=")


def test_github_counts_paths_from_the_root_of_the_repository(build):
    text = written("github", build("⟦a⟧", path="page.md"), base="/w/repo/docs", root="/w/repo")
    assert text.startswith("::warning file=docs/page.md,")
    text = written("github", build("⟦a⟧", path="../page.md"), base="/w/repo/docs", root="/w/repo")
    assert text.startswith("::warning file=page.md,")


def many(build, *severities):
    checked = build("⟦x⟧").documents[0]
    reported = checked.findings[0]
    found = tuple(replace(reported, severity=severity) for severity in severities)
    return replace(build("⟦x⟧"), documents=(CheckedDocument(checked.source, found),))


def test_github_shows_the_worst_first_and_counts_the_rest(build):
    result = many(build, *[Severity.NOTE] * 3, *[Severity.WARNING] * 12, *[Severity.ERROR] * 11)
    lines = written("github", replace(result, failures=FAILURES)).splitlines()
    kinds = [re.match(r"::(\w+)", line) for line in lines]
    assert [kind[1] if kind else "" for kind in kinds] == ["error"] * 10 + ["warning"] * 10 + ["notice"] * 3 + [""]
    assert "It is gone." in lines[0]
    assert lines[-1].startswith("contralint: 5 more are not shown")


def test_the_summary_for_github_keeps_to_its_size_and_says_so(build):
    from checker.reports.markdown import within

    loud = build("⟦x⟧", path="loud.md", severity=Severity.ERROR).documents[0]
    quiet = [build("⟦x⟧", path=f"quiet{number}.md").documents[0] for number in range(200)]
    result = replace(build(""), documents=(*quiet, loud))
    text = within(result, ReportOptions(), 4000)
    assert len(text.encode()) <= 4000
    assert "loud.md" in text
    left = int(re.search(r"(\d+) findings are omitted", text)[1])
    assert text.count("### ") + left == 201


def test_gitlab(build):
    (found,) = json.loads(written("gitlab", build(HARD_LINE)))
    assert found["description"] == "Five sheep are not six. (see line 3, “six sheep”: here 1)"
    assert found["location"] == {"path": "docs/page.md", "lines": {"begin": 2, "end": 2}}
    assert found["severity"] == "minor"


def test_gitlab_fingerprints_differ_between_files(build):
    one, other = build("⟦x⟧").documents[0], build("⟦x⟧", path="other.md").documents[0]
    result = replace(build(""), documents=(one, other), failures=FAILURES)
    prints = [each["fingerprint"] for each in json.loads(written("gitlab", result))]
    assert len(set(prints)) == 4


def test_checkstyle(build):
    root = ElementTree.fromstring(written("checkstyle", build(HARD_LINE, failures=FAILURES)))
    assert [file.get("name") for file in root] == ["docs/page.md", "gone.md"]
    error = root[0][0]
    assert {key: error.get(key) for key in ("line", "column", "severity", "source")} == {
        "line": "2",
        "column": "7",
        "severity": "warning",
        "source": "contralint.Z901",
    }
    assert error.get("message").startswith("Five sheep are not six.")
    assert root[1][0].get("message") == "It is gone."


def test_junit(build):
    root = ElementTree.fromstring(written("junit", build(HARD_LINE, failures=FAILURES)))
    assert {key: root.get(key) for key in ("tests", "failures", "errors")} == {
        "tests": "3",
        "failures": "1",
        "errors": "2",
    }
    case = root[0][0]
    assert case.get("name") == "Z901 sheep-mismatch, line 2, column 7"
    assert case[0].text.splitlines()[0].startswith("docs/page.md:2:7: Five sheep are not six.")
    assert root[1].get("name") == "gone.md"
    for suite in root:
        cases = suite.findall("testcase")
        assert int(suite.get("tests")) == len(cases)
        assert int(suite.get("failures")) == len(suite.findall("testcase/failure"))
        assert int(suite.get("errors")) == len(suite.findall("testcase/error"))


def test_a_document_without_findings_passes_in_junit(build):
    root = ElementTree.fromstring(written("junit", build("nothing")))
    assert (root.get("tests"), len(root[0][0])) == ("1", 0)


SCHEMAS = Path(__file__).parent / "schemas"  # ours
JENKINS = Path(__file__).parents[2] / "../shared/schemas/junit-10.xsd"
MARKED = [
    HARD_LINE,
    "",
    "nothing",
    "⟦⟧ ⟦~x\x00⟧",
    "a\x00\x1b[31m ⟦x\x0c\ud800⟧ ]]> `b` ⟦~<c>⟧",
    "漢𝒳e\u0301" * 999 + "⟦é⟧",
]


def valid(text, schema):
    from lxml import etree

    etree.XMLSchema(etree.parse(str(schema))).assertValid(etree.fromstring(text.encode()))


@pytest.mark.parametrize("form", ["junit", "checkstyle"])
@pytest.mark.parametrize("marked", MARKED)
def test_xml_is_valid(build, form, marked):
    result = build(marked, failures=FAILURES)
    valid(written(form, result), SCHEMAS / f"{form}.xsd")
    valid(written(form, Result((), (), (), "1")), SCHEMAS / f"{form}.xsd")


@pytest.mark.parametrize("form", ["junit", "checkstyle"])
def test_the_schemas_refuse_what_is_wrong(build, form):
    from lxml import etree

    text = written(form, build(HARD_LINE))
    for wrong in (text.replace('message="', 'said="'), text.replace('"warning"', '""')):
        with pytest.raises(etree.DocumentInvalid):
            valid(wrong, SCHEMAS / f"{form}.xsd")


@pytest.mark.skipif(not JENKINS.exists(), reason="the schema that Jenkins uses is not part of the project")
@pytest.mark.parametrize("marked", MARKED)
def test_junit_is_valid_for_jenkins(build, marked):
    valid(written("junit", build(marked, failures=FAILURES)), JENKINS)


def test_rdjson_counts_bytes(build):
    log = json.loads(written("rdjson", build(HARD_LINE, fix="six")))
    (found,) = log["diagnostics"]
    bytes_before = len("漢字😀e\u0301 ".encode())
    assert found["location"]["range"] == {
        "start": {"line": 2, "column": bytes_before + 1},
        "end": {"line": 2, "column": bytes_before + 7},
    }
    assert found["suggestions"] == [{"range": found["location"]["range"], "text": "six"}]
    assert found["relatedLocations"][0]["location"]["range"]["end"] == {"line": 4, "column": 6}
    assert found["severity"] == "WARNING"


def test_markdown(build):
    text = written("markdown", build(HARD_LINE, message="*Five* is <not> six"))
    assert text.startswith("## contralint: 1 finding in 1 document\n\n1 warning\n")
    assert "### `docs/page.md`" in text
    assert r"**line 2, column 7** Z901 sheep-mismatch: \*Five\* is \<not\> six" in text
    assert "line 3, column 1 `six sheep` here 1" in text


def test_markdown_reads_as_it_was_meant(build):
    import pyromark

    message = "`a` *b* [c](d) <e> | f_g_h & #1 ~~i~~ ![j](k) http://l.m"
    html = pyromark.html(written("markdown", build("⟦`x` ``y``⟧", message=message)))
    assert re.sub("<[^>]*>", "", html).count("`a` *b* [c](d) &lt;e&gt; | f_g_h &amp; #1 ~~i~~ ![j](k) http://l.m") == 1
    assert "<code>`x` ``y``</code>" in html


SCHEMA = Path(__file__).parents[2] / "reports" / "report.schema.json"


@pytest.mark.parametrize("marked", [HARD_LINE, "", "⟦⟧ ⟦~x\x00⟧"])
def test_json_is_valid_by_its_own_schema(build, with_checks, marked):
    from jsonschema import Draft202012Validator

    result = build(marked, fix="six", failures=FAILURES, remarks=("Read.",))
    checked = result.documents[0]
    suppressed = tuple(replace(each, justification="why") for each in checked.findings)
    result = replace(result, documents=(replace(checked, suppressed=suppressed),), baseline_count=3)
    schema = json.loads(SCHEMA.read_text("utf-8"))
    Draft202012Validator.check_schema(schema)
    Draft202012Validator(schema).validate(json.loads(written("json", result)))
    log = report("json")(with_checks(f"two words {marked}"), ReportOptions(shows_checks=True))
    Draft202012Validator(schema).validate(json.loads(log))


def test_the_schema_refuses_what_is_missing(build):
    from jsonschema import Draft202012Validator, ValidationError

    log = json.loads(written("json", build(HARD_LINE)))
    del log["findings"][0]["places"][0]["text"]
    with pytest.raises(ValidationError, match="'text' is a required property"):
        Draft202012Validator(json.loads(SCHEMA.read_text("utf-8"))).validate(log)


def test_suppressed_findings_are_in_no_report_for_people_but_counted(build):
    checked = build(HARD_LINE).documents[0]
    suppressed = tuple(replace(each, justification="why") for each in checked.findings)
    result = replace(build(""), documents=(CheckedDocument(checked.source, (), (), suppressed),))
    for form in ("github", "gitlab", "checkstyle", "junit", "rdjson", "markdown"):
        assert "Five sheep" not in written(form, result)
    assert '"suppressed"' in written("jsonl", result)
