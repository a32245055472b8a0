"""The table of `check --timing`."""

from __future__ import annotations

from checker.analysis import Timing
from checker.cli.table import table


def timing_table(timing: Timing) -> str:
    """CPU time by analysis and rule, the longest first.

    The time of an analysis or rule excludes that of the analyses that it uses; `formats` is the time for reading files.
    """
    total = sum(timing.nanoseconds.values())
    names = sorted(timing.nanoseconds, key=lambda name: (-timing.nanoseconds[name], name))
    rows = [
        (
            f"{timing.nanoseconds[name] / 1e6:10.1f}",
            f"{timing.nanoseconds[name] / total:6.1%}",
            f"{timing.calls[name]:7}",
            name,
        )
        for name in names
    ]
    rows.append((f"{total / 1e6:10.1f}", f"{1:6.1%}", f"{sum(timing.calls.values()):7}", "all"))
    return table(("   CPU ms", " share", "  calls", "analysis or rule"), rows, None, False)
