"""A bar on standard error that shows how far a long run is."""

from __future__ import annotations

import sys
from contextlib import suppress
from time import monotonic
from types import TracebackType
from typing import Self

from checker.cli import streams

_DELAY = 1.0  # seconds before a run counts as long
_REFRESH = 0.1
_BAR = 30  # cells


class ProgressBar:
    """Drawn only on a terminal, and only once a run has become long; gone when the run is over."""

    def __init__(self, total: int, shown: bool) -> None:
        self._total = total
        self._shown = shown and total > 1 and streams.is_terminal(sys.stderr)
        self._next = monotonic() + _DELAY
        self._drawn = False

    def __enter__(self) -> Self:
        return self

    def __call__(self, done: int) -> None:
        """Takes note of the number of documents done."""
        if not self._shown or monotonic() < self._next:
            return
        self._next = monotonic() + _REFRESH
        self._drawn = True
        full = _BAR * done // self._total
        _draw(f"\r[{'#' * full}{'.' * (_BAR - full)}] {done} of {self._total} documents")

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._drawn:
            _draw("\r\x1b[K")


def _draw(text: str) -> None:
    with suppress(OSError):  # a terminal that is gone needs no bar
        sys.stderr.write(text)
        sys.stderr.flush()
