"""How fast each stage is, in megabytes of UTF-8 a CPU second on one core: the last part of `make bench`, or
`python tests/benchmarks/speed.py FOLDER` alone.

Machines differ and are noisy: compare the lines of one run, as ratios. The peers read the prose that was taken from the
same documents: dateparser's `search_dates` gets the first characters of some, or it would not end; parsedatetime reads
English only, and is left out where it is not installed.
"""

from __future__ import annotations

import contextlib
import sys
import time
from collections.abc import Callable
from pathlib import Path

from checker.analysis import Reading
from checker.document.document import Document
from checker.formats.open import read_document
from checker.formats.suffixes import SUFFIXES
from checker.passages.quotations import find_quotations
from checker.registry import rules
from checker.run.rule_run import check
from checker.times.anchors import anchor_times
from checker.times.recognition import find_times_in
from checker.times.temporal_scopes import find_publication_date, find_temporal_scopes
from checker.times.time_expression import TimeExpression
from checker.times.updates import find_updates

ROOT = Path(__file__).parents[2]
PEER_CHARACTERS = 400
PEER_DOCUMENTS = 40
SLOW_PEER_CHARACTERS = 2_000
RUNS = 3


def stages(folder: Path) -> None:
    """Time the stages over the documents of a folder."""
    paths = sorted(path for path in folder.rglob("*") if path.suffix.lower() in SUFFIXES and path.is_file())
    data = [(path.as_posix(), path.read_bytes()) for path in paths]
    megabytes = sum(len(content) for _, content in data) / 1e6
    print(f"stages in one process: {len(data)} documents, {megabytes:.2f} MB")
    documents = [read_document(path, content) for path, content in data]  # loads what is imported when used
    for document in documents:
        Reading(document)  # loads the rest; what a run has read of one document is gone when it reads the next
    report("reading", megabytes, lambda: [read_document(path, content) for path, content in data])
    report("finding times", megabytes, lambda: [find_times_in(document) for document in documents])
    report("finding and resolving times", megabytes, lambda: [resolved_times(document) for document in documents])
    report("all mentions and links", megabytes, lambda: [Reading(document) for document in documents])
    readings = [Reading(document) for document in documents]
    chosen = tuple(rules().values())
    report("rules", megabytes, lambda: [check(reading, chosen) for reading in readings])
    dateparser_speed([document.prose.text[:PEER_CHARACTERS] for document in documents[:PEER_DOCUMENTS]])
    parsedatetime_speed([document.prose.text[:SLOW_PEER_CHARACTERS] for document in documents])


def resolved_times(document: Document) -> tuple[TimeExpression, ...]:
    """The times of a document, each resolved from its own anchor."""
    written = find_times_in(document)
    scopes = find_temporal_scopes(
        document, written, find_updates(document, written), find_publication_date(document, written, None)
    )
    return anchor_times(document, written, scopes, find_quotations(document))


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
    """Run a few times, print the speed of the quickest one: other work on the machine only ever makes it slower."""
    seconds = []
    for _ in range(RUNS):
        start = time.process_time()
        work()
        seconds.append(time.process_time() - start)
    print(f"  {name:32} {megabytes / max(min(seconds), 1e-9):10.3f} MB/s")


if __name__ == "__main__":
    stages(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "fixtures")
