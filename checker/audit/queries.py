"""SQL queries over the tables of an audit."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

import duckdb
import fsspec
import pyarrow as pa

from checker.audit import manifest
from checker.audit.shards import Folder
from checker.audit.tables import SCHEMAS
from checker.message import Message, msg


class QuestionError(Exception):
    """An invalid query; the message gives the reason."""


class Answer(NamedTuple):
    """The names of the columns, and the rows."""

    columns: tuple[str, ...]
    rows: list[tuple[Any, ...]]


class Ready(NamedTuple):
    """A predefined query."""

    title: Message
    sql: str


_PATH = "select path, findings, site, date from documents where findings > 0 order by findings desc, path limit 20"
SUMMARY = (
    Ready(
        msg("Audit"),
        "select count(*) as documents, coalesce(sum(bytes), 0)::bigint as bytes, coalesce(sum(passed), 0)::bigint as "
        "passed, coalesce(sum(open), 0)::bigint as open, (select count(*) from findings) as findings, "
        "(select count(*) from failures) as failures, (count(*) - count(distinct path)) as repeated_paths "
        "from documents",
    ),
    Ready(
        msg("By rule and pattern"),
        "select rule, pattern, count(*) as findings, count(distinct path) as documents from findings "
        "group by all order by findings desc, rule, pattern",
    ),
    Ready(
        msg("By site"),
        "select site, count(*) as documents, sum(findings)::bigint as findings, "
        "round(1000.0 * sum(findings) / count(*), 1) as in_1000 from documents "
        "group by site order by findings desc, site limit 20",
    ),
    Ready(
        msg("By year"),
        "select year(date) as year, count(*) as documents, sum(findings)::bigint as findings from documents "
        "group by year order by year desc limit 40",
    ),
    Ready(msg("Documents with most findings"), _PATH),
    Ready(
        msg("Failures"),
        "select kind, count(*) as failures, any_value(message) as example from failures group by kind order by 2 desc",
    ),
)
CHANGED = (
    Ready(
        msg("New since the previous audit"),
        "select path, line, rule, message from findings f where since = {run} and not exists (select 1 from gone g "
        "where g.run = {run} and g.path = f.path and g.fingerprint = f.fingerprint) order by path, line",
    ),
    Ready(
        msg("Gone since the previous audit"),
        "select path, line, rule, message from gone g where run = {run} and not exists (select 1 from findings f "
        "where f.path = g.path and f.fingerprint = g.fingerprint) order by path, line",
    ),
)


class Tables:
    """The tables of an audit in a folder. Raises QuestionError where there are none."""

    def __init__(self, address: str) -> None:
        folder = Folder(address)
        try:
            found = manifest.load(folder)
        except (ValueError, KeyError, TypeError):
            found = None
        if found is None:
            raise QuestionError(msg("'{folder}' contains no audit.", folder=address))
        self.manifest = found
        self._connection = duckdb.connect()
        if not folder.is_local:
            self._connection.register_filesystem(fsspec.url_to_fs(address)[0])
        for name, schema in SCHEMAS.items():
            if folder.shards(name):
                pattern = (
                    folder.path(name, "*.parquet") if folder.is_local else f"{address.rstrip('/')}/{name}/*.parquet"
                )
                quoted = pattern.replace("'", "''")
                self._connection.execute(f"create view {name} as select * from read_parquet('{quoted}')")
            else:
                self._connection.register(name, pa.Table.from_pylist([], schema))

    def ask(self, sql: str, values: Sequence[object] = ()) -> Answer:
        """The result of a query; raises QuestionError."""
        try:
            asked = self._connection.execute(sql, list(values))
            return Answer(tuple(each[0] for each in asked.description or ()), asked.fetchall())
        except duckdb.Error as error:
            raise QuestionError(str(error).partition("\n")[0]) from error  # the next lines draw where

    def ask_ready(self, ready: Ready) -> Answer:
        """The result of a predefined query."""
        return self.ask(ready.sql.format(run=self.manifest.run))
