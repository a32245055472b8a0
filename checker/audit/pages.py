"""The tables of an audit -> HTML pages: a summary, lists of documents, and a page for each document with findings. They
contain no script and load nothing from the network.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from hashlib import blake2b
from html import escape
from itertools import groupby
from typing import Any

from checker.audit.queries import SUMMARY, Answer, Tables
from checker.visible import one_line, visible

_LISTED = 200  # documents per list
_STYLE = """\
:root { color-scheme: light dark; }
body { font: 16px/1.5 system-ui, sans-serif; max-width: 70rem; margin: 1rem auto; padding: 0 1rem; }
h1 { font-size: 1.3rem; overflow-wrap: anywhere; } h2 { font-size: 1.1rem; }
table { border-collapse: collapse; display: block; overflow-x: auto; }
th, td { text-align: left; padding: .1rem .8rem .1rem 0; vertical-align: top; }
td.n { text-align: right; font-variant-numeric: tabular-nums; }
article { border-top: 1px solid #8886; padding: .5rem 0; }
blockquote { margin: .3rem 0; padding-left: .8rem; border-left: 3px solid #8886; overflow-wrap: anywhere; }
mark { background: #ffd54a; color: #000; } p { margin: .3rem 0; } .faint { opacity: .7; }
"""
_FINDINGS = """\
select path, line, "column", rule, pattern, severity, message, text, excerpt,
       list_transform(related, lambda each: {'line': each.line, 'text': each.text, 'note': each.note}), reasons
from findings order by path, line, "column"
"""


def write_pages(tables: Tables, folder: str) -> int:
    """Writes all pages and returns their number. The summary is `index.html`."""
    os.makedirs(folder, exist_ok=True)
    _save(folder, "style.css", _STYLE)
    listed: list[tuple[str, int, str]] = []
    found = tables.ask(_FINDINGS)
    for path, rows in groupby(found.rows, key=lambda row: str(row[0])):
        findings = list(rows)
        name = _address(path)
        _save(folder, name, _page(path, _document(findings), up="../../"))
        listed.append((path, len(findings), name))
    lists = list(_lists(sorted(listed, key=lambda each: (-each[1], each[0]))))
    for number, body in enumerate(lists, 1):
        _save(folder, f"documents-{number}.html", _page(f"Documents with findings, page {number}", body))
    summary = [f"<h2>{escape(each.title)}</h2>{_table(tables.ask_ready(each))}" for each in SUMMARY]
    first = "<p><a href='documents-1.html'>All documents with findings</a></p>" if lists else ""
    _save(folder, "index.html", _page(f"Audit {tables.manifest.run}", [first, *summary]))
    return len(listed) + len(lists) + 1


def _document(findings: Sequence[tuple[Any, ...]]) -> Iterator[str]:
    for _, line, column, rule, pattern, severity, message, text, excerpt, related, reasons in findings:
        yield f"<article><p><b>{_shown(message)}</b></p>"
        yield f"<p class='faint'>{_shown(severity)} {_shown(rule)} {_shown(pattern)}, line {line}, column {column}</p>"
        yield f"<blockquote>{_marked(str(excerpt), str(text))}</blockquote>"
        for each in related:
            note = f": {_shown(each['note'])}" if each["note"] else ""
            yield f"<blockquote>line {each['line']}, <mark>{_shown(each['text'])}</mark>{note}</blockquote>"
        yield "".join(f"<p>{_shown(each)}</p>" for each in reasons)
        yield "</article>"


def _marked(excerpt: str, text: str) -> str:
    before, found, behind = excerpt.partition(text)
    if not found:
        return f"{_shown(excerpt)} <mark>{_shown(text)}</mark>"
    return f"{_kept(before)}<mark>{_shown(text)}</mark>{_kept(behind)}"


def _lists(listed: Sequence[tuple[str, int, str]]) -> Iterator[list[str]]:
    """Lists of documents, with links to the previous and the next list."""
    count = -(-len(listed) // _LISTED)
    for number in range(1, count + 1):
        some = listed[(number - 1) * _LISTED : number * _LISTED]
        links = [("first", 1), ("before", number - 1), ("next", number + 1), ("last", count)]
        shown = [f"<a href='documents-{to}.html'>{name}</a>" for name, to in links if 1 <= to <= count and to != number]
        rows = "".join(f"<tr><td class='n'>{n}<td><a href='{name}'>{_shown(path)}</a>" for path, n, name in some)
        yield [f"<p>{' · '.join(shown)}</p>", f"<table><tr><th>findings<th>document{rows}</table>"]


def _table(answer: Answer) -> str:
    heads = "".join(f"<th>{escape(each)}" for each in answer.columns)
    rows = "".join(f"<tr>{''.join(map(_cell, row))}" for row in answer.rows)
    return f"<table><tr>{heads}{rows}</table>"


def _cell(value: object) -> str:
    kind = " class='n'" if isinstance(value, int | float) else ""
    return f"<td{kind}>{'' if value is None else _shown(value)}"


def _page(title: str, body: Iterable[str], up: str = "") -> str:
    home = f"<p><a href='{up}index.html'>Summary</a></p>"
    return (
        "<!doctype html><html lang='en'><meta charset='utf-8'>"
        "<meta name='viewport' content='width=device-width, initial-scale=1'>"
        f"<title>{_shown(title)}</title><link rel='stylesheet' href='{up}style.css'>"
        f"<h1>{_shown(title)}</h1>{home}{''.join(body)}</html>\n"
    )


def _shown(text: object) -> str:
    return escape(one_line(str(text)))


def _kept(text: str) -> str:
    return escape(visible(text))


def _address(path: str) -> str:
    """The file name of a document's page: its path may contain any characters, and a folder should not contain too many
    files.
    """
    name = blake2b(path.encode("utf-8", "surrogatepass"), digest_size=10).hexdigest()
    return f"documents/{name[:2]}/{name}.html"


def _save(folder: str, name: str, text: str) -> None:
    path = os.path.join(folder, name)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8", errors="replace") as file:
        file.write(text)
