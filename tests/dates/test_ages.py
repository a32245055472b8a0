"""Ages and anniversaries between two dates, with a year of grace either way."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.engine import read
from checker.model.life import AgeKind
from checker.read.plain_text import plain_document

WRONG = [
    ("D106", "She was born on 3 May 1950 in Kiel and died on 17 March 2015 aged 46.", ["46", "1950", "2015"]),
    ("D106", "Born in Leeds in 1931, he died in 2002 at the age of 81.", ["81", "1931", "2002"]),
    ("D106", "他1950年生于南京，2015年病逝，享年八十五岁。", ["八十五", "1950", "2015"]),
    ("D106", "他生於1950年3月，2015年去世，終年五十岁。", ["五十", "1950", "2015"]),
    ("D106", "瓦克斯曼（1888—1973，享年75岁）是微生物学家。", ["75", "1888", "1973"]),
    ("D107", "Founded in 1950, the orchestra celebrated its 50th anniversary in 2015.", ["50th", "1950", "2015"]),
    ("D107", "图书馆创办于1950年，2015年迎来五十周年。", ["五十", "1950", "2015"]),
]
SILENT = [
    "She was born on 3 May 1950 in Kiel and died on 17 March 2015 aged 64.",
    "She was born in 1950 and died in 2015 aged about 46.",
    "他1950年生于南京，2015年病逝，享年六十七岁。",
    "他1950年出生，近四十岁时（2015年）退休。",
    "Born in 1950, he met his 20-year-old wife in 2015, or in 1970.",
    "The firm, founded in 1950, hosted the 10th anniversary of the union in 1990 and of the club in 1985.",
    "图书馆1950年创办，2015年迎来六十五周年。",
    "该报误写为：他1950年生于南京，2015年病逝，享年八十五岁。",
]


@pytest.mark.parametrize(("rule", "text", "parts"), WRONG)
def test_reports_the_age_and_both_dates(found, rule, text, parts):
    ((age, *dates),) = found(rule, text)
    assert parts[0] in age
    assert all(part in date for part, date in zip(parts[1:], dates, strict=True))


@pytest.mark.parametrize("text", SILENT)
def test_is_silent(found, text):
    assert found("D106", text) == found("D107", text) == []


@given(st.integers(1800, 1950), st.integers(20, 100), st.integers(1, 120))
def test_an_age_in_years_may_be_a_year_off(born, lived, said):
    text = f"She was born in {born} and died in {born + lived} aged {said}."
    (stated,) = read(plain_document(text)).stated_ages
    assert stated.age.kind is AgeKind.AGE
    assert stated.conflicts == (not lived - 2 <= said <= lived + 1)
