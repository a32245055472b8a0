"""``contralint audit``: checks whole archives and writes tables."""

from __future__ import annotations

import os
from argparse import Namespace
from collections.abc import Generator, Sequence
from contextlib import AbstractContextManager, closing

from checker import __version__
from checker.audit import manifest as manifests
from checker.audit.document_rows import Job, Limits
from checker.audit.engines import run_pool, run_ray
from checker.audit.manifest import Manifest
from checker.audit.shards import Folder, Receipt, Task, sweep
from checker.audit.sources import COLUMNS, Files, Layout, Unit, find_units
from checker.cli import streams
from checker.cli.cache import folders_digest, settings_parts
from checker.cli.check_documents import processors
from checker.cli.errors import INTERRUPTED, CommandError, as_command_errors, complain, complain_of
from checker.cli.language import language_of_locale
from checker.cli.progress import ProgressBar
from checker.cli.settings import PlanBuilder, configurations
from checker.cli.sources import listed
from checker.config.exclusion import Exclusion
from checker.message import msg
from checker.registry import rules
from checker.run.cache.program import digest, program_digest
from checker.run.walk import IsExcluded
from checker.translations import translated

_ENDINGS = {"plain": ".txt", "markdown": ".md", "html": ".html"}


def run(options: Namespace) -> int:
    """Audits an archive; the exit status is 0, 2 where something could not run, 130 after an interrupt."""
    addresses = [*options.sources, *listed(options)]
    if not addresses:
        raise CommandError(msg("Name a source: a folder, a file, a pattern, or an address such as s3://bucket/folder."))
    with as_command_errors():
        job, recipe = _job(options)
    layout = Layout(options.shard_size, _columns(options.column), _ENDINGS[options.text_format], job.limits.size)
    units, failures = find_units(addresses, layout, _exclusion(options))
    complain_of(failures)
    if not units:
        raise CommandError(msg("There is nothing to audit in these sources."))
    if options.estimate:
        from checker.audit.estimate import estimate

        streams.write(estimate(units, layout, job))
        return 0
    if options.out is None:
        raise CommandError(msg("Name a folder for the tables: --out DIR."))
    folder = Folder(options.out)
    with _lock(options, folder):
        manifest = _manifest(options, folder, addresses, layout, recipe)
        manifests.save(folder, manifest)
        task = Task(_shared(options.out), job.packed(), job.limits, recipe, manifest.run)
        receipts = _receipts(options, units, layout, task)
        done = _Count(units, quiet=options.quiet)
        try:
            with closing(receipts):
                for receipt in receipts:
                    done.add(receipt)
        except (KeyboardInterrupt, SystemExit):  # Ray makes SystemExit of a request to end
            done.close()
            complain(
                msg("Interrupted after {number} documents. Run the same command again to go on.", number=done.documents)
            )
            return INTERRUPTED
        done.close()
        if not failures:
            sweep(task, done.keys)
        manifests.save(folder, manifest._replace(is_complete=not failures, counts=done.counts()))
        if not options.quiet:
            streams.write(done.summary(options.out))
        return 2 if failures else 0


def _lock(options: Namespace, folder: Folder) -> AbstractContextManager[object]:
    try:
        return manifests.lock(folder)
    except BlockingIOError as error:
        raise CommandError(
            msg(
                "Another audit (process {process}) is writing into '{folder}': wait for it, or name another folder.",
                process=str(error),
                folder=options.out,
            )
        ) from error


class _Count:
    """Progress of an audit, shown as one line on a terminal."""

    def __init__(self, units: Sequence[Unit], quiet: bool) -> None:
        files = [len(unit.addresses) for unit in units if isinstance(unit, Files)]
        self._files = sum(files)
        self._containers = len(units) - len(files)
        self._read: dict[str, tuple[int, float]] = {}  # documents and share of each container so far
        self.documents = self.checked = self.findings = self.failures = 0
        self.keys: set[str] = set()
        self._progress = ProgressBar(None if self._containers else self._files, shown=not quiet)

    def add(self, receipt: Receipt) -> None:
        self.documents += receipt.documents
        self.checked += receipt.checked
        self.findings += receipt.findings
        self.failures += receipt.failures
        self.keys.add(receipt.key)
        if receipt.container:
            number, share = self._read.get(receipt.container, (0, 0.0))
            self._read[receipt.container] = number + receipt.documents, max(share, receipt.share)
        self._progress(self.documents, self._expected())

    def _expected(self) -> int | None:
        """How many documents the archive has: files, and in containers in proportion to what was read of them."""
        found = [number / share for number, share in self._read.values() if share > 0]
        if self._containers and not found:
            return None
        return self._files + round(sum(found) / max(1, len(found)) * self._containers)

    def close(self) -> None:
        self._progress.clear()

    def counts(self) -> dict[str, int]:
        return {name: getattr(self, name) for name in ("documents", "checked", "findings", "failures")}

    def summary(self, out: str) -> str:
        unchanged = self.documents - self.checked
        line = msg(
            "{documents} documents, {checked} of them checked now, {unchanged} unchanged; {findings} findings, "
            "{failures} failures, written to {out}",
            documents=self.documents,
            checked=self.checked,
            unchanged=unchanged,
            findings=self.findings,
            failures=self.failures,
            out=out,
        )
        return f"{translated(line, language_of_locale())}\n"


