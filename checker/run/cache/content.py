"""A digest of the content that a result depends on."""

from __future__ import annotations

from hashlib import blake2b
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from checker.times.date_convention import DateConvention


def content_digest(path: str, data: bytes, convention: DateConvention | None) -> bytes:
    """A digest of a document's bytes, of its path, which may contain a date, and of the habit of its sibling files."""
    habit = None if convention is None else (convention.agreeing, convention.differing, convention.is_of_one_day)
    head = f"{path}\0{habit}\0{len(data)}\0"
    hashed = blake2b(head.encode("utf-8", "surrogatepass"), digest_size=20)
    hashed.update(data)
    return hashed.digest()
