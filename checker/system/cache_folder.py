"""The folder for data that one run caches for the next."""

from __future__ import annotations

import os
import sys


def cache_folder() -> str:
    """The cache folder that is used unless an option overrides it."""
    named = os.environ.get("CONTRALINT_CACHE_DIR")
    if named:
        return named
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA") or os.path.expanduser("~")
    elif sys.platform == "darwin":
        base = os.path.expanduser("~/Library/Caches")
    else:
        base = os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache")
    return os.path.join(base, "contralint")
