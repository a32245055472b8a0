"""Batches of documents -> batches of rows, for any engine that maps Arrow batches or lists of rows.

A document is a row with `text` (or bytes), and optionally `id`, `url`, `date` and `language`; `path` or `id` is its
key. The result has one row for each document, with its rows of the other tables as lists (`NESTED`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import pyarrow as pa

from checker.audit.document_rows import Limits, Row
from checker.audit.guard import guard_of
from checker.audit.shards import checked
from checker.audit.sources import Layout, item_of_row
from checker.audit.tables import nested


def check_batches(
    batches: Iterable[pa.RecordBatch], job: bytes, limits: Limits, layout: Layout
) -> Iterator[pa.RecordBatch]:
    """Arrow batches, for `mapInArrow` of Spark and `map_batches` of Ray."""
    for batch in batches:
        yield _checked(batch.to_pylist(), job, limits, layout)


def check_rows(rows: Iterable[Mapping[str, Any]], job: bytes, limits: Limits, layout: Layout) -> list[Row]:
    """Rows as dictionaries, for a bag of Dask."""
    found: list[Row] = _checked(list(rows), job, limits, layout).to_pylist()
    return found


def _checked(rows: list[Mapping[str, Any]] | list[Row], job: bytes, limits: Limits, layout: Layout) -> pa.RecordBatch:
    guard = guard_of(job, limits.seconds)
    items = [item_of_row(number, row, layout) for number, row in enumerate(rows, 1)]
    items = [
        item if row.get("path") is None else item._replace(path=str(row["path"]))
        for item, row in zip(items, rows, strict=True)
    ]
    return nested((item.path for item in items), [checked(item, guard, limits) for item in items])
