"""Options -> the outcome of each document that they name."""

from __future__ import annotations

import gc
import os
from argparse import Namespace
from collections.abc import Callable, Generator, Iterator, Mapping, Set
from contextlib import closing
from functools import cached_property
from typing import TYPE_CHECKING

from checker.analysis import Timing
from checker.cli.cache import BATCH_SIZE, ResultCache
from checker.cli.errors import CommandError, as_command_errors, sentence
from checker.cli.progress import ProgressBar
from checker.cli.settings import PlanBuilder, configurations, problems_of, profile, rule_set, rules_of
from checker.cli.sources import sources
from checker.config.exclusion import Exclusion
from checker.config.find import Configurations
from checker.config.keys import ConfigError
from checker.config.settings import Settings
from checker.formats.suffixes import SUFFIXES
from checker.message import msg
from checker.result import CheckedDocument, Failure
from checker.rule import Rule
from checker.run.plan import Outcome, Plan, RuleSet, WorkItem
from checker.run.selection import no_rule_left
from checker.run.walk import path_order

if TYPE_CHECKING:
    from checker.cli.changes import Changes


class CheckRun:
    """Checks the documents that the options name, in order, by the rules that `find_rules` returns.

    `total` is their number. `rules` are those that run on any of them, by id; `changes` the changed lines, where only
    those are checked; `settings` those of the working folder. `failures` and `timing` grow while documents are checked.
    Raises CommandError for invalid options.
    """

    def __init__(self, options: Namespace, find_rules: Callable[[], Mapping[str, Rule]]) -> None:
        self._options = options
        self._find_rules = find_rules
        with as_command_errors():
            configured, self.settings = self._configured(options)
            self._cache = ResultCache(options, self.settings, find_rules)
            self._rule_sets = _RuleSets(self._cache, find_rules)
            self._rule_sets.of(self.settings)  # report invalid options before anything else
            self.changes = _changes(options)
            exclusion = Exclusion(configured, options.exclude, False if options.no_gitignore else None)
            found, failures = sources(options, exclusion)
            if self.changes is not None:
                found = tuple(source for source in found if self.changes.of(source.path) is not None)
            self._wanted = [(source, configured.of_document(source.path)) for source in found]
            self._settings = {id(settings): settings for _, settings in self._wanted}
            running = {rule.id: rule for each in self._settings.values() for rule in self._rule_sets.of(each).rules}
            if found and not running:
                raise CommandError(sentence(no_rule_left(profile(self.settings))))
        self._failures = list(failures)
        self._plans: tuple[Plan, ...] = ()
        self.total = len(found)
        self.rules = tuple(running[each] for each in sorted(running))
        self.timing: Timing | None = None
        self.progress = ProgressBar(self.total, shown=not options.quiet)

    def _configured(self, options: Namespace) -> tuple[Configurations, Settings]:
        """The configurations and the settings of the working folder; raises CommandError with all that is wrong."""
        try:
            found = configurations(options)
            return found, found.of_folder(".")
        except (ConfigError, CommandError) as error:
            cause = error.__cause__ if isinstance(error, CommandError) else error
            if not isinstance(cause, ConfigError) or not cause.layers:
                raise
            rest = Settings(cause.layers)
            raise CommandError(*error.args, *problems_of(rest, rules_of(rest, self._find_rules()))) from error

    def documents(self) -> Generator[CheckedDocument, None, None]:
        """The documents that could be read, sorted by path; each is released after it is yielded.

        Results are in the cache, even if the run ends early.
        """
        with as_command_errors(), closing(self._cache), self.progress:
            for done, outcome in enumerate(self._outcomes(), 1):
                self._failures += outcome.failures
                if outcome.timing is not None:
                    self.timing = self.timing or Timing()
                    self.timing.add(outcome.timing)
                self.progress(done)
                if outcome.checked is not None:
                    yield outcome.checked

    @property
    def is_cached(self) -> bool:
        """Whether an interrupted run can continue where it ended."""
        return self._cache.is_wanted

    @property
    def failures(self) -> tuple[Failure, ...]:
        """The failures so far, sorted by path."""
        return tuple(sorted(self._failures, key=lambda failure: path_order(failure.path)))

    def ran(self, path: str) -> Set[str]:
        """The ids of the rules that completed on a document, once all documents are done."""
        settings = self._settings_of.get(path)
        if settings is None:
            return frozenset()
        return {rule.id for rule in self._rule_sets.of(settings).rules} - self._broken.get(path, set())

    @cached_property
    def _settings_of(self) -> dict[str, Settings]:
        return {source.path: settings for source, settings in self._wanted}

    @cached_property
    def _broken(self) -> dict[str, set[str]]:
        broken: dict[str, set[str]] = {}
        for failure in self._failures:
            broken.setdefault(failure.path, set()).update(failure.lost)
        return broken

    def _outcomes(self) -> Iterator[Outcome]:
        """The outcome of each document: cached if it is unchanged, otherwise checked. Reports problems in the packs of
        facts.
        """
        from checker.run.runner import check_all

        digests = {key: self._cache.plan(each, self._rule_sets.of(each)) for key, each in self._settings.items()}
        jobs = self._options.jobs or processors()
        outcomes = check_all(self._batches(digests), lambda: self._plans, jobs=jobs, total=self.total)
        with closing(outcomes):  # on an interrupt, no process continues
            for (_, settings), outcome in zip(self._wanted, outcomes, strict=True):
                self._cache.store(digests[id(settings)], outcome)
                yield outcome

    def _batches(self, digests: Mapping[int, bytes | None]) -> Iterator[list[WorkItem | Outcome]]:
        valid = {key: self._cache.facts_are_valid(each) for key, each in digests.items()}
        plans: dict[int, Plan] = {}
        for start in range(0, self.total, BATCH_SIZE):
            some = self._wanted[start : start + BATCH_SIZE]
            cached = self._cache.find(
                [(source, digests[id(each)] if valid[id(each)] else None) for source, each in some]
            )
            if not plans and len(cached) < len(some):
                builder = PlanBuilder(self._find_rules(), self._options)
                plans = {key: builder.plan(each) for key, each in self._settings.items()}
                self._plans = tuple(plans.values())
                self._failures += [Failure(problem.path, str(problem)) for problem in builder.problems]
                if not builder.problems:
                    self._cache.store_valid_facts(digests.values())
                gc.freeze()  # objects loaded so far are permanent
            yield [
                Outcome(cached[index]) if index in cached else (source, plans[id(settings)])
                for index, (source, settings) in enumerate(some)
            ]


