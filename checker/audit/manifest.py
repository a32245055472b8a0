"""The manifest of an audit: its inputs, and its progress."""

from __future__ import annotations

import json
import os
import platform
from collections.abc import Mapping
from contextlib import AbstractContextManager, nullcontext
from types import MappingProxyType
from typing import Any, NamedTuple

from checker.audit.shards import Folder
from checker.audit.tables import SCHEMAS
from checker.system import files

_NAME = "manifest.json"
_LOCK = "lock"
_SCHEMA = 1


class Manifest(NamedTuple):
    """`run` counts the audits of this archive; an interrupted audit continues under its number.

    `recipe` is a digest of the program, the rules, the settings and the facts; `settings` describes the options in
    words. `counts` are those of the last complete run.
    """

    version: str
    sources: list[str]
    layout: int
    settings: dict[str, Any]
    recipe: str
    run: int = 1
    is_complete: bool = False
    counts: Mapping[str, int] = MappingProxyType({})


def load(folder: Folder) -> Manifest | None:
    """The manifest in a folder, None where there is none. Raises ValueError on an invalid one."""
    data = folder.read(folder.path(_NAME))
    if data is None:
        return None
    written = json.loads(data)
    if not isinstance(written, Mapping) or written.get("schema") != _SCHEMA:
        raise ValueError("its schema is another one")
    return Manifest(**{name: written[name] for name in Manifest._fields})


def save(folder: Folder, manifest: Manifest) -> None:
    """Writes the manifest."""
    tables = {name: {field.name: str(field.type) for field in schema} for name, schema in SCHEMAS.items()}
    written = {"schema": _SCHEMA, **manifest._asdict(), "counts": dict(manifest.counts), "tables": tables}
    folder.write(folder.path(_NAME), json.dumps(written, indent=2, ensure_ascii=False).encode("utf-8", "replace"))


def lock(folder: Folder) -> AbstractContextManager[object]:
    """Keeps other audits out of a folder until the result is closed, or the process ends in any way. Raises
    BlockingIOError where another one works there, with its process. Object stores have no locks.
    """
    if not folder.is_local:
        return nullcontext()
    os.makedirs(folder.root, exist_ok=True)
    file = open(folder.path(_LOCK), "a+", encoding="utf-8")  # noqa: SIM115
    try:
        files.lock(file)
    except BlockingIOError as error:
        with file:
            file.seek(0)
            raise BlockingIOError(file.read().strip()) from error
    file.truncate(0)
    file.write(f"{os.getpid()}, {platform.node()}\n")
    file.flush()
    return file
