"""What earlier runs found: the cache of the command line."""

from __future__ import annotations

import os
import sys
from argparse import Namespace
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from hashlib import blake2b

from checker.cli.errors import complain
from checker.config.settings import Settings
from checker.result import Checked
from checker.rule import Rule
from checker.run.cache.files import contents
from checker.run.cache.program import digest, program
from checker.run.job import Outcome, Outline, Source
from checker.system.files import read_file

_AT_ONCE = 256  # documents of which the bytes are held
_SOUND = "nothing is wrong with the facts"


class Recall:
    """Results by all that they rest on: the program, rules, settings, facts, and the document's bytes and path.

    `known` is what gives the rules that every project has; it is part of what results rest on. Where the options or the
    settings of the working folder want no cache, nothing is ever found.
    """

    def __init__(self, options: Namespace, settings: Settings, known: Callable[[], Mapping[str, Rule]]) -> None:
        from checker.run.cache.store import Store

        self._wanted = not options.no_cache and settings.flag("cache") and not getattr(options, "timing", False)
        self._today = f"{getattr(options, 'today', None)} {getattr(options, 'pictured', False)}"
        self._program = digest((program(), known.__module__, known.__qualname__)) if self._wanted else b""
        self._store = Store(options.cache_dir or cache_folder(), self._program, complain) if self._wanted else None
        self._locals: dict[tuple[str, ...], bytes | None] = {}
        self._kept: dict[bytes, bytes] = {}

    def rules(self, settings: Settings) -> tuple[Rule, ...] | None:
        """The rules that there are with some settings, as an earlier run knew them: they cannot check."""
        local = self._local(settings)
        if self._store is None or local is None:
            return None
        key = self._rules_key(local)
        value = self._store.get([key]).get(key)
        if value is None:
            return None
        from checker.run.cache.shape import loaded_rules

        try:
            return loaded_rules(value)
        except (ValueError, TypeError, KeyError):
            return None

    def keep_rules(self, settings: Settings, rules: Sequence[Rule]) -> None:
        """Remembers what is said of rules."""
        local = self._local(settings)
        if self._store is None or local is None:
            return
        from checker.run.cache.shape import dumped_rules

        self._kept[self._rules_key(local)] = dumped_rules(rules)

    def plan(self, settings: Settings, outline: Outline) -> bytes | None:
        """A digest of all that results with some settings rest on, but for the documents; None where results cannot be
        remembered."""
        local = self._local(settings)
        if self._store is None or local is None:
            return None
        parts: list[str | bytes] = [self._program, local, self._today]
        parts += [f"rule {rule.id}" for rule in outline.rules]
        parts += [f"severity {key} {value.value}" for key, value in sorted(outline.severities.items())]
        parts += [f"reporting {key} {' '.join(sorted(some))}" for key, some in sorted(outline.reporting.items())]
        customs = outline.customs
        parts += [f"alias {key} {value}" for key, value in sorted(customs.aliases.items())]
        parts += [f"zone {key} {value}" for key, value in sorted(customs.zones.items())]
        parts += [f"languages {customs.languages}", f"time zone {customs.time_zone}"]
        parts += [f"knows all rules {outline.knows_all_rules}"]
        for path, _ in settings.paths("facts"):
            parts += ["facts", path, *contents(path)]
        return digest(parts)

    def is_sound(self, plan: bytes | None) -> bool:
        """Whether an earlier run found nothing wrong with the facts of a plan; it would have to be told again."""
        if self._store is None or plan is None:
            return False
        key = digest((plan, _SOUND))
        return key in self._store.get([key])

    def keep_sound(self, plans: Iterable[bytes | None]) -> None:
        """Remembers that nothing is wrong with the facts of some plans."""
        self._kept.update({digest((plan, _SOUND)): b"" for plan in plans if plan is not None})

    def find(self, wanted: Sequence[tuple[Source, bytes | None]]) -> dict[int, Checked]:
        """The results of those documents whose plan is known and that are as they were, by index."""
        found: dict[int, Checked] = {}
        for start in range(0, len(wanted), _AT_ONCE):
            found.update(self._find(wanted, range(start, min(start + _AT_ONCE, len(wanted)))))
        return found

    def _find(self, wanted: Sequence[tuple[Source, bytes | None]], some: range) -> Iterator[tuple[int, Checked]]:
        data: dict[int, bytes] = {}
        keys: dict[int, bytes] = {}
        for index in some:
            source, plan = wanted[index]
            read = _read(source) if plan is not None else None
            if plan is not None and read is not None:
                data[index] = read
                keys[index] = self._key(plan, _content(source, read))
        if self._store is None or not keys:
            return
        from checker.run.cache.shape import loaded

        values = self._store.get(list(dict.fromkeys(keys.values())))
        for index, key in keys.items():
            if key in values:
                try:
                    yield index, loaded(values[key], wanted[index][0].path, data[index])
                except (ValueError, TypeError, KeyError):
                    continue

    def keep(self, plan: bytes | None, outcome: Outcome) -> None:
        """Remembers a result, where all went well."""
        if plan is None or outcome.checked is None or outcome.failures or outcome.content is None:
            return
        from checker.run.cache.shape import dumped

        self._kept[self._key(plan, outcome.content)] = dumped(outcome.checked, not outcome.as_decoded)

    def close(self) -> None:
        """Writes what is to be remembered."""
        if self._store is not None:
            self._store.put(self._kept)
            self._store.close()

    def _key(self, plan: bytes, content: bytes) -> bytes:
        return blake2b(plan + content, digest_size=20).digest()

    def _rules_key(self, local: bytes) -> bytes:
        return digest((self._program, "rules", local))

    def _local(self, settings: Settings) -> bytes | None:
        """A digest of the local rules that are loaded; None where they cannot be read, which others will tell."""
        folders = tuple(path for path, _ in settings.paths("rules"))
        if folders not in self._locals:
            self._locals[folders] = _local_digest(folders)
        return self._locals[folders]


def cache_folder() -> str:
    """Where the cache is, unless an option says otherwise."""
    named = os.environ.get("CONTRALINT_CACHE_DIR")
    if named:
        return named
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA") or os.path.expanduser("~")
    elif sys.platform == "darwin":
        base = os.path.expanduser("~/Library/Caches")
    else:
        base = os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache")
    return os.path.join(base, "contralint")


def _local_digest(folders: Sequence[str]) -> bytes | None:
    """All that is in the folders: a rule may read what lies beside it."""
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
    from checker.run.cache.content import content_digest
    from checker.run.sibling_files import sister_habit

    return content_digest(source.path, data, sister_habit(source.path) if source.data is None else None)
