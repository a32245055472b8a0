"""``contralint lsp``: the language server, on standard input and output or on a port."""

from __future__ import annotations

import asyncio
import os
import tempfile
from argparse import ArgumentTypeError, Namespace
from collections.abc import AsyncIterator, Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from threading import Event
from typing import Any

from lsprotocol import types as lsp
from pygls.lsp.server import LanguageServer
from pygls.uris import from_fs_path, to_fs_path

from checker import __version__
from checker.analysis import LostAnalysis
from checker.calendars.show import show_interval
from checker.check import Check, ResultKind
from checker.cli.errors import CommandError
from checker.cli.language import language_named, language_of_locale
from checker.config.exclusion import Exclusion
from checker.config.project import NAMES
from checker.document.text import Span
from checker.formats.decode import Unreadable, decode
from checker.formats.suffixes import SUFFIXES, is_text
from checker.message import msg
from checker.records import dataclass, field
from checker.rule import Profile
from checker.rule_page import markdown_page
from checker.run.suppression_edit import suppression_insertion
from checker.run.walk import find_documents
from checker.services.engine import Engine, encoded, localized, service_options
from checker.services.lsp.page import Page
from checker.services.mentions import Mention, explanation, mentions, mentions_at
from checker.system.files import read_file
from checker.system.watch import Stopped
from checker.times.time_expression import TimeExpression
from checker.translations import failures_in_language, translated, translated_page

_MAX_IN_FOLDER = 1000  # documents that get diagnostics without being open
_DELAY = 0.25  # seconds without a change before a text is checked
SHOW_RULE = "contralint.showRule"
SELECT = "contralint.select"
#: Suffixes for the language ids of editors, used if the path has no known suffix.
_ENDINGS = {
    "markdown": ".md",
    "mdx": ".mdx",
    "html": ".html",
    "restructuredtext": ".rst",
    "rst": ".rst",
    "asciidoc": ".adoc",
    "latex": ".tex",
    "tex": ".tex",
}


@dataclass
class _Work:
    """A running or queued check: its text version, and the flag that stops it."""

    text: str
    task: asyncio.Task[Page]
    stop: Event = field(default_factory=Event)


