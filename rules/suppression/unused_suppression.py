"""P901."""

from __future__ import annotations

from collections.abc import Iterator

from checker.analysis import Reading
from checker.finding import Finding
from checker.message import Message, msg
from checker.rule import Rule, Severity
from checker.suppression import Suppression, SuppressionScope, SuppressionStatus


class UnusedSuppression(Rule):
    """A suppression comment names a rule that finds nothing there.

    Either the text was fixed or the comment is in the wrong place. If it stays, it hides the next mistake of the same
    kind.

    Not reported: comments about rules that did not run; comments without a reason, which have no effect.

    ```bad
    <!-- contralint-ignore ⟦D103⟧: quoted from the poster as it was printed -->

    The bridge opened on Sunday, 14 June 2015.
    ```
    ```bad text
    contralint-ignore ⟦weekday-mismatch⟧: 原稿如此，照录

    大桥于2015年6月14日（星期日）通车。
    ```
    ```good
    <!-- contralint-ignore D101: quoted from the poster as it was printed -->

    The bridge opened on Monday, 14 June 2015.
    ```
    ```good
    The bridge opened on Monday, 14 June 2015. <!-- contralint-ignore weekday-mismatch: as printed on the poster -->
    ```
    ```good
    大桥于2015年6月14日（星期一）通车。<!-- contralint-ignore D101：海报原文如此 -->
    ```
    """

    id = "P901"
    name = "unused-suppression"
    severity = Severity.WARNING
    checks_suppressions = True

    def check(self, reading: Reading) -> Iterator[Finding]:
        """One finding for each rule that is named for nothing."""
        for suppression in reading.suppressions:
            if suppression.status is SuppressionStatus.UNUSED:
                yield Finding(
                    self.id,
                    suppression.span,
                    _message(suppression),
                    note=msg("nothing to suppress"),
                    reasons=(msg("remove the comment, or move it to the finding"),),
                )


def _message(suppression: Suppression) -> Message:
    match suppression.comment.scope:
        case SuppressionScope.LINE | SuppressionScope.NEXT_LINE:
            return msg("{rule} reports nothing on this line", rule=suppression.term)
        case SuppressionScope.PARAGRAPH:
            return msg("{rule} reports nothing in the paragraph of this comment", rule=suppression.term)
        case SuppressionScope.BLOCK:
            return msg("{rule} reports nothing in the block of this comment", rule=suppression.term)
    return msg("{rule} reports nothing in this file", rule=suppression.term)
