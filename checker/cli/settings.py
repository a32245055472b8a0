"""Configuration and command line -> the settings of each document, as a plan for the runner."""

from __future__ import annotations

import os
from argparse import Namespace
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from checker.cli.errors import CommandError, as_command_errors, complain, sentence
from checker.config.find import Configurations
from checker.config.layer import Layer, Origin, Value
from checker.config.limits import DEFAULT_PERMISSIONS, Permissions
from checker.config.settings import Settings
from checker.document.document import DocumentSettings
from checker.message import msg
from checker.registry import RegistryError, rules
from checker.rule import Profile, Rule, Severity
from checker.run.plan import Plan, RuleSet, day_anchor
from checker.run.selection import (
    Decision,
    RuleSelector,
    SelectionError,
    check_term,
    chosen,
    decide,
    default_severity,
    names_of,
    reporting,
)

if TYPE_CHECKING:
    from checker.facts.fact import FactBook, PackProblem

#: The variable that disables local rules if set to anything but 0.
NO_LOCAL_RULES = "CONTRALINT_NO_LOCAL_RULES"
_TERMS = ("select", "extend-select", "ignore")
#: The known key for the front-matter keys that a project adds to it.
_CANONICAL_KEYS = {
    "published": "date",
    "updated": "updated",
    "start": "start",
    "end": "end",
    "title": "title",
    "url": "url",
}


def configurations(options: Namespace) -> Configurations:
    """The configurations that the options select, with the command-line layer above them; raises CommandError."""
    with as_command_errors():
        return Configurations(command_layer(options), options.config, options.no_config, permissions(options))


def permissions(options: Namespace) -> Permissions:
    """The permissions of configurations, from the options and the environment."""
    wanted = options.local_rules
    if wanted is None:
        wanted = os.environ.get(NO_LOCAL_RULES, "") in ("", "0")
    quiet = getattr(options, "quiet", False)
    return Permissions(wanted, options.allow_outside_root, complain, DEFAULT_PERMISSIONS.note if quiet else complain)


def command_layer(options: Namespace) -> Layer:
    """The command-line options, as a layer above all configurations."""
    values: dict[str, Value] = {}

    def add(key: str, option: str, value: Any) -> None:
        if value not in (None, []):
            origin = Origin(option)
            several = isinstance(value, list)
            items = tuple((each, origin) for each in value) if several else ()
            values[key] = Value(tuple(value) if several else value, origin, items)

    add("select", "--select", terms(getattr(options, "select", [])))
    add("extend-select", "--extend-select", terms(getattr(options, "extend_select", [])))
    add("ignore", "--ignore", terms(getattr(options, "ignore", [])))
    add("facts", "--facts", list(getattr(options, "facts", [])))
    add("profile", "--profile", getattr(options, "profile", None))
    return Layer(os.getcwd(), values)


def terms(written: Iterable[str]) -> list[str]:
    """Rule names, separated by commas or given one by one."""
    return [term.strip() for each in written for term in each.split(",")]


def rules_of(settings: Settings, installed_rules: Mapping[str, Rule]) -> tuple[Rule, ...]:
    """All rules by id: those of every project and local ones; raises CommandError."""
    found = dict(installed_rules)
    names = {rule.name: rule.id for rule in found.values()}
    for folder, origin in settings.paths("rules"):
        from checker.config.local_rules import local_rules

        try:
            added = local_rules(folder)
        except RegistryError as error:
            raise CommandError(msg("{where}: {problem}", where=str(origin), problem=sentence(error.args[0]))) from error
        for rule in added:
            if rule.id in found or rule.name in names:
                raise CommandError(
                    msg(
                        "{origin}: The rule {id} ({name}) in '{folder}' has the same id or name as another rule.",
                        origin=str(origin),
                        id=rule.id,
                        name=rule.name,
                        folder=folder,
                    )
                )
            found[rule.id] = rule
            names[rule.name] = rule.id
    return tuple(found[identifier] for identifier in sorted(found))


def rules_of_working_folder(options: Namespace) -> tuple[Rule, ...]:
    """All rules of the working folder by id; raises CommandError."""
    with as_command_errors():
        return rules_of(configurations(options).of_folder("."), rules())


