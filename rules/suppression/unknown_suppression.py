"""P902."""

from __future__ import annotations

from collections.abc import Iterator

from checker.analysis import Reading
from checker.finding import Finding, Suggestion
from checker.message import Said, say
from checker.rule import Rule, Severity
from checker.suppression import Fate, Suppression


class UnknownSuppression(Rule):
    """A comment asks to leave a rule alone that does not exist, names no rule, or is no command that we know.

    Such a comment does nothing, while its author believes that something is taken care of.

    Not reported: what stands in code, as an example; the beginning of a rule's id is no rule here, since it would hide
    more than anyone has looked at.

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
    judges_suppressions = True

    def check(self, reading: Reading) -> Iterator[Finding]:
        """One finding for each word that means nothing."""
        for suppression in reading.suppressions:
            if suppression.fate is Fate.UNKNOWN:
                suggestions = _suggestions(suppression)
                yield Finding(
                    self.id,
                    suppression.span,
                    _message(suppression),
                    note=say("does nothing"),
                    reasons=(say("did you mean {near}?", near=suppression.near),)
                    if suppression.near and not suggestions
                    else (),
                    suggestions=suggestions,
                )


def _message(suppression: Suppression) -> Said:
    if suppression.directive.scope is None:
        return say("there is no command “{word}”", word=suppression.term)
    if not suppression.term:
        return say("the comment names no rule to leave alone")
    return say("there is no rule “{rule}”", rule=suppression.term)


def _suggestions(suppression: Suppression) -> tuple[Suggestion, ...]:
    if suppression.near is None or suppression.directive.scope is None:
        return ()
    return (Suggestion(suppression.span, suppression.near, say("the nearest rule")),)
