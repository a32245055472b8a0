"""Packs parsed before -> JSON that loads many times faster, and back.

The prepared form records the digest of each pack: a changed pack is read from its YAML until the form is built again.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from checker.facts.cite import show_label, show_term
from checker.facts.fact import Certainty, Days, Fact, FactKind, Proximity, Subject
from checker.facts.pack import Pack
from checker.message import Message, Part, msg_name

#: The file name of the prepared form, in the folder of its packs.
PREPARED = "prepared.json"
_FORMAT = 2


def digest(data: bytes) -> str:
    """Identifies one version of a pack; line endings make no difference."""
    return hashlib.sha256(data.replace(b"\r\n", b"\n")).hexdigest()[:32]


def prepare(packs: Sequence[tuple[bytes, Pack]]) -> str:
    """The prepared form of packs without problems, from the bytes and the parsed pack of each."""
    written = {
        pack.path: {"digest": digest(data), "subjects": [_from_subject(subject) for subject in pack.subjects]}
        for data, pack in packs
    }
    lines = [f"{json.dumps(path)}:{_json(content)}" for path, content in sorted(written.items())]
    return f'{{"format":{_FORMAT},"packs":{{\n' + ",\n".join(lines) + "\n}}\n"


class Prepared:
    """A prepared form; empty where it is missing or cannot be used."""

    def __init__(self, written: str | None) -> None:
        self._packs: Mapping[str, Any] = {}
        try:
            form = json.loads(written) if written else {}
            if form.get("format") == _FORMAT:
                self._packs = form["packs"]
        except (ValueError, AttributeError, KeyError):
            self._packs = {}

    def pack(self, path: str, data: bytes) -> Pack | None:
        """A pack by its name; None where it is unknown or has changed."""
        if (known := self._packs.get(path)) is None or known["digest"] != digest(data):
            return None
        return Pack(path, tuple(_to_subject(path, subject) for subject in known["subjects"]))


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _from_subject(subject: Subject) -> dict[str, Any]:
    sources = list(dict.fromkeys(fact.source for fact in subject.facts))
    written: dict[str, Any] = {
        "id": subject.id,
        "name": subject.name,
        "line": subject.line,
        "names": subject.names,
        "short": subject.short_names,
        "context": subject.context,
        "unless": subject.unless,
        "not": subject.not_names,
        "sources": sources,
        "facts": [_from_fact(fact, sources) for fact in subject.facts],
    }
    return {key: value for key, value in written.items() if value != ()}


def _from_fact(fact: Fact, sources: Sequence[str]) -> dict[str, Any]:
    written: dict[str, Any] = {
        "k": fact.kind.value,
        "l": _parts(fact.label),
        "d": [*fact.when],
        "w": _parts(fact.written),
        "s": sources.index(fact.source),
        "a": fact.as_of,
        "n": fact.line,
        "c": None if fact.certainty is Certainty.CERTAIN else fact.certainty.value,
        "also": [[*days] for days in fact.also],
        "names": fact.names,
        "words": fact.words,
        "context": fact.context,
        "values": [str(value) for value in fact.values],
        "u": fact.unit,
        "scope": None if fact.scope is Proximity.CLAUSE else fact.scope.value,
        "working": fact.working_days,
        "short": fact.short_names,
    }
    return {key: value for key, value in written.items() if value is not None and value not in ([], (), "")}


def _parts(text: str) -> str | list[Part]:
    """A text, or the parts that it was composed of."""
    return [*text.parts.values()] if isinstance(text, Message) and text.parts else text


def _to_subject(path: str, written: Mapping[str, Any]) -> Subject:
    get = written.get
    name = msg_name(written["name"])
    return Subject(
        written["id"],
        name,
        tuple(get("names", ())),
        tuple(get("short", ())),
        tuple(get("context", ())),
        tuple(get("unless", ())),
        tuple(get("not", ())),
        tuple(_to_fact(path, written["id"], name, written["sources"], fact) for fact in written["facts"]),
        path,
        written["line"],
    )


def _to_fact(path: str, subject: str, of: str, sources: Sequence[str], written: Mapping[str, Any]) -> Fact:
    get = written.get
    label, when = written["l"], written["w"]
    return Fact(
        _KINDS[written["k"]],
        subject,
        of,
        show_label(label) if isinstance(label, str) else show_label(*label),
        Days(*written["d"]),
        when if isinstance(when, str) else show_term(*when),
        sources[written["s"]],
        written["a"],
        path,
        written["n"],
        _CERTAINTIES[get("c", Certainty.CERTAIN.value)],
        tuple(Days(*days) for days in get("also", ())),
        tuple(get("names", ())),
        tuple(get("words", ())),
        tuple(get("context", ())),
        tuple(Decimal(value) for value in get("values", ())),
        get("u", ""),
        _SCOPES[get("scope", Proximity.CLAUSE.value)],
        tuple(get("working", ())),
        tuple(get("short", ())),
    )


_KINDS = {kind.value: kind for kind in FactKind}
_CERTAINTIES = {certainty.value: certainty for certainty in Certainty}
_SCOPES = {scope.value: scope for scope in Proximity}
