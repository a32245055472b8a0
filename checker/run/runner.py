"""Checks many documents, in this process or in several."""

from __future__ import annotations

import os
from collections.abc import Callable, Generator, Iterable, Sequence
from itertools import chain

from checker.run.plan import Outcome, Plan, Source, WorkItem

_FEW_DOCUMENTS = 8
_LITTLE_TEXT = 400_000  # bytes; below both, starting processes takes longer than the work

Batch = Sequence[WorkItem | Outcome]


def check_all(
    batches: Iterable[Batch], plans: Callable[[], Sequence[Plan]], *, jobs: int, total: int
) -> Generator[Outcome, None, None]:
    """The outcome of each source, in the order of the sources, whatever the number of processes.

    Known outcomes keep their place. Only a few batches are in memory at a time. `plans` returns all plans, once a
    source was consumed; `total` is the approximate number of sources."""
    missing: list[Source] = []
    remaining = iter(batches)
    for batch in remaining:
        missing += [item[0] for item in batch if not isinstance(item, Outcome)]
        if jobs > 1 and _is_worth_processes(missing):
            from checker.run.processes import check_in_processes

            items = chain(batch, chain.from_iterable(remaining))
            yield from check_in_processes(items, plans(), min(jobs, len(missing)), total)
            return
        if missing:
            from checker.run.one_document import check_one  # not loaded where all outcomes are known
        for item in batch:
            yield item if isinstance(item, Outcome) else check_one(*item)


def _is_worth_processes(sources: Sequence[Source]) -> bool:
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
