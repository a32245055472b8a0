"""Parts of an archive -> shards of the tables. A shard is a Parquet file in the folder of each table that has rows.

The shard of `documents` is written last and removed first: if it exists, the part is complete, and its rows record what
was read of each document. So an interrupted run continues without further records: a complete, unchanged part is only
read, and an incomplete one is done again and replaces its remains.
"""

from __future__ import annotations

import io
import os
from contextlib import suppress
from typing import NamedTuple, overload

import fsspec
import pyarrow as pa
import pyarrow.parquet as pq

from checker.audit.document_rows import Item, Limits, Row, Rows, digest, lost
from checker.audit.guard import Guard
from checker.audit.sources import Part, read
from checker.audit.tables import SCHEMAS, table
from checker.message import msg
from checker.system.files import reason

_RECIPE = b"contralint.recipe"
_ROWS = tuple(name for name in Rows._fields if name != "documents")


class Task(NamedTuple):
    """The arguments of a worker besides a part: where the tables are, the job with its limits, a digest of everything
    that results depend on except the documents, and the number of the run.
    """

    out: str
    job: bytes
    limits: Limits
    recipe: str
    run: int


class Receipt(NamedTuple):
    """The result of a part: the numbers of its documents, of those checked in this run, and of the findings in all of
    them; the container that the documents come from, and how much of it was read by then.
    """

    key: str
    documents: int
    checked: int
    findings: int
    failures: int
    container: str = ""
    share: float = 1.0


def work(part: Part, task: Task, guard: Guard) -> Receipt:
    """Checks the new and changed documents of a part, and writes its shard, unless nothing changed."""
    return _Shard(task, part.key).filled(part, guard)


class Folder:
    """The folders of the tables, on any file system."""

    def __init__(self, address: str) -> None:
        self.system, self.root = fsspec.url_to_fs(address)
        self.is_local = "file" in self.system.protocol

    def path(self, *parts: str) -> str:
        """The path of a file in a table."""
        return "/".join((self.root, *parts))

    def read(self, path: str) -> bytes | None:
        """The bytes of a file, None where there is none."""
        try:
            data: bytes = self.system.cat_file(path)
        except FileNotFoundError:
            return None
        return data

    def write(self, path: str, data: bytes) -> None:
        """Writes a file atomically. Object stores write atomically themselves."""
        if not self.is_local:
            self.system.pipe_file(path, data)
            return
        os.makedirs(os.path.dirname(path), exist_ok=True)
        temporary = f"{path}.{os.getpid()}.new"
        with open(temporary, "wb") as file:
            file.write(data)
        os.replace(temporary, path)

    def remove(self, path: str) -> None:
        """Removes a file, if it is there."""
        with suppress(FileNotFoundError):
            self.system.rm_file(path)

    def shards(self, name: str) -> list[str]:
        """The keys of the shards of a table. Removes the remains of interrupted writes."""
        try:
            found = self.system.ls(self.path(name), detail=False)
        except FileNotFoundError:
            return []
        for each in found:
            if each.endswith(".new"):
                self.remove(each)
        return sorted(os.path.basename(each)[: -len(".parquet")] for each in found if each.endswith(".parquet"))


