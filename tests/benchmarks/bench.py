"""What this program finds, how fast, compared with other programs: `make bench`, or `make bench DOCUMENTS=folder`.

One run prints it all: findings by rule in real documents, recall by rule on errors that are put in on purpose, whole
runs of this program and of peers as ratios, a large constraint network, and the table of `check --timing`.

    python tests/benchmarks/bench.py [FOLDER] [--rounds N]
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import shutil
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

import closed_loop
import network
import shifted_dates
import speed
import weekday_forms
from peers import SUFFIXES, Peer, peers
from whole_runs import Usage, best_of, run

import checker
from checker.formats.suffixes import SUFFIXES as READ

ROOT = Path(__file__).parents[2]
LEAST_MEGABYTES = 0.5  # fewer are copied side by side, so that a run is more than its start
PAGE = "The bridge opened on 14 June 2015 (Monday).\n\n大桥于2015年6月14日（星期一）通车。\n"
_US = "contralint, cold, one core"


def main() -> None:
    """Prints one part after another."""
    arguments = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    arguments.add_argument("folder", nargs="?", type=Path, default=ROOT / "fixtures", help="documents to measure with")
    arguments.add_argument("--rounds", type=int, default=3, help="how often each run is repeated")
    options = arguments.parse_args()
    for part in parts(options.folder, options.rounds, peers()):
        print(part, end="\n\n", flush=True)
    speed.stages(options.folder)


def parts(folder: Path, rounds: int, others: Sequence[Peer]) -> Iterator[str]:
    """The parts of the report but for the stages, each when it is known."""
    python = f"{platform.python_implementation()} {platform.python_version()}"
    processors = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    yield (
        f"contralint {checker.__version__}, {python}, {platform.machine()}, {processors} processors\n"
        "Machines are noisy: compare the lines of one run. Of each whole run this is the best of"
        f" {rounds} rounds in which\nall take turns; MB is 1,000,000 bytes of documents, peak memory is that of the"
        " largest process."
    )
    for peer in others:
        if peer.missing:
            yield peer.missing
    there = [peer for peer in others if not peer.missing]
    if there:
        yield "\n".join(["what the others look for:", *(f"  {peer.name}: {peer.about}" for peer in there)])
    with tempfile.TemporaryDirectory() as scratch:
        yield rates(folder, Path(scratch) / "rates")
        yield recall()
        yield weekdays(Path(scratch) / "weekdays", there)
        yield from runs(folder, Path(scratch) / "runs", rounds, there)
    yield "constraint network, at its worst: " + network.report()


def command(*arguments: str) -> list[str]:
    """This program, as it is here, without the configuration of anyone."""
    return [sys.executable, "-m", "checker", *arguments]


def gathered(folder: Path, suffixes: Sequence[str], into: Path, least: float = 0.0) -> tuple[int, float]:
    """Copies the documents of a folder, as often as it takes to have so many MB; how many they are, and how many MB."""
    found = [
        path
        for path in sorted(folder.rglob("*"))
        if path.suffix.lower() in suffixes and path.is_file() and "node_modules" not in path.parts
    ]
    size = sum(path.stat().st_size for path in found) / 1e6
    if not size:
        sys.exit(f"There are no documents in {folder}.")
    copies = max(1, round(least / size))
    for number in range(copies):
        for path in found:
            to = into / str(number) / path.relative_to(folder)
            to.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, to)
    return len(found) * copies, size * copies


def rates(folder: Path, scratch: Path) -> str:
    """Findings in 1,000 documents, by rule."""
    number, size = gathered(folder, READ, scratch)
    ran = run(command("check", ".", "--no-config", "--no-cache", "--format", "json"), scratch, **_path())
    if ran.problem:
        return f"findings by rule: contralint failed, {ran.problem}"
    log = json.loads(ran.out)
    found = log["summary"]["by_rule"]
    names = {rule["id"]: rule["name"] for rule in log["rules"]}
    lines = [
        f"findings by rule, default profile: {sum(found.values())} in {number} documents, {size:.2f} MB",
        f"  {'rule':32}{'findings':>10}{'in 1,000 documents':>20}",
    ]
    for rule, count in sorted(found.items(), key=lambda item: (-item[1], item[0])):
        lines.append(f"  {rule + ' ' + names.get(rule, ''):32}{count:10}{count * 1000 / number:20.1f}")
    return "\n".join(lines)


def recall(each: int = 40) -> str:
    """What is found of errors put in on purpose, by rule, and how often the texts without them yield anything."""
    tried, found, false = Counter[str](), Counter[str](), 0
    for rule, score in closed_loop.written(each=max(1, each // 10)).items():
        tried[rule] += score.tried
        found[rule] += score.found
        false += score.false
    shifted, whole, noisy = shifted_dates.measure(each=each)
    for (rule, _), (cases, hits) in shifted.items():
        tried[rule] += cases
        found[rule] += hits
    sound = whole + sum(tried.values()) - sum(cases for cases, _ in shifted.values())
    lines = ["recall by rule, of errors put in on purpose", f"  {'rule':8}{'errors':>8}{'found':>8}{'recall':>8}"]
    lines += [f"  {rule:8}{tried[rule]:8}{found[rule]:8}{found[rule] / tried[rule]:8.2f}" for rule in sorted(tried)]
    lines.append(f"  of {sound} texts without an error, {false + noisy} had a finding")
    return "\n".join(lines)


def weekdays(scratch: Path, others: Sequence[Peer], each: int = 20) -> str:
    """Wrong weekdays found, by form, compared with a program that looks for them."""
    scratch.mkdir(parents=True)
    cases = list(weekday_forms.written(1, each))
    for number, case in enumerate(cases):
        (scratch / f"{number}.md").write_text(case.text + "\n", "utf-8")
    ours = run(
        command("check", ".", "--no-config", "--no-cache", "--select", "D101", "--format", "jsonl"), scratch, **_path()
    )
    by_us = {entry["path"] for entry in map(json.loads, ours.out.splitlines()) if entry["type"] == "finding"}
    columns: dict[str, Callable[[int], bool]] = {"contralint": lambda number: f"{number}.md" in by_us}
    for peer in others:
        if "weekday" in peer.about:
            ran = run(peer.checking(), scratch, found=peer.found)
            if ran.problem:
                return f"wrong weekdays: {peer.name} failed, {ran.problem}"
            by_them = {Path(path).name for path, count in peer.findings(ran.out).items() if count}
            columns[peer.name] = partial(_is_named, by_them)
    lines = ["wrong weekdays found, by form", "  " + "".join(f"{name:>12}" for name in columns)]
    for form in weekday_forms.FORMS:
        wrong = [number for number, case in enumerate(cases) if case.form == form and case.wrong]
        shares = [f"{sum(map(found, wrong))} of {len(wrong)}" for found in columns.values()]
        lines.append("  " + "".join(f"{share:>12}" for share in shares) + f"  {form}")
    right = [number for number, case in enumerate(cases) if not case.wrong]
    false = [f"{sum(map(found, right))} of {len(right)}" for found in columns.values()]
    return "\n".join([*lines, "  " + "".join(f"{share:>12}" for share in false) + "  right ones reported"])


def _is_named(names: set[str], number: int) -> bool:
    return f"{number}.md" in names


def runs(folder: Path, scratch: Path, rounds: int, others: Sequence[Peer]) -> Iterator[str]:
    """Whole runs and starts, in numbers and as ratios."""
    number, size = gathered(folder, SUFFIXES, scratch / "documents", LEAST_MEGABYTES)
    documents = scratch / "documents"
    here = partial(run, folder=documents, **_path(), CONTRALINT_CACHE_DIR=str(scratch / "cache"))
    check = command("check", ".", "--no-config", "--format", "jsonl")
    here(check)  # fills the cache
    whole: dict[str, Callable[[], Usage]] = {
        _US: partial(here, [*check, "--no-cache", "--jobs", "1"]),
        "contralint, cold, all cores": partial(here, [*check, "--no-cache"]),
        "contralint, warm, one core": partial(here, [*check, "--jobs", "1"]),
        "contralint, warm, all cores": partial(here, check),
    }
    whole |= {peer.name: partial(run, peer.checking(), documents, found=peer.found) for peer in others}
    used = best_of(rounds, whole)
    counts = {_US: used[_US].out.count(b'{"type": "finding"')}
    for peer in others:
        if not used[peer.name].problem:
            counts[peer.name] = sum(count or 0 for count in peer.findings(used[peer.name].out).values())
    yield runs_table(used, number, size, counts)
    (scratch / "page").mkdir()
    (scratch / "page" / "page.md").write_text(PAGE, "utf-8")
    page = partial(run, folder=scratch / "page", **_path())
    starts = {"contralint --version": partial(page, command("--version"))}
    starts["contralint, a page"] = partial(page, command("check", "page.md", "--no-config", "--no-cache"))
    for peer in others:
        if peer.version:
            starts[f"{peer.name}, its version"] = partial(page, [peer.command or peer.name, *peer.version])
        starts[f"{peer.name}, a page"] = partial(page, peer.checking("page.md"), found=peer.found)
    yield starts_table(best_of(rounds, starts))


def runs_table(used: dict[str, Usage], number: int, size: float, counts: dict[str, int]) -> str:
    """Whole runs: absolute, and as ratios to this program on one core without a cache."""
    lines = [
        f"whole runs over {number} documents ({', '.join(SUFFIXES)}), {size:.2f} MB\n"
        "  ratios to the first line (speed by the clock, by processors; memory) and findings in 1,000 documents",
        f"  {'':30}{'seconds':>9}{'MB/s':>8}{'ratio':>7}{'CPU s':>8}{'ratio':>7}{'peak MB':>9}{'ratio':>7}"
        f"{'in 1,000':>10}",
    ]
    first = used[_US]
    if first.problem:
        return f"whole runs: contralint failed, {first.problem}"
    for name, each in used.items():
        if each.problem:
            lines.append(f"  {name:30} {each.problem}")
            continue
        found = f"{counts[name] * 1000 / number:10.1f}" if name in counts else ""
        lines.append(
            f"  {name:30}{each.seconds:9.2f}{size / each.seconds:8.2f}{first.seconds / each.seconds:7.2f}"
            f"{each.processor:8.2f}{first.processor / each.processor:7.2f}"
            f"{each.peak:9.0f}{each.peak / first.peak:7.2f}{found}"
        )
    return "\n".join(lines)


def starts_table(used: dict[str, Usage]) -> str:
    """Starts: absolute, and as ratios to this program's version."""
    lines = [
        "start-up; ratios to the first line",
        f"  {'':30}{'ms':>9}{'ratio':>8}{'CPU ms':>9}{'ratio':>8}{'peak MB':>9}",
    ]
    first = next(iter(used.values()))
    if first.problem:
        return f"start-up: contralint failed, {first.problem}"
    for name, each in used.items():
        if each.problem:
            lines.append(f"  {name:30} {each.problem}")
        else:
            lines.append(
                f"  {name:30}{each.seconds * 1000:9.0f}{each.seconds / first.seconds:8.2f}"
                f"{each.processor * 1000:9.0f}{each.processor / first.processor:8.2f}{each.peak:9.0f}"
            )
    return "\n".join(lines)


def _path() -> dict[str, str]:
    return {"PYTHONPATH": str(ROOT)}


if __name__ == "__main__":
    main()
