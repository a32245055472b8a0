"""A key-value table of bytes in a file that several runs may use at once."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Mapping, Sequence
from contextlib import closing, suppress
from hashlib import blake2b
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from checker.times.date_convention import DateConvention

_NAME = "results-1.sqlite3"  # the number is the version of the table layout
_TIMEOUT = 2.0  # seconds to wait for another run's lock
_BATCH_SIZE = 500  # keys per query
_MAX_ROWS = 200_000
_KEPT_PROGRAMS = 4  # program versions whose results are kept
_CHECKSUM_SIZE = 8  # bytes
_DAMAGED = ".damaged"
#: Primary codes of errors that are not caused by the contents of the file: it is locked, read-only, full …
_OF_THE_PLACE = frozenset(
    (
        sqlite3.SQLITE_PERM,
        sqlite3.SQLITE_BUSY,
        sqlite3.SQLITE_LOCKED,
        sqlite3.SQLITE_NOMEM,
        sqlite3.SQLITE_READONLY,
        sqlite3.SQLITE_INTERRUPT,
        sqlite3.SQLITE_IOERR,
        sqlite3.SQLITE_FULL,
        sqlite3.SQLITE_CANTOPEN,
        sqlite3.SQLITE_AUTH,
    )
)

_TABLES = """\
create table if not exists programs (number integer primary key, program blob unique);
create table if not exists results (key blob primary key, number integer, value blob) without rowid;
"""


class Store:
    """The table, opened for one run.

    Its errors never stop the run: a corrupt file is set aside and rebuilt, and one that is locked or read-only is not
    used. `note` is called with each message for the user, one sentence each."""

    def __init__(self, folder: str, program: bytes, note: Callable[[str], None]) -> None:
        self._path = os.path.join(folder, _NAME)
        self._program = program
        self._note = note
        self._connection = self._opened()
        self._has_new = False
        self._used_count = 0

    def get(self, keys: Sequence[bytes]) -> dict[bytes, bytes]:
        """The values of the keys that have one."""
        found: dict[bytes, bytes] = {}
        if self._connection is None:
            return found
        try:
            for start in range(0, len(keys), _BATCH_SIZE):
                some = keys[start : start + _BATCH_SIZE]
                question = f"select key, value from results where key in ({','.join('?' * len(some))})"
                for key, value in self._connection.execute(question, some):
                    found[key] = _verified(key, value)
        except sqlite3.Error as error:
            self._failed(error)
            return {}
        self._used_count += len(found)
        return found

    def put(self, values: Mapping[bytes, bytes]) -> None:
        """Stores values."""
        if self._connection is None or not values:
            return
        self._has_new = True
        self._used_count += len(values)
        try:
            with self._connection as connection:
                number = self._number(connection)
                rows = ((key, number, _checksum(key, value) + value) for key, value in values.items())
                connection.executemany("insert or replace into results values (?, ?, ?)", rows)
        except sqlite3.Error as error:
            self._failed(error)

    def close(self) -> None:
        """Closes the file; after writes, limits its size."""
        if self._connection is not None and self._has_new:
            self._trim(self._connection)
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def _trim(self, connection: sqlite3.Connection) -> None:
        """Shrinks a file with too many values: first those of other program versions, then all. A run that used many
        values may keep as many again."""
        limit = max(_MAX_ROWS, 2 * self._used_count)
        try:
            with connection:
                if _first(connection, "select count(*) from results") > limit:
                    connection.execute("delete from results where number < ?", (self._number(connection),))
                    if _first(connection, "select count(*) from results") > limit:
                        connection.execute("delete from results")
        except sqlite3.Error as error:
            self._has_new = False
            self._failed(error)

    def _number(self, connection: sqlite3.Connection) -> int:
        """The number of this program version; a new one is higher than all before, and the oldest are deleted."""
        connection.execute("insert or ignore into programs (program) values (?)", (self._program,))
        number = _first(connection, "select number from programs where program = ?", self._program)
        oldest = number - _KEPT_PROGRAMS
        if connection.execute("delete from programs where number <= ?", (oldest,)).rowcount:
            connection.execute("delete from results where number <= ?", (oldest,))
        return number

    def _opened(self) -> sqlite3.Connection | None:
        try:
            os.makedirs(os.path.dirname(self._path), exist_ok=True)
            return self._connected()
        except OSError:
            return None
        except sqlite3.Error as error:
            return self._rebuilt() if _is_damage(error) else None

    def _connected(self) -> sqlite3.Connection:
        connection = sqlite3.connect(self._path, timeout=_TIMEOUT)
        try:
            connection.execute("pragma journal_mode = wal")
            connection.execute("pragma synchronous = normal")
            connection.executescript(_TABLES)
            connection.execute("select key, number, value from results limit 1").fetchall()
        except sqlite3.Error:
            connection.close()
            raise
        return connection

    def _rebuilt(self) -> sqlite3.Connection | None:
        self._note(f"The cache '{self._path}' was damaged: it is set aside as '{self._path}{_DAMAGED}' and rebuilt.")
        for end in ("", "-wal", "-shm"):  # the write-ahead log belongs to the table
            with suppress(OSError):
                os.replace(self._path + end, f"{self._path}{_DAMAGED}{end}")
        try:
            return self._connected()
        except sqlite3.Error:
            return None

    def _failed(self, error: sqlite3.Error) -> None:
        """Continues without the cache; a corrupt cache is rebuilt in the next run."""
        self.close()
        if _is_damage(error):
            with closing(self._rebuilt() or sqlite3.connect(":memory:")):
                pass


def _is_damage(error: sqlite3.Error) -> bool:
    """Whether an error is caused by the contents of the file, rather than by its location or another run."""
    code = getattr(error, "sqlite_errorcode", None)
    return code is None or code & 0xFF not in _OF_THE_PLACE


def _checksum(key: bytes, value: bytes) -> bytes:
    """A checksum of a value: SQLite does not detect damage inside a value."""
    return blake2b(value, digest_size=_CHECKSUM_SIZE, key=key[:64]).digest()


def _verified(key: bytes, value: object) -> bytes:
    """The value without its checksum; raises sqlite3.DatabaseError where the checksum does not match."""
    if not isinstance(value, bytes) or value[:_CHECKSUM_SIZE] != _checksum(key, value[_CHECKSUM_SIZE:]):
        raise sqlite3.DatabaseError("a value is damaged")
    return value[_CHECKSUM_SIZE:]


def _first(connection: sqlite3.Connection, question: str, *values: object) -> int:
    return int(connection.execute(question, values).fetchone()[0])


def content_digest(path: str, data: bytes, convention: DateConvention | None) -> bytes:
    """A digest of a document's bytes, of its path, which may contain a date, and of the habit of its sibling files."""
    habit = None if convention is None else (convention.agreeing, convention.differing, convention.is_of_one_day)
    head = f"{path}\0{habit}\0{len(data)}\0"
    hashed = blake2b(head.encode("utf-8", "surrogatepass"), digest_size=20)
    hashed.update(data)
    return hashed.digest()
