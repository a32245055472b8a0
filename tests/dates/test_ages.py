"""Ages and anniversaries between two dates, with a year of grace either way."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.analysis import Reading
from checker.formats.open import read_text
from checker.formats.plain.plain import plain_document
from checker.languages.language import AgeKind
from checker.rules.dates.lifespans import stated_ages

WRONG = [
    ("D106", "She was born on 3 May 1950 in Kiel and died on 17 March 2015 aged 46.", ["46", "1950", "2015"]),
    ("D106", "Born in Leeds in 1931, he died in 2002 at the age of 81.", ["81", "1931", "2002"]),
    ("D106", "他1950年生于南京，2015年病逝，享年八十五岁。", ["八十五", "1950", "2015"]),
    ("D106", "他生於1950年3月，2015年去世，終年五十岁。", ["五十", "1950", "2015"]),
    ("D106", "瓦克斯曼（1888—1973，享年75岁）是微生物学家。", ["75", "1888", "1973"]),
    ("D106", "Born in 1965, he graduated in 1987 aged 30.", ["30", "1965", "1987"]),
    ("D106", "Born in 1965, he was 30 years old when he graduated in 1987.", ["30", "1965", "1987"]),
    ("D106", "In 1987, aged 30, Tom Reed, born in 1965, moved to Leeds.", ["30", "1987", "1965"]),
    ("D106", "In 1987 Tom Reed, a 30-year-old teacher born in 1965, moved to Leeds.", ["30", "1987", "1965"]),
    ("D106", "Born in 1965, he graduated in 1987, then aged 30.", ["30", "1965", "1987"]),
    ("D106", "王建国1965年出生，1987年大学毕业时30岁。", ["30", "1965", "1987"]),
    ("D106", "王建國1965年出生，1987年大學畢業，時年30歲。", ["30", "1965", "1987"]),
    ("D106", "1987年，30岁的王建国大学毕业，他出生于1965年。", ["30", "1987", "1965"]),
    ("D106", "王建国1965年出生，2025年50岁，仍在工作。", ["50", "1965", "2025"]),
    (
        "D106",
        "Born in 1951, she learned early: in 1967, when she was 19, she entered the works.",
        ["19", "1951", "1967"],
    ),
    ("D107", "Founded in 1950, the orchestra celebrated its 50th anniversary in 2015.", ["50th", "1950", "2015"]),
    ("D107", "1965年建厂的红星厂，2025年迎来建厂五十周年。", ["五十", "1965", "2025"]),
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
    "今年60岁的王建国1965年出生，1987年大学毕业。",
    "現年60歲的王建國1965年出生，1987年大學畢業。",
    "王建国，60岁，1965年出生，1987年毕业于清华大学。",
    "王建国生于1965年，60岁，1987年进厂。",
    "60岁的王建国生于1965年，1987年进厂。",
    "1965年出生的王建国1987年进厂，如今已60岁。",
    "1987年，王建国大学毕业，现年60岁，1965年出生。",
    "王建国1965年出生，18岁参军，1987年退伍，30岁当上厂长。",
    "王建国（60岁）1965年出生，1987年大学毕业。",
    "John Smith, 60, was born in 1965 and graduated in 1987.",
    "John Smith, aged 60, was born in 1965 and graduated in 1987.",
    "John Smith, now aged 60, was born in 1965 and graduated in 1987.",
    "The 60-year-old John Smith was born in 1965 and graduated in 1987.",
    "The 60-year-old graduated in 1987 in Leeds, where he was born in 1965.",
    "Born in 1965, he graduated in 1987 and was 60 years old when he retired in 2025.",
    "He was born in 1965, left school in 1981 and married at the age of 30.",
    "He was born in 1965, married at the age of 30 and moved to Leeds in 1987.",
    "He was born in 1965, his father died in 1987, aged 80.",
    "他1950年生于南京，父亲1987年去世，享年80岁。",
    "今年60岁的王建国1965年出生，老师1987年去世。",
    "Born in 1951, she learned early: in 1967, when she was 16, she entered the works.",
    "Born in 1951, she entered the works in 1967, when her sister was 19.",
    "该报误写为：他1950年生于南京，2015年病逝，享年八十五岁。",
]


@pytest.mark.parametrize(("rule", "text", "parts"), WRONG)
def test_reports_the_age_and_both_dates(found, rule, text, parts):
    ((age, *dates),) = found(rule, text)
    assert parts[0] in age
    assert all(part in date for part, date in zip(parts[1:], dates, strict=True))


@pytest.mark.parametrize("text", SILENT)
def test_reports_nothing(found, text):
    assert found("D106", text) == found("D107", text) == []


@given(st.integers(1800, 1950), st.integers(20, 100), st.integers(1, 120))
def test_an_age_in_years_may_be_a_year_off(born, lived, written):
    text = f"She was born in {born} and died in {born + lived} aged {written}."
    (stated,) = Reading(plain_document(text)).get(stated_ages)
    assert stated.age.kind is AgeKind.AGE
    assert stated.conflicts == (not lived - 2 <= written <= lived + 1)


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("今年60岁的王建国1970年出生，1987年大学毕业。", ["60岁", "今年", "1970年"]),
        ("王建國1970年出生，1987年大學畢業，今年60歲。", ["60歲", "1970年", "今年"]),
    ],
)
def test_an_age_of_this_year_goes_with_the_birth(found, text, places):
    assert found("D106", f"---\ndate: 2025-06-01\n---\n{text}") == [places]
    assert found("D106", f"---\ndate: 2030-06-01\n---\n{text}") == []


LIFE = "# A conductor\n\n**Leopold Strand, born 3 November 1931, died 18 February 2025**\n\n"
TITLE = "# Elsa Winterbourne (1904–1991)\n\n"


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        (LIFE + "Leopold Strand, who died last week at the age of {}, left a choir.", "94", "93"),
        (TITLE + "In May 1928 she flew solo for the first time, not yet {}.", "22", "24"),
        ("沈月楼1932年3月生于一个裁缝家庭。\n\n2024年3月，书场里还给他过了{}岁生日。", "九十五", "九十二"),
        ("民國72年，鄭淑惠接任校長，她是民國34年12月生的，那年{}歲。", "41", "37"),
    ],
)
def test_a_page_on_one_person_knows_the_birth(text, wrong, right):
    def conflicts(number):
        ages = Reading(read_text(text.format(number), "page.md")).get(stated_ages)
        return [age.age.kind for age in ages if age.conflicts]

    assert conflicts(wrong) == [AgeKind.AGE]
    assert conflicts(right) == []


@pytest.mark.parametrize(
    "text",
    [
        LIFE + "His wife died last week at the age of 71.",
        LIFE + "His teacher was born in 1890. He died at the age of 71.",
        TITLE + "In May 1928 her brother won a race, not yet 22.",
        TITLE + "In May 1928 the airfield was sold to a farmer, aged 60.",
        "One of the two was born in 1904, the other was born in 1931.\n\nHe died in 1990 aged 60.",
    ],
)
def test_an_age_may_be_that_of_another(text):
    assert not any(age.conflicts for age in Reading(read_text(text, "page.md")).get(stated_ages))


def test_an_anniversary_may_have_a_name(found):
    text = "The choir, which he founded in 1964, celebrated its half-century in {} with three nights of Bach."
    assert len(found("D107", text.format(2016))) == 1
    assert found("D107", text.format(2014)) == []


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("The station opened in 1864.\n\nIn 2014 it marked its {} anniversary.", "140th", "150th"),
        ("我校创办于1934年。\n\n2024年10月，学校举行建校{}周年庆典。", "八十", "九十"),
    ],
)
def test_a_page_on_one_founding_knows_it(text, wrong, right):
    def conflicts(text):
        return [each.conflicts for each in Reading(read_text(text, "page.md")).get(stated_ages)]

    assert conflicts(text.format(wrong)) == [True]
    assert conflicts(text.format(right)) == [False]
    another = "\n\nThe club was founded in 1901." if "station" in text else "\n\n书院创办于1901年。"
    assert conflicts(text.format(wrong) + another) == []


@pytest.mark.parametrize(
    ("lead", "knows"),
    [
        ("Ida Holm was born on 3 May 1950 in Kiel.", True),
        ("Her mother was born on 3 May 1950 in Kiel.", False),
        ("The lake froze. His father was born on 3 May 1950 in Kiel.", False),
    ],
)
def test_a_page_on_one_person_knows_the_birth_of_that_person_alone(lead, knows):
    text = f"# A life\n\n{lead}\n\nIn June 2000, aged 41, she opened a school.\n"
    assert [each.conflicts for each in Reading(read_text(text, "page.md")).get(stated_ages)] == [True] * knows


def test_a_birth_after_the_death_is_of_somebody_else():
    text = "# 一个人\n\n他于1920年4月26日去世，享年32岁。\n\n2012年，学者诞生于这座城市的故居开放。\n"
    assert not any(each.conflicts for each in Reading(read_text(text, "page.md")).get(stated_ages))


def test_the_anniversary_of_a_birth_is_no_birth():
    text = "# 一个人\n\n2012年为了庆祝他诞生125周年，学会办了展览。他1920年4月26日去世，享年32岁。\n"
    assert Reading(read_text(text, "page.md")).get(stated_ages) == ()


@pytest.mark.parametrize(("name", "knows"), [("青石书社", True), ("北方工会", False), ("", True)])
def test_an_anniversary_counts_from_the_founding_of_what_it_names(name, knows):
    text = f"# 青石书社\n\n青石书社1985年成立，有员工三十人。\n\n2010年，{name}庆祝成立35周年。\n"
    assert [each.conflicts for each in Reading(read_text(text, "page.md")).get(stated_ages)] == [True] * knows