def _job(options: Namespace) -> tuple[Job, str]:
    """The job for every document, and a digest of everything that results depend on except the documents.

    One configuration applies to the whole archive: the one named, or that of the working folder.
    """
    settings = configurations(options).of_folder(".")
    builder = PlanBuilder(rules(), options)
    plan = builder.plan(settings)
    if builder.problems:
        raise CommandError(*(f"{problem.path}: {problem}" for problem in builder.problems))
    limits = Limits(options.time_limit, options.memory_limit << 20, options.max_bytes << 20)
    job = Job(plan, options.checks, options.mentions, limits)
    local = folders_digest(tuple(path for path, _ in settings.paths("rules"))) or b""
    parts = settings_parts(settings, plan)
    return job, digest([program_digest(), local, *parts, repr((options.today, job[1:]))]).hex()


def _manifest(options: Namespace, folder: Folder, addresses: Sequence[str], layout: Layout, recipe: str) -> Manifest:
    """The manifest of this run: a new one after a complete run, else that of the interrupted run."""
    try:
        before = manifests.load(folder)
    except (ValueError, KeyError, TypeError) as error:
        raise CommandError(
            msg("'{folder}' contains a manifest that cannot be read: name another folder.", folder=options.out)
        ) from error
    settings = {
        name: value if isinstance(value, str | int | float | list | None) else str(value)
        for name in ("select", "ignore", "extend_select", "profile", "config", "facts", "today", "checks", "mentions")
        for value in [getattr(options, name)]
    }
    run = 1
    if before is not None:
        run = before.run + before.is_complete
        same = before.sources == list(addresses) and before.layout == layout.size
        if not same and not options.replace:
            raise CommandError(
                msg(
                    "'{folder}' contains an audit of {sources} in shards of {number}: name another folder, or pass "
                    "--replace.",
                    folder=options.out,
                    sources=", ".join(before.sources),
                    number=before.layout,
                )
            )
    return Manifest(__version__, list(addresses), layout.size, settings, recipe, run)


def _receipts(options: Namespace, units: Sequence[Unit], layout: Layout, task: Task) -> Generator[Receipt, None, None]:
    if options.engine == "ray" or (options.engine is None and options.address is not None):
        from checker.services.extras import require

        require("cluster", "Ray")
        jobs = options.jobs if options.address else options.jobs or processors()
        try:
            yield from run_ray(units, layout, task, jobs, options.address)
        except ConnectionError as error:
            address = options.address or "local"
            problem = str(error).partition("\n")[0]
            raise CommandError(
                msg("No Ray cluster answers at {address}: {problem}", address=address, problem=problem)
            ) from error
    else:
        yield from run_pool(units, layout, task, options.jobs or processors())


def _columns(given: Sequence[str]) -> dict[str, str]:
    """Column names by role, including those from options; raises CommandError."""
    columns = dict(COLUMNS)
    for each in given:
        kind, equals, name = each.partition("=")
        if kind not in columns or not equals or not name:
            kinds = ", ".join(COLUMNS)
            raise CommandError(
                msg("--column {given}: write KIND=NAME, where KIND is one of {kinds}.", given=each, kinds=kinds)
            )
        columns[kind] = name
    return columns


def _exclusion(options: Namespace) -> IsExcluded:
    """The folders that are not searched: excluded ones, and the tables themselves."""
    excluded = Exclusion(configurations(options), options.exclude, False if options.no_gitignore else None)
    out = os.path.realpath(options.out) if options.out and "://" not in options.out else None

    def is_excluded(path: str, is_folder: bool) -> bool:
        return (is_folder and os.path.realpath(path) == out) or excluded(path, is_folder)

    return is_excluded


def _shared(out: str) -> str:
    """The folder of the tables as a path that works from any working folder."""
    return out if "://" in out else os.path.abspath(out)
