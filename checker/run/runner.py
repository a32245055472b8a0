"""Many documents: each checked by itself, in this process or spread over several."""

from __future__ import annotations

import os
from collections.abc import Callable, Generator, Sequence
from contextlib import closing

from checker.run.one_document import check_one
from checker.run.plan import Outcome, Source, WorkItem

_FEW_DOCUMENTS = 8
_LITTLE_TEXT = 400_000  # bytes; below both, starting processes takes longer than the work

Progress = Callable[[int], None]  # called with the number of documents done so far


def check_all(
    work_items: Sequence[WorkItem], *, jobs: int = 1, progress: Progress | None = None
) -> tuple[Outcome, ...]:
    """What became of each source, in the order of the sources, whatever the number of processes."""
    outcomes: Generator[Outcome, None, None]
    if jobs > 1 and _is_much([source for source, _ in work_items]):
        from checker.run.processes import check_in_processes

        outcomes = check_in_processes(work_items, min(jobs, len(work_items)))
    else:
        outcomes = (check_one(source, plan) for source, plan in work_items)
    done = []
    with closing(outcomes):  # where something interrupts it, no process goes on
        for outcome in outcomes:
            done.append(outcome)
            if progress is not None:
                progress(len(done))
    return tuple(done)


def _is_much(sources: Sequence[Source]) -> bool:
    if len(sources) > _FEW_DOCUMENTS:
        return True
    return len(sources) > 1 and sum(map(_size, sources)) > _LITTLE_TEXT


def _size(source: Source) -> int:
    if source.data is not None:
        return len(source.data)
    try:
        return os.path.getsize(source.path)
    except OSError:
        return 0
