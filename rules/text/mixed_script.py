"""X502."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from checker.analysis import Reading
from checker.finding import Finding, Fix, Location
from checker.message import Message, msg
from checker.records import replace
from checker.rule import Pattern, Profile, Rule, Severity

from .scripts import ForeignCharacter, ScriptMixture, mixed_script

_SHOWN, _OFFERED = 12, 3
#: So many different characters are no name or variant, but a text that a program converted.
_CONVERTED = 3
#: So often, and so many times as often as the usual shape, a page writes the other one on purpose.
_HABIT = 3


class MixedScript(Rule):
    """A Traditional text has characters in their Simplified shape, or a Simplified text has Traditional ones.

    Usually a program converted the text character by character: 關於 became 關于, 之後 became 之后, 總幹事 became
    總干事. Search does not find these words, and readers of either script stumble.

    Not reported: words, titles and sentences that are entirely in the other script, as quotations or translations;
    characters that Traditional texts write in both forms (占, 布, 恒, 踪); characters that a word requires (皇后,
    干涉, 公里), and 里 at the end of an address; words next to kana, which are Japanese; the names of a list, and a
    name that the page repeats; sentences about the scripts. The phrase decides which form a word requires, never the
    single character. Characters that are not in common use are skipped: most of them occur in names.

    ```bad pattern=several-characters
    ## 港口論壇

    關⟦于⟧河川整治，總⟦~干⟧事昨日表示，第一期工程完成之⟦~后⟧，將邀請各國專家前來討論，並對沿岸居民的補償問題提出說明。
    ```
    ```bad pattern=common-character
    河川整治的第一期工程已经完工，总干事昨日表示，随后将邀请各国专家⟦們⟧前来讨论，并对沿岸居民⟦~們⟧的补偿问题给出说明。
    ```
    ```good
    河川整治的第一期工程已经完工，总干事林騄随后表示，将邀请各国专家前来讨论，并对沿岸居民的补偿问题给出说明。
    ```
    ```good
    ## 港口論壇

    關於河川整治，總幹事昨日表示，第一期工程完成之後，將邀請各國專家前來討論，皇后大道長三公里，不受干涉。
    ```
    ```good
    河川整治的第一期工程已经完工，总干事随后表示，将邀请各国专家前来讨论。他引用了《關於河川整治之說明》一文。
    ```
    ```good
    The notice says 关于图书馆开放时间的调整, and in Hong Kong 關於圖書館開放時間的調整.
    ```
    """

    id = "X502"
    name = "mixed-script"
    severity = Severity.WARNING
    patterns = (
        Pattern("several-characters", msg("three or more different characters in common use")),
        Pattern(
            "common-character",
            msg(
                "one or two different characters in common use, by the first level of GB 2312; they may be part of a"
                " name"
            ),
            Profile.REVIEW,
        ),
    )

    def check(self, reading: Reading) -> Iterator[Finding]:
        """One finding with all places. Characters that are not in common use occur mostly in names."""
        if (mixed := reading.get(mixed_script)) is None:
            return
        places = tuple(place for place in mixed.places if place.common)
        pattern = self._pattern(places)
        if pattern == "common-character":
            places = tuple(place for place in places if not _is_habit(reading.document.prose.text, place))
        if places:
            yield self._finding(replace(mixed, places=places), pattern)

    @staticmethod
    def _pattern(places: Sequence[ForeignCharacter]) -> str:
        is_converted = len({(place.written, place.required) for place in places}) >= _CONVERTED
        return "several-characters" if is_converted else "common-character"

    def _finding(self, mixed: ScriptMixture, pattern: str) -> Finding:
        first, *others = mixed.places
        left = len(others) - _SHOWN
        return Finding(
            rule=self.id,
            span=first.span,
            message=_message(mixed),
            note=_meant(first),
            related=tuple(Location(place.span, _meant(place)) for place in others[:_SHOWN]),
            reasons=(msg("and {number} more", number=left),) if left > 0 else (),
            fixes=tuple(
                Fix(place.span, place.required, msg("write {right}", right=place.required))
                for place in mixed.places
                if len(mixed.places) <= _OFFERED
            ),
            pattern=pattern,
        )


def _is_habit(text: str, place: ForeignCharacter) -> bool:
    """Whether the page writes a character in the other shape nearly everywhere, as authors do on purpose."""
    written = text.count(place.written)
    return written >= _HABIT and text.count(place.required) * _HABIT < written


def _message(mixed: ScriptMixture) -> Message:
    number, each = len(mixed.places), _each(mixed)
    if mixed.name == "Traditional":
        if number == 1:
            return msg("a Traditional text has a Simplified character: {each}", each=each)
        return msg("a Traditional text has {number} Simplified characters: {each}", number=number, each=each)
    if number == 1:
        return msg("a Simplified text has a Traditional character: {each}", each=each)
    return msg("a Simplified text has {number} Traditional characters: {each}", number=number, each=each)


def _each(mixed: ScriptMixture) -> Message:
    """The characters, the most frequent ones first."""
    counted = Counter((place.written, place.required) for place in mixed.places).most_common(_SHOWN)
    first, *others = (
        msg("{written} for {right} ({number})", written=written, right=right, number=count)
        for (written, right), count in counted
    )
    for other in others:
        first = msg("{these}, {this}", these=first, this=other)
    return first


def _meant(place: ForeignCharacter) -> Message:
    return msg("{right} is meant", right=place.required)
