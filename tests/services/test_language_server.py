"""The language server, used by pytest-lsp's client over a pipe, as editors do."""

import asyncio
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

pytest.importorskip("pygls")
pytest_lsp = pytest.importorskip("pytest_lsp")
from lsprotocol import types as lsp  # noqa: E402
from pytest_lsp import ClientServerConfig, LanguageClient  # noqa: E402

COMMAND = [sys.executable, "-m", "checker", "lsp", "--lang", "en"]
TEXT = "# Programme\n\nThe reading room opens on Monday, 5 March 2019.\n"
PULLING = lsp.ClientCapabilities(
    text_document=lsp.TextDocumentClientCapabilities(diagnostic=lsp.DiagnosticClientCapabilities()),
    general=lsp.GeneralClientCapabilities(position_encodings=[lsp.PositionEncodingKind.Utf8]),
)


async def initialized(client, folder, capabilities=None, options=None):
    await client.initialize_session(
        lsp.InitializeParams(
            capabilities=capabilities or lsp.ClientCapabilities(),
            root_uri=folder.as_uri(),
            workspace_folders=[lsp.WorkspaceFolder(folder.as_uri(), "folder")],
            initialization_options=options,
        )
    )


def opened(client, uri, text, language="markdown", version=1):
    client.text_document_did_open(lsp.DidOpenTextDocumentParams(lsp.TextDocumentItem(uri, language, version, text)))


def changed(client, uri, text, version):
    client.text_document_did_change(
        lsp.DidChangeTextDocumentParams(
            lsp.VersionedTextDocumentIdentifier(version, uri), [lsp.TextDocumentContentChangeWholeDocument(text)]
        )
    )


def actions_params(uri, line, character):
    here = lsp.Range(lsp.Position(line, character), lsp.Position(line, character))
    return lsp.CodeActionParams(lsp.TextDocumentIdentifier(uri), here, lsp.CodeActionContext([]))


@pytest_lsp.fixture(config=ClientServerConfig(server_command=COMMAND))
async def client(lsp_client: LanguageClient):
    yield
    await lsp_client.shutdown_session()


@pytest_lsp.fixture(config=ClientServerConfig(server_command=COMMAND), scope="module")
async def editor(lsp_client: LanguageClient, tmp_path_factory):
    """One server for several tests, as in an editor that stays open."""
    await initialized(lsp_client, tmp_path_factory.mktemp("folder"))
    yield
    await lsp_client.shutdown_session()


async def published(client, uri, wanted):
    """The diagnostics of a document, once they are as wanted."""
    for _ in range(200):
        if uri in client.diagnostics and wanted(client.diagnostics[uri]):
            return client.diagnostics[uri]
        await asyncio.sleep(0.05)
    raise AssertionError(client.diagnostics.get(uri))


@pytest.mark.asyncio(loop_scope="module")
async def test_findings_are_published_while_typing(editor, tmp_path):
    uri = (tmp_path / "page.md").as_uri()
    opened(editor, uri, TEXT)
    (found,) = await published(editor, uri, bool)
    assert (found.code, found.source, found.severity) == ("D101", "contralint", lsp.DiagnosticSeverity.Error)
    assert found.message.startswith("2019-03-05 is a Tuesday, not a Monday")
    assert found.range == lsp.Range(lsp.Position(2, 26), lsp.Position(2, 32))
    (related,) = found.related_information
    assert related.location == lsp.Location(uri, lsp.Range(lsp.Position(2, 34), lsp.Position(2, 46)))
    for version, letter in enumerate("Tue", start=2):  # only the last of these is checked
        changed(editor, uri, TEXT.replace("Monday", "Monday"[:version] + letter), version)
    changed(editor, uri, TEXT.replace("Monday", "Tuesday"), 5)
    assert await published(editor, uri, lambda found: not found) == ()
    editor.text_document_did_close(lsp.DidCloseTextDocumentParams(lsp.TextDocumentIdentifier(uri)))


