"""The page of ``contralint serve``: its answers, its limits, and, where Chromium is installed, the page itself."""

import asyncio
import io
import itertools
import json
import os
import re
import shutil
import zipfile
from functools import partial
from importlib.util import find_spec
from pathlib import Path

import pytest

pytest.importorskip("uvicorn")
httpx = pytest.importorskip("httpx")
from checker.services.engine import Engine, service_options  # noqa: E402
from checker.services.server.app import application  # noqa: E402
from checker.services.server.guard import Access  # noqa: E402
from checker.services.server.work import Limits  # noqa: E402
from checker.system.watch import Stopped  # noqa: E402

TEXT = "# Programme 😀\n\n😀 The reading room opens on Monday, 5 March 2019.\n"
CHROMIUM = shutil.which("chromium")


@pytest.fixture(scope="module")
def engine():
    return Engine(service_options(no_config=True))


@pytest.fixture
def ask(engine):
    """Sends a request to the application without a network."""

    def send(path, method="POST", access=None, limits=None, **how):
        async def run():
            transport = httpx.ASGITransport(app=application(engine, access or Access(), limits or Limits()))
            async with httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1:8765") as client:
                return await client.request(method, path, **how)

        return asyncio.run(run())

    return send


def units(text, span):
    return text.encode("utf-16-le")[2 * span["start"] : 2 * span["end"]].decode("utf-16-le")


def test_findings_have_places_as_browsers_count(ask):
    answer = ask("/api/check?name=a.md&language=zh-Hant", content=TEXT.encode()).json()
    (finding,) = answer["findings"]
    assert answer["text"] == TEXT
    assert [units(TEXT, place) for place in finding["places"]] == ["Monday", "5 March 2019"]
    assert "是星期二" in finding["message"] and "是星期二" in answer["parts"]["cards"]
    assert units(TEXT, finding["fixes"][0]) == "Monday"
    assert "「5 March 2019」" in answer["parts"]["cards"]
    assert "把「5 March 2019」改為「4 March 2019」" in answer["parts"]["cards"]
    assert answer["parts"]["text"].count("<mark") == 2


def test_the_page_shows_what_was_verified_and_what_to_look_up(ask):
    text = "The room opened on Tuesday, 5 March 2019, and 1,200 guests came. It closed on 7 April 2020."
    parts = ask("/api/check?name=a.md&language=en", content=text.encode()).json()["parts"]
    assert "Verified: 1 weekday" in parts["verified"]
    assert "<td>1,200</td>" in parts["worksheet"]
    assert "<svg" in parts["timeline"]
    assert parts["cards"] == ""


def test_nothing_in_a_text_is_markup_on_the_page(ask):
    text = "<script>alert(1)</script> <img src=x onerror=alert(1)> on Monday, 5 March 2019.\n"
    parts = ask("/api/check?name=a.txt", content=text.encode()).json()["parts"]
    assert all("<script" not in part and "<img" not in part for part in parts.values())


def test_an_opendocument_text_is_shown_as_an_article(ask):
    content = (
        '<office:document-content xmlns:office="o" xmlns:text="t" xmlns:table="b"><office:body><office:text>'
        '<text:h text:outline-level="1">Report</text:h><table:table><table:table-row><table:table-cell>'
        "<text:p>Monday, 5 March 2019</text:p></table:table-cell></table:table-row></table:table>"
        "</office:text></office:body></office:document-content>"
    )
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr("content.xml", content)
    parts = ask("/api/check?name=a.odt&language=en", content=data.getvalue()).json()["parts"]
    assert "<h3>Report</h3>" in parts["text"] and "<td><mark" in parts["text"]
    assert "Report › table 1, row 1, column 1" in parts["cards"]
    assert "data-fix" not in parts["cards"]


def test_a_reason_becomes_a_comment_in_the_text(ask):
    place = ask("/api/check?name=a.md", content=TEXT.encode()).json()["findings"][0]["places"][0]
    asked = {"name": "a.md", "text": TEXT, "rule": "D101", "reason": "as printed", **place}
    text = ask("/api/suppress", json=asked).json()["text"]
    assert text == TEXT.replace("2019.", "2019. <!-- contralint-ignore D101: as printed -->")
    assert ask("/api/check?name=a.md", content=text.encode()).json()["findings"] == []
    for wrong in ({**asked, "reason": " "}, {**asked, "start": "x"}, {"name": "a.md"}, []):
        assert ask("/api/suppress", json=wrong).status_code == 400


def test_the_page_says_what_was_not_read_of_a_document(ask):
    pytest.importorskip("striprtf")
    answer = ask("/api/check?name=a.rtf&language=zh-Hans", content=rb"{\rtf1 Open.\par}").json()
    assert "不读脚注" in answer["remarks"][0]


def test_a_word_document_comes_back_with_comments(ask):
    docx = pytest.importorskip("docx")
    document = docx.Document()
    document.add_paragraph("The reading room opens on Monday, 5 March 2019.")
    data = io.BytesIO()
    document.save(data)
    assert len(ask("/api/check?name=a.docx", content=data.getvalue()).json()["findings"]) == 1
    answer = ask("/api/comments?name=a.docx&language=en", content=data.getvalue())
    assert len(docx.Document(io.BytesIO(answer.content)).comments) == 2
    assert ask("/api/comments?name=a.docx", content=b"no document").status_code == 400


