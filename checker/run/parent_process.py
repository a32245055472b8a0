"""Ends a child process when its parent ends, for whatever reason.

A killed process cannot notify its children, and a child that waits for work does not notice that none will come. So the
kernel is asked to end this process, where it offers that. In addition, a thread waits for the end of the parent, which
works everywhere except in the middle of a long pattern match."""

from __future__ import annotations

import os
import signal
import sys
import threading
from multiprocessing import parent_process
from multiprocessing.connection import wait

_PR_SET_PDEATHSIG = 1
_ENDED = 1  # the exit status, which no process reads


def end_with_parent() -> None:
    """Makes this process end when its parent ends; no effect unless multiprocessing started it."""
    if (parent := parent_process()) is None:
        return
    ask_the_kernel()
    threading.Thread(target=_end_after, args=(parent.sentinel,), daemon=True).start()


def ask_the_kernel() -> None:
    """Makes Linux kill this process when the thread that started it ends; no effect on other systems."""
    if sys.platform != "linux":
        return
    try:
        import ctypes

        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
    except (ImportError, OSError, AttributeError):
        return  # a Python without ctypes, or a C library without prctl


def _end_after(sentinel: int) -> None:
    wait([sentinel])  # if the parent ended before the kernel was asked
    os._exit(_ENDED)
