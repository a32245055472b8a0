"""The engine of all services: rules, facts and configurations stay loaded between two texts."""

from __future__ import annotations

import re
from argparse import Namespace
from collections.abc import Callable
from datetime import date
from threading import Lock

from checker.analysis import Reading
from checker.cli.errors import as_command_errors
from checker.cli.settings import PlanBuilder, configurations
from checker.config.find import Configurations
from checker.records import replace
from checker.registry import rules
from checker.result import CheckedDocument
from checker.rule import Profile, Rule
from checker.run.one_document import check_one, read_one
from checker.run.plan import Outcome, Plan, Source
from checker.translations import document_in_language

_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


def service_options(
    *,
    config: str | None = None,
    no_config: bool = False,
    profile: str | None = None,
    today: date | None = None,
    facts: list[str] | None = None,
    select: list[str] | None = None,
    ignore: list[str] | None = None,
    local_rules: bool = False,
) -> Namespace:
    """The options of `contralint check` for a service.

    Local rules are off by default, because an editor may open folders of other people.
    """
    return Namespace(
        config=config,
        no_config=no_config,
        profile=profile,
        today=today,
        facts=facts or [],
        select=select or [],
        extend_select=[],
        ignore=ignore or [],
        local_rules=local_rules,
        allow_outside_root=False,
        quiet=True,
    )


def encoded(text: str) -> bytes:
    """Text as bytes, so that offsets are those of the text.

    An unpaired surrogate, which no encoding can represent, becomes U+FFFD.
    """
    return _LONE_SURROGATE.sub("\ufffd", text).encode()


class Engine:
    """Checks texts by the rules that the options and the configuration of each path select.

    Thread-safe. Raises CommandError from every method where the options or a configuration are invalid.
    """

    def __init__(self, options: Namespace) -> None:
        self._options = options
        self._lock = Lock()
        self._steps: dict[tuple[Rule, ...], int] = {}  # how many analyses and rules ran at most for one text
        with as_command_errors():
            self._rules = rules()
        self.reload()

    def reload(self) -> None:
        """Discards all configurations and facts, so that the files are read again."""
        with self._lock:
            self._by_profile = {profile: self._prepared(profile) for profile in Profile}

    def _prepared(self, profile: Profile) -> tuple[Configurations, PlanBuilder]:
        """The plans of documents, with the profile of the options unless it is REVIEW."""
        options = self._options
        if profile is Profile.REVIEW:
            options = Namespace(**{**vars(options), "profile": Profile.REVIEW.value})
        return configurations(options), PlanBuilder(self._rules, options)

    @property
    def configurations(self) -> Configurations:
        """The configurations in use."""
        return self._by_profile[Profile.DEFAULT][0]

    @property
    def rules(self) -> tuple[Rule, ...]:
        """The rules of every project, by id."""
        return tuple(self._rules.values())

    def rule(self, name: str) -> Rule | None:
        """The rule with an id or a name, without case."""
        wanted = name.casefold()
        return next((each for each in self.rules if wanted in (each.id.casefold(), each.name.casefold())), None)

    def check(
        self,
        path: str,
        data: bytes,
        *,
        is_unsaved: bool = False,
        review: bool = False,
        stopped: Callable[[], bool] | None = None,
        progressed: Callable[[float], None] | None = None,
        for_page: bool = False,
    ) -> Outcome:
        """The outcome of a document; the suffix of the path decides its format.

        `for_page` adds what a page shows: the moments of the document, and unverified statements. Raises Stopped soon
        after `stopped` is true; `progressed` is called with the part that is done, after each step.
        """
        plan = self._plan(path, review)
        steps, known = 0, self._steps.get(plan.rules, 1)

        def step(done: int) -> None:
            nonlocal steps
            steps = done
            if progressed is not None:
                progressed(min(1.0, done / known))

        if for_page:
            plan = replace(plan, draws_timeline=True, lists_unverified=True)
        outcome = check_one(Source(path, data, is_unsaved), plan, stopped, progressed=step)
        self._steps[plan.rules] = max(steps, known)
        return outcome

    def read(self, path: str, data: bytes, *, is_unsaved: bool = False) -> Reading:
        """The parsed document, for analyses; raises Unreadable, with one sentence, where it has no text."""
        plan = self._plan(path, False)
        return read_one(Source(path, data, is_unsaved), plan.today, plan.document_settings, plan.facts)

    def _plan(self, path: str, review: bool) -> Plan:
        with self._lock, as_command_errors():
            found, plans = self._by_profile[Profile.REVIEW if review else Profile.DEFAULT]
            return plans.plan(found.of_document(path))


def localized(checked: CheckedDocument, language: str) -> CheckedDocument:
    """A checked document with all its texts in a language."""
    return document_in_language(checked, language)
