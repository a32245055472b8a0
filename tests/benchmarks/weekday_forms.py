"""Dates with a wrong weekday, in the forms that people write, to be found by this program and by peers that look for
them. The same with the right weekday are to be left alone.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import NamedTuple

DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
MONTHS = "January February March April May June July August September October November December".split()
HAN = "一二三四五六日"


class Written(NamedTuple):
    """One sentence in one form, with a right or a wrong weekday."""

    form: str
    text: str
    wrong: bool


def _english(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def _american(day: date) -> str:
    return f"{MONTHS[day.month - 1]} {day.day}, {day.year}"


def _chinese(day: date) -> str:
    return f"{day.year}年{day.month}月{day.day}日"


#: Placeholders for the weekday and the date, the sentence, and how the two are written.
FORMS: dict[str, tuple[str, Callable[[date], str], Callable[[int], str]]] = {
    "2016-12-29 (Friday)": ("The lock opens on {date} ({weekday}).", date.isoformat, DAYS.__getitem__),
    "December 29, 2016 (Friday)": ("The lock opens on {date} ({weekday}).", _american, DAYS.__getitem__),
    "Friday, 29 December 2016": ("The lock opens on {weekday}, {date}.", _english, DAYS.__getitem__),
    "Fri, December 29, 2016": ("The lock opens on {weekday}, {date}.", _american, lambda at: DAYS[at][:3]),
    "2016年12月29日（星期五）": ("船闸于{date}（星期{weekday}）开放。", _chinese, HAN.__getitem__),
    "2016年12月29日（週五）": ("船閘於{date}（週{weekday}）開放。", _chinese, HAN.__getitem__),
    "周五（2016年12月29日）": ("船闸于周{weekday}（{date}）开放。", _chinese, HAN.__getitem__),
}


def written(seed: int, each: int) -> Iterator[Written]:
    """So many of each form with a wrong weekday, and as many with the right one."""
    for form, (sentence, show_date, show_weekday) in FORMS.items():
        chance = random.Random(f"{seed} {form}")
        for _ in range(each):
            day = date(1995, 1, 1) + timedelta(days=chance.randrange(10_000))
            for shift in (0, chance.randrange(1, 7)):
                weekday = show_weekday((day.weekday() + shift) % 7)
                yield Written(form, sentence.format(date=show_date(day), weekday=weekday), shift != 0)
