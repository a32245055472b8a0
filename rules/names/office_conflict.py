"""N603."""

from __future__ import annotations

from collections.abc import Iterator

from checker.analysis import Reading
from checker.check import Check
from checker.finding import Finding, Location
from checker.message import msg
from checker.rule import Pattern, Profile, Rule, Severity

from .office_holders import named_holders, office_conflicts
from .spelling_pairs import NAMED_AGAIN, repeated_name_checks


class OfficeConflict(Rule):
    """One person has two offices that nobody holds at the same time: president in one place, prime minister in another.

    Either one of them is wrong, or the text is about two periods and does not say so.

    Not reported: former, late, acting, deputy and elected office holders; offices that one person can hold at the same
    time; heads of different countries. Only heads of state and of government are checked, and only if the country is
    named.

    ```bad
    加拿大⟦~总理斯蒂芬·哈珀⟧抵达杭州。加拿大⟦总统斯蒂芬·哈珀⟧，随后参观了企业园区。
    ```
    ```bad
    The visit of Canadian ⟦~Prime Minister Stephen Harper⟧ began on Monday. On Tuesday, Canadian ⟦President Stephen
    Harper⟧ toured the port.
    ```
    ```good
    俄罗斯总统普京曾任俄罗斯总理。俄罗斯前总理梅德韦杰夫出席。
    ```
    ```good
    French President Anna Miller met German Chancellor Anna Miller, who is no relation.
    ```
    ```good
    Former French Prime Minister Paul Durand became French President Paul Durand in May.
    ```
    """

    id = "N603"
    name = "office-conflict"
    kind = NAMED_AGAIN
    severity = Severity.WARNING
    patterns = (Pattern(name, profile=Profile.REVIEW),)

    def checks(self, reading: Reading) -> Iterator[Check]:
        """People with the same office again pass."""
        yield from repeated_name_checks(self, reading, reading.get(named_holders))
        yield from super().checks(reading)

    def check(self, reading: Reading) -> Iterator[Finding]:
        """One finding for each office that contradicts the first one."""
        for conflict in reading.get(office_conflicts):
            office, other = _office(conflict.office), _office(conflict.other_office)
            yield Finding(
                rule=self.id,
                span=conflict.span,
                message=msg(
                    "{name} is {office} here and {other} on line {line}",
                    name=conflict.name,
                    office=office,
                    other=other,
                    line=reading.line(conflict.other.start),
                ),
                note=office,
                related=(Location(conflict.other, other),),
                reasons=(msg("a country has one of each, and nobody is both at the same time"),),
            )


def _office(office: str) -> str:
    """An office from the fixed list, in English; offices from Chinese texts remain as written."""
    match office:
        case "president":
            return msg("president")
        case "prime minister":
            return msg("prime minister")
        case "chancellor":
            return msg("chancellor")
        case "king":
            return msg("king")
        case "queen":
            return msg("queen")
        case "emperor":
            return msg("emperor")
        case "taoiseach":
            return msg("taoiseach")
    return office