class _Shard:
    def __init__(self, task: Task, key: str) -> None:
        self._task = task
        self._key = key
        self._folder = Folder(task.out)

    def filled(self, part: Part, guard: Guard) -> Receipt:
        before = self._read("documents")
        is_current = before is not None and (before.schema.metadata or {}).get(_RECIPE) == self._task.recipe.encode()
        known = {row["path"]: row for row in before.to_pylist()} if before is not None and is_current else {}
        kept: set[str] = set()
        made: list[Rows] = []
        for item in part.items:
            row = known.get(item.path)
            found = checked(item, guard, self._task.limits, row["digest"] if row is not None else None)
            if found is None:
                kept.add(item.path)
            else:
                made.append(found)
        if not made and kept == set(known):
            rows = list(known.values())
        else:
            rows = self._write(made, kept, list(known.values()))
        return Receipt(
            self._key,
            len(part.items),
            len(made),
            sum(row["findings"] for row in rows),
            sum(row["failures"] for row in rows) + len(part.items) - len(rows),
            part.items[-1].container,
            part.items[-1].share,
        )

    def _write(self, made: list[Rows], kept: set[str], known: list[Row]) -> list[Row]:
        """Writes all tables of the shard and returns the rows of `documents`."""
        old = {name: self._rows(name) for name in _ROWS}
        documents = [row for row in known if row["path"] in kept]
        documents += [{**row, "run": self._task.run} for each in made for row in each.documents]
        since = {(row["path"], row["fingerprint"]): row["since"] for row in old["findings"]}
        new: dict[str, list[Row]] = {name: [row for row in old[name] if row["path"] in kept] for name in _ROWS}
        for each in made:
            for name in _ROWS:
                new[name] += getattr(each, name)
        for row in new["findings"]:
            row["since"] = since.get((row["path"], row["fingerprint"]), self._task.run)
        found = {(row["path"], row["fingerprint"]) for row in new["findings"]}
        gone = [
            {**row, "run": self._task.run}
            for row in old["findings"]
            if (row["path"], row["fingerprint"]) not in found and row["since"] < self._task.run
        ]
        gone += [row for row in self._rows("gone") if row["run"] == self._task.run]
        self._folder.remove(self._path("documents"))
        for name, rows in ({**new, "gone": gone}).items():
            self._put(name, rows)
        self._put("documents", documents, even_empty=True)
        return documents

    def _put(self, name: str, rows: list[Row], even_empty: bool = False) -> None:
        """Writes a table of the shard; one without rows has no file."""
        if not rows and not even_empty:
            self._folder.remove(self._path(name))
            return
        made = table(name, sorted(rows, key=lambda row: (row["path"], row.get("start") or 0)))
        made = made.replace_schema_metadata({_RECIPE: self._task.recipe.encode()})
        stream = io.BytesIO()
        pq.write_table(made, stream, compression="zstd")
        self._folder.write(self._path(name), stream.getvalue())

    def _read(self, name: str) -> pa.Table | None:
        data = self._folder.read(self._path(name))
        return None if data is None else pq.ParquetFile(io.BytesIO(data)).read()

    def _rows(self, name: str) -> list[Row]:
        found = self._read(name)
        rows: list[Row] = [] if found is None else found.to_pylist()
        return rows

    def _path(self, name: str) -> str:
        return self._folder.path(name, f"{self._key}.parquet")


@overload
def checked(item: Item, guard: Guard, limits: Limits) -> Rows: ...
@overload
def checked(item: Item, guard: Guard, limits: Limits, known: str | None) -> Rows | None: ...
def checked(item: Item, guard: Guard, limits: Limits, known: str | None = None) -> Rows | None:
    """The rows of a document; None where its digest is known, so that it is unchanged."""
    data, problem = _data(item, limits.size)
    if data is None:
        return lost(item, "source" if item.problem else "unreadable", problem)
    return None if known is not None and known == digest(item, data) else guard.rows(item, data)


def _data(item: Item, most: int) -> tuple[bytes | None, str]:
    """The bytes of a document, or the reason why there are none."""
    if item.problem:
        return None, item.problem
    try:
        data = read(item, most)
    except (OSError, ValueError) as error:
        return None, str(reason(error))
    except Exception as error:  # each file system of fsspec has errors of its own
        return None, f"{type(error).__name__}: {error}"
    if len(data) > most:
        return None, str(msg("The document has more than {number} bytes.", number=most))
    return data, ""


def sweep(task: Task, keys: set[str]) -> int:
    """Removes the shards of parts that are no longer in the archive, with their findings, and returns their number."""
    folder = Folder(task.out)
    old = {key for name in SCHEMAS if name != "gone" for key in folder.shards(name)} - keys
    for key in sorted(old):
        _Shard(task, key)._write([], set(), [])
        folder.remove(folder.path("documents", f"{key}.parquet"))
    for key in set(folder.shards("gone")) - old - keys:
        folder.remove(folder.path("gone", f"{key}.parquet"))
    return len(old)