class _RuleSets:
    """Rule sets by settings; unchanged rules come from the cache."""

    def __init__(self, cache: ResultCache, find_rules: Callable[[], Mapping[str, Rule]]) -> None:
        self._cache = cache
        self._find_rules = find_rules
        self._made: dict[int, tuple[Settings, RuleSet]] = {}

    def of(self, settings: Settings) -> RuleSet:
        """Raises CommandError on an invalid setting."""
        if id(settings) not in self._made:
            rules = self._cache.rules(settings)
            if rules is None:
                rules = rules_of(settings, self._find_rules())
                self._cache.store_rules(settings, rules)
            self._made[id(settings)] = settings, rule_set(settings, rules)
        return self._made[id(settings)][1]


def _changes(options: Namespace) -> Changes | None:
    """The changed lines, where the options request them; without paths, the changed documents are checked."""
    if options.diff is None:
        if not options.paths and options.files_from is None:
            options.paths = ["."]
        return None
    if options.diff == "-" and ("-" in options.paths or options.files_from == "-"):
        raise CommandError(msg("Standard input cannot be both a diff and a document or a list of paths."))
    from checker.cli.changes import changes

    found = changes(options.diff)
    if not options.paths and options.files_from is None:
        options.force_exclude = True  # the user did not name them
        options.paths = [path for path in found.paths() if os.path.splitext(path)[1].lower() in SUFFIXES]
    return found


def processors() -> int:
    """The number of processors that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
