"""One configuration file -> its values, each with its line; unknown keys are errors."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple

from checker.config.keys import OVERRIDES, PATHS, TOP, ConfigError, Key, Kind, nearest, shown
from checker.config.toml_lines import KeyPath, key_lines
from checker.message import msg
from checker.records import dataclass
from checker.system.files import read_file, system_reason


class Origin(NamedTuple):
    """The origin of a value: a file as shown and a line, a command-line option, or the built-in default."""

    name: str
    line: int | None = None

    def __str__(self) -> str:
        return self.name if self.line is None else f"{self.name}:{self.line}"


BUILT_IN = Origin(msg("default"))


@dataclass(frozen=True, slots=True)
class Value:
    """A value and its origin; each item of a list or table has an origin of its own."""

    value: Any
    origin: Origin
    items: tuple[tuple[str, Origin], ...] = ()  # a list's texts, or a table's keys


@dataclass(frozen=True, slots=True)
class Layer:
    """Values by key (``profile``, ``front-matter.published``).

    `folder` is absolute; paths are relative to it. `patterns` select documents, as in .gitignore, None for all. `file`
    is the absolute path of the source file, and `unloaded` are the folders of local rules that were refused."""

    folder: str
    values: Mapping[str, Value]
    patterns: tuple[str, ...] | None = None
    file: str = ""
    unloaded: tuple[tuple[str, Origin], ...] = ()


@dataclass(frozen=True, slots=True)
class ConfigFile:
    """A parsed configuration: its layers in ascending precedence."""

    path: str  # absolute
    layers: tuple[Layer, ...]


#: Called with an absolute path, how and where it was written, and the configuration being read; raises ConfigError.
CheckPath = Callable[[str, str, Origin, str], None]


def read_config(path: str, *, named: bool = True, check_path: CheckPath | None = None) -> ConfigFile | None:
    """Reads a configuration at an absolute path and the ones that it extends; None for a pyproject.toml without a
    contralint table.

    Raises ConfigError. `named` is true where the user named this file; `check_path` refuses paths to extend."""
    if (layers := _layers(path, (), check_path)) is None:
        if named:
            raise ConfigError(msg("{path}: There is no [tool.contralint] in it.", path=display(path)))
        return None
    return ConfigFile(path, layers)


def display(path: str) -> str:
    """A path as messages show it: relative to the working folder if inside it, else absolute."""
    relative = os.path.relpath(path)
    return (path if relative.startswith("..") else relative).replace(os.sep, "/")


def _layers(path: str, extending: tuple[str, ...], check_path: CheckPath | None) -> tuple[Layer, ...] | None:
    import tomllib  # deferred: most documents have no configuration

    name = display(path)
    if path in extending:
        raise ConfigError(msg("{path}: It extends {name}, which extends it.", path=display(extending[-1]), name=name))
    try:
        data = read_file(path)
        text = data.decode("utf-8-sig")
        written = tomllib.loads(text)
    except OSError as error:
        raise ConfigError(
            msg("{name}: It cannot be read: {reason}.", name=name, reason=system_reason(error))
        ) from error
    except UnicodeDecodeError as error:
        raise ConfigError(
            msg(
                "{name}:{line}: This is not UTF-8: save the file again.",
                name=name,
                line=data.count(b"\n", 0, error.start) + 1,
            )
        ) from error
    except tomllib.TOMLDecodeError as error:
        at = re.search(r" \(at (?:line (\d+), column \d+|end of document)\)\Z", str(error))
        line = int(at[1]) if at is not None and at[1] else text.rstrip().count("\n") + 1
        problem = str(error)[: at.start()] if at is not None else str(error)
        raise ConfigError(
            msg("{name}:{line}: This is not TOML: {problem}.", name=name, line=line, problem=problem)
        ) from error
    except RecursionError as error:
        raise ConfigError(msg("{name}: It is nested too deeply for a configuration.", name=name)) from error
    except ValueError as error:  # a number with more digits than Python parses
        raise ConfigError(msg("{name}: It has a number that is too long to read.", name=name)) from error
    root: KeyPath = ()
    if os.path.basename(path) == "pyproject.toml":
        root = ("tool", "contralint")
        tool = written.get("tool")
        if not isinstance(tool, dict) or "contralint" not in tool:
            return None
        written = tool["contralint"]
    reader = _Reader(name, path, key_lines(text))
    own = reader.layers(written, root)
    if (base := own[0].values.get("extend")) is None:
        return own
    other = os.path.normpath(os.path.join(os.path.dirname(path), base.value))
    if check_path is not None:
        check_path(other, base.value, base.origin, (*extending, path)[0])
    if not os.path.exists(other):
        raise ConfigError(
            msg("{origin}: There is no file '{value}' to extend.", origin=str(base.origin), value=base.value)
        )
    return (*(_layers(other, (*extending, path), check_path) or ()), *own)


class _Reader:
    def __init__(self, name: str, path: str, lines: Mapping[KeyPath, int]) -> None:
        self._name = name
        self._path = path
        self._folder = os.path.dirname(path)
        self._lines = lines
        self._problems: list[str] = []

    def layers(self, table: Any, root: KeyPath) -> tuple[Layer, ...]:
        """The layer of the file, then those of its overrides. Raises ConfigError with all problems."""
        layers = self._layers(table, root)
        if self._problems:
            error = ConfigError(*self._problems)
            error.layers = layers
            raise error
        return layers

    def _layers(self, table: Any, root: KeyPath) -> tuple[Layer, ...]:
        if not isinstance(table, dict):
            raise self._error(root, msg("[tool.contralint] must be a table."))
        overrides = table.get(OVERRIDES, [])
        top = {key: value for key, value in table.items() if key != OVERRIDES}
        layers = [Layer(self._folder, dict(self._values(top, TOP, root, (OVERRIDES,))), None, self._path)]
        at = (*root, OVERRIDES)
        if not isinstance(overrides, list) or not all(isinstance(each, dict) for each in overrides):
            raise self._error(at, msg("Overrides are tables: write [[overrides]]."))
        inside = (PATHS, *(key for key in TOP if key.everywhere))
        for index, override in enumerate(overrides):
            values = dict(self._values(override, inside, (*at, index), ()))
            if "paths" not in override:
                self._note(self._error((*at, index), msg("An override needs paths: write paths = [...].")))
            patterns = tuple(values.pop("paths").value) if "paths" in values else ()
            layers.append(Layer(self._folder, values, patterns, self._path))
        return tuple(layers)

    def _values(
        self, table: dict[str, Any], keys: tuple[Key, ...], at: KeyPath, others: tuple[str, ...]
    ) -> Iterator[tuple[str, Value]]:
        known = {key.name: key for key in keys}
        for name, value in table.items():
            path = (*at, name)
            try:
                if name not in known:
                    elsewhere = any(key.name == name for key in TOP)
                    if elsewhere:
                        problem = msg("'{name}' applies to all documents: it cannot be in an override.", name=name)
                        raise self._error(path, problem)
                    offer = nearest(name, (*known, *others))
                    raise self._error(path, msg("There is no key '{name}'; {offer}", name=name, offer=offer))
                key = known[name]
                if key.inside is not None:
                    self._expect(isinstance(value, dict), key, path)
                    for inner, found in self._values(value, key.inside, path, ()):
                        yield f"{name}.{inner}", found
                else:
                    yield name, self._value(key, value, path)
            except ConfigError as error:
                self._note(error)

    def _note(self, error: ConfigError) -> None:
        """Collects problems, so that they are reported together."""
        self._problems += error.args

    def _value(self, key: Key, value: Any, path: KeyPath) -> Value:
        origin = self._origin(path)
        match key.kind:
            case Kind.FLAG:
                self._expect(isinstance(value, bool), key, path)
            case Kind.TEXT:
                self._expect(isinstance(value, str), key, path)
                self._choose(value, key, path)
            case Kind.LIST:
                self._expect(isinstance(value, list), key, path)
                for index, item in enumerate(value):
                    self._expect(isinstance(item, str), key, (*path, index))
                    self._choose(item, key, (*path, index))
                items = tuple((item, self._origin((*path, index))) for index, item in enumerate(value))
                return Value(tuple(value), origin, items)
            case Kind.TABLE:
                self._expect(isinstance(value, dict), key, path)
                for name, item in value.items():
                    self._expect(isinstance(item, str), Key(name, Kind.TEXT, ""), (*path, name))
                    self._choose(item, key, (*path, name))
                return Value(value, origin, tuple((name, self._origin((*path, name))) for name in value))
        return Value(value, origin)

    def _choose(self, value: str, key: Key, path: KeyPath) -> None:
        if key.choices and value not in key.choices:
            offer = nearest(value, key.choices)
            name = shown(path[-1:]) or key.name
            raise self._error(path, msg("'{name}' cannot be '{value}'; {offer}", name=name, value=value, offer=offer))

    def _expect(self, is_valid: bool, key: Key, path: KeyPath) -> None:
        if not is_valid:
            raise self._error(path, msg("'{name}' must be {kind}.", name=key.name, kind=key.kind.label))

    def _origin(self, path: KeyPath) -> Origin:
        while path and path not in self._lines:
            path = path[:-1]
        return Origin(self._name, self._lines.get(path, 1))

    def _error(self, path: KeyPath, message: str) -> ConfigError:
        return ConfigError(msg("{where}: {problem}", where=str(self._origin(path)), problem=message))
