"""Failures inside the program while it reads one document: each loses one analysis and what needs it, and no more."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from typing import NoReturn, ParamSpec, TypeVar, cast

from checker.model.saying import say

_P = ParamSpec("_P")
_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Problem:
    """An exception that nobody expected: its type with the line of code that raised it, and what it said."""

    where: str
    said: str = ""

    @property
    def text(self) -> str:
        """All of it, for a report of the bug."""
        return say("{where}: {said}", where=self.where, said=self.said) if self.said else self.where


def problem_of(error: BaseException) -> Problem:
    """What to say of an exception that nobody expected."""
    at = error.__traceback__
    while at is not None and at.tb_next is not None:
        at = at.tb_next
    where: str = type(error).__name__
    if at is not None:
        file = os.path.basename(at.tb_frame.f_code.co_filename)
        where = say("{error} in {file}, line {line}", error=where, file=file, line=at.tb_lineno)
    return Problem(where, " ".join(str(error).split()))


@dataclass(frozen=True, slots=True)
class FailedAnalysis:
    """An analysis that raised an exception: the name of its function, and the exception."""

    name: str
    problem: Problem


class LostAnalysis(Exception):
    """What was asked for needs the result of an analysis that failed."""

    def __init__(self, failed: FailedAnalysis) -> None:
        super().__init__(f"{failed.name} failed: {failed.problem.text}")
        self.failed = failed


class _Lost:
    """Stands in for the result of an analysis that failed: whatever uses it raises LostAnalysis."""

    __slots__ = ("_failed",)

    def __init__(self, failed: FailedAnalysis) -> None:
        self._failed = failed

    def _use(self, *_: object) -> NoReturn:
        raise LostAnalysis(self._failed)

    __getattr__ = __bool__ = __len__ = __iter__ = __contains__ = __getitem__ = __call__ = _use
    __class__ = property(_use)  # or isinstance would say no
    __eq__ = __ne__ = __lt__ = __le__ = __gt__ = __ge__ = __hash__ = __add__ = __radd__ = _use


class Isolated:
    """Runs the analyses of one document one by one, each isolated from the failures of the others."""

    def __init__(self) -> None:
        self.failed: list[FailedAnalysis] = []

    def __call__(self, analysis: Callable[_P, _T], /, *arguments: _P.args, **options: _P.kwargs) -> _T:
        """The result of an analysis. Where it raises an exception, or uses the result of one that did, the result is a
        value that raises LostAnalysis when it is used."""
        try:
            return analysis(*arguments, **options)
        except MemoryError:
            raise  # the next analysis would only fail for the same reason
        except LostAnalysis as lost:
            return cast("_T", _Lost(lost.failed))
        except Exception as error:
            for argument in (*arguments, *options.values()):
                if type(argument) is _Lost:  # whatever came of it, it came of that
                    return cast("_T", argument)
            failed = FailedAnalysis(getattr(analysis, "__name__", repr(analysis)), problem_of(error))
            self.failed.append(failed)
            return cast("_T", _Lost(failed))
