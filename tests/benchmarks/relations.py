"""Relations that one sentence, one list or one table states, drawn at random: each as it holds, and with one operand
changed by more than the printed digits leave open.

The sentences are written here and know nothing of what the program reads, so that what is measured is what a writer
would write. Every draw comes from the generator that is passed in: one seed, one run.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass


@dataclass(frozen=True)
class Relation:
    """A text in which a relation holds, the same with one operand changed, and the rule that should tell them apart."""

    rule: str
    holds: str
    broken: str


Draw = Callable[[random.Random], Relation]
_WORDS = ("two", "three", "four", "five", "six", "seven", "eight", "nine")
_HAN = "二三四五六七八九"
_NAMES = ("Ashby", "Corby", "Derwent", "Ely", "Frome", "Goole", "Hale", "Ilkley", "Jarrow", "Kendal")
_PLACES = ("东河", "西山", "南岭", "北关", "中街", "上湖", "下坝", "石桥", "柳林", "青浦")


def _pick(chance: random.Random, *choices: str) -> str:
    return chance.choice(choices)


def share(chance: random.Random) -> Relation:
    """A part, its whole and its share in percent; the share or the part is changed."""
    whole = chance.randrange(200, 9000)
    part = chance.randrange(whole // 10, whole * 9 // 10)
    percent = round(part * 100 / whole)
    text = _pick(
        chance,
        "Of the {whole} members, {part} ({percent}%) voted for the plan.",
        "{part} of the {whole} pupils, or {percent}%, come by bicycle.",
        "{part} out of {whole} households ({percent}%) returned the form.",
        "全村共有{whole}户居民，其中{part}户装了新水表，占{percent}%。",
        "受访者共{whole}人，其中{part}人表示支持，占比{percent}%。",
        "協會現有{whole}名會員，其中{part}名是女性，占{percent}%。",
    )
    wrong = chance.choice([percent + 7, max(percent - 6, 1)])
    return Relation(
        "F301",
        text.format(whole=whole, part=part, percent=percent),
        text.format(whole=whole, part=part, percent=wrong),
    )


def parts(chance: random.Random) -> Relation:
    """Two or three parts and their sum."""
    one, two = chance.randrange(12, 90), chance.randrange(12, 90)
    text = _pick(
        chance,
        "There were {whole} people on board: {one} men and {two} women.",
        "The club has {whole} members: {one} adults and {two} children.",
        "全校共有{whole}名教师，其中男教师{one}名，女教师{two}名。",
        "代表团共{whole}人，包括{one}名运动员和{two}名教练。",
        "全隊共有{whole}人，其中男隊員{one}人，女隊員{two}人。",
    )
    whole = one + two
    return Relation(
        "F302",
        text.format(whole=whole, one=one, two=two),
        text.format(whole=whole + chance.choice((-3, 2, 10)), one=one, two=two),
    )


def growth(chance: random.Random) -> Relation:
    """Two values and the rate of the change between them."""
    before = chance.randrange(120, 900)
    after = round(before * chance.uniform(1.15, 1.9))
    rate = round((after - before) * 100 / before)
    text = _pick(
        chance,
        "The number of visitors rose from {before} to {after}, an increase of {rate}%.",
        "Membership grew by {rate}%, from {before} to {after}.",
        "Sales rose {rate}% from {before} to {after} units.",
        "参观人数从{before}人增加到{after}人，增长{rate}%。",
        "会员数量由{before}名增至{after}名，增幅为{rate}%。",
        "參觀人數從{before}人增加到{after}人，增長{rate}%。",
    )
    values = {"before": before, "after": after}
    wrong = rate + chance.choice((6, -5, 12))
    return Relation("F304", text.format(rate=rate, **values), text.format(rate=wrong, **values))


def total(chance: random.Random) -> Relation:
    """A table with a total row, some with a total column; one cell is changed."""
    han = chance.random() < 0.5
    columns, height = chance.randrange(1, 4), chance.randrange(3, 8)
    names = chance.sample(_PLACES if han else _NAMES, height)
    heads = ("户数", "男", "女")[:columns] if han else ("Houses", "Shops", "Barns")[:columns]
    word = "合计" if han else "Total"
    rows = [[chance.randrange(11, 990) for _ in heads] for _ in names]
    crossed = columns > 1 and chance.random() < 0.5
    body = [[name, *row, *([sum(row)] if crossed else [])] for name, row in zip(names, rows, strict=True)]
    sums = [sum(row[column] for row in body) for column in range(1, len(body[0]))]  # type: ignore[misc]
    grid: list[list[object]] = [["地区" if han else "Town", *heads, *([word] if crossed else [])], *body, [word, *sums]]

    def draw(cells: list[list[object]]) -> str:
        lines = ["| " + " | ".join(map(str, row)) + " |" for row in cells]
        return "\n".join((lines[0], "|" + "---|" * len(cells[0]), *lines[1:])) + "\n"

    changed = [list(row) for row in grid]
    row, column = chance.randrange(1, len(grid)), chance.randrange(1, len(grid[0]))
    value = changed[row][column]
    assert isinstance(value, int)
    changed[row][column] = value + chance.choice((-9, 1, 10, 27))
    return Relation("F306", draw(grid), draw(changed))


def count(chance: random.Random) -> Relation:
    """A number that announces a list."""
    number = chance.randrange(3, 8)
    wrong = number + chance.choice((-1, 1))
    if chance.random() < 0.5:
        text = _pick(
            chance, "There are {n} reasons for the delay:\n\n", "The council adopted the following {n} measures:\n\n"
        )
        items = chance.sample(_NAMES, number)
        return Relation("F307", *(text.format(n=_WORDS[n - 2]) + _list(items) for n in (number, wrong)))
    text = _pick(
        chance, "报名须提交以下{n}项材料：\n\n", "本次调整主要涉及{n}个方面：\n\n", "參會者須準備下列{n}項材料：\n\n"
    )
    items = chance.sample(_PLACES, number)
    return Relation("F307", *(text.format(n=_HAN[n - 2]) + _list(items) for n in (number, wrong)))


def _list(items: list[str]) -> str:
    return "".join(f"- {item}\n" for item in items)


def repeated(chance: random.Random) -> Relation:
    """One statement in the summary and in the text."""
    number = chance.randrange(120, 4000)
    wrong = number + chance.choice((-20, 9, 100))
    first, second = chance.choice(
        [
            (
                "The volunteers planted {n} oaks along the river.",
                "The volunteers planted {n} oaks along the river bank.",
            ),
            ("The museum lent {n} paintings to schools.", "In all, the museum lent {n} paintings to schools."),
            ("志愿者沿河栽下{n}棵橡树。", "天刚亮，志愿者沿河栽下了{n}棵橡树。"),
            ("博物馆向学校借出{n}幅藏画。", "据介绍，博物馆向学校借出{n}幅藏画。"),
            ("志工沿河栽下{n}棵橡樹。", "天剛亮，志工沿河栽下了{n}棵橡樹。"),
        ]
    )
    page = "---\nsummary: {}\n---\n\n{}\n"
    return Relation("F308", *(page.format(first.format(n=number), second.format(n=n)) for n in (number, wrong)))


def whole_numbers(chance: random.Random) -> Relation:
    """A share of a few people."""
    people = chance.randrange(5, 15)
    some = chance.randrange(1, people)
    percent = round(some * 100 / people)
    possible = {round(k * 100 / people) for k in range(people + 1)} | {int(k * 100 / people) for k in range(people + 1)}
    wrong = chance.choice([one for one in range(3, 98) if not {one - 1, one, one + 1} & possible])
    text = _pick(
        chance,
        "In the pilot, {p}% of the {n} participants asked for help.",
        "We asked around, and {p}% of our {n} developers said yes.",
        "{n}名受访者中，{p}%表示不会再来。",
        "{n}名受訪者中，{p}%表示不會再來。",
    )
    return Relation("F314", *(text.format(n=people, p=p) for p in (percent, wrong)))


def statistic(chance: random.Random) -> Relation:
    """A test and its p-value."""
    kind, value, p = chance.choice(
        [("t(28)", "2.20", ".036"), ("F(1, 30)", "4.20", ".049"), ("r(48)", ".45", ".001"), ("z", "2.10", ".036")]
    )
    text = _pick(chance, "The groups differed, {} = {}, p = {}.", "两组差异显著，{} = {}，p = {}。")
    return Relation("F315", *(text.format(kind, value, one) for one in (p, chance.choice((".004", ".21", ".36")))))


def dates(chance: random.Random) -> Relation:
    """A range of days in one month."""
    start = chance.randrange(2, 12)
    end = start + chance.randrange(2, 9)
    text = _pick(
        chance,
        "The fair lasts from {} to {} March 2019.",
        "展览将于2019年3月{}日至{}日举行。",
        "展覽將於2019年3月{}日至{}日舉行。",
    )
    return Relation("D104", text.format(start, end), text.format(end, start))


DRAWS: tuple[Draw, ...] = (share, parts, growth, total, count, repeated, whole_numbers, statistic, dates)


def relations(seed: int, each: int) -> Iterator[Relation]:
    """So many of each kind."""
    for draw in DRAWS:
        chance = random.Random(f"{seed} {draw.__name__}")
        for _ in range(each):
            yield draw(chance)
