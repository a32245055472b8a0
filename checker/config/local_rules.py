"""Local rules: Python files in a configured folder, each with subclasses of Rule.

`checker.config.limits` decides beforehand whether a configuration may name them."""

from __future__ import annotations

import importlib.util
import inspect
import os
import sys
from collections.abc import Iterator
from hashlib import sha256
from importlib.machinery import SourceFileLoader
from types import CodeType, ModuleType

from checker.message import msg
from checker.registry import RegistryError, named
from checker.rule import Rule
from checker.system.files import read_file, system_reason

_PREFIX = "contralint_local_"
_loaded: dict[str, tuple[Rule, ...]] = {}


def local_rules(folder: str) -> tuple[Rule, ...]:
    """The rules in the files of a folder, sorted by id, each file imported once; files whose names begin with an
    underscore or a dot are skipped.

    Raises RegistryError, which names the file."""
    if folder not in _loaded:
        found = [rule for path in _files(folder) for rule in _rules_in(path)]
        if not found:
            raise RegistryError(
                msg(
                    "There is no rule in '{folder}': a rule is a class that derives from contralint.Rule.",
                    folder=folder,
                )
            )
        _loaded[folder] = tuple(sorted(found, key=lambda rule: rule.id))
    return _loaded[folder]


def rule_files(folder: str) -> list[str]:
    """The rule files of a folder, sorted by name; raises OSError."""
    names = sorted(os.listdir(folder))
    return [os.path.join(folder, name) for name in names if name.endswith(".py") and name[0] not in "._"]


def _files(folder: str) -> list[str]:
    try:
        return rule_files(folder)
    except OSError as error:
        raise RegistryError(
            msg("The folder of rules '{folder}' cannot be read: {reason}.", folder=folder, reason=system_reason(error))
        ) from error


def _rules_in(path: str) -> Iterator[Rule]:
    module = _module(path)
    for value in vars(module).values():
        if not (isinstance(value, type) and issubclass(value, Rule)) or value.__module__ != module.__name__:
            continue
        if inspect.isabstract(value):
            continue
        missing = [name for name in ("id", "name") if not isinstance(getattr(value, name, None), str)]
        if missing:
            raise RegistryError(
                msg("{name} in '{path}' has no {part}.", name=value.__name__, path=path, part=missing[0])
            )
        yield value()


def _module(path: str) -> ModuleType:
    name = _PREFIX + sha256(path.encode("utf-8", "surrogateescape")).hexdigest()[:16]
    spec = importlib.util.spec_from_file_location(name, path, loader=_SourceLoader(name, path))
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module  # so that other processes find its classes
    try:
        spec.loader.exec_module(module)
    except Exception as error:  # third-party code may raise anything on import
        del sys.modules[name]
        raise RegistryError(msg("'{path}' cannot be loaded: {error}.", path=path, error=named(error))) from error
    return module


class _SourceLoader(SourceFileLoader):
    """Executes the source file, never compiled code next to it, and writes no compiled code."""

    def get_code(self, fullname: str) -> CodeType:
        code: CodeType = self.source_to_code(read_file(self.path), self.path)
        return code


class LocalFolders:
    """The folders of local rules loaded so far; unpickling it in another process loads them there."""

    def __reduce__(self) -> tuple[type[_ReloadedFolders], tuple[tuple[str, ...]]]:
        return _ReloadedFolders, (tuple(_loaded),)


class _ReloadedFolders(LocalFolders):
    def __init__(self, folders: tuple[str, ...]) -> None:
        for folder in folders:
            local_rules(folder)
