"""Numbers that are off by thousands, and numbers that are that large."""

import pytest

from checker.analysis import Reading
from checker.formats.open import read_text
from checker.rules.figures.relations.magnitudes import magnitude_slips

WRONG = [
    ("The three towns spent $3.2 billion, $3.5 million and $3.9 billion.", "$3.5 million"),
    ("Sales came to 12.4 million, 13.1 million, 12.9 billion and 14.0 million.", "12.9 billion"),
    ("The budget rose from £3.2 million to £3.5 billion.", "£3.5 billion"),
    ("Its debt fell from $48.1 billion to $46.5 million.", "$46.5 million"),
    ("The roof cost $1,250,00 and took two years.", "1,250,00"),
    ("It has 12,3456,789 people.", "12,3456,789"),
    ("They printed 1,2345,678 copies.", "1,2345,678"),
    ("About £250,00,000 was lost.", "250,00,000"),
    ("The county has 1,234,56 households.", "1,234,56"),
    ("It paid €3,500,0000 for the site.", "3,500,0000"),
    ("三年的营业收入分别为3.2亿元、3.5万元和3.9亿元。", "3.5万元"),
    ("三個港口吞吐量分別為1.2億噸、1.4億噸和1.3萬噸。", "1.3萬噸"),
    ("预算由4.1亿元增加到4.6万元。", "4.6万元"),
    ("人口从32.5万人增至35.1亿人。", "35.1亿人"),
    ("客流量由3.2亿人次降至2.9万人次，下降9.4%。", "2.9万人次"),
    ("工程造价1,250,00元。", "1,250,00"),
    ("捐款共12,345,67元。", "12,345,67"),
    ("甲镇8.6万亩、乙镇7.9万亩、丙镇8.1亿亩。", "8.1亿亩"),
    ("售价¥1,999,00。", "1,999,00"),
    ("四季度利润分别为12.1亿元、13.4亿元、11.8亿元、12.6万元。", "12.6万元"),
]
SILENT = [
    "The network grew from 1 million to 1 billion users.",
    "The firm grew from $12 million to $3.4 billion.",
    "They spent $3.2 billion, $3.5 billion and $3.9 billion.",
    "It has 3.2 million users, 3.5 billion visits and 3.9 million songs.",
    "The fund has ₹12,34,567 and 1,234,567 members.",
    "See pages 1,2,3 and 10,200,30.",
    "rgb(10,200,30) and (120,45,6789)",
    "It costs 12,50 euros, or 1.250,00 in the old style.",
    "In 2019,100 people came.",
    "It rose from about 3.2 million to nearly 3.5 billion.",
    "They paid $1,250,000.00.",
    "The ids are 123,4567,89 and 1,2,3,4567.",
    "三年的营业收入分别为3.2亿元、3.5亿元和3.9亿元，税收800万元。",
    "从1万人增至1亿人。",
    "人口1,3000,0000人。",
    "第1,2,3页，共12,345元。",
    "甲公司3.2亿元，乙公司1200万元，丙公司3.9亿元。",
    "预算由4.1亿元增加到4.6亿元。",
    "营收3.2亿元、员工3.5万人、门店3900家。",
    "市值从3.2万元起步，增至48.5亿元。",
]


@pytest.mark.parametrize(("text", "number"), WRONG)
def test_reports_the_number(found, text, number):
    assert [places[0] for places in found("F309", text)] == [number]


@pytest.mark.parametrize("text", SILENT)
def test_reports_nothing(found, text):
    assert found("F309", text) == []


def test_scale_words_are_named_as_written():
    (slip,) = Reading(read_text("該市預算由4.1億元增加到4.6萬元。")).get(magnitude_slips)
    assert (slip.scale, slip.expected) == ("萬", "億")


@pytest.mark.parametrize(("text", "number"), WRONG)
def test_no_other_rule_reports(found, text, number):
    assert found("F304", text) + found("F305", text) == []
