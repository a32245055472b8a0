"""The rules, report formats, fact packs and catalogues that there are: ours, found in the packages `checker.rules` and
`checker.reports`, and those of other distributions, which name them by entry points."""

from __future__ import annotations

import pkgutil
import sys
from collections.abc import Iterator, Mapping
from functools import cache
from importlib import import_module
from importlib.resources import files
from typing import TYPE_CHECKING, TypeGuard, cast

from checker.message import msg
from checker.result import Report
from checker.rule import Rule
from checker.system.installed import may_plug_in

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint
    from importlib.resources.abc import Traversable

RULE_GROUP = "contralint.rules"
REPORT_GROUP = "contralint.reports"
FACT_GROUP = "contralint.facts"
TRANSLATION_GROUP = "contralint.translations"
#: The packages of our own rules and reports. A folder of rules is a family; a module of `reports` is a format.
_RULES, _REPORTS = "checker.rules", "checker.reports"
_CATALOGUE = "zh.po"


def named(error: BaseException) -> str:
    """An exception of code that is not ours: its type and its message."""
    return f"{type(error).__name__}: {error}"


class RegistryError(Exception):
    """A plug-in that cannot be used; the message names the entry point and its distribution."""


def _points(group: str) -> tuple[EntryPoint, ...]:
    if not may_plug_in(group, tuple(sys.path)):
        return ()  # the module that reads entry points takes long to load
    from importlib.metadata import entry_points

    return tuple(entry_points(group=group))


def _origin(point: EntryPoint) -> str:
    distribution = point.dist.name if point.dist is not None else msg("an unknown distribution")
    return msg("entry point '{name}' of {distribution}", name=point.name, distribution=distribution)


def _load(point: EntryPoint) -> object:
    try:
        return point.load()
    except (Exception, SystemExit) as error:  # a plug-in may raise anything on import
        raise RegistryError(
            msg("{origin} cannot be loaded: {error}", origin=_origin(point), error=named(error))
        ) from error


def _families() -> Iterator[str]:
    """The packages of our rules, sorted by name."""
    for found in pkgutil.iter_modules(import_module(_RULES).__path__):
        if found.ispkg:
            yield f"{_RULES}.{found.name}"


def _built_in_rules() -> Iterator[type[Rule]]:
    for family in _families():
        for found in pkgutil.iter_modules(import_module(family).__path__):
            if found.ispkg:
                continue
            name = f"{family}.{found.name}"
            yield from (kind for kind in vars(import_module(name)).values() if _is_rule(kind, name))


def _is_rule(kind: object, module: str) -> TypeGuard[type[Rule]]:
    """Whether something is a rule that its module defines; a base class of several rules has no id."""
    return (
        isinstance(kind, type)
        and issubclass(kind, Rule)
        and kind.__module__ == module
        and bool(getattr(kind, "id", ""))
    )


@cache
def rules() -> Mapping[str, Rule]:
    """All rules by id, sorted; raises RegistryError on a broken plug-in, a clash of ids or a clash of names."""
    found: dict[str, Rule] = {}
    origins: dict[str, EntryPoint | None] = {}  # where each comes from is looked up, slowly, only for an error

    def add(kind: type[Rule], point: EntryPoint | None) -> None:
        for key in (kind.id, kind.name):
            if key in origins:
                mine = kind.__module__ if point is None else _origin(point)
                other = origins[key]
                theirs = "contralint" if other is None else _origin(other)
                raise RegistryError(
                    msg(
                        "{mine} repeats '{key}' of {theirs}: ids and names are unique",
                        mine=mine,
                        key=key,
                        theirs=theirs,
                    )
                )
            origins[key] = point
        found[kind.id] = kind()

    for kind in _built_in_rules():
        add(kind, None)
    for point in _points(RULE_GROUP):
        loaded = _load(point)
        if not (isinstance(loaded, type) and issubclass(loaded, Rule)):
            raise RegistryError(
                msg("{origin} is not a rule: make it a class that derives from contralint.Rule", origin=_origin(point))
            )
        if loaded.id != point.name:
            raise RegistryError(
                msg("{origin} has the id {id}: name the entry point after the id", origin=_origin(point), id=loaded.id)
            )
        add(loaded, point)
    return dict(sorted(found.items()))


@cache
def report_formats() -> Mapping[str, EntryPoint | None]:
    """All report formats by name, sorted, with the entry point of those that are not ours. Nothing is imported."""
    found: dict[str, EntryPoint | None] = {
        module.name: None for module in pkgutil.iter_modules(import_module(_REPORTS).__path__) if not module.ispkg
    }
    for point in _points(REPORT_GROUP):
        if point.name in found:
            other = found[point.name]
            theirs = "contralint" if other is None else _origin(other)
            raise RegistryError(
                msg(
                    "{origin} repeats the format '{name}' of {theirs}",
                    origin=_origin(point),
                    name=point.name,
                    theirs=theirs,
                )
            )
        found[point.name] = point
    return dict(sorted(found.items()))


def report(name: str) -> Report:
    """The report of a format; raises KeyError where there is none of that name, RegistryError where it is broken."""
    point = report_formats()[name]
    if point is None:
        return cast("Report", import_module(f"{_REPORTS}.{name}").report)
    return cast("Report", _load(point))


def fact_folders() -> Mapping[str, Traversable]:
    """The folders of fact packs, by name, sorted: those of our families, and those of packages that entry points name.
    Raises RegistryError."""
    folders = {family: files(family) for family in _families()}
    found = {
        family: folder
        for family, folder in folders.items()
        if any(file.name.endswith(".yaml") for file in folder.iterdir())
    }
    for point in _points(FACT_GROUP):
        try:
            found[point.name] = files(point.module)
        except (ImportError, TypeError) as error:
            raise RegistryError(
                msg("{origin} names no package: {error}", origin=_origin(point), error=str(error))
            ) from error
    return dict(sorted(found.items()))


@cache
def translated_packages() -> tuple[str, ...]:
    """The packages with catalogues of translations: ours, then those of entry points by their names."""
    built_in = ("checker", _REPORTS, *_families())
    others = sorted(_points(TRANSLATION_GROUP), key=lambda point: point.name)
    return (
        *(each for each in built_in if files(each).joinpath(_CATALOGUE).is_file()),
        *(each.module for each in others),
    )
