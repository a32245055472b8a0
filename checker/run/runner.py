"""Many documents: each checked by itself, in this process or spread over several."""

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
    """What became of each source, in the order of the sources, whatever the number of processes. An outcome that is
    known already keeps its place. Few batches are held at a time. `plans` gives all plans, once one source was named;
    `total` is about how many sources there are."""
    missing: list[Source] = []
    remaining = iter(batches)
    for batch in remaining:
        missing += [item[0] for item in batch if not isinstance(item, Outcome)]
        if jobs > 1 and _is_much(missing):
            from checker.run.processes import check_in_processes

            items = chain(batch, chain.from_iterable(remaining))
            yield from check_in_processes(items, plans(), min(jobs, len(missing)), total)
            return
        if missing:
            from checker.run.one_document import check_one  # where all is known, this is not loaded
        for item in batch:
            yield item if isinstance(item, Outcome) else check_one(*item)


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
