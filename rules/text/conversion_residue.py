"""X501."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from checker.analysis import Reading
from checker.document.document import Residue, ResidueKind
from checker.finding import Finding, Location
from checker.message import msg
from checker.rule import Pattern, Profile, Rule, Severity

from .conversion_traces import conversion_residues

_SHOWN = 12
_PATTERNS = {ResidueKind.DIVIDING: "inside-word"}


class ConversionResidue(Rule):
    """A conversion left traces in the text: readings in brackets, invisible characters or replacement characters.

    Texts that were converted between scripts, encodings or programs keep what the converter could not handle: 進(jìn)
    for 进, a zero-width space inside a word, a replacement character for an undecodable byte. Search does not find
    these words, and readers stumble.

    Not reported: a reading that explains a rare character; pages that teach reading and gloss most of their text, and
    lists of words with their readings; readings of each character in a row; invisible and control characters next to a
    space or a sign of punctuation or at the edge of a line; one letter in brackets; soft hyphens
    between letters; the joiners that emoji and some scripts need. All traces of one kind are one finding, with their
    number.

    ```bad pattern=visible
    貿⟦(mào)⟧易會議發⟦~(fā)⟧布了一項⟦~(xiàng)⟧聲明，重申電子商務⟦~(wù)⟧的重要性，各國代表在會後繼續磋商了兩天。
    ```
    ```bad pattern=visible
    会议⟦(yì)⟧发布了一项⟦~(xiàng)⟧声明，重申电子商务⟦~(wù)⟧的重要性，各国代表在会后继续磋商，并约定明年再⟦~(zài)⟧次会面。
    ```
    ```bad pattern=inside-word
    The minister said the re⟦\u200b⟧port would be published.
    ```
    ```bad pattern=visible
    The caf⟦\ufffd⟧ opened in May.
    ```
    ```bad pattern=visible
    The caf⟦Ã©⟧ opened in May, and the mayor⟦~â€™⟧s band played.
    ```
    ```good
    会议昨天开幕。\u200b各国代表出席了开幕式，会议给我\u200b的感觉很好。
    ```
    ```good
    饕餮(tāo)纹是青铜器上常见的纹饰。
    ```
    ```good
    饕餮（tāo tiè）紋是青銅器上常見的紋飾。
    ```
    ```good
    The café opened in May (it was a Monday).
    ```
    """

    id = "X501"
    name = "conversion-residue"
    severity = Severity.WARNING
    patterns = (
        Pattern("visible", msg("readings in brackets, and characters that readers see or that programs reject")),
        Pattern(
            "inside-word",
            msg("an invisible character that divides a word or a number, or doubles a hyphen"),
            Profile.REVIEW,
        ),
    )

    def check(self, reading: Reading) -> Iterator[Finding]:
        """One finding for each kind of trace, with its first places."""
        by_kind = sorted(reading.get(conversion_residues), key=lambda residue: (residue.kind.value, residue.span))
        for kind, group in groupby(by_kind, key=lambda residue: residue.kind):
            yield self._finding(kind, tuple(group))

    def _finding(self, kind: ResidueKind, residues: tuple[Residue, ...]) -> Finding:
        first, *others = residues
        count = len(residues)
        left = count - 1 - _SHOWN
        return Finding(
            rule=self.id,
            span=first.span,
            message=msg("a conversion left traces: {kind}, {number} in all", kind=kind.label, number=count),
            note=kind.label,
            related=tuple(Location(residue.span, "") for residue in others[:_SHOWN]),
            reasons=(msg("and {number} more", number=left),) if left > 0 else (),
            pattern=_PATTERNS.get(kind, "visible"),
        )
