"""Finds the configuration of a document: the nearest one in its folder or a parent."""

from __future__ import annotations

import os

from checker.config.ignore_patterns import PatternError, Patterns
from checker.config.keys import ConfigError
from checker.config.layer import ConfigFile, Layer, display, read_config
from checker.config.limits import DEFAULT_PERMISSIONS, Limits, Permissions
from checker.config.project import NAMES
from checker.config.settings import Settings
from checker.message import msg


class Configurations:
    """Finds settings and caches them.

    `named` is a configuration given by the user, which then applies to all documents; with `isolated`, no configuration
    applies. `command` has the command-line options, `permissions` what the user allows configurations to do."""

    def __init__(
        self,
        command: Layer,
        named: str | None = None,
        isolated: bool = False,
        permissions: Permissions = DEFAULT_PERMISSIONS,
    ) -> None:
        self._command = command
        self._isolated = isolated
        chosen = os.path.abspath(named) if named is not None and not isolated else None
        self._limits = Limits(permissions, chosen)
        self._named: ConfigFile | None = None
        self._by_folder: dict[str, ConfigFile | None] = {}
        self._patterns: dict[tuple[str, ...], Patterns] = {}
        self._settings: dict[tuple[str | None, tuple[int, ...]], Settings] = {}
        if chosen is not None:
            if not os.path.exists(chosen):
                raise ConfigError(msg("{path}: There is no such configuration.", path=str(named)))
            self._named = self._read(chosen, True)

    def of_document(self, path: str) -> Settings:
        """The settings of a document, including matching overrides; raises ConfigError."""
        absolute = os.path.abspath(path)
        return self._applied(self._file(os.path.dirname(absolute)), absolute)

    def of_folder(self, folder: str) -> Settings:
        """The settings of a folder, without overrides; raises ConfigError."""
        return self._applied(self._file(os.path.abspath(folder)), None)

    def _applied(self, file: ConfigFile | None, document: str | None) -> Settings:
        layers = file.layers if file is not None else ()
        meant = tuple(index for index, layer in enumerate(layers) if self._applies(layer, document))
        key = (file.path if file is not None else None, meant)
        if key not in self._settings:
            chosen = (*(layers[index] for index in meant), self._command)
            self._settings[key] = Settings(chosen, key[0], (*layers, self._command))
        return self._settings[key]

    def _applies(self, layer: Layer, document: str | None) -> bool:
        if layer.patterns is None:
            return True
        if document is None:
            return False
        return self._compiled(layer.patterns).matches(os.path.relpath(document, layer.folder).replace(os.sep, "/"))

    def _compiled(self, lines: tuple[str, ...]) -> Patterns:
        if lines not in self._patterns:
            self._patterns[lines] = Patterns(lines)
        return self._patterns[lines]

    def _file(self, folder: str) -> ConfigFile | None:
        if self._named is not None or self._isolated:
            return self._named
        passed = []
        while folder not in self._by_folder:
            passed.append(folder)
            found = self._in_folder(folder)
            above = os.path.dirname(folder)
            if found is not None or above == folder:
                self._by_folder[folder] = found
                break
            folder = above
        for each in passed:
            self._by_folder[each] = self._by_folder[folder]
        return self._by_folder[folder]

    def _in_folder(self, folder: str) -> ConfigFile | None:
        found = []
        for name in NAMES:
            path = os.path.join(folder, name)
            if os.path.exists(path) and not os.path.isdir(path):
                if (config := self._read(path, name != "pyproject.toml")) is not None:
                    found.append(config)
        if len(found) > 1:
            one, other = (display(each.path) for each in found[:2])
            raise ConfigError(
                msg(
                    "{one}: There is another configuration next to it, {other}: keep one of them.", one=one, other=other
                )
            )
        return found[0] if found else None

    def _read(self, path: str, named: bool) -> ConfigFile | None:
        if (file := read_config(path, named=named, check_path=self._limits.check_path)) is None:
            return None
        file = self._limits.admitted(file)
        self._check(file)
        return file

    def _check(self, file: ConfigFile) -> None:
        """Invalid patterns are errors before any document is read."""
        problems = []
        for layer in file.layers:
            lines = [("paths", layer.patterns)] if layer.patterns is not None else []
            if "exclude" in layer.values:
                lines.append(("exclude", layer.values["exclude"].value))
            for key, patterns in lines:
                try:
                    self._compiled(patterns)
                except PatternError as wrong:
                    where = layer.values[key].origin if key in layer.values else display(file.path)
                    problems.append(msg("{where}: {problem}", where=str(where), problem=wrong.args[0]))
        if problems:
            error = ConfigError(*problems)
            error.layers = file.layers
            raise error
