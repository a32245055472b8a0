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
from statistics import median

_SUBREAPER = 36  # of prctl(2): orphans of children become children
ENGINES = {
    "one process": ["--engine", "pool", "--jobs", "1"],
    "pool, 2 processes": ["--engine", "pool", "--jobs", "2"],
    "Ray, 2 processors": ["--engine", "ray", "--jobs", "2"],
}


def timed(source: str, options: list[str]) -> tuple[float, float, int]:
    """Seconds of an audit into a new folder, seconds of processor time of all its processes, and the most memory (PSS,
    kB) of one process that checks documents."""
    with tempfile.TemporaryDirectory() as out:
        command = [sys.executable, "-m", "checker", "audit", source, "--out", f"{out}/out", "--no-config", "--quiet"]
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        began = time.monotonic()
        run = subprocess.Popen([*command, *options])
        most = 0
        while run.poll() is None:
            most = max(most, *map(memory, Path("/proc").glob("[0-9]*")), 0)
            time.sleep(0.2)
        if run.returncode != 0:
            raise SystemExit(f"the audit ended with {run.returncode}")
        wall = time.monotonic() - began
        with suppress(ChildProcessError):
            while True:  # what Ray started beside it is a child of this process by now
                os.waitpid(-1, 0)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        return wall, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, most


def memory(process: Path) -> int:
    """Memory of a process that checks documents; 0 for any other."""
    try:
        if b"checker.audit.guard" not in (process / "cmdline").read_bytes():
            return 0
        lines = (process / "smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return sum(int(line.split()[1]) for line in lines if line.startswith("Pss:"))


def main() -> None:
    """Prints a row for each engine: the middle of several rounds, which take turns."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    ctypes.CDLL(None).prctl(_SUBREAPER, 1)
    with tempfile.TemporaryDirectory() as little:
        (Path(little) / "one.md").write_text("It opened on Sunday, 14 June 2015.\n", encoding="utf-8")
        starts: dict[str, list[float]] = {name: [] for name in ENGINES}
        walls: dict[str, list[float]] = {name: [] for name in ENGINES}
        works: dict[str, list[float]] = {name: [] for name in ENGINES}
        most = dict.fromkeys(ENGINES, 0)
        for _ in range(options.rounds):
            for name, choice in ENGINES.items():
                starts[name].append(timed(little, choice)[0])
                wall, work, peak = timed(str(options.folder), [*choice, "--shard-size", "32"])
                walls[name].append(wall)
                works[name].append(work)
                most[name] = max(most[name], peak)
    count = sum(1 for path in options.folder.rglob("*") if path.suffix in (".md", ".html", ".txt", ".rst", ".adoc"))
    base = None
    for name in ENGINES:
        start, wall = median(starts[name]), median(walls[name])
        rate = count / (wall - start)
        base = base or rate
        print(
            f"{name:20} {wall:7.1f} s ({median(works[name]):.1f} s of processor time), "
            f"start {start:4.1f} s, {rate:6.1f} documents a second after it, "
            f"{rate / base:4.2f} times one process, {most[name] / 1024:4.0f} MB a worker"
        )


if __name__ == "__main__":
    main()
