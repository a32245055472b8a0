"""Checks one text as the command `check` does, for the Python API."""

from __future__ import annotations

from checker.cli.arguments import parser
from checker.cli.errors import CommandError
from checker.cli.settings import PlanBuilder, configurations
from checker.finding import Finding
from checker.registry import rules
from checker.result import CheckedDocument
from checker.run.one_document import check_one
from checker.run.plan import Source


def checked(path: str, data: bytes, config: str | None) -> CheckedDocument:
    """The result for bytes that are of a path, with a configuration or with none; raises ValueError on either where it
    cannot be used."""
    options = parser().parse_args(["check", *(("--no-config",) if config is None else ("--config", config))])
    try:
        settings = configurations(options).of_document(path)
        outcome = check_one(Source(path, data), PlanBuilder(rules(), options).plan(settings))
    except CommandError as error:
        raise ValueError(str(error)) from error
    if outcome.failures or outcome.checked is None:
        raise ValueError("; ".join(f"{each.path}: {each.message}" for each in outcome.failures))
    return outcome.checked


def findings(document: CheckedDocument) -> tuple[Finding, ...]:
    """The findings that a report shows."""
    return tuple(each.finding for each in document.findings)