class Server(LanguageServer):
    """Checks open documents during editing. One thread checks, so that typing is never delayed."""

    def __init__(self, options: Namespace, language: str) -> None:
        super().__init__("contralint", __version__, text_document_sync_kind=lsp.TextDocumentSyncKind.Full)
        self.language = language
        self.engine: Engine | None = None
        self._options = options
        self._pool = ThreadPoolExecutor(1, "contralint")
        self._work: dict[str, _Work] = {}
        self._delayed: dict[str, asyncio.Task[None]] = {}
        self._last_error = ""
        self.shows_hints = self.checks_folder = False

    # Settings

    def configure(self, settings: Any) -> None:
        """Applies the editor's settings: `profile`, `config`, `today`, `select`, `ignore`, `language`. Invalid ones are
        reported, and the others apply.
        """
        options = Namespace(**vars(self._options))
        if isinstance(settings, dict):
            settings = settings.get("contralint", settings)
        for name, value in settings.items() if isinstance(settings, dict) else ():
            try:
                self._set(options, name, value)
            except (ValueError, ArgumentTypeError) as error:
                self.show_error(*error.args)
        try:
            self.engine = Engine(options)
        except CommandError as error:
            self.show_error(*error.args)

    def _set(self, options: Namespace, name: str, value: Any) -> None:
        if value in (None, "", []):
            return
        if name == "profile" and value in {each.value for each in Profile}:
            options.profile = value
        elif name == "config" and isinstance(value, str):
            options.config = value
        elif name in ("select", "ignore") and isinstance(value, list) and all(isinstance(each, str) for each in value):
            setattr(options, name, value)
        elif name == "today" and _is_date(value):
            options.today = date.fromisoformat(value)
        elif name in ("inlayHints", "wholeFolder") and isinstance(value, bool):
            self.shows_hints, self.checks_folder = (
                value if name == each else now
                for each, now in (("inlayHints", self.shows_hints), ("wholeFolder", self.checks_folder))
            )
        elif name == "language" and isinstance(value, str):
            self.language = language_named(value)
        else:
            known = "profile, config, select, ignore, today, language, inlayHints, wholeFolder"
            raise ValueError(
                msg(
                    "The setting {name} cannot be {value}; the settings are {known}.",
                    name=f"contralint.{name}",
                    value=repr(value),
                    known=known,
                )
            )

    def show_error(self, *messages: str) -> None:
        """Shows sentences to the user, in the language of the editor; repeated ones only once."""
        message = " ".join(translated(each, self.language) for each in messages)
        if message != self._last_error:
            self._last_error = message
            self.window_show_message(lsp.ShowMessageParams(lsp.MessageType.Error, f"contralint: {message}"))

    # Checks

    @property
    def pulls(self) -> bool:
        """Whether the editor requests diagnostics itself."""
        capabilities = self.client_capabilities.text_document
        return capabilities is not None and capabilities.diagnostic is not None

    def check_soon(self, uri: str, delay: float = _DELAY) -> None:
        """Publishes diagnostics after a pause in typing; a check of an older text is stopped."""
        if uri in self._work and self._work[uri].text != self.text(uri):
            self._work[uri].stop.set()
        if not self.pulls:
            self.forget(uri)
            self._delayed[uri] = asyncio.get_running_loop().create_task(self._publish(uri, delay))

    async def _publish(self, uri: str, delay: float) -> None:
        await asyncio.sleep(delay)
        document = self.workspace.get_text_document(uri)
        version = document.version
        page = await self.page(uri)
        if self.workspace.get_text_document(uri).version == version:
            self.text_document_publish_diagnostics(
                lsp.PublishDiagnosticsParams(uri, page.diagnostics(), version=version)
            )

    def forget(self, uri: str) -> None:
        """Cancels queued diagnostics."""
        waiting = self._delayed.pop(uri, None)
        if waiting is not None:
            waiting.cancel()

    def close(self, uri: str) -> None:
        """Discards a closed document."""
        self.forget(uri)
        work = self._work.pop(uri, None)
        if work is not None:
            work.stop.set()
        if not self.pulls:
            self.text_document_publish_diagnostics(lsp.PublishDiagnosticsParams(uri, []))

    def check_all(self) -> None:
        """Checks all open documents again after a configuration changed."""
        for work in self._work.values():
            work.stop.set()
        self._work.clear()
        if self.pulls:
            self.workspace_diagnostic_refresh(None)
        else:
            for uri in list(self.workspace.text_documents):
                self.check_soon(uri, 0)

    async def page(self, uri: str) -> Page:
        """The findings of the present text of a document; each text is checked once."""
        text = self.text(uri)
        work = self._work.get(uri)
        if work is None or work.text != text or work.stop.is_set():
            if work is not None:
                work.stop.set()
            stop = Event()
            task = asyncio.get_running_loop().create_task(self._in_thread(uri, text, stop))
            work = self._work[uri] = _Work(text, task, stop)
        return await asyncio.shield(work.task)

    async def _in_thread(self, uri: str, text: str, stop: Event) -> Page:
        loop = asyncio.get_running_loop()
        path = self.path(uri)
        try:
            return await loop.run_in_executor(self._pool, self._checked, uri, path, text, stop.is_set)
        except CommandError as error:
            self.show_error(*error.args)
            return self._empty_page(uri, path, text)

    def _empty_page(self, uri: str, path: str, text: str) -> Page:
        encoding = self.server_capabilities.position_encoding or lsp.PositionEncodingKind.Utf16
        return Page(uri, path, text, (), (), lsp.PositionEncodingKind(encoding).value)

    def _checked(self, uri: str, path: str, text: str, stopped: Callable[[], bool]) -> Page:
        nothing = self._empty_page(uri, path, text)
        if self.engine is None or stopped():
            return nothing
        try:
            outcome = self.engine.check(path, encoded(text), is_unsaved=os.path.isfile(path), stopped=stopped)
        except Stopped:
            return nothing
        failures = failures_in_language(outcome.failures, self.language)
        if outcome.checked is None:
            return Page(uri, path, text, (), failures, nothing.encoding)
        checked = localized(outcome.checked, self.language)
        return Page(uri, path, text, checked.findings, failures, nothing.encoding, checked.checks)

    async def folder_pages(self) -> AsyncIterator[Page]:
        """The findings of the documents in the folder that are not open, one after the other."""
        loop = asyncio.get_running_loop()
        for path in await loop.run_in_executor(self._pool, self._paths):
            uri = from_fs_path(path) or ""
            if uri not in self.workspace.text_documents:
                yield await loop.run_in_executor(self._pool, self._read_and_checked, uri, path)

    def _paths(self) -> list[str]:
        """The text documents of the working folder that its configurations do not exclude."""
        if self.engine is None:
            return []
        found, _ = find_documents(["."], SUFFIXES, Exclusion(self.engine.configurations, [], None))
        return [os.path.abspath(path) for path in found if is_text(path)][:_MAX_IN_FOLDER]

    def _read_and_checked(self, uri: str, path: str) -> Page:
        try:
            text = decode(read_file(path)).text
            return self._checked(uri, path, text, lambda: False)
        except (OSError, Unreadable, CommandError):
            return self._empty_page(uri, path, "")

    def text(self, uri: str) -> str:
        """The present text of an open document."""
        return self.workspace.get_text_document(uri).source

    def path(self, uri: str) -> str:
        """The path of a document, with a suffix that decides its format."""
        path = (to_fs_path(uri) if uri.startswith("file:") else None) or "untitled"
        if os.path.splitext(path)[1].lower() not in SUFFIXES:
            path += _ENDINGS.get(self.workspace.get_text_document(uri).language_id or "", "")
        return path

    # Mentions

    async def mentions(self, page: Page) -> list[Mention]:
        """The dates and numbers of a page."""
        return await asyncio.get_running_loop().run_in_executor(self._pool, self._mentions, page)

    def _mentions(self, page: Page) -> list[Mention]:
        if self.engine is None:
            return []
        try:
            return mentions(self.engine.read(page.path, encoded(page.text), is_unsaved=os.path.isfile(page.path)))
        except (CommandError, Unreadable, LostAnalysis):
            return []

    def suppression(self, page: Page, rule: str, at: Span) -> tuple[lsp.TextEdit, lsp.Range] | None:
        """The edit that inserts a suppression comment, and the range of its reason after the edit."""
        at_place = (each.finding for each in page.findings if (each.finding.rule, each.finding.span) == (rule, at))
        finding = next(at_place, None)
        if self.engine is None or finding is None:
            return None
        try:
            document = self.engine.read(page.path, encoded(page.text)).document
        except (CommandError, Unreadable):
            return None
        found = suppression_insertion(document, finding)
        if found is None:
            return None
        after = page.text[: found.offset] + found.text + page.text[found.offset :]
        at = Span(found.offset + found.reason.start, found.offset + found.reason.end)
        written = Page(page.uri, page.path, after, (), (), page.encoding)
        return lsp.TextEdit(page.range(Span(found.offset, found.offset)), found.text), written.range(at)


