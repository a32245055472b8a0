"""S402."""

from __future__ import annotations

from collections.abc import Iterator

from checker.api import Finding, Reading, Rule, Severity, Suggestion, say


class OrdinalForm(Rule):
    """The ending of an ordinal does not fit its number: 2rd, 22th, 11st; or 第 is written twice.

    Mostly the number was changed and its ending was not, so the date or rank itself is worth a second look: “23nd” may
    have been the 22nd.

    Not reported: British weights (11st 4lb is eleven stone), formulas such as n+1th, code, quotations, and sentences
    that speak about such mistakes.

    ```bad
    The next meeting is on February ⟦23nd⟧, 2016.
    ```
    ```bad
    She came in on the ⟦11st⟧ floor and left on the 21st.
    ```
    ```bad
    这已经是⟦第第⟧三届河畔音乐节，观众比往年更多。
    ```
    ```bad
    這已經是⟦第第⟧12屆河畔音樂節，觀眾比往年更多。
    ```
    ```bad
    本场讲座是系列的“⟦3th⟧ Talk”，地点在二楼。
    ```
    ```good
    The 1st, 2nd, 3rd, 4th, 11th, 12th, 13th, 21st, 22nd, 23rd, 101st and 111th of them were sold.
    ```
    ```good
    At the weigh-in he was 11st 4lb, a pound under the limit.
    ```
    ```good
    这是第三届河畔音乐节，也是次第第一次在室外举行。
    ```
    ```good
    People who write “2rd” by mistake mean the second.
    ```
    """

    id = "S402"
    name = "ordinal-form"
    severity = Severity.WARNING

    def check(self, reading: Reading) -> Iterator[Finding]:
        """One finding for each malformed ordinal."""
        for ordinal in reading.malformed_ordinals:
            written = reading.document.source.slice(ordinal.span)
            yield Finding(
                rule=self.id,
                span=ordinal.span,
                message=say("“{written}” is no ordinal: it is written {right}", written=written, right=ordinal.right),
                note=say("written {right}", right=ordinal.right),
                reasons=(say("if the ending is right, the number is not"),) if written.isascii() else (),
                suggestions=(Suggestion(ordinal.span, ordinal.right, say("write {right}", right=ordinal.right)),),
            )
