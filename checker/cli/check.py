"""``contralint check``."""

from __future__ import annotations

import os
import sys
from argparse import Namespace
from collections import Counter

from checker import __version__
from checker.cli import streams
from checker.cli.baseline_file import apply_baseline
from checker.cli.check_documents import CheckRun, check_documents
from checker.cli.errors import CommandError, complain, complain_of
from checker.cli.formats import Target, deliver, targets
from checker.cli.table import table
from checker.registry import RegistryError, rules
from checker.result import CheckedDocument, Result
from checker.rule import Severity
from checker.run.changed_lines import ChangedLines, in_changed_lines

_MAX_NAMED = 3  # documents in the line that says where reports were written


def run(options: Namespace) -> int:
    """Checks and reports; the exit status as `contralint check --help` has it."""
    try:
        reports = _reports(options)
    except RegistryError as error:
        raise CommandError(f"A plug-in cannot be used: {error}.") from error
    if options.comments is not None:
        from checker.cli.comments import check_target

        check_target(options)
    options.written = frozenset(os.path.realpath(target.file) for target in reports if target.file is not None)
    options.draws_timeline = any(getattr(target.report, "draws_timeline", False) for target in reports)
    check_run = check_documents(options, rules)
    if options.fix:
        from checker.cli.fix import apply_fixes

        if apply_fixes(_new(options, check_run)[0]):
            check_run = check_documents(options, rules)
    checked, known_count = _new(options, check_run, tell=True)
    result = Result(checked, check_run.failures, check_run.rules, __version__, known_count)
    for report in reports:
        deliver(report, result, options.quiet, options.lang, options.show_checks)
    if options.comments is not None:
        from checker.cli.comments import write_comments

        write_comments(options, checked)
    if options.statistics:
        streams.write(_statistics(result))
    elif not options.quiet and all(target.file is not None for target in reports):
        complain(_written(result, reports))
    if check_run.timing is not None:
        from checker.cli.timing import timing_table

        print(timing_table(check_run.timing), end="", file=sys.stderr)
    complain_of(check_run.failures)
    if check_run.failures:
        return 2
    levels = list(Severity)[: list(Severity).index(Severity(options.fail_level)) + 1]
    fails = any(each.severity in levels for document in checked for each in document.findings)
    return int(fails and not options.exit_zero)


def _reports(options: Namespace) -> tuple[Target, ...]:
    """The reports to write; statistics take the place of the one on standard output."""
    if not options.statistics:
        return targets(options.format, options.output_file)
    if options.output_file is not None:
        raise CommandError("--statistics is printed: leave --output-file out.")
    reports = targets(options.format) if options.format else ()
    if any(target.file is None for target in reports):
        raise CommandError("--statistics takes the place of a report on standard output: write --format FORMAT:FILE.")
    return reports


def _new(options: Namespace, check_run: CheckRun, tell: bool = False) -> tuple[tuple[CheckedDocument, ...], int]:
    """The documents with the findings that are neither in the baseline nor outside of changed lines, and the number of
    those in the baseline."""
    compared = apply_baseline(options, check_run, tell)
    changes = check_run.changes
    if changes is None:
        return compared.documents, compared.known_count
    found = (in_changed_lines(each, changes.of(each.source.path) or ChangedLines()) for each in compared.documents)
    return tuple(found), compared.known_count


def _statistics(result: Result) -> str:
    """How many findings each rule has, in how many documents, the most frequent first."""
    found = Counter(each.finding.rule for document in result.documents for each in document.findings)
    documents = Counter(
        rule for document in result.documents for rule in {each.finding.rule for each in document.findings}
    )
    names = {rule.id: rule.name for rule in result.rules}
    rows = [
        (f"{number:8}", f"{documents[rule]:9}", f"{rule} {names.get(rule, '')}".strip())
        for rule, number in sorted(found.items(), key=lambda item: (-item[1], item[0]))
    ]
    rows.append((f"{sum(found.values()):8}", f"{sum(bool(each.findings) for each in result.documents):9}", "all"))
    return table(("findings", "documents", "rule"), rows, None, False)


def _written(result: Result, reports: tuple[Target, ...]) -> str:
    """What was found and where it was written, on one line."""
    total = sum(len(document.findings) for document in result.documents)
    concerned = [document.source.path for document in result.documents if document.findings]
    number = len(concerned) if total else len(result.documents)
    where = (
        ", ".join(concerned) if 0 < len(concerned) <= _MAX_NAMED else f"{number} document{'' if number == 1 else 's'}"
    )
    found = f"{total or 'no'} finding{'' if total == 1 else 's'}"
    files = ", ".join(target.file for target in reports if target.file is not None)
    return f"{found} in {where}, written to {files}"
