"""An on-disk cache of compiled regular expressions, like Python's bytecode cache for modules.

Compiling the patterns that one page needs takes longer than reading and checking it. The file is named after the
version of Python's regular expression engine, whose code it contains; the engine verifies the code it loads. If the
file is missing, damaged or unusable, patterns are compiled as usual."""

from __future__ import annotations

import _sre  # type: ignore[import-not-found]  # the standard library has no stub for it
import marshal
import os
import re
import sys
import zlib
from collections.abc import Callable
from contextlib import suppress
from typing import Any, cast

from checker.system.first_characters import first_characters, share, with_first_characters
from checker.system.needed_text import NOTHING, Needed, needed

_MOST = 4000  # maximum number of patterns in the file; above it, patterns unused in this run are dropped

_Key = tuple[str | bytes, int]
#: Flags, code as bytes, number of groups, groups by name, and the text required for a match.
_Code = tuple[int, bytes, int, dict[str, int], tuple[tuple[str, ...], int, int]]


class _Store:
    def __init__(self) -> None:
        self.folder: Callable[[], str] | None = None
        self.known: dict[_Key, _Code] | None = None
        self.used: dict[_Key, _Code] = {}
        self.new = 0


_store = _Store()


def keep_in(folder: Callable[[], str]) -> None:
    """Makes later compilations look patterns up in the folder that the function returns; `save` writes there."""
    if sys.implementation.name == "cpython" and _store.folder is None:
        _store.folder, _store.known = folder, None


def compiled(pattern: Any, flags: int) -> tuple[re.Pattern[Any], Needed]:
    """Returns the result of `re.compile`, and the text that the pattern requires for a match."""
    if _store.known is None:
        _store.known = {} if _store.folder is None else _read()
    key = pattern, int(flags)
    try:
        if (code := _store.known.get(key)) is None:
            code = _code_of(pattern, int(flags))
            _store.new += 1
        made = _pattern_of(pattern, code), Needed(*code[4])
    except re.error:
        raise
    except Exception:  # an engine with a different interface
        return re.compile(pattern, flags), NOTHING
    _store.used[key] = code
    return made


def save() -> None:
    """Writes the patterns compiled in this run for later runs. Errors are ignored."""
    if not _store.new or _store.folder is None:
        return
    _store.new = 0
    path = _path()
    known = _read() | _store.used
    data = marshal.dumps(known if len(known) <= _MOST else _store.used)
    own = f"{path}.{os.getpid()}"
    with suppress(OSError):
        os.makedirs(os.path.dirname(path), exist_ok=True)
        try:
            with open(own, "wb") as file:
                file.write(zlib.crc32(data).to_bytes(4, "big") + data)
            os.replace(own, path)
        except OSError:
            os.unlink(own)


def _path() -> str:
    assert _store.folder is not None
    return os.path.join(_store.folder(), f"patterns-1-{sys.implementation.cache_tag}-{_sre.MAGIC}-{_sre.CODESIZE}.bin")


def _read() -> dict[_Key, _Code]:
    try:
        with open(_path(), "rb") as file:
            data = file.read()
        if zlib.crc32(data[4:]).to_bytes(4, "big") == data[:4]:
            return cast("dict[_Key, _Code]", marshal.loads(data[4:]))
    except (OSError, ValueError, EOFError, TypeError):
        pass
    return {}


def _code_of(pattern: str | bytes, flags: int) -> _Code:
    from array import array

    parser: Any = re._parser  # type: ignore[attr-defined]
    compiler: Any = re._compiler  # type: ignore[attr-defined]
    parsed = parser.parse(pattern, flags)
    whole = flags | parsed.state.flags
    first = first_characters(parsed, whole)
    code = array("I", compiler._code(parsed, flags))
    if first is not None:
        code = array("I", with_first_characters(code.tolist(), first, whole))
    if code.itemsize != _sre.CODESIZE:
        raise ValueError("the code of patterns has another size")
    groups, names = parsed.state.groups - 1, dict(parsed.state.groupdict)
    texts, width, ahead = needed(parsed, None if first is None else share(first))
    return whole, code.tobytes(), groups, names, (texts, width, ahead)


def _pattern_of(pattern: str | bytes, code: _Code) -> re.Pattern[Any]:
    flags, signs, groups, names, _ = code
    by_number: list[str | None] = [None] * (groups + 1)
    for name, number in names.items():
        by_number[number] = name
    return cast(
        "re.Pattern[Any]",
        _sre.compile(pattern, flags, list(memoryview(signs).cast("I")), groups, names, tuple(by_number)),
    )
