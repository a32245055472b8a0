"""How often the comparisons of each rule and pattern agree in real documents: `make agreement CORPUS=folder`.

In published text almost all statements are true, so a pattern whose checks fail often misreads. The command prints for
each rule and pattern the documents, sites and checks, and how they came out; it writes each failed check to a file. One
text that occurs in several documents counts once. A pattern is suspect where more than 5 in 100 of at least 20 checks
on 5 sites fail.

Placebos exchange an operand of a check with the operand of the same role in another document. How many of them pass
says how often a misreading would look right; how many fail with a fix, how often one would look like a slip.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple

from corpus import digest, documents, site_of
from record import RECORD, RecordError, write_lines

from checker.analysis import Reading
from checker.document.text import Span
from checker.formats.open import read_document, read_text
from checker.registry import rules
from checker.rule import Rule
from checker.run.rule_run import run_rules
from checker.run.selection import names_of

AGREEMENT = RECORD / "agreement.json"
SUSPECT_SHARE, SUSPECT_CHECKS, SUSPECT_SITES = 0.05, 20, 5
PLACEBOS = 30  # for each pattern
_RESULTS = ("pass", "fail", "open")


class Compared(NamedTuple):
    """One check in a document: its result, and the operands as role and span."""

    rule: str
    pattern: str
    result: str
    operands: tuple[tuple[str, Span], ...]
    has_fix: bool

    @property
    def start(self) -> int:
        """Where the first operand begins."""
        return min(span.start for _, span in self.operands)


class Site(NamedTuple):
    """A check in its document."""

    path: Path
    site: str
    text: str
    check: Compared


@dataclass
class Count:
    """What was counted for one pattern."""

    documents: set[Path] = field(default_factory=set)
    sites: set[str] = field(default_factory=set)
    results: dict[str, int] = field(default_factory=lambda: dict.fromkeys(_RESULTS, 0))
    placebos: dict[str, int] = field(default_factory=lambda: dict.fromkeys((*_RESULTS, "fix", "gone"), 0))

    @property
    def checks(self) -> int:
        """How many checks were decided."""
        return self.results["pass"] + self.results["fail"]

    @property
    def is_suspect(self) -> bool:
        """Whether so many fail that the pattern is likely to misread."""
        enough = self.checks >= SUSPECT_CHECKS and len(self.sites) >= SUSPECT_SITES
        return enough and self.results["fail"] > SUSPECT_SHARE * self.checks


def compared(reading: Reading, chosen: Sequence[Rule]) -> Iterator[Compared]:
    """The checks that rules make in a document."""
    ran = run_rules(reading, chosen, names_of(chosen))
    fixed = {(each.rule, each.span.start) for each in ran.findings if each.fixes}
    for check in ran.checks:
        places = tuple((operand.role, operand.span) for operand in check.operands)
        has_fix = any((check.rule, span.start) in fixed for _, span in places)
        yield Compared(check.rule, check.pattern, check.result.value, places, has_fix)


def collect(folder: Path, chosen: Sequence[Rule]) -> Iterator[Site]:
    """The checks in the documents of a folder; those on the same text are there once."""
    seen: set[str] = set()
    for path in documents(folder):
        try:
            document = read_document(path.name, path.read_bytes())
        except Exception as error:
            print(f"{path}: not read ({error})", file=sys.stderr)
            continue
        text = document.source.text
        for check in compared(Reading(document), chosen):
            name = sha256(_identity(check, text).encode("utf-8", "surrogatepass")).hexdigest()
            if name not in seen:
                seen.add(name)
                yield Site(path, site_of(folder, path), text, check)


def _identity(check: Compared, text: str) -> str:
    """The rule, the pattern and the lines that contain the operands, without differences of layout."""
    lines = []
    for _, span in check.operands:
        start, end = text.rfind("\n", 0, span.start) + 1, text.find("\n", span.end)
        line = " ".join(text[start : end if end >= 0 else len(text)].split())
        if not lines or lines[-1] != line:
            lines.append(line)
    operands = (text[span.start : span.end] for _, span in check.operands)
    return "\0".join((check.rule, check.pattern, *operands, *lines))


def count(sites: Iterable[Site]) -> dict[tuple[str, str], Count]:
    """The counts of each rule and pattern."""
    counts: dict[tuple[str, str], Count] = {}
    for each in sites:
        own = counts.setdefault((each.check.rule, each.check.pattern), Count())
        own.documents.add(each.path)
        own.sites.add(each.site)
        own.results[each.check.result] += 1
    return counts


def placebo(site: Site, donor: Site, chosen: Rule) -> str | None:
    """What becomes of a check when its last operand is that of the same role in another document: pass, fail, fix (a
    failure that one slip explains), open, or gone where nothing is compared there any more. None where both are
    written in the same way, or the donor has no such role."""
    role, span = site.check.operands[-1]
    others = [each for name, each in donor.check.operands if name == role]
    old = site.text[span.start : span.end]
    new = donor.text[others[-1].start : others[-1].end] if others else old
    if new.strip() == old.strip():
        return None
    text = site.text[: span.start] + new + site.text[span.end :]
    shift = len(new) - len(old)
    start = site.check.start
    if start > span.start:
        start += shift
    for check in compared(Reading(read_text(text, site.path.name)), [chosen]):
        if check.start == start and any(each.start == span.start for _, each in check.operands):
            return "fix" if check.result == "fail" and check.has_fix else check.result
    return "gone"


def try_placebos(sites: Sequence[Site], counts: dict[tuple[str, str], Count], limit: int, seed: int = 1) -> None:
    """Adds the results of placebos to the counts, at most `limit` for each pattern."""
    chance = random.Random(seed)
    by_pattern: dict[tuple[str, str], list[Site]] = {}
    for each in sites:
        if len(each.check.operands) > 1 and each.check.result != "open":
            by_pattern.setdefault((each.check.rule, each.check.pattern), []).append(each)
    for name, own in sorted(by_pattern.items()):
        tried = counts[name].placebos
        for each in chance.sample(own, min(len(own), limit)):
            others = [other for other in own if other.path != each.path]
            if not others:
                continue
            result = placebo(each, chance.choice(others), rules()[name[0]])
            if result is not None:
                tried[result] += 1


def table(counts: dict[tuple[str, str], Count]) -> Iterator[str]:
    """The lines that the command prints."""
    yield (
        f"{'rule':5} {'pattern':22} {'documents':>9} {'sites':>5} {'checks':>6} {'passed':>6} {'failed':>6} {'open':>5}"
        f"   placebos: {'tried':>5} {'pass':>4} {'slip':>4}"
    )
    for (rule, pattern), each in sorted(counts.items()):
        passed, failed, is_open = (each.results[name] for name in _RESULTS)
        tried = sum(each.placebos.values())
        yield (
            f"{rule:5} {pattern or '-':22} {len(each.documents):9} {len(each.sites):5} {each.checks:6} {passed:6} "
            f"{failed:6} {is_open:5}             {tried:5} {each.placebos['pass']:4} {each.placebos['fix']:4}"
            + ("   suspect" if each.is_suspect else "")
        )


def as_record(counts: dict[tuple[str, str], Count], folder: Path, read: int) -> dict[str, Any]:
    """What the record keeps."""
    rows = [
        {
            "rule": rule,
            "pattern": pattern,
            "documents": len(each.documents),
            "sites": len(each.sites),
            **each.results,
            "placebos": each.placebos,
        }
        for (rule, pattern), each in sorted(counts.items())
    ]
    return {"digest": digest(folder), "documents": read, "patterns": rows}


def failures(sites: Iterable[Site], folder: Path) -> Iterator[dict[str, object]]:
    """The failed checks for a reader: where they are and what they compare."""
    for each in sites:
        if each.check.result == "fail":
            yield {
                "path": each.path.relative_to(folder).as_posix(),
                "line": each.text.count("\n", 0, each.check.start) + 1,
                "rule": each.check.rule,
                "pattern": each.check.pattern,
                "operands": {role: each.text[span.start : span.end] for role, span in each.check.operands},
            }


def main(words: list[str] | None = None) -> int:
    """The command; 0 done, 2 where it could not run."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, help="documents; those of a site in a folder of their own")
    parser.add_argument("--failures", type=Path, help="the file with each failure (default: FOLDER-failures.jsonl)")
    parser.add_argument("--placebos", type=int, default=PLACEBOS, help="for each pattern (default: %(default)s)")
    parser.add_argument("--record", action="store_true", help="keep the counts in the record, for the gate")
    options = parser.parse_args(words)
    folder = options.folder
    try:
        if not folder.is_dir():
            raise RecordError(f"{folder} is no folder")
        chosen = [rule for rule in rules().values() if not rule.checks_suppressions]
        sites = list(collect(folder, chosen))
    except RecordError as error:
        print(f"agreement.py: {error}", file=sys.stderr)
        return 2
    counts = count(sites)
    try_placebos(sites, counts, options.placebos)
    print("\n".join(table(counts)))
    target = options.failures or folder.with_name(folder.name + "-failures.jsonl")
    write_lines(target, failures(sites, folder))
    print(f"each failure: {target}")
    if options.record:
        written = as_record(counts, folder, len(documents(folder)))
        AGREEMENT.write_text(json.dumps(written, indent=1) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
