"""The cache of the command line: results of earlier runs."""

from __future__ import annotations

import os
from argparse import Namespace
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from hashlib import blake2b
from time import monotonic

from checker.cli.errors import complain
from checker.config.settings import Settings
from checker.result import CheckedDocument
from checker.rule import Rule
from checker.run.cache.program import contents, digest, program_digest
from checker.run.plan import Outcome, RuleSet, Source
from checker.system.files import cache_folder, read_file

BATCH_SIZE = 256  # documents whose bytes are in memory at a time
_COMMIT_AFTER = 2.0  # seconds
_FEWEST_DIGITS = 6  # components of a date in a path, 2020/1/2
_VALID_FACTS = "nothing is wrong with the facts"


class ResultCache:
    """Results by everything that they depend on: the program, rules, settings, facts, and the document's bytes and
    path.

    `find_rules` returns the rules of every project; results depend on them too. Where the options or the settings of
    the working folder disable the cache, nothing is found or stored.
    """

    def __init__(self, options: Namespace, settings: Settings, find_rules: Callable[[], Mapping[str, Rule]]) -> None:
        from checker.run.cache.store import Store

        self.is_wanted = not options.no_cache and settings.flag("cache") and not getattr(options, "timing", False)
        wanted = [getattr(options, name, False) for name in ("today", "draws_timeline", "lists_unverified")]
        self._options = " ".join(map(str, wanted))
        self._program = (
            digest((program_digest(), find_rules.__module__, find_rules.__qualname__)) if self.is_wanted else b""
        )
        self._store = Store(options.cache_dir or cache_folder(), self._program, complain) if self.is_wanted else None
        self._local_rules_digests: dict[tuple[str, ...], bytes | None] = {}
        self._pending: dict[bytes, bytes] = {}
        self._next_commit = monotonic() + _COMMIT_AFTER

    def rules(self, settings: Settings) -> tuple[Rule, ...] | None:
        """The rules of some settings as an earlier run stored them: descriptions only, which cannot check."""
        local = self._local_rules_digest(settings)
        if self._store is None or local is None:
            return None
        key = self._rules_key(local)
        value = self._store.get([key]).get(key)
        if value is None:
            return None
        from checker.run.cache.serialization import load_rules

        try:
            return load_rules(value)
        except (ValueError, TypeError, KeyError):
            return None

    def store_rules(self, settings: Settings, rules: Sequence[Rule]) -> None:
        """Stores the descriptions of rules."""
        local = self._local_rules_digest(settings)
        if self._store is None or local is None:
            return
        from checker.run.cache.serialization import dump_rules

        self._pending[self._rules_key(local)] = dump_rules(rules)

    def plan(self, settings: Settings, rule_set: RuleSet) -> bytes | None:
        """A digest of everything that results with some settings depend on, except the documents; None where results
        cannot be cached.
        """
        local = self._local_rules_digest(settings)
        if self._store is None or local is None:
            return None
        parts: list[str | bytes] = [self._program, local, self._options]
        return digest([*parts, *settings_parts(settings, rule_set)])

    def facts_are_valid(self, plan: bytes | None) -> bool:
        """Whether an earlier run found no problem in the facts of a plan; a problem must be reported again."""
        if self._store is None or plan is None:
            return False
        key = digest((plan, _VALID_FACTS))
        return key in self._store.get([key])

    def store_valid_facts(self, plans: Iterable[bytes | None]) -> None:
        """Stores that the facts of some plans have no problems."""
        self._pending.update({digest((plan, _VALID_FACTS)): b"" for plan in plans if plan is not None})

    def find(self, wanted: Sequence[tuple[Source, bytes | None]]) -> dict[int, CheckedDocument]:
        """The cached results of unchanged documents with a known plan, by index.

        The bytes of all these documents are in memory meanwhile: request `BATCH_SIZE` at a time.
        """
        return dict(self._find(wanted))

    def _find(self, wanted: Sequence[tuple[Source, bytes | None]]) -> Iterator[tuple[int, CheckedDocument]]:
        data: dict[int, bytes] = {}
        keys: dict[int, bytes] = {}
        for index, (source, plan) in enumerate(wanted):
            read = _read(source) if plan is not None else None
            if plan is not None and read is not None:
                data[index] = read
                keys[index] = self._key(plan, _content(source, read))
        if self._store is None or not keys:
            return
        from checker.run.cache.serialization import load_document

        values = self._store.get(list(dict.fromkeys(keys.values())))
        for index, key in keys.items():
            if key in values:
                try:
                    yield index, load_document(values[key], wanted[index][0].path, data[index])
                except (ValueError, TypeError, KeyError):
                    continue

    def store(self, plan: bytes | None, outcome: Outcome) -> None:
        """Queues the result of a document that was checked without failures.

        Queued results are written from time to time.
        """
        if plan is None or outcome.checked is None or outcome.failures or outcome.content is None:
            return
        from checker.run.cache.serialization import dump_document

        self._pending[self._key(plan, outcome.content)] = dump_document(outcome.checked, not outcome.as_decoded)
        if monotonic() > self._next_commit:
            self._commit()

    def close(self) -> None:
        """Writes the queued results."""
        if self._store is not None:
            self._commit()
            self._store.close()

    def _commit(self) -> None:
        if self._store is not None:
            self._store.put(self._pending)
        self._pending.clear()
        self._next_commit = monotonic() + _COMMIT_AFTER

    def _key(self, plan: bytes, content: bytes) -> bytes:
        return blake2b(plan + content, digest_size=20).digest()

    def _rules_key(self, local: bytes) -> bytes:
        return digest((self._program, "rules", local))

    def _local_rules_digest(self, settings: Settings) -> bytes | None:
        """A digest of the loaded local rules; None where they cannot be read, which other code reports."""
        folders = tuple(path for path, _ in settings.paths("rules"))
        if folders not in self._local_rules_digests:
            self._local_rules_digests[folders] = folders_digest(folders)
        return self._local_rules_digests[folders]


