"""``--lang``: the language of messages for people."""

from __future__ import annotations

import os
from argparse import ArgumentTypeError
from collections.abc import Mapping

from checker.message import ENGLISH, LANGUAGES, message_language, msg

#: In the order in which gettext reads them.
_VARIABLES = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")


def language_named(written: str) -> str:
    """The language of a tag such as zh, zh-TW or zh_CN.UTF-8; raises ArgumentTypeError where it is not supported."""
    found = message_language(written)
    if found is None:
        raise ArgumentTypeError(
            msg(
                "there are no messages in '{written}': choose {languages}",
                written=written,
                languages=", ".join(LANGUAGES),
            )
        )
    return found


def language_of_locale(environment: Mapping[str, str] = os.environ) -> str:
    """The language of the user's locale; English if it is not supported."""
    for variable in _VARIABLES:
        for written in filter(None, environment.get(variable, "").split(":")):
            found = message_language(written)
            if found is not None or variable != "LANGUAGE":
                return found or ENGLISH
    return ENGLISH
