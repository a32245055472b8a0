"""Addresses of an archive -> its documents, in parts of a few hundred that each become one shard.

An address is a local path, a pattern, or any address that fsspec opens. A folder is searched for documents and for
containers of documents: JSON Lines, Parquet, WARC, zip and tar, each also compressed with gzip or Zstandard.
"""

from __future__ import annotations

import json
import os
import tarfile
import zipfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import closing
from datetime import date
from glob import glob
from hashlib import blake2b
from io import BufferedReader
from typing import IO, Any, NamedTuple, cast

import fsspec
from fsspec.compression import compr

from checker.audit.document_rows import Item
from checker.formats.suffixes import SUFFIXES
from checker.message import msg
from checker.result import Failure
from checker.run.walk import IsExcluded, find_documents

_COMPRESSED = {".gz": "gzip", ".zst": "zstd"}
_CONTAINERS = (".jsonl", ".ndjson", ".parquet", ".warc", ".zip", ".tar", ".tgz")
_MAX_FACTOR = 4  # limit on the documents of a part, as a multiple of the average
_MAX_BYTES = 32 << 20  # of the documents in one part
_ROWS = 256  # rows of Parquet read at a time
#: Default column names of JSON Lines and Parquet.
COLUMNS = {name: name for name in ("text", "id", "date", "url", "language")}


class Layout(NamedTuple):
    """How to read an archive: the average number of documents in a part, column names by role, the suffix for texts
    without a file name, and the maximum size of a document in bytes.
    """

    size: int = 512
    columns: Mapping[str, str] = COLUMNS
    ending: str = ".txt"
    most_bytes: int = 64 << 20


class Part(NamedTuple):
    """Some documents. `key` is unchanged as long as the first document is the same."""

    key: str
    items: list[Item]


class Files(NamedTuple):
    """A part whose documents are files, which the checking process reads. There may be millions."""

    key: str
    addresses: tuple[str, ...]


class Container(NamedTuple):
    """A file that contains documents."""

    address: str


Unit = Files | Container


def find_units(
    addresses: Iterable[str], layout: Layout, is_excluded: IsExcluded | None = None
) -> tuple[list[Unit], tuple[Failure, ...]]:
    """The inputs of an audit: files, in parts, and containers, to be expanded later; and the addresses that were not
    found. The order is by name, and the same for the same archive.
    """
    files, failures = find_files(addresses, is_excluded)
    containers: list[Unit] = [Container(each) for each in files if is_container(each)]
    parts = cut((single(each) for each in files if not is_container(each)), layout)
    return [*containers, *(Files(part.key, tuple(each.address for each in part.items)) for part in parts)], failures


def find_files(
    addresses: Iterable[str], is_excluded: IsExcluded | None = None
) -> tuple[list[str], tuple[Failure, ...]]:
    """The files at some addresses, documents and containers, sorted by name."""
    local: list[str] = []
    remote: list[str] = []
    failures: list[Failure] = []
    for address in addresses:
        if "://" in address:
            try:
                remote += _remote(address)
            except Exception as error:  # each file system of fsspec has errors of its own
                failures.append(Failure(address, msg("It cannot be read: {problem}", problem=_reason(error))))
        elif any(character in address for character in "*?[") and not os.path.lexists(address):
            local += sorted(glob(address, recursive=True)) or [address]
        else:
            local.append(address)
    endings = {ending for name in (*SUFFIXES, *_CONTAINERS) for ending in (name, *_COMPRESSED)}
    found, missing = find_documents(local, endings, is_excluded)
    named = {each.removeprefix("./") for each in local}
    kept = [path for path in found if path in named or _is_wanted(path)]
    return [*kept, *sorted(set(remote))], (*missing, *failures)


def _remote(address: str) -> list[str]:
    system, path = fsspec.url_to_fs(address)
    if any(character in path for character in "*?["):
        found = system.glob(path)
    elif system.isdir(path):
        found = [each for each in system.find(path) if _is_wanted(each)]
    else:
        found = [path]
    return [system.unstrip_protocol(each) for each in found]


def _is_wanted(path: str) -> bool:
    return is_container(path) or os.path.splitext(_plain_name(path))[1].lower() in SUFFIXES


