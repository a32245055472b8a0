"""UTF-8 offsets, which some parsers report -> offsets in code points."""

from __future__ import annotations


class Utf8Offsets(dict[int, int]):
    """UTF-8 byte offsets into the body -> code-point offsets into the source, computed when first asked for."""

    #: Bytes between two entries of the table, a compromise between its size and the time of a look-up.
    _STEP = 256

    def __init__(self, source: str, start: int) -> None:
        super().__init__()
        body = source[start:]
        self._start = start
        self._body = body.encode(errors="surrogatepass")
        self._ascii = body.isascii()
        self._points = [start]
        if not self._ascii:
            for at in range(0, len(self._body), self._STEP):
                self._points.append(self._points[-1] + _code_points(self._body[at : at + self._STEP]))

    def __missing__(self, byte: int) -> int:
        if self._ascii:
            offset = self._start + byte
        else:
            mark = byte // self._STEP
            offset = self._points[mark] + _code_points(self._body[mark * self._STEP : byte])
        self[byte] = offset
        return offset


# UTF-8 continuation bytes.
_CONTINUATION = bytes(range(0x80, 0xC0))


def _code_points(utf8: bytes) -> int:
    """The number of code points that begin in a stretch of UTF-8, which may start and end inside one."""
    return len(utf8.translate(None, _CONTINUATION))
