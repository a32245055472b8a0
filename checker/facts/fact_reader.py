"""Reads one fact of a pack; one key determines the kind of fact."""

from __future__ import annotations

from decimal import Decimal

from checker.facts.cite import show_label, show_term
from checker.facts.fact import MIN_NAME_LENGTH, Certainty, Days, Fact, FactKind, Proximity
from checker.facts.forms import names_of
from checker.facts.schema import FACT_KEYS, TableReader, nearest_key
from checker.facts.written import NoDate, NoValue, read_days, read_value
from checker.formats.fold import fold
from checker.records import dataclass, replace


@dataclass(frozen=True, slots=True)
class FactDefaults:
    """The defaults that a pack or a subject sets for all facts under it."""

    source: str | None = None
    as_of: int | None = None
    certainty: Certainty = Certainty.CERTAIN


def inherited(reader: TableReader, outer: FactDefaults) -> FactDefaults:
    """The defaults of a table: its own values, otherwise those of the enclosing table."""
    given = replace(outer, source=reader.text("source") or outer.source)
    if (as_of := reader.text("as-of")) is not None:
        if (days := read_date(reader, "as-of", as_of)) is not None:
            given = replace(given, as_of=days.last)
    if (certainty := reader.text("certainty")) is not None:
        try:
            given = replace(given, certainty=Certainty(certainty))
        except ValueError:
            words = [each.value for each in Certainty]
            near = nearest_key(certainty, words)
            hint = f"did you mean '{near}'?" if near else f"say {either(words)}."
            reader.report(reader.line("certainty"), f"'{certainty}' is not a certainty; {hint}")
    return given


def usable_names(reader: TableReader, key: str) -> tuple[str, ...]:
    """The names of a key, folded; names that are too short are reported."""
    good = []
    for name in reader.texts(key):
        if len(name) < MIN_NAME_LENGTH:
            reader.report(reader.line(key), f"The name '{name}' is too short: one character is found everywhere.")
        else:
            good.append(fold(name))
    return tuple(dict.fromkeys(good))


def read_date(reader: TableReader, key: str, written: str) -> Days | None:
    """The days of a key's text; None, with a problem reported, if the text is not a date."""
    try:
        return read_days(written)
    except NoDate as error:
        reader.report(reader.line(key), str(error))
        return None


def either(words: list[str]) -> str:
    """Alternatives, joined for a sentence."""
    return ", ".join(words[:-1]) + f" or {words[-1]}"


@dataclass(frozen=True, slots=True)
class Forms:
    """The name forms for the editions of a series; the short ones need a context word."""

    full: tuple[str, ...] = ()
    short: tuple[str, ...] = ()