def _is_date(value: Any) -> bool:
    try:
        return isinstance(value, str) and bool(date.fromisoformat(value))
    except ValueError:
        return False


def make_server(options: Namespace, language: str) -> Server:
    """A server with all its features; it checks nothing before the editor's `initialize` request."""
    server = Server(options, language)

    @server.feature(lsp.INITIALIZED)
    async def initialized(ls: Server, params: lsp.InitializedParams) -> None:
        capabilities = ls.client_capabilities.workspace
        watched = capabilities.did_change_watched_files if capabilities is not None else None
        if watched is not None and watched.dynamic_registration:
            patterns = [lsp.FileSystemWatcher(f"**/{name}") for name in NAMES]
            registration = lsp.Registration(
                "contralint-configuration",
                lsp.WORKSPACE_DID_CHANGE_WATCHED_FILES,
                lsp.DidChangeWatchedFilesRegistrationOptions(patterns),
            )
            await ls.client_register_capability_async(lsp.RegistrationParams([registration]))

    @server.feature(lsp.INITIALIZE)
    def initialize(ls: Server, params: lsp.InitializeParams) -> None:
        folders = [folder.uri for folder in params.workspace_folders or ()] or [params.root_uri or ""]
        folder = to_fs_path(folders[0]) if folders[0].startswith("file:") else None
        if folder is not None and os.path.isdir(folder):
            os.chdir(folder)  # configurations and paths are relative to this folder, as on the command line
        ls.configure(params.initialization_options)

    @server.feature(lsp.TEXT_DOCUMENT_DID_OPEN)
    async def opened(ls: Server, params: lsp.DidOpenTextDocumentParams) -> None:
        ls.check_soon(params.text_document.uri, 0)

    @server.feature(lsp.TEXT_DOCUMENT_DID_CHANGE)
    async def changed(ls: Server, params: lsp.DidChangeTextDocumentParams) -> None:
        ls.check_soon(params.text_document.uri)

    @server.feature(lsp.TEXT_DOCUMENT_DID_CLOSE)
    async def closed(ls: Server, params: lsp.DidCloseTextDocumentParams) -> None:
        ls.close(params.text_document.uri)

    @server.feature(lsp.TEXT_DOCUMENT_DID_SAVE)
    async def saved(ls: Server, params: lsp.DidSaveTextDocumentParams) -> None:
        if os.path.basename(params.text_document.uri) in NAMES:
            await reload(ls)

    @server.feature(lsp.WORKSPACE_DID_CHANGE_WATCHED_FILES)
    async def files_changed(ls: Server, params: lsp.DidChangeWatchedFilesParams) -> None:
        await reload(ls)

    @server.feature(lsp.WORKSPACE_DID_CHANGE_CONFIGURATION)
    async def settings_changed(ls: Server, params: lsp.DidChangeConfigurationParams) -> None:
        ls.configure(params.settings)
        ls.check_all()

    async def reload(ls: Server) -> None:
        if ls.engine is not None:
            try:
                ls.engine.reload()
            except CommandError as error:
                ls.show_error(str(error))
            ls.check_all()

    @server.feature(
        lsp.TEXT_DOCUMENT_DIAGNOSTIC,
        lsp.DiagnosticOptions(inter_file_dependencies=False, workspace_diagnostics=True, identifier="contralint"),
    )
    async def pull(ls: Server, params: lsp.DocumentDiagnosticParams) -> lsp.RelatedFullDocumentDiagnosticReport:
        page = await ls.page(params.text_document.uri)
        return lsp.RelatedFullDocumentDiagnosticReport(items=page.diagnostics())

    @server.feature(lsp.WORKSPACE_DIAGNOSTIC)
    async def pull_folder(ls: Server, params: lsp.WorkspaceDiagnosticParams) -> lsp.WorkspaceDiagnosticReport:
        if not ls.checks_folder:
            return lsp.WorkspaceDiagnosticReport(items=[])
        return lsp.WorkspaceDiagnosticReport(
            items=[
                lsp.WorkspaceFullDocumentDiagnosticReport(uri=page.uri, items=page.diagnostics(), version=None)
                async for page in ls.folder_pages()
            ]
        )

    @server.feature(lsp.TEXT_DOCUMENT_INLAY_HINT)
    async def hints(ls: Server, params: lsp.InlayHintParams) -> list[lsp.InlayHint]:
        """Inlay hints with the day or period of each relative date."""
        if not ls.shows_hints:
            return []
        page = await ls.page(params.text_document.uri)
        shown = page.span(params.range)
        return [
            lsp.InlayHint(page.range(each.span).end, f" {show_interval(each.interval)}", padding_left=True)
            for each in await ls.mentions(page)
            if isinstance(each, TimeExpression)
            and each.interval is not None
            and each.anchor is not None
            and shown.start <= each.span.end <= shown.end
        ]

    @server.feature(
        lsp.TEXT_DOCUMENT_CODE_ACTION,
        lsp.CodeActionOptions(code_action_kinds=[lsp.CodeActionKind.QuickFix], resolve_provider=True),
    )
    async def actions(ls: Server, params: lsp.CodeActionParams) -> list[lsp.Command | lsp.CodeAction]:
        page = await ls.page(params.text_document.uri)
        found: list[lsp.Command | lsp.CodeAction] = []
        for each in page.touching(page.span(params.range)):
            finding, about = each.finding, [page.diagnostic(each)]
            for fix in finding.fixes:
                edit = lsp.TextEdit(page.range(fix.span), fix.replacement)
                title = msg("Write “{new}”: {description}", new=fix.replacement, description=fix.description)
                found.append(
                    lsp.CodeAction(
                        translated(title, ls.language),
                        kind=lsp.CodeActionKind.QuickFix,
                        diagnostics=about,
                        edit=lsp.WorkspaceEdit(changes={page.uri: [edit]}),
                        is_preferred=len(finding.fixes) == 1,
                    )
                )
            title = msg("Suppress {rule} here, with a reason", rule=finding.rule)
            data = {"uri": page.uri, "rule": finding.rule, "start": finding.span.start, "end": finding.span.end}
            found.append(
                lsp.CodeAction(
                    translated(title, ls.language), kind=lsp.CodeActionKind.QuickFix, diagnostics=about, data=data
                )
            )
            title = msg("Explain {rule}", rule=finding.rule)
            found.append(lsp.Command(translated(title, ls.language), SHOW_RULE, arguments=[finding.rule]))
        return found

    @server.feature(lsp.CODE_ACTION_RESOLVE)
    async def resolve(ls: Server, action: lsp.CodeAction) -> lsp.CodeAction:
        data: Any = action.data
        if isinstance(data, dict) and action.edit is None and action.command is None:
            page = await ls.page(data["uri"])
            found = ls.suppression(page, data["rule"], Span(data["start"], data["end"]))
            if found is not None:
                edit, place = found
                action.edit = lsp.WorkspaceEdit(changes={page.uri: [edit]})
                action.command = lsp.Command(
                    action.title, SELECT, arguments=[page.uri, place.start.line, place.start.character]
                )
        return action

    @server.command(SELECT)
    async def select(ls: Server, uri: str, line: int, character: int) -> None:
        """Selects the reason of a new comment in the editor."""
        await show(ls, uri, lsp.Range(lsp.Position(line, character), lsp.Position(line, character)))

    @server.command(SHOW_RULE)
    async def show_rule(ls: Server, name: str) -> None:
        """Opens the page of a rule; if the editor cannot open documents for servers, shows the first sentence."""
        rule = ls.engine.rule(name) if ls.engine is not None else None
        if rule is None:
            return
        path = os.path.join(tempfile.mkdtemp(prefix="contralint-"), f"{rule.id}.md")
        with open(path, "w", encoding="utf-8") as file:
            file.write(markdown_page(rule, ls.language))
        if not await show(ls, from_fs_path(path) or "", None):
            message = f"{rule.id} {rule.name}: {translated_page(rule.summary(), ls.language)}"
            ls.window_show_message(lsp.ShowMessageParams(lsp.MessageType.Info, message))

    async def show(ls: Server, uri: str, place: lsp.Range | None) -> bool:
        window = ls.client_capabilities.window
        if window is None or window.show_document is None or not window.show_document.support:
            return False
        result = await ls.window_show_document_async(lsp.ShowDocumentParams(uri, take_focus=True, selection=place))
        return result.success

    @server.feature(lsp.TEXT_DOCUMENT_HOVER)
    async def hover(ls: Server, params: lsp.HoverParams) -> lsp.Hover | None:
        page = await ls.page(params.text_document.uri)
        at = page.positions.offset(params.position.line, params.position.character)
        here = mentions_at(await ls.mentions(page), Span(at, at))
        span = here[0].span if here else Span(at, at)
        lines = explanation(page.source, here[0]) if here else []
        lines += [_check_line(each) for each in page.checked_at(span)]
        if not lines:
            return None
        first, *rest = (_plain(translated(each, ls.language)) for each in dict.fromkeys(lines))
        value = "\n\n".join([f"**{first}**", *rest])
        return lsp.Hover(lsp.MarkupContent(lsp.MarkupKind.Markdown, value), page.range(span) if here else None)

    return server


def _check_line(check: Check) -> str:
    if check.result is ResultKind.OPEN:
        return msg("Open: {kind}: {reason}", kind=check.kind.label, reason=check.reason)
    return msg("Verified: {kind}", kind=check.kind.label)


def _plain(text: str) -> str:
    r"""Text with Markdown's special characters escaped: ``*`` becomes ``\*``."""
    return "".join(f"\\{character}" if character in "\\`*_{}[]<>#|~" else character for character in text)


def run(options: Namespace) -> int:
    """Serves until the editor disconnects."""
    chosen = service_options(
        config=options.config,
        no_config=options.no_config,
        profile=options.profile,
        local_rules=bool(options.local_rules),
    )
    server = make_server(chosen, options.lang or language_of_locale())
    if options.port is None:
        server.start_io()
    else:
        server.start_tcp("127.0.0.1", options.port)
    return 0
