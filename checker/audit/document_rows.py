"""Bytes and metadata of one document -> its rows in the tables of an audit, by a pure function."""

from __future__ import annotations

import pickle
import time
from collections.abc import Iterable, Sequence
from datetime import date
from hashlib import blake2b
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from checker.analysis import LostAnalysis, Reading
from checker.calendars.show import show_interval
from checker.config.local_rules import LocalFolders
from checker.document.text import SourceText, Span
from checker.quantities.quantity import Quantity
from checker.quantities.recognition import quantities
from checker.records import replace
from checker.result import Failure, ReportedFinding
from checker.run.one_document import check_one
from checker.run.plan import Outcome, Plan, Source, day_anchor
from checker.times.event_status import times
from checker.times.page_dates import address_date, path_date
from checker.times.time_expression import TimeExpression
from checker.values.days import image_days, labelled_days, link_days
from checker.values.labelled import DayValue
from checker.values.links import link_numbers
from checker.values.page_numbers import page_numbers

_EXCERPT = 160  # code points of the line with a finding
_SAMPLE = 100  # with sampled checks, one document in so many lists its checks
Row = dict[str, Any]
Day = date


class Item(NamedTuple):
    """One document of an archive, with the archive's metadata.

    `path` is its key in all tables. `name` serves as its file name: the suffix decides the format, and it may contain a
    date. `data` is None where the bytes are read from `address` later. `date` is the day of publication; `seen` the day
    on which a crawler fetched it. `problem` is the reason why there are no bytes. `share` is how much of its container
    was read with it.
    """

    path: str
    name: str
    data: bytes | None = None
    address: str = ""
    container: str = ""
    id: str = ""
    url: str = ""
    language: str = ""
    date: Day | None = None
    seen: Day | None = None
    problem: str = ""
    share: float = 1.0


class Limits(NamedTuple):
    """Limits on one document: seconds, memory in bytes of the process that checks it, and size in bytes."""

    seconds: float = 60.0
    memory: int = 2 << 30
    size: int = 64 << 20


class Job(NamedTuple):
    """The settings for every document. `checks` is none, sample or all; `mentions` also asks for labelled values."""

    plan: Plan
    checks: str = "sample"
    mentions: bool = False
    limits: Limits = Limits()

    def packed(self) -> bytes:
        """The job as bytes, for a process on any machine with this program."""
        return pickle.dumps((LocalFolders(), self))

    @staticmethod
    def unpacked(data: bytes) -> Job:
        """The job from bytes; first loads the local rules that it needs."""
        job: Job = pickle.loads(data)[1]
        return job


class Rows(NamedTuple):
    """The rows of one document, by table. Without a row in `documents`, it could not be read."""

    documents: Sequence[Row]
    findings: Sequence[Row] = ()
    checks: Sequence[Row] = ()
    mentions: Sequence[Row] = ()
    labelled_values: Sequence[Row] = ()
    failures: Sequence[Row] = ()


def digest(item: Item, data: bytes) -> str:
    """A digest of everything that the rows of a document depend on, except the job."""
    head = repr((item.path, item.name, item.url, item.language, item.date, item.seen, len(data)))
    hashed = blake2b(head.encode("utf-8", "surrogatepass"), digest_size=16)
    hashed.update(data)
    return hashed.hexdigest()


def rows(item: Item, data: bytes, job: Job) -> Rows:
    """Checks one document."""
    began = time.process_time()
    mentioned: list[Row] = []
    values: list[Row] = []

    def list_mentions(reading: Reading) -> None:
        mentioned.extend(_mentions(item.path, reading))
        values.extend(_labelled_values(item.path, reading))

    plan = job.plan if item.date is None else replace(job.plan, today=day_anchor(item.date))
    is_local = "://" not in item.address and bool(item.address)
    source = Source(item.name, data, is_unsaved=is_local)
    outcome = check_one(source, plan, inspect=list_mentions if job.mentions else None)
    found = _rows(item, data, job, outcome, time.process_time() - began)
    return found._replace(mentions=mentioned, labelled_values=values) if found.documents else found


def failure(path: str, kind: str, message: str, rule: str | None = None) -> Row:
    """A row of `failures`. The kinds: source, unreadable, program, time, memory, crash."""
    return {"path": path, "kind": kind, "rule": rule, "message": message}


def lost(item: Item, kind: str, message: str) -> Rows:
    """The rows of a document that could not be checked."""
    return Rows([], failures=[failure(item.path, kind, message)])


