"""The words with which pages describe themselves, per language: modules that define the same names."""

from __future__ import annotations

from checker.languages.en import page_labels as english_labels
from checker.languages.en import self_references as english_references
from checker.languages.en import series_parts as english_parts
from checker.languages.zh import page_labels as chinese_labels
from checker.languages.zh import self_references as chinese_references
from checker.languages.zh import series_parts as chinese_parts

#: The meaning of a date, by its label or its key: LABELS, KEYS, MASTHEAD.
LABELS = (english_labels, chinese_labels)
#: The part of a series that a page is: TITLE, FILE, LINKED, TARGET, SELF, OF and `value`.
PARTS = (english_parts, chinese_parts)
#: The subject of a page: SELF, OTHERS, BOUND_OF_TIME.
REFERENCES = (english_references, chinese_references)
