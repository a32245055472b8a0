"""Which patterns may report by default, computed from the record: `make gate`.

`rules/FAMILY/evidence.json` lists for each pattern of a rule what supports it. Three keys are written by hand:

    structure   why the operands can only be read in one way, and only the calendar or arithmetic judges them
    shown       where the project promises that the pattern reports by default: "seeds" where it is the documents that
                the project began with, else a folder of the repository
    after       the last first look that was taken before the pattern was changed; verdicts of it and of looks that
                were taken earlier no longer count. The order is the time at which they were taken, not their names

The command writes the others: the clusters of verdicts, the checks, the ground of the decision, and the profile. In
this order:

1. From 5 clusters of verdicts on, 9 of 10 must be right: "verdicts".
2. Structural certainty: "structure".
3. At least one verdict right and none wrong, and of at least 50 checks on 10 sites at most 2 in 100 fail: "agreement".
4. What the project promises to show: "shown".
5. All others report with the profile review only.

Where fewer than half of at least 3 clusters are right, no reason that was written by hand counts, except "seeds": such
a pattern is split, so that what reports by default is no more than what those documents show.

A test fails where a file is not what the command writes, or where a pattern has another profile than its evidence.
"""

from __future__ import annotations

import argparse
import inspect
import json
import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from agreement import AGREEMENT
from record import Look, RecordError, Verdict, clusters, looks

from checker.registry import rules
from checker.rule import Pattern, Profile, Rule

ROOT = Path(__file__).parents[2]
FILE = "evidence.json"
BY_HAND = ("structure", "shown", "after")
ENOUGH, RIGHT_SHARE = 5, 0.9  # clusters, and how many of them must be right
AGAINST, HALF = 3, 0.5  # clusters from which on fewer right ones refute what was written by hand
SEEDS = "seeds"
CHECKS, SITES, FAILED_SHARE = 50, 10, 0.02
Name = tuple[str, str]


class Counts(NamedTuple):
    """What the record has about a pattern: clusters of verdicts, decided checks, and the sites of the checks."""

    right: int = 0
    clusters: int = 0
    checks: int = 0
    failed: int = 0
    sites: int = 0


def decide(counts: Counts, by_hand: Mapping[str, str]) -> str:
    """The ground on which a pattern may report by default, empty where there is none."""
    is_enough, is_all_right = counts.clusters >= ENOUGH, counts.right == counts.clusters
    agrees = counts.checks >= CHECKS and counts.sites >= SITES and counts.failed <= FAILED_SHARE * counts.checks
    if is_enough and counts.right >= RIGHT_SHARE * counts.clusters:
        return "verdicts"
    is_refuted = counts.clusters >= AGAINST and counts.right < HALF * counts.clusters
    if by_hand.get("structure") and not is_enough and not is_refuted:
        return "structure"
    if counts.right and is_all_right and agrees:
        return "agreement"
    is_shown = by_hand.get("shown") and (not is_refuted or by_hand["shown"] == SEEDS)
    return "shown" if is_shown else ""


def counts_of(name: Name, every: Sequence[Look], agreement: Mapping[Name, Mapping[str, Any]], after: str) -> Counts:
    """What the record says of a pattern, by the looks in `every` after the one of that name, or all of them where it
    is empty. Raises RecordError where there is no such look."""
    names = [look.name for look in every]
    if after and after not in names:
        raise RecordError(f"{' '.join(name)} counts what comes after {after}, and there is no such look")
    since = names.index(after) + 1 if after else 0
    own: list[Verdict] = [each for look in every[since:] for each in look.verdicts if (each.rule, each.pattern) == name]
    found = clusters(own)
    right = sum(each.verdict == "right" for each in found)
    row = agreement.get(name, {})
    decided = int(row.get("pass", 0)) + int(row.get("fail", 0))
    return Counts(right, len(found), decided, int(row.get("fail", 0)), int(row.get("sites", 0)))


def recorded_agreement(path: Path = AGREEMENT) -> dict[Name, Mapping[str, Any]]:
    """The recorded checks by rule and pattern; nothing where none were recorded."""
    if not path.is_file():
        return {}
    rows = json.loads(path.read_text(encoding="utf-8"))["patterns"]
    return {(row["rule"], row["pattern"]): row for row in rows}


def families() -> dict[Path, list[Rule]]:
    """Our rules by the folder of their family."""
    found: dict[Path, list[Rule]] = {}
    for _, rule in sorted(rules().items()):
        found.setdefault(Path(inspect.getfile(type(rule))).parent, []).append(rule)
    return found


def evidence(folder: Path, of_family: Iterable[Rule], every: Sequence[Look]) -> dict[str, dict[str, dict[str, Any]]]:
    """The content of the file of a family, from the record and what is written in it by hand."""
    path = folder / FILE
    before = json.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}
    agreement = recorded_agreement()
    made: dict[str, dict[str, dict[str, Any]]] = {}
    for rule in of_family:
        made[rule.id] = {}
        for pattern in rule.all_patterns():
            kept = before.get(rule.id, {}).get(pattern.name, {})
            by_hand = {key: kept[key] for key in BY_HAND if kept.get(key)}
            counts = counts_of((rule.id, pattern.name), every, agreement, by_hand.get("after", ""))
            ground = decide(counts, by_hand)
            profile = Profile.DEFAULT if ground else Profile.REVIEW
            made[rule.id][pattern.name] = {
                **by_hand,
                **counts._asdict(),
                "ground": ground,
                "profile": profile.value,
            }
    return made


def as_text(content: Mapping[str, Mapping[str, Mapping[str, Any]]]) -> str:
    """The file: a line for each pattern."""
    written = []
    for rule, patterns in content.items():
        lines = [f"    {json.dumps(name)}: {json.dumps(row, ensure_ascii=False)}" for name, row in patterns.items()]
        written.append(f"  {json.dumps(rule)}: {{\n" + ",\n".join(lines) + "\n  }")
    return "{\n" + ",\n".join(written) + "\n}\n"


def differences(content: Mapping[str, Mapping[str, Mapping[str, Any]]]) -> list[tuple[Rule, Pattern, str]]:
    """The patterns whose profile is not the one that their evidence gives, with that."""
    return [
        (rule, pattern, str(content[id][pattern.name]["profile"]))
        for id, rule in sorted(rules().items())
        if id in content
        for pattern in rule.all_patterns()
        if pattern.profile.value != content[id][pattern.name]["profile"]
    ]


def main(words: list[str] | None = None) -> int:
    """Writes the files and prints where a pattern has another profile; 1 where one has."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.parse_args(words)
    every = looks()
    different = []
    for folder, of_family in families().items():
        content = evidence(folder, of_family, every)
        (folder / FILE).write_text(as_text(content), encoding="utf-8")
        different += differences(content)
    for rule, pattern, profile in different:
        print(f"{rule.id} {pattern.name}: reports by {pattern.profile.value}, its evidence gives {profile}")
    return int(bool(different))


if __name__ == "__main__":
    sys.exit(main())
