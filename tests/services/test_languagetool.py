"""LanguageTool's API, asked by language-tool-python and by requests as other clients send them."""

import asyncio
import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest

pytest.importorskip("uvicorn")
httpx = pytest.importorskip("httpx")
from checker.document.text import Span  # noqa: E402
from checker.services.engine import Engine, service_options  # noqa: E402
from checker.services.server.annotated import AnnotatedText  # noqa: E402
from checker.services.server.app import application  # noqa: E402
from checker.services.server.guard import Access  # noqa: E402
from checker.services.server.work import Limits  # noqa: E402

TEXT = "😀 The reading room opens on Monday, 5 March 2019. The exhibition runs from 28 June to 14 June 2019.\n"


@pytest.fixture(scope="module")
def engine():
    return Engine(service_options(no_config=True))


@pytest.fixture
def ask(engine):
    """Posts to the application without a network."""

    def post(fields, path="/v2/check", limits=None, **how):
        async def run():
            app = application(engine, Access(), limits or Limits())
            async with httpx.AsyncClient(
                transport=httpx.ASGITransport(app=app), base_url="http://127.0.0.1:8765"
            ) as client:
                return await client.request(
                    how.pop("method", "POST"), path, **({"data": fields} if fields else {}), **how
                )

        return asyncio.run(run())

    return post


def marked(match, text):
    """What a match underlines, by UTF-16 units as its clients count."""
    units = text.encode("utf-16-le")
    return units[2 * match["offset"] : 2 * (match["offset"] + match["length"])].decode("utf-16-le")


def test_a_real_client_finds_and_corrects(served):
    client = pytest.importorskip("language_tool_python").LanguageTool("en-US", remote_server=served.rstrip("/"))
    found = client.check(TEXT)
    first = found[0]
    assert (first.rule_id, TEXT[first.offset : first.offset + first.error_length]) == ("D101", "Monday")
    assert first.replacements == ["Tuesday"]
    assert first.category == "DATES"
    assert first.message.startswith("2019-03-05 is a Tuesday, not a Monday (see “5 March 2019”)")
    assert {each.rule_id for each in found} == {"D101", "D104"}
    client.disabled_rules = {"D101"}
    assert {each.rule_id for each in client.check(TEXT)} == {"D104"}
    client.disabled_rules, client.enabled_rules, client.enabled_rules_only = set(), {"D101"}, True
    assert {each.rule_id for each in client.check(TEXT)} == {"D101"}
    assert client.check("Nothing to see here.") == []


def test_each_place_of_a_finding_is_a_match_with_corrections_of_its_own(ask):
    found = ask({"text": TEXT, "language": "en-US"}).json()["matches"]
    weekday, day = (each for each in found if each["rule"]["id"] == "D101")
    assert (marked(weekday, TEXT), marked(day, TEXT)) == ("Monday", "5 March 2019")
    assert [each["value"] for each in day["replacements"]] == ["4 March 2019", "11 March 2019"]
    context = day["context"]
    assert marked(context, context["text"]) == "5 March 2019"
    assert weekday["rule"]["issueType"] == "inconsistency"


def test_markup_is_stepped_over(ask):
    annotation = [{"text": "Open on "}, {"markup": "<b>"}, {"text": "Monday"}, {"markup": "</b>"}]
    annotation += [{"text": ", 5 "}, {"markup": "&nbsp;", "interpretAs": " "}, {"text": "March 2019."}]
    whole = "Open on <b>Monday</b>, 5 &nbsp;March 2019."
    found = ask({"data": json.dumps({"annotation": annotation}), "language": "auto"}).json()["matches"]
    assert [marked(each, whole) for each in found] == ["Monday", "5 &nbsp;March 2019"]
    assert [[each["value"] for each in match["replacements"]] for match in found] == [["Tuesday"], []]
    for other in ({"text": TEXT}, {"annotation": [{"text": TEXT}]}):
        assert len(ask({"data": json.dumps(other), "language": "en"}).json()["matches"]) == 4


