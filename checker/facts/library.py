"""Files and folders of packs -> one book of facts, and the problems found in them."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from importlib.resources.abc import Traversable

from checker.facts.fact import FactBook, PackProblem, Subject
from checker.facts.pack import Pack, read_pack
from checker.facts.prepared import PREPARED, Prepared
from checker.registry import fact_folders
from checker.system.files import read_file, reason

SUFFIXES = (".yaml", ".yml")


def read_folder(folder: Traversable) -> tuple[Pack, ...]:
    """The packs of a folder that ships with a package, in the order of their names; from their prepared form if that is
    up to date."""
    files = sorted((file for file in folder.iterdir() if file.name.endswith(SUFFIXES)), key=lambda file: file.name)
    ready = folder / PREPARED
    prepared = Prepared(ready.read_text("utf-8") if ready.is_file() else None)
    found = []
    for file in files:
        data = file.read_bytes()
        found.append(prepared.pack(file.name, data) or read_bytes(data, file.name))
    return tuple(found)


def read_paths(paths: Iterable[str]) -> tuple[Pack, ...]:
    """The packs in some files and folders, each once. A path that cannot be read gives a pack with a problem."""
    found: dict[str, Pack] = {}
    for path in paths:
        for file in _files(path):
            name = file.replace(os.sep, "/")
            if name in found:
                continue
            try:
                data = read_file(file)
            except (OSError, ValueError) as error:
                found[name] = Pack(name, (), (PackProblem(name, 0, reason(error)),))
                continue
            found[name] = read_bytes(data, name)
    return tuple(found.values())


def _files(path: str) -> Iterator[str]:
    if not os.path.isdir(path):
        yield path
        return
    for folder, below, names in os.walk(path):
        below[:] = sorted(name for name in below if not name.startswith("."))
        yield from (os.path.join(folder, name) for name in sorted(names) if name.endswith(SUFFIXES))


def read_bytes(data: bytes, path: str) -> Pack:
    """The pack in some bytes, which must be UTF-8."""
    try:
        return read_pack(data.decode("utf-8-sig"), path)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        return Pack(path, (), (PackProblem(path, line, "This is not written in UTF-8: save it as UTF-8."),))


def bind(packs: Sequence[Pack]) -> tuple[FactBook, tuple[PackProblem, ...]]:
    """One book of all packs, and their problems. Of two subjects with the same id, the first is kept."""
    problems = [problem for pack in packs for problem in pack.problems]
    subjects: dict[str, Subject] = {}
    for pack in packs:
        for subject in pack.subjects:
            known = subjects.setdefault(subject.id, subject)
            if known is not subject:
                where = f"{known.pack}, line {known.line}"
                message = f"The id '{subject.id}' is taken already ({where}): choose another."
                problems.append(PackProblem(pack.path, subject.line, message))
    return FactBook(tuple(subjects.values())), tuple(problems)


def load_facts(paths: Iterable[str] = (), *, shipped: bool = True) -> tuple[FactBook, tuple[PackProblem, ...]]:
    """The facts of the packs in the given files and folders and of the shipped packs; and the problems found.

    Unusable parts of a pack are skipped, and the rest is used. Raises RegistryError where a distribution declares packs
    that it does not contain."""
    return bind((*(shipped_packs() if shipped else ()), *read_paths(paths)))


@cache
def shipped_packs() -> tuple[Pack, ...]:
    """The packs of all distributions."""
    return tuple(pack for folder in fact_folders().values() for pack in read_folder(folder))
