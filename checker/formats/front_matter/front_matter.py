"""Front matter -> its keys and values, with their places: YAML, TOML, JSON, or bare ``Key: value`` lines."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from checker.document.document import FrontMatter, FrontMatterEntry, FrontMatterProblem
from checker.document.text import Span
from checker.formats.front_matter.json_front_matter import json_entries
from checker.formats.front_matter.toml_front_matter import toml_entries
from checker.formats.front_matter.yaml_front_matter import yaml_entries
from checker.languages import patterns as re
from checker.message import msg

_FENCED = re.compile(r"(?P<fence>---|\+\+\+)[ \t]*(?:\r\n|\n|\r)")
_END = re.compile(r"^(?:---|\.\.\.)[ \t]*(?:\r\n|\n|\r|\Z)", re.MULTILINE)
_END_OF_TOML = re.compile(r"^\+\+\+[ \t]*(?:\r\n|\n|\r|\Z)", re.MULTILINE)
_BARE_LINE = re.compile(
    r"(?P<key>[A-Za-z][\w .-]{0,30}|[\u4e00-\u9fff]{2,8})[ \t]?[:：][ \t]*"
    r"(?P<value>[^\r\n]*(?:(?:\r\n|\n|\r)[ \t]+[^\s][^\r\n]*)*)(?:\r\n|\n|\r|\Z)"
)
# Bare front matter must have a typical key; otherwise "Note: …" at the top of a text would match.
_HEAD_KEYS = frozenset(
    "title date author authors tags category categories published created updated modified layout slug subject from to"
    " 标题 日期 作者 时间 发布时间 发布日期 来源 编辑 標題 日期 作者 時間 發佈時間 發布時間 來源 編輯".split()
)


def read_front_matter(text: str) -> FrontMatter | None:
    """The front matter at the very top of a text, None where there is none.

    Broken front matter has troubles, and its span still ends where the body begins.
    """
    if (fenced := _FENCED.match(text)) is not None:
        return _fenced(text, fenced)
    return _json(text) if text.startswith("{") else _bare(text)


def _fenced(text: str, opening: re.Match[str]) -> FrontMatter | None:
    fence = opening["fence"]
    end = (_END if fence == "---" else _END_OF_TOML).search(text, opening.end())
    if end is None:
        return None
    body = Span(opening.end(), end.start())
    if (
        fence == "---"
        and ":" not in text[body.start : body.end]
        and body.end > body.start
        and text[body.start : body.end].strip()
    ):
        return None  # two thematic breaks around a paragraph
    reader: Callable[[str, Span], tuple[tuple[FrontMatterEntry, ...], tuple[FrontMatterProblem, ...]]]
    dialect, reader = ("yaml", yaml_entries) if fence == "---" else ("toml", toml_entries)
    entries, problems = reader(text, body)
    return FrontMatter(dialect, Span(0, end.end()), entries, (*problems, *_repeated(entries)))


def _json(text: str) -> FrontMatter | None:
    """A JSON object that is followed by a body and has a typical front-matter key."""
    if (found := json_entries(text)) is None:
        return None
    entries, end = found
    known = any(len(entry.key) == 1 and entry.key[0].casefold() in _HEAD_KEYS for entry in entries)
    if not known or text[end : end + 1] not in ("\r", "\n"):
        return None
    return FrontMatter("json", Span(0, end), entries, tuple(_repeated(entries)))


def _repeated(entries: tuple[FrontMatterEntry, ...]) -> Iterator[FrontMatterProblem]:
    """Duplicate top-level keys; the items of a list may each have the same keys."""
    seen: dict[tuple[str, ...], FrontMatterEntry] = {}
    for entry in entries:
        if len(entry.key) > 1:
            continue
        first = seen.setdefault(entry.key, entry)
        if first is not entry and first.key_span != entry.key_span:
            key = ".".join(entry.key)
            yield FrontMatterProblem(entry.key_span, msg("The key “{key}” occurs twice: keep one of them.", key=key))


def _bare(text: str) -> FrontMatter | None:
    entries: list[FrontMatterEntry] = []
    at, known = 0, False
    while (line := _BARE_LINE.match(text, at)) is not None and len(entries) < 40:
        key, value = line["key"].strip(), line["value"].rstrip()
        known = known or key.casefold() in _HEAD_KEYS
        if value:
            span = Span(line.start("value"), line.start("value") + len(value))
            entries.append(FrontMatterEntry((key,), Span(line.start("key"), line.start("key") + len(key)), value, span))
        at = line.end()
    if not known or not entries or (len(entries) < 2 and at < len(text) and text[at] not in "\r\n"):
        return None
    if at < len(text) and text[at] not in "\r\n":
        return None  # bare front matter ends with a blank line
    found = tuple(entries)
    return FrontMatter("bare", Span(0, at), found, tuple(_repeated(found)))