def settings_parts(settings: Settings, rule_set: RuleSet) -> list[str | bytes]:
    """What results depend on besides the program and local rules, as input of a digest."""
    parts: list[str | bytes] = [f"rule {rule.id}" for rule in rule_set.rules]
    parts += [f"severity {key} {value.value}" for key, value in sorted(rule_set.severities.items())]
    parts += [f"reporting {key} {' '.join(sorted(some))}" for key, some in sorted(rule_set.reporting.items())]
    document_settings = rule_set.document_settings
    parts += [f"alias {key} {value}" for key, value in sorted(document_settings.aliases.items())]
    parts += [f"zone {key} {value}" for key, value in sorted(document_settings.zones.items())]
    parts += [f"languages {document_settings.languages}", f"time zone {document_settings.time_zone}"]
    parts += [f"knows all rules {rule_set.knows_all_rules}"]
    for path, _ in settings.paths("facts"):
        parts += ["facts", path, *contents(path)]
    return parts


def folders_digest(folders: Sequence[str]) -> bytes | None:
    """The contents of all files in the folders: a rule may read files next to it."""
    if not all(map(os.path.isdir, folders)):
        return None
    return digest(part for folder in folders for part in (folder, *contents(folder)))


def _read(source: Source) -> bytes | None:
    """The bytes of a document, None where they cannot be read."""
    if source.data is not None:
        return source.data
    try:
        return read_file(source.path)
    except (OSError, ValueError):
        return None


def _content(source: Source, data: bytes) -> bytes:
    from checker.run.cache.store import content_digest
    from checker.times.date_convention import DateConvention

    convention = None
    if source.data is None:
        convention = DateConvention()
        if sum(map(str.isdecimal, source.path)) >= _FEWEST_DIGITS:
            from checker.run.sibling_files import sibling_convention  # importing it loads the languages

            convention = sibling_convention(source.path)
    return content_digest(source.path, data, convention)
