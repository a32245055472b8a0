"""Estimates the cost of auditing an archive from a sample."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from hashlib import blake2b
from io import BytesIO
from math import sqrt
from statistics import mean, pstdev
from time import process_time
from zlib import compress

import fsspec
import pyarrow.parquet as pq

from checker.audit.document_rows import Item, Job, Rows, rows
from checker.audit.sources import Container, Files, Layout, Unit, documents, is_compressed, read, single
from checker.audit.tables import table
from checker.message import msg

_SAMPLE = 200  # documents
_FROM_CONTAINERS = 20  # of which at most so many containers are opened
_WARMING = 3  # documents that are checked first, so that loading time is excluded


def estimate(units: Sequence[Unit], layout: Layout, job: Job) -> str:
    """The estimate in a few lines. The sample depends only on the names of the documents."""
    files = [address for unit in units if isinstance(unit, Files) for address in unit.addresses]
    containers = [unit.address for unit in units if isinstance(unit, Container)]
    sample, total, is_counted = _sample(files, containers, layout)
    checked = [(item, data) for item, data in sample if len(data) <= job.limits.size]
    if not checked:
        return str(msg("No document of the sample could be read.")) + "\n"
    for item, data in checked[:_WARMING]:
        rows(item, data, job)
    made, times = [], []
    for item, data in checked:
        began = process_time()
        made.append(rows(item, data, job))
        times.append(process_time() - began)
    seconds = mean(times)
    error = 2 * pstdev(times) / sqrt(len(times)) / seconds if seconds else 0
    stored = _stored(made) / len(checked)
    findings = sum(len(each.findings) for each in made) / len(checked)
    size = mean(len(data) for _, data in checked)
    about = "" if is_counted else "about "
    return (
        f"A sample of {len(checked)} documents, {size / 1000:.1f} kB on average, took {1000 * seconds:.1f} ms of "
        "processor time each.\n"
        f"The archive has {about}{total:,} documents ({total * size / 1e9:.3f} GB).\n"
        f"All of it takes {_hours(total * seconds)} of one processor, {_hours(total * seconds / _PROCESSORS)} with the "
        f"{_PROCESSORS} processors here.\n"
        f"The tables take about {total * stored / 1e6:,.1f} MB, with {total * findings:,.0f} findings.\n"
        f"With so small a sample, times are certain within {error:.0%} (two standard errors). They do not include "
        "reading sources, starting and writing.\n"
    )


_PROCESSORS = os.cpu_count() or 1


def _hours(seconds: float) -> str:
    if seconds < 120:
        return f"{seconds:.0f} s"
    return f"{seconds / 60:.0f} min" if seconds < 7200 else f"{seconds / 3600:,.1f} h"


def _sample(
    files: Sequence[str], containers: Sequence[str], layout: Layout
) -> tuple[list[tuple[Item, bytes]], int, bool]:
    """Sampled documents with their bytes; the total number, and whether it was counted.

    For containers the total is estimated from their size and the bytes per document in the sample.
    """
    taken = map(single, sorted(files, key=_order)[:_SAMPLE])
    sample = [(item, _bytes(item, layout)) for item in taken]
    if not containers:
        return sample, len(files), True
    each = -(-_SAMPLE // min(_FROM_CONTAINERS, len(containers)))
    opened = sorted(containers, key=_order)[:_FROM_CONTAINERS]
    counts, sizes = 0, 0.0
    for address in opened:
        found, share = _first(address, layout, each)
        sample += found
        counts += len(found)
        sizes += share * _size(address)
    whole = sum(map(_size, containers))
    in_containers = round(counts * whole / sizes) if sizes else 0
    return sample, len(files) + in_containers, False


def _first(address: str, layout: Layout, most: int) -> tuple[list[tuple[Item, bytes]], float]:
    """The first documents of a container, and their approximate share of it, by the bytes that were read."""
    found: list[tuple[Item, bytes]] = []
    count = 0
    for item in _until(documents(address, layout), 20 * most):
        count += 1
        if item.data is not None and len(found) < most:
            found.append((item, item.data))
    if count < 20 * most:  # all of it was read
        return found, len(found) / count if count else 1.0
    together = b"".join(data for _, data in found)
    taken = len(compress(together) if is_compressed(address) else together)
    return found, min(1.0, taken / max(1, _size(address)))


def _until(items: Iterator[Item], most: int) -> Iterator[Item]:
    for _, item in zip(range(most), items, strict=False):
        yield item


def _bytes(item: Item, layout: Layout) -> bytes:
    try:
        return read(item, layout.most_bytes)
    except OSError:
        return b""


def _size(address: str) -> int:
    system, path = fsspec.url_to_fs(address)
    return int(system.size(path) or 0)


def _stored(made: Sequence[Rows]) -> int:
    """The size of the tables in bytes."""
    size = 0
    for name in Rows._fields:
        found = [{"run": 1, "since": 1, **row} for each in made for row in getattr(each, name)]
        if found:
            stream = BytesIO()
            pq.write_table(table(name, found), stream, compression="zstd")
            size += len(stream.getvalue())
    return size


def _order(path: str) -> bytes:
    return blake2b(path.encode("utf-8", "surrogatepass"), digest_size=8).digest()
