"""The configuration settings that change how a document is read."""

from __future__ import annotations

from collections.abc import Mapping

from checker.records import dataclass, field


@dataclass(frozen=True, slots=True)
class DocumentSettings:
    """`aliases` maps further front-matter keys, without case, to known ones.

    `languages` are the languages that are checked (zh, en), None for all. `time_zone` is the zone of timestamps that
    state none, as ``+08:00`` or an IANA name; `zones` maps abbreviations in the text to minutes east of Greenwich.
    """

    aliases: Mapping[str, str] = field(default_factory=dict)
    languages: tuple[str, ...] | None = None
    time_zone: str | None = None
    zones: Mapping[str, int] = field(default_factory=dict)


DEFAULT_SETTINGS = DocumentSettings()
