"""The keys that a configuration may have, and what each may hold."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from checker.config.toml_lines import KeyPath

SEVERITIES = ("error", "warning", "note")
LANGUAGES = ("en", "zh")
PROFILES = ("default", "review")


class Kind(Enum):
    """What a value may be."""

    TEXT = "a text"
    FLAG = "true or false"
    LIST = "a list of texts"
    TABLE = "a table"


@dataclass(frozen=True, slots=True)
class Key:
    """One key: `about` is what it does, in half a sentence. `choices` are the only texts it may hold, where there are
    any. `inside` are the keys of a table, None where a user names them. `everywhere` says that an override may have
    it."""

    name: str
    kind: Kind
    about: str
    choices: tuple[str, ...] = ()
    inside: tuple[Key, ...] | None = None
    everywhere: bool = True


_FRONT_MATTER = (
    Key("published", Kind.LIST, "further keys that hold the day of publication"),
    Key("updated", Kind.LIST, "further keys that hold the day of an update"),
    Key("start", Kind.LIST, "further keys that hold the day on which an event begins"),
    Key("end", Kind.LIST, "further keys that hold the day on which an event ends"),
    Key("title", Kind.LIST, "further keys that hold the title"),
    Key("url", Kind.LIST, "further keys that hold the address of the page"),
)

_EVERYWHERE = (
    Key("profile", Kind.TEXT, "which patterns of the rules report", PROFILES),
    Key("select", Kind.LIST, "run these rules and no others: ids, names, or beginnings of ids"),
    Key("extend-select", Kind.LIST, "run these rules as well"),
    Key("ignore", Kind.LIST, "do not run these rules"),
    Key("severity", Kind.TABLE, "how loudly a rule speaks: RULE = error, warning or note", SEVERITIES),
    Key("facts", Kind.LIST, "packs of known facts, or folders of them, from this folder"),
    Key("languages", Kind.LIST, "the languages whose text is checked; all where nothing is said", LANGUAGES),
    Key("time-zone", Kind.TEXT, "where stamps are read: +08:00, or a name such as Asia/Shanghai"),
    Key("zones", Kind.TABLE, 'what abbreviations of time zones mean here: CST = "+08:00"'),
    Key("front-matter", Kind.TABLE, "further names of front-matter keys", inside=_FRONT_MATTER),
)

OVERRIDES = "overrides"
PATHS = Key("paths", Kind.LIST, "the documents meant, as in .gitignore, from this folder")

TOP = (
    *_EVERYWHERE,
    Key("extend", Kind.TEXT, "another configuration that this one builds on", everywhere=False),
    Key("rules", Kind.LIST, "folders with rules of your own, from this folder", everywhere=False),
    Key("exclude", Kind.LIST, "what is left out of folders, as in .gitignore", everywhere=False),
    Key("respect-gitignore", Kind.FLAG, "leave out what git ignores", everywhere=False),
    Key("baseline", Kind.TEXT, "the file of findings that are known already", everywhere=False),
    Key("cache", Kind.FLAG, "remember results between runs", everywhere=False),
)


class ConfigError(Exception):
    """A configuration that cannot be used; the message names the file and line and says what to do."""


def nearest(word: str, known: tuple[str, ...]) -> str:
    """An offer of the known word most like a mistyped one, or the list of all."""
    from difflib import get_close_matches

    close = get_close_matches(word, known, n=1, cutoff=0.5)
    return f"did you mean '{close[0]}'?" if close else f"there are {', '.join(known)}."


def shown(path: KeyPath) -> str:
    """A path of keys as messages name it."""
    return ".".join(part for part in path if isinstance(part, str))
