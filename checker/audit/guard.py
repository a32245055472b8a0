"""Checks documents in a separate process: one that needs too much time or memory, or crashes the process, becomes a row
of `failures`, and the next one continues.

It works inside the workers of every engine.
"""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
import threading
from select import select
from typing import IO, Any

from checker.audit.document_rows import Item, Job, Rows, lost
from checker.message import msg
from checker.system.watch import Stopped

_LENGTH = 8  # bytes of a message's length prefix
_START = 120.0  # seconds until the process must be ready


class Guard:
    """One such process, for one thread; it starts with the first document and ends with this object."""

    def __init__(self, job: bytes, seconds: float) -> None:
        self._job = job
        self._seconds = seconds
        self._process: subprocess.Popen[bytes] | None = None
        self._is_ended = False

    def rows(self, item: Item, data: bytes) -> Rows:
        """The rows of a document.

        If the process ended suddenly, the document is retried once, because it may not be the cause.
        """
        for _ in range(2):
            answer = self._asked((item, data))
            if isinstance(answer, Rows):
                return answer
            if answer == "time":
                message = msg("The document took more than {seconds} seconds.", seconds=f"{self._seconds:g}")
                return lost(item, "time", str(message))
        message = msg("The process that checked this document ended suddenly, perhaps because memory ran out.")
        return lost(item, "crash", str(message))

    def end(self) -> None:
        """Ends the process, from any thread; a waiting caller gets Stopped."""
        self._is_ended = True
        self._close()

    def _close(self) -> None:
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            process.wait()

    def _asked(self, question: tuple[Item, bytes]) -> Any:
        """The answer of the process; "time" or "crash" where there is none, and then the process is gone."""
        if self._is_ended:
            raise Stopped
        process = self._process or self._started()
        assert process.stdin is not None and process.stdout is not None
        try:
            _send(process.stdin, question)
            if not select([process.stdout], [], [], self._seconds)[0]:
                self._close()
                return "time"
            return _receive(process.stdout)
        except (OSError, EOFError):
            self._close()
            return "crash"

    def _started(self) -> subprocess.Popen[bytes]:
        process = subprocess.Popen(
            [sys.executable, "-P", "-m", "checker.audit.guard"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
        )
        self._process = process
        assert process.stdin is not None and process.stdout is not None
        _send(process.stdin, self._job)
        if not select([process.stdout], [], [], _START)[0] or _receive(process.stdout) != "ready":
            self._close()
            raise OSError("the process that checks documents did not start")
        if self._is_ended:  # another thread called end
            self._close()
            raise Stopped
        return process


_own = threading.local()


def guard_of(job: bytes, seconds: float) -> Guard:
    """The guard of this thread for a job, kept between calls of a worker."""
    known: tuple[bytes, Guard] | None = getattr(_own, "guard", None)
    if known is None or known[0] != job:
        if known is not None:
            known[1].end()
        known = (job, Guard(job, seconds))
        _own.guard = known
    return known[1]


def _send(stream: IO[bytes], value: object) -> None:
    data = pickle.dumps(value)
    stream.write(len(data).to_bytes(_LENGTH, "big") + data)
    stream.flush()


def _receive(stream: IO[bytes]) -> Any:
    head = stream.read(_LENGTH)
    data = stream.read(int.from_bytes(head, "big"))
    if len(head) < _LENGTH or not data:
        raise EOFError
    return pickle.loads(data)


# What follows runs in the process ---------------------------------------------------------------------------------


def _serve() -> None:
    from checker.audit.document_rows import rows
    from checker.run.parent_process import ask_the_kernel
    from checker.system import compiled_patterns
    from checker.system.files import cache_folder

    ask_the_kernel()
    compiled_patterns.keep_in(cache_folder)
    questions, answers = sys.stdin.buffer, os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # a rule that prints must not write into the answers
    job = Job.unpacked(_receive(questions))
    _limit_memory(job.limits.memory)
    _send(answers, "ready")
    while True:
        try:
            item, data = _receive(questions)
        except EOFError:
            return
        try:
            answer = rows(item, data, job)
        except MemoryError:
            answer = lost(item, "memory", str(msg("The document needs more memory than --memory-limit allows.")))
        _send(answers, answer)


def _limit_memory(most: int) -> None:
    """Limits the memory of this process, where the system supports it."""
    try:
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (most, most))
    except (ImportError, OSError, ValueError):
        return


if __name__ == "__main__":
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # a terminal sends it to all processes; the parent ends this one
    _serve()
