"""For a process that another one started: it ends when that one ends, in whatever way.

A process that is killed cannot tell its children, and one that waits for work does not notice that none will come. So
the kernel is asked to end this process, where it offers that, and a thread waits for the end of the parent, which works
everywhere but not in the middle of a long match of a pattern.
"""

from __future__ import annotations

import os
import signal
import sys
import threading
from multiprocessing import parent_process
from multiprocessing.connection import wait

_PR_SET_PDEATHSIG = 1
_ENDED = 1  # the exit status, which nobody is left to look at


def end_with_parent() -> None:
    """From now on this process does not outlive the one that started it; does nothing in any other process."""
    parent = parent_process()
    if parent is None:
        return
    ask_the_kernel()
    threading.Thread(target=_end_after, args=(parent.sentinel,), daemon=True).start()


def ask_the_kernel() -> None:
    """Has Linux kill this process when the thread that started it ends; elsewhere there is no such thing."""
    if sys.platform != "linux":
        return
    try:
        import ctypes

        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
    except (ImportError, OSError, AttributeError):
        return  # a Python without ctypes, or a C library without prctl


def _end_after(sentinel: int) -> None:
    wait([sentinel])  # at once, where the parent has ended before anybody asked the kernel
    os._exit(_ENDED)