def test_an_opendocument_text_comes_back_with_comments(ask):
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        text = "<t:p>The reading room opens on Monday, 5 March 2019.</t:p>"
        archive.writestr("content.xml", f"<d xmlns:t='t' xmlns:o='o'><o:body><o:text>{text}</o:text></o:body></d>")
    answer = ask("/api/comments?name=a.odt&language=en", content=data.getvalue())
    with zipfile.ZipFile(io.BytesIO(answer.content)) as archive:
        assert archive.read("content.xml").count(b"<office:annotation ") == 2


def test_the_steps_of_a_check_come_before_its_result(ask):
    sent = ask("/api/check?name=a.md&language=en&lines=1", content=TEXT.encode()).text
    *steps, last = map(json.loads, sent.splitlines())
    assert all(0 <= each["done"] <= 1 for each in steps)
    assert last["answer"] == ask("/api/check?name=a.md&language=en", content=TEXT.encode()).json()
    unreadable = ask("/api/check?name=a.txt&language=zh-Hans&lines=1", content=b"\0\1\2\0" * 50).text
    assert re.search("[\u4e00-\u9fff]", json.loads(unreadable.splitlines()[-1])["error"])
    late = ask("/api/check?name=a.txt&language=en&lines=1", limits=Limits(seconds=0), content=TEXT.encode()).text
    assert "longer than 0 seconds" in json.loads(late.splitlines()[-1])["error"]


def test_every_analysis_and_every_rule_is_one_step(engine):
    engine.check("a.md", TEXT.encode())
    parts = []
    engine.check("a.md", TEXT.encode(), progressed=parts.append)
    assert parts == sorted(parts)
    assert parts[0] < 0.05
    assert 0.5 < parts[-1] <= 1
    assert len(set(parts)) > len(engine.rules)


def test_a_check_stops_while_a_document_is_read_and_inside_of_its_analyses(engine):
    polls = itertools.count()
    engine.check("a.md", TEXT.encode(), stopped=lambda: next(polls) < 0)
    assert next(polls) > 50
    for before in (0, 1, 20, 50):
        answers = itertools.chain(itertools.repeat(False, before), itertools.repeat(True))
        with pytest.raises(Stopped):
            engine.check("a.md", TEXT.encode(), stopped=partial(next, answers))


def test_a_browser_that_goes_away_stops_its_check(served):
    """Two checks of long texts take all workers; once their browsers are gone, the next one is answered."""
    long = ("On Tuesday, 5 March 2019, 12 of 30 members came, or 41%. " * 40 + "\n\n") * 800
    for _ in range(2):
        with httpx.stream("POST", f"{served}api/check?name=a.md&lines=1", content=long.encode(), timeout=60) as answer:
            assert "done" in json.loads(next(answer.iter_lines()))
    answer = httpx.post(f"{served}api/check?name=a.md", content=TEXT.encode(), timeout=120).json()
    assert len(answer["findings"]) == 1


def test_the_rules_are_explained(ask):
    assert ask("/api/rules/D101?language=en", "GET").text.startswith("D101 weekday-mismatch")
    assert ask("/api/rules/D999", "GET").status_code == 400


def test_the_page_loads_nothing_from_elsewhere_and_runs_no_inline_script(ask):
    page = ask("/", "GET")
    policy = page.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert re.findall(r'(?:src|href)="([^"]*)"', page.text) == ["page.css", "page.js"]
    assert not re.search(r"<script(?![^>]*src=)|\son\w+=|\sstyle=", page.text)
    assert "http" not in ask("/page.css", "GET").text


def test_every_word_of_the_page_is_in_three_languages(ask):
    program = ask("/page.js", "GET").text
    wanted = set(re.findall(r'data-text="(\w+)"', ask("/", "GET").text)) | set(re.findall(r"said\(\)\.(\w+)", program))
    table = program[program.index("const words = {") : program.index("};")]
    for part in re.split(r'\n    (?:en|"zh-Hans"|"zh-Hant"): \{', table)[1:]:
        assert wanted <= set(re.findall(r"(?:^|[,{\s])(\w+): ", part))
    assert len(re.split(r'\n    (?:en|"zh-Hans"|"zh-Hant"): \{', table)) == 4


def test_other_machines_need_the_token(ask):
    access = Access(token="secret")
    assert ask("/", "GET", access, headers={"host": "desk.example"}).status_code == 200  # it is empty
    assert ask("/api/check", access=access, content=b"a").status_code == 401
    wrong = ask("/api/check", access=access, content=b"a", headers={"authorization": "Bearer sécret".encode()})
    assert wrong.status_code == 401
    assert ask("/api/check", access=access, content=b"a", headers={"authorization": "Bearer secret"}).status_code == 200
    fields = {"text": "a", "language": "en"}
    assert ask("/v2/check", access=access, data=fields).status_code == 401
    assert ask("/v2/check", access=access, data={**fields, "apiKey": "secret"}).status_code == 200


