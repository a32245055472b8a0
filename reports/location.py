"""Paths as URIs."""

from __future__ import annotations

import posixpath
import re
from urllib.parse import quote

_DRIVE = re.compile(r"[A-Za-z]:/")


def artifact_location(path: str, base: str) -> dict[str, object]:
    """A SARIF artifactLocation for a path with forward slashes that counts from the absolute folder `base`.

    Within `base` it is relative to ROOT, percent-encoded and without dot segments; outside it is a file URI.
    """
    path = posixpath.normpath(path)
    inside = base.rstrip("/") + "/"
    if _absolute(path) and base and path.startswith(inside):
        path = path[len(inside) :]
    if not _absolute(path) and path.startswith("../") and base:
        path = posixpath.normpath(inside + path)
    if _absolute(path):
        return {"uri": "file://" + _quoted(path if path.startswith("/") else "/" + path)}
    return {"uri": _quoted(path), "uriBaseId": "ROOT"}


def _absolute(path: str) -> bool:
    return path.startswith("/") or bool(_DRIVE.match(path))


def _quoted(path: str) -> str:
    """Percent-encoded; bytes of a file name that are no UTF-8 (surrogates in Python) keep their value."""
    return quote(path, safe="/", errors="surrogateescape")
