"""The page for editors: what is in it without a program, and what a browser adds."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from dataclasses import replace
from html import unescape
from importlib.util import find_spec
from pathlib import Path

import pytest

from checker.calendars.gregorian import days_from_civil
from checker.check import Operand
from checker.cli.main import main
from checker.document.text import Span
from checker.message import msg
from checker.reports.html import parts, report, style
from checker.result import CheckedDocument, ReportOptions, Result
from checker.timeline.moment import Moment, MomentKind

Build = Callable[..., Result]
HARD = "𝒳 é 第⟦五⟧只羊，第⟦~六𝒴⟧只。</script><!-- & -->\u2028 \u202e end"
CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
needs_browser = pytest.mark.skipif(
    CHROMIUM is None or find_spec("playwright") is None, reason="Chromium or Playwright is not installed"
)


def marks(page: str) -> list[str]:
    return [unescape(re.sub("<.*?>", "", found)) for found in re.findall(r"<mark[^>]*>(.*?)</mark>", page)]


def test_the_page_is_readable_without_a_program(build: Build) -> None:
    page = report(build(HARD, message="The numbers differ.", fix="七"), ReportOptions())
    body = page[page.index("<body>") : page.index("<script>")]
    assert "1 finding in 1 document" in body
    assert "<h3>The numbers differ.</h3>" in body
    assert "“七” instead of “五”" in body
    assert marks(body) == ["五", "六𝒴"] * 2  # in the text, and in the source
    for link in re.findall(r'href="#([^"]+)"', body):
        assert body.count(f' id="{link}"') == 1
    assert body.index('class="cards"') < body.index('class="text"')


def test_nothing_in_a_document_is_markup(build: Build) -> None:
    page = report(build(HARD, message="</script><b>"), ReportOptions())
    assert page.count("</script>") == 1
    assert "<b>" not in page and "<!-- &" not in page
    assert "\u202e" not in page and "&lt;U+202E&gt;" in page


def test_nothing_is_fetched(build: Build) -> None:
    page = report(build("⟦a⟧ ⟦~b⟧"), ReportOptions())
    assert re.findall(r"""(?:src|href)=["'](?!#)|@import|url\(|https?://(?!www\.w3\.org/2000/svg)""", page) == []


def test_tables_are_tables(build: Build) -> None:
    page = report(build("# Fair\n\n| Day | Hall |\n|---|---|\n| ⟦Monday⟧ | ⟦~A⟧ |\n"), ReportOptions())
    assert re.search(r"<tr><td>Day</td><td>Hall</td></tr>", page)
    assert re.search(r"<tr><td><mark[^>]*>.*?Monday</mark></td><td><mark[^>]*>.*?A</mark></td></tr>", page)
    assert re.search(r"<h3>.*Fair</h3>", page)


def test_a_page_without_findings_says_what_was_verified(with_checks: Build) -> None:
    clean = with_checks("sheep")
    clean = replace(clean, documents=tuple(replace(each, findings=()) for each in clean.documents))
    page = report(clean, ReportOptions())
    assert "no findings in 1 document" in page
    assert "Verified: 1 number of sheep. Open: 1." in page


def test_many_documents_have_a_list(build: Build) -> None:
    one = build("⟦a⟧ ⟦~b⟧")
    page = report(replace(one, documents=one.documents * 3), ReportOptions())
    assert re.findall(r'<li><a href="#(d\d)">', page) == ["d0", "d1", "d2"]
    assert page.count(' id="d1"') == 1


def test_the_times_of_a_document_are_drawn(build: Build) -> None:
    result = build("a fair of 𝒳 ⟦2015⟧ and of ⟦~2016⟧")
    moments = tuple(
        Moment(kind, days_from_civil(year, 1, 1), days_from_civil(year, 12, 31), Span(at, at + 4))
        for kind, year, at in ((MomentKind.WRITING, 2015, 12), (MomentKind.PAST, 2016, 24))
    )
    drawn = replace(result, documents=tuple(replace(each, moments=moments) for each in result.documents))
    page = report(drawn, ReportOptions())
    assert re.findall(r'<rect class="(moment [^"]*)"', page) == ["moment now clash", "moment done clash"]
    assert "2015 · 2015-01-01 – 2015-12-31 · written" in page
    assert '<li class="done">described as past</li>' in page
    assert report(result, ReportOptions()).count("<svg") == 0


def test_what_nothing_verifies_is_a_worksheet(build: Build) -> None:
    result = build("⟦a⟧ ⟦~b⟧ 12 sheep")
    listed = replace(result.documents[0], unverified=(Operand("figure", Span(4, 12), "12 sheep"),))
    page = report(replace(result, documents=(listed,)), ReportOptions())
    assert "To look up: 1 statement" in page
    assert "<tr><td>figure</td><td>12 sheep</td><td>line 1</td></tr>" in page


def test_the_page_is_in_the_language_of_its_reader(build: Build) -> None:
    shown = build("⟦five⟧ ⟦~six⟧", message=msg("not a {weekday}", weekday=msg("Monday")))
    for language, words in (("en", "not a Monday"), ("zh-Hans", "不是星期一"), ("zh-Hant", "不是星期一")):
        page = report(shown, ReportOptions(language=language))
        assert f'<html lang="{language}">' in page
        assert f"<h3>{words}</h3>" in page


def test_a_page_that_can_change_the_text_has_buttons(build: Build) -> None:
    result = build("⟦five⟧ ⟦~six⟧", fix="six")
    made = parts(result.documents[0], result.rules, "en")
    assert '<button type="button" class="fix" data-fix="0"' in made["cards"]
    assert 'data-do="ignore"' in made["cards"] and 'data-do="explain"' in made["cards"]
    assert marks(made["text"]) == ["five", "six"]


def crowded(build: Build) -> Result:
    """100 documents with 500 findings."""
    one = build("There are ⟦five⟧ sheep and ⟦~six⟧ sheep.\n\n" + "More words follow here. " * 200)
    document: CheckedDocument = one.documents[0]
    return replace(one, documents=tuple(replace(document, findings=document.findings * 5) for _ in range(100)))


@needs_browser
def test_a_browser_filters_and_steps_through_many_findings(build: Build, tmp_path: Path) -> None:
    from playwright.sync_api import sync_playwright

    result = crowded(build)
    (tmp_path / "page.html").write_text(report(result, ReportOptions()), encoding="utf-8")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": 390, "height": 800})
        problems: list[str] = []
        page.on("pageerror", lambda error: problems.append(str(error)))
        page.goto((tmp_path / "page.html").as_uri())
        assert page.locator(".card").count() == sum(len(each.findings) for each in result.documents)
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        page.keyboard.press("j")
        page.keyboard.press("j")
        assert page.locator(".card.chosen").get_attribute("id") == page.locator(".card").nth(1).get_attribute("id")
        page.locator("#filters button").first.click()
        assert page.locator("#filters button").first.get_attribute("aria-pressed") == "true"
        page.locator("#d3f0 a").first.click()
        assert page.evaluate("document.getElementById('d3f0p0').getBoundingClientRect().top < innerHeight")
        assert problems == []
        browser.close()


def test_style_and_program_ask_for_nothing() -> None:
    assert "http" not in style()


def test_a_report_is_not_checked_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.md").write_text("Open on Monday, 5 March 2019.\n", "utf-8")
    assert main(["check", "--no-cache", "a.md", "--format", "html:findings.html"]) == 1
    assert main(["check", "--no-cache", "findings.html"]) == 0
