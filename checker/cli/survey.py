"""Surveys a folder of documents for `contralint init`."""

from __future__ import annotations

import os
import re
from collections import Counter

from checker.cli.site import site_of
from checker.formats.front_matter import read_front_matter
from checker.formats.suffixes import SUFFIXES
from checker.records import dataclass
from checker.run.walk import find_documents
from checker.system.files import read_file
from checker.times.page_dates import DATE_KEYS

_MAX_DOCUMENTS = 500
_HEAD = 4096  # bytes
_OFTEN = 3  # documents with a key before it counts as common
_DATE = re.compile(r"\s*\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}")
_GENERATED = frozenset({"_site", "_build", "build", "dist", "out", "public", "site", "vendor", "third_party", "target"})
_DRAFTS = frozenset({"_drafts", "drafts", "draft", "草稿", "草稿箱"})


@dataclass(frozen=True, slots=True)
class Survey:
    """`suffixes` of the documents and `dated_keys`, unknown front-matter keys that contain dates, each with a count,
    the most frequent first; `generated` and template folders and drafts, relative to the folder; the generator of the
    `site`, and its time zone.

    Documents in `generated` are not counted.
    """

    suffixes: tuple[tuple[str, int], ...]
    dated_keys: tuple[tuple[str, int], ...]
    generated: tuple[str, ...]
    drafts: tuple[str, ...]
    site: str | None = None
    time_zone: str | None = None


def survey(folder: str) -> Survey:
    """Surveys the documents in a folder and its subfolders, and reads the first five hundred in part."""
    paths, _ = find_documents([folder], SUFFIXES)
    inside = {path: os.path.relpath(path, folder).replace(os.sep, "/") for path in paths}
    folders = {part for path in inside.values() for part in _folders(path)}
    site = site_of(folder)
    known = frozenset(site[0].no_documents) if site is not None else frozenset()
    generated = sorted(
        each for each in folders if (each in known or os.path.basename(each) in _GENERATED) and each.isprintable()
    )
    outermost = tuple(each for each in generated if not any(each.startswith(f"{other}/") for other in generated))
    kept = [path for path in paths if not inside[path].startswith(tuple(f"{each}/" for each in outermost))]
    suffixes = Counter(os.path.splitext(path)[1].lower() for path in kept)
    keys = Counter(key for path in kept[:_MAX_DOCUMENTS] for key in _dated_keys(path))
    return Survey(
        tuple(sorted(suffixes.items(), key=lambda item: (-item[1], item[0]))),
        tuple(sorted(((k, n) for k, n in keys.items() if n >= _OFTEN), key=lambda item: (-item[1], item[0]))),
        outermost,
        tuple(sorted(each for each in folders if os.path.basename(each) in _DRAFTS and each.isprintable())),
        site[0].name if site is not None else None,
        site[1] if site is not None else None,
    )


def _folders(path: str) -> list[str]:
    parts = path.split("/")[:-1]
    return ["/".join(parts[:length]) for length in range(1, len(parts) + 1)]


def _dated_keys(path: str) -> set[str]:
    try:
        text = read_file(path, _HEAD).decode("utf-8-sig", "replace")
    except OSError:
        return set()
    front_matter = read_front_matter(text)
    if front_matter is None:
        return set()
    return {
        entry.key[0]
        for entry in front_matter.entries
        if len(entry.key) == 1
        and entry.key[0].isprintable()  # line breaks could add lines to the configuration
        and entry.key[0].casefold() not in DATE_KEYS
        and _DATE.match(entry.value)
    }
