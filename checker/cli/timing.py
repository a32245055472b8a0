"""The table of `check --timing`."""

from __future__ import annotations

from checker.analysis import Timing
from checker.cli.table import table


def timing_table(timing: Timing) -> str:
    """CPU time by analysis and rule, the longest first.

    The time of an analysis or rule excludes that of the analyses that it uses; `formats` is the time for reading files.
    An analysis is skipped in documents that lack what it needs.
    """
    total = sum(timing.nanoseconds.values())
    names = {*timing.nanoseconds, *timing.skipped}
    spent = {name: timing.nanoseconds.get(name, 0) for name in names}
    rows = [
        (
            f"{spent[name] / 1e6:10.1f}",
            f"{spent[name] / total:6.1%}",
            f"{timing.calls.get(name, 0):7}",
            f"{timing.skipped.get(name, 0):8}",
            name,
        )
        for name in sorted(names, key=lambda name: (-spent[name], name))
    ]
    calls, skipped = sum(timing.calls.values()), sum(timing.skipped.values())
    rows.append((f"{total / 1e6:10.1f}", f"{1:6.1%}", f"{calls:7}", f"{skipped:8}", "all"))
    return table(("   CPU ms", " share", "  calls", " skipped", "analysis or rule"), rows, None, False)
