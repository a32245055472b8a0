"""Options -> what became of each document that they name."""

from __future__ import annotations

import os
from argparse import Namespace
from collections.abc import Mapping, Set
from dataclasses import dataclass

from checker.cli.changes import Changes, changes
from checker.cli.configured import Plans, configurations, profile
from checker.cli.errors import CommandError, sentence
from checker.cli.progress import ProgressBar
from checker.cli.sources import sources
from checker.config.exclusion import Exclusion
from checker.config.keys import ConfigError
from checker.config.settings import Settings
from checker.model.report import Checked, Failure
from checker.model.rule import Rule
from checker.policy.select import no_rule_left
from checker.read.document import SUFFIXES
from checker.read.walk import path_order
from checker.registry import RegistryError
from checker.runner import check_all


@dataclass(frozen=True)
class Gathered:
    """The documents checked and what failed, each in the order of their paths; the rules that ran over any of them, by
    id; `ran`, the ids of those that ran to their end over a document; what changed, where only that is asked for; and
    what holds in the working folder."""

    checked: tuple[Checked, ...]
    failures: tuple[Failure, ...]
    rules: tuple[Rule, ...]
    ran: Mapping[str, Set[str]]
    changes: Changes | None
    settings: Settings


def gather(options: Namespace, known: Mapping[str, Rule]) -> Gathered:
    """Checks the documents that the options name; raises CommandError where the options cannot be followed."""
    try:
        return _gather(options, known)
    except RegistryError as error:
        raise CommandError(f"A plug-in cannot be used: {error}.") from error
    except ConfigError as error:
        raise CommandError(str(error)) from error


def _gather(options: Namespace, known: Mapping[str, Rule]) -> Gathered:
    plans = Plans(known, options)
    configured = configurations(options)
    here = configured.of_folder(".")
    plans.plan(here)  # what is wrong with the options is said before anything else
    changed = _changes(options)
    found, failures = sources(options, Exclusion(configured, options.exclude, False if options.no_gitignore else None))
    if changed is not None:
        found = tuple(source for source in found if changed.of(source.path) is not None)
    works = [(source, plans.plan(configured.of_document(source.path))) for source in found]
    running = {rule.id: rule for _, plan in works for rule in plan.rules}
    if works and not running:
        raise CommandError(sentence(no_rule_left(profile(here))))
    with ProgressBar(len(found), shown=not options.quiet) as progress:
        outcomes = check_all(works, jobs=options.jobs or _processors(), progress=progress)
    failures += tuple(failure for outcome in outcomes for failure in outcome.failures)
    failures += tuple(Failure(trouble.path, str(trouble)) for trouble in plans.troubles)
    broken = {(failure.path, failure.rule) for failure in failures}
    return Gathered(
        tuple(outcome.checked for outcome in outcomes if outcome.checked is not None),
        tuple(sorted(failures, key=lambda failure: path_order(failure.path))),
        tuple(running[each] for each in sorted(running)),
        {source.path: {r.id for r in plan.rules if (source.path, r.id) not in broken} for source, plan in works},
        changed,
        here,
    )


def _changes(options: Namespace) -> Changes | None:
    """What changed, where the options ask for it; without any path, the changed documents are those to check."""
    if options.diff is None:
        if not options.paths:
            raise CommandError("Name a document or a folder to check; . is the working folder.")
        return None
    if options.diff == "-" and "-" in options.paths:
        raise CommandError("Standard input cannot be both a patch and a document.")
    found = changes(options.diff)
    if not options.paths:
        options.force_exclude = True  # nobody named them
        options.paths = [path for path in found.paths() if os.path.splitext(path)[1].lower() in SUFFIXES]
    return found


def _processors() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
