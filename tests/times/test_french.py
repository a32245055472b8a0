"""French dates and weekdays."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.calendars.gregorian import day_interval, days_from_civil
from checker.formats.plain.plain import plain_document
from checker.rules.dates.weekday_pairs import find_weekdays
from contralint import check_text, find_times

MONTHS = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split()
DAYS = "lundi mardi mercredi jeudi vendredi samedi dimanche".split()


@settings(deadline=None, max_examples=60)
@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)))
def test_printed_dates_read_back(day):
    (found,) = find_times(f"(le {day.day} {MONTHS[day.month - 1]} {day.year})")
    assert found.interval == day_interval(days_from_civil(day.year, day.month, day.day))
    assert found.language == "fr"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Il part le 1er août.", [("1er août", "XXXX-08-01")]),
        ("en mars 2015", [("mars 2015", "2015-03")]),
        ("Le bal de mardi 10 mars", [("10 mars", "XXXX-03-10")]),
        ("du 5 au 9 mars 2015", [("5 au 9 mars 2015", "2015-03-05/2015-03-09")]),
        ("les 5 et 6 mars 2015", [("5 et 6 mars 2015", "2015-03-05/2015-03-06")]),
        ("5–9 mars 2015", [("5–9 mars 2015", "2015-03-05/2015-03-09")]),
        # Without a year, a day needs a word before it; a number that goes on is no day.
        ("Ils mangent 4 mars.", []),
        ("1234 mars 2015", [("mars 2015", "2015-03")]),
        ("le 4 marsouins", []),
    ],
)
def test_what_is_read(text, expected):
    assert [(found.text, found.value) for found in find_times(text)] == expected


@pytest.mark.parametrize("text", ["am 3 mai 2015", "op 3 mars 2015"])
def test_a_shared_name_after_a_word_of_another_language_is_not_french(text):
    assert all(found.language != "fr" for found in find_times(text))


def test_a_day_that_does_not_exist_says_so():
    (found,) = find_times("Paris, le 31 avril 2015")
    assert found.impossible == "April has 30 days"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lundi", [1]),
        ("mer. 4 mars, DIMANCHE", [3, 7]),
        ("la mer. Elle monte", []),
        ("the court (D.C. Mar. 31, 2010) on Mar. 4, 2011", []),
        ("chaque lundi, tous les mardis, Mardi gras, Vendredi saint, lundi de Pâques", []),
    ],
)
def test_weekdays(text, expected):
    assert [word.weekday for word in find_weekdays(plain_document(text))] == expected


@settings(deadline=None, max_examples=40)
@given(st.dates(date(1930, 1, 1), date(2099, 12, 31)), st.integers(0, 6))
def test_a_weekday_is_reported_where_it_does_not_match(day, weekday):
    text = f"La salle ouvre {DAYS[weekday]} {day.day} {MONTHS[day.month - 1]} {day.year}.\n"
    assert [found.rule for found in check_text(text)] == ([] if day.weekday() == weekday else ["D101"])


def test_the_correction_is_in_french():
    (found,) = check_text("La salle ouvre Lundi 3 mars 2015.\n")
    assert found.fixes[0].replacement == "Mardi"
