"""The command-line arguments and their help."""

from __future__ import annotations

import re
import sys
from argparse import Action, ArgumentError, ArgumentParser, RawDescriptionHelpFormatter, _SubParsersAction
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, NoReturn

from checker import __version__, terminal
from checker.cli import audit_arguments, streams
from checker.cli.options import add
from checker.message import ENGLISH, Message, msg
from checker.translations import translated
from checker.visible import visible

if TYPE_CHECKING:
    from _typeshed import SupportsWrite

_ABOUT = msg("""\
Finds the places where a document contradicts itself, its own dates, the
calendar, or recorded facts. Reads Chinese and English.
""")

_EXAMPLES = msg("""\
examples:
  contralint check                      all documents in this folder and below
  contralint check article.md           one document
  contralint check posts/ notes.txt     all documents in a folder, and one file
  contralint check docs --format text --format sarif:findings.sarif
  contralint check --diff origin/main   only findings that touch changed lines
  contralint init                       write a first configuration
  contralint rule T201                  explain a rule, with examples
  contralint checks article.md          list what was compared, with the result
  contralint checks --unchecked a.md    list dates, figures and names to look up
  contralint mentions article.md        list every date and number that was read
  contralint facts find Macri           look up a name in the recorded facts

exit status:
  0  no findings
  1  findings
  2  an error: wrong usage, or a path that could not be read
""")

_CHECK = msg("""\
Checks documents. Each finding shows all places that cannot be true together.

A PATH is a file, a folder (searched with its subfolders), or - for standard
input. The system clock is never used: the same documents always give the same
output.
""")

_CHECK_NOTES = msg("""\
choosing rules:
  A RULE is an id (T201), a name (event-after-publication) or the beginning of
  ids (T, T2). Separate several by commas, or repeat the option. The more
  specific one wins: --ignore T --select T201 runs T201. A selected rule reports
  the patterns of the profile; --profile review adds the others. A rule without
  a pattern in the default profile reports all of its patterns if you select it
  by id or name. 'contralint rule T201' lists the patterns of a rule.

ignoring findings:
  One finding: a comment with a reason, on its line or before its paragraph:
    <!-- contralint-ignore T201: quoted from the programme -->
  All current findings: 'contralint baseline'.
  Unchanged lines: --diff REV. Whole folders: --exclude, or .gitignore.
  'contralint init' writes a configuration, 'contralint config' shows it.

choosing formats:
  --format json                           JSON on standard output
  --format text --format sarif:out.sarif  text on standard output, SARIF in a file
  text, jsonl and csv are written as documents are done. After Ctrl-C, run the
  same command again: what was done comes from the cache.

exit status:
  0  no findings
  1  findings (0 with --exit-zero)
  2  an error: wrong usage, or a path that could not be read; findings in the
     other documents are still reported
""")

_MENTIONS = msg("""\
Lists the time expressions and quantities of documents, with their places and
values. Use it to see why a rule reports something, or why it does not.
""")

_MENTIONS_NOTES = msg("""\
json lines:
  One object per line. start and end are half-open offsets in code points of the
  decoded text; line and column count from 1; text is the text at that place.
  kind is time or quantity. For a time, type and value follow TIMEX3, interval is
  the half-open period [start, end) (null if it is not known), anchor is the date
  that it counts from, and steps explains how. For a quantity, type is the
  dimension, and bounds are the least and the greatest value that the printed
  number allows. Numbers are strings, to keep them exact.
""")

_CHECKS = msg("""\
Lists what was compared in documents: each check, with its result. pass: the
operands agree. fail: they cannot all be true; 'contralint check' reports why.
open: the text does not let the rule decide; the list says why.

With --unchecked, lists the dates, figures and names with offices that no check
and no recorded fact verifies, in the order of the text: what to look up.
""")

_CHECKS_NOTES = msg("""\
formats:
  table     for a terminal
  jsonl     one JSON object a line: path, line, column, rule, pattern, kind,
            result, operands (role, start, end, line, column, text) and reason;
            with --unchecked path, what, start, end, line, column, text, context
  markdown  a table for each document
  csv       one row a check; with --unchecked there is an empty column for the
            source

exit status:
  0  the list is complete
  2  something could not run: wrong usage, or a path that could not be read
""")

