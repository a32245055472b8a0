"""Writes what the record says into docs/precision.md and README.md: `make precision`.

Both files have a marked part that this command replaces; the rest of them is written by hand. A test fails where a part
is not what the record gives.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from textwrap import fill

from record import FEW, Cluster, Look, Verdict, clusters, is_comparing, looks, share_text

from checker.registry import rules
from checker.rule import Profile

ROOT = Path(__file__).parents[2]
PAGE, README = ROOT / "docs" / "precision.md", ROOT / "README.md"
BEGIN, END = "<!-- first looks: written by make precision -->", "<!-- end of first looks -->"
_GROUPS: tuple[tuple[str, Callable[[str], bool]], ...] = (
    ("dates, timeline, figures and facts", is_comparing),
    ("structure, text and names", lambda rule: not is_comparing(rule)),
)


def page(every: Sequence[Look]) -> str:
    """The marked part of docs/precision.md."""
    judged = [look for look in every if look.verdicts]
    if not judged:
        return "No first look has been judged yet."
    parts = [_introduction(judged), "\n".join(_by_look(judged))]
    titles = {
        "default": "What reports by default",
        "review": "What only `--profile review` reports",
        "removed": "What was removed or renamed",
    }
    for profile, title in titles.items():
        of_profile = [each for each in _verdicts(judged) if each.profile == profile]
        if of_profile:
            parts += [f"### {title}, by rule and pattern", "\n".join(_by_pattern(of_profile))]
    parts += ["### Why findings were wrong", "\n".join(_by_cause(_verdicts(judged)))]
    return "\n\n".join(parts)


def _introduction(judged: Sequence[Look]) -> str:
    documents = sum(look.run["documents"] for look in judged)
    sites = {each["repository"] for look in judged for each in look.run["repositories"]}
    draws = "1 draw" if len(judged) == 1 else f"{len(judged)} draws"
    text_of_page = (
        f"{documents:,} documents that nobody on the project had read, of {len(sites)} public repositories, were "
        f"checked once each, in {draws}, before the program was changed for them. The repositories of 02d had given "
        "other documents to earlier draws; all others were new to the project. Two judges decided about each finding "
        "that is counted here. They saw the marked places first, wrote down what an editor would change there, and "
        "read the message "
        "afterwards. A finding is right if both would change the place for the reason of the message, and trivial if "
        "it is true and nobody would change anything. If the judges differ, it is wrong. A cluster is one cause of "
        "one rule on one site. “At least” is a one-sided lower bound with 90% confidence; fewer than "
        f"{FEW} clusters are too few for a share. `tests/evidence/record` has every finding and verdict."
    )
    return fill(text_of_page, 120)


def _by_look(judged: Sequence[Look]) -> Iterator[str]:
    yield "| draw | documents | rules | findings by default | right | clusters right | right per 1,000 documents |"
    yield "|---|---:|---|---:|---:|---|---:|"
    for look in judged:
        for title, belongs in _GROUPS:
            of_group = [each for each in look.verdicts if each.profile == "default" and belongs(each.rule)]
            right = _right(of_group)
            share = _share(clusters(of_group))
            yield (
                f"| {look.name} | {look.run['documents']} | {title} | {len(of_group)} | {right} | {share} "
                f"| {per_thousand(right, look.run['documents'])} |"
            )


def _by_pattern(verdicts: Sequence[Verdict]) -> Iterator[str]:
    yield "| rule | pattern | findings | right | wrong | trivial | clusters right |"
    yield "|---|---|---:|---:|---:|---:|---|"
    names = {id: rule.name for id, rule in rules().items()}
    for rule, pattern in sorted({(each.rule, each.pattern) for each in verdicts}):
        own = [each for each in verdicts if (each.rule, each.pattern) == (rule, pattern)]
        counts = " | ".join(str(sum(each.verdict == kind for each in own)) for kind in ("right", "wrong", "trivial"))
        shown = "" if pattern == names.get(rule) else pattern
        yield f"| {rule} {names.get(rule, '')} | {shown} | {len(own)} | {counts} | {_share(clusters(own))} |"


#: Causes with fewer findings are counted together; the record has each of them.
_FREQUENT = 5


def _by_cause(verdicts: Sequence[Verdict]) -> Iterator[str]:
    yield "| cause | rules | findings | sites |"
    yield "|---|---|---:|---:|"
    not_right = [each for each in verdicts if each.verdict != "right"]
    rows = []
    for cause in {each.cause for each in not_right}:
        own = [each for each in not_right if each.cause == cause]
        rows.append((-len(own), cause, sorted({each.rule for each in own}), len({each.repository for each in own})))
    rare = [-number for number, *_ in rows if -number < _FREQUENT]
    for number, cause, of_rules, sites in sorted(rows)[: len(rows) - len(rare)]:
        yield f"| {cause} | {', '.join(of_rules)} | {-number} | {sites} |"
    yield f"| other causes ({len(rare)}) | | {sum(rare)} | |"


def figure(every: Sequence[Look]) -> str:
    """The marked part of README.md: all judged first looks at the version of the program that was looked at last, by
    the default profile of that time."""
    judged = [look for look in every if look.verdicts]
    if not judged:
        return "No first look has been judged yet."
    looks = [look for look in judged if look.run["program"] == judged[-1].run["program"]]
    documents = sum(look.run["documents"] for look in looks)
    sites = {each["repository"] for look in looks for each in look.run["repositories"]}
    rows = []
    for title, belongs in _GROUPS:
        of_group = [
            each for look in looks for each in look.verdicts if each.profile == "default" and belongs(each.rule)
        ]
        right = per_thousand(_right(of_group), documents)
        rows.append(f"| {title} | {_share(clusters(of_group))} | {right} |")
    return "\n".join(
        (
            fill(
                f"The default profile on {documents} documents that nobody on the project had read, of {len(sites)} "
                "repositories, before it was changed for them. Each cause counts once for each rule and site; “at "
                "least” is a 90% lower bound.",
                120,
            ),
            "",
            "| rules | right | right findings in 1,000 documents |",
            "|---|---|---:|",
            *rows,
        )
    )


def per_thousand(right: int, documents: int) -> str:
    """How many right findings 1,000 documents would give."""
    return f"{1000 * right / documents:.0f}" if documents else "-"


def _right(verdicts: Iterable[Verdict]) -> int:
    return sum(each.verdict == "right" for each in verdicts)


def _share(of: Sequence[Cluster]) -> str:
    return share_text(sum(each.verdict == "right" for each in of), len(of)) if of else "none reported"


def _verdicts(judged: Sequence[Look]) -> list[Verdict]:
    """The verdicts, each with the profile that its pattern has now, or "removed"."""
    now = {
        (rule.id, pattern.name): pattern.profile is Profile.DEFAULT
        for rule in rules().values()
        for pattern in rule.all_patterns()
    }
    names = {True: "default", False: "review", None: "removed"}
    return [
        each._replace(profile=names[now.get((each.rule, each.pattern))]) for look in judged for each in look.verdicts
    ]


def replaced(text: str, part: str) -> str:
    """A text with a new marked part. Raises ValueError where a mark is missing."""
    before, begin, rest = text.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        raise ValueError(f"the lines {BEGIN} and {END} are missing")
    return f"{before}{begin}\n\n{part}\n\n{end}{after}"


def outdated() -> dict[Path, str]:
    """The files whose marked part is not what the record gives, with their new text."""
    every = looks()
    written = {PAGE: page(every), README: figure(every)}
    new = {path: replaced(path.read_text(encoding="utf-8"), part) for path, part in written.items()}
    return {path: text for path, text in new.items() if text != path.read_text(encoding="utf-8")}


def main() -> int:
    """Writes both files."""
    for path, text in outdated().items():
        path.write_text(text, encoding="utf-8")
        print(f"wrote {path.relative_to(ROOT)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
