"""Detects the site generator of a folder: generated files and templates are not documents."""

from __future__ import annotations

import os
import re

from checker.records import dataclass
from checker.system.files import read_file

_ZONE = re.compile(r"""^\s*time_?zone\s*[:=]\s*["']?([A-Za-z_]+(?:/[A-Za-z_+-]+)+)""", re.MULTILINE | re.IGNORECASE)
_MAX_CONFIG_LENGTH = 200_000  # bytes of the generator's configuration


@dataclass(frozen=True, slots=True)
class Site:
    """A site generator: the files that identify it, the files that it `also_needs`, and the folders of its output or
    page sources; all paths are relative to the folder that is inspected.
    """

    name: str
    marks: tuple[str, ...]
    no_documents: tuple[str, ...]
    also_needs: tuple[str, ...] = ()


#: The more specific ones first: several generators use a file of one name.
_SITES = (
    Site("Hugo", ("hugo.toml", "hugo.yaml", "hugo.yml", "hugo.json"), ("public", "themes", "layouts", "archetypes")),
    Site("Hugo", ("config.toml", "config.yaml"), ("public", "themes", "layouts", "archetypes"), ("content",)),
    Site("Hexo", ("_config.yml",), ("public", "themes", "scaffolds"), ("scaffolds", "source/_posts")),
    Site("Jekyll", ("_config.yml", "_config.yaml", "_config.toml"), ("_site", "_layouts", "_includes", "vendor")),
    Site("MkDocs", ("mkdocs.yml", "mkdocs.yaml"), ("site", "overrides")),
    Site("Docusaurus", ("docusaurus.config.js", "docusaurus.config.ts"), ("build",)),
    Site("Sphinx", ("conf.py",), ("_build", "build", "_templates")),
    Site("Sphinx", ("source/conf.py",), ("build", "_build", "source/_templates")),
    Site("Sphinx", ("docs/conf.py",), ("docs/_build", "docs/build", "docs/_templates")),
)


def site_of(folder: str) -> tuple[Site, str | None] | None:
    """The site generator, and the time zone in its configuration; None where none is found."""
    for site in _SITES:
        mark = next((name for name in site.marks if os.path.isfile(os.path.join(folder, name))), None)
        there = not site.also_needs or any(os.path.isdir(os.path.join(folder, name)) for name in site.also_needs)
        if mark is not None and there:
            return site, _zone(os.path.join(folder, mark))
    return None


def _zone(path: str) -> str | None:
    from checker.times.site_timezone import UnknownZone, site_offset

    try:
        found = _ZONE.search(read_file(path, _MAX_CONFIG_LENGTH).decode("utf-8", "replace"))
        if found is None:
            return None
        site_offset(0, found[1])
    except (OSError, UnknownZone):
        return None
    return found[1]
