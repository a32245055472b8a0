"""Files of example sentences -> examples: a sentence whose numbers are marked with their roles.

One example a line: the name of a relation, a colon, and the sentence::

    share: Of the {whole: 200} members, {part: 50} voted, or {share: 25%}.

A line that begins with ``!`` is a near miss: its sentence must not be read as that relation.
Text after ``  #`` is a comment."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources.abc import Traversable

from checker.document.text import Span
from checker.languages import patterns as re
from checker.message import msg
from checker.records import dataclass

from .arithmetic import FORMULAS

_LINE = re.compile(r"(?P<mark>!?)\s*(?:(?P<relation>[a-z-]+):\s+)?(?P<text>.+)")
_ROLE = re.compile(r"\{(?P<role>[a-z]+):\s*(?P<number>[^{}]+)\}")
_COMMENT = re.compile(r"\s{2,}#\s.*\Z|\A#.*\Z")


class ExampleError(ValueError):
    """An invalid example line; the message gives the place and the repair."""


@dataclass(frozen=True, slots=True)
class Example:
    """One line: the relation, its sentence without marks, and the roles with their spans in that sentence."""

    place: str
    relation: str
    text: str
    roles: tuple[tuple[str, Span], ...]
    near_miss: bool = False


def parse_line(line: str, place: str) -> Example | None:
    """The example of a line, None where it is blank or a comment. Raises ExampleError."""
    line = _COMMENT.sub("", line).strip()
    if not line:
        return None
    if (found := _LINE.fullmatch(line)) is None or not _ROLE.search(line):
        raise ExampleError(
            msg("{place}: write “relation: sentence with {{role: number}}”, not {line}", place=place, line=line)
        )
    text, roles = _plain(found["text"])
    relation, mark = found["relation"] or _relation_of(roles), found["mark"]
    if (formula := FORMULAS.get(relation)) is None:
        names = ", ".join(FORMULAS)
        raise ExampleError(
            msg(
                "{place}: there is no relation {relation}; there are {names}",
                place=place,
                relation=relation,
                names=names,
            )
        )
    unknown = next((role for role, _ in roles if role not in formula.roles), None)
    if unknown is not None:
        names = ", ".join(formula.roles)
        raise ExampleError(
            msg("{place}: {relation} has no role {role}; it has {names}", place=place, relation=relation, role=unknown,
                names=names)
        )  # fmt: skip
    return Example(place, relation, text, tuple(roles), mark == "!")


def _plain(marked: str) -> tuple[str, list[tuple[str, Span]]]:
    text, roles, at = "", [], 0
    for found in _ROLE.finditer(marked):
        text += marked[at : found.start()]
        roles.append((found["role"], Span(len(text), len(text) + len(found["number"]))))
        text += found["number"]
        at = found.end()
    return text + marked[at:], roles


def _relation_of(roles: list[tuple[str, Span]]) -> str:
    """The first relation with exactly these roles; an empty text where there is none."""
    names = {role for role, _ in roles}
    return next((name for name, formula in FORMULAS.items() if names == set(formula.roles)), "")


def read_examples(file: Traversable) -> Iterator[Example]:
    """The examples of one file, in order. Raises ExampleError at the first invalid line."""
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
        if (example := parse_line(line, f"{file.name}:{number}")) is not None:
            yield example
