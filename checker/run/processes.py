"""Distributes documents over several processes."""

from __future__ import annotations

import os
import signal
from collections import deque
from collections.abc import Generator, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from multiprocessing import active_children
from multiprocessing.process import BaseProcess

from checker.analysis import problem_of
from checker.config.local_rules import LocalFolders
from checker.message import msg
from checker.records import dataclass
from checker.result import Failure
from checker.run.failures import document_failed
from checker.run.one_document import check_one
from checker.run.parent_process import end_with_parent
from checker.run.plan import Outcome, Plan, Source, WorkItem

_CHUNKS_PER_JOB = 16
_MAX_CHUNK = 32  # documents
_CHUNKS_AHEAD = 4  # chunks prepared ahead for each process
_GRACE_SECONDS = 5.0  # seconds, for the end of a pool
_Task = tuple[Source, int]  # a source, and the index of its plan


@dataclass(slots=True)
class _Chunk:
    """Some sources in order, and between them the outcomes that are already known."""

    items: list[_Task | Outcome]
    result: Future[list[Outcome]] | None = None

    @property
    def tasks(self) -> list[_Task]:
        return [item for item in self.items if not isinstance(item, Outcome)]

    def outcomes(self, checked: Iterable[Outcome]) -> Iterator[Outcome]:
        """All outcomes in the order of the sources, given those of the tasks."""
        fresh = iter(checked)
        return (item if isinstance(item, Outcome) else next(fresh) for item in self.items)


def check_in_processes(
    items: Iterable[WorkItem | Outcome], plans: Sequence[Plan], jobs: int, total: int
) -> Generator[Outcome, None, None]:
    """The outcome of each source, in order; known outcomes keep their place.

    A document that crashes its process fails alone: its chunk is checked again, each document in a process of its own,
    and the rest continues in a new pool. No process outlives this one, or the run if it ends early. Only some chunks
    are in memory at a time."""
    prepared = tuple(plans)
    size = min(_MAX_CHUNK, max(1, total // (jobs * _CHUNKS_PER_JOB)))
    chunks = _chunks(items, {id(plan): number for number, plan in enumerate(prepared)}, size)
    waiting: deque[_Chunk] = deque()
    is_done = False
    while not is_done:
        others = set(active_children())
        pool = _pool(jobs, prepared)
        try:
            for chunk in waiting:
                chunk.result = pool.submit(_work, chunk.tasks)
            while True:
                for chunk in islice(chunks, jobs * _CHUNKS_AHEAD - len(waiting)):
                    waiting.append(chunk)
                    chunk.result = pool.submit(_work, chunk.tasks)
                if not waiting or (result := waiting[0].result) is None:
                    break
                try:
                    checked = result.result()
                except BrokenProcessPool:
                    raise
                except Exception:  # an outcome that cannot be pickled loses its document, not the chunk
                    checked = [_check_in_turn(task, prepared) for task in waiting[0].tasks]
                yield from waiting.popleft().outcomes(checked)
            is_done = True
        except BrokenProcessPool:
            broken = waiting.popleft()
            yield from broken.outcomes(_check_in_turn(task, prepared) for task in broken.tasks)
        finally:
            if is_done:
                pool.shutdown(wait=True, cancel_futures=True)
            else:
                _end(pool, set(active_children()) - others)


def _chunks(items: Iterable[WorkItem | Outcome], numbers: Mapping[int, int], size: int) -> Iterator[_Chunk]:
    """Chunks of at most so many sources. Known outcomes need no process, but they must not fill the memory either."""
    chunk: list[_Task | Outcome] = []
    count = 0
    for item in items:
        chunk.append(item if isinstance(item, Outcome) else (item[0], numbers[id(item[1])]))
        count += not isinstance(item, Outcome)
        if count == size or len(chunk) >= _MAX_CHUNK:
            yield _Chunk(chunk)
            chunk, count = [], 0
    if chunk:
        yield _Chunk(chunk)


def _end(pool: ProcessPoolExecutor, processes: Iterable[BaseProcess]) -> None:
    """Ends a pool and its processes, whose results are no longer needed. The thread that manages the pool closes a pipe
    which the end of the program writes to, so it is waited for, but not for long: it may wait for a killed process."""
    manager = getattr(pool, "_executor_manager_thread", None)
    pool.shutdown(wait=False, cancel_futures=True)
    for process in processes:
        process.kill()
    if manager is not None:
        manager.join(_GRACE_SECONDS)


def _check_in_turn(task: _Task, plans: tuple[Plan, ...]) -> Outcome:
    others = set(active_children())
    pool = _pool(1, plans)
    try:
        return pool.submit(_work, [task]).result()[0]
    except BrokenProcessPool:
        message = msg("The process that checked this document ended suddenly, perhaps because memory ran out.")
        return Outcome(None, (Failure(task[0].path, message),))
    except Exception as error:
        return Outcome(None, (document_failed(task[0].path, problem_of(error)),))
    finally:
        _end(pool, set(active_children()) - others)


# What follows runs in the other processes -------------------------------------------------------------------------

_prepared: tuple[Plan, ...] = ()


def _pool(jobs: int, plans: tuple[Plan, ...]) -> ProcessPoolExecutor:
    # With the start method "spawn", processes would look for Python's own modules in the working folder first.
    os.environ["PYTHONSAFEPATH"] = "1"
    # The folders are loaded before the rules in them are looked up.
    return ProcessPoolExecutor(jobs, initializer=_prepare, initargs=(LocalFolders(), plans))


def _prepare(_: LocalFolders, plans: tuple[Plan, ...]) -> None:
    global _prepared
    _prepared = plans
    end_with_parent()
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # ends at once and prints nothing; the parent reports the failure


def _work(tasks: Sequence[_Task]) -> list[Outcome]:
    return [check_one(source, _prepared[number]) for source, number in tasks]