_BASELINE = msg("""\
Records all current findings in a file. Later runs report only new findings. Only
this command changes the file: --prune removes fixed findings and adds none. Edits
elsewhere in a document do not affect the baseline.
""")

_CONFIG = msg("""\
Shows the configuration of a document: each setting and rule, and what set it: a
line of a file, an option, or the default.
""")

_INIT = msg("""\
Looks at the documents in a folder and writes contralint.toml into it: settings
that suit the folder, and all others as comments.
""")

_FACTS = msg("""\
Checks packs of facts, or looks up facts. A pack is a YAML file with facts that
editors recorded. 'contralint check --facts PATH' compares documents with it.
""")

_LSP = msg("""\
Serves an editor on standard input and output: findings while you type, fixes, a
comment that suppresses a finding, and what was read under the cursor. Needs
pip install 'contralint[lsp]'. Local rules run only with --local-rules.
""")

_SERVE = msg("""\
Serves a page for the browser, which checks pasted texts and dropped files, and
the API of LanguageTool, until it is interrupted. Only programs on this machine
can use it: --host lets others in, and then asks for a --token. Nothing is kept,
and nothing leaves the machine. Needs pip install 'contralint[server]'.
""")

_MCP = msg("""\
Offers tools to an assistant on standard input and output: it checks texts and
files of the project, lists what was read, explains rules and looks facts up.
Needs pip install 'contralint[mcp]'.
""")

_FACTS_CHECK = msg("""\
Checks packs and lists their errors by file and line. The exit status is 0
without errors, 1 with errors.
""")

_FACTS_FIND = msg("""\
Shows the recorded facts for a name, with the source of each fact and its line in
the pack. The exit status is 1 if there are none.
""")

_COMPLETION = msg("""\
Prints a script that completes commands, options and values in your shell. For
bash, add to ~/.bashrc: eval "$(contralint completion bash)". For zsh, the same
in ~/.zshrc. For fish: contralint completion fish | source
""")

_FALSE_ALARM = msg("""\
Writes a small file about a finding that is wrong: rule, pattern, message and
format. Read it, and post it if you like. The text of the document is left out
unless you ask for it with --with-text.
""")

_LEARN = msg("""\
Learns a pattern from one example sentence and lists where documents state the
same relation in such words, and whether the numbers agree. Use it before you
add a line to rules/figures/*.examples.
""")
_LEARN_NOTES = msg("""\
example:
  contralint learn 'share: Of {{whole: 200}} members, {{part: 50}} voted, or {{share: 25%}}.' docs
The name of the relation may be omitted where the roles identify it.
""")

#: Texts of argparse itself.
_OWN = {
    "usage: ": msg("usage: "),
    "options": msg("options"),
    "positional arguments": msg("positional arguments"),
    "show this help message and exit": msg("show this help message and exit"),
    "show program's version number and exit": msg("show program's version number and exit"),
}


class _Help(RawDescriptionHelpFormatter):
    """The help formatter for one language."""

    def __init__(self, prog: str, language: str) -> None:
        super().__init__(prog)
        self._language = language

    def _localized(self, text: str | None) -> str | None:
        return translated(_OWN.get(text, text), self._language) if text else text

    def add_text(self, text: str | None) -> None:
        super().add_text(self._localized(text))

    def start_section(self, heading: str | None) -> None:
        super().start_section(self._localized(heading))

    def add_usage(self, usage: Any, actions: Any, groups: Any, prefix: str | None = None) -> None:
        super().add_usage(usage, actions, groups, self._localized("usage: " if prefix is None else prefix))

    def _get_help_string(self, action: Action) -> str | None:
        return self._localized(action.help)

    def _split_lines(self, text: str, width: int) -> list[str]:
        return super()._split_lines(text, width) if self._language == ENGLISH else terminal.wrap(text, width)


