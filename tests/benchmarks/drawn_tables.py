"""Tables with correct totals and shares, drawn in the ways that pages draw them, and the same with one cell changed."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence

_NAMES = ("Ashby", "Corby", "Derwent", "Ely", "Frome", "Goole", "Hale", "Ilkley", "Jarrow", "Kendal")
_PLACES = ("东河", "西山", "南岭", "北关", "中街", "上湖", "下坝", "石桥", "柳林", "青浦")

Grid = list[list[object]]


def _body(chance: random.Random, han: bool, columns: int, height: int = 0, top: int = 990) -> Grid:
    height = height or chance.randrange(3, 8)
    return [
        [name, *(chance.randrange(11, top) for _ in range(columns))]
        for name in chance.sample(_PLACES if han else _NAMES, height)
    ]


def _sums(body: Sequence[Sequence[object]]) -> list[object]:
    return [sum(row[column] for row in body) for column in range(1, len(body[0]))]  # type: ignore[misc]


def _spoilt(chance: random.Random, grid: Grid, rows: Sequence[int]) -> Grid:
    """One number of some rows becomes another."""
    changed = [list(row) for row in grid]
    row = chance.choice(rows)
    column = chance.choice([at for at, cell in enumerate(changed[row]) if isinstance(cell, int)])
    value = changed[row][column]
    assert isinstance(value, int)
    changed[row][column] = value + chance.choice((-9, 2, 10, 27))
    return changed


def _pipes(grid: Grid) -> str:
    lines = ["| " + " | ".join(map(str, row)) + " |" for row in grid]
    return "\n".join((lines[0], "|" + "---|" * len(grid[0]), *lines[1:])) + "\n"


def _both(chance: random.Random, grid: Grid, draw: Callable[[Grid], str] = _pipes) -> tuple[str, str]:
    return draw(grid), draw(_spoilt(chance, grid, range(1, len(grid))))


def total_row(chance: random.Random, han: bool) -> tuple[str, str]:
    """One column and its total below."""
    body = _body(chance, han, 1)
    word = chance.choice(("合计", "总计", "合計") if han else ("Total", "Totals", "**Total**"))
    return _both(chance, [["地区", "户数"] if han else ["Town", "Houses"], *body, [word, *_sums(body)]])


def total_row_first(chance: random.Random, han: bool) -> tuple[str, str]:
    """The total above what it sums, as statistics print it."""
    body = _body(chance, han, 2)
    head: list[object] = ["地区", "户数", "人口"] if han else ["Town", "Houses", "Shops"]
    return _both(chance, [head, ["总计" if han else "Total", *_sums(body)], *body])


def crossed(chance: random.Random, han: bool) -> tuple[str, str]:
    """Totals below and to the right."""
    body = [[*row, row[1] + row[2]] for row in _body(chance, han, 2)]  # type: ignore[operator]
    head: list[object] = ["地区", "男", "女", "合计"] if han else ["Class", "Boys", "Girls", "Total"]
    return _both(chance, [head, *body, ["总计" if han else "Total", *_sums(body)]])


def total_column(chance: random.Random, han: bool) -> tuple[str, str]:
    """Each row has its sum at its end."""
    body = [[*row, sum(row[1:])] for row in _body(chance, han, 3)]  # type: ignore[arg-type]
    head: list[object] = ["单位", "春季", "夏季", "秋季", "小计"] if han else ["Site", "May", "June", "July", "Sum"]
    return _both(chance, [head, *body])


def subtotals(chance: random.Random, han: bool) -> tuple[str, str]:
    """Two groups with a subtotal each, and the total of all."""
    one, two = _body(chance, han, 1, 3), _body(chance, han, 1, 3)
    word, all_ = ("小计", "合计") if han else ("Subtotal", "Total")
    grid: Grid = [
        ["科目", "金额（元）"] if han else ["Item", "Cost (£)"],
        *one, [word, *_sums(one)], *two, [word, *_sums(two)], [all_, *_sums([*one, *two])],
    ]  # fmt: skip
    return _both(chance, grid)


def grouped_digits(chance: random.Random, han: bool) -> tuple[str, str]:
    """Large numbers with commas."""
    body = _body(chance, han, 2, top=99000)
    head: list[object] = ["年度", "收入", "支出"] if han else ["Year", "Income", "Spending"]

    def draw(grid: Grid) -> str:
        return _pipes([[f"{cell:,}" if isinstance(cell, int) else cell for cell in row] for row in grid])

    return _both(chance, [head, *body, ["合计" if han else "Total", *_sums(body)]], draw)


def html(chance: random.Random, han: bool) -> tuple[str, str]:
    """A table in HTML inside the page."""
    body = _body(chance, han, 2)
    head: list[object] = ["地区", "户数", "商铺"] if han else ["Town", "Houses", "Shops"]

    def draw(grid: Grid) -> str:
        rows = ["".join(f"<td>{cell}</td>" for cell in row) for row in grid]
        return "<table>\n" + "\n".join(f"<tr>{row}</tr>" for row in rows) + "\n</table>\n"

    return _both(chance, [head, *body, ["合计" if han else "Total", *_sums(body)]], draw)


def shares(chance: random.Random, han: bool) -> tuple[str, str]:
    """A column of counts and one of their shares."""
    body = _body(chance, han, 1)
    whole = _sums(body)[0]
    assert isinstance(whole, int)

    def draw(grid: Grid) -> str:
        return _pipes(grid)

    head: list[object] = ["地区", "户数", "占比"] if han else ["Town", "Houses", "Share"]
    rows: Grid = [[*row, f"{row[1] * 100 / whole:.1f}%"] for row in body]  # type: ignore[operator]
    grid: Grid = [head, *rows, ["合计" if han else "Total", whole, "100%"]]
    changed = [list(row) for row in grid]
    row = chance.randrange(1, len(rows) + 1)
    value = float(str(changed[row][2])[:-1])
    changed[row][2] = f"{value + chance.choice((-1.7, 3.3)) if value > 3 else value + 4:.1f}%"
    return draw(grid), draw(changed)


LAYOUTS: dict[str, list[Callable[[random.Random, bool], tuple[str, str]]]] = {
    "F306": [total_row, total_row_first, crossed, total_column, subtotals, grouped_digits, html, shares]
}
