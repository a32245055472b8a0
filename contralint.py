"""The public Python API of contralint.

```python
import contralint

for finding in contralint.check_text("The fair opens on Friday, 14 June 2023.\\n"):
    print(finding.message)  # 14 June 2023 is a Wednesday, not a Friday
```

Spans count code points of the text that was given; days are `datetime.date` objects. Importing this module loads no
analysis; the first call does.
"""

from __future__ import annotations

import os
import sys
from datetime import date, datetime
from typing import TYPE_CHECKING

import checker

if not hasattr(checker, "__version__"):
    _hidden = f"The module {checker.__file__} hides the package 'checker' of contralint: rename it, or run elsewhere."
    if __name__ != "__main__":
        raise ImportError(_hidden)
    sys.stderr.write(f"contralint: {_hidden}\n")
    raise SystemExit(2)

from checker import __version__
from checker.analysis import Reading
from checker.check import Check, CheckKind, Operand, ResultKind, operands
from checker.document.text import Span
from checker.finding import Confidence, Finding, Fix, Location
from checker.message import msg
from checker.rule import Pattern, Profile, Rule, Severity

if TYPE_CHECKING:
    from checker.quantities.quantity import Quantity
    from checker.result import CheckedDocument
    from checker.times.time_expression import TimeExpression

__all__ = [
    "Check",
    "CheckKind",
    "Confidence",
    "Finding",
    "Fix",
    "Location",
    "Operand",
    "Pattern",
    "Profile",
    "Reading",
    "ResultKind",
    "Rule",
    "Severity",
    "Span",
    "__version__",
    "check_file",
    "check_text",
    "find_quantities",
    "find_times",
    "list_checks",
    "msg",
    "operands",
]


def check_text(text: str, *, path: str = "text.md", config: str | None = None) -> tuple[Finding, ...]:
    """The findings of a text, in the order of their places. The ending of `path` says which format the text has;
    `config` names a configuration file, and without it the default rules run. Raises ValueError on a text, or a
    configuration, that cannot be used."""
    return _findings(_checked(path, text.encode("utf-8", "surrogatepass"), config))


def list_checks(text: str, *, path: str = "text.md", config: str | None = None) -> tuple[Check, ...]:
    """The comparisons that the rules made in a text, with their results, in the order of their places; `path` and
    `config` as for `check_text`. Raises ValueError on a text, or a configuration, that cannot be used."""
    return _checked(path, text.encode("utf-8", "surrogatepass"), config).checks


def check_file(path: str | os.PathLike[str], *, config: str | None = None) -> tuple[Finding, ...]:
    """The findings of a file, as of `check_text`. Raises OSError where the file cannot be read."""
    with open(path, "rb") as file:
        return _findings(_checked(os.fspath(path), file.read(), config))


def find_times(text: str, reference: datetime | date | None = None) -> tuple[TimeExpression, ...]:
    """The time expressions of a plain text, in order. Relative and incomplete ones count from `reference` where it is
    given, and from dates that the text names before; without either they stay unresolved. Nothing is taken from the
    date of today."""
    from checker.formats.plain.plain import plain_document
    from checker.passages.quotations import find_quotations
    from checker.times.anchors import anchor_times
    from checker.times.recognition import find_times_in
    from checker.times.reference_anchor import reference_anchor
    from checker.times.time_expression import TemporalScope

    document = plain_document(text)
    scopes = () if reference is None else (TemporalScope(range(len(document.blocks)), reference_anchor(reference)),)
    return anchor_times(document, find_times_in(document), scopes, find_quotations(document))


def find_quantities(text: str) -> tuple[Quantity, ...]:
    """The quantities of a plain text, in order: values with their units and the precision that is written."""
    from checker.formats.plain.plain import plain_document
    from checker.quantities.recognition import quantities

    return Reading(plain_document(text)).get(quantities)


def _findings(checked: CheckedDocument) -> tuple[Finding, ...]:
    return tuple(each.finding for each in checked.findings)


def _checked(path: str, data: bytes, config: str | None) -> CheckedDocument:
    from checker.cli.arguments import parser
    from checker.cli.errors import CommandError
    from checker.cli.settings import PlanBuilder, configurations
    from checker.registry import rules
    from checker.run.one_document import check_one
    from checker.run.plan import Source

    options = parser().parse_args(["check", *(("--no-config",) if config is None else ("--config", config))])
    try:
        settings = configurations(options).of_document(path)
        outcome = check_one(Source(path, data), PlanBuilder(rules(), options).plan(settings))
    except CommandError as error:
        raise ValueError(str(error)) from error
    if outcome.failures or outcome.checked is None:
        raise ValueError("; ".join(f"{each.path}: {each.message}" for each in outcome.failures))
    return outcome.checked


def _main() -> int:
    from checker.cli.main import main

    return main()


if __name__ == "__main__":
    raise SystemExit(_main())