def is_container(path: str) -> bool:
    """Whether a file is a container of documents."""
    return _plain_name(path).lower().endswith(_CONTAINERS)


def is_compressed(path: str) -> bool:
    """Whether a container is compressed."""
    return path.lower().endswith((*_COMPRESSED, ".zip", ".tgz", ".parquet"))


def _plain_name(path: str) -> str:
    """A name without its compression suffix."""
    stem, ending = os.path.splitext(path)
    return stem if ending.lower() in _COMPRESSED else path


def single(address: str) -> Item:
    """The document in a file."""
    return Item(address, _plain_name(address), address=address)


def read(item: Item, most: int) -> bytes:
    """The bytes of a document, at most one more than `most`."""
    if item.data is not None:
        return item.data
    with closing(_opened(item.address)) as file:
        return file.read(most + 1)


def _opened(address: str, raw: IO[bytes] | None = None) -> IO[bytes]:
    """A file, decompressed; `raw` is the file as stored, if it is open already."""
    compression = _COMPRESSED.get(os.path.splitext(address)[1].lower())
    if raw is None:
        raw = fsspec.open(address, "rb").open()
    if compression is None:
        return cast("IO[bytes]", raw)
    opened = compr[compression](raw, mode="rb")
    return BufferedReader(opened) if compression == "zstd" else cast("IO[bytes]", opened)


# Parts ------------------------------------------------------------------------------------------------------------


def cut(items: Iterable[Item], layout: Layout) -> Iterator[Part]:
    """Documents in parts.

    The names of documents decide where a part begins, so that adding or removing a document changes only the part that
    contains it.
    """
    collected: list[Item] = []
    total_bytes = 0
    seen: set[str] = set()
    names: dict[str, int] = {}
    for item in items:
        begins = int.from_bytes(blake2b(_bytes(item.path), digest_size=8).digest(), "big") % layout.size == 0
        if collected and (begins or len(collected) >= _MAX_FACTOR * layout.size or total_bytes > _MAX_BYTES):
            yield _part(collected, seen)
            collected, total_bytes, names = [], 0, {}
        names[item.path] = names.get(item.path, 0) + 1
        if names[item.path] > 1:  # two rows with the same id
            item = item._replace(path=f"{item.path}~{names[item.path]}")
        collected.append(item)
        total_bytes += len(item.data or b"")
    if collected:
        yield _part(collected, seen)


def _part(items: list[Item], seen: set[str]) -> Part:
    key = blake2b(_bytes(f"{items[0].container}\0{items[0].path}"), digest_size=12).hexdigest()
    while key in seen:
        key = blake2b(_bytes(key), digest_size=12).hexdigest()
    seen.add(key)
    return Part(key, items)


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogateescape")


# Containers -------------------------------------------------------------------------------------------------------


def expand(unit: Unit, layout: Layout) -> Iterator[Part]:
    """The parts of a unit."""
    if isinstance(unit, Files):
        yield Part(unit.key, list(map(single, unit.addresses)))
    else:
        yield from cut(documents(unit.address, layout), layout)


def documents(address: str, layout: Layout) -> Iterator[Item]:
    """The documents in a container.

    A damaged one yields the documents before the damage, and an item that describes the problem.
    """
    name = _plain_name(address).lower()
    readers: dict[str, Callable[[IO[bytes], Layout], Iterator[Item]]] = {
        ".parquet": _parquet,
        ".warc": _warc,
        ".zip": _zip,
        ".tar": _tar,
        ".tgz": _tar,
    }
    reader = readers.get(os.path.splitext(name)[1], _json_lines)
    try:
        with closing(fsspec.open(address, "rb").open()) as raw, closing(_opened(address, raw)) as file:
            size = raw.seek(0, os.SEEK_END) or 1
            raw.seek(0)
            for item in reader(file, layout):
                yield item._replace(path=f"{address}#{item.path}", container=address, share=raw.tell() / size)
    except Exception as error:  # each library has errors of its own, and archives have damage of any kind
        problem = str(msg("The file is damaged or cannot be read: {problem}", problem=_reason(error)))
        yield Item(f"{address}#", address, container=address, problem=problem)


