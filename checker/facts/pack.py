"""The text of one pack -> its subjects and their facts. Unusable parts are skipped and reported; the rest is kept."""

from __future__ import annotations

from collections.abc import Iterator

from checker.facts.fact import PackProblem, Subject
from checker.facts.fact_reader import FactDefaults, FactReader, Forms, either, inherited, usable_names
from checker.facts.forms import SLOTS, slots_of
from checker.facts.schema import PACK_KEYS, SUBJECT_KEYS, TableReader
from checker.facts.yaml_tree import Table, read_yaml
from checker.formats.fold import fold
from checker.message import msg_name
from checker.records import dataclass


@dataclass(frozen=True, slots=True)
class Pack:
    """One pack as read."""

    path: str
    subjects: tuple[Subject, ...] = ()
    problems: tuple[PackProblem, ...] = ()


def read_pack(text: str, path: str, shown: str | None = None) -> Pack:
    """The pack in a text. `path` is the file name for problems, `shown` the one for facts (by default the same)."""
    tree = read_yaml(text, path)
    if isinstance(tree, PackProblem):
        return Pack(path, (), (tree,))
    if tree is None:
        return Pack(path)
    if not isinstance(tree, Table):
        problem = PackProblem(path, tree.line, "A pack begins with keys such as 'about:', 'source:' and 'subjects:'.")
        return Pack(path, (), (problem,))
    reader = _PackReader(path, shown or path)
    subjects = tuple(reader.subjects(tree))
    return Pack(path, subjects, tuple(sorted(reader.problems, key=lambda problem: problem.line)))


class _PackReader:
    def __init__(self, path: str, shown: str) -> None:
        self._path = path
        self._shown = shown
        self.problems: list[PackProblem] = []

    def _reader(self, table: Table) -> TableReader:
        return TableReader(table, self._path, self.problems)

    def subjects(self, tree: Table) -> Iterator[Subject]:
        reader = self._reader(tree)
        reader.open(PACK_KEYS, "A pack")
        given = inherited(reader, FactDefaults())
        if "subjects" not in reader.values:
            reader.report(tree.line, "This pack has no 'subjects:', so it has no facts.")
        seen: dict[str, int] = {}
        for table in reader.tables("subjects", "subject"):
            if (subject := self._subject(table, given)) is None:
                continue
            if subject.id in seen:
                reader.report(
                    subject.line,
                    f"The id '{subject.id}' is already on line {seen[subject.id]} already: choose another.",
                )
                continue
            seen[subject.id] = subject.line
            yield subject

    def _subject(self, table: Table, outer: FactDefaults) -> Subject | None:
        reader = self._reader(table)
        reader.open(SUBJECT_KEYS, "A subject")
        given = inherited(reader, outer)
        if (identity := reader.text("id")) is None:
            reader.report(table.line, "This subject has no id: give it one, such as 'id: harbour-museum'.")
            return None
        names = usable_names(reader, "names")
        name = msg_name(reader.text("name") or next(iter(reader.texts("names")), None) or identity)
        forms = Forms(self._forms(reader, "forms"), self._forms(reader, "short-forms"))
        facts = tuple(
            fact
            for item in reader.tables("facts", "fact")
            if (fact := FactReader(self._reader(item), identity, name, given, self._shown, forms).fact()) is not None
        )
        if not names and not reader.texts("short-names") and not any(fact.names for fact in facts):
            reader.report(table.line, f"The subject '{identity}' has no names, so no text can mention it.")
        short = usable_names(reader, "short-names")
        context = tuple(fold(word) for word in reader.texts("context"))
        if (short or forms.short) and not context:
            key = "short-names" if short else "short-forms"
            reader.report(
                reader.line(key), f"'{key}' need 'context': a list of words, one of which must be in the sentence."
            )
            return None
        return Subject(
            identity,
            name,
            names,
            short,
            context,
            tuple(fold(word) for word in reader.texts("unless")),
            usable_names(reader, "not-names"),
            facts,
            self._shown,
            table.line,
        )

    def _forms(self, reader: TableReader, key: str) -> tuple[str, ...]:
        good = []
        for form in reader.texts(key):
            slots = slots_of(form)
            wrong = next((slot for slot in slots if slot not in SLOTS), None)
            if wrong is not None or not slots:
                known = either(["{" + slot + "}" for slot in SLOTS])
                problem_text = f"{{{wrong}}} is unknown" if wrong is not None else f"'{form}' has nothing to fill in"
                reader.report(reader.line(key), f"{problem_text}: a form can have {known}.")
            else:
                good.append(form)
        return tuple(good)
