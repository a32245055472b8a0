"""Arguments of the command line, and the help that explains them."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, ArgumentTypeError, RawDescriptionHelpFormatter
from datetime import date
from typing import TYPE_CHECKING, NoReturn

from checker import __version__
from checker.cli import streams
from checker.visible import visible

if TYPE_CHECKING:
    from _typeshed import SupportsWrite

_ABOUT = """\
Finds the places where a document contradicts itself or its own dates, in
Chinese and English: a type checker for what prose says about time and quantity.
"""

_EXAMPLES = """\
examples:
  contralint check article.md           one document
  contralint check posts/ notes.txt     all documents in a folder, and one more
  contralint check docs --format text --format sarif:findings.sarif
  contralint check --diff origin/main   only what has a place in changed lines
  contralint init                       write a configuration to begin with
  contralint rule T201                  what a rule finds, and what it leaves alone
  contralint mentions article.md        what was read: every date and number
  contralint facts find Macri           what is known of a name, and from where

exit status:
  0  no findings
  1  findings
  2  something could not run: wrong usage, or a path that could not be read
"""

_CHECK = """\
Checks documents, and reports each contradiction with all the places that cannot
be true together.

A PATH is a file, a folder (all documents in it and below), or - for standard
input. Nothing is compared with the clock: two runs over the same documents
print the same.
"""

_CHECK_NOTES = """\
choosing rules:
  A RULE is an id (T201), a name (event-after-publication) or the beginning of
  ids (T, T2). Several are separated by commas, or the option is repeated. The
  more exact one wins: --ignore T --select T201 runs T201. A selected rule
  reports its patterns of the profile; --profile review adds the others. A rule
  without a pattern in the default profile reports all when it is selected by
  its id or name. 'contralint rule T201' lists the patterns of a rule.

leaving things alone:
  In the text, with a reason, for the line or for the paragraph that follows:
    <!-- contralint-ignore T201: quoted from the programme -->
  What is there already: 'contralint baseline' writes it down once and for all.
  What did not change: --diff REV. Whole folders: --exclude, or .gitignore.
  'contralint init' writes a configuration, 'contralint config' explains it.

choosing formats:
  --format json                           JSON on standard output
  --format text --format sarif:out.sarif  text on standard output, SARIF in a file

exit status:
  0  no findings
  1  findings (0 with --exit-zero)
  2  something could not run: wrong usage, or a path that could not be read;
     findings in the other documents are still reported
"""

_MENTIONS = """\
Shows what was read: each time expression and quantity, with its place and its
value. This is how to see why a rule spoke, or why it was silent.
"""

_MENTIONS_NOTES = """\
json lines:
  One object a line. start and end are half-open offsets in code points into the
  text as decoded; line and column count from 1; text is what stands there. kind
  is time or quantity. Of a time, type and value are those of TIMEX3, interval is
  the half-open stretch [start, end) that it stands for (null where nothing
  settles it), anchor what it was counted from, steps how. Of a quantity, type is
  its dimension, and bounds are the least and the greatest value that the printed
  number can stand for; numbers are strings, to be exact.
