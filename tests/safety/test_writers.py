"""Every report, over documents, names and messages that try to control the terminal or page that shows it."""

import json
import re
import xml.etree.ElementTree as ElementTree
from dataclasses import replace

import pytest

from checker.analysis import Reading
from checker.check import Check, CheckKind, Operand, ResultKind
from checker.document.text import SourceText, Span
from checker.finding import Finding, Fix, Location
from checker.registry import report, report_formats
from checker.result import CheckedDocument, Failure, ReportedFinding, ReportOptions, Result
from checker.rule import Rule, Severity
from checker.visible import is_hidden, visible

ATTACKS = {
    "escape": "\x1b[2J\x1b]0;title\x07",
    "C1": "\x9b31m\x85x",
    "bell": "\x07\x08\x08",
    "line feed": "\n::error file=a.md,line=1::forged",
    "carriage return": "\r::error file=a.md,line=1::forged\r\n",
    "line separator": "\u2028::warning::forged\u2029::error::forged\x0b::error::forged",
    "beginning of a line": "::error file=a.md,line=1::forged",
    "anywhere in a line": "##[error]forged ##vso[task.complete]forged",
    "code span": "`` ` ```\n``` **forged** <img src=x>",
    "table and heading": "|\n# forged\n- forged\n<!-- forged",
    "mention": "@somebody and @some-org/team, x@example.org",
    "override": "\u202eforged\u202c \u2066x\u2069 \u200f\u061c",
    "invisible": "a\u200bb\ufeffc\U000e0064\U000e0065",
    "bytes that are no text": "\udcff\udc80\ud800",
    "end of an element": "]]></failure></script><script>forged()</script>-->&quot;",
}
#: What of ours begins a line of GitHub's.
OURS = re.compile(r"::(?:error|warning|notice) file=[^:]*,title=[^:]*::.*")


class Hostile(Rule):
    """Whatever."""

    id = "Z901"
    name = "hostile"

    def check(self, reading: Reading):
        return ()


def result_of(attack):
    """A run in which an attack comes from everywhere it can."""
    text = f"Before {attack} first {attack} between {attack} second {attack}\n{attack}\nafter."
    first, second = text.index("first"), text.index("second")
    spans = [Span(first - len(attack) - 1, first + 5), Span(second, second + 7 + len(attack))]
    places = [Location(span, f"here {attack}") for span in spans]
    fix = Fix(spans[0], f"new{attack}", f"as counted {attack}")
    finding = Finding(
        "Z901", spans[0], f"{attack} message {attack}", attack, tuple(places), (attack, f"5 {attack}"), (fix,)
    )
    path = f"{attack}docs/{attack}.md"
    escaped = attack.replace("{", "{{").replace("}", "}}")
    reported = ReportedFinding(finding, Severity.ERROR, "f" * 32)
    checked = CheckedDocument(
        SourceText(path, text),
        (reported,),
        (attack,),
        (replace(reported, justification=attack),),
        checks=tuple(
            Check("Z901", kind, (Operand(attack, spans[0], attack),), result, attack, attack)
            for kind in (CheckKind(f"sheep{attack}", attack, f"{{number}} {escaped}", f"{{number}} {escaped}"),)
            for result in (ResultKind.PASS, ResultKind.OPEN)
        ),
    )
    failures = (Failure(path, attack, "Z901"), Failure(f"gone{attack}", f"{attack} gone"))
    rule = type("Named", (Hostile,), {"name": f"hostile{attack}"})()
    return Result((checked,), failures, (rule,), "1.2.3")


def written(form, result, **output):
    return report(form)(result, ReportOptions(shows_checks=True, **output)).encode("utf-8", "strict").decode()


@pytest.mark.parametrize("attack", ATTACKS.values(), ids=ATTACKS)
@pytest.mark.parametrize("language", ["en", "zh-Hans"])
@pytest.mark.parametrize("form", sorted(report_formats()))
def test_no_control_character_reaches_a_report(form, language, attack):
    for width in (None, 40):
        text = written(form, result_of(attack), language=language, width=width)
        assert [f"U+{ord(each):04X}" for each in set(text) - {"\n"} if is_hidden(each) and each != "\t"] == []
        for line in text.split("\n"):
            assert not line.lstrip().startswith("::") or (form == "github" and OURS.fullmatch(line)), line
            assert re.search(r"##\w*\[", line) is None, line


