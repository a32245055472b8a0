"""The words in which pages say what they are, for each language that has them: modules with the same names inside."""

from __future__ import annotations

from checker.languages.en import page_labels as english_labels
from checker.languages.en import self_references as english_references
from checker.languages.en import series_parts as english_parts
from checker.languages.zh import page_labels as chinese_labels
from checker.languages.zh import self_references as chinese_references
from checker.languages.zh import series_parts as chinese_parts

#: What a date is, by its label or its key: LABELS, KEYS, MASTHEAD.
LABELS = (english_labels, chinese_labels)
#: Which part of a series a page is: TITLE, FILE, LINKED, TARGET, SELF, OF and `value`.
PARTS = (english_parts, chinese_parts)
#: What a page is about: SELF, OTHERS, BOUND_OF_TIME.
REFERENCES = (english_references, chinese_references)
