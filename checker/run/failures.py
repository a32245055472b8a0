"""Internal errors -> the messages about them, with how to report a bug."""

from __future__ import annotations

from collections.abc import Sequence

from checker import PROJECT_URL, __version__
from checker.analysis import FailedAnalysis, Problem
from checker.message import Message, join_words, msg
from checker.result import Failure
from checker.rule import Rule

_MAX_NAMED = 4


def rule_failed(path: str, rule: Rule, problem: Problem) -> Failure:
    """A rule raised an exception while it checked a document.

    Only failures of built-in rules are bugs of contralint."""
    if _is_built_in(rule):
        message = msg(
            "Rule {id} ({name}) failed: {problem}. {report}",
            id=rule.id,
            name=rule.name,
            problem=problem.text,
            report=_report(),
        )
    else:
        message = msg("Your rule {id} ({name}) failed: {problem}", id=rule.id, name=rule.name, problem=problem.text)
    return Failure(path, message, rule.id, (rule.id,), f"{rule.id} {problem.where}")


def analysis_failed(path: str, failed: FailedAnalysis, lost: Sequence[Rule] = ()) -> Failure:
    """An analysis raised an exception while it read a document; the rules that need its result are skipped."""
    problem, ids = failed.problem.text, tuple(sorted(rule.id for rule in lost))
    if ids:
        message = msg(
            "The analysis {name} failed, so {rules} could not check this document: {problem}. {report}",
            name=failed.name,
            rules=_named(ids),
            problem=problem,
            report=_report(),
        )
    else:
        message = msg(
            "The analysis {name} failed: {problem}. {report}", name=failed.name, problem=problem, report=_report()
        )
    return Failure(path, message, None, ids, f"{failed.name} {failed.problem.where}")


def document_failed(path: str, problem: Problem) -> Failure:
    """The program raised an exception, and the document has no result."""
    message = msg("The document could not be checked: {problem}. {report}", problem=problem.text, report=_report())
    return Failure(path, message, cause=problem.where)


def run_failed(problem: Problem) -> str:
    """The program raised an exception outside of all documents."""
    return f"The run failed: {problem.text}. {_report()}"


def _is_built_in(rule: Rule) -> bool:
    return type(rule).__module__.split(".")[0] == "checker"


def _named(ids: Sequence[str]) -> str:
    if len(ids) <= _MAX_NAMED:
        return join_words(ids)
    first = ", ".join(ids[: _MAX_NAMED - 1])
    return msg("{rules} and {number} more rules", rules=first, number=len(ids) - _MAX_NAMED + 1)


def _report() -> Message:
    return msg(
        "This is a bug: please report it at {url} with this line, the version ({version}) and the text that causes it.",
        url=f"{PROJECT_URL}/issues",
        version=__version__,
    )