class FactReader:
    """Reads one fact; one key determines its kind."""

    def __init__(
        self, reader: TableReader, subject: str, of: str, given: FactDefaults, shown: str, forms: Forms
    ) -> None:
        self._reader = reader
        self._of = of
        self._subject = subject
        self._given = given
        self._shown = shown
        self._forms = forms

    def fact(self) -> Fact | None:
        """The fact, or None where a required value is wrong."""
        reader = self._reader
        before = len(reader.problems)
        if (kind := self._kind()) is None:
            return None
        reader.open(FACT_KEYS[kind], f"A fact of the kind '{kind.value}'")
        label = reader.text(kind.value)
        if label is None and not any(problem.line == reader.line(kind.value) for problem in reader.problems[before:]):
            reader.report(reader.line(kind.value), f"'{kind.value}' wants a value on its line.")
        given = inherited(reader, self._given)
        when, written = self._when(kind, label)
        also = tuple(days for text in reader.texts("also") if (days := read_date(reader, "also", text)) is not None)
        number = self._number(label) if kind is FactKind.EDITION and label is not None else None
        values, unit = self._values(kind)
        line = reader.table.line
        scope = self._scope()
        working = tuple(
            days.first
            for text in reader.texts("working-days")
            if (days := read_date(reader, "working-days", text)) is not None
        )
        if given.source is None:
            reader.report(line, "This fact has no source: name one here, for its subject, or for the whole pack.")
        if given.as_of is None:
            reader.report(line, "This fact has no 'as-of' date: give one here, for its subject, or for the whole pack.")
        if len(reader.problems) > before and not self._only_unknown_keys(before):
            return None
        if label is None or when is None or given.source is None or given.as_of is None:
            return None
        return Fact(
            kind,
            self._subject,
            self._of,
            self._shown_label(kind, label),
            when,
            written,
            given.source,
            given.as_of,
            self._shown,
            line,
            given.certainty,
            also,
            self._names(kind, label, number),
            tuple(fold(word) for word in reader.texts("words")),
            tuple(fold(word) for word in reader.texts("context")),
            values,
            unit,
            scope,
            working,
            self._formed(self._forms.short, kind, number),
        )

    def _only_unknown_keys(self, before: int) -> bool:
        """Whether the only problems are unknown keys: the rest of the fact is usable."""
        return all("is unknown here" in problem.message for problem in self._reader.problems[before:])

    def _kind(self) -> FactKind | None:
        reader = self._reader
        keys = [key.value for key, _ in reader.table.entries]
        kinds = [kind for kind in FactKind if kind.value in keys]
        if len(kinds) == 1:
            return kinds[0]
        known = [each.value for each in FactKind]
        if kinds:
            reader.report(
                reader.table.line, f"This fact says both '{kinds[0].value}' and '{kinds[1].value}': make it two."
            )
            return None
        near = next((near for key in keys if (near := nearest_key(key, known))), None)
        hint = f"did you mean '{near}'?" if near else f"one of its keys must be {either(known)}."
        reader.report(reader.table.line, f"This fact has no kind; {hint}")
        return None

    def _when(self, kind: FactKind, label: str | None) -> tuple[Days | None, str]:
        """The days of the fact, and their form for messages."""
        reader = self._reader
        if kind is FactKind.FOUNDED:
            return (read_date(reader, "founded", label) if label else None), label or ""
        date, start, end = reader.text("date"), reader.text("from"), reader.text("to")
        if date is not None:
            if start is not None or end is not None:
                reader.report(reader.line("date"), "Give either 'date' or 'from' and 'to', not both.")
            return read_date(reader, "date", date), date
        if start is None:
            if "date" not in reader.values and "from" not in reader.values:
                wanted = (
                    "'from' and 'to'" if kind in (FactKind.HOLDER, FactKind.HOLIDAY) else "'date', or 'from' and 'to'"
                )
                reader.report(reader.table.line, f"This fact does not say when: give {wanted}.")
            return None, ""
        first = read_date(reader, "from", start)
        if end is None:
            if kind is not FactKind.HOLDER and "to" not in reader.values:
                reader.report(reader.line("from"), "'from' needs 'to'; only a holder can still be in office.")
            return (None if first is None else Days(first.first, None)), show_term(start)
        last = read_date(reader, "to", end)
        if first is None or last is None or last.last is None:
            return None, ""
        if last.last < first.first:
            reader.report(reader.line("to"), f"This ends ({end}) before it begins ({start}).")
            return None, ""
        return Days(first.first, last.last), show_term(start, end)

    def _number(self, label: str) -> int | None:
        if label.isascii() and label.isdecimal() and int(label) > 0:
            return int(label)
        if label.isascii() and label.lstrip("-+").replace(".", "").isdecimal():
            self._reader.report(self._reader.line("edition"), f"'{label}' is not an edition: count 1, 2, 3.")
        return None

    def _shown_label(self, kind: FactKind, label: str) -> str:
        """The label of a figure includes its first value."""
        return show_label(label, self._reader.texts("value")[0] if kind is FactKind.FIGURE else None)

    def _values(self, kind: FactKind) -> tuple[tuple[Decimal, ...], str]:
        reader = self._reader
        if kind is not FactKind.FIGURE:
            return (), ""
        if "value" not in reader.values:
            reader.report(reader.table.line, "This figure has no 'value'.")
        values: list[Decimal] = []
        unit = ""
        for written in reader.texts("value"):
            try:
                number, unit = read_value(fold(written))
                values.append(number)
            except NoValue as error:
                reader.report(reader.line("value"), str(error))
        return tuple(values), unit

    def _scope(self) -> Proximity:
        if (scope := self._reader.text("scope")) is None:
            return Proximity.CLAUSE
        try:
            return Proximity(scope)
        except ValueError:
            words = either([each.value for each in Proximity])
            self._reader.report(self._reader.line("scope"), f"'{scope}' is not a scope; write {words}.")
            return Proximity.CLAUSE

    def _names(self, kind: FactKind, label: str, number: int | None) -> tuple[str, ...]:
        names = list(usable_names(self._reader, "names"))
        if kind is FactKind.HOLDER:
            names.insert(0, fold(label))
        return tuple(dict.fromkeys((*names, *self._formed(self._forms.full, kind, number))))

    def _formed(self, forms: tuple[str, ...], kind: FactKind, number: int | None) -> tuple[str, ...]:
        """The names of an edition, from its forms."""
        if kind is not FactKind.EDITION:
            return ()
        places = self._reader.texts("place")
        names = (fold(name) for form in forms for name in names_of(form, number, places))
        return tuple(dict.fromkeys(name for name in names if len(name) >= MIN_NAME_LENGTH))
