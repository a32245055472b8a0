"""What the date rules find when one date is shifted: ``python tests/benchmarks/shifted_dates.py``.

Small dated documents in English and Chinese, whose dates agree, are written from random days; then one date is moved by
a day, a month or a year (or a clock by hours, an edition by one), by more than the wording leaves open. The table gives
the recall of each rule by the size of the shift, and how often the untouched documents yielded anything of any rule.
"""

from __future__ import annotations

import random
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import NamedTuple

from checker.analysis import Reading
from checker.formats.open import read_text
from checker.registry import rules
from checker.rule import Profile, Rule
from checker.run.rule_run import check
from checker.run.selection import reporting

ENGLISH = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
CHINESE = "一二三四五六日"
MONTHS = "January February March April May June July August September October November December".split()


class Case(NamedTuple):
    """A document whose dates agree, the same with one of them shifted, and the rule that watches the two."""

    rule: str
    shift: str
    correct: str
    broken: str


def en(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def zh(day: date) -> str:
    return f"{day.year}年{day.month}月{day.day}日"


def shifted(day: date, shift: str) -> date:
    """The day moved by one unit; the end of a month stays one."""
    if shift == "day":
        return day + timedelta(days=1)
    year, month = (day.year + 1, day.month) if shift == "year" else (day.year + day.month // 12, day.month % 12 + 1)
    return date(year, month, min(day.day, 28))


def weekdays(day: date) -> Iterator[Case]:
    english_name, chinese_name = ENGLISH[day.weekday()], CHINESE[day.weekday()]
    for shift in ("day", "month", "year"):
        wrong = shifted(day, shift)
        if wrong.weekday() == day.weekday():
            continue
        for line, show in (
            (f"The lock opens on {english_name}, {{}}.", en),
            (f"船闸于{{}}（星期{chinese_name}）开放。", zh),
        ):
            yield Case("D101", shift, line.format(show(day)), line.format(show(wrong)))


def ranges(day: date) -> Iterator[Case]:
    last = day + timedelta(days=4)
    for shift in ("month", "year"):
        early = shifted(last, shift)
        for line, show in (("The course runs from {} to {}.", en), ("培训时间为{}至{}。", zh)):
            yield Case("D104", shift, line.format(show(day), show(last)), line.format(show(early), show(last)))
            length = line[:-1] + (", five days." if show is en else "，为期五天。")
            yield Case("D105", shift, length.format(show(day), show(last)), length.format(show(day), show(early)))


def publications(day: date) -> Iterator[Case]:
    head = f"---\ndate: {day.isoformat()}\n---\n"
    before, after = day - timedelta(days=9), day + timedelta(days=9)
    for shift in ("month", "year"):
        for done, plan, show in (
            ("The bridge was opened on {}.", "The bridge will be opened on {}.", en),
            ("{}，大桥正式通车了。", "大桥将于{}通车。", zh),
        ):
            yield Case(
                "T201", shift, head + done.format(show(before)), head + done.format(show(shifted(before, shift)))
            )
            past = after - (after - day) - (shifted(day, shift) - day)
            yield Case("T206", shift, head + plan.format(show(after)), head + plan.format(show(past)))
        wrong = shifted(date(day.year, day.month, min(day.day, 28)), shift)
        if wrong.day == day.day:
            correct = f"---\ndate: {day.isoformat()}\n---\nPublished: {en(day)}\n\nThe bridge is open.\n"
            yield Case("T204", shift, correct, correct.replace(day.isoformat(), wrong.isoformat()))


def lists(day: date) -> Iterator[Case]:
    days = [day + timedelta(days=45 * step) for step in range(6)]
    for show in (en, zh, date.isoformat):
        correct = "".join(f"- {show(each)}: it went on\n" for each in days)
        for shift in ("year", "month"):
            wrong = shifted(days[2], shift) if shift == "year" else days[2].replace(day=1) - timedelta(days=100)
            if wrong < days[1] or wrong > days[3]:
                broken = correct.replace(show(days[2]), show(wrong))
                if shift == "year" or wrong.day == days[2].day:
                    yield Case("T207", shift, correct, broken)


def years(day: date) -> Iterator[Case]:
    near = [day, day + timedelta(days=80), day + timedelta(days=160)]
    for show, join, end in ((en, ", then on ", "."), (zh, "，其后", "。")):
        text = join.join(map(show, near))
        last = near[-1] + timedelta(days=50)
        digits = f"{last.year:04d}"
        stray = last.replace(
            year=int(digits[0] + ("0" if digits[1] == "9" else "1") + digits[2:]), day=min(last.day, 28)
        )
        yield Case("D112", "year", f"{text}{join}{show(last)}{end}", f"{text}{join}{show(stray)}{end}")


def calendars(day: date) -> Iterator[Case]:
    year = max(day.year, 2019)
    yield Case("D108", "year", f"令和{year - 2018 or 1}年（{year}年）", f"令和{year - 2018 or 1}年（{year + 1}年）")
    yield Case("D108", "year", f"Reiwa {year - 2018} ({year})", f"Reiwa {year - 2018} ({year + 1})")


def clocks(day: date) -> Iterator[Case]:
    hour = 1 + day.day % 8
    yield Case("D110", "hour", f"At {hour}pm ET ({hour - 3 or 12}{'am' if hour < 3 else 'pm'} PT)."
               if hour != 3 else "At 3pm ET (noon PT).", f"At {hour}pm ET ({hour + 1}pm PT).")  # fmt: skip
    yield Case(
        "D110",
        "hour",
        f"北京时间{hour + 9}:00（东京时间{hour + 10}:00）",
        f"北京时间{hour + 9}:00（东京时间{hour + 8}:00）",
    )


def editions(day: date) -> Iterator[Case]:
    number, year = 3 + day.day % 20, day.year
    line = "{}年第{}届水运论坛，{}年第{}届水运论坛。"
    yield Case(
        "T210",
        "edition",
        line.format(year, number, year + 1, number + 1),
        line.format(year, number + 2, year + 1, number + 1),
    )
    text = "The {}th annual Lock Fair in {}, the {}th annual Lock Fair in {}."
    yield Case("T210", "edition", text.format(24, year, 25, year + 1), text.format(24, year, 28, year + 1))


def elapsed(day: date) -> Iterator[Case]:
    ahead = "The first session will be held in {}.\n\nIn the nearly two years since March {}, they met often."
    yield Case("T203", "year", ahead.format(day.year + 3, day.year), ahead.format(day.year, day.year))
    chinese = "首次会议将于{}年第一季度举行。\n\n从{}年3月提出到现在不到两年的时间里，他们多次会面。"
    yield Case("T203", "year", chinese.format(day.year + 3, day.year), chinese.format(day.year, day.year))


WRITERS: tuple[Callable[[date], Iterator[Case]], ...] = (
    weekdays, ranges, publications, lists, years, calendars, clocks, editions, elapsed,
)  # fmt: skip


def cases(seed: int, each: int) -> Iterator[Case]:
    """Cases from random days of this age, the same for one seed."""
    chance = random.Random(seed)
    for _ in range(each):
        day = date(1995, 1, 1) + timedelta(days=chance.randrange(10_000))
        for writer in WRITERS:
            yield from writer(day)


def measure(seed: int = 1, each: int = 40) -> tuple[dict[tuple[str, str], tuple[int, int]], int, int]:
    """By rule and shift: how many cases, and how many were found in the default profile. Then the documents that are
    correct, and those of them in which anything was found."""
    patterns = {rule.id: reporting(rule, Profile.DEFAULT) for rule in rules().values()}
    chosen = [rule for rule in rules().values() if rule.first_profile() is Profile.DEFAULT]

    def reports(text: str, some: list[Rule]) -> bool:
        found = check(Reading(read_text(text, "page.md")), some)
        return any(finding.pattern in patterns[finding.rule] for finding in found)

    tried, found = Counter[tuple[str, str]](), Counter[tuple[str, str]]()
    whole, noisy = 0, 0
    for case in cases(seed, each):
        key = case.rule, case.shift
        tried[key] += 1
        found[key] += reports(case.broken, [rules()[case.rule]])
        whole += 1
        noisy += reports(case.correct, chosen)
    return {key: (tried[key], found[key]) for key in sorted(tried)}, whole, noisy


def main() -> None:
    """Prints the table."""
    scores, whole, noisy = measure(each=int(sys.argv[1]) if len(sys.argv) > 1 else 40)
    print("rule  shift    cases  recall")
    for (rule, shift), (tried, found) in scores.items():
        print(f"{rule}  {shift:8} {tried:5}  {found / tried:6.2f}")
    print(f"untouched documents: {whole}, with a finding: {noisy}")


if __name__ == "__main__":
    main()
