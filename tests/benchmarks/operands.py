"""Numbers for the frames of relations: correct ones, and those of which one was changed."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping

Values = dict[str, object]
_WORDS = ("two", "three", "four", "five", "six", "seven", "eight", "nine")
_RANKS = ("second", "third", "fourth", "fifth")
_HAN = "一二三四五六七八九"
_NAMES = ("Ashby", "Corby", "Derwent", "Ely", "Frome", "Goole", "Hale", "Ilkley", "Jarrow", "Kendal")
_PLACES = ("东河镇", "西山镇", "南岭镇", "北关镇", "中街镇", "上湖镇", "下坝镇", "石桥镇", "柳林镇", "青浦镇")


def _grouped(chance: random.Random, frame: object) -> Callable[[int], str]:
    """How a text prints its numbers: with or without commas between thousands."""
    commas = chance.random() < (0.3 if frame.language == "zh" else 0.7)  # type: ignore[attr-defined]
    return lambda value: f"{value:,}" if commas else str(value)


def _share(chance: random.Random, frame: object) -> tuple[Values, Values]:
    show = _grouped(chance, frame)
    whole = chance.randrange(200, 9000)
    part = chance.randrange(whole // 10, whole * 9 // 10)
    percent = round(part * 100 / whole)
    printed = f"{part * 100 / whole:.1f}" if chance.random() < 0.3 else str(percent)
    values: Values = {"whole": show(whole), "part": show(part)}
    return {**values, "percent": printed}, {
        **values,
        "percent": chance.choice([percent + 7, percent - 6 if percent > 7 else percent + 9]),
    }


def _parts(chance: random.Random, _: object) -> tuple[Values, Values]:
    one, two, three = (chance.randrange(12, 90) for _ in range(3))
    values: Values = {"one": one, "two": two, "three": three}
    wrong = chance.choice((-3, 2, 8))
    return {**values, "whole": one + two, "whole3": one + two + three}, {
        **values,
        "whole": one + two + wrong,
        "whole3": one + two + three + wrong,
    }


def _shares(chance: random.Random, _: object) -> tuple[Values, Values]:
    a, b = chance.randrange(20, 45), chance.randrange(15, 35)
    c = 100 - a - b
    wrong = chance.choice((3, 4))
    return {"a": a, "b": b, "c": c, "bc": b + c}, {"a": a, "b": b, "c": c + wrong, "bc": b + c + wrong}


def _growth(chance: random.Random, frame: object) -> tuple[Values, Values]:
    show = _grouped(chance, frame)
    before = chance.choice((chance.randrange(120, 900), chance.randrange(1100, 9000)))
    after = round(before * chance.uniform(1.15, 1.9))
    rate, fall = round((after - before) * 100 / before), round((after - before) * 100 / after)
    values: Values = {"before": show(before), "after": show(after)}
    wrong = chance.choice((6, 5, 12))
    return {**values, "rate": rate, "fall": fall}, {**values, "rate": rate + wrong, "fall": fall + wrong}


def _direction(chance: random.Random, frame: object) -> tuple[Values, Values]:
    show = _grouped(chance, frame)
    low = chance.choice((chance.randrange(20, 800), chance.randrange(1100, 6000)))
    high = round(low * chance.uniform(1.1, 1.8)) + 1
    lowp = chance.randrange(31, 52) / 10 + 10
    highp = round(lowp + chance.randrange(8, 60) / 10, 1)
    values = {"low": show(low), "high": show(high), "lowp": lowp, "highp": highp}
    swapped = {"low": values["high"], "high": values["low"], "lowp": highp, "highp": lowp}
    return values, swapped


def _count(chance: random.Random, frame: object) -> tuple[Values, Values]:
    han = frame.language == "zh"  # type: ignore[attr-defined]
    number = chance.randrange(3, 8)
    wrong = number + chance.choice((-1, 1))
    names = chance.sample(_PLACES if han else _NAMES, number)
    values: Values = {
        "dashes": "".join(f"- {name}\n" for name in names),
        "stars": "".join(f"* {name}\n" for name in names),
        "numbers": "".join(f"{at}. {name}\n" for at, name in enumerate(names, 1)),
    }

    def word(value: int) -> Values:
        text = _HAN[value - 1].replace("二", "两") if han else _WORDS[value - 2]
        return {"n": text, "N": text.capitalize()}

    return {**values, **word(number)}, {**values, **word(wrong)}


def _magnitude(chance: random.Random, _: object) -> tuple[Values, Values]:
    a = chance.randrange(21, 59) / 10
    b, c, d = (round(a * chance.uniform(1.05, 1.6) + 0.1, 1) for _ in range(3))
    number = chance.randrange(1_100_000, 98_000_000)
    grouped = f"{number:,}"
    wrong = grouped[:-1]
    values: Values = {"a": a, "b": b, "c": c, "d": d}
    right = {"billion": "billion", "million": "million", "亿": "亿", "万": "万", "億": "億", "grouped": grouped}
    slipped = {"billion": "million", "million": "billion", "亿": "万", "万": "亿", "億": "萬", "grouped": wrong}
    return {**values, **right}, {**values, **slipped}


#: The unit, how many of it make one of the other, and what is added to the other.
_PAIRS = {
    "km": ("mi", 1.609344), "c": ("f", 0), "kg": ("lb", 0.45359237), "ha": ("ac", 0.40468564), "m": ("ft", 0.3048),
    "cm": ("inch", 2.54), "l": ("gal", 3.785411784), "hamu": ("mu", 1 / 15), "kgjin": ("jin", 0.5),
    "kmli": ("li", 0.5), "m2": ("ping", 3.305785),
}  # fmt: skip


def _conversion(chance: random.Random, _: object) -> tuple[Values, Values]:
    right: Values = {}
    for to, (first, factor) in _PAIRS.items():
        given = chance.randrange(30, 400)
        right[first] = given
        right[to] = round((given - 32) * 5 / 9) if to == "c" else round(given * factor) or 1
    wrong = {
        key: round(value * 1.3) + 2 if key in _PAIRS else value  # type: ignore[operator]
        for key, value in right.items()
    }
    return right, wrong


def _rate(chance: random.Random, frame: object) -> tuple[Values, Values]:
    show = _grouped(chance, frame)
    n, p, days = chance.randrange(12, 90), chance.randrange(11, 990), chance.randrange(3, 12)
    totals = {"t": n * p, "week": 7 * p, "year": 12 * p, "tdays": days * p}
    values: Values = {"n": n, "p": p, "days": days}
    factor = chance.choice((1.1, 1.3, 0.8))
    return {**values, **{key: show(value) for key, value in totals.items()}}, {
        **values,
        **{key: show(round(value * factor)) for key, value in totals.items()},
    }


def _equation(chance: random.Random, _: object) -> tuple[Values, Values]:
    a, b = chance.randrange(12, 90), chance.randrange(12, 90)
    right: Values = {"a": a, "b": b, "ab": a * b, "sum": a + b}
    off = chance.choice((-9, 10, 100))
    return right, {**right, "ab": a * b + off * b, "sum": a + b + off}


def _unit(chance: random.Random, _: object) -> tuple[Values, Values]:
    low = chance.randrange(120, 300) / 10
    points = chance.randrange(41, 99) / 10
    values: Values = {"n": chance.randrange(12, 900), "lowp": low, "highp": round(low + points, 1), "points": points}
    right = {"square": "square ", "pp": "percentage points", "次": "", "平方": "平方", "个百分点": "个百分点"}
    wrong = {"square": "", "pp": "percent", "次": "次", "平方": "", "个百分点": "%"}
    return {**values, **right}, {**values, **wrong}


def _whole_numbers(chance: random.Random, _: object) -> tuple[Values, Values]:
    people = chance.randrange(5, 15)
    some = chance.randrange(1, people)
    possible = {round(k * 100 / people) for k in range(people + 1)} | {int(k * 100 / people) for k in range(people + 1)}
    wrong = chance.choice([one for one in range(3, 98) if not {one - 1, one, one + 1} & possible])
    return {"n": people, "p": round(some * 100 / people)}, {"n": people, "p": wrong}


#: Statistics and their two-tailed chances, as tables of the distributions give them.
_TESTS = (("t(28) = 2.20", ".036"), ("F(1, 30) = 4.20", ".049"), ("r(48) = .45", ".001"), ("z = 2.10", ".036"),
          ("t(58) = 3.10", ".003"), ("χ²(2, N = 90) = 9.21", ".010"), ("F(2, 57) = 5.21", ".008"),
          ("t(14)=-2.62", ".020"))  # fmt: skip


def _statistic(chance: random.Random, _: object) -> tuple[Values, Values]:
    statistic, p = chance.choice(_TESTS)
    near = ".004" if p > ".005" else ".044"
    return {"stat": statistic, "p": p}, {"stat": statistic, "p": chance.choice((near, ".21", ".36"))}


def _rank(chance: random.Random, frame: object) -> tuple[Values, Values]:
    han = frame.language == "zh"  # type: ignore[attr-defined]
    x, y = chance.sample([name[:2] for name in _PLACES] if han else _NAMES, 2)
    at = chance.randrange(3)
    ranks = "二三四五" if han else _RANKS
    values: Values = {"x": x, "y": y, "rank": ranks[at]}
    right: Values = {
        "only": "第一个" if han else "the first",
        "first": "第二个" if han else "the second",
        "most": "第二大",
    }
    wrong: Values = {"only": "唯一的" if han else "the only", "first": "首个" if han else "the first", "most": "最大"}
    return {**values, **right, "other": ranks[at + 1]}, {**values, **wrong, "other": ranks[at]}


def _part(chance: random.Random, _: object) -> tuple[Values, Values]:
    n, few = chance.randrange(1, 6), chance.randrange(1, 5)
    m = n + chance.choice((1, 2))
    many = few + chance.randrange(1, 4)

    def numbered(one: int, two: int) -> Values:
        word = ("one", *_WORDS)[one - 1].capitalize()
        return {"n": one, "m": two, "h": _HAN[one - 1], "k": _HAN[two - 1], "N": word}

    return {**numbered(n, n), "few": few, "many": many}, {**numbered(n, m), "few": many, "many": few}


def _identifier(chance: random.Random, _: object) -> tuple[Values, Values]:
    digits = [9, 7, 8, 7, *(chance.randrange(10) for _ in range(8))]
    check = -sum(digit * (3 if at % 2 else 1) for at, digit in enumerate(digits)) % 10
    text = "".join(map(str, digits))
    n, number = chance.randrange(3, 40), chance.randrange(101, 799)
    rfc, cve = chance.randrange(2100, 9100), chance.randrange(1001, 49999)
    version = f"{chance.randrange(2, 9)}.{chance.randrange(9)}"
    other = f"{int(version[0]) + 1}.{version[2]}"
    values: Values = {"n": n, "id": number, "rfc": rfc, "cve": cve, "v": version}
    return {**values, "m": n, "id2": number, "rfc2": rfc, "cve2": cve, "v2": version, "isbn": f"{text}{check}"}, {
        **values, "m": n + 1, "id2": number + 1, "rfc2": rfc + 10, "cve2": cve + 1, "v2": other,
        "isbn": f"{text}{(check + chance.randrange(1, 9)) % 10}",
    }  # fmt: skip


def _repeated(chance: random.Random, _: object) -> tuple[Values, Values]:
    n, few = chance.randrange(120, 4000), 5
    wrong = n + chance.choice((-20, 9, 100))
    values: Values = {"n": n, "Few": _WORDS[few - 2].capitalize()}
    return {**values, "m": n, "many": few}, {**values, "m": wrong, "many": few + 1}


DRAWS: Mapping[str, Callable[[random.Random, object], tuple[Values, Values]]] = {
    "F301": _share, "F302": _parts, "F303": _shares, "F304": _growth, "F305": _direction, "F307": _count,
    "F308": _repeated, "F309": _magnitude, "F310": _conversion, "F311": _rate, "F312": _equation, "F313": _unit,
    "F314": _whole_numbers, "F315": _statistic, "F316": _rank, "S404": _part, "S405": _identifier,
}  # fmt: skip