class _Parser(ArgumentParser):
    """Arguments may be file names with any characters; help is written like all other output, so that write errors are
    reported.
    """

    language = ENGLISH
    commands: Mapping[str, ArgumentParser] = {}

    def __init__(self, *arguments: Any, **options: Any) -> None:
        options |= {"allow_abbrev": False, "formatter_class": lambda prog: _Help(prog, self.language)}
        super().__init__(*arguments, **options)

    def parse_args(self, args: Any = None, namespace: Any = None) -> Any:
        """The parsed options; an unknown option ends the run with an error that suggests the most similar one."""
        options, unknown = self.parse_known_args(args, namespace)
        if unknown:
            command = self.commands.get(getattr(options, "command", ""), self)
            command.error(_unknown(unknown, [*command._option_string_actions]))
        return options

    def error(self, message: str) -> NoReturn:
        line = msg("{program}: error: {message}", program=self.prog, message=self._reworded(message))
        self.exit(2, visible(translated(line, self.language)) + "\n")

    def _reworded(self, message: str) -> str:
        """An argparse error as a translatable message."""
        wrong = _INVALID_COMMAND.match(message)
        if wrong is not None:
            offer = _offer(wrong[1], list(self.commands))
            return msg("there is no command '{name}'; {offer}", name=wrong[1], offer=offer)
        for error in _ERRORS:
            pattern = re.sub(r"\\{(\w+)\\}", r"(?P<\1>.+?)", re.escape(error.template))
            found = re.fullmatch(pattern, message, re.DOTALL)
            if found is not None:
                return Message(message, error.template, found.groupdict())
        return message

    def _get_value(self, action: Action, string: str) -> Any:
        try:
            return super()._get_value(action, string)
        except ArgumentError as error:  # argparse formats its text, so that the message object in it is lost
            problem = error.__context__.args[0] if error.__context__ is not None and error.__context__.args else ""
            if isinstance(problem, Message):
                self.error(msg("argument {name}: {problem}", name="/".join(action.option_strings), problem=problem))
            raise

    def _print_message(self, message: str, file: SupportsWrite[str] | None = None) -> None:
        if file is sys.stdout:
            streams.write(message)
        else:
            super()._print_message(message, file)


_INVALID_COMMAND = re.compile(r"argument COMMAND: invalid choice: '(.*)' \(choose from")
#: Errors that argparse gives only as text.
_ERRORS = (
    msg("the following arguments are required: {names}", names=""),
    msg("argument {name}: expected one argument", name=""),
    msg("argument {name}: invalid choice: {value} (choose from {choices})", name="", value="", choices=""),
)

_STDIN = {"--stdin-filename NAME": msg("the file name to report for standard input; its suffix determines the format")}
_RULE_CHOICE = {
    "--select RULE...": msg("run only these rules"),
    "--extend-select RULE...": msg("run these rules as well"),
    "--ignore RULE...": msg("do not run these rules"),
}
_PROFILE = {"--profile {default,review}": msg("default: only patterns with enough evidence; review: all patterns")}
_NO_CONFIG = {"--no-config": msg("use no configuration")}
_CONFIGURATION = {
    "--config FILE": msg(
        "the configuration for all documents (default: for each document, the closest contralint.toml, "
        ".contralint.toml or pyproject.toml with [tool.contralint], in its folder or a parent)"
    ),
    **_NO_CONFIG,
    "--no-local-rules": msg(
        "do not run Python files that a configuration names as rules; CONTRALINT_NO_LOCAL_RULES=1 does the same"
    ),
    "--local-rules": msg("run them, despite an earlier --no-local-rules or CONTRALINT_NO_LOCAL_RULES=1"),
    "--allow-outside-root": msg("allow paths outside the project in configurations, and for a baseline"),
}
_EXCLUSION = {
    "--exclude PATTERN...": msg(
        "skip matching files (gitignore syntax, relative to the working folder); files named as a PATH are still "
        "checked, unless --force-exclude is given; can be repeated"
    ),
    "--no-gitignore": msg("also check files that git ignores"),
}
_TODAY = {"--today YYYY-MM-DD": msg("the date to assume for documents that state none; the system clock is never used")}
_PACKS = {
    "--facts PATH...": msg(
        "a pack of facts, or a folder of packs, in addition to those of the program; can be repeated"
    )
}
_COLOR = {
    "--color {auto,always,never}=auto": msg(
        "when to use colors; auto is on a terminal, unless NO_COLOR is set (default: auto)"
    )
}
_DIFF = {
    "--diff REV": msg(
        "report only findings that touch lines changed since a git revision; - reads a diff from standard input; "
        "without a PATH, the changed documents are checked"
    )
}
_TABLE_OR_JSON = {"--format {table,json}=table": msg("(default: table)")}
_DOCUMENTS = {
    "--files-from FILE": msg("check the paths that a file lists, one a line or separated by NUL; - is standard input"),
    **_STDIN,
    **_RULE_CHOICE,
    **_PROFILE,
    **_CONFIGURATION,
    **_EXCLUSION,
    "--force-exclude": msg("skip excluded files even if they are named as a PATH"),
    "--baseline FILE": msg(
        "the baseline file (default: the closest contralint-baseline.json, in the working folder or a parent "
        "within the project; a new one is written next to the configuration or into the working folder)"
    ),
    **_TODAY,
    **_PACKS,
    "--no-cache": msg("check all documents again, without results of earlier runs"),
    "--cache-dir FOLDER": msg(
        "where results are kept (default: $CONTRALINT_CACHE_DIR, or contralint in your cache folder)"
    ),
    "--jobs N": msg("number of processes (default: one per processor); it does not change the output"),
    "--timing": msg(
        "print the CPU time and the number of calls of each analysis and rule on standard error; no cache is used"
    ),
    "-q --quiet": msg("print only findings: no hints, remarks or summary"),
}


