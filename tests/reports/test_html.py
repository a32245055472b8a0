"""The page for editors: what stands in it, and that a browser shows it."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from checker.calendars.gregorian import days_from_civil
from checker.document.text import Span
from checker.message import msg
from checker.reports.html import report
from checker.result import ReportOptions, Result
from checker.timeline.moment import Moment, MomentKind

Build = Callable[..., Result]
HARD = "𝒳 é 第⟦五⟧只羊，第⟦~六𝒴⟧只。</script><!-- & -->\u2028 end"


def data_of(page: str) -> dict:
    found = re.search(r'<script id="data" type="application/json">(.*?)</script>', page, re.DOTALL)
    assert found is not None
    return json.loads(found[1])


def test_the_page_contains_the_documents_and_their_findings(build: Build) -> None:
    data = data_of(report(build(HARD), ReportOptions()))
    page = data["documents"][0]
    units = page["text"].encode("utf-16-le")
    places = page["findings"][0]["places"]
    assert [units[2 * place["start"] : 2 * place["end"]].decode("utf-16-le") for place in places] == ["五", "六𝒴"]
    assert page["text"] == HARD.replace("⟦~", "").replace("⟦", "").replace("⟧", "")


def test_nothing_in_a_document_ends_the_script(build: Build) -> None:
    page = report(build(HARD, message="</script><b>"), ReportOptions())
    assert page.count("</script>") == 2
    assert "<b>" not in page


def test_nothing_is_fetched(build: Build) -> None:
    page = report(build("⟦a⟧ ⟦~b⟧"), ReportOptions())
    assert re.findall(r"""(?:src|href)=["'](?!#)|@import|url\(|https?://(?!www\.w3\.org/2000/svg)""", page) == []


@pytest.mark.parametrize(("text", "language"), [("一共⟦五⟧只羊，⟦~六⟧只", "zh"), ("⟦five⟧ sheep, ⟦~six⟧", "en")])
def test_the_controls_are_in_the_language_of_the_documents(build: Build, text: str, language: str) -> None:
    assert data_of(report(build(text), ReportOptions()))["language"] == language


def test_the_times_of_a_document_are_drawn(build: Build) -> None:
    result = build("a fair of 𝒳 ⟦2015⟧")
    moment = Moment(MomentKind.WRITING, days_from_civil(2015, 1, 1), days_from_civil(2015, 12, 31), Span(12, 16))
    drawn = replace(result, documents=tuple(replace(each, moments=(moment,)) for each in result.documents))
    assert data_of(report(drawn, ReportOptions()))["documents"][0]["moments"] == [
        {"kind": "now", "first": "2015-01-01", "last": "2015-12-31", "start": 12, "end": 16}
    ]


def browser() -> str | None:
    return next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)


@pytest.mark.skipif(browser() is None, reason="no Chromium here")
def test_a_browser_runs_the_page(build: Build, tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text(report(build(HARD), ReportOptions()), encoding="utf-8")
    command = [browser() or "", "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={tmp_path}/profile"]
    shown = subprocess.run(
        [*command, "--virtual-time-budget=3000", "--dump-dom", (tmp_path / "page.html").as_uri()],
        capture_output=True, timeout=120, check=True,
    ).stdout.decode()  # fmt: skip
    assert re.findall(r"<mark[^>]*>([^<]*)</mark>", shown) == ["五", "六𝒴"]
    assert 'class="card warning"' in shown
    assert "Z901" in shown


def test_the_page_is_in_the_language_of_its_reader_and_can_switch(build: Build) -> None:
    said = build("⟦five⟧ ⟦~six⟧", message=msg("not a {weekday}", weekday=msg("Monday")))
    for language, first in (("en", "en"), ("zh-Hans", "zh"), ("zh-Hant", "zh")):
        data = data_of(report(said, ReportOptions(language=language)))
        assert data["language"] == first
        assert data["documents"][0]["findings"][0]["message"] == {"en": "not a Monday", "zh": "不是星期一"}


@pytest.mark.skipif(shutil.which("node") is None, reason="no Node.js here")
def test_the_page_shows_what_steers_by_its_number() -> None:
    program = (Path(__file__).parents[2] / "reports/page.js").read_text("utf-8")
    found = re.search(r"^  const visible = .*?;$", program, re.MULTILINE | re.DOTALL)
    assert found is not None
    text = "a\u202e\x1b\x07漢😀\u2028\ufeff\U000e0041\ud800\r|\t\n\u200d\u3000"
    script = f"{found[0]} process.stdout.write(JSON.stringify(visible({json.dumps(text)})));"
    ran = subprocess.run(["node", "-e", script], capture_output=True, check=True, encoding="utf-8")
    shown = "a<U+202E><U+001B><U+0007>漢😀<U+2028><U+FEFF><U+E0041><U+D800><U+000D>|\t\n\u200d\u3000"
    assert json.loads(ran.stdout) == shown


def test_checks_wait_for_their_switch(with_checks: Build) -> None:
    data = data_of(report(with_checks(HARD), ReportOptions()))
    assert data["verified"]["en"] == "Verified: 1 number of sheep. Open: 1."
    assert [(each["result"], each["reason"]["en"]) for each in data["documents"][0]["checks"]] == [
        ("pass", ""),
        ("open", "nobody counted"),
    ]


@pytest.mark.skipif(browser() is None, reason="no Chromium here")
def test_a_browser_marks_checks_when_it_is_asked(with_checks: Build, tmp_path: Path) -> None:
    page = report(with_checks(HARD), ReportOptions())
    script = '<script>document.getElementById("verified").click();</script></body>'
    shown = []
    for number, text in enumerate((page, page.replace("</body>", script))):
        (tmp_path / f"{number}.html").write_text(text, encoding="utf-8")
        command = [
            browser() or "",
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            f"--user-data-dir={tmp_path}/profile",
        ]
        dumped = subprocess.run(
            [*command, "--virtual-time-budget=3000", "--dump-dom", (tmp_path / f"{number}.html").as_uri()],
            capture_output=True, timeout=120, check=True,
        ).stdout.decode()  # fmt: skip
        shown.append(re.findall(r'<span class="check open" title="([^"]*)">([^<]*)</span>', dumped))
    assert shown[0] == []
    # the page opens in the language of its documents
    title = "number of sheep: 已核对\nnumber of sheep: 未能判断 (nobody counted)"
    assert shown[1] == [(title, "𝒳"), (title, "é")]
