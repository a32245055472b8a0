"""Paths as report readers need them."""

from __future__ import annotations

import posixpath
import re
from urllib.parse import quote

_DRIVE = re.compile(r"[A-Za-z]:/")


def artifact_location(path: str, base: str) -> dict[str, object]:
    """A SARIF artifactLocation for a path with forward slashes relative to the absolute folder `base`.

    Within `base` it is relative to ROOT, percent-encoded and without dot segments; outside it is a file URI.
    """
    path = _from(path, base)
    if _absolute(path):
        return {"uri": "file://" + _quoted(path if path.startswith("/") else "/" + path)}
    return {"uri": _quoted(path), "uriBaseId": "ROOT"}


def path_from_root(path: str, base: str, root: str) -> str:
    """A path relative to the absolute folder `base`, converted to one relative to the folder `root` above it, as code
    hosts need; absolute where it is outside of `root`.

    Either folder may be empty where it is unknown.
    """
    if root and base and base != root and not _absolute(path):
        path = posixpath.join(base, path)
    return _from(path, root or base)


def _from(path: str, base: str) -> str:
    path = posixpath.normpath(path)
    inside = base.rstrip("/") + "/"
    if _absolute(path) and base and path.startswith(inside):
        path = path[len(inside) :]
    if not _absolute(path) and path.startswith("../") and base:
        path = posixpath.normpath(inside + path)
    return path


def _absolute(path: str) -> bool:
    return path.startswith("/") or bool(_DRIVE.match(path))


def _quoted(path: str) -> str:
    """Percent-encoded; invalid UTF-8 bytes of a file name (surrogates in Python) keep their value."""
    try:
        data = path.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:  # an unpaired surrogate, which only some systems allow in names
        data = path.encode("utf-8", "surrogatepass")
    return quote(data, safe="/")
