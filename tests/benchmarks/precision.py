"""How many findings on real documents are right: `make precision DOCUMENTS=folder`.

Every finding that somebody has judged stands in ``judgements.jsonl`` beside this file: document, rule, fingerprint,
verdict (right, wrong, or data: what it speaks of is no document) and one line why; ``judgements_packages.jsonl`` holds
those of a second set of documents, at the first reading. The command counts them anew over a folder of documents,
prints the table of ``docs/precision.md``, lists what nobody has judged yet, and fails when a finding that was judged
wrong comes back.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from collections import Counter
from pathlib import Path

JUDGEMENTS = Path(__file__).with_name("judgements.jsonl")
Key = tuple[str, str, str]


def judged(lines: list[str]) -> dict[Key, str]:
    """Verdicts by document, rule and fingerprint; raises ValueError on a line that is none."""
    verdicts: dict[Key, str] = {}
    for number, line in enumerate(lines, 1):
        entry = json.loads(line)
        if entry["verdict"] not in ("right", "wrong", "data") or not entry["why"]:
            raise ValueError(f"line {number}: a verdict is right, wrong or data, and says why")
        verdicts[entry["document"], entry["rule"], entry["fingerprint"]] = entry["verdict"]
    return verdicts


def found(folder: Path, profile: str) -> list[dict[str, object]]:
    """The findings of a folder, as the report json has them; paths count from the folder."""
    command = [
        sys.executable,
        "-m",
        "checker",
        "check",
        ".",
        "--profile",
        profile,
        "--format",
        "json",
        "--no-config",
        "--no-gitignore",
    ]
    ran = subprocess.run(command, cwd=folder, capture_output=True, check=False)
    return list(json.loads(ran.stdout)["findings"])


def table(
    findings: list[dict[str, object]], verdicts: dict[Key, str]
) -> tuple[list[str], list[dict[str, object]], int]:
    """The rows of the table, the findings nobody has judged, and how many that were judged wrong are back."""
    counts: dict[str, Counter[str]] = {}
    unjudged = []
    for finding in findings:
        key = str(finding["path"]), str(finding["rule"]), str(finding["fingerprint"])
        verdict = verdicts.get(key, "unjudged")
        counts.setdefault(f"{finding['rule']} {finding['name']}", Counter())[verdict] += 1
        if verdict == "unjudged":
            unjudged.append(finding)
    rows = ["| rule | findings | right | wrong | no document | not judged |", "|---|---:|---:|---:|---:|---:|"]
    for rule, count in sorted(counts.items()):
        rows.append(_row(rule, count))
    total = sum(counts.values(), Counter())
    rows.append(_row("all", total))
    return rows, unjudged, total["wrong"]


def _row(name: str, count: Counter[str]) -> str:
    numbers = (count.total(), *(count[verdict] for verdict in ("right", "wrong", "data", "unjudged")))
    return f"| {name} | {' | '.join(map(str, numbers))} |"


def main() -> int:
    """Prints the table; 1 where a finding that was judged wrong is back."""
    parser = argparse.ArgumentParser(description="How many findings on real documents are right.")
    parser.add_argument("folder", type=Path, help="the documents; those of a repository in a folder named owner+name")
    parser.add_argument("--judgements", type=Path, default=JUDGEMENTS, help="the verdicts (default: %(default)s)")
    options = parser.parse_args()
    folder = options.folder
    verdicts = judged(options.judgements.read_text(encoding="utf-8").splitlines())
    back = 0
    for profile in ("default", "review"):
        rows, unjudged, wrong = table(found(folder, profile), verdicts)
        print(f"\nprofile {profile}\n")
        print("\n".join(rows))
        if profile == "default":
            back = wrong
    for finding in unjudged:
        print(json.dumps({key: finding[key] for key in ("path", "rule", "fingerprint", "message")}, ensure_ascii=False))
    return int(back > 0)


if __name__ == "__main__":
    sys.exit(main())
