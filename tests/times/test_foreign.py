"""Dates in languages without a grammar of their own, read by dateparser."""

import subprocess
import sys
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.calendars.gregorian import day_interval, days_from_civil
from contralint import find_times

FORMS = {
    "de": "am {day}. {name} {year}",
    "es": "el {day} de {name} de {year}",
    "it": "il {day} {name} {year}",
    "pt": "em {day} de {name} de {year}",
    "ru": "{day} {name} {year} г.",
    "uk": "{day} {name} {year} р.",
    "pl": "dnia {day} {name} {year}",
}
MONTHS = {
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "it": "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "pt": "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    "ru": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    "uk": "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня",
    "pl": "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
}


@settings(deadline=None, max_examples=60)
@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)), st.sampled_from(sorted(FORMS)))
def test_printed_dates_read_back(day, language):
    name = MONTHS[language].split()[day.month - 1]
    printed = FORMS[language].format(day=day.day, name=name, year=day.year)
    (found,) = find_times(f"({printed})")
    number = days_from_civil(day.year, day.month, day.day)
    assert found.interval == day_interval(number), printed
    assert found.language in (language, "en")  # German shares names with English


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Er kommt am 1. Januar.", [("1. Januar", "XXXX-01-01")]),
        ("Он уехал в марте 2015 года.", [("марте 2015 года", "2015-03")]),
        ("en marzo de 2015", [("marzo de 2015", "2015-03")]),
        ("17–19 марта 2015", [("17–19 марта 2015", "2015-03-17/2015-03-19")]),
        ("2015년 3월 3일에", [("2015년 3월 3일", "2015-03-03")]),
        ("A letter of 3 marzo 2015 came in May 2015.", [("3 marzo 2015", "2015-03-03"), ("May 2015", "2015-05")]),
        # Without a year or a word of its language a Latin name may be anything.
        ("They ate 4 mars bars, 2 mai tais and 3 marzo cakes.", []),
    ],
)
def test_what_is_read(text, expected):
    assert [(found.text, found.value) for found in find_times(text)] == expected


def test_a_date_without_a_year_takes_it_from_the_page_as_any_other():
    (found,) = find_times("Parte il 1 agosto.", date(2014, 7, 1))
    assert found.value == "2014-08-01"


def test_a_day_that_does_not_exist_says_so():
    (found,) = find_times("Roma, il 31 aprile 2015")
    assert found.impossible == "April has 30 days"


def test_the_library_is_loaded_only_for_such_dates():
    code = (
        "import sys; from contralint import find_times; find_times('On 3 May 2015 we met. 2015年5月3日');"
        "assert 'dateparser' not in sys.modules; find_times('il 3 marzo 2015'); assert 'dateparser' in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