@pytest.mark.parametrize("attack", ATTACKS.values(), ids=ATTACKS)
def test_colours_are_ours_alone(attack):
    painted = written("text", result_of(attack), color=True)
    assert "\x1b[" in painted
    plain = re.sub(r"\x1b\[[0-9;]*m", "", painted)
    assert [line.rstrip() for line in plain.split("\n")] == written("text", result_of(attack)).split("\n")


@pytest.mark.parametrize("form", sorted(report_formats()))
def test_no_attack_makes_a_report_longer_by_a_line(form):
    lines = {
        attack: written(form, result_of(text)).count("\n")
        for attack, text in ATTACKS.items()
        if form != "html" or not re.search(r"\n|\A:", text)  # it shows blocks, and a colon begins a definition
    }
    if form == "text":  # which draws several lines of a place, and one remark or reason less where it is empty
        lines = {attack: count for attack, count in lines.items() if not re.search("[\r\n]", ATTACKS[attack])}
    assert len(set(lines.values())) == 1, lines


@pytest.mark.parametrize("attack", ATTACKS.values(), ids=ATTACKS)
@pytest.mark.parametrize("form", ["json", "jsonl", "gitlab", "rdjson", "sarif"])
def test_programs_get_back_what_was_written(form, attack):
    result = result_of(attack)
    text = written(form, result)
    loaded = [json.loads(line) for line in text.splitlines()] if form == "jsonl" else json.loads(text)
    checked = result.documents[0]
    finding, path = checked.findings[0].finding, checked.source.path
    match form:
        case "json":
            assert (loaded["findings"][0]["path"], loaded["findings"][0]["message"]) == (path, finding.message)
            assert loaded["findings"][0]["places"][0]["text"] == checked.source.slice(finding.span)
        case "jsonl":
            assert (loaded[0]["path"], loaded[0]["message"]) == (path, finding.message)
        case "gitlab":
            assert finding.message in loaded[0]["description"]
        case "rdjson":
            found = loaded["diagnostics"][0]
            assert found["location"]["path"] == path
            assert finding.message in found["message"].replace("@\u200b", "@")
            assert re.search(r"@\w", found["message"]) is None  # reviewdog posts it as Markdown
        case "sarif":
            snippet = loaded["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["region"]["snippet"]
            assert snippet["text"] == checked.source.slice(finding.span)


@pytest.mark.parametrize("attack", ATTACKS.values(), ids=ATTACKS)
@pytest.mark.parametrize("form", ["junit", "checkstyle"])
def test_xml_contains_the_text_as_far_as_xml_allows(form, attack):
    result = result_of(attack)
    root = ElementTree.fromstring(written(form, result))
    named = next(each for each in root.iter() if each.tag in ("testsuite", "file")).get("name")
    possible = re.sub("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", lambda each: visible(each[0]), attack)
    assert named == f"{possible}docs/{possible}.md"


@pytest.mark.parametrize("attack", ATTACKS.values(), ids=ATTACKS)
def test_markdown_shows_what_was_written_and_notifies_nobody(attack):
    import html

    import pyromark

    result = result_of(attack)
    source = written("markdown", result)
    made = pyromark.html(source)
    assert re.findall("<h1|<script|<img|<strong>forged|<table", made) == []
    path = result.documents[0].source.path
    codes = [html.unescape(code) for code in re.findall(r"<code>(.*?)</code>", made, re.DOTALL)]
    assert codes[0] == visible(path)
    outside = html.unescape(re.sub(r"<code>.*?</code>", "", made, flags=re.DOTALL))
    assert re.search(r"@\w", outside) is None
    assert re.search(r"(?<!`)@\w", re.sub(r"(`+)(?!`).*?(?<!`)\1(?!`)", "", source)) is None


@pytest.mark.parametrize("attack", ATTACKS.values(), ids=ATTACKS)
def test_the_summary_of_a_job_is_escaped_in_the_same_way(attack):
    ((_, summary),) = report("github").appendices
    text = summary(result_of(attack), ReportOptions())
    assert not any(map(is_hidden, text.replace("\n", "")))
    assert re.search(r"@\w", re.sub(r"(`+)(?!`).*?(?<!`)\1(?!`)", "", text)) is None