class PlanBuilder:
    """Plans by settings, each made once. `known` are the rules of every project."""

    def __init__(self, installed_rules: Mapping[str, Rule], options: Namespace) -> None:
        self._installed_rules = installed_rules
        self._options = options
        today = getattr(options, "today", None)
        self._today = None if today is None else day_anchor(today)
        self._plans: dict[int, tuple[Settings, Plan]] = {}
        self._books: dict[tuple[str, ...], FactBook] = {}
        self.problems: dict[PackProblem, None] = {}  # entries of the packs that could not be used

    def plan(self, settings: Settings) -> Plan:
        """The plan for documents with these settings; raises CommandError on an invalid setting."""
        if id(settings) not in self._plans:
            self._plans[id(settings)] = settings, self._build(settings)
        return self._plans[id(settings)][1]

    def _build(self, settings: Settings) -> Plan:
        made = rule_set(settings, rules_of(settings, self._installed_rules))
        facts = self._facts(settings) if any(rule.uses_facts for rule in made.rules) else None
        draws_timeline, timed = getattr(self._options, "draws_timeline", False), getattr(self._options, "timing", False)
        return Plan(
            made.rules,
            made.names,
            made.severities,
            made.document_settings,
            made.knows_all_rules,
            made.reporting,
            made.reviews,
            self._today,
            facts,
            draws_timeline,
            timed,
            getattr(self._options, "lists_unverified", False),
        )

    def _facts(self, settings: Settings) -> FactBook:
        """The facts of the configured and the built-in packs; each set is read once."""
        paths = tuple(_shown(path) for path, _ in settings.paths("facts"))
        if paths not in self._books:
            from checker.facts.library import load_facts

            self._books[paths], problems = load_facts(paths)
            self.problems.update(dict.fromkeys(problems))
        return self._books[paths]


def rule_set(settings: Settings, rules: Sequence[Rule]) -> RuleSet:
    """The rules that settings select; raises CommandError on invalid settings, with all problems."""
    problems = problems_of(settings, rules)
    if problems:
        raise CommandError(*problems)
    running = chosen(rules, selectors(settings), profile(settings))
    wanted = [(term, Severity(value)) for term, value, _ in settings.table("severity")]
    requested = profile(settings)
    return RuleSet(
        running,
        names_of(rules),
        {rule.id: default_severity(rule, wanted) for rule in running},
        document_settings(settings),
        settings.knows_all_rules,
        {rule.id: some for rule in running if len(some := reporting(rule, requested)) < len(rule.all_patterns())},
        requested is Profile.REVIEW,
    )


def _shown(path: str) -> str:
    """A path as messages show it: relative to the working folder if inside it."""
    inside = os.path.relpath(path)
    return path if inside.startswith(os.pardir) else inside


def problems_of(settings: Settings, rules: Sequence[Rule]) -> tuple[str, ...]:
    """What is wrong in settings, also in those for other documents, a sentence each with the place where it is written:
    selections that match no rule, and unknown time zones.

    A configuration may name local rules that were not loaded.
    """
    wrong: dict[str, None] = {}
    for layer in settings.written or settings.layers:
        for key in (*_TERMS, "severity"):
            for term, origin in layer.values[key].items if key in layer.values else ():
                if origin.line is not None and not settings.knows_all_rules:
                    continue
                try:
                    check_term(term, rules)
                except SelectionError as error:
                    message = sentence(error.args[0])
                    located = msg("{where}: {problem}", where=str(origin), problem=message)
                    wrong[message if origin.line is None else located] = None
    for read in (_time_zone, _zones):
        try:
            read(settings)
        except CommandError as error:
            wrong |= dict.fromkeys(error.args)
    return tuple(wrong)


def selectors(settings: Settings) -> tuple[RuleSelector, ...]:
    """The rule selection of each layer."""
    return tuple(
        RuleSelector(
            layer.values["select"].value if "select" in layer.values else None,
            layer.values["extend-select"].value if "extend-select" in layer.values else (),
            layer.values["ignore"].value if "ignore" in layer.values else (),
        )
        for layer in settings.layers
    )


def profile(settings: Settings) -> Profile:
    """The selected profile."""
    return Profile(settings.text("profile"))


def document_settings(settings: Settings) -> DocumentSettings:
    """The document settings of a project; raises CommandError on invalid ones."""
    aliases = {
        name.casefold(): canonical
        for kind, canonical in _CANONICAL_KEYS.items()
        for name, _ in settings.items(f"front-matter.{kind}")
    }
    languages = settings.value("languages").value
    return DocumentSettings(aliases, languages, _time_zone(settings), _zones(settings))


def _time_zone(settings: Settings) -> str | None:
    named = settings.text("time-zone")
    if named is not None:
        from checker.times.site_timezone import UnknownZone, site_offset

        try:
            site_offset(0, named)
        except UnknownZone as error:
            raise CommandError(
                msg("{where}: {problem}", where=str(settings.value("time-zone").origin), problem=error.args[0])
            ) from error
    return named


def _zones(settings: Settings) -> dict[str, int]:
    found: dict[str, int] = {}
    for name, value, origin in settings.table("zones"):
        from checker.times.site_timezone import offset_of

        minutes = offset_of(value)
        if minutes is None:
            raise CommandError(
                msg(
                    "{origin}: '{value}' is not an offset from UTC: write it as +08:00.",
                    origin=str(origin),
                    value=value,
                )
            )
        found[name.upper()] = minutes
    return found


def decision(rule: Rule, settings: Settings) -> tuple[Decision, Origin]:
    """Whether a rule runs, and what decided it."""
    made = decide(rule, selectors(settings), profile(settings))
    if made.selector is None:
        return made, settings.value("profile").origin
    values = settings.layers[made.selector].values
    for key in _TERMS:
        for term, origin in values[key].items if key in values else ():
            if term == made.term:
                return made, origin
    return made, values["select"].origin
