"""N602."""

from __future__ import annotations

from collections.abc import Iterator

from checker.analysis import Reading
from checker.check import Check
from checker.finding import Finding
from checker.message import msg
from checker.records import replace
from checker.rule import Pattern, Profile, Rule, Severity

from .full_names import full_name_variants, named_in_full
from .han_names import han_name_variants
from .office_holders import name_variants, named_holders
from .spelling_pairs import NAMED_AGAIN, name_variant_finding, repeated_name_checks


class NameVariant(Rule):
    """A name is spelt in two ways: Rosalind Keogh and Rosalind Keough, 斯蒂芬·哈珀 and 史蒂芬·哈珀.

    Foreign names have many transliterations, and anyone who copies from several sources copies their spellings too.
    Readers take one person for two.

    Not reported: short forms (哈珀 after 斯蒂芬·哈珀, Steve for Steven); people with the same family name and entirely
    different given names; two names in one sentence; two spellings that are both used again; forms of one word (Latin
    America, Latin American); Chinese names without an office next to them, or with offices of two countries.

    ```bad pattern=office
    加拿大总理⟦~斯蒂芬⟧·哈珀昨日抵达杭州。加拿大总理⟦史蒂芬⟧·哈珀参观了企业园区。
    ```
    ```bad pattern=office
    阿根廷總統馬克⟦~里⟧會見了代表團。馬克里說，合作才剛開始。阿根廷總統馬克⟦利⟧隨後出席午宴。
    ```
    ```bad pattern=office
    Prime Minister ⟦~Stephen⟧ Harper arrived on Monday. Prime Minister ⟦Steven⟧ Harper toured the port.
    ```
    ```bad pattern=full-name
    The head teacher, Dr Rosalind ⟦~Keogh⟧, will speak in the hall. Questions? Ask Dr Rosalind ⟦Keough⟧ on the night.
    ```
    ```bad pattern=han-name
    队长李若⟦~菡⟧今年二十四岁。李若菡得到三十分。终场前，李若⟦涵⟧两罚全中。
    ```
    ```good
    评委余道明到场，评委余道鸣也到场。余道明说，两人是第一次见面。
    ```
    ```good
    The twins Marian Weir and Marion Weir both sang. Latin America is far; the Latin American evening is near.
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
    kind = NAMED_AGAIN
    severity = Severity.WARNING
    patterns = (
        Pattern("full-name", msg("two capitalised words: one is the same, the other differs in one letter")),
        Pattern(
            "han-name",
            msg("a Chinese name of a person or a body, once with another character of the same sound"),
            Profile.REVIEW,
        ),
        Pattern("office", msg("two spellings, both next to the same office"), Profile.REVIEW),
    )

    def checks(self, reading: Reading) -> Iterator[Check]:
        """Names that are spelled as before, with the same office or in full, pass."""
        yield from repeated_name_checks(self, reading, reading.get(named_holders), "office")
        yield from repeated_name_checks(self, reading, reading.get(named_in_full), "full-name")
        yield from super().checks(reading)

    def check(self, reading: Reading) -> Iterator[Finding]:
        """One finding for each spelling that differs from the first."""
        text = reading.document.source.slice
        with_office = reading.get(name_variants)
        by_pattern = [(variant, "office") for variant in with_office]
        taken = {variant.differs for variant in with_office}
        for pattern, variants in (("full-name", full_name_variants), ("han-name", han_name_variants)):
            by_pattern += [(variant, pattern) for variant in reading.get(variants) if variant.differs not in taken]
        for variant, pattern in by_pattern:
            message = msg(
                "“{one}” is “{other}” on line {line}",
                one=text(variant.span),
                other=text(variant.other),
                line=reading.line(variant.other.start),
            )
            yield replace(name_variant_finding(self.id, reading, variant, message), pattern=pattern)
