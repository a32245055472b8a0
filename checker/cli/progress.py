"""A progress bar for long runs on standard error."""

from __future__ import annotations

import sys
from contextlib import suppress
from time import monotonic
from types import TracebackType
from typing import Self

from checker.cli import streams

_DELAY = 1.0  # seconds before the bar appears
_REFRESH = 0.1
_BAR = 30  # cells


class ProgressBar:
    """Drawn only on a terminal and only in a long run; removed at the end.

    Without a total, it shows the number, the rate, and what is expected.
    """

    def __init__(self, total: int | None, shown: bool) -> None:
        self._total = total
        self._shown = shown and total not in (0, 1) and streams.is_terminal(sys.stderr)
        self._began = monotonic()
        self._next = self._began + _DELAY
        self._drawn = False
        self.done = 0

    def __enter__(self) -> Self:
        self._began = monotonic()
        return self

    def __call__(self, done: int, expected: int | None = None) -> None:
        """Updates the number of documents done, and without a total the number that is expected in all."""
        self.done = done
        now = monotonic()
        if not self._shown or now < self._next:
            return
        self._next = now + _REFRESH
        self._drawn = True
        rate = done / (now - self._began) if now > self._began else 0
        speed = f", {rate:.{0 if rate >= 10 else 1}f} a second" if rate else ""
        total = self._total or expected
        left = f", {_duration((total - done) / rate)} left" if rate and total else ""
        if self._total is None:
            of = f" of about {expected}" if expected else ""
            _draw(f"\r\x1b[K{done}{of} documents{speed}{left}")
            return
        full = _BAR * done // self._total
        _draw(f"\r\x1b[K[{'#' * full}{'.' * (_BAR - full)}] {done} of {self._total} documents{speed}{left}")

    def clear(self) -> None:
        """Removes the bar, so that other output can be written; it returns with the next step."""
        if self._drawn:
            _draw("\r\x1b[K")
            self._drawn = False

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.clear()


def _duration(seconds: float) -> str:
    """A duration in its two largest units."""
    minutes, rest = divmod(int(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours} h {minutes} min" if hours else f"{minutes} min {rest} s" if minutes else f"{rest} s"


def _draw(text: str) -> None:
    with suppress(OSError):  # a closed terminal needs no bar
        sys.stderr.write(text)
        sys.stderr.flush()
