"""Calculations that are written out: wrong ones, and text that is none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.analysis import Reading
from checker.formats.open import read_text
from checker.rules.figures.relations.equations import equations

WRONG = [
    ("The grid has 24 × 24 = 784 cells.", "784"),
    ("24 x 24 = 784", "784"),
    ("It takes 3 + 4 + 5 = 13 days of work.", "13"),
    ("He paid 12 * £35 = £450 in all.", "£450"),
    ("That is (120 + 35) × 2 = 300 seats.", "300"),
    ("The hall seats 18 times 25 is 540 people.", "540"),
    ("So 100 - 37 = 73 are left.", "73"),
    ("The rate is 91 / 140 = 75%.", "75%"),
    ("1,250 × 48 = 64,000 sheets", "64,000"),
    ("It needs 3.2 × 5 = 18.5 litres.", "18.5"),
    ("共发放18×25=540份问卷。", "540"),
    ("会费120元×35人=4500元。", "4500"),
    ("24乘以24等于784。", "784"),
    ("合计3.2万+4.1万+2.5万=12.8万。", "12.8万"),
    ("合格率为91÷140=75%。", "75%"),
    ("共（12+15）×2=64场。", "64"),
    ("減去退票，1280－320＝860張。", "860"),
    ("人均24÷5＝5.8平方米。", "5.8"),
    ("100加上37等于173。", "173"),
    ("每月500元，一年500×12=6500元。", "6500"),
]
SILENT = [
    "All sockets respect 9*7200 = 18 hours.",
    "我们更深刻地明白了100-1=0的服务内涵。",
    "The grid has 24 × 24 = 576 cells.",
    "So 1 + 1 = 3, as they say, and 2 + 2 = 5.",
    "7 + 8 = 3 modulo 12.",
    "In binary 10 + 10 = 100.",
    "Let x + 24 × 24 = 784.",
    "2^4 × 3 = 48 and 10^3 + 24 = 1024.",
    "`24 * 24 = 784` is code.",
    "```\n24 * 24 = 784\n```",
    "Is 24 × 24 = 784?",
    "He wrote 24 × 24 = 784, which is wrong.",
    "24 × 24 ≠ 784 and 24 × 24 != 784",
    "The rate is 91 / 140 = 65%.",
    "22 / 7 = 3.14",
    "3 + 4 × 2 = 14 on a pocket calculator.",
    "1/2 + 1/3 = 5/6",
    "from 2010-2012 = 3 seasons",
    "3 km + 500 m = 3.5 km",
    "5 days × 24 = 120 hours",
    "2 h × 30 = 60 min; 8 × 90 min = 12 h",
    "100 + 10% = 110",
    "width=24 height=24",
    "a = 24, b = 24, area = 784",
    "The score was 3-1 = a win.",
    "1,234 × 5,678 ≈ 7,000,000",
    "1,234 × 5,678 = 7,000,000",
    "E = 24 × 24 = 784 when c = 1 and more = 3 x",
    "24乘以24不等于784。",
    "回收率540÷600=90%。",
    "4200÷31.2=135",
    "共3.2万+4.1万+2.5万=9.8万。",
    "有人写成24×24=784，应为576。",
    "1+1>2，1+1=11。",
    "第3-5页=3页",
    "5斤×2=5公斤",
]


@pytest.mark.parametrize(("text", "result"), WRONG)
def test_reports_the_result(found, text, result):
    assert [places[0] for places in found("F312", text)] == [result]


@pytest.mark.parametrize("text", SILENT)
def test_reports_nothing(found, text):
    assert found("F312", text) == []


@given(st.lists(st.integers(4, 999), min_size=2, max_size=5), st.sampled_from(["+", "×"]), st.booleans())
def test_right_results_agree_and_wrong_ones_do_not(numbers, sign, off):
    total = sum(numbers)
    if sign == "×":
        total = 1
        for number in numbers:
            total *= number
    stated = total * 3 if off else total
    text = f"It comes to {f' {sign} '.join(map(str, numbers))} = {stated} in all."
    if len(str(stated)) <= 13:
        (equation,) = Reading(read_text(text)).get(equations)
        assert equation.is_correct is not off
        assert text[equation.result.start : equation.result.end].strip() == str(stated)
