"""Analyses on demand: what was computed for one document, and how long it took.

An analysis is a function from a `Reading` to an immutable value. It asks for the analyses that it needs with
`reading.get(analysis)` and runs at most once for a document. There is no list of analyses: what no rule asks for is
never computed, nor what has no result in this document (`needs`). `get` is the one place where time is measured and
where a failing analysis is isolated."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Sequence
from copy import copy
from typing import TYPE_CHECKING, TypeVar, cast

from checker.message import msg
from checker.records import dataclass, field
from checker.system.watch import poll, step_done

if TYPE_CHECKING:
    from checker.document.document import Document
    from checker.facts.fact import FactBook
    from checker.suppression import Suppression
    from checker.times.date_convention import DateConvention
    from checker.times.time_expression import Anchor

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Problem:
    """An unexpected exception: its type with the line of code that raised it, and its message."""

    where: str
    message: str = ""

    @property
    def text(self) -> str:
        """All of it, for a bug report."""
        return msg("{where}: {message}", where=self.where, message=self.message) if self.message else self.where


def problem_of(error: BaseException, file: str = "") -> Problem:
    """An unexpected exception as a bug report describes it: with the innermost line of `file` that was
    running, or of any file where that one was not."""
    frames = []
    at = error.__traceback__
    while at is not None:
        frames.append(at)
        at = at.tb_next
    own = [frame for frame in frames if frame.tb_frame.f_code.co_filename == file]
    at = next(reversed(own or frames), None)
    where: str = type(error).__name__
    if at is not None:
        file = os.path.basename(at.tb_frame.f_code.co_filename)
        where = msg("{error} in {file}, line {line}", error=where, file=file, line=at.tb_lineno)
    return Problem(where, " ".join(str(error).split()))


@dataclass(frozen=True, slots=True)
class FailedAnalysis:
    """An analysis that raised an exception: its name, and the exception."""

    name: str
    problem: Problem


class LostAnalysis(Exception):
    """The result that was asked for needs an analysis that failed."""

    def __init__(self, failed: FailedAnalysis) -> None:
        super().__init__(f"{failed.name} failed: {failed.problem.text}")
        self.failed = failed


@dataclass(slots=True)
class Timing:
    """CPU time of analyses and rules by name: how often each ran, and the nanoseconds it took, without the time of the
    analyses that it asked for; and how often an analysis was skipped because the document lacks what it needs."""

    calls: dict[str, int] = field(default_factory=dict)
    skipped: dict[str, int] = field(default_factory=dict)
    nanoseconds: dict[str, int] = field(default_factory=dict)
    _nested: list[int] = field(default_factory=list)  # nanoseconds spent inside each running one

    def run(self, name: str, work: Callable[[], _T]) -> _T:
        """Runs `work` and adds its time to `name`."""
        begin = time.process_time_ns()
        self._nested.append(0)
        try:
            return work()
        finally:
            spent = time.process_time_ns() - begin
            inner = self._nested.pop()
            if self._nested:
                self._nested[-1] += spent
            self.calls[name] = self.calls.get(name, 0) + 1
            self.nanoseconds[name] = self.nanoseconds.get(name, 0) + spent - inner

    def add(self, other: Timing) -> None:
        """Adds the calls and the time of another table to this one."""
        for name, calls in other.calls.items():
            self.calls[name] = self.calls.get(name, 0) + calls
            self.nanoseconds[name] = self.nanoseconds.get(name, 0) + other.nanoseconds[name]
        for name, number in other.skipped.items():
            self.skipped[name] = self.skipped.get(name, 0) + number


_NEEDS: dict[Callable[[Reading], object], Callable[[Reading], object]] = {}
_Found = TypeVar("_Found", bound=Callable[["Reading"], Sequence[object]])


def needs(wanted: Callable[[Reading], object]) -> Callable[[_Found], _Found]:
    """Declares what an analysis cannot do without: where the result of `wanted` is empty, its own is `()`, and it is
    not run."""

    def declare(analysis: _Found) -> _Found:
        _NEEDS[analysis] = wanted
        return analysis

    return declare


class Reading:
    """One document, with the results of the analyses that were asked of it.

    `today` is the date to assume for a document that states none, `convention` how the files in the same folder date
    their names, `facts` what editors recorded. `suppressions` are known only after all other rules have run."""

    def __init__(
        self,
        document: Document,
        today: Anchor | None = None,
        convention: DateConvention | None = None,
        facts: FactBook | None = None,
        timing: Timing | None = None,
    ) -> None:
        self.document = document
        self.today = today
        self.convention = convention
        self.facts = facts
        self.timing = timing
        self.suppressions: tuple[Suppression, ...] = ()
        self._results: dict[Callable[[Reading], object], object] = {}

    def get(self, analysis: Callable[[Reading], _T]) -> _T:
        """The result of an analysis, computed when it is first asked for; raises LostAnalysis where the analysis, or
        one that it needs, raised an exception."""
        try:
            result = self._results[analysis]
        except KeyError:
            result = self._results[analysis] = self._run(analysis)
        if isinstance(result, FailedAnalysis):
            raise LostAnalysis(result)
        return result  # type: ignore[return-value]  # the dictionary has results of all types

    def _run(self, analysis: Callable[[Reading], _T]) -> _T | FailedAnalysis:
        poll()
        try:
            wanted = _NEEDS.get(analysis)
            if wanted is not None and not self.get(wanted):
                if self.timing is not None:
                    name = name_of(analysis)
                    self.timing.skipped[name] = self.timing.skipped.get(name, 0) + 1
                return cast("_T", ())
            if self.timing is None:
                return analysis(self)
            return self.timing.run(name_of(analysis), lambda: analysis(self))
        except MemoryError:
            raise  # the next analysis would only fail for the same reason
        except LostAnalysis as lost:
            return lost.failed
        except Exception as error:
            return FailedAnalysis(name_of(analysis), problem_of(error))
        finally:
            step_done()

    def with_suppressions(self, suppressions: tuple[Suppression, ...]) -> Reading:
        """The same reading, results included, with what became of the suppressions."""
        reading = copy(self)
        reading.suppressions = suppressions
        return reading

    def line(self, offset: int) -> int:
        """The 1-based line of a source offset, as messages name it."""
        return self.document.source.position(offset).line


def name_of(analysis: Callable[..., object]) -> str:
    """The name of an analysis in timings and failures: its module without the package, and the function."""
    return f"{analysis.__module__.removeprefix('checker.')}.{analysis.__qualname__}"
