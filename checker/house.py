"""Rules of a house: Python files in a folder that a configuration names, each with classes that derive from Rule."""

from __future__ import annotations

import importlib.util
import inspect
import os
import sys
from collections.abc import Iterator
from hashlib import sha256
from types import ModuleType

from checker.model.rule import Rule
from checker.registry import RegistryError

_PREFIX = "contralint_house_"
_loaded: dict[str, tuple[Rule, ...]] = {}


def house_rules(folder: str) -> tuple[Rule, ...]:
    """The rules in the files of a folder, in the order of their ids, each file imported once; files whose names begin
    with an underscore or a dot are left out. Raises RegistryError, which names the file."""
    if folder not in _loaded:
        found = [rule for path in house_files(folder) for rule in _rules_in(path)]
        if not found:
            raise RegistryError(f"there is no rule in '{folder}': a rule is a class that derives from checker.api.Rule")
        _loaded[folder] = tuple(sorted(found, key=lambda rule: rule.id))
    return _loaded[folder]


def house_files(folder: str) -> list[str]:
    """The files of a folder that may hold rules, in the order of their names; raises RegistryError."""
    try:
        names = sorted(os.listdir(folder))
    except OSError as error:
        raise RegistryError(f"the folder of rules '{folder}' cannot be read: {error.strerror}") from error
    return [os.path.join(folder, name) for name in names if name.endswith(".py") and name[0] not in "._"]


def _rules_in(path: str) -> Iterator[Rule]:
    module = _module(path)
    for value in vars(module).values():
        if not (isinstance(value, type) and issubclass(value, Rule)) or value.__module__ != module.__name__:
            continue
        if inspect.isabstract(value):
            continue
        missing = [name for name in ("id", "name") if not isinstance(getattr(value, name, None), str)]
        if missing:
            raise RegistryError(f"{value.__name__} in '{path}' has no {missing[0]}")
        yield value()


def _module(path: str) -> ModuleType:
    name = _PREFIX + sha256(path.encode("utf-8", "surrogateescape")).hexdigest()[:16]
    spec = importlib.util.spec_from_file_location(name, path)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module  # so that other processes find its classes
    try:
        spec.loader.exec_module(module)
    except Exception as error:  # a stranger's module may raise anything on import
        del sys.modules[name]
        raise RegistryError(f"'{path}' cannot be loaded: {type(error).__name__}: {error}") from error
    return module


class HouseFolders:
    """Stands for the folders loaded so far: sent to another process, it loads them there."""

    def __reduce__(self) -> tuple[type[_Arrived], tuple[tuple[str, ...]]]:
        return _Arrived, (tuple(_loaded),)


class _Arrived(HouseFolders):
    def __init__(self, folders: tuple[str, ...]) -> None:
        for folder in folders:
            house_rules(folder)
