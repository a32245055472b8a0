"""A table of bytes by key in a file that several runs may use at once."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Mapping, Sequence
from contextlib import closing, suppress
from hashlib import blake2b

_NAME = "results-1.sqlite3"  # the number is that of the shape of the tables
_TIMEOUT = 2.0  # seconds that a run waits for another one
_BATCH_SIZE = 500  # keys in one question
_MAX_ROWS = 200_000
_KEPT_PROGRAMS = 4  # versions of the program whose results are kept
_CHECKSUM_SIZE = 8  # bytes
_ASIDE = ".damaged"
#: The primary codes of errors that say nothing of what the file holds: it is locked, may only be read, is full …
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
    """Opened for one run. Nothing that goes wrong with it keeps a run from its work: a file that cannot be read as a
    table is set aside and built anew, and one that is locked or cannot be written is left alone. `note` is called with
    what people should know, a sentence each."""

    def __init__(self, folder: str, program: bytes, note: Callable[[str], None]) -> None:
        self._path = os.path.join(folder, _NAME)
        self._program = program
        self._note = note
        self._connection = self._opened()
        self._has_new = False
        self._used_count = 0

    def get(self, keys: Sequence[bytes]) -> dict[bytes, bytes]:
        """The values of those keys that have one."""
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
        """Keeps values."""
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
        """Lets go of the file; where values were put, it is kept from growing for ever."""
        if self._connection is not None and self._has_new:
            self._trim(self._connection)
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def _trim(self, connection: sqlite3.Connection) -> None:
        """Of a file with too many values, those of other programs go first, then all. A run that used many may keep as
        many again."""
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
        """The number of this program; a new one is higher than all before, and the oldest are forgotten."""
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
        self._note(f"The cache '{self._path}' was damaged: it is set aside as '{self._path}{_ASIDE}' and rebuilt.")
        for end in ("", "-wal", "-shm"):  # what waits to be written into the table belongs to it
            with suppress(OSError):
                os.replace(self._path + end, f"{self._path}{_ASIDE}{end}")
        try:
            return self._connected()
        except sqlite3.Error:
            return None

    def _failed(self, error: sqlite3.Error) -> None:
        """Goes on without the cache; a damaged one is built anew for the next run."""
        self.close()
        if _is_damage(error):
            with closing(self._rebuilt() or sqlite3.connect(":memory:")):
                pass


def _is_damage(error: sqlite3.Error) -> bool:
    """Whether an error is one of what the file holds, and not of the place where it is or of another run."""
    code = getattr(error, "sqlite_errorcode", None)
    return code is None or code & 0xFF not in _OF_THE_PLACE


def _checksum(key: bytes, value: bytes) -> bytes:
    """A sum over a value: tables do not notice when something inside one of them is damaged."""
    return blake2b(value, digest_size=_CHECKSUM_SIZE, key=key[:64]).digest()


def _verified(key: bytes, value: object) -> bytes:
    """The value below its seal; raises sqlite3.DatabaseError where it is not what was put."""
    if not isinstance(value, bytes) or value[:_CHECKSUM_SIZE] != _checksum(key, value[_CHECKSUM_SIZE:]):
        raise sqlite3.DatabaseError("a value is damaged")
    return value[_CHECKSUM_SIZE:]


def _first(connection: sqlite3.Connection, question: str, *values: object) -> int:
    return int(connection.execute(question, values).fetchone()[0])
