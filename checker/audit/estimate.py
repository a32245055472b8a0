"""What an archive would cost, from a sample of it."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from hashlib import blake2b
from io import BytesIO
from time import process_time
from zlib import compress

import fsspec
import pyarrow.parquet as pq

from checker.audit.document_rows import Item, Job, Rows, rows
from checker.audit.sources import Container, Layout, Part, Unit, documents, is_compressed, read
from checker.audit.tables import table
from checker.message import msg

_SAMPLE = 200  # documents
_FROM_CONTAINERS = 20  # of which so many containers are opened
_WARMING = 3  # documents that are checked first, so that loading does not count


def estimate(units: Sequence[Unit], layout: Layout, job: Job) -> str:
    """A few lines for people. The sample depends on the names of the documents only."""
    single = [item for unit in units if isinstance(unit, Part) for item in unit.items]
    containers = [unit.address for unit in units if isinstance(unit, Container)]
    sample, total, is_counted = _sample(single, containers, layout)
    checked = [(item, data) for item, data in sample if len(data) <= job.limits.size]
    if not checked:
        return str(msg("No document of the sample could be read.")) + "\n"
    for item, data in checked[:_WARMING]:
        rows(item, data, job)
    began = process_time()
    made = [rows(item, data, job) for item, data in checked]
    seconds = (process_time() - began) / len(checked)
    stored = _stored(made) / len(checked)
    findings = sum(len(each.findings) for each in made) / len(checked)
    mean = sum(len(data) for _, data in checked) / len(checked)
    about = "" if is_counted else "about "
    return (
        f"A sample of {len(checked)} documents, {mean / 1000:.1f} kB on average, took {1000 * seconds:.1f} ms of "
        "processor time each.\n"
        f"The archive has {about}{total:,} documents ({total * mean / 1e9:.3f} GB).\n"
        f"All of it: {total * seconds / 3600:.2f} core hours, {total * stored / 1e6:.1f} MB of tables, "
        f"about {total * findings:,.0f} findings.\n"
        f"On {_PROCESSORS} processors: {total * seconds / 3600 / _PROCESSORS:.2f} hours. Reading the sources, starting "
        "and writing come on top.\n"
    )


_PROCESSORS = os.cpu_count() or 1


def _sample(
    single: Sequence[Item], containers: Sequence[str], layout: Layout
) -> tuple[list[tuple[Item, bytes]], int, bool]:
    """Some documents with their bytes; the number of all, and whether it was counted. Containers are taken by their
    size: those of the sample say how many bytes a document has there."""
    sample = [(item, _bytes(item, layout)) for item in sorted(single, key=lambda item: _order(item.path))[:_SAMPLE]]
    if not containers:
        return sample, len(single), True
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
    return sample, len(single) + in_containers, False


def _first(address: str, layout: Layout, most: int) -> tuple[list[tuple[Item, bytes]], float]:
    """The first documents of a container, and about which share of it they are, by the bytes that were read."""
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
    """Bytes of the tables."""
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
