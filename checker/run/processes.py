"""Documents spread over several processes."""

from __future__ import annotations

import os
import signal
from collections.abc import Generator, Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import active_children
from multiprocessing.process import BaseProcess

from checker.analysis import problem_of
from checker.config.local_rules import LocalFolders
from checker.message import msg
from checker.result import Failure
from checker.run.failures import document_failed
from checker.run.one_document import check_one
from checker.run.parent_process import end_with_parent
from checker.run.plan import Outcome, Plan, Source, WorkItem

_CHUNKS_PER_JOB = 16
_Task = tuple[Source, int]  # a source, and which of the plans holds for it


def check_in_processes(work_items: Sequence[WorkItem], jobs: int) -> Generator[Outcome, None, None]:
    """What became of each source, in their order.

    A document that brings its process down fails alone: its chunk is checked again, each document in a process of
    its own, and the rest goes on in a new pool. No process outlives this one, nor, where something ends the run before
    all is done, the run.
    """
    plans = {id(plan): plan for _, plan in work_items}
    numbers = {each: number for number, each in enumerate(plans)}
    prepared = tuple(plans.values())
    tasks = [(source, numbers[id(plan)]) for source, plan in work_items]
    size = max(1, len(tasks) // (jobs * _CHUNKS_PER_JOB))
    chunks = [tasks[start : start + size] for start in range(0, len(tasks), size)]
    while chunks:
        others = set(active_children())
        pool = _pool(jobs, prepared)
        try:
            futures = [pool.submit(_work, chunk) for chunk in chunks]
            for future in futures:
                try:
                    outcomes = future.result()
                except BrokenProcessPool:
                    raise
                except Exception:  # an outcome that cannot be sent here loses its document, not the chunk
                    outcomes = [_check_alone(task, prepared) for task in chunks[0]]
                yield from outcomes
                del chunks[0]
        except BrokenProcessPool:
            for task in chunks.pop(0):
                yield _check_alone(task, prepared)
        finally:
            # Where all is done, the pool ends in order; left to itself it may still write while the program ends.
            pool.shutdown(wait=not chunks, cancel_futures=True)
            if chunks:
                _end(set(active_children()) - others)


def _end(processes: Iterable[BaseProcess]) -> None:
    """Ends processes that would go on with work that nobody waits for."""
    for process in processes:
        process.kill()


def _check_alone(task: _Task, plans: tuple[Plan, ...]) -> Outcome:
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
        pool.shutdown(wait=False, cancel_futures=True)
        _end(set(active_children()) - others)


# What follows runs in the other processes -------------------------------------------------------------------------

_prepared: tuple[Plan, ...] = ()


def _pool(jobs: int, plans: tuple[Plan, ...]) -> ProcessPoolExecutor:
    # Processes that start from nothing would look for Python's own modules in the working folder first.
    os.environ["PYTHONSAFEPATH"] = "1"
    # And they load the folders before the rules in them are looked up.
    return ProcessPoolExecutor(jobs, initializer=_prepare, initargs=(LocalFolders(), plans))


def _prepare(_: LocalFolders, plans: tuple[Plan, ...]) -> None:
    global _prepared
    _prepared = plans
    end_with_parent()
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # ends at once and without a word; the parent has the word


def _work(tasks: Sequence[_Task]) -> list[Outcome]:
    return [check_one(source, _prepared[number]) for source, number in tasks]
