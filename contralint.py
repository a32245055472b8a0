"""The public Python API of contralint.

```python
import contralint

for finding in contralint.check_text("The fair opens on Friday, 14 June 2023.\\n"):
    print(finding.message)  # 2023-06-14 is a Wednesday, not a Friday
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
    from checker.times.time_expression import TimeExpression

__all__ = [
    "Check", "CheckKind", "Confidence", "Finding", "Fix", "Location", "Operand", "Pattern", "Profile", "Reading",
    "ResultKind", "Rule", "Severity", "Span", "__version__", "check_file", "check_text", "find_quantities",
    "find_times", "list_checks", "msg", "operands",
]  # fmt: skip


def check_text(text: str, *, path: str = "text.md", config: str | None = None) -> tuple[Finding, ...]:
    """The findings of a text, in the order of their places. The ending of `path` says which format the text has;
    `config` names a configuration file, and without it the default rules run. Raises ValueError on a text, or a
    configuration, that cannot be used."""
    from checker.cli.one_text import checked, findings

    return findings(checked(path, text.encode("utf-8", "surrogatepass"), config))


def list_checks(text: str, *, path: str = "text.md", config: str | None = None) -> tuple[Check, ...]:
    """The comparisons that the rules made in a text, with their results, in the order of their places; `path` and
    `config` as for `check_text`. Raises ValueError on a text, or a configuration, that cannot be used."""
    from checker.cli.one_text import checked

    return checked(path, text.encode("utf-8", "surrogatepass"), config).checks


def check_file(path: str | os.PathLike[str], *, config: str | None = None) -> tuple[Finding, ...]:
    """The findings of a file, as of `check_text`. Raises OSError where the file cannot be read."""
    from checker.cli.one_text import checked, findings

    with open(path, "rb") as file:
        return findings(checked(os.fspath(path), file.read(), config))


def find_times(text: str, reference: datetime | date | None = None) -> tuple[TimeExpression, ...]:
    """The time expressions of a plain text, in order. Relative and incomplete ones count from `reference` where it is
    given, and from dates that the text names before; without either they stay unresolved. Nothing is taken from the
    date of today."""
    from checker.times.plain_text import times_of_text

    return times_of_text(text, reference)


def find_quantities(text: str) -> tuple[Quantity, ...]:
    """The quantities of a plain text, in order: values with their units and the precision that is written."""
    from checker.formats.plain.plain import plain_document
    from checker.quantities.recognition import quantities

    return Reading(plain_document(text)).get(quantities)


if __name__ == "__main__":
    from checker.cli.main import main

    raise SystemExit(main())
