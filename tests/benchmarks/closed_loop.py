"""What the rules find of errors that are put in on purpose: ``python tests/benchmarks/closed_loop.py [FOLDER]``.

Two measures, both from texts whose relations are correct. Written relations (see relations.py) are broken in one
operand: the recall of each rule. Real documents of a folder have one operand of each relation that was read in them
replaced, as its digits are in the source: how often that is noticed. Both texts unchanged must yield nothing of that
rule.
"""

from __future__ import annotations

import importlib.util
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from checker.analysis import Reading
from checker.document.text import Span
from checker.formats.open import read_document, read_text
from checker.formats.suffixes import SUFFIXES
from checker.registry import rules
from checker.relations.arithmetic import Verdict
from checker.rules.figures.relations.announcements import announcements
from checker.rules.figures.relations.counted_shares import counted_shares
from checker.rules.figures.relations.table_columns import cell_relations
from checker.rules.figures.relations.table_totals import table_totals
from checker.rules.figures.relations.taught import taught_relations
from checker.rules.figures.relations.tests import checked_tests
from checker.run.rule_run import check

_SPEC = importlib.util.spec_from_file_location("relations", Path(__file__).with_name("relations.py"))
assert _SPEC is not None and _SPEC.loader is not None
relations = importlib.util.module_from_spec(_SPEC)
sys.modules["relations"] = relations
_SPEC.loader.exec_module(relations)
ROOT = Path(__file__).parents[2]


#: The rules of the relations that examples teach, of which the result is changed.
_RULES = {"share": "F301", "sum": "F302", "rate": "F304", "product": "F311", "mean": "F311"}


class Score(NamedTuple):
    """What came of the relations of one rule."""

    tried: int
    found: int
    false: int

    @property
    def recall(self) -> float:
        """The share that was found."""
        return self.found / self.tried if self.tried else 1.0


def findings(rule: str, text: str, path: str = "page.md") -> int:
    """How many findings of a rule a text has."""
    return len(check(Reading(read_text(text, path)), [rules()[rule]]))


def written(seed: int = 1, each: int = 4, misses: Counter[str] | None = None) -> dict[str, Score]:
    """The score of each rule on relations that were written for it, by language; `misses` counts what went wrong in
    each frame."""
    tried, found, false = Counter[str](), Counter[str](), Counter[str]()
    for relation in relations.relations(seed, each):
        name = f"{relation.rule} {relation.language}"
        broken = findings(relation.rule, relation.broken, relation.path)
        correct = findings(relation.rule, relation.correct, relation.path)
        tried[name] += 1
        found[name] += broken > 0
        false[name] += correct > 0
        if misses is not None and (correct or not broken):
            misses[f"{name} {'FALSE' if correct else 'missed'} {relation.frame!r}"] += 1
    return {name: Score(tried[name], found[name], false[name]) for name in tried}


def real(folder: Path) -> dict[str, Score]:
    """The score of each rule on the correct relations in the documents of a folder."""
    tried, found, false = Counter[str](), Counter[str](), Counter[str]()
    for path in sorted(path for path in folder.rglob("*") if path.suffix.lower() in SUFFIXES and path.is_file()):
        document = read_document(path.name, path.read_bytes())
        reading = Reading(document)
        text = document.source.text
        for rule, span in operands(reading):
            changed = _changed(document.source.slice(span))
            if changed is None:
                continue
            before = findings(rule, text, path.name)
            broken = text[: span.start] + changed + text[span.end :]
            tried[rule] += 1
            false[rule] += before > 0
            found[rule] += findings(rule, broken, path.name) > before
    return {rule: Score(tried[rule], found[rule], false[rule]) for rule in sorted(tried)}


def operands(reading: Reading) -> Iterator[tuple[str, Span]]:
    """One operand of each correct relation that was read, with the rule that checks it."""
    for relation in reading.get(taught_relations):
        number = relation.target.quantity
        if relation.verdict is Verdict.PASS and relation.formula.name in _RULES and number is not None:
            yield _RULES[relation.formula.name], number.number
    for total in reading.get(table_totals):
        if total.is_correct:
            yield "F306", total.total.span
    for cell in reading.get(cell_relations):
        if cell.is_correct:
            yield "F306", cell.result.span
    for announcement in reading.get(announcements):
        if announcement.is_kept:
            yield "F307", announcement.count.number
    for counted in reading.get(counted_shares):
        if counted.is_correct:
            yield "F314", counted.share.number
    for test in reading.get(checked_tests):
        if test.is_correct and test.result.p is not None:
            yield "F315", test.result.spans[1]


_COUNTS = {"two": "three", "three": "four", "four": "five", "five": "six", "six": "seven", "seven": "eight", "两": "三",
           "三": "四", "四": "五", "五": "六", "六": "七", "七": "八"}  # fmt: skip


def _changed(text: str) -> str | None:
    """Another number in the place of one: a count goes up by one, other numbers by a third."""
    if text.casefold() in _COUNTS:
        return _COUNTS[text.casefold()]
    at = next((place for place, sign in enumerate(text) if sign.isascii() and sign.isdigit()), None)
    if at is None or "." in text[:at]:
        return None
    end = at
    while end < len(text) and (text[end].isascii() and text[end].isdigit()):
        end += 1
    value = int(text[at:end])
    if not value:
        return None
    return text[:at] + str(value + (1 if value < 10 else value // 3)) + text[end:]


def table(title: str, scores: dict[str, Score]) -> str:
    """The scores as lines."""
    lines = [title, f"  {'rule':8} {'relations':>9} {'found':>6} {'recall':>7} {'false':>6}"]
    for rule, score in sorted(scores.items()):
        lines.append(f"  {rule:8} {score.tried:9} {score.found:6} {score.recall:7.2f} {score.false:6}")
    return "\n".join(lines)


if __name__ == "__main__":
    missed = Counter[str]()
    print(table("written relations, one operand changed", written(misses=missed)))
    for frame, times in sorted(missed.items()):
        print(f"  {times} × {frame}")
    for name in sys.argv[1:] or [str(ROOT / "fixtures" / "clean")]:
        print(table(f"relations that hold in {name}, one operand changed", real(Path(name))))
