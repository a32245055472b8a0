"""Converters between the Chinese scripts, loaded only from OpenCC's own files."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from opencc import OpenCC


def opencc_folder() -> str:
    """The folder with OpenCC's configurations and dictionaries."""
    import opencc

    return os.path.join(os.path.dirname(os.path.abspath(opencc.__file__)), "clib", "share", "opencc")


def converter(name: str) -> OpenCC:
    """Returns OpenCC's converter for a name such as ``t2s``.

    Given a bare name, OpenCC prefers a file ``t2s.json`` in the working folder, and such a file may name a shared
    library to load. The converter is therefore always opened by the full path of OpenCC's own file."""
    from opencc import OpenCC  # takes 20 ms and 7 MB

    return OpenCC(os.path.join(opencc_folder(), f"{name}.json"))
