"""How fast the engines of `contralint audit` are, what they cost to start, and how much memory a worker
needs: `python tests/benchmarks/audit_scale.py FOLDER` on documents of your own. docs/scale.md has what it printed."""

from __future__ import annotations

import argparse
import ctypes
import os
import resource
import subprocess
import sys
import tempfile
import time
from contextlib import suppress
from pathlib import Path
from statistics import mean, median
from typing import NamedTuple

_SUBREAPER = 36  # of prctl(2): orphans of children become children
ENGINES = {
    "one process": ["--engine", "pool", "--jobs", "1"],
    "pool, 2 processes": ["--engine", "pool", "--jobs", "2"],
    "Ray, 2 processors": ["--engine", "ray", "--jobs", "2"],
}


class Run(NamedTuple):
    """Seconds of an audit; seconds of processor time of all its processes; of the processes that check documents, the
    most memory (PSS, kB) of one, and how many on average wanted a processor at once, from the first document on."""

    wall: float
    work: float
    memory: int
    busy: float


def timed(source: str, options: list[str]) -> Run:
    """An audit into a new folder."""
    with tempfile.TemporaryDirectory() as out:
        command = [sys.executable, "-m", "checker", "audit", source, "--out", f"{out}/out", "--no-config", "--quiet"]
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        began = time.monotonic()
        run = subprocess.Popen([*command, *options])
        most, guards, counts = 0, [], []
        while run.poll() is None:
            if len(counts) % 10 == 0:
                guards = [each for each in Path("/proc").glob("[0-9]*") if is_guard(each)]
                most = max(most, *map(memory, guards), 0)
            counts.append(sum(map(wants_processor, guards)))
            time.sleep(0.02)
        if run.returncode != 0:
            raise SystemExit(f"the audit ended with {run.returncode}")
        wall = time.monotonic() - began
        with suppress(ChildProcessError):
            while True:  # what Ray started is a child of this process by now
                os.waitpid(-1, 0)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        work = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        some = [number for number, count in enumerate(counts) if count]
        busy = mean(counts[some[0] : some[-1] + 1]) if some else 0.0
        return Run(wall, work, most, busy)


def is_guard(process: Path) -> bool:
    """Whether a process checks documents."""
    with suppress(OSError):
        return b"checker.audit.guard" in (process / "cmdline").read_bytes()
    return False


def wants_processor(process: Path) -> bool:
    """Whether a process runs, or would run if a processor were free: so the number of busy processes does not depend
    on other work of the machine."""
    with suppress(OSError):
        return (process / "stat").read_text().rpartition(")")[2].split()[0] == "R"
    return False


def memory(process: Path) -> int:
    """Memory of a process, in kB."""
    with suppress(OSError):
        lines = (process / "smaps_rollup").read_text().splitlines()
        return sum(int(line.split()[1]) for line in lines if line.startswith("Pss:"))
    return 0


def main() -> None:
    """Prints a row for each engine: the middle of several rounds, which take turns."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    ctypes.CDLL(None).prctl(_SUBREAPER, 1)
    with tempfile.TemporaryDirectory() as little:
        (Path(little) / "one.md").write_text("It opened on Sunday, 14 June 2015.\n", encoding="utf-8")
        starts: dict[str, list[Run]] = {name: [] for name in ENGINES}
        runs: dict[str, list[Run]] = {name: [] for name in ENGINES}
        for _ in range(options.rounds):
            for name, choice in ENGINES.items():
                starts[name].append(timed(little, choice))
                runs[name].append(timed(str(options.folder), [*choice, "--shard-size", "32"]))
    count = sum(1 for path in options.folder.rglob("*") if path.suffix in (".md", ".html", ".txt", ".rst", ".adoc"))
    base = None
    for name in ENGINES:
        start = median(each.wall for each in starts[name])
        wall, work, _, busy = (median(column) for column in zip(*runs[name], strict=True))
        rate = count / (wall - start)
        base = base or rate
        most = max(each.memory for each in runs[name])
        print(
            f"{name:20} {wall:7.1f} s ({work:.1f} s of processor time), start {start:4.1f} s, {busy:.2f} busy, "
            f"{rate:6.1f} documents a second after the start, {rate / base:4.2f} times one process, "
            f"{most / 1024:4.0f} MB a worker"
        )


if __name__ == "__main__":
    main()
