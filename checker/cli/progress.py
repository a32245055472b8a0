"""A bar on standard error that shows how far a long run is."""

from __future__ import annotations

import sys
from time import monotonic
from types import TracebackType
from typing import Self

_PATIENCE = 1.0  # seconds before a run counts as long
_REFRESH = 0.1
_BAR = 30  # cells


class ProgressBar:
    """Drawn only on a terminal, and only once a run has become long; gone when the run is over."""

    def __init__(self, total: int, shown: bool) -> None:
        self._total = total
        self._shown = shown and total > 1 and sys.stderr.isatty()
        self._next = monotonic() + _PATIENCE
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
        sys.stderr.write(f"\r[{'#' * full}{'.' * (_BAR - full)}] {done} of {self._total} documents")
        sys.stderr.flush()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._drawn:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()
