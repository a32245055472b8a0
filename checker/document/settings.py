"""The settings of a configuration that change how a document is read."""

from __future__ import annotations

from collections.abc import Mapping

from checker.records import dataclass, field


@dataclass(frozen=True, slots=True)
class DocumentSettings:
    """`aliases` gives a front-matter key that we know for each further one, without case. `languages` are those whose
    text is checked (zh, en), None for all. `time_zone` is where its stamps are read, as ``+08:00`` or a name of the
    IANA database; `zones` are abbreviations with what they mean in its texts, in minutes east of Greenwich."""

    aliases: Mapping[str, str] = field(default_factory=dict)
    languages: tuple[str, ...] | None = None
    time_zone: str | None = None
    zones: Mapping[str, int] = field(default_factory=dict)


DEFAULT_SETTINGS = DocumentSettings()
