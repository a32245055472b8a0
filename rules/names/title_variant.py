"""N601."""

from __future__ import annotations

from collections.abc import Iterator

from checker.analysis import Reading
from checker.check import Check
from checker.finding import Finding
from checker.message import msg
from checker.rule import Rule, Severity

from .spelling_pairs import NAMED_AGAIN, name_variant_finding, repeated_name_checks
from .title_pairs import named_titles, title_variants


class TitleVariant(Rule):
    """One title is written in two ways: with a different character of the same sound, or with a misspelt word.

    Anyone who types by sound easily writes 申明 for 声明. Readers look for two documents where there is one, and a
    search for the right title misses the other place.

    Not reported: short forms of a title; titles that differ in a number or in words that form a series (upper and
    lower, first and second); short titles that differ in a character with a different sound, which are two works.

    ```bad
    大会通过《跨境电子商务联合⟦~声⟧明》。各国代表在《联合⟦申⟧明》上签字。
    ```
    ```bad
    工程依《河川治理總⟦~則⟧》辦理，而《河川治理總⟦責⟧》去年才公布。
    ```
    ```bad
    Her novel “The Miller's ⟦~Daughter⟧” sold well; “The Miller's ⟦Daugther⟧” is now a film.
    ```
    ```good
    大会通过《跨境电子商务联合声明》。各国代表在《联合声明》上签字。
    ```
    ```good
    《民法通则》和《民法总则》都已失效，《高级写作教程》和《初级写作教程》仍在使用。
    ```
    ```good
    She wrote “The Miller's Daughter” and “The Miller's Daughters”, “Tales of the Weir I” and “Tales of the Weir II”.
    ```
    """

    id = "N601"
    name = "title-variant"
    kind = NAMED_AGAIN
    severity = Severity.WARNING

    def checks(self, reading: Reading) -> Iterator[Check]:
        """Titles that are repeated unchanged pass."""
        yield from repeated_name_checks(self, reading, reading.get(named_titles))
        yield from super().checks(reading)

    def check(self, reading: Reading) -> Iterator[Finding]:
        """One finding for each pair of titles."""
        text = reading.document.source.slice
        for variant in reading.get(title_variants):
            message = msg(
                "“{one}” here, but “{other}” on line {line}",
                one=text(variant.span),
                other=text(variant.other),
                line=reading.line(variant.other.start),
            )
            yield name_variant_finding(self.id, reading, variant, message)
