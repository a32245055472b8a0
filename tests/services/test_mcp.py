"""The tools for assistants, called by the client of the protocol's own package over a pipe."""

import asyncio
import sys
from pathlib import Path

import pytest

mcp = pytest.importorskip("mcp")
from mcp.client.stdio import stdio_client  # noqa: E402

from checker.services.engine import Engine, service_options  # noqa: E402
from checker.services.mcp.tools import Tools  # noqa: E402

TEXT = "The reading room opens on Monday, 5 March 2019.\n"


@pytest.fixture(scope="module")
def tools():
    return Tools(Engine(service_options(no_config=True)), "en")


def test_a_client_lists_and_calls_the_tools():
    Path("page.md").write_text(TEXT, "utf-8")
    parameters = mcp.StdioServerParameters(
        command=sys.executable, args=["-m", "checker", "mcp", "--lang", "en"], cwd=str(Path.cwd())
    )

    async def session():
        async with stdio_client(parameters) as streams, mcp.ClientSession(*streams) as client:
            await client.initialize()
            names = {tool.name for tool in (await client.list_tools()).tools}
            text = await client.call_tool("check_text", {"text": TEXT})
            file = await client.call_tool("check_file", {"path": "page.md"})
            outside = await client.call_tool("check_file", {"path": "/etc/passwd"})
            page = await client.read_resource("contralint://rules/D101")
            return names, text, file, outside, page

    names, text, file, outside, page = asyncio.run(session())
    assert names == {"check_text", "check_file", "list_checks", "list_mentions", "explain_rule", "find_facts"}
    (finding,) = text.structured_content["findings"]
    assert finding["message"] == "2019-03-05 is a Tuesday, not a Monday"
    assert [place["text"] for place in finding["places"]] == ["Monday", "5 March 2019"]
    assert finding["corrections"][0]["replacement"] == "Tuesday"
    assert file.structured_content == text.structured_content
    assert outside.is_error
    assert "Only files in the project" in outside.content[0].text
    assert page.contents[0].text.startswith("# D101 weekday-mismatch")


def test_a_client_calls_the_tools_over_http(served):
    from mcp.client.streamable_http import streamable_http_client

    async def session():
        async with (
            streamable_http_client(f"{served.rstrip('/')}/mcp") as streams,
            mcp.ClientSession(streams[0], streams[1]) as client,
        ):
            await client.initialize()
            return await client.call_tool("check_text", {"text": TEXT})

    (finding,) = asyncio.run(session()).structured_content["findings"]
    assert finding["message"] == "2019-03-05 is a Tuesday, not a Monday"


def test_over_http_the_token_and_the_origin_are_checked():
    httpx = pytest.importorskip("httpx")
    pytest.importorskip("uvicorn")
    from checker.services.server.app import application
    from checker.services.server.guard import Access
    from checker.services.server.work import Limits

    async def status(access, **headers):
        app = application(Engine(service_options(no_config=True)), access, Limits())
        transport = httpx.ASGITransport(app=app)
        async with httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1:8765") as client:
            return (await client.post("/mcp", json={}, headers=headers)).status_code

    assert asyncio.run(status(Access("secret"))) == 401
    assert asyncio.run(status(Access(), origin="https://evil.example")) == 403


def test_checks_have_results(tools):
    found = tools.list_checks(TEXT + "\nThe choir meets on Wednesday, 6 March 2019.\n", "markdown")
    results = [check["result"] for check in found["checks"]]
    assert found["counts"] == {each: results.count(each) for each in ("pass", "fail", "open")}
    weekdays = [check["result"] for check in found["checks"] if check["rule"] == "D101"]
    assert weekdays == ["fail", "pass"]


def test_mentions_have_values(tools):
    found = tools.list_mentions("On 14 June 2023 some 1,200 people came.", "plain")["mentions"]
    assert [(each["kind"], each["value"]) for each in found] == [("time", "2023-06-14"), ("quantity", "1200")]
    assert found[0]["text"] == "14 June 2023"


def test_places_in_a_word_document_have_names_instead_of_lines(tools, tmp_path, monkeypatch):
    docx = pytest.importorskip("docx")
    monkeypatch.chdir(tmp_path)
    document = docx.Document()
    document.add_heading("Programme", 1)
    document.add_paragraph(TEXT.strip())
    document.save("a.docx")
    (finding,) = tools.check_file("a.docx", False)["findings"]
    assert [(place["where"], place["text"]) for place in finding["places"]] == [
        ("Programme › paragraph 1", "Monday"),
        ("Programme › paragraph 1", "5 March 2019"),
    ]
    assert "line" not in finding["places"][0]


def test_facts_have_sources(tools):
    (subject,) = tools.find_facts("Macri")["subjects"]
    assert subject["facts"]
    assert all(fact["source"] and fact["statement"].startswith("Mauricio Macri, ") for fact in subject["facts"])
    assert tools.find_facts("Nobody Atall") == {"subjects": []}


@pytest.mark.parametrize(
    ("call", "expected"),
    [
        (lambda tools: tools.check_text("a", "pdf", False), "There is no format 'pdf'"),
        (lambda tools: tools.check_text("%PDF-1.4 \0", "plain", False), "binary"),
        (lambda tools: tools.check_file("gone.md", False), "There is no such file"),
        (lambda tools: tools.check_file("../gone.md", False), "Only files in the project"),
        (lambda tools: tools.explain_rule("D999"), "There is no rule 'D999'"),
    ],
)
def test_what_cannot_be_done_is_one_sentence(tools, call, expected):
    with pytest.raises(ValueError, match=expected):
        call(tools)