"""


_BASELINE = """\
Writes down all findings of today by their fingerprints, which edits elsewhere
in a document do not change. Later runs report only what is new. What is mended
is taken out of the file by itself; nothing is added but by this command.
"""

_CONFIG = """\
Shows the configuration of a document: each value and rule, and where it was
decided: a file and its line, an option, or the program itself.
"""

_INIT = """\
Looks at the documents in a folder and writes contralint.toml into it: what the
folder asks for, and everything else as comments.
"""


_FACTS = """\
Looks after packs of facts: YAML files in which editors write down what they know
of the world. 'contralint check --facts PATH' compares documents with them.
"""

_FACTS_CHECK = """\
Reads packs and says what is wrong in them, by file and line. The exit status is 0
where nothing is, 1 where something is.
"""

_FACTS_FIND = """\
Shows what is known of a name, with the source of each fact and the line of the
pack that it is written on. The exit status is 1 where nothing is known.
"""


class _Parser(ArgumentParser):
    """Arguments may be file names, which may hold anything; help is printed as everything else is, so that a failure to
    print it is told."""

    def error(self, message: str) -> NoReturn:
        super().error(visible(message))

    def _print_message(self, message: str, file: SupportsWrite[str] | None = None) -> None:
        if file is sys.stdout:
            streams.write(message)
        else:
            super()._print_message(message, file)


def parser() -> ArgumentParser:
    """The whole command line."""
    top = _Parser(
        "contralint",
        description=_ABOUT,
        epilog=_EXAMPLES,
        formatter_class=RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    top.add_argument("--version", action="version", version=f"contralint {__version__}")
    commands = top.add_subparsers(dest="command", metavar="COMMAND", required=True, title="commands")

    def command(name: str, summary: str, about: str, notes: str = "") -> ArgumentParser:
        return commands.add_parser(
            name,
            help=summary,
            description=about,
            epilog=notes,
            formatter_class=RawDescriptionHelpFormatter,
            allow_abbrev=False,
        )

    _add_check(command("check", "find contradictions in documents", _CHECK, _CHECK_NOTES))
    baseline = command("baseline", "write down what is found today, so that only what is new is reported", _BASELINE)
    _add_document_options(baseline)
    baseline.set_defaults(no_baseline=False, diff=None)
    _add_mentions(command("mentions", "show the dates and numbers that were read", _MENTIONS, _MENTIONS_NOTES))
    _add_facts(command("facts", "check packs of facts, or look something up in them", _FACTS))
    config = command("config", "show what holds for a document", _CONFIG)
    config.add_argument("path", metavar="PATH", help="a document, which need not exist, or a folder")
    _add_config(config)
    config.add_argument("--format", choices=("table", "json"), default="table", help="(default: table)")
    init = command("init", "write a configuration to begin with", _INIT)
    init.add_argument("folder", metavar="FOLDER", nargs="?", default=".", help="(default: the working folder)")
    init.add_argument("--stdout", action="store_true", help="print it instead")
    init.add_argument("--force", action="store_true", help="write over a configuration that is there")
    rules = command("rules", "list the rules", "Lists the rules, with the profile in which each one reports.")
    rules.add_argument("--format", choices=("table", "json"), default="table", help="(default: table)")
    _add_config(rules)
    _add_lang(rules, "(default: that of the locale, and English as json)")
    rule = command(
        "rule", "explain a rule", "Prints the page of a rule: what it finds, what it leaves alone, examples."
    )
    rule.add_argument("rule", metavar="RULE", help="id or name of the rule, such as T201 or event-after-publication")
    _add_config(rule)
    _add_lang(rule, "(default: that of the locale)")
    return top


def _add_check(check: ArgumentParser) -> None:
    _add_document_options(check)
    check.add_argument(
        "--format",
        metavar="FORMAT[:FILE]",
        action="append",
        default=[],
        help="text (the default) or another report, on standard output or in a file; can be repeated",
    )
    _add_lang(check, "(default: that of the locale, and English in reports for programs)")
    check.add_argument("--no-baseline", action="store_true", help="report also what the baseline knows")
    check.add_argument(
        "--diff",
        metavar="REV",
        help="report only what has a place in lines changed since a revision of git, or, with -, by the patch on "
        "standard input; without a PATH the changed documents are checked",
    )
    check.add_argument("--exit-zero", action="store_true", help="exit with 0 even where there are findings")


def _add_document_options(check: ArgumentParser) -> None:
    check.add_argument("paths", metavar="PATH", nargs="*", help="a file, a folder, or - for standard input")
    _add_stdin(check)
    check.add_argument("--select", metavar="RULE", action="append", default=[], help="run only these rules")
    check.add_argument("--extend-select", metavar="RULE", action="append", default=[], help="run these rules as well")
    check.add_argument("--ignore", metavar="RULE", action="append", default=[], help="do not run these rules")
    check.add_argument(
        "--profile",
        choices=("default", "review"),
        help="default: the patterns of rules that evidence supports; review: all patterns",
    )
    _add_config(check)
    check.add_argument(
        "--exclude",
        metavar="PATTERN",
        action="append",
        default=[],
        help="leave this out of folders, as in .gitignore, from the working folder; can be repeated",
    )
    check.add_argument("--force-exclude", action="store_true", help="leave it out even where it is named as a PATH")
    check.add_argument("--no-gitignore", action="store_true", help="do not leave out what git ignores")
    check.add_argument(
        "--baseline",
        metavar="FILE",
        help="the findings that are known already (default: contralint-baseline.json beside the configuration, or in "
        "the working folder)",
    )
    check.add_argument(
        "--today",
        metavar="YYYY-MM-DD",
        type=_day,
        help="the day of writing of documents that do not say it; without this option the clock is not asked",
    )
    _add_packs(check)
    check.add_argument("--no-cache", action="store_true", help="check everything, whatever an earlier run found")
    check.add_argument(
        "--cache-dir",
        metavar="FOLDER",
        help="where results are remembered (default: $CONTRALINT_CACHE_DIR, or contralint in the folder for caches)",
    )
    check.add_argument(
        "--jobs", metavar="N", type=_count, help="processes to share the work (default: one for each processor)"
    )
    check.add_argument(
        "--timing",
        action="store_true",
        help="print the CPU time and the number of calls of each analysis and rule on standard error; no cache is used",
    )
    check.add_argument("-q", "--quiet", action="store_true", help="print findings only: no hints, remarks or summary")


def _add_mentions(mentions: ArgumentParser) -> None:
    mentions.add_argument("paths", metavar="PATH", nargs="+", help="a file, a folder, or - for standard input")
    _add_stdin(mentions)
    mentions.add_argument(
        "--format", choices=("table", "jsonl"), default="table", help="a table or JSON Lines (default: table)"
    )
    mentions.add_argument(
        "--reference-date",
        metavar="YYYY-MM-DD",
        type=_day,
        help="what relative dates are counted from where the document has no date of its own",
    )


def _add_facts(facts: ArgumentParser) -> None:
    actions = facts.add_subparsers(
        dest="action", metavar="ACTION", required=True, title="actions", help="check or find"
    )
    check = actions.add_parser(
        "check",
        help="say what is wrong in a pack",
        description=_FACTS_CHECK,
        formatter_class=RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    check.add_argument("paths", metavar="PATH", nargs="+", help="a pack, or a folder of packs (.yaml, .yml)")
    find = actions.add_parser(
        "find",
        help="show what is known of a name",
        description=_FACTS_FIND,
        formatter_class=RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    find.add_argument("name", metavar="NAME", help="a name or an id, such as 马克里 or wto-director-general")
    _add_packs(find)


def _add_packs(command: ArgumentParser) -> None:
    command.add_argument(
        "--facts",
        metavar="PATH",
        action="append",
        default=[],
        help="a pack of facts, or a folder of them, beside those that ship with the program; can be repeated",
    )


def _add_config(command: ArgumentParser) -> None:
    command.add_argument(
        "--config",
        metavar="FILE",
        help="the configuration for all documents (default: for each the nearest contralint.toml, .contralint.toml or "
        "pyproject.toml with [tool.contralint], in its folder or above)",
    )
    command.add_argument("--no-config", action="store_true", help="use no configuration")
    command.add_argument(
        "--no-local-rules",
        dest="local_rules",
        action="store_false",
        default=None,
        help="run no rules that a configuration names as Python files; the variable CONTRALINT_NO_LOCAL_RULES=1 says "
        "the same",
    )
    command.add_argument(
        "--local-rules",
        dest="local_rules",
        action="store_true",
        default=None,
        help="run them, even where an earlier --no-local-rules or the variable switches them off",
    )
    command.add_argument(
        "--allow-outside-root",
        action="store_true",
        help="let configurations name paths outside of the project, and write a baseline there",
    )


def _add_lang(command: ArgumentParser, default: str) -> None:
    languages = "en, zh-Hans or zh-Hant"
    command.add_argument("--lang", metavar="LANGUAGE", type=_language, help=f"speak {languages} {default}")


def _add_stdin(command: ArgumentParser) -> None:
    command.add_argument(
        "--stdin-filename",
        metavar="NAME",
        help="the name by which standard input is reported, and whose suffix says what it is",
    )


def _day(written: str) -> date:
    try:
        if len(written) != len("YYYY-MM-DD"):
            raise ValueError
        return date.fromisoformat(written)
    except ValueError:
        raise ArgumentTypeError(f"'{written}' is no day: write it as YYYY-MM-DD") from None


def _language(written: str) -> str:
    from checker.cli.language import language_named

    return language_named(written)


def _count(written: str) -> int:
    try:
        count = int(written)
    except ValueError:
        count = 0
    if count < 1:
        raise ArgumentTypeError(f"'{written}' is no number of processes: write 1 or more")
    return count
