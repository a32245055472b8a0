"""Whole runs of programs as child processes: wall time, processor time and peak memory.

Machines are noisy, so several programs take turns for several rounds, and of each the best round counts.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

SECONDS_ALLOWED = 900.0
_LAUNCHER = (sys.executable, "-I", "-S", str(Path(__file__).with_name("launch.py")))


@dataclass(frozen=True)
class Usage:
    """What one run took: seconds of the clock and of processors, the memory in MB of its largest process at the most,
    its exit status (None where it was ended for taking too long), and what it wrote."""

    seconds: float
    processor: float
    peak: float
    status: int | None
    out: bytes
    err: bytes

    @property
    def problem(self) -> str:
        """Why the run does not count, empty where it does."""
        if self.status is None:
            return f"ended after {self.seconds:.0f} s"
        if self.status in (0, 1):
            return ""
        lines = self.err.decode("utf-8", "replace").strip().splitlines()
        return f"exit status {self.status}" + (f": {lines[-1][:100]}" if lines else "")


def run(
    command: Sequence[str], folder: Path, allowed: float = SECONDS_ALLOWED, found: int = 1, **variables: str
) -> Usage:
    """Runs a command in a folder to its end, or until it has taken so many seconds. `found` is its exit status where it
    finds something, which counts as 1."""
    with tempfile.TemporaryFile() as report, tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        number = report.fileno()
        subprocess.run(
            [*_LAUNCHER, str(number), str(allowed), *command],
            cwd=folder,
            env={**os.environ, "PYTHONDONTWRITEBYTECODE": "", **variables},  # compiled once, as it is for users
            stdin=subprocess.DEVNULL,
            stdout=out,
            stderr=err,
            pass_fds=[number],
            check=True,
        )
        for file in (report, out, err):
            file.seek(0)
        seconds, processor, peak, status = report.read().split()
        code = 1 if int(status) == found else int(status)
        return Usage(float(seconds), float(processor), float(peak), None if code < 0 else code, out.read(), err.read())


def best_of(rounds: int, runs: Mapping[str, Callable[[], Usage]]) -> dict[str, Usage]:
    """The least that each run took in several rounds in which all take turns. One that fails is not tried again."""
    best: dict[str, Usage] = {}
    for _ in range(rounds):
        for name, work in runs.items():
            before = best.get(name)
            if before is not None and before.problem:
                continue
            now = work()
            best[name] = now if before is None or now.problem else _less(before, now)
    return best


def _less(one: Usage, other: Usage) -> Usage:
    return replace(
        other,
        seconds=min(one.seconds, other.seconds),
        processor=min(one.processor, other.processor),
        peak=min(one.peak, other.peak),
    )
