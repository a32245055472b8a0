"""P902."""

from __future__ import annotations

from collections.abc import Iterator

from checker.analysis import Reading
from checker.finding import Finding, Fix
from checker.message import Message, msg
from checker.rule import Rule, Severity
from checker.suppression import Suppression, SuppressionStatus


class UnknownSuppression(Rule):
    """A suppression comment names an unknown rule, no rule, or an unknown command.

    Such a comment has no effect, but its author believes that it has.

    Not reported: comments in code, as examples. The beginning of an id is not accepted here, since it would hide
    findings that have not been read.

    ```bad
    <!-- contralint-ignore ⟦weekday-missmatch⟧: quoted from the poster as it was printed -->

    The bridge opened on Sunday, 14 June 2015.
    ```
    ```bad
    大桥于2015年6月14日（星期日）通车。⟦<!-- contralint-ingore D101：海报原文如此 -->⟧
    ```
    ```good
    <!-- contralint-ignore D101: quoted from the poster as it was printed -->

    The bridge opened on Monday, 14 June 2015.
    ```
    ```good
    Write `<!-- contralint-ignore RULE: why -->` in front of a paragraph.
    ```
    ```good
    大桥于2015年6月14日（星期日）通车。<!-- 海报原文如此 -->
    ```
    """

    id = "P902"
    name = "unknown-suppression"
    severity = Severity.WARNING
    checks_suppressions = True

    def check(self, reading: Reading) -> Iterator[Finding]:
        """One finding for each word that means nothing."""
        for suppression in reading.suppressions:
            if suppression.status is SuppressionStatus.UNKNOWN:
                fixes = _fixes(suppression)
                yield Finding(
                    self.id,
                    suppression.span,
                    _message(suppression),
                    note=msg("has no effect"),
                    reasons=(msg("did you mean {near}?", near=suppression.near),)
                    if suppression.near and not fixes
                    else (),
                    fixes=fixes,
                )


def _message(suppression: Suppression) -> Message:
    if suppression.comment.scope is None:
        return msg("“{word}” is not a command", word=suppression.term)
    if not suppression.term:
        return msg("the comment names no rule")
    return msg("there is no rule “{rule}”", rule=suppression.term)


def _fixes(suppression: Suppression) -> tuple[Fix, ...]:
    if suppression.near is None or suppression.comment.scope is None:
        return ()
    return (Fix(suppression.span, suppression.near, msg("the nearest rule")),)
