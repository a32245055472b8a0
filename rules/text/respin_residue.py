"""X504."""

from __future__ import annotations

from collections.abc import Iterator

from checker.analysis import Reading
from checker.finding import Finding, Fix
from checker.message import msg
from checker.passages.leftovers import respin_residues
from checker.rule import Pattern, Profile, Rule, Severity


class RespinResidue(Rule):
    """A rewriting program replaced the right word by another one: 很近 for 最近, “profound learning”.

    Such programs replace single words to hide the source of a text or to avoid words that are banned in advertisements.
    They break fixed phrases in ways that no writer would.

    Not reported: the same words in their literal sense (离这里很近); sentences about such texts. The list of phrases is
    fixed, and others are not found.

    ```bad
    运河公司在⟦很近⟧又买下了两座船闸。
    ```
    ```bad
    經過三年的努力，兩家公司⟦很終⟧達成了協議。
    ```
    ```bad
    The clinic uses ⟦profound learning⟧ to find early signs of ⟦bosom peril⟧.
    ```
    ```good
    新船闸离市中心很近，走路十分钟就到。
    ```
    ```good
    最近又有兩家公司達成了協議。
    ```
    ```good
    The clinic uses deep learning, and the sailors know the peril of the sea.
    ```
    """

    id = "X504"
    name = "respin-residue"
    severity = Severity.NOTE
    patterns = (Pattern(name, profile=Profile.REVIEW),)

    def check(self, reading: Reading) -> Iterator[Finding]:
        """One finding for each word."""
        for residue in reading.get(respin_residues):
            written = reading.document.source.slice(residue.span)
            yield Finding(
                rule=self.id,
                span=residue.span,
                message=msg("“{written}” probably means “{meant}”", written=written, meant=residue.meant),
                note=msg("{meant}", meant=residue.meant),
                reasons=(msg("programs that rewrite texts make this replacement"),),
                fixes=(Fix(residue.span, residue.meant, msg("write {right}", right=residue.meant)),),
            )
