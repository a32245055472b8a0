"""The settings of one document: the layers that apply to it, of which the last decides."""

from __future__ import annotations

import os
from collections.abc import Iterator

from checker.config.layer import BUILT_IN, Layer, Origin, Value
from checker.records import dataclass

_DEFAULTS = {"profile": "default", "respect-gitignore": True, "cache": True}


@dataclass(frozen=True)
class Settings:
    """`layers` are in ascending precedence, the command line last; `file` is the absolute path of the configuration,
    None where there is none. `written` are all layers, also those of overrides for other documents."""

    layers: tuple[Layer, ...]
    file: str | None = None
    written: tuple[Layer, ...] = ()

    def value(self, key: str) -> Value:
        """The value of a key in the last layer that sets it."""
        for layer in reversed(self.layers):
            if key in layer.values:
                return layer.values[key]
        return Value(_DEFAULTS.get(key), BUILT_IN)

    def text(self, key: str) -> str | None:
        """The value of a text key."""
        found = self.value(key).value
        return None if found is None else str(found)

    def flag(self, key: str) -> bool:
        """The value of a boolean key."""
        return bool(self.value(key).value)

    @property
    def knows_all_rules(self) -> bool:
        """Whether all local rules that the layers may name were loaded."""
        return not any(layer.unloaded for layer in self.layers)

    def items(self, key: str) -> tuple[tuple[str, Origin], ...]:
        """The combined list of all layers, without duplicates."""
        found: dict[str, Origin] = {}
        for layer in self.layers:
            if key in layer.values:
                for text, origin in layer.values[key].items:
                    found.setdefault(text, origin)
        return tuple(found.items())

    def paths(self, key: str) -> tuple[tuple[str, Origin], ...]:
        """The combined list of paths, made absolute."""
        found: dict[str, Origin] = {}
        for layer in self.layers:
            if key in layer.values:
                for text, origin in layer.values[key].items:
                    found.setdefault(os.path.normpath(os.path.join(layer.folder, text)), origin)
        return tuple(found.items())

    def path(self, key: str) -> str | None:
        """One path, made absolute."""
        for layer in reversed(self.layers):
            if key in layer.values:
                return os.path.normpath(os.path.join(layer.folder, layer.values[key].value))
        return None

    def table(self, key: str) -> Iterator[tuple[str, str, Origin]]:
        """The entries of a table, in ascending precedence."""
        for layer in self.layers:
            if key in layer.values:
                written = layer.values[key]
                for name, origin in written.items:
                    yield name, written.value[name], origin
