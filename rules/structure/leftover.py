"""S407."""

from __future__ import annotations

from collections.abc import Iterator

from checker.analysis import Reading
from checker.finding import Finding
from checker.message import msg
from checker.passages.leftovers import leftovers
from checker.rule import Pattern, Profile, Rule, Severity


class Leftover(Rule):
    """The text contains a placeholder, a note to its writer, or remains of a template or program.

    Dummy text, a date with X's, a note to oneself, “insert name here”: the text was published unfinished.

    Not reported: forms, templates and samples, and pages about them; code and quotations; tasks in minutes;
    placeholders of the site's own templates; what a program asks its user to type; requests with a link to the form;
    pages in a folder of drafts.

    ```bad
    The hall holds two hundred people. ⟦Lorem ipsum dolor⟧ sit amet, consectetur adipiscing elit.
    ```
    ```bad
    The bridge was opened by ⟦[insert name of mayor]⟧ on a clear morning.
    ```
    ```bad
    本公司于⟦XXXX年X月⟧成立，总部设在河畔市。
    ```
    ```bad
    ## 聯絡方式

    電話：⟦【此處填寫電話】⟧，地址：河畔路三號。
    ```
    ```bad text
    Dear ⟦{{first_name}}⟧,

    Thank you for your order. It left our house this morning.
    ```
    ```good
    ## Template for invitations

    The bridge was opened by [insert name of mayor] on a clear morning.
    ```
    ```good
    - TODO: ask the council about the hall
    - buy chairs
    ```
    ```good
    The program asks: Enter the name of the harbour: [Type a name]
    ```
    ```good
    填表时请写明“XXXX年X月”，不要只写年份。
    ```
    ```bad text
    招生简章

    学费每学期九千元。校服收费标准：⟦待补⟧
    ```
    ```good path=drafts/hall.md
    TODO: ask the council about the hall.
    ```
    """

    id = "S407"
    name = "leftover"
    severity = Severity.WARNING
    patterns = (Pattern(name, profile=Profile.REVIEW),)

    def check(self, reading: Reading) -> Iterator[Finding]:
        """One finding for each leftover."""
        for leftover in reading.get(leftovers):
            written = reading.document.source.slice(leftover.span)
            yield Finding(
                rule=self.id,
                span=leftover.span,
                message=msg("“{written}” looks like {what}", written=written, what=leftover.what),
                note=leftover.what,
            )
