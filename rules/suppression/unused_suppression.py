"""P901."""

from __future__ import annotations

from collections.abc import Iterator

from checker.api import Fate, Finding, Reading, Rule, Severity


class UnusedSuppression(Rule):
    """A comment asks to leave a finding alone that is not there.

    The text was mended, or the comment stands in the wrong place. While it stays, it will hide the next mistake of its
    kind, which nobody has looked at.

    Not reported: a comment about a rule that did not run, and one without a reason, which holds for nothing.

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
    judges_suppressions = True

    def check(self, reading: Reading) -> Iterator[Finding]:
        """One finding for each rule that is named for nothing."""
        for suppression in reading.suppressions:
            if suppression.fate is Fate.UNUSED:
                scope = suppression.directive.scope
                where = scope.value if scope is not None else "file"
                yield Finding(
                    self.id,
                    suppression.span,
                    f"{suppression.term} reports nothing in the {where} that this comment speaks of",
                    note="nothing to leave alone",
                    reasons=("take the comment out, or put it where the finding is",),
                )