def test_a_file_that_is_too_long_is_refused(ask):
    assert ask("/api/check", limits=Limits(file=10), content=b"a" * 11).status_code == 413


@pytest.mark.complete
def test_errors_are_in_the_language_of_the_page(ask):
    for path, content in (("/api/check?name=a.txt", b"\0\1\2\0" * 50), ("/api/rules/D999", b"")):
        mark = "&" if "?" in path else "?"
        method = "POST" if content else "GET"
        answer_text = ask(f"{path}{mark}language=zh-Hans", method, content=content)
        assert answer_text.status_code == 400
        assert re.search("[\u4e00-\u9fff]", answer_text.text), answer_text.text


def test_a_host_without_a_token_is_refused(capfd):
    from checker.cli.main import main

    assert main(["serve", "--host", "0.0.0.0"]) == 2
    assert "add --token TOKEN" in capfd.readouterr().err


@pytest.mark.skipif(CHROMIUM is None or find_spec("playwright") is None, reason="Chromium or Playwright is missing")
def test_a_writer_pastes_corrects_and_ignores(served, tmp_path):
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        page = browser.new_page(locale="en-US", bypass_csp=bool(os.environ.get("CONTRALINT_AXE")))
        problems = []
        page.on("pageerror", lambda error: problems.append(str(error)))
        page.on("console", lambda said: problems.append(said.text) if said.type == "error" else None)
        page.goto(served)
        page.fill("#text", TEXT)
        page.get_by_role("button", name="Write “Tuesday”").click()
        page.get_by_text("No contradictions found.").wait_for()
        assert page.input_value("#text") == TEXT.replace("Monday", "Tuesday")
        page.get_by_role("button", name="Undo").click()
        page.get_by_role("button", name="Ignore, because…").click()
        page.get_by_label("Ignore, because").fill("as printed")
        page.get_by_role("button", name="Ignore", exact=True).click()
        page.get_by_text("No contradictions found.").wait_for()
        assert "<!-- contralint-ignore D101: as printed -->" in page.input_value("#text")
        first, second = tmp_path / "a.md", tmp_path / "b.txt"
        first.write_text(TEXT, "utf-8")
        second.write_text("展览于2019年3月5日（星期一）开幕。\n", "utf-8")
        page.set_input_files("#files", [first, second])
        page.get_by_role("option", name="b.txt (1)").wait_for(state="attached")
        assert page.locator("mark").all_inner_texts() == ["Monday", "5 March 2019"]
        page.select_option("#language", "zh-Hant")
        page.get_by_text("1 處問題").wait_for()
        page.get_by_role("option", name="a.md (1)").wait_for(state="attached")
        page.select_option("#names", label="a.md (1)")
        page.get_by_role(
            "heading", name="2019-03-05 是星期二"
        ).wait_for()  # a change of the language concerns all documents
        folder = tmp_path / "folder"
        (folder / "inner").mkdir(parents=True)
        (folder / "inner" / "z.md").write_text(TEXT, "utf-8")
        (folder / "a.md").write_text(TEXT, "utf-8")
        drag = page.context.new_cdp_session(page)
        for kind in ("dragEnter", "dragOver", "drop"):
            dropped = {"items": [], "files": [str(folder)], "dragOperationsMask": 1}
            drag.send("Input.dispatchDragEvent", {"type": kind, "x": 300, "y": 300, "data": dropped})
        page.get_by_role("option", name="folder/inner/z.md (1)").wait_for(state="attached")
        assert page.get_by_role("option").all_inner_texts()[3:] == ["folder/a.md (1)", "folder/inner/z.md (1)"]
        axe = os.environ.get("CONTRALINT_AXE")  # make test-clients installs it
        if axe:
            page.evaluate(Path(axe).read_text("utf-8"))
            found = page.evaluate("axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa']})")
            assert [each["id"] for each in found["violations"]] == []
        page.route("**/api/check*", lambda route: None)  # a check that never ends
        page.locator("#review").check()
        page.get_by_role("button", name="取消").click()
        assert page.get_by_role("button", name="取消").is_hidden()
        page.unroute("**/api/check*")
        long = tmp_path / "long.md"
        long.write_text("It opened on Tuesday, 5 March 2019, and 12 of 30 came, or 40%.\n\n" * 16_000, "utf-8")
        page.set_input_files("#files", [long])
        page.locator("progress").wait_for()
        page.get_by_role("button", name="取消").click()
        assert page.locator("progress").is_hidden()
        broken = tmp_path / "c.docx"
        broken.write_bytes(b"\0\1\2\0" * 50)
        page.set_input_files("#files", [broken, first])
        page.get_by_role("option", name="a.md (1)").wait_for(state="attached")  # the others are checked nevertheless
        page.get_by_role("option", name="c.docx (!)").wait_for(state="attached")
        page.set_viewport_size({"width": 390, "height": 800})  # a phone
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        assert problems == []
        browser.close()
