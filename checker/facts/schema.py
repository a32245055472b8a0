"""The keys allowed in a pack, and the check of a table against them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import get_close_matches

from checker.facts.fact import FactKind, PackProblem
from checker.facts.yaml_tree import Items, Table, Text, Tree
from checker.records import dataclass, field

#: Keys allowed in a whole pack, a subject and one fact; the innermost value applies.
INHERITED = ("source", "as-of", "certainty")
PACK_KEYS = ("about", "subjects", *INHERITED)
SUBJECT_KEYS = (
    "id", "name", "names", "short-names", "context", "unless", "not-names", "forms", "short-forms", "facts",
    "note", *INHERITED,
)  # fmt: skip
_WHEN = ("date", "from", "to")
_ANY_FACT = ("also", "note", *INHERITED)
FACT_KEYS = {
    FactKind.EVENT: ("event", "words", "context", "scope", *_WHEN, *_ANY_FACT),
    FactKind.HOLDER: ("holder", "names", *_WHEN, *_ANY_FACT),
    FactKind.EDITION: ("edition", "names", "place", *_WHEN, *_ANY_FACT),
    FactKind.FOUNDED: ("founded", "words", *_ANY_FACT),
    FactKind.FIGURE: ("figure", "value", "context", *_WHEN, *_ANY_FACT),
    FactKind.HOLIDAY: ("holiday", "working-days", *_WHEN, *_ANY_FACT),
}


def nearest_key(key: str, known: Sequence[str]) -> str | None:
    """The known key most similar to the given one, or None."""
    plain = key.casefold().replace("_", "-").replace(" ", "-")
    if plain in known:
        return plain
    near = get_close_matches(plain, known, n=1, cutoff=0.6)
    return near[0] if near else None


@dataclass
class TableReader:
    """One table during reading: returns values by key, and collects each problem as a sentence."""

    table: Table
    path: str
    problems: list[PackProblem]
    values: dict[str, Tree] = field(default_factory=dict)
    lines: dict[str, int] = field(default_factory=dict)

    def open(self, known: Sequence[str], what: str) -> None:
        """Reads the entries; unknown and repeated keys are reported and skipped."""
        for key, value in self.table.entries:
            if key.value not in known:
                near = nearest_key(key.value, known)
                hint = f"did you mean '{near}'?" if near else f"{what} may have {_listed(known)}."
                self.report(key.line, f"The key '{key.value}' is unknown here; {hint}")
            elif key.value in self.values:
                self.report(
                    key.line, f"The key '{key.value}' is already on line {self.lines[key.value]} already: keep one."
                )
            else:
                self.values[key.value] = value
                self.lines[key.value] = key.line

    def report(self, line: int, message: str) -> None:
        """Reports a problem on a line."""
        self.problems.append(PackProblem(self.path, line, message))

    def text(self, key: str) -> str | None:
        """The text of a key; None where it is missing, empty or not text."""
        if (value := self.values.get(key)) is None:
            return None
        if not isinstance(value, Text):
            self.report(value.line, f"'{key}' wants one value on its line, not a list or a table.")
            return None
        return " ".join(value.value.split()) or None

    def texts(self, key: str) -> tuple[str, ...]:
        """The texts of a key whose value is one text or a list of texts."""
        if (value := self.values.get(key)) is None:
            return ()
        if isinstance(value, Text):
            value = Items((value,), value.line)
        if isinstance(value, Table):
            self.report(value.line, f"'{key}' wants a list such as [one, another], not a table.")
            return ()
        return tuple(self._texts(key, value))

    def _texts(self, key: str, items: Items) -> Iterator[str]:
        for item in items.values:
            if not isinstance(item, Text):
                self.report(item.line, f"'{key}' needs a list of plain texts, but this is a list or a table.")
            elif item.value.strip():
                yield " ".join(item.value.split())

    def tables(self, key: str, what: str) -> Iterator[Table]:
        """The tables in the list of a key."""
        if (value := self.values.get(key)) is None:
            return
        if not isinstance(value, Items):
            self.report(value.line, f"'{key}' wants a list: begin each {what} with '- '.")
            return
        for item in value.values:
            if isinstance(item, Table):
                yield item
            else:
                self.report(item.line, f"This {what} wants keys and values, such as 'source: …'.")

    def line(self, key: str) -> int:
        """The line of a key, or of the table where it is missing."""
        return self.lines.get(key, self.table.line)


def _listed(keys: Sequence[str]) -> str:
    return ", ".join(f"'{key}'" for key in keys[:-1]) + f" and '{keys[-1]}'"