def _language(default: str) -> dict[str, str]:
    about = msg("language of messages: en, zh-Hans or zh-Hant {default}", default=default)
    return {"--lang LANGUAGE": about}


_CHECK_OPTIONS = {
    **_DOCUMENTS,
    "--format FORMAT[:FILE]...": msg(
        "text (the default) or another report, on standard output or in a file; can be repeated"
    ),
    **_language(msg("(default: your locale; English in reports for programs)")),
    "--no-baseline": msg("also report findings that are in the baseline"),
    **_DIFF,
    "--show-checks": msg("add the checks that passed and those that are open to json and sarif"),
    "--exit-zero": msg("exit with 0 even if there are findings"),
    "--fail-level {error,warning,note}=note": msg(
        "exit with 1 only for findings of this severity or a higher one (default: note)"
    ),
    "--output-file FILE": msg("write the report that would go to standard output into a file"),
    "--comments FILE": msg(
        "write the Word or OpenDocument file with the findings as comments to a file, or several into a folder"
    ),
    "--comment-author NAME=contralint": msg("(default: contralint)"),
    "--comment-initials LETTERS=cl": msg("(default: cl)"),
    "--statistics": msg("print the number of findings of each rule instead of the findings"),
    "--fix": msg("apply the corrections of findings that have one place and one correction, and report the rest"),
    "--fix-interactive": msg(
        "show each finding and ask which correction to apply, or whether to ignore it with a reason"
    ),
    "--watch": msg("check again whenever a document or a configuration changes, until Ctrl+C"),
    **_COLOR,
}
_CHECKS_OPTIONS = {
    **_COLOR,
    **_DOCUMENTS,
    "--format {table,jsonl,markdown,csv}=table": msg(
        "a table, JSON Lines, Markdown or comma-separated values (default: table)"
    ),
    "--result {pass,fail,open}...": msg("only checks with this result; can be repeated"),
    "--unchecked": msg("list the dates, figures and names with offices that no check verifies"),
    **_DIFF,
    **_language(msg("(default: your locale; English for jsonl)")),
}
_MENTIONS_OPTIONS = {
    **_COLOR,
    **_STDIN,
    "--format {table,jsonl}=table": msg("a table or JSON Lines (default: table)"),
    "--reference-date YYYY-MM-DD": msg("the date from which relative dates count in documents that have none"),
}
_AUDIT_OPTIONS = {
    **audit_arguments.AUDIT,
    **_RULE_CHOICE,
    **_PROFILE,
    **_CONFIGURATION,
    **_EXCLUSION,
    **_TODAY,
    **_PACKS,
}
_LSP_OPTIONS = {
    "--port PORT": msg("listen on this port of 127.0.0.1 instead of standard input"),
    "--stdio": msg("use standard input and output, which is the default"),
    **_PROFILE,
    **_CONFIGURATION,
    **_language(msg("(default: that of the locale)")),
}
_FOR_TEXTS = {**_TODAY, "--config FILE": msg("the configuration for all texts"), **_NO_CONFIG}
_SERVE_OPTIONS = {
    "--port PORT=8765": msg("(default: 8765)"),
    "--open": msg("open the page in the browser"),
    "--host ADDRESS=127.0.0.1": msg("(default: 127.0.0.1)"),
    "--token TOKEN": msg("the token that every request must have (default: the variable CONTRALINT_TOKEN)"),
    "--allow-origin ORIGIN...": msg("a web site that may use the API, such as https://editor.example; can be repeated"),
    **_PROFILE,
    **_FOR_TEXTS,
}
_INIT_OPTIONS = {
    "--stdout": msg("print the configuration instead of writing it"),
    "--force": msg("overwrite an existing configuration"),
}
_FALSE_ALARM_OPTIONS = {
    "--rule RULE": msg("the id of the rule, where a line has several findings"),
    "--with-text": msg("include the sentences of the places"),
    "--output FILE": msg("(default: false-alarm-RULE.md)"),
    **_PROFILE,
    **_CONFIGURATION,
    **_language(msg("(default: your locale)")),
}


