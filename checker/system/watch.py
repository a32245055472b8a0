"""Whether the result of the work in this thread is still wanted, and how far the work is."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import TypeVar

_T = TypeVar("_T")
#: Called with the number of steps that are done.
Progressed = Callable[[int], None]


class Stopped(BaseException):
    """The result is no longer wanted. It is no `Exception`, so that nothing takes it for a failure of its own."""


class _Watch(threading.local):
    stopped: Callable[[], bool] | None = None
    progressed: Progressed | None = None
    steps = 0


_watch = _Watch()


@contextmanager
def watching(stopped: Callable[[], bool] | None, progressed: Progressed | None) -> Iterator[None]:
    """Inside, this thread raises Stopped soon after `stopped` is true, and calls `progressed` after each step."""
    before = _watch.stopped, _watch.progressed, _watch.steps
    _watch.stopped, _watch.progressed, _watch.steps = stopped, progressed, 0
    try:
        yield
    finally:
        _watch.stopped, _watch.progressed, _watch.steps = before


def poll() -> None:
    """Raises Stopped where the result is no longer wanted."""
    if (stopped := _watch.stopped) is not None and stopped():
        raise Stopped


def watched(items: Iterable[_T]) -> Iterator[_T]:
    """The items one by one, for work that takes long; raises Stopped where the result is no longer wanted."""
    for item in items:
        poll()
        yield item


def step_done() -> None:
    """Counts a step of the work."""
    if _watch.progressed is not None:
        _watch.steps += 1
        _watch.progressed(_watch.steps)
