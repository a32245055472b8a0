"""What holds for one document: the layers that speak of it, the last of which decides."""

from __future__ import annotations

import os
from collections.abc import Iterator

from checker.config.layer import BUILT_IN, Layer, Origin, Value
from checker.records import dataclass

_DEFAULTS = {"profile": "default", "respect-gitignore": True, "cache": True}


@dataclass(frozen=True)
class Settings:
    """`layers` in the order in which they count, the command line last; `file` is the absolute path of the
    configuration, None where there is none."""

    layers: tuple[Layer, ...]
    file: str | None = None

    def value(self, key: str) -> Value:
        """The value of a key that the last layer decides."""
        for layer in reversed(self.layers):
            if key in layer.values:
                return layer.values[key]
        return Value(_DEFAULTS.get(key), BUILT_IN)

    def text(self, key: str) -> str | None:
        """The same, for a text."""
        found = self.value(key).value
        return None if found is None else str(found)

    def flag(self, key: str) -> bool:
        """The same, for what is true or false."""
        return bool(self.value(key).value)

    @property
    def knows_all_rules(self) -> bool:
        """Whether all rules are there that the layers may name: there are no local rules that were not loaded."""
        return not any(layer.unloaded for layer in self.layers)

    def items(self, key: str) -> tuple[tuple[str, Origin], ...]:
        """The texts of a list to which every layer adds, each once."""
        found: dict[str, Origin] = {}
        for layer in self.layers:
            if key in layer.values:
                for text, origin in layer.values[key].items:
                    found.setdefault(text, origin)
        return tuple(found.items())

    def paths(self, key: str) -> tuple[tuple[str, Origin], ...]:
        """The same for a list of paths, made absolute."""
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
        """The entries of a table, those that count less first."""
        for layer in self.layers:
            if key in layer.values:
                written = layer.values[key]
                for name, origin in written.items:
                    yield name, written.value[name], origin
