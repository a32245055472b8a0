"""``contralint check``."""

from __future__ import annotations

import os
import sys
from argparse import Namespace
from collections.abc import Generator, Sequence
from contextlib import closing

from checker import __version__
from checker.cli import streams
from checker.cli.baseline_file import baseline_of, report_gone
from checker.cli.check_documents import CheckRun
from checker.cli.comments import check_target, takes_comments, write_comments
from checker.cli.errors import INTERRUPTED, CommandError, as_command_errors, complain, complain_of, localized
from checker.cli.formats import Delivery, Target, targets
from checker.cli.table import table
from checker.message import msg, msg_count
from checker.registry import rules
from checker.result import CheckedDocument, Summary
from checker.rule import Rule, Severity
from checker.run.baseline import Baseline
from checker.run.changed_lines import ChangedLines, in_changed_lines

_MAX_NAMED = 3  # documents named in the line about written reports


def run(options: Namespace) -> int:
    """Checks and reports, with `--watch` repeatedly; `contralint check --help` lists the exit statuses."""
    if options.watch:
        from checker.cli.watch import watch

        return watch(options, check)
    return check(options)


def check(options: Namespace) -> int:
    """One check with its reports."""
    with as_command_errors():
        reports = _reports(options)
    if options.comments is not None:
        check_target(options)
    options.written = frozenset(os.path.realpath(target.file) for target in reports if target.file is not None)
    for wanted in ("draws_timeline", "lists_unverified"):
        setattr(options, wanted, any(getattr(target.report, wanted, False) for target in reports))
    if options.fix or options.fix_interactive:
        _fix(options, CheckRun(options, rules))
    check_run = CheckRun(options, rules)
    baseline = baseline_of(options, check_run)
    deliveries = [
        Delivery(each, check_run.rules, options.quiet, options.lang, options.show_checks, check_run.progress.clear)
        for each in reports
    ]
    keeps_documents = any(each.needs_whole_run for each in deliveries)
    summary = Summary(__version__)
    kept: list[CheckedDocument] = []  # everything that the options request
    concerned: list[str] = []
    try:
        for checked in _new_documents(options, check_run, baseline):
            summary.add(checked)
            for each in deliveries:
                each.document(checked)
            if keeps_documents or (options.comments is not None and takes_comments(checked.source.path)):
                kept.append(checked)
            if checked.findings and len(concerned) <= _MAX_NAMED:
                concerned.append(checked.source.path)
    except KeyboardInterrupt:
        return _interrupted(options, check_run, summary, deliveries)
    summary.failures, summary.baseline_count = check_run.failures, baseline.count
    report_gone(options, check_run, baseline)
    for each in deliveries:
        each.end(summary, kept)
    if options.comments is not None:
        write_comments(options, kept)
    if options.statistics:
        streams.write(_statistics(summary, check_run.rules))
    elif not options.quiet and all(target.file is not None for target in reports):
        complain(_written(summary, concerned, reports))
    if check_run.timing is not None:
        from checker.cli.timing import timing_table

        print(timing_table(check_run.timing), end="", file=sys.stderr)
    complain_of(check_run.failures)
    if check_run.failures:
        return 2
    levels = list(Severity)[: list(Severity).index(Severity(options.fail_level)) + 1]
    return int(any(summary.severities[level] for level in levels) and not options.exit_zero)


def _new_documents(
    options: Namespace, check_run: CheckRun, baseline: Baseline | None = None
) -> Generator[CheckedDocument, None, None]:
    """The documents with the findings that are neither in the baseline nor outside of changed lines."""
    baseline = baseline_of(options, check_run) if baseline is None else baseline
    changes = check_run.changes
    with closing(check_run.documents()) as documents:
        for checked in documents:
            new = baseline.without(checked)
            if changes is not None:
                new = in_changed_lines(new, changes.of(new.source.path) or ChangedLines())
            yield new


def _interrupted(options: Namespace, check_run: CheckRun, summary: Summary, deliveries: Sequence[Delivery]) -> int:
    """Writes the ends of the reports.

    Those for people end with a summary; for an interrupted run, other reports stay without an end, or are not written,
    so that programs do not read them as complete.
    """
    done = check_run.progress.done
    if not done:
        raise KeyboardInterrupt
    summary.failures = check_run.failures
    for each in deliveries:
        if each.is_human_readable and not each.needs_whole_run:
            each.end(summary, ())
    lost = [each.file or "standard output" for each in deliveries if each.needs_whole_run]
    if lost:
        complain(msg("Nothing was written to {places}: this format needs all documents.", places=", ".join(lost)))
    needs_whole_run = check_run.is_cached
    if needs_whole_run:
        how: str = msg("Their results are in the cache: run the same command again to go on.")
    else:
        how = msg("No results were saved.")
    complain(msg("Interrupted after {done} of {total} documents. {how}", done=done, total=check_run.total, how=how))
    return INTERRUPTED


def _fix(options: Namespace, check_run: CheckRun) -> None:
    """Applies fixes."""
    from checker.cli.fix import apply_fixes

    choose = None
    if options.fix_interactive:
        from checker.cli.fix_interactive import Questions

        choose = Questions(check_run.rules, options.lang).choose
    apply_fixes(tuple(_new_documents(options, check_run)), choose)


def _reports(options: Namespace) -> tuple[Target, ...]:
    """The reports to write; statistics replace the one on standard output."""
    if not options.statistics:
        return targets(options.format, options.output_file)
    if options.output_file is not None:
        raise CommandError(msg("--statistics is printed on standard output: remove --output-file."))
    reports = targets(options.format) if options.format else ()
    if any(target.file is None for target in reports):
        raise CommandError(
            msg("--statistics replaces the report on standard output: write --format FORMAT:FILE to have both.")
        )
    return reports


def _statistics(summary: Summary, rules: Sequence[Rule]) -> str:
    """The number of findings of each rule, and of documents with them, the most frequent first."""
    names = {rule.id: rule.name for rule in rules}
    rows = [
        (f"{number:8}", f"{summary.concerned[rule]:9}", f"{rule} {names.get(rule, '')}".strip())
        for rule, number in sorted(summary.findings.items(), key=lambda item: (-item[1], item[0]))
    ]
    rows.append((f"{summary.finding_count():8}", f"{summary.concerned_count:9}", localized(msg("all"))))
    return table([localized(each) for each in (msg("findings"), msg("documents"), msg("rule"))], rows, None, False)


def _written(summary: Summary, concerned: Sequence[str], reports: tuple[Target, ...]) -> str:
    """The findings and the written reports summarised in one line; `concerned` are the first concerned documents."""
    total = summary.finding_count()
    number = summary.concerned_count if total else summary.document_count
    where: str = msg_count(number, "{number} document", "{number} documents")
    if 0 < len(concerned) <= _MAX_NAMED:
        where = ", ".join(concerned)
    found = msg_count(total, "{number} finding", "{number} findings") if total else msg("no findings")
    files = ", ".join(target.file for target in reports if target.file is not None)
    return msg("{found} in {where}, written to {files}", found=found, where=where, files=files)
