"""Runs checks in threads, with limits on size, time and number."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Event
from typing import Generic, TypeVar

from starlette.requests import Request

from checker.message import msg
from checker.records import dataclass
from checker.system.watch import Stopped

_T = TypeVar("_T")
#: Called in a thread.
Work = Callable[["Job"], _T]
_CONNECTION_CHECK_INTERVAL = 0.1  # seconds between two checks that the client is still connected


@dataclass(frozen=True, slots=True)
class Limits:
    """`text` in code points, `file` in bytes, `seconds` for one request; `waiting` is the number of requests that may
    wait.
    """

    text: int = 500_000
    file: int = 20_000_000
    seconds: float = 300
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


class Job:
    """Some work in a thread, and how far it is. `closed` is set when the result is no longer awaited."""

    def __init__(self, seconds: float) -> None:
        self.part = 0.0  # of the work that is done
        self.closed = Event()
        self._end = time.monotonic() + seconds

    def stopped(self) -> bool:
        """Whether the work must stop."""
        return self.closed.is_set() or time.monotonic() > self._end

    def progressed(self, part: float) -> None:
        """Notes the part of the work that is done."""
        self.part = part


class Workers:
    """A few threads that check, with a short queue."""

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self._pool = ThreadPoolExecutor(limits.parallel, "contralint")
        self._open = 0

    def start(self, work: Work[_T]) -> Running[_T]:
        """Begins some work; raises Refused where too much waits already."""
        if self._open >= self.limits.parallel + self.limits.waiting:
            raise Refused(429, msg("Too many requests at once: try again in a moment."))
        job = Job(self.limits.seconds)
        self._open += 1
        future = asyncio.get_running_loop().run_in_executor(self._pool, _contained, work, job)
        future.add_done_callback(self._ended)
        return Running(job, future, self.limits.seconds)

    def _ended(self, _: object) -> None:
        self._open -= 1

    async def run(self, request: Request, work: Work[_T]) -> _T:
        """The result of some work. The work stops when the client disconnects or the time is over. Raises Refused."""
        running = self.start(work)
        async for _ in running.steps():
            if await request.is_disconnected():
                running.job.closed.set()
        return running.result()


class Running(Generic[_T]):
    """Work that was begun, and its future result."""

    def __init__(self, job: Job, future: asyncio.Future[_T | Stopped], seconds: float) -> None:
        self.job = job
        self._future = future
        self._seconds = seconds

    async def steps(self) -> AsyncIterator[float]:
        """The part of the work that is done, several times a second until the work ends; the work stops where nobody
        iterates any longer."""
        try:
            while not (await asyncio.wait({self._future}, timeout=_CONNECTION_CHECK_INTERVAL))[0]:
                yield self.job.part
        finally:
            self.job.closed.set()

    def result(self) -> _T:
        """The result of work that ended; raises Refused where the time was over."""
        result = self._future.result()
        if isinstance(result, Stopped):
            seconds = f"{self._seconds:g}"
            raise Refused(503, msg("This took longer than {seconds} seconds: check a shorter text.", seconds=seconds))
        return result


def _contained(work: Work[_T], job: Job) -> _T | Stopped:
    """The result of some work, or Stopped as a value, because a future cannot raise an object that is no Exception."""
    try:
        return Stopped() if job.stopped() else work(job)
    except Stopped as stopped:
        return stopped
