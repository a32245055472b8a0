"""The catalogues of translations, one next to the code of each package. ``make translations`` adds new texts with an
empty translation, removes those that no longer occur, and lists what is missing. A missing translation is shown in
English."""

from __future__ import annotations

import ast
import inspect
from collections.abc import Iterator, Mapping
from pathlib import Path

import polib

from checker.facts.fact import FactKind
from checker.facts.library import read_bytes
from checker.facts.pack import Pack
from checker.message import Message
from checker.registry import translated_packages
from checker.translations import CATALOGUE, paragraphs

ROOT = Path(__file__).parents[2]
#: How many templates the functions for messages take, and the position of the first one.
_MESSAGE_CALLS = {"msg": (0, 1), "msg_count": (1, 2), "CheckKind": (2, 2)}

#: These pass templates on; their callers are the ones that write messages.
_PASS_THROUGH = {"message.py", "serialization.py", "check.py", "rule.py"}


class NotLiteral(ValueError):
    """A template that is not a literal in the code, so that it cannot be translated."""


def folder(package: str) -> Path:
    """Where a package's code lies."""
    inner = package.split(".")[1:]
    return ROOT.joinpath(*inner) if inner else ROOT / "checker"


def templates(package: str) -> dict[str, str]:
    """All messages of a package, with the file of the first use; raises NotLiteral."""
    place = folder(package)
    files = sorted(place.rglob("*.py"))
    found: dict[str, str] = {}
    for file in files:
        for _, template in sorted(
            _messages(ast.parse(file.read_text(encoding="utf-8")), file), key=lambda each: each[0]
        ):
            found.setdefault(template, file.relative_to(ROOT).as_posix())
    for pack in sorted(place.glob("*.yaml")):
        for name in _names(read_bytes(pack.read_bytes(), pack.name)):
            found.setdefault(name, pack.relative_to(ROOT).as_posix())
    return found


def _names(pack: Pack) -> Iterator[str]:
    """The names in a pack of facts: of subjects, of holders, of what happened or was measured."""
    for subject in pack.subjects:
        yield subject.name
        for fact in subject.facts:
            if fact.kind not in (FactKind.FOUNDED, FactKind.FIGURE) and not fact.label.isdigit():
                yield fact.label
            if fact.kind is FactKind.FIGURE and isinstance(fact.label, Message):
                yield str(fact.label.parts["measure"])


def _messages(tree: ast.Module, file: Path) -> Iterator[tuple[int, str]]:
    """All templates, each with its line."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef) and _is_rule(node):
            for paragraph in paragraphs(inspect.cleandoc(ast.get_docstring(node) or "")):
                yield node.lineno, paragraph
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in _MESSAGE_CALLS:
            first, number = _MESSAGE_CALLS[node.func.id]
            for argument in node.args[first : first + number]:
                for template in _literals(argument, file):
                    yield argument.lineno, template


def _is_rule(node: ast.ClassDef) -> bool:
    assigned = (target for each in node.body if isinstance(each, ast.Assign) for target in each.targets)
    return any(isinstance(target, ast.Name) and target.id == "id" for target in assigned)


def _literals(argument: ast.expr, file: Path) -> Iterator[str]:
    match argument:
        case ast.Constant(value=str(text)):
            yield text
        case ast.IfExp(body=body, orelse=orelse):
            yield from _literals(body, file)
            yield from _literals(orelse, file)
        case ast.Name() if file.name in _PASS_THROUGH:
            return
        case _:
            raise NotLiteral(f"{file.relative_to(ROOT)}:{argument.lineno}: write the template where it is said")


def catalogue(package: str) -> polib.POFile:
    """The catalogue of a package as it is; an empty one where there is none."""
    place = folder(package) / CATALOGUE
    return polib.pofile(place.read_text(encoding="utf-8")) if place.is_file() else polib.POFile()


def renewed(package: str, known: Mapping[str, str]) -> polib.POFile:
    """The catalogue with an entry for each message, in the order of the code, and nothing else. `known` has the
    translations of all packages, since a text may have moved from one to another."""
    made = polib.POFile(wrapwidth=118)
    made.metadata = {"Language": "zh-Hans", "Content-Type": "text/plain; charset=UTF-8"}
    for template, file in templates(package).items():
        made.append(polib.POEntry(msgid=template, msgstr=known.get(template, ""), occurrences=[(file, "")]))
    return made


def main() -> None:
    """Updates all catalogues and lists the missing translations."""
    packages = translated_packages()
    known = {entry.msgid: entry.msgstr for package in packages for entry in catalogue(package) if entry.msgstr}
    for package in packages:
        made = renewed(package, known)
        made.save(str(folder(package) / CATALOGUE))
        print(f"{package}: {len(made)} texts, {len(made.untranslated_entries())} without a translation")
        for entry in made.untranslated_entries():
            print(f"  {entry.occurrences[0][0]}: {entry.msgid}")


if __name__ == "__main__":
    main()
