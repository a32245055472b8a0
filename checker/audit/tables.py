"""The tables of an audit: their columns and types, and rows as Arrow tables."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import pyarrow as pa

from checker.audit.document_rows import Row, Rows

_PLACE = [
    ("start", pa.int64()),
    ("end", pa.int64()),
    ("line", pa.int32()),
    ("column", pa.int32()),
    ("text", pa.string()),
]


def _records(*further: tuple[str, pa.DataType]) -> pa.DataType:
    return pa.list_(pa.struct([*_PLACE, *further]))


_FINDINGS = [
    ("path", pa.string()),
    ("rule", pa.string()),
    ("pattern", pa.string()),
    ("severity", pa.string()),
    ("confidence", pa.string()),
    ("message", pa.string()),
    *_PLACE,
    ("note", pa.string()),
    ("excerpt", pa.string()),
    ("related", _records(("note", pa.string()))),
    ("reasons", pa.list_(pa.string())),
    ("suggestions", _records(("replacement", pa.string()), ("description", pa.string()))),
    ("fingerprint", pa.string()),
]
#: `run` is the number of the audit that last checked a document, `since` that of the first with a finding.
SCHEMAS: Mapping[str, pa.Schema] = {
    "documents": pa.schema(
        [
            ("path", pa.string()),
            ("container", pa.string()),
            ("id", pa.string()),
            ("url", pa.string()),
            ("site", pa.string()),
            ("language", pa.string()),
            ("date", pa.date32()),
            ("seen", pa.date32()),
            ("bytes", pa.int64()),
            ("characters", pa.int64()),
            ("encoding", pa.string()),
            ("findings", pa.int32()),
            ("suppressed", pa.int32()),
            ("passed", pa.int32()),
            ("open", pa.int32()),
            ("failures", pa.int32()),
            ("cpu_ms", pa.float32()),
            ("digest", pa.string()),
            ("run", pa.int32()),
        ]
    ),
    "findings": pa.schema([*_FINDINGS, ("since", pa.int32())]),
    "checks": pa.schema(
        [
            ("path", pa.string()),
            ("rule", pa.string()),
            ("pattern", pa.string()),
            ("kind", pa.string()),
            ("result", pa.string()),
            *_PLACE,
            ("operands", _records(("role", pa.string()))),
            ("reason", pa.string()),
        ]
    ),
    "mentions": pa.schema(
        [
            ("path", pa.string()),
            ("kind", pa.string()),
            ("type", pa.string()),
            ("value", pa.string()),
            ("unit", pa.string()),
            ("days", pa.string()),
            *_PLACE,
        ]
    ),
    #: What a document says of a key, as checker/values finds it. The file name has no place in the text.
    "labelled_values": pa.schema(
        [
            ("path", pa.string()),
            ("attribute", pa.string()),
            ("subject", pa.string()),
            ("type", pa.string()),
            ("value", pa.string()),
            ("first", pa.date32()),
            ("last", pa.date32()),
            ("place", pa.string()),
            ("name", pa.string()),
            *_PLACE,
        ]
    ),
    "failures": pa.schema(
        [("path", pa.string()), ("kind", pa.string()), ("rule", pa.string()), ("message", pa.string())]
    ),
    #: Findings of earlier audits, and the run that no longer found them.
    "gone": pa.schema([*_FINDINGS, ("since", pa.int32()), ("run", pa.int32())]),
}
#: One row for each document, with its rows of the other tables as lists: for engines that map batches to batches.
NESTED = pa.schema(
    [
        ("path", pa.string()),
        ("document", pa.struct(list(SCHEMAS["documents"]))),
        *((name, pa.list_(pa.struct(list(SCHEMAS[name])))) for name in Rows._fields if name != "documents"),
    ]
)


def table(name: str, rows: Iterable[Row]) -> pa.Table:
    """Rows as one of the tables."""
    return pa.Table.from_pylist(list(map(_clean, rows)), SCHEMAS[name])


def nested(paths: Iterable[str], rows: Iterable[Rows]) -> pa.RecordBatch:
    """The rows of documents, nested into one row for each."""
    made = [
        {"path": path, "document": next(iter(each.documents), None), **each._asdict()}
        for path, each in zip(paths, rows, strict=True)
    ]
    return pa.RecordBatch.from_pylist(list(map(_clean, made)), NESTED)


def _clean(value: Row) -> Row:
    """A row with valid UTF-8: a file name or a document may contain unpaired surrogates."""
    return {key: _cleaned(each) for key, each in value.items()}


def _cleaned(value: object) -> object:
    if isinstance(value, str):
        return value if value.isascii() else value.encode("utf-8", "replace").decode()
    if isinstance(value, list):
        return [_cleaned(each) for each in value]
    return _clean(value) if isinstance(value, dict) else value
