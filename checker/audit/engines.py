"""Engines that run the parts of an audit: a pool on this machine, or Ray Data on this machine or a cluster."""

from __future__ import annotations

import logging
import os
import pickle
import socket
import threading
from collections.abc import Generator, Iterable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from itertools import islice
from typing import Any
from urllib.parse import urlsplit

from checker.audit.guard import Guard, guard_of
from checker.audit.shards import Receipt, Task, work
from checker.audit.sources import Container, Files, Layout, Part, Unit, expand

_AHEAD = 2  # parts in memory for each worker
_CALLS_AHEAD = 2  # parts at each actor of Ray, so that it never waits for the next one
#: Expanding containers is little work compared to checking their documents.
_WORKERS_PER_READER = 4
_START = 600  # seconds in which the actors of this machine must start
_ANSWER = 10.0  # seconds in which a cluster must answer


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
            running |= {pool.submit(_checked, part, task) for part in islice(parts, jobs * _AHEAD - len(running))}
            if not running:
                return
            done, running = wait(running, return_when=FIRST_COMPLETED)
            for each in done:
                yield each.result()
    finally:
        pool.shutdown(wait=False, cancel_futures=True)
        for guard in guards:
            guard.end()


def _checked(part: Part, task: Task) -> Receipt:
    return work(part, task, guard_of(task.job, task.limits.seconds))


def run_ray(
    units: Sequence[Unit], layout: Layout, task: Task, jobs: int | None, address: str | None
) -> Iterator[Receipt]:
    """The receipts of all parts in order of completion, from Ray on this machine or on the cluster at an address.

    Actors do the work: a task of Ray may start in any process, each of which would load all rules, and waits for the
    scheduler while its processor is idle. Raises ConnectionError where no cluster answers at the address.
    """
    os.environ.setdefault("RAY_DATA_DISABLE_PROGRESS_BARS", "1")
    os.environ.setdefault("RAY_ACCEL_ENV_VAR_OVERRIDE_ON_ZERO", "0")
    os.environ.setdefault("RAY_USAGE_STATS_ENABLED", "0")  # nothing leaves the machine
    os.environ.setdefault("RAY_BACKEND_LOG_LEVEL", "fatal")  # it warns that actors of Ray Data refer to stored objects
    import ray
    import ray.data

    if address is not None:
        _reach(address)
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
    if address is None:
        context.wait_for_min_actors_s = _START  # otherwise the first actor would take all parts of a small archive
    context.target_max_block_size = 1  # one block, and so one call of an actor, for each part
    given = ray.put((layout, task))  # by reference: as an argument it would be kept with each actor

    def packed(units: Sequence[Unit]) -> ray.data.Dataset:
        rows = [{"unit": pickle.dumps(unit)} for unit in units]
        return ray.data.from_items(rows, override_num_blocks=len(rows))

    def expanded(batch: dict[str, Any]) -> Iterable[dict[str, Any]]:
        for unit in batch["unit"]:
            for part in expand(pickle.loads(unit), layout):
                yield {"unit": [pickle.dumps(part)]}

    processors = int(ray.cluster_resources().get("CPU", 1))
    files = [unit for unit in units if isinstance(unit, Files)]
    containers = [unit for unit in units if isinstance(unit, Container)]
    data = packed(files) if files else None
    if containers:
        # Without processors of their own: actors may occupy all, and would wait for parts forever.
        limit = max(1, processors // _WORKERS_PER_READER)
        parts = packed(containers).map_batches(expanded, batch_size=1, num_cpus=0, concurrency=limit)
        data = parts if data is None else data.union(parts)
    assert data is not None, "an audit without a source"
    pool = ray.data.ActorPoolStrategy(
        min_size=1 if address else jobs or 1,
        max_size=jobs,
        initial_size=jobs or 1,
        max_tasks_in_flight_per_actor=_CALLS_AHEAD,
    )
    found = data.map_batches(_Worker, fn_constructor_args=(given,), batch_size=1, num_cpus=1, compute=pool)
    for row in found.iter_rows():
        yield Receipt(**row)


class _Worker:
    """An actor: checks the parts it is given, in one process that it keeps."""

    def __init__(self, given: Any) -> None:
        import ray

        self._layout, self._task = ray.get(given)
        self._guard = Guard(self._task.job, self._task.limits.seconds)

    def __call__(self, batch: dict[str, Any]) -> dict[str, Any]:
        units = map(pickle.loads, batch["unit"])
        parts = (part for unit in units for part in ([unit] if isinstance(unit, Part) else expand(unit, self._layout)))
        receipts = [work(part, self._task, self._guard) for part in parts]
        return {name: [getattr(each, name) for each in receipts] for name in Receipt._fields}


def _reach(address: str) -> None:
    """Raises ConnectionError where nothing answers at an address with a port; Ray itself would try for minutes."""
    at = urlsplit(address if "://" in address else f"//{address}")
    try:
        host, port = at.hostname, at.port
    except ValueError as error:
        raise ConnectionError(str(error)) from error
    if host and port:
        try:
            socket.create_connection((host, port), _ANSWER).close()
        except OSError as error:
            raise ConnectionError(str(error)) from error