def _rows(item: Item, data: bytes, job: Job, outcome: Outcome, seconds: float) -> Rows:
    failures = [_failure(item.path, each, outcome) for each in outcome.failures]
    checked = outcome.checked
    if checked is None:
        return Rows([], failures=failures)
    source = checked.source
    key = digest(item, data)
    results = [check.result.value for check in checked.checks]
    document = {
        "path": item.path,
        "container": item.container or None,
        "id": item.id or None,
        "url": item.url or None,
        "site": _site(item),
        "language": item.language or None,
        "date": item.date or _day_in_name(item),
        "seen": item.seen,
        "bytes": len(data),
        "characters": len(source.text),
        "encoding": source.encoding,
        "findings": len(checked.findings),
        "suppressed": len(checked.suppressed),
        "passed": results.count("pass"),
        "open": results.count("open"),
        "failures": len(failures),
        "cpu_ms": round(seconds * 1000, 2),
        "digest": key,
    }
    wants_checks = job.checks == "all" or (job.checks == "sample" and int(key[:8], 16) % _SAMPLE == 0)
    return Rows(
        [document],
        [_finding(item.path, source, each) for each in checked.findings],
        [
            {
                "path": item.path,
                **_place(source, check.span),
                "rule": check.rule,
                "pattern": check.pattern,
                "kind": check.kind.name,
                "result": check.result.value,
                "operands": [{"role": each.role, **_place(source, each.span)} for each in check.operands],
                "reason": str(check.reason) or None,
            }
            for check in checked.checks
            if wants_checks
        ],
        failures=failures,
    )


def _failure(path: str, failed: Failure, outcome: Outcome) -> Row:
    kind = "program" if failed.cause else "unreadable"
    if "MemoryError" in failed.cause or "MemoryError" in failed.message:
        kind = "memory"
    return failure(path, kind, str(failed.message), failed.rule)


def _finding(path: str, source: SourceText, reported: ReportedFinding) -> Row:
    finding = reported.finding
    place = _place(source, finding.span)
    line = source.line_span(place["line"])
    start = max(line.start, finding.span.start - _EXCERPT // 2)
    return {
        "path": path,
        **place,
        "rule": finding.rule,
        "pattern": finding.pattern,
        "severity": reported.severity.value,
        "confidence": finding.confidence.value,
        "message": str(finding.message),
        "note": str(finding.note) or None,
        "excerpt": source.text[start : min(max(line.end, finding.span.end), start + _EXCERPT)],
        "related": [{**_place(source, each.span), "note": str(each.note) or None} for each in finding.related],
        "reasons": [str(each) for each in finding.reasons],
        "suggestions": [
            {**_place(source, each.span), "replacement": each.replacement, "description": str(each.description)}
            for each in finding.fixes
        ],
        "fingerprint": reported.fingerprint,
    }


def _place(source: SourceText, span: Span) -> Row:
    at = source.position(span.start)
    return {"start": span.start, "end": span.end, "line": at.line, "column": at.column, "text": source.slice(span)}


def _site(item: Item) -> str:
    """The host of the address, or the first folder of the path."""
    host = urlsplit(item.url).hostname if item.url else None
    return host or next(iter(filter(None, item.path.partition("://")[2].split("/") + item.path.split("/"))))


def _day_in_name(item: Item) -> date | None:
    found = (address_date(item.url) if item.url else None) or path_date(item.name)
    return date.fromordinal(found[0] + 1) if found is not None else None


def _mentions(path: str, reading: Reading) -> Iterable[Row]:
    source = reading.document.source
    try:
        found: list[TimeExpression | Quantity] = [*reading.get(times), *reading.get(quantities)]
    except LostAnalysis:
        return
    for each in found:
        yield {
            "path": path,
            **_place(source, each.span),
            **(_time(each) if isinstance(each, TimeExpression) else _quantity(each)),
        }


def _labelled_values(path: str, reading: Reading) -> Iterable[Row]:
    try:
        numbers = reading.get(page_numbers)
        days = [*reading.get(labelled_days), *reading.get(image_days), *reading.get(link_days)]
        found = [*days, *numbers.values, *numbers.supporting, *reading.get(link_numbers)]
    except LostAnalysis:
        return
    source = reading.document.source
    no_place = dict.fromkeys(("start", "end", "line", "column"))
    for each in dict.fromkeys(found):
        days_of = each.value if isinstance(each.value, DayValue) else None
        yield {
            "path": path,
            "attribute": each.key.attribute,
            "subject": each.key.subject or None,
            "type": "number" if days_of is None else "day",
            "value": each.value.show(),
            "first": None if days_of is None else date.fromordinal(days_of.first + 1),
            "last": None if days_of is None else date.fromordinal(days_of.last + 1),
            "place": each.source.value,
            "name": each.name or None,
            **(no_place if each.span is None else _place(source, each.span)),
            "text": each.text,
        }


def _time(time: TimeExpression) -> Row:
    days = str(show_interval(time.interval)) if time.interval is not None else None
    return {"kind": "time", "type": time.type.value, "value": time.value, "unit": None, "days": days}


def _quantity(quantity: Quantity) -> Row:
    unit = " ".join(filter(None, (quantity.unit, quantity.noun))) or None
    value = format(quantity.value, "f")
    return {"kind": "quantity", "type": quantity.dimension, "value": value, "unit": unit, "days": None}
