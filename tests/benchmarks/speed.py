"""How fast each part is, in megabytes of UTF-8 a CPU second on one core, from the table of `contralint check --timing`:
the last part of `make bench`, or `python tests/benchmarks/speed.py FOLDER` alone.

Machines differ and are noisy: compare the lines of one run, as ratios. The peers read the prose that was taken from the
same documents: dateparser's `search_dates` gets the first characters of some, or it would not end; parsedatetime reads
English only, and is left out where it is not installed.
"""

from __future__ import annotations

import contextlib
import re
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from checker.formats.open import read_document
from checker.formats.suffixes import SUFFIXES

ROOT = Path(__file__).parents[2]
PEER_CHARACTERS = 400
PEER_DOCUMENTS = 40
SLOW_PEER_CHARACTERS = 2_000
RUNS = 3
#: The single analyses and rules that are printed, the slowest first.
SLOWEST = 12
_ROW = re.compile(r"\s*(?P<milliseconds>[\d.]+)\s+[\d.]+%\s+(?P<calls>\d+)\s+\d+\s+(?P<name>\S+)")


def stages(folder: Path) -> None:
    """Prints the speed of the parts of the program and of the slowest analyses, and of peers on the same prose."""
    paths = sorted(path for path in folder.rglob("*") if path.suffix.lower() in SUFFIXES and path.is_file())
    data = [(path.as_posix(), path.read_bytes()) for path in paths]
    megabytes = sum(len(content) for _, content in data) / 1e6
    print(f"parts of the program, by `check --timing`: {len(data)} documents, {megabytes:.2f} MB")
    seconds = timings(folder)
    total = seconds.pop("all")
    parts: Counter[str] = Counter()
    for name, spent in seconds.items():
        parts[part_of(name)] += spent
    for name, spent in (*parts.most_common(), ("all", total)):
        show(name, megabytes, spent)
    print(f"the {SLOWEST} slowest analyses and rules")
    for name, spent in sorted(seconds.items(), key=lambda each: -each[1])[:SLOWEST]:
        show(name, megabytes, spent)
    texts = [read_document(path, content).prose.text for path, content in data]
    dateparser_speed([text[:PEER_CHARACTERS] for text in texts[:PEER_DOCUMENTS]])
    parsedatetime_speed([text[:SLOW_PEER_CHARACTERS] for text in texts])


def timings(folder: Path) -> dict[str, float]:
    """CPU seconds by the name of each analysis and rule, and of all: the least of a few runs, since other work on the
    machine only ever makes it slower."""
    options = ("--timing", "--no-config", "--no-cache", "--jobs", "1", "--exit-zero", "--format", "json")
    found: dict[str, float] = {}
    for _ in range(RUNS):
        command = [sys.executable, "-m", "contralint", "check", str(folder), *options]
        ran = subprocess.run(command, capture_output=True, text=True, check=True)
        for row in filter(None, map(_ROW.fullmatch, ran.stderr.splitlines())):
            spent = float(row["milliseconds"]) / 1e3
            found[row["name"]] = min(spent, found.get(row["name"], spent))
    return found


def part_of(name: str) -> str:
    """The part of the program that an analysis or a rule belongs to: a shared package, or a family with its rules."""
    package, _, rest = name.partition(".")
    if not rest:
        return name if package == "formats" else "comparisons of the rules"
    return f"rules.{rest.partition('.')[0]}" if package == "rules" else package


def dateparser_speed(texts: list[str]) -> None:
    """What dateparser does in the same time."""
    from dateparser.search import search_dates

    report("peer: dateparser search_dates", size(texts), lambda: [search_dates(text) for text in texts])


def parsedatetime_speed(texts: list[str]) -> None:
    """What parsedatetime does in the same time."""
    try:
        import parsedatetime
    except ImportError:
        print("  peer: parsedatetime is not installed; to measure it too: pip install '.[bench]'")
        return
    peer = parsedatetime.Calendar()

    def read_all() -> None:
        for text in texts:
            with contextlib.suppress(Exception):  # it raises on what it half reads
                peer.nlp(text)

    report("peer: parsedatetime nlp", size(texts), read_all)


def size(texts: list[str]) -> float:
    """Megabytes of UTF-8."""
    return sum(len(text.encode()) for text in texts) / 1e6


def report(name: str, megabytes: float, work: Callable[[], object]) -> None:
    """Runs a few times, and prints the speed of the quickest run."""
    seconds = []
    for _ in range(RUNS):
        start = time.process_time()
        work()
        seconds.append(time.process_time() - start)
    show(name, megabytes, min(seconds))


def show(name: str, megabytes: float, seconds: float) -> None:
    """Prints one line."""
    print(f"  {name:48} {seconds * 1e3:10.1f} ms {megabytes / max(seconds, 1e-9):10.2f} MB/s")


if __name__ == "__main__":
    stages(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "fixtures")