def parser(language: str = ENGLISH) -> ArgumentParser:
    """The parser of the whole command line, with help and errors in a language."""
    top = _Parser("contralint", description=_ABOUT, epilog=_EXAMPLES)
    top.add_argument("--version", action="version", version=f"contralint {__version__}")
    commands = top.add_subparsers(dest="command", metavar="COMMAND", title=msg("commands"))
    top.commands = commands.choices

    def command(name: str, summary: str, about: str, options: Mapping[str, str], notes: str = "") -> ArgumentParser:
        made = commands.add_parser(name, help=summary, description=about, epilog=notes)
        add(made, options)
        return made

    _add_documents(command("check", msg("find contradictions in documents"), _CHECK, _CHECK_OPTIONS, _CHECK_NOTES))
    known = msg("record the current findings, so that later runs report only new ones")
    prune = {"--prune": msg("only remove findings that are gone, and add none that are new")}
    baseline = command("baseline", known, _BASELINE, {**_DOCUMENTS, **prune})
    _add_documents(baseline)
    baseline.set_defaults(no_baseline=False, diff=None)
    compared = msg("list what was compared, and what remains unverified")
    _add_documents(command("checks", compared, _CHECKS, _CHECKS_OPTIONS, _CHECKS_NOTES))
    read = msg("show the dates and numbers that were read")
    _add_paths(command("mentions", read, _MENTIONS, _MENTIONS_OPTIONS, _MENTIONS_NOTES))
    learn = command("learn", msg("show what an example sentence would match"), _LEARN, _STDIN, _LEARN_NOTES)
    marked = msg("a sentence in which numbers are marked with their roles")
    learn.add_argument("example", metavar="EXAMPLE", help=marked)
    _add_paths(learn)
    archive = msg("check a whole archive into tables")
    audit = command("audit", archive, audit_arguments.ABOUT, _AUDIT_OPTIONS, audit_arguments.NOTES)
    audit.add_argument("sources", metavar="SOURCE", nargs="*", help=msg("what to audit"))
    asked, notes = msg("query the tables of an audit"), audit_arguments.QUERY_NOTES
    query = command("audit-query", asked, audit_arguments.QUERY_ABOUT, audit_arguments.QUERY, notes)
    query.add_argument("folder", metavar="DIR", help=msg("the folder of an audit"))
    sql = msg("an SQL query; 'contralint audit --help' lists the tables")
    query.add_argument("sql", metavar="SQL", nargs="?", help=sql)
    _add_facts(command("facts", msg("check packs of facts, or look up facts"), _FACTS, {}))
    command("lsp", msg("serve editors: the Language Server Protocol"), _LSP, _LSP_OPTIONS)
    browser = msg("show a page in the browser, and serve clients of LanguageTool")
    command("serve", browser, _SERVE, _SERVE_OPTIONS)
    locale = _language(msg("(default: that of the locale)"))
    command("mcp", msg("serve assistants: the Model Context Protocol"), _MCP, {**_FOR_TEXTS, **locale})
    shown = {**_CONFIGURATION, **_TABLE_OR_JSON, **_COLOR}
    config = command("config", msg("show the configuration of a document"), _CONFIG, shown)
    config.add_argument("path", metavar="PATH", help=msg("a document, which need not exist, or a folder"))
    init = command("init", msg("write a first configuration"), _INIT, _INIT_OPTIONS)
    init.add_argument("folder", metavar="FOLDER", nargs="?", default=".", help=msg("(default: the working folder)"))
    listed = msg("Lists the rules and the profile in which each one reports.")
    locale = _language(msg("(default: your locale; English for json)"))
    command("rules", msg("list the rules"), listed, {**_TABLE_OR_JSON, **_CONFIGURATION, **locale, **_COLOR})
    page = msg("Prints the page of a rule: what it finds and why, what it leaves out, examples.")
    locale = _language(msg("(default: your locale)"))
    rule = command("rule", msg("explain a rule"), page, {**_CONFIGURATION, **locale, **_COLOR})
    named = msg("id or name of the rule, such as T201 or event-after-publication")
    rule.add_argument("rule", metavar="RULE", help=named)
    script = msg("print a script that completes commands in a shell")
    shells, about = ("bash", "zsh", "fish"), msg("the shell: bash, zsh or fish")
    completion = command("completion", script, _COMPLETION, {})
    completion.add_argument("shell", metavar="SHELL", choices=shells, help=about)
    wrong = msg("write a report about a wrong finding, ready to post")
    alarm = command("report-false-alarm", wrong, _FALSE_ALARM, _FALSE_ALARM_OPTIONS)
    alarm.add_argument("place", metavar="FILE[:LINE]", help=msg("the document, and a line of the finding"))
    _use_language(top, language)
    return top