def test_spans_of_annotated_text():
    text = AnnotatedText([{"text": "ab"}, {"markup": "<i>"}, {"text": "cd"}, {"markup": "<br>", "interpretAs": "\n"}])
    assert (text.text, text.original) == ("abcd\n", "ab<i>cd<br>")
    assert text.original_span(Span(1, 3)) == Span(1, 6)
    assert text.original_span(Span(2, 4)) == Span(5, 7)
    assert text.original_span(Span(4, 5)) == Span(7, 11)


def test_json_get_and_forms_are_read_in_the_same_way(ask):
    fields = {"text": "Open on Monday, 5 March 2019.", "language": "en"}
    wanted = ask(fields).json()["matches"]
    assert wanted
    assert ask(None, json=fields).json()["matches"] == wanted
    assert ask(None, params=fields, method="GET").json()["matches"] == wanted
    assert ask(None, files={key: (None, value) for key, value in fields.items()}).json()["matches"] == wanted


def test_messages_are_in_the_language_of_the_text(ask):
    text = "展览于2019年3月5日（星期一）开幕。"
    (first, *_) = ask({"text": text, "language": "auto"}).json()["matches"]
    assert "星期二" in first["message"]
    assert "星期" in first["rule"]["description"]


def test_picky_asks_for_the_patterns_of_review(ask, engine):
    reviewed = [rule for rule in engine.rules if rule.first_profile().value == "review"]
    assert reviewed
    ids = {
        each["rule"]["id"]
        for level in ("default", "picky")
        for each in ask({"text": TEXT, "language": "en", "level": level}).json()["matches"]
    }
    assert "D101" in ids


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"language": "en"}, "either 'text' or 'data'"),
        ({"text": "a", "data": "{}", "language": "en"}, "either 'text' or 'data'"),
        ({"text": "a"}, "'language'"),
        ({"data": "{", "language": "en"}, "is not JSON"),
        ({"data": "[]", "language": "en"}, "must be a list"),
        ({"data": '{"annotation": [{"text": "a", "markup": "b"}]}', "language": "en"}, "either 'text' or 'markup'"),
        ({"data": '{"annotation": [{"text": 1}]}', "language": "en"}, "strings"),
    ],
)
def test_bad_requests_get_one_sentence(ask, fields, expected):
    answer = ask(fields)
    assert answer.status_code == 400
    assert answer.text.startswith("Error: ")
    assert expected in answer.text


def test_exceeded_limits_are_reported(ask):
    assert ask({"text": "a" * 11, "language": "en"}, limits=Limits(text=10)).status_code == 413
    assert ask({"text": "a" * 1000, "language": "en"}, limits=Limits(text=10)).status_code == 413
    busy = ask({"text": "a", "language": "en"}, limits=Limits(waiting=-2))
    assert (busy.status_code, busy.headers["retry-after"]) == (429, "1")
    assert ask({"text": TEXT, "language": "en"}, limits=Limits(seconds=0)).status_code == 503


def test_what_clients_ask_before_they_check(ask):
    assert {"name": "English (US)", "code": "en", "longCode": "en-US"} in ask(
        None, "/v2/languages", method="GET"
    ).json()
    assert ask(None, "/v2/info", method="GET").json()["software"]["name"] == "contralint"
    assert ask(None, "/v2/maxtextlength", method="GET").text == "500000"
    assert ask(None, "/v2/healthcheck", method="GET").text == "OK"


def test_only_this_machine_and_add_ons_are_answered(ask):
    fields = {"text": "a", "language": "en"}
    assert ask(fields, headers={"host": "evil.example"}).status_code == 421
    refused = ask(fields, headers={"origin": "https://evil.example"})
    assert refused.status_code == 403
    assert "access-control-allow-origin" not in refused.headers
    allowed = ask(fields, headers={"origin": "moz-extension://0b1c"})
    assert (allowed.status_code, allowed.headers["access-control-allow-origin"]) == (200, "moz-extension://0b1c")
    assert ask(fields, headers={"origin": "http://127.0.0.1:8765"}).status_code == 200
    assert ask(fields, headers={"origin": "http://127.0.0.1:9999"}).status_code == 403


