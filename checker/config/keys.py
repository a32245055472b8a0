"""The configuration keys and their allowed values."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from checker.config.toml_lines import KeyPath
from checker.languages.topic import profiles
from checker.message import Message, msg
from checker.records import dataclass

if TYPE_CHECKING:
    from checker.config.layer import Layer

SEVERITIES = ("error", "warning", "note")
LANGUAGES = tuple(sorted(each.code for each in profiles() if each.names))
PROFILES = ("default", "review")


class Kind(Enum):
    """The type of a value."""

    TEXT = "a text"
    FLAG = "true or false"
    LIST = "a list of texts"
    TABLE = "a table"

    @property
    def label(self) -> Message:
        """The type as messages name it."""
        match self:
            case Kind.TEXT:
                return msg("a text")
            case Kind.FLAG:
                return msg("true or false")
            case Kind.LIST:
                return msg("a list of texts")
        return msg("a table")


@dataclass(frozen=True, slots=True)
class Key:
    """One key: `about` describes its effect in half a sentence. `choices` are the allowed texts, if limited. `inside`
    are the keys of a table, None where users choose them. `everywhere` allows the key in an override."""

    name: str
    kind: Kind
    about: str
    choices: tuple[str, ...] = ()
    inside: tuple[Key, ...] | None = None
    everywhere: bool = True


_FRONT_MATTER = (
    Key("published", Kind.LIST, "more keys with the publication date"),
    Key("updated", Kind.LIST, "more keys with the date of an update"),
    Key("start", Kind.LIST, "more keys with the first day of an event"),
    Key("end", Kind.LIST, "more keys with the last day of an event"),
    Key("title", Kind.LIST, "more keys with the title"),
    Key("url", Kind.LIST, "more keys with the address of the page"),
)

_EVERYWHERE = (
    Key("profile", Kind.TEXT, "which patterns of the rules report", PROFILES),
    Key("select", Kind.LIST, "run only these rules: ids, names, or beginnings of ids"),
    Key("extend-select", Kind.LIST, "run these rules as well"),
    Key("ignore", Kind.LIST, "do not run these rules"),
    Key("severity", Kind.TABLE, "the severity of a rule: RULE = error, warning or note", SEVERITIES),
    Key("facts", Kind.LIST, "packs of facts, or folders of packs, relative to this folder"),
    Key("languages", Kind.LIST, "the languages whose text is checked; all by default", LANGUAGES),
    Key("time-zone", Kind.TEXT, "the time zone of dates: +08:00, or a name such as Asia/Shanghai"),
    Key("zones", Kind.TABLE, 'the meaning of time zone abbreviations: CST = "+08:00"'),
    Key("front-matter", Kind.TABLE, "more names of front-matter keys", inside=_FRONT_MATTER),
)

OVERRIDES = "overrides"
PATHS = Key("paths", Kind.LIST, "the documents, in gitignore syntax, relative to this folder")

TOP = (
    *_EVERYWHERE,
    Key("extend", Kind.TEXT, "a configuration to inherit from", everywhere=False),
    Key("rules", Kind.LIST, "folders with your own rules, relative to this folder", everywhere=False),
    Key("exclude", Kind.LIST, "files and folders to skip, in gitignore syntax", everywhere=False),
    Key("respect-gitignore", Kind.FLAG, "skip files that git ignores", everywhere=False),
    Key("baseline", Kind.TEXT, "the baseline file", everywhere=False),
    Key("cache", Kind.FLAG, "keep results between runs", everywhere=False),
)


class ConfigError(Exception):
    """An invalid configuration. Each argument is one sentence that names file and line and says what to do.

    `layers` are the settings that could be read nevertheless, in which more may be wrong."""

    layers: tuple[Layer, ...] = ()

    def __str__(self) -> str:
        return "\n".join(map(str, self.args))


def nearest(word: str, known: tuple[str, ...]) -> str:
    """A suggestion for a mistyped word: the most similar known word, or the list of all."""
    from difflib import get_close_matches

    close = get_close_matches(word, known, n=1, cutoff=0.5)
    if close:
        return msg("did you mean {name}?", name=f"'{close[0]}'")
    return msg("there are {names}.", names=", ".join(known))


def shown(path: KeyPath) -> str:
    """A key path as messages show it."""
    return ".".join(part for part in path if isinstance(part, str))
