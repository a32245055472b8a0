"""Rules and reports arrive by entry point, ours exactly as a stranger's do."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING, cast

from checker.model.report import Report
from checker.model.rule import Rule

if TYPE_CHECKING:  # takes longer to import than a run that finds all its results in the cache
    from importlib.metadata import EntryPoint
    from importlib.resources.abc import Traversable

RULE_GROUP = "contralint.rules"
REPORT_GROUP = "contralint.reports"
FACT_GROUP = "contralint.facts"
TRANSLATION_GROUP = "contralint.translations"


class RegistryError(Exception):
    """A plug-in that cannot be used; the message names the entry point and its distribution."""


def _points(group: str) -> tuple[EntryPoint, ...]:
    from importlib.metadata import entry_points

    return tuple(entry_points(group=group))


def _origin(point: EntryPoint) -> str:
    distribution = point.dist.name if point.dist is not None else "an unknown distribution"
    return f"entry point '{point.name}' of {distribution}"


def _load(point: EntryPoint) -> object:
    try:
        return point.load()
    except (Exception, SystemExit) as error:  # a stranger's module may raise anything on import
        raise RegistryError(f"{_origin(point)} cannot be loaded: {type(error).__name__}: {error}") from error


@cache
def rules() -> Mapping[str, Rule]:
    """All rules by id, sorted; raises RegistryError on a broken plug-in, a clash of ids or a clash of names."""
    found: dict[str, Rule] = {}
    points: dict[str, EntryPoint] = {}  # where each comes from is looked up, slowly, only for an error
    for point in _points(RULE_GROUP):
        kind = _load(point)
        if not (isinstance(kind, type) and issubclass(kind, Rule)):
            raise RegistryError(f"{_origin(point)} is not a rule: make it a class that derives from checker.api.Rule")
        if kind.id != point.name:
            raise RegistryError(f"{_origin(point)} has the id {kind.id}: name the entry point after the id")
        for key in (kind.id, kind.name):
            if key in points:
                raise RegistryError(
                    f"{_origin(point)} repeats '{key}' of {_origin(points[key])}: ids and names are unique"
                )
            points[key] = point
        found[kind.id] = kind()
    return dict(sorted(found.items()))


@cache
def report_points() -> Mapping[str, EntryPoint]:
    """All report formats by name, sorted; a format is imported only when it is used."""
    found: dict[str, EntryPoint] = {}
    for point in _points(REPORT_GROUP):
        if point.name in found:
            raise RegistryError(f"{_origin(point)} repeats the format '{point.name}' of {_origin(found[point.name])}")
        found[point.name] = point
    return dict(sorted(found.items()))


def report(name: str) -> Report:
    """The report of a format; raises KeyError where there is none of that name, RegistryError where it is broken."""
    return cast("Report", _load(report_points()[name]))


def fact_folders() -> Mapping[str, Traversable]:
    """The folders of fact packs that distributions ship, by the name of their entry point, sorted. An entry point names
    the package that holds the YAML. Raises RegistryError."""
    from importlib.resources import files

    found: dict[str, Traversable] = {}
    for point in sorted(_points(FACT_GROUP), key=lambda point: point.name):
        try:
            found[point.name] = files(point.module)
        except (ImportError, TypeError) as error:
            raise RegistryError(f"{_origin(point)} names no package: {error}") from error
    return found


def translated_packages() -> tuple[str, ...]:
    """The packages that hold catalogues of translations, in the order of their entry points' names."""
    return tuple(point.module for point in sorted(_points(TRANSLATION_GROUP), key=lambda point: point.name))