SYSTEM_PYTHON = "/usr/bin/python3"


def has_libreoffice():
    if shutil.which("soffice") is None or not Path(SYSTEM_PYTHON).exists():
        return False
    return subprocess.run([SYSTEM_PYTHON, "-c", "import uno"], capture_output=True, check=False).returncode == 0


@pytest.mark.skipif(not has_libreoffice(), reason="LibreOffice or its module uno is not installed")
def test_libreoffice_underlines_what_it_gets(served, tmp_path):
    text = "The reading room opens on Monday, 5 March 2019. All are welcome."
    script = Path(__file__).with_name("libreoffice_client.py")
    command = [SYSTEM_PYTHON, str(script), str(tmp_path / "profile"), f"{served}v2", text]
    ran = subprocess.run(command, capture_output=True, text=True, timeout=180, check=True)
    monday, date = json.loads(ran.stdout)
    assert (monday["text"], monday["suggestions"]) == ("Monday", ["Tuesday"])
    assert date["text"] == "5 March 2019"
    assert date["message"].startswith("2019-03-05 is a Tuesday")


def test_fifty_clients_at_once_get_right_answers_or_are_asked_to_wait(engine):
    async def run():
        app = application(engine, Access(), Limits())
        async with httpx.AsyncClient(
            transport=httpx.ASGITransport(app=app), base_url="http://127.0.0.1:8765"
        ) as client:
            texts = [f"On Monday, {day} March 2019, {day} people came." for day in range(1, 26)] * 2
            asked = [client.post("/v2/check", data={"text": text, "language": "en-US"}) for text in texts]
            return list(zip(texts, await asyncio.gather(*asked), strict=True))

    answered = asyncio.run(run())
    for text, answer in answered:
        assert answer.status_code in (200, 429)
        if answer.status_code == 200:
            is_monday = int(text.split()[2]) in (4, 11, 18, 25)
            assert bool(answer.json()["matches"]) != is_monday, text
    assert sum(answer.status_code == 200 for _, answer in answered) >= 40


def test_a_client_that_goes_away_stops_its_work(engine):
    """A long text is checked by the only worker; once its client is gone, the next one is answered."""

    async def run():
        app = application(engine, Access(), Limits(parallel=1, seconds=600))
        long = ("On Tuesday, 5 March 2019, 12 of 30 members came, or 40%. " * 40 + "\n\n") * 150
        async with httpx.AsyncClient(
            transport=httpx.ASGITransport(app=app), base_url="http://127.0.0.1:8765", timeout=None
        ) as client:
            first = asyncio.create_task(client.post("/v2/check", data={"text": long, "language": "en-US"}))
            await asyncio.sleep(0.5)
            first.cancel()
            short = {"text": "On Monday, 5 March 2019.", "language": "en-US"}
            return await client.post("/v2/check", data=short)

    assert len(asyncio.run(run()).json()["matches"]) == 2


@pytest.mark.complete
def test_errors_are_in_the_language_of_the_client(ask):
    han = re.compile("[\u4e00-\u9fff]")
    assert han.search(ask({"language": "zh-CN"}).text)
    assert "請" in ask({"language": "zh-TW"}).text
    assert han.search(ask({"data": "[]", "language": "zh-CN"}).text)
    assert han.search(ask({"text": "a"}, headers={"accept-language": "zh-CN,zh;q=0.9"}).text)
    assert not han.search(ask({"text": "a"}).text)
    refused = ask({}, headers={"origin": "https://evil.example", "accept-language": "zh-CN"})
    assert refused.status_code == 403 and han.search(refused.text)
