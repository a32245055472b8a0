"""Engines that run the parts of an audit: a pool on this machine, or Ray Data on this machine or a cluster."""

from __future__ import annotations

import logging
import os
import pickle
import threading
from collections.abc import Generator, Iterable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from itertools import islice
from typing import Any

from checker.audit.guard import Guard, guard_of
from checker.audit.shards import Receipt, Task, work
from checker.audit.sources import Layout, Unit, expand

_AHEAD = 2  # parts in memory for each worker
#: Expanding containers is little work compared to checking their documents.
_EXPANDING_CPUS = 0.25


def run_pool(units: Sequence[Unit], layout: Layout, task: Task, jobs: int) -> Generator[Receipt, None, None]:
    """The receipts of all parts in order of completion. Each thread has a process that checks documents."""
    parts = (part for unit in units for part in expand(unit, layout))
    guards: list[Guard] = []
    lock = threading.Lock()

    def begin() -> None:
        with lock:
            guards.append(guard_of(task.job, task.limits.seconds))

    pool = ThreadPoolExecutor(jobs, initializer=begin)
    running: set[Future[Receipt]] = set()
    try:
        while True:
            running |= {pool.submit(work, part, task) for part in islice(parts, jobs * _AHEAD - len(running))}
            if not running:
                return
            done, running = wait(running, return_when=FIRST_COMPLETED)
            for each in done:
                yield each.result()
    finally:
        pool.shutdown(wait=False, cancel_futures=True)
        for guard in guards:
            guard.end()


def run_ray(
    units: Sequence[Unit], layout: Layout, task: Task, jobs: int | None, address: str | None
) -> Iterator[Receipt]:
    """The receipts of all parts in order of completion, from Ray on this machine or on the cluster at an address."""
    os.environ.setdefault("RAY_DATA_DISABLE_PROGRESS_BARS", "1")
    os.environ.setdefault("RAY_ACCEL_ENV_VAR_OVERRIDE_ON_ZERO", "0")
    import ray
    import ray.data

    if not ray.is_initialized():
        ray.init(
            address or "local",  # otherwise Ray would connect to any cluster running on this machine
            num_cpus=None if address else jobs,
            log_to_driver=False,
            include_dashboard=False,
            logging_level=logging.ERROR,
        )
    logging.getLogger("ray.data").setLevel(logging.ERROR)
    context = ray.data.DataContext.get_current()
    context.enable_progress_bars = False
    context.target_max_block_size = 1  # one block, and so one task, for each part
    given = ray.put(task)

    def expanded(batch: dict[str, Any]) -> Iterable[dict[str, Any]]:
        for unit in batch["unit"]:
            for part in expand(pickle.loads(unit), layout):
                yield {"part": [pickle.dumps(part)]}

    def worked(batch: dict[str, Any]) -> dict[str, Any]:
        receipts = [work(pickle.loads(part), ray.get(given)) for part in batch["part"]]
        return {name: [getattr(each, name) for each in receipts] for name in Receipt._fields}

    rows = [{"unit": pickle.dumps(unit)} for unit in units]
    data = ray.data.from_items(rows, override_num_blocks=len(rows))
    parts = data.map_batches(expanded, batch_size=1, num_cpus=_EXPANDING_CPUS)
    for row in parts.map_batches(worked, batch_size=1, num_cpus=1).iter_rows():
        yield Receipt(**row)
