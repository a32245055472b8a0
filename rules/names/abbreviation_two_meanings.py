"""N604."""

from __future__ import annotations

from collections.abc import Iterator

from checker.api import Finding, Pattern, Place, Profile, Reading, Rule, Severity, say


class AbbreviationTwoMeanings(Rule):
    """A text explains one abbreviation in two ways.

    Wherever it stands afterwards, the reader does not know which of the two is meant.

    Not reported: other forms of the same words (Program and Programme), a full form and its translation, abbreviations
    that are explained once.

    ```bad
    The ⟦~World Trade Organization (WTO)⟧ met in May. The ⟦World Tourism Organization (WTO)⟧ sent an observer.
    ```
    ```bad
    ⟦~河畔环境研究中心（以下简称“中心”）⟧于三月成立。⟦运河文化展览中心（以下简称“中心”）⟧同时开放。
    ```
    ```good
    The World Trade Organization (WTO) met in May. The WTO sent an observer, the World Health Organization
    (WHO) two.
    ```
    ```good
    The Application Programming Interface (API) is new; every Application Program Interface (API) has a page.
    ```
    ```good
    世界贸易组织（WTO）在五月开会，世界卫生组织（WHO）派人参加。
    ```
    """

    id = "N604"
    name = "abbreviation-two-meanings"
    severity = Severity.WARNING
    patterns = (Pattern(name, profile=Profile.REVIEW),)

    def check(self, reading: Reading) -> Iterator[Finding]:
        """One finding for each second meaning."""
        for first, second in reading.ambiguous_abbreviations:
            yield Finding(
                rule=self.id,
                span=second.span,
                message=say(
                    "{short} is “{here}” here and “{there}” on line {line}",
                    short=second.short,
                    here=second.full,
                    there=first.full,
                    line=reading.line(first.span.start),
                ),
                note=say("explained here"),
                related=(Place(first.span, say("explained otherwise")),),
            )
