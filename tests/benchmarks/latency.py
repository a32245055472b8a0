"""The CPU time of one page in the warm service: ``make latency``."""

from __future__ import annotations

import statistics
import sys
import time
from pathlib import Path

from checker.services.engine import Engine, service_options

ROOT = Path(__file__).parents[2]
_ROUNDS = 5


def milliseconds(engine: Engine, path: Path, data: bytes, for_page: bool) -> float:
    """The CPU time of a check: the median of several, after one that warms up."""
    times = []
    for _ in range(_ROUNDS + 1):
        start = time.process_time()
        engine.check(path.name, data, for_page=for_page)
        times.append(1000 * (time.process_time() - start))
    return statistics.median(times[1:])


def main(folders: list[str]) -> None:
    """Measures the documents of some folders."""
    documents = [path for folder in folders for path in sorted(Path(folder).rglob("*.md"))]
    engine = Engine(service_options(no_config=True))
    rows = []
    for path in documents:
        data = path.read_bytes()
        plain, page = (milliseconds(engine, path, data, for_page) for for_page in (False, True))
        rows.append((len(data.decode("utf-8", "replace")), plain, page))
    size, plain, page = (statistics.median(column) for column in zip(*rows, strict=True))
    worst = max(rows, key=lambda row: row[1])
    print(f"{len(rows)} documents, {size:,.0f} characters in the median")
    print(f"CPU time of a check: {plain:.1f} ms in the median, {worst[1]:.1f} ms at most ({worst[0]:,} characters)")
    print(f"CPU time for the page of the server: {page:.1f} ms in the median")


if __name__ == "__main__":
    main(sys.argv[1:] or [str(ROOT / "fixtures" / "clean"), str(ROOT / "fixtures" / "demo")])
