"""Options -> what became of each document that they name."""

from __future__ import annotations

import gc
import os
from argparse import Namespace
from collections.abc import Callable, Mapping, Sequence, Set
from typing import TYPE_CHECKING

from checker.analysis import Timing
from checker.cli.cache import ResultCache
from checker.cli.errors import CommandError, sentence
from checker.cli.progress import ProgressBar
from checker.cli.settings import PlanBuilder, configurations, profile, rule_set, rules_of
from checker.cli.sources import sources
from checker.config.exclusion import Exclusion
from checker.config.keys import ConfigError
from checker.config.settings import Settings
from checker.formats.suffixes import SUFFIXES
from checker.records import dataclass
from checker.registry import RegistryError
from checker.result import CheckedDocument, Failure
from checker.rule import Rule
from checker.run.plan import Outcome, RuleSet, Source
from checker.run.selection import no_rule_left
from checker.run.walk import path_order

if TYPE_CHECKING:
    from checker.cli.changes import Changes


@dataclass(frozen=True)
class CheckRun:
    """The documents checked and what failed, each in the order of their paths; the rules that ran over any of them, by
    id; `ran`, the ids of those that ran to their end over a document; what changed, where only that is asked for; what
    holds in the working folder; and how long each analysis and rule took, where the options ask."""

    checked: tuple[CheckedDocument, ...]
    failures: tuple[Failure, ...]
    rules: tuple[Rule, ...]
    ran: Mapping[str, Set[str]]
    changes: Changes | None
    settings: Settings
    timing: Timing | None


def check_documents(options: Namespace, find_rules: Callable[[], Mapping[str, Rule]]) -> CheckRun:
    """Checks the documents that the options name, by the rules that `find_rules` gives; raises CommandError where the
    options cannot be followed."""
    try:
        return _check_documents(options, find_rules)
    except RegistryError as error:
        raise CommandError(f"A plug-in cannot be used: {error}.") from error
    except ConfigError as error:
        raise CommandError(*error.args) from error


def _check_documents(options: Namespace, find_rules: Callable[[], Mapping[str, Rule]]) -> CheckRun:
    configured = configurations(options)
    here = configured.of_folder(".")
    cache = ResultCache(options, here, find_rules)
    rule_sets = _RuleSets(cache, find_rules)
    rule_sets.of(here)  # what is wrong with the options is said before anything else
    changed = _changes(options)
    found, failures = sources(options, Exclusion(configured, options.exclude, False if options.no_gitignore else None))
    if changed is not None:
        found = tuple(source for source in found if changed.of(source.path) is not None)
    settings = [configured.of_document(source.path) for source in found]
    running = {rule.id: rule for each in settings for rule in rule_sets.of(each).rules}
    if found and not running:
        raise CommandError(sentence(no_rule_left(profile(here))))
    with ProgressBar(len(found), shown=not options.quiet) as progress:
        wanted = list(zip(found, settings, strict=True))
        outcomes, problems = _outcomes(options, wanted, cache, rule_sets, find_rules, progress)
    cache.close()
    failures += tuple(failure for outcome in outcomes for failure in outcome.failures) + problems
    broken = {(failure.path, rule) for failure in failures for rule in failure.lost}
    return CheckRun(
        tuple(outcome.checked for outcome in outcomes if outcome.checked is not None),
        tuple(sorted(failures, key=lambda failure: path_order(failure.path))),
        tuple(running[each] for each in sorted(running)),
        {
            source.path: {rule.id for rule in rule_sets.of(each).rules if (source.path, rule.id) not in broken}
            for source, each in zip(found, settings, strict=True)
        },
        changed,
        here,
        _timing(outcomes),
    )


def _timing(outcomes: Sequence[Outcome]) -> Timing | None:
    """What all documents together took; None where no document was timed."""
    timed = [outcome.timing for outcome in outcomes if outcome.timing is not None]
    if not timed:
        return None
    whole = Timing()
    for each in timed:
        whole.add(each)
    return whole


class _RuleSets:
    """What each settings make of the rules; the rules are those of an earlier run where they are as they were."""

    def __init__(self, cache: ResultCache, find_rules: Callable[[], Mapping[str, Rule]]) -> None:
        self._cache = cache
        self._find_rules = find_rules
        self._made: dict[int, tuple[Settings, RuleSet]] = {}

    def of(self, settings: Settings) -> RuleSet:
        """Raises CommandError on a setting that means nothing."""
        if id(settings) not in self._made:
            rules = self._cache.rules(settings)
            if rules is None:
                rules = rules_of(settings, self._find_rules())
                self._cache.store_rules(settings, rules)
            self._made[id(settings)] = settings, rule_set(settings, rules)
        return self._made[id(settings)][1]


def _outcomes(
    options: Namespace,
    wanted: Sequence[tuple[Source, Settings]],
    cache: ResultCache,
    rule_sets: _RuleSets,
    find_rules: Callable[[], Mapping[str, Rule]],
    progress: Callable[[int], None],
) -> tuple[list[Outcome], tuple[Failure, ...]]:
    """What became of each document: recalled where it is as it was, checked where it is not; and what is wrong with
    the packs of facts."""
    digests = {id(settings): cache.plan(settings, rule_sets.of(settings)) for _, settings in wanted}
    valid = {each: cache.facts_are_valid(each) for each in digests.values()}
    cached = cache.find(
        [(source, digests[id(settings)] if valid[digests[id(settings)]] else None) for source, settings in wanted]
    )
    outcomes = [Outcome(cached.get(index)) for index in range(len(wanted))]
    missing = [index for index in range(len(wanted)) if index not in cached]
    if not missing:
        return outcomes, ()
    from checker.run.runner import check_all

    plans = PlanBuilder(find_rules(), options)
    work_items = [(wanted[index][0], plans.plan(wanted[index][1])) for index in missing]
    gc.freeze()  # what is loaded by now stays
    jobs = options.jobs or _processors()
    checked = check_all(work_items, jobs=jobs, progress=lambda done: progress(len(cached) + done))
    for index, outcome in zip(missing, checked, strict=True):
        outcomes[index] = outcome
        cache.store(digests[id(wanted[index][1])], outcome)
    if not plans.problems:
        cache.store_valid_facts(digests.values())
    return outcomes, tuple(Failure(problem.path, str(problem)) for problem in plans.problems)


def _changes(options: Namespace) -> Changes | None:
    """What changed, where the options ask for it; without any path, the changed documents are those to check."""
    if options.diff is None:
        if not options.paths and options.files_from is None:
            options.paths = ["."]
        return None
    if options.diff == "-" and ("-" in options.paths or options.files_from == "-"):
        raise CommandError("Standard input cannot be both a patch and something else.")
    from checker.cli.changes import changes

    found = changes(options.diff)
    if not options.paths and options.files_from is None:
        options.force_exclude = True  # nobody named them
        options.paths = [path for path in found.paths() if os.path.splitext(path)[1].lower() in SUFFIXES]
    return found


def _processors() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
