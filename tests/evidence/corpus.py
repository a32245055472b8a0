"""A folder of documents as `draw.py` writes it, and the program's findings in it."""

from __future__ import annotations

import json
import subprocess
import sys
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple

from record import Found, RecordError, read_lines

from checker.formats.suffixes import SUFFIXES

INDEX = "index.jsonl"


class Source(NamedTuple):
    """Where a document comes from."""

    repository: str
    commit: str
    path: str
    language: str


def sources(folder: Path) -> dict[str, Source]:
    """The documents of a folder by their path in it. Raises RecordError where the folder has no index."""
    index = folder / INDEX
    if not index.is_file():
        raise RecordError(f"{index} is missing: it names the repository, commit and path of each document")
    found = {}
    for place, entry in read_lines(index):
        try:
            source = Source(entry["repo"], entry["commit"], entry["source_path"], entry.get("lang", ""))
            found[entry["path"]] = source
        except KeyError as error:
            raise RecordError(f"{place}: the key {error} is missing") from None
    return found


def documents(folder: Path) -> list[Path]:
    """The files of a folder that the program reads, in order; links are not followed."""
    return sorted(
        path
        for path in folder.rglob("*")
        if path.suffix.lower() in SUFFIXES and path.is_file() and not path.is_symlink()
    )


def site_of(folder: Path, path: Path) -> str:
    """The site of a document: the first folder on its way."""
    return path.relative_to(folder).parts[0]


def digest(folder: Path) -> str:
    """SHA-256 of all files of a folder with their paths."""
    hashed = sha256()
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        name = path.relative_to(folder).as_posix().encode("utf-8", "surrogateescape")
        hashed.update(b"%d:%s" % (len(name), name) + sha256(path.read_bytes()).digest())
    return hashed.hexdigest()


def run_program(folder: Path, profile: str) -> list[dict[str, Any]]:
    """The findings in a folder, as the report json has them; no configuration and no ignore file applies. Raises
    RecordError where the program could not run."""
    program = [sys.executable, "-P", "-m", "checker"]  # -P: no module in the folder may be imported
    options = ["check", ".", "--profile", profile, "--format", "json", "--no-config", "--no-gitignore"]
    options += ["--no-local-rules", "--no-cache", "--jobs", "1"]
    ran = subprocess.run([*program, *options], cwd=folder, capture_output=True, encoding="utf-8", check=False)
    if ran.returncode not in (0, 1):
        lines = ran.stderr.strip().splitlines()
        raise RecordError(f"the program ended with {ran.returncode}: {lines[-1] if lines else 'no message'}")
    return list(json.loads(ran.stdout)["findings"])


def as_found(finding: dict[str, Any], source: Source, by_default: bool) -> Found:
    """A finding as the record keeps it."""
    first = finding["places"][0]
    pattern = finding["pattern"] or finding["name"]
    identity = (source.repository, source.path, finding["rule"], pattern, finding["fingerprint"])
    return Found(
        id=sha256("\0".join(identity).encode("utf-8", "surrogatepass")).hexdigest()[:12],
        repository=source.repository,
        commit=source.commit,
        path=source.path,
        line=first["line"],
        rule=finding["rule"],
        pattern=pattern,
        profile="default" if by_default else "review",
        severity=finding["severity"],
        fingerprint=finding["fingerprint"],
    )
