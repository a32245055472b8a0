"""Documents spread over several processes."""

from __future__ import annotations

import signal
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool

from checker.model.report import Failure
from checker.model.rule import Rule
from checker.model.time import Anchor
from checker.runner import Outcome, Source, check_one

_CHUNKS_PER_JOB = 16


def check_in_processes(
    sources: Sequence[Source], rules: Sequence[Rule], today: Anchor | None, jobs: int
) -> Iterator[Outcome]:
    """What became of each source, in their order.

    A document that brings its process down fails alone: its chunk is checked again, each document in a process of
    its own, and the rest goes on in a new pool.
    """
    size = max(1, len(sources) // (jobs * _CHUNKS_PER_JOB))
    chunks = [sources[start : start + size] for start in range(0, len(sources), size)]
    while chunks:
        pool = _pool(jobs, rules, today)
        try:
            futures = [pool.submit(_work, chunk) for chunk in chunks]
            for future in futures:
                yield from future.result()
                del chunks[0]
        except BrokenProcessPool:
            for source in chunks.pop(0):
                yield _check_alone(source, rules, today)
        finally:
            pool.shutdown(wait=False, cancel_futures=True)


def _check_alone(source: Source, rules: Sequence[Rule], today: Anchor | None) -> Outcome:
    pool = _pool(1, rules, today)
    try:
        return pool.submit(_work, [source]).result()[0]
    except BrokenProcessPool:
        message = "The process that checked it came to a sudden end, perhaps for want of memory."
        return Outcome(None, (Failure(source.path, message),))
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


# What follows runs in the other processes -------------------------------------------------------------------------

_prepared: tuple[Sequence[Rule], Anchor | None] = ((), None)


def _pool(jobs: int, rules: Sequence[Rule], today: Anchor | None) -> ProcessPoolExecutor:
    return ProcessPoolExecutor(jobs, initializer=_prepare, initargs=(tuple(rules), today))


def _prepare(rules: Sequence[Rule], today: Anchor | None) -> None:
    global _prepared
    _prepared = rules, today
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # ends at once and without a word; the parent has the word


def _work(sources: Sequence[Source]) -> list[Outcome]:
    rules, today = _prepared
    return [check_one(source, rules, today) for source in sources]
