"""``contralint facts``."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator, Sequence
from difflib import get_close_matches

from checker.cli import streams
from checker.cli.errors import as_command_errors, complain, localized
from checker.facts.cite import cite, facts_about, plain_name
from checker.facts.fact import Fact, FactBook, PackProblem, Subject
from checker.facts.library import bind, load_facts, read_paths, shipped_packs
from checker.facts.pack import Pack
from checker.message import join_commas, join_words, msg, msg_count
from checker.visible import visible


def run(options: Namespace) -> int:
    """Checks packs, or looks a name up; the help lists the exit statuses."""
    return _check(options.paths) if options.action == "check" else _find(options.name, options.facts)


def _check(paths: Sequence[str]) -> int:
    packs = read_paths(paths)
    book, problems = bind(packs)
    problems = (*problems, *_ids_of_shipped_packs(packs))
    for problem in sorted(problems, key=lambda problem: (problem.path, problem.line)):
        streams.write(_line(problem))
    facts = sum(len(subject.facts) for subject in book.subjects)
    counted = (
        msg_count(len(packs), "{number} pack", "{number} packs"),
        msg_count(len(book.subjects), "{number} subject", "{number} subjects"),
        msg_count(facts, "{number} fact", "{number} facts"),
    )
    found = msg_count(len(problems), "{number} problem", "{number} problems") if problems else msg("no problems")
    streams.write(localized(msg("{counted}: {found}", counted=join_commas(counted), found=found)) + "\n")
    return int(bool(problems))


def _ids_of_shipped_packs(packs: Sequence[Pack]) -> Iterator[PackProblem]:
    """Problems with ids that built-in packs already use; a pack is not compared with its own earlier version."""
    shipped = {subject.id: subject for pack in shipped_packs() for subject in pack.subjects}
    for pack in packs:
        for subject in pack.subjects:
            other = shipped.get(subject.id)
            if other is not None and other.pack != pack.path.rpartition("/")[2]:
                message = msg(
                    "The id '{id}' belongs to a pack of the program ({pack}): choose another.",
                    id=subject.id,
                    pack=other.pack,
                )
                yield PackProblem(pack.path, subject.line, message)


def _line(problem: PackProblem) -> str:
    where = f"{problem.path}:{problem.line}" if problem.line else problem.path
    return visible(f"{where}: {localized(problem.message)}") + "\n"


def _find(name: str, paths: Sequence[str]) -> int:
    with as_command_errors():
        book, problems = load_facts(paths)
    for problem in problems:
        complain(msg("{where}: {problem}", where=problem.path, problem=problem.message))
    parts = [_shown(subject, facts) for subject, facts in facts_about(book, name)]
    streams.write("\n".join(parts))
    if not parts:
        near = get_close_matches(plain_name(name), [*map(plain_name, _all_names(book))], n=3, cutoff=0.7)
        hint: str = msg("No facts are recorded for '{name}'.", name=name)
        if near:
            names = join_words(list(dict.fromkeys(near)), either=True)
            hint = msg("No facts are recorded for '{name}'; perhaps you mean {names}.", name=name, names=names)
        complain(hint)
    return 2 if problems else int(not parts)


def _all_names(book: FactBook) -> Iterator[str]:
    yield from book.names
    yield from (subject.id for subject in book.subjects)


def _shown(subject: Subject, facts: Sequence[Fact]) -> str:
    names = [name for name in (*subject.names, *subject.short_names) if name != subject.name]
    lines = [localized(msg("{name} ({pack}, line {line})", name=subject.name, pack=subject.pack, line=subject.line))]
    lines += [f"  {localized(msg('also called: {names}', names=join_commas(names)))}"] if names else []
    for fact in facts:
        statement, source = map(localized, cite(fact))
        lines += [f"  {statement}", f"    {source}"]
    return "\n".join(map(visible, lines)) + "\n"
