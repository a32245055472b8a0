"""P903."""

from __future__ import annotations

from collections.abc import Iterator

from checker.analysis import Reading
from checker.finding import Finding
from checker.message import msg
from checker.rule import Rule, Severity
from checker.suppression import SuppressionStatus


class UnexplainedSuppression(Rule):
    """A suppression comment gives no reason, so it has no effect.

    The next editor cannot know whether the comment was a decision or a shortcut. Write the reason after the colon:
    ``contralint-ignore D101: the diary is quoted as it was printed``.

    Not reported: a comment with any reason at all. Only people can judge whether the reason is a good one.

    ```bad
    The bridge opened on Sunday, 14 June 2015. <!-- contralint-ignore ⟦D101⟧ -->
    ```
    ```bad
    <!-- contralint-ignore-file ⟦D101⟧, ⟦D103⟧: -->

    大桥于2015年6月14日（星期日）通车。
    ```
    ```good
    The bridge opened on Monday, 14 June 2015. <!-- contralint-ignore D101: as printed on the poster -->
    ```
    ```good
    大桥于2015年6月14日（星期一）通车。<!-- contralint-ignore D101：海报原文如此 -->
    ```
    ```good
    大桥于2015年6月14日（星期日）通车。<!-- 已核对 -->
    ```
    """

    id = "P903"
    name = "unexplained-suppression"
    severity = Severity.WARNING
    checks_suppressions = True

    def check(self, reading: Reading) -> Iterator[Finding]:
        """One finding for each rule that is named without a reason."""
        for suppression in reading.suppressions:
            if suppression.status is SuppressionStatus.UNEXPLAINED:
                yield Finding(
                    self.id,
                    suppression.span,
                    msg("the comment gives no reason, so {rule} is still reported", rule=suppression.term),
                    note=msg("give a reason after a colon"),
                )
