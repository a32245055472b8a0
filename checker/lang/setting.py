"""Sentences that set a named value, in all languages: we set `retries` to 5; 将 `retries` 设为 5."""

from __future__ import annotations

from checker.lang import patterns as re

_VALUE = r"`?(?P<value>\d{1,12}(?:\.\d{1,6})?)`?(?![\d.%]*\d|%|\w)"
_NAME = r"`(?P<name>[A-Za-z_][\w.-]{1,40})`"
#: A named value and what the sentence sets it to; Markdown's marks of code are part of what is matched.
SET_TO = (
    re.compile(rf"\b[Ss]et(?:s|ting)?(?:\sthe)?\s{_NAME}\s(?:to|=)\s{_VALUE}"),
    re.compile(rf"{_NAME}\s(?:is|was|has\sbeen)\sset\sto\s{_VALUE}"),
    re.compile(rf"[将把將]\s?{_NAME}\s?(?:的值)?[设設](?:[置定置])?[为成為]\s?{_VALUE}"),
)
#: A sentence that names two values, or only one of several.
CHANGED = re.compile(
    r"\b(?:from|instead|rather|default\w*|previous\w*|or|between|example)\b|从|從|由|默认|預設|原来|原本|改|或|例如"
)
