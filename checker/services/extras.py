"""Optional packages of a command, and the error where they are missing."""

from __future__ import annotations

from importlib.util import find_spec

from checker.cli.errors import CommandError
from checker.message import msg

#: Import names of the packages that each extra installs.
EXTRAS = {
    "lsp": ("pygls", "lsprotocol"),
    "server": ("starlette", "uvicorn", "python_multipart"),
    "word": ("lxml", "striprtf", "pypdf"),
    "mcp": ("mcp",),
    "watch": ("watchfiles",),
    "audit": ("pyarrow", "duckdb", "fsspec", "warcio", "zstandard"),
    "cluster": ("ray",),
}


def require(extra: str, purpose: str) -> None:
    """Raises CommandError where a package of an extra is not installed; `purpose` begins the sentence."""
    missing = [name for name in EXTRAS[extra] if find_spec(name) is None]
    if missing:
        raise CommandError(
            msg(
                "{purpose} needs {missing}: pip install 'contralint[{extra}]'",
                purpose=purpose,
                missing=", ".join(missing),
                extra=extra,
            )
        )