def _use_language(command: ArgumentParser, language: str) -> None:
    """Sets the language of a parser and of all its sub-parsers."""
    if isinstance(command, _Parser):
        command.language = language
    for action in command._actions:
        if isinstance(action, _SubParsersAction):
            for each in action.choices.values():
                _use_language(each, language)


def _add_documents(command: ArgumentParser) -> None:
    about = msg(
        "a file, a folder, a quoted pattern such as 'posts/**/*.md', or - for standard input (default: the "
        "working folder)"
    )
    command.add_argument("paths", metavar="PATH", nargs="*", help=about)


def _add_paths(command: ArgumentParser) -> None:
    about = msg("a file, a folder, or - for standard input")
    command.add_argument("paths", metavar="PATH", nargs="+", help=about)


def _add_facts(facts: ArgumentParser) -> None:
    title, both = msg("actions"), msg("check or find")
    actions = facts.add_subparsers(dest="action", metavar="ACTION", required=True, title=title, help=both)
    check = actions.add_parser("check", help=msg("list the errors of a pack"), description=_FACTS_CHECK)
    check.add_argument("paths", metavar="PATH", nargs="+", help=msg("a pack, or a folder of packs (.yaml, .yml)"))
    find = actions.add_parser("find", help=msg("look up a name"), description=_FACTS_FIND)
    find.add_argument("name", metavar="NAME", help=msg("a name or an id, such as 马克里 or wto-director-general"))
    add(find, _PACKS)


def _unknown(arguments: list[str], known: list[str]) -> str:
    options = [each.partition("=")[0] for each in arguments if each.startswith("-")]
    if not options:
        return msg("unrecognized arguments: {arguments}", arguments=" ".join(arguments))
    return msg("there is no option {name}; {offer}", name=options[0], offer=_offer(options[0], known))


def _offer(word: str, known: list[str]) -> str:
    from difflib import get_close_matches

    names = {each.lstrip("-"): each for each in known}  # the dashes, which all options have, would make all similar
    close = get_close_matches(word.lstrip("-"), names, n=1, cutoff=0.6)
    return msg("did you mean {name}?", name=names[close[0]]) if close else msg("--help lists the choices.")
