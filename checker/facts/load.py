"""The facts of a run: those shipped with distributions, and the packs that a user names."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from checker.facts.fact import FactBook, PackProblem
from checker.facts.library import bind, read_folder, read_paths
from checker.facts.pack import Pack
from checker.registry import fact_folders


def load_facts(paths: Iterable[str] = (), *, shipped: bool = True) -> tuple[FactBook, tuple[PackProblem, ...]]:
    """The facts of the packs in the given files and folders and of the shipped packs; and the problems found.

    Unusable parts of a pack are skipped, and the rest is used. Raises RegistryError where a distribution declares packs
    that it does not contain.
    """
    return bind((*(shipped_packs() if shipped else ()), *read_paths(paths)))


@cache
def shipped_packs() -> tuple[Pack, ...]:
    """The packs of all distributions."""
    return tuple(pack for folder in fact_folders().values() for pack in read_folder(folder))