def _reason(error: Exception) -> str:
    if isinstance(error, ImportError):  # the libraries of fsspec: "Install s3fs to access S3"
        return " ".join(str(error).split())
    return f"{type(error).__name__}: {' '.join(str(error).split())}"


def _json_lines(file: IO[bytes], layout: Layout) -> Iterator[Item]:
    """The rows of JSON Lines; a file whose first row has no text contains other data, and is one failure."""
    for number, line in enumerate(file, 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
            if not isinstance(row, dict):
                raise ValueError("it is no object")
        except ValueError as error:
            yield Item(str(number), "", problem=str(msg("The line is not JSON: {problem}", problem=_reason(error))))
        else:
            item = item_of_row(number, row, layout)
            yield item if item.data is not None or number > 1 else item._replace(path="")
            if item.data is None and number == 1:
                return


def _parquet(file: IO[bytes], layout: Layout) -> Iterator[Item]:
    import pyarrow.parquet as pq

    opened = pq.ParquetFile(file)
    columns = [name for name in layout.columns.values() if name in opened.schema_arrow.names]
    if layout.columns["text"] not in columns:
        yield item_of_row(1, {}, layout)._replace(path="")
        return
    number = 0
    for batch in opened.iter_batches(batch_size=_ROWS, columns=columns):
        for row in batch.to_pylist():
            number += 1
            yield item_of_row(number, row, layout)


def item_of_row(number: int, row: Mapping[str, Any], layout: Layout) -> Item:
    """A document from a row with columns as in COLUMNS; without an id, its number is its key."""
    value = {kind: row.get(column) for kind, column in layout.columns.items()}
    key = str(number) if value["id"] is None else str(value["id"])
    text = value["text"]
    if not isinstance(text, str | bytes):
        return Item(key, "", problem=str(msg("No column “{name}” contains text.", name=layout.columns["text"])))
    url = str(value["url"] or "")
    return Item(
        key,
        _named(url or key, layout.ending),
        text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass"),
        id="" if value["id"] is None else str(value["id"]),
        url=url,
        language=str(value["language"] or ""),
        date=_day(value["date"]),
    )


def _named(name: str, ending: str) -> str:
    """A file name with the suffix of a format."""
    path = name.partition("?")[0].partition("#")[0]
    return path if os.path.splitext(path)[1].lower() in SUFFIXES else f"{path.rstrip('/')}{ending}"


def _day(value: object) -> date | None:
    if isinstance(value, date):
        return date(value.year, value.month, value.day)
    try:
        return date.fromisoformat(str(value)[:10])
    except ValueError:
        return None


def _warc(file: IO[bytes], layout: Layout) -> Iterator[Item]:
    from warcio.archiveiterator import ArchiveIterator

    for record in ArchiveIterator(file):
        if record.rec_type not in ("response", "resource", "conversion"):
            continue
        http = record.http_headers
        kind = (http or record.rec_headers).get_header("Content-Type") or ""
        if "text/html" in kind or "xhtml" in kind:
            ending = ".html"
        elif kind.startswith("text/"):
            ending = layout.ending
        else:
            continue
        if http is not None and not str(http.get_statuscode()).startswith("2"):
            continue
        url = record.rec_headers.get_header("WARC-Target-URI") or ""
        when = record.rec_headers.get_header("WARC-Date") or ""
        data = record.content_stream().read(layout.most_bytes + 1)
        yield Item(f"{url}@{when}", _named(url, ending), data, url=url, seen=_day(when))


def _zip(file: IO[bytes], layout: Layout) -> Iterator[Item]:
    with zipfile.ZipFile(file) as archive:
        for member in archive.infolist():
            if not member.is_dir() and os.path.splitext(member.filename)[1].lower() in SUFFIXES:
                with archive.open(member) as opened:
                    yield Item(member.filename, member.filename, opened.read(layout.most_bytes + 1))


def _tar(file: IO[bytes], layout: Layout) -> Iterator[Item]:
    with tarfile.open(fileobj=file, mode="r|*") as archive:
        for member in archive:
            opened = archive.extractfile(member) if member.isfile() else None
            if opened is not None and os.path.splitext(member.name)[1].lower() in SUFFIXES:
                yield Item(member.name, member.name, opened.read(layout.most_bytes + 1))
