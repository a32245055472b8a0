"""``contralint mcp``: the tools on standard input and output."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable
from typing import Any, TypeVar

from mcp.server import MCPServer
from mcp.server.mcpserver.exceptions import ToolError

from checker import __version__
from checker.cli.errors import CommandError
from checker.cli.language import language_of_locale
from checker.services.engine import Engine, service_options
from checker.services.mcp.tools import Tools

_T = TypeVar("_T")
_INSTRUCTIONS = """\
contralint verifies dates, weekdays, durations, totals, shares, changes and ranks in Chinese and English prose against
each other, the calendar and recorded facts. It computes and does not guess. Call check_text on every draft that has
dates or figures before you hand it over. A finding shows all places that cannot be true together; which one is wrong is
for the author or a source to say, so ask or look it up instead of choosing one. No finding does not mean that a
statement is true, only that nothing in the text contradicts it.
"""


def _or_tool_error(call: Callable[[], _T]) -> _T:
    """The result of a tool; errors are returned to the assistant as their one sentence."""
    try:
        return call()
    except (ValueError, CommandError) as error:
        raise ToolError(str(error)) from error


def make_server(tools: Tools) -> MCPServer[Any]:
    """A server with the tools and the pages of the rules."""
    server: MCPServer[Any] = MCPServer(
        "contralint", instructions=_INSTRUCTIONS, version=__version__, log_level="WARNING"
    )

    @server.tool()
    def check_text(text: str, format: str = "markdown", review: bool = False) -> dict[str, Any]:
        """Finds statements in a text that cannot be true together: dates, weekdays, figures, order of events.

        format is markdown, html, rst, asciidoc or plain. review adds patterns that are right less often.
        """
        return _or_tool_error(lambda: tools.check_text(text, format, review))

    @server.tool()
    def check_file(path: str, review: bool = False) -> dict[str, Any]:
        """The same for a file of the project: Markdown, HTML, reStructuredText, AsciiDoc, plain text, Word,
        OpenDocument, RTF or PDF."""
        return _or_tool_error(lambda: tools.check_file(path, review))

    @server.tool()
    def list_checks(text: str, format: str = "markdown") -> dict[str, Any]:
        """Lists what was compared in a text: pass, fail, or open with the reason. The rest was not verified."""
        return _or_tool_error(lambda: tools.list_checks(text, format))

    @server.tool()
    def list_mentions(text: str, format: str = "markdown") -> dict[str, Any]:
        """Lists every date and number that was read in a text, and what each means."""
        return _or_tool_error(lambda: tools.list_mentions(text, format))

    @server.tool()
    def explain_rule(rule: str) -> str:
        """The page of a rule: what it reports, why, and what it does not report. rule is an id such as D101."""
        return _or_tool_error(lambda: tools.explain_rule(rule))

    @server.tool()
    def find_facts(name: str) -> dict[str, Any]:
        """What recorded facts say of a person, an event or an organisation, with their sources."""
        return _or_tool_error(lambda: tools.find_facts(name))

    @server.resource("contralint://rules", mime_type="text/markdown")
    def rule_list() -> str:
        """All rules, a line each."""
        return tools.list_rules()

    @server.resource("contralint://rules/{rule}", mime_type="text/markdown")
    def rule_page(rule: str) -> str:
        """The page of one rule."""
        return tools.explain_rule(rule)

    return server


def run(options: Namespace) -> int:
    """Serves until the client disconnects."""
    chosen = service_options(config=options.config, no_config=options.no_config, today=options.today)
    make_server(Tools(Engine(chosen), options.lang or language_of_locale())).run("stdio")
    return 0
