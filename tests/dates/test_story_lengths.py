"""Lengths that a story counts from one of its dates to the next."""

import pytest


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("She joined in 1953 and two years later, in {}, became leader.", "1957", "1955"),
        ("It opened in May 2019; fourteen months later, on 23 {} 2020, it closed.", "October", "July"),
        ("The choir sang in 2001. Ten years later, in {}, it sang again.", "2013", "2011"),
        ("The last boat came in 1912. Less than twenty years later, in {}, the tunnel was shut.", "1937", "1931"),
        ("The ship was lost in 1839. Five years passed before a stone was laid in {}.", "1846", "1844"),
        ("He copied the prints in 1595. Three years later, in {}, she copied his (1740).", "1604", "1598"),
        ("She took over the mill in 1962. She ran it for {} years, until 1999.", "27", "37"),
        ("The line opened in June 1871. It carried slate for {} years, until October 1946.", "65", "75"),
        ("水库1959年动工，历时四年，于{}年竣工。", "1966", "1963"),
        ("1861年到本地，三年后，即{}年，盘下地皮。", "1866", "1864"),
        ("1985年引进连铸机。三年之后的{}年，全厂取消模铸。", "1990", "1988"),
        ("1979年升任团长，当了还不到十年，{}年便交棒。", "1992", "1988"),
        ("2015年協會成立。才滿一年，協會就在{}年有了辦公室。", "2018", "2016"),
    ],
)
def test_the_later_date_is_where_the_length_leads(found, text, wrong, right):
    assert len(found("D105", text.format(wrong))) == 1
    assert found("D105", text.format(right)) == []


@pytest.mark.parametrize(
    "text",
    [
        # The story may count from any date of the paragraph.
        "She joined in 1953, where her brother had been since 1940, and two years later, in 1955, became leader.",
        # A year more or less is due to the months.
        "She joined in 1953 and two years later, in 1956, became leader.",
        "The choir sang in 1901. A hundred years later, in 2009, it sang again.",
        # The date is not what spells out the length.
        "She joined in 1953. Two years later she met the man who had been leader in 1940.",
        "She joined in 1953, and about two years later, in 1957, became leader.",
        "1979年升任团长，当了近十年；1992年他的徒弟才出师。",
        # The story counts from another moment than the date.
        "He came in 1826. He left when he turned 46, and was a priest until he died eight years later, in 1847.",
        "He arrived in 1826. He had six sons. He built a temple. He died eight years later, in 1847.",
        # The date named last is too near to count from, so it is not the earlier one either.
        "协会1997年成立，章程在2005年2月生效，于是生效半年后，2005年8月1日，协会搬家。",
        "The society was founded in 1997, it has rules since May 2004, and half a year later, in November 2004, moved.",
        # A date in brackets is a remark.
        "He copied the old prints (1595) for the shop. Three years later, in 1744, she copied his.",
        # What lasted began at another time.
        "The school opened in 1950. Her brother taught there for ten years, until 1999.",
        "The school closed in 1950. He had taught there for ten years, until 1948.",
        # The error is named.
        "The leaflet says in error that she joined in 1953 and two years later, in 1957, became leader.",
    ],
)
def test_other_readings_are_silent(found, text):
    assert found("D105", text) == []


def test_several_stretches_share_a_length(found):
    assert found("D105", "It ran but for five years: 1915 to 1918, both included, and 1944.") == []
    assert len(found("D105", "It was shut for five years: 1915 to 1918.")) == 1


def test_days_between_hours_are_counted(found):
    assert len(found("D105", "2025年8月1日0时至9月15日24时，工期36天。")) == 1
    assert found("D105", "2025年8月1日0时至9月15日24时，工期46天。") == []
