"""F312."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from checker.analysis import Reading
from checker.check import Check, CheckKind, operands
from checker.finding import Finding, Location
from checker.message import msg
from checker.quantities.quantity import show_bounds
from checker.rule import Pattern, Profile, Rule, Severity

from .relations.equations import Equation, equations

CALCULATION = CheckKind("calculation", msg("calculation"), "{number} calculation", "{number} calculations")


class ArithmeticMismatch(Rule):
    """A written calculation gives a wrong result.

    A written calculation invites readers to check it. A wrong result is a typing or copying error, and everything
    derived from it is in doubt.

    Not reported: code; sayings (1 + 1 = 3); calculations with letters, powers or a modulus; results that rounding or
    another unit explains, or that are right when calculated from left to right; questions; sentences about mistakes.

    ```bad
    The grid has ⟦~24 × 24⟧ = ⟦784⟧ cells.
    ```
    ```bad
    共发放⟦~18 × 25⟧ = ⟦540⟧份问卷。
    ```
    ```bad
    會費合計⟦~120元 × 35人⟧ = ⟦4,500⟧元。
    ```
    ```good
    The grid has 28 × 28 = 784 cells.
    ```
    ```good
    共发放18 × 30 = 540份问卷，回收率 540 ÷ 600 = 90%。
    ```
    ```good
    會費合計120元 × 35人 = 4,200元，換成美元約4200 ÷ 31.2 = 135。
    ```
    ```good
    峰值为 2400 × 3 × 5 = 36 GFLOPS；余数不够减时，加上 30 后再减 4 等于 29。
    ```
    ```good
    Together, 1 + 1 = 3, as the bank likes to say; and 7 + 8 = 3 modulo 12.
    ```
    """

    id = "F312"
    name = "arithmetic-mismatch"
    severity = Severity.ERROR
    patterns = (Pattern(name, profile=Profile.REVIEW),)

    def checks(self, reading: Reading) -> Iterator[Check]:
        """One check for each equation."""
        for equation in reading.get(equations):
            compared = operands(reading, calculation=equation.calculation, result=equation.result)
            if equation.is_correct:
                yield self.passed(CALCULATION, compared)
            else:
                yield self.failed(CALCULATION, compared, partial(self._finding, equation))

    def _finding(self, equation: Equation) -> Finding:
        calculation, result, value = equation.calculation_text, equation.result_text, show_bounds(equation.value)
        return Finding(
            rule=self.id,
            span=equation.result,
            message=msg("{calculation} is {value}, not {result}", calculation=calculation, value=value, result=result),
            note=msg("the result"),
            related=(Location(equation.calculation, msg("the calculation")),),
            reasons=(
                msg("{calculation} = {value}, stated {stated}", calculation=calculation, value=value, stated=result),
            ),
        )
