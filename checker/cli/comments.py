"""``check --comments``: Word documents and OpenDocument texts with the findings as comments."""

from __future__ import annotations

import os
from argparse import Namespace
from collections.abc import Sequence

from checker.cli.errors import CommandError, complain
from checker.cli.language import language_of_locale
from checker.formats.decode import Unreadable
from checker.message import msg, msg_count
from checker.result import CheckedDocument
from checker.system.files import read_file, replace_file, system_reason


def takes_comments(path: str) -> bool:
    """Whether comments can be written into a document."""
    return path.lower().endswith((".docx", ".odt"))


def check_target(options: Namespace) -> None:
    """Raises CommandError, before anything is checked, where comments cannot be written."""
    from checker.services.extras import require

    require("word", "--comments")
    folder = os.path.dirname(os.path.abspath(options.comments))
    if not os.path.isdir(folder):
        raise CommandError(msg("--comments: There is no folder '{folder}'.", folder=folder))


def write_comments(options: Namespace, documents: Sequence[CheckedDocument]) -> None:
    """Writes each Word document with its comments: one to the given file, several into the given folder. Raises
    CommandError.
    """
    word = [each for each in documents if takes_comments(each.source.path)]
    if not word:
        raise CommandError(msg("--comments: No Word document (.docx) or OpenDocument text (.odt) was checked."))
    target: str = options.comments
    into_folder = len(word) > 1 or os.path.isdir(target) or target.endswith(("/", os.sep))
    if into_folder:
        names = [os.path.basename(each.source.path) for each in word]
        double = next((name for name in names if names.count(name) > 1), None)
        if double is not None:
            raise CommandError(
                msg("--comments: Two documents are named '{name}': check them one at a time.", name=double)
            )
        try:
            os.makedirs(target, exist_ok=True)
        except OSError as error:
            raise CommandError(
                msg("--comments: '{target}' is not a folder: {reason}.", target=target, reason=system_reason(error))
            ) from error
    for each in word:
        path = os.path.join(target, os.path.basename(each.source.path)) if into_folder else target
        number = _write(options, each, path)
        if not options.quiet:
            complain(
                msg_count(
                    number,
                    "{path}: {number} comment, written to {target}",
                    "{path}: {number} comments, written to {target}",
                    path=each.source.path,
                    target=path,
                )
            )


def _write(options: Namespace, checked: CheckedDocument, path: str) -> int:
    from checker.formats.docx.comments import TextDiffers
    from checker.services.word import commented

    name = checked.source.path
    try:
        data = read_file(name)
        language = options.lang or language_of_locale()
        written = commented(data, checked, language, options.comment_author, options.comment_initials)
    except TextDiffers:
        raise CommandError(
            msg("{name}: The document changed while it was checked: run the command again.", name=name)
        ) from None
    except Unreadable as error:
        raise CommandError(msg("{where}: {problem}", where=name, problem=error.message)) from error
    except OSError as error:
        raise CommandError(
            msg("{name}: It cannot be read: {reason}.", name=name, reason=system_reason(error))
        ) from error
    try:
        replace_file(path, written)
    except OSError as error:
        raise CommandError(
            msg("--comments: '{path}' cannot be written: {reason}.", path=path, reason=system_reason(error))
        ) from error
    return sum(len(dict.fromkeys(each.finding.locations)) for each in checked.findings)
