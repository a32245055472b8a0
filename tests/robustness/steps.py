"""How much work a call is: the number of bytecode instructions that it executes in Python code, the same on every
machine and however busy that is."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Any


def steps(function: Callable[..., Any], *arguments: Any) -> int:
    """The instructions that a call executes, its own and those of all that it calls."""
    count = 0

    def trace(frame: Any, event: str, _: object) -> Any:
        nonlocal count
        frame.f_trace_opcodes = True
        count += event == "opcode"
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        function(*arguments)
    finally:
        sys.settrace(before)
    return count


def grows(function: Callable[[Any], Any], make: Callable[[int], Any], size: int) -> float:
    """By what factor the work grows where the input is four times as large; 4 is linear, 16 is quadratic."""
    small, large = make(size), make(4 * size)
    function(make(2))  # what is built on first use is built
    return steps(function, large) / steps(function, small)
