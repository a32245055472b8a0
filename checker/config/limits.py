"""Limits on configurations: paths must be inside the project, and local rules need the user's consent."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator

from checker.config.keys import ConfigError
from checker.config.layer import ConfigFile, Layer, Origin, display
from checker.config.project import NAMES, is_inside, project_root
from checker.message import join_commas, msg
from checker.records import dataclass, replace
from checker.system.files import system_reason
from checker.system.owners import unsafe_owner

_MAX_NAMED = 20  # rule files


def _ignore(_: str) -> None:
    pass


@dataclass(frozen=True, slots=True)
class Permissions:
    """What the user allows configurations to do: load local rules, and name paths outside of the project. `warn` is
    called for each setting without effect, `note` for each action taken, with one sentence."""

    local_rules: bool = True
    outside_root: bool = False
    warn: Callable[[str], None] = _ignore
    note: Callable[[str], None] = _ignore


DEFAULT_PERMISSIONS = Permissions()


class Limits:
    """Enforces the limits. `chosen` is the absolute path of the configuration that the user named."""

    def __init__(self, permissions: Permissions, chosen: str | None = None) -> None:
        self._permissions = permissions
        self._chosen = chosen
        self._root = project_root(os.getcwd())
        self._notes_given: set[str] = set()

    def check_path(self, path: str, written: str, origin: Origin, config: str) -> None:
        """Raises ConfigError where a path in a configuration, or in one that it extends, leads out of its project."""
        try:
            inside = self._permissions.outside_root or is_inside(path, self._root_of(config))
        except ValueError:
            raise ConfigError(
                msg("{origin}: '{written}' is not a path that a file can have.", origin=str(origin), written=written)
            ) from None
        if not inside:
            raise ConfigError(
                msg(
                    "{origin}: '{written}' is outside the project, whose root is '{root}': move it there, or pass "
                    "--allow-outside-root.",
                    origin=str(origin),
                    written=written,
                    root=self._root_of(config),
                )
            )

    def admitted(self, file: ConfigFile) -> ConfigFile:
        """The configuration without the local rules that are not permitted; raises ConfigError on refused paths."""
        for layer in file.layers:
            for key in ("facts", "baseline"):
                for written, origin in _paths(layer, key):
                    path = os.path.normpath(os.path.join(layer.folder, written))
                    self.check_path(path, written, origin, file.path)
                    for link in _links(path):
                        self.check_path(link, os.path.relpath(link, layer.folder), origin, file.path)
        return replace(file, layers=tuple(self._with_rules(layer, file.path) for layer in file.layers))

    def _root_of(self, config: str) -> str:
        """The project root of a configuration: that of the working folder if the configuration is inside it."""
        folder = os.path.dirname(config)
        return self._root if is_inside(folder, self._root) else project_root(folder)

    def _with_rules(self, layer: Layer, config: str) -> Layer:
        named = layer.values["rules"].items if "rules" in layer.values else ()
        if not named:
            return layer
        origin = layer.values["rules"].origin
        if not self._permissions.local_rules:
            self._note_once(
                self._permissions.note,
                msg("{origin}: Local rules are switched off, so none are loaded from here.", origin=str(origin)),
            )
        elif not self._is_chosen(layer.file):
            self._note_once(
                self._permissions.warn,
                msg(
                    "{origin}: 'rules' has no effect in this configuration: put it in the one at the root of the "
                    "project ('{root}'), or pass --config {file}.",
                    origin=str(origin),
                    root=self._root,
                    file=display(layer.file),
                ),
            )
        else:
            for written, place in named:
                self._check_rules(layer, written, place, config)
            return layer
        values = {key: value for key, value in layer.values.items() if key != "rules"}
        return replace(layer, values=values, unloaded=named)

    def _is_chosen(self, path: str) -> bool:
        """Whether a file may name local rules: the user named it, or it is in the project root."""
        if path == self._chosen:
            return True
        folder, name = os.path.split(path)
        return name in NAMES and os.path.realpath(folder) == self._root

    def _check_rules(self, layer: Layer, written: str, origin: Origin, config: str) -> None:
        from checker.config.local_rules import rule_files

        folder = os.path.normpath(os.path.join(layer.folder, written))
        self.check_path(folder, written, origin, config)
        try:
            files = rule_files(folder)
        except OSError as error:
            message = msg(
                "The folder of rules '{folder}' cannot be read: {reason}.", folder=written, reason=system_reason(error)
            )
            raise ConfigError(msg("{where}: {problem}", where=str(origin), problem=message)) from error
        for path in (layer.file, folder, *files):
            if path in files:
                self.check_path(path, os.path.relpath(path, layer.folder), origin, config)
            if (found := unsafe_owner(path, self._root_of(config))) is not None:
                raise ConfigError(
                    msg(
                        "{origin}: The local rules in '{written}' do not run, because '{path}' {why}: {remedy}, or "
                        "pass --no-local-rules.",
                        origin=str(origin),
                        written=written,
                        path=display(found.path),
                        why=found.why,
                        remedy=found.remedy,
                    )
                )
        names = [os.path.basename(path) for path in files[:_MAX_NAMED]]
        names += [f"and {len(files) - _MAX_NAMED} more"] if len(files) > _MAX_NAMED else []
        if names:
            self._note_once(
                self._permissions.note,
                msg(
                    "{origin}: Local rules loaded from '{folder}': {names}.",
                    origin=str(origin),
                    folder=display(folder),
                    names=join_commas(names),
                ),
            )

    def _note_once(self, write: Callable[[str], None], message: str) -> None:
        """The messages without duplicates."""
        if message not in self._notes_given:
            self._notes_given.add(message)
            write(message)


def _links(folder: str) -> Iterator[str]:
    """The links in a folder and its subfolders; empty for a file.

    Hidden and linked folders are skipped, because their files are never read."""
    for inner, below, names in os.walk(folder):
        below[:] = [name for name in below if not name.startswith(".")]
        yield from filter(os.path.islink, (os.path.join(inner, name) for name in names))


def _paths(layer: Layer, key: str) -> Iterator[tuple[str, Origin]]:
    if key in layer.values:
        value = layer.values[key]
        yield from value.items or (((value.value, value.origin),) if isinstance(value.value, str) else ())
