"""Runs checks in threads, with limits on size, time and number."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Event
from typing import TypeVar

from starlette.requests import Request

from checker.analysis import Stopped
from checker.message import msg
from checker.records import dataclass

_T = TypeVar("_T")
#: Called in a thread with a function that returns whether to stop.
Work = Callable[[Callable[[], bool]], _T]
_LOOK = 0.1  # seconds between two checks that the client is still connected


@dataclass(frozen=True, slots=True)
class Limits:
    """`text` in code points, `file` in bytes, `seconds` for one request; `waiting` is the number of requests that may
    wait.
    """

    text: int = 500_000
    file: int = 20_000_000
    seconds: float = 60
    parallel: int = 2
    waiting: int = 64


class Refused(Exception):
    """A rejected request: the status, and one sentence."""

    def __init__(self, status: int, message: str) -> None:
        super().__init__(message)
        self.status = status


async def body(request: Request, limit: int) -> bytes:
    """The body of a request; raises Refused if it is longer than `limit` bytes."""
    data = bytearray()
    async for chunk in request.stream():
        data += chunk
        if len(data) > limit:
            raise Refused(413, msg("This is too long: at most {limit} bytes are checked at once.", limit=limit))
    return bytes(data)


async def form(request: Request, data: bytes) -> dict[str, str]:
    """The fields of a form, in the address or in the body."""

    async def receive() -> dict[str, object]:
        return {"type": "http.request", "body": data, "more_body": False}

    fields = dict(request.query_params.items())
    if request.method == "POST":
        async with Request(request.scope, receive).form() as found:
            fields |= {key: value for key, value in found.items() if isinstance(value, str)}
    return fields


class Workers:
    """A few threads that check, with a short queue."""

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self._pool = ThreadPoolExecutor(limits.parallel, "contralint")
        self._open = 0

    async def run(self, request: Request, work: Work[_T]) -> _T:
        """The result of some work. The work stops when the client disconnects or the time is over. Raises Refused."""
        if self._open >= self.limits.parallel + self.limits.waiting:
            raise Refused(429, msg("Too many requests at once: try again in a moment."))
        stop = Event()
        end = time.monotonic() + self.limits.seconds

        def stopped() -> bool:
            return stop.is_set() or time.monotonic() > end

        def start() -> _T:
            if stopped():
                raise Stopped
            return work(stopped)

        self._open += 1
        try:
            future = asyncio.get_running_loop().run_in_executor(self._pool, _contained, start)
            while not (await asyncio.wait({future}, timeout=_LOOK))[0]:
                if await request.is_disconnected():
                    stop.set()
            result = await future
        finally:
            stop.set()
            self._open -= 1
        if isinstance(result, Stopped):
            raise Refused(
                503,
                msg(
                    "This took longer than {seconds} seconds: check a shorter text.", seconds=f"{self.limits.seconds:g}"
                ),
            )
        return result


def _contained(work: Callable[[], _T]) -> _T | Stopped:
    """The result of some work, or Stopped as a value, because a future cannot raise an object that is no Exception."""
    try:
        return work()
    except Stopped as stopped:
        return stopped
