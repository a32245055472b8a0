"""The record of first looks: what the program reported on documents that nobody had read, and what judges decided.

Each first look is a folder `record/NAME` with three files. `run.json` names the time, the program and the documents,
`findings.jsonl` has a line for each finding, `verdicts.jsonl` a line for each judged one. No file contains text of a
document.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from datetime import datetime
from math import comb
from pathlib import Path
from typing import Any, NamedTuple

RECORD = Path(__file__).with_name("record")
VERDICTS = ("right", "wrong", "trivial")
#: Rules that compare dates, the timeline, figures and facts. All others are about structure, text and names.
COMPARING = ("D", "T", "F", "K")
FEW = 10  # clusters; a share of fewer is not printed as a figure
_CONFIDENCE = 0.9


class RecordError(Exception):
    """Input that cannot be used; the message is one sentence for the person who gave it."""


class Found(NamedTuple):
    """One finding as the record keeps it: `profile` is the first that reports it, `line` that of its first place."""

    id: str
    repository: str
    commit: str
    path: str
    line: int
    rule: str
    pattern: str
    profile: str
    severity: str
    fingerprint: str


class Verdict(NamedTuple):
    """What the judges decided of one finding. `cause` names the slip, or what the program misunderstood; `judges` is
    what each of them said."""

    id: str
    repository: str
    commit: str
    path: str
    line: int
    rule: str
    pattern: str
    profile: str
    verdict: str
    cause: str
    judges: dict[str, str]


class Look(NamedTuple):
    """One first look. `run` is the content of run.json."""

    name: str
    run: dict[str, Any]
    findings: tuple[Found, ...]
    verdicts: tuple[Verdict, ...]


class Cluster(NamedTuple):
    """One cause of one rule on one site, with the verdict that it has there."""

    site: str
    rule: str
    cause: str
    verdict: str


def looks(record: Path = RECORD) -> tuple[Look, ...]:
    """All first looks, in the order in which they were taken."""
    found = [read_look(folder) for folder in sorted(record.iterdir()) if (folder / "run.json").is_file()]
    return tuple(sorted(found, key=lambda look: datetime.fromisoformat(look.run["taken"])))


def read_look(folder: Path) -> Look:
    """The first look in a folder. Raises RecordError on a line that is none."""
    if not (folder / "run.json").is_file():
        raise RecordError(f"{folder} holds no first look")
    run = json.loads((folder / "run.json").read_text(encoding="utf-8"))
    findings = tuple(Found(**_fields(entry, Found, place)) for place, entry in read_lines(folder / "findings.jsonl"))
    known = {each.id: each for each in findings}
    verdicts = []
    for place, entry in read_lines(folder / "verdicts.jsonl") if (folder / "verdicts.jsonl").exists() else ():
        verdict = Verdict(**_fields(entry, Verdict, place))
        if verdict.verdict not in VERDICTS or not verdict.cause:
            raise RecordError(f"{place}: a verdict is {', '.join(VERDICTS)}, and has a cause")
        if verdict.id not in known:
            raise RecordError(f"{place}: findings.jsonl has no finding {verdict.id}")
        verdicts.append(verdict)
    return Look(folder.name, run, findings, tuple(verdicts))


def read_lines(path: Path) -> Iterable[tuple[str, dict[str, Any]]]:
    """The objects of a file of JSON Lines, each with "FILE:LINE". Raises RecordError on a line that is none."""
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not line.strip():
            continue
        place = f"{path}:{number}"
        try:
            entry = json.loads(line)
        except ValueError as error:
            raise RecordError(f"{place}: not a JSON object: {error}") from None
        if not isinstance(entry, dict):
            raise RecordError(f"{place}: not a JSON object")
        yield place, entry


def write_lines(path: Path, entries: Iterable[Any]) -> None:
    """Writes objects or named tuples as JSON Lines."""
    rows = (each._asdict() if hasattr(each, "_asdict") else each for each in entries)
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")


def clusters(verdicts: Iterable[Verdict]) -> tuple[Cluster, ...]:
    """Each verdict once for each site, rule and cause, in order."""
    return tuple(sorted({Cluster(each.repository, each.rule, each.cause, each.verdict) for each in verdicts}))


def lower_bound(right: int, total: int) -> float:
    """The share that is exceeded with 90% confidence, one-sided, when `right` of `total` were right (Clopper and
    Pearson). 0 where there are none."""
    if right == 0:
        return 0.0
    low, high = 0.0, 1.0
    for _ in range(50):
        share = (low + high) / 2
        as_many = sum(comb(total, k) * share**k * (1 - share) ** (total - k) for k in range(right, total + 1))
        if as_many < 1 - _CONFIDENCE:
            low = share
        else:
            high = share
    return low


def share_text(right: int, total: int) -> str:
    """How many of so many clusters were right, as the pages print it."""
    if total < FEW:
        return f"{right} of {total}, too few"
    return f"{right} of {total} ({right / total:.0%}, at least {lower_bound(right, total):.0%})"


def is_comparing(rule: str) -> bool:
    """Whether a rule is about dates, the timeline, figures or facts."""
    return rule.startswith(COMPARING)


def _fields(entry: dict[str, Any], kind: type[Any], place: str) -> dict[str, Any]:
    names: Sequence[str] = kind._fields
    if set(entry) != set(names):
        raise RecordError(f"{place}: needs exactly {', '.join(names)}")
    return entry