@pytest.mark.asyncio(loop_scope="module")
async def test_each_fix_is_a_code_action_and_the_comment_leaves_room_for_a_reason(editor, tmp_path):
    uri = (tmp_path / "page.md").as_uri()
    opened(editor, uri, TEXT)
    actions = await editor.text_document_code_action_async(actions_params(uri, 2, 27))
    titles = [action.title for action in actions]
    assert titles[0] == "Write “Tuesday”: make it a Tuesday"
    (edit,) = actions[0].edit.changes[uri]
    assert edit == lsp.TextEdit(lsp.Range(lsp.Position(2, 26), lsp.Position(2, 32)), "Tuesday")
    suppress = actions[titles.index("Suppress D101 here, with a reason")]
    assert suppress.edit is None
    resolved = await editor.code_action_resolve_async(suppress)
    (edit,) = resolved.edit.changes[uri]
    assert edit.new_text == " <!-- contralint-ignore D101:  -->"
    assert edit.range.start == lsp.Position(2, len("The reading room opens on Monday, 5 March 2019."))
    assert resolved.command.arguments[1:] == (2, edit.range.start.character + len(" <!-- contralint-ignore D101: "))
    explain = actions[titles.index("Explain D101")]
    await editor.workspace_execute_command_async(lsp.ExecuteCommandParams(explain.command, explain.arguments))
    assert any("D101 weekday-mismatch" in shown.message for shown in editor.messages)
    assert not await editor.text_document_code_action_async(actions_params(uri, 0, 0))


@pytest.mark.asyncio(loop_scope="module")
async def test_hover_says_what_was_read(editor, tmp_path):
    uri = (tmp_path / "page.txt").as_uri()
    opened(
        editor, uri, "The fair opens on 14 June 2023. Two days later it rained. Some 1,200 people came.\n", "plaintext"
    )
    document = lsp.TextDocumentIdentifier(uri)
    date = await editor.text_document_hover_async(lsp.HoverParams(document, lsp.Position(0, 20)))
    assert "2023-06-14" in date.contents.value
    later = await editor.text_document_hover_async(lsp.HoverParams(document, lsp.Position(0, 34)))
    assert "2023-06-16" in later.contents.value
    assert "14 June 2023" in later.contents.value  # what it is counted from
    count = await editor.text_document_hover_async(lsp.HoverParams(document, lsp.Position(0, 64)))
    assert "1200" in count.contents.value
    assert await editor.text_document_hover_async(lsp.HoverParams(document, lsp.Position(0, 1))) is None
    opened(editor, uri + "x", "The fair opens on Wednesday, 14 June 2023.\n", "plaintext")
    place = lsp.HoverParams(lsp.TextDocumentIdentifier(uri + "x"), lsp.Position(0, 33))
    assert "Verified: weekday" in (await editor.text_document_hover_async(place)).contents.value


@pytest.mark.asyncio
async def test_diagnostics_are_pulled_in_the_units_of_the_editor(client, tmp_path):
    uri = "untitled:Untitled-1"
    await initialized(client, tmp_path, PULLING)
    opened(client, uri, "😀é The reading room opens on Monday, 5 March 2019.\n")
    report = await client.text_document_diagnostic_async(lsp.DocumentDiagnosticParams(lsp.TextDocumentIdentifier(uri)))
    (found,) = report.items
    assert found.range.start == lsp.Position(0, 4 + 2 + len(" The reading room opens on "))
    assert uri not in client.diagnostics  # what is pulled is not pushed as well


@pytest.mark.asyncio
async def test_settings_and_configurations_are_followed_when_they_change(client, tmp_path):
    uri = (tmp_path / "page.md").as_uri()
    await initialized(client, tmp_path, options={"profil": "review", "today": "soon", "language": "zh-Hans"})
    opened(client, uri, TEXT)
    (found,) = await published(client, uri, bool)
    assert any("contralint.profil cannot be" in shown.message for shown in client.messages)
    assert any("'soon'" in shown.message for shown in client.messages)
    client.workspace_did_change_configuration(lsp.DidChangeConfigurationParams({"contralint": {"language": "xx"}}))
    assert found.message.startswith("2019-03-05 是星期二")
    client.workspace_did_change_configuration(
        lsp.DidChangeConfigurationParams({"contralint": {"ignore": ["D101"], "language": "en"}})
    )
    assert await published(client, uri, lambda found: not found) == ()
    client.workspace_did_change_configuration(lsp.DidChangeConfigurationParams({"contralint": {"language": "en"}}))
    await published(client, uri, bool)
    configuration = tmp_path / "contralint.toml"
    configuration.write_text('[severity]\nD101 = "note"\n', encoding="utf-8")
    client.workspace_did_change_watched_files(
        lsp.DidChangeWatchedFilesParams([lsp.FileEvent(configuration.as_uri(), lsp.FileChangeType.Created)])
    )
    await published(client, uri, lambda found: found and found[0].severity == lsp.DiagnosticSeverity.Information)
    configuration.write_text("severety = 1\n", encoding="utf-8")
    client.workspace_did_change_watched_files(
        lsp.DidChangeWatchedFilesParams([lsp.FileEvent(configuration.as_uri(), lsp.FileChangeType.Changed)])
    )
    await published(client, uri, lambda found: not found)
    assert any("severety" in shown.message for shown in client.messages)


