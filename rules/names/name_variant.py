"""N602."""

from __future__ import annotations

from collections.abc import Iterator

from checker.analysis import Reading
from checker.finding import Finding
from checker.message import msg
from checker.rule import Pattern, Profile, Rule, Severity

from .office_holders import name_variants
from .spelling_pairs import name_variant_finding


class NameVariant(Rule):
    """The name of one person is spelt in two ways: 斯蒂芬·哈珀 and 史蒂芬·哈珀, with the same office.

    Foreign names have many transliterations, and anyone who copies from several sources copies their spellings too.
    Readers take one person for two.

    Not reported: short forms (哈珀 after 斯蒂芬·哈珀, Steve for Steven); people with the same family name and entirely
    different given names; names without an office next to them, or with offices of two countries.

    ```bad
    加拿大总理⟦~斯蒂芬⟧·哈珀昨日抵达杭州。加拿大总理⟦史蒂芬⟧·哈珀参观了企业园区。
    ```
    ```bad
    阿根廷總統馬克⟦~里⟧會見了代表團。馬克里說，合作才剛開始。阿根廷總統馬克⟦利⟧隨後出席午宴。
    ```
    ```bad
    Prime Minister ⟦~Stephen⟧ Harper arrived on Monday. Prime Minister ⟦Steven⟧ Harper toured the port.
    ```
    ```good
    加拿大总理斯蒂芬·哈珀昨日抵达杭州。总理哈珀参观了企业园区。
    ```
    ```good
    美国总统乔治·布什与州长杰布·布什是兄弟，前总统老布什是他们的父亲。
    ```
    ```good
    President Steven Miller spoke first. President Steve Miller is also a farmer, and President Anna Miller a painter.
    ```
    """

    id = "N602"
    name = "name-variant"
    severity = Severity.WARNING
    patterns = (Pattern(name, profile=Profile.REVIEW),)

    def check(self, reading: Reading) -> Iterator[Finding]:
        """One finding for each spelling that is not the first."""
        text = reading.document.source.slice
        for variant in reading.get(name_variants):
            message = msg(
                "“{one}” is “{other}” on line {line}",
                one=text(variant.span),
                other=text(variant.other),
                line=reading.line(variant.other.start),
            )
            yield name_variant_finding(self.id, reading, variant, message)