STORY = "The fair opened on 14 June 2023. Two days later it rained.\n"


@pytest.mark.asyncio
async def test_inlay_hints_are_shown_only_if_they_are_asked_for(client, tmp_path):
    uri = (tmp_path / "page.md").as_uri()
    await initialized(client, tmp_path)
    opened(client, uri, STORY)
    whole = lsp.Range(lsp.Position(0, 0), lsp.Position(1, 0))
    params = lsp.InlayHintParams(lsp.TextDocumentIdentifier(uri), whole)
    assert not await client.text_document_inlay_hint_async(params)
    client.workspace_did_change_configuration(lsp.DidChangeConfigurationParams({"contralint": {"inlayHints": True}}))
    (hint,) = await client.text_document_inlay_hint_async(params)
    assert hint.label == " 2023-06-16"
    assert hint.position == lsp.Position(0, STORY.index("later") + len("later"))


@pytest.mark.asyncio
async def test_the_whole_folder_is_checked_only_if_it_is_asked_for(client, tmp_path):
    (tmp_path / "a.md").write_text(TEXT, "utf-8")
    (tmp_path / "drafts").mkdir()
    (tmp_path / "drafts/b.md").write_text(TEXT, "utf-8")
    (tmp_path / "contralint.toml").write_text('exclude = ["drafts/"]\n', "utf-8")
    await initialized(client, tmp_path, PULLING)
    params = lsp.WorkspaceDiagnosticParams(previous_result_ids=[])
    assert not (await client.workspace_diagnostic_async(params)).items
    client.workspace_did_change_configuration(lsp.DidChangeConfigurationParams({"contralint": {"wholeFolder": True}}))
    (report,) = (await client.workspace_diagnostic_async(params)).items
    assert report.uri == (tmp_path / "a.md").as_uri()
    assert [each.code for each in report.items] == ["D101"]


@pytest.mark.skipif(shutil.which("nvim") is None, reason="Neovim is not installed")
def test_neovim_shows_findings_and_applies_a_correction(tmp_path):
    (tmp_path / "a.md").write_text(TEXT, "utf-8")
    script = tmp_path / "run.lua"
    script.write_text(
        f"""
local client = vim.lsp.start_client({{ name = 'contralint', cmd = {{ {", ".join(map(repr, COMMAND))} }},
  root_dir = {str(tmp_path)!r} }})
vim.cmd('edit a.md')
vim.lsp.buf_attach_client(0, client)
vim.wait(60000, function() return #vim.diagnostic.get(0) > 0 end, 100)
local found = vim.diagnostic.get(0)
print('FOUND ' .. #found .. ' ' .. (found[1] and found[1].code or ''))
vim.api.nvim_win_set_cursor(0, {{3, found[1].col}})
local params = vim.lsp.util.make_range_params()
params.context = {{ diagnostics = {{}} }}
local answers = vim.lsp.buf_request_sync(0, 'textDocument/codeAction', params, 30000)
for _, answer in pairs(answers) do
  for _, action in ipairs(answer.result) do
    if action.edit then vim.lsp.util.apply_workspace_edit(action.edit, 'utf-16') break end
  end
end
vim.cmd('write')
""",
        "utf-8",
    )
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    ran = subprocess.run(
        ["nvim", "--clean", "--headless", "-c", f"luafile {script}", "-c", "quitall!"],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert "FOUND 1 D101" in ran.stdout + ran.stderr
    assert (tmp_path / "a.md").read_text("utf-8") == TEXT.replace("Monday", "Tuesday")
