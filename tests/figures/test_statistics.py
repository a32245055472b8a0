"""Tests and their p-values as statcheck reads them, the distributions behind them, and figures that cannot be had."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.analysis import Reading
from checker.formats.open import read_text
from checker.rules.figures.relations.counted_means import nearest_means
from checker.rules.figures.relations.distributions import (
    chi_squared_upper,
    fisher_upper,
    normal_two_tailed,
    student_two_tailed,
)
from checker.rules.figures.relations.tests import checked_tests

# Reference values by SciPy 1.17.
TAILS = [
    (student_two_tailed, (2.2, 28), 0.03622548477883782),
    (student_two_tailed, (0.5, 3), 0.651447964848151),
    (student_two_tailed, (7.1, 57), 2.1679573365168125e-09),
    (student_two_tailed, (1.96, 2000), 0.0501344611942077),
    (fisher_upper, (4.2, 1, 30), 0.049256111769269154),
    (fisher_upper, (0.7, 3, 12), 0.5699019636452242),
    (fisher_upper, (11.53, 2, 96), 3.252797530223762e-05),
    (chi_squared_upper, (3.84, 1), 0.05004352124870519),
    (chi_squared_upper, (12.5, 7), 0.08526927515826925),
    (chi_squared_upper, (0.3, 4), 0.9898141728888165),
    (chi_squared_upper, (150, 100), 0.0009039320423540184),
    (normal_two_tailed, (1.959963984540054,), 0.05),
]


@pytest.mark.parametrize(("tail", "arguments", "expected"), TAILS)
def test_tails_agree_with_published_values(tail, arguments, expected):
    assert tail(*arguments) == pytest.approx(expected, rel=1e-8)


@given(st.floats(0.01, 30), st.floats(0.01, 30), st.integers(1, 300), st.integers(1, 300))
def test_a_larger_statistic_has_a_smaller_tail(one, other, df1, df2):
    low, high = sorted((one, other))
    for tail in (
        lambda x: student_two_tailed(x, df1),
        lambda x: fisher_upper(x, df1, df2),
        lambda x: chi_squared_upper(x, df1),
        normal_two_tailed,
    ):
        assert -1e-10 <= tail(high) <= tail(low) + 1e-10 <= 1 + 2e-10


@given(st.floats(0.01, 20), st.integers(1, 500))
def test_t_and_f_of_one_degree_are_one_test(t, df):
    assert student_two_tailed(t, df) == pytest.approx(fisher_upper(t * t, 1, df), abs=1e-9)


INCONSISTENT = [
    "The groups differed, t(28) = 2.20, p = .03.",  # .036 rounds to .04
    "The groups differed, t(28) = 1.50, p < .05.",
    "The groups did not differ, t(28) = 3.10, p > .05.",
    "The groups did not differ, t(28) = 3.10, ns.",
    "We found an effect of age, F(2, 96) = 4.10, p = .19.",
    "We found an effect of age, F(1, 30) = 2.45, p < .05, as expected.",
    "Height went with weight, r(48) = .21, p < .01.",
    "The answers were independent, χ²(2, N = 90) = 9.21, p = .10.",
    "The answers were independent, X2(1) = 3.84, p = .005.",
    "The signs agreed, z = 1.20, p = .023.",
    "It was, with an effect size between, t(40) = 2.50, d = 0.78, p = .16.",
    "It was t = 2.20, df = 28, p = .36 in the end.",
    "两组差异显著，t(28) = 2.20，p = 0.003。",
    "年龄的主效应显著，F(2, 96) = 1.35，p < 0.05。",
    "身高与体重相关，r(48)=0.21，P<0.01。",
    "卡方检验显示，χ²(1) = 2.10，p < .05。",
    "符号检验，z = 0.84，p = .040。",
    "兩組得分相近，t(28) = 3.10，p > 0.05。",
    "組間差異顯著，F(1, 30) = 2.45，p = .012。",
    "結果為 r(98) = .05，p = .01。",
]
CONSISTENT = [
    "The groups differed, t(28) = 2.20, p = .036.",
    "The groups differed, t(28) = 2.20, p = .04, which is enough.",
    "The groups differed, t(28) = 2.2, p = .034.",  # 2.249 has .0326
    "The groups differed, t(28) = -2.20, p < .05.",
    "The groups differed, t(28) = 2.20, p < .10.",
    "We found no effect, F(1, 30) < 1, p = .51.",
    "We found no effect, F(1, 30) = 0.45, ns.",
    "Height went with weight, r(48) = .45, p = .001.",
    "The answers depended on age, χ2(2, N = 90) = 9.21, p = .01.",
    "The answers depended on age, χ2(1) = 3.84, p = .05.",
    "The signs agreed, z = 1.96, p = .05.",
    # one tail where the text says so; never for F and χ²
    "The one-tailed test was significant, t(28) = 1.75, p = .045.",
    "采用单侧检验，t(28) = 1.75，p = .045。",
    # what cannot be recomputed
    "After Bonferroni correction, t(28) = 2.20, p = .108.",
    "By a permutation test, t(28) = 2.20, p = .060.",
    "经 Bonferroni 校正，t(28) = 2.20，p = .108。",
    "The difference was significant, t = 2.20, p = .5.",
    "组间差异有统计学意义，F = 4.52，P < 0.05。",
    "It was tiny, t(300) = 9.10, p = .000.",
    "It was tiny, t(300) = 9.10, p = 1.2 × 10-17.",
    "两组差异显著，t(28) = 2.20，p = 0.036。",
    "身高与体重相关，r(48)=0.45，P<0.01。",
    "Call f(2) = 3, p = 5 and be done.",
]


@pytest.mark.parametrize("text", INCONSISTENT)
def test_a_p_value_that_is_not_that_of_its_statistic_is_found(found, text):
    assert len(found("F315", text)) == 1


@pytest.mark.parametrize("text", CONSISTENT)
def test_statistics_that_agree_are_not_reported(found, text):
    assert found("F315", text) == []


def test_a_changed_conclusion_is_mentioned():
    (claim,) = Reading(read_text("It was t(28) = 1.50, p < .05.")).get(checked_tests)
    assert claim.decides
    (claim,) = Reading(read_text("It was t(28) = 2.20, p = .03.")).get(checked_tests)
    assert not claim.is_correct
    assert not claim.decides


# Means and numbers from the paper of Brown and Heathers, and by hand.
@pytest.mark.parametrize(
    ("mean", "count", "is_correct"),
    [
        ("5.19", 28, False),
        ("5.18", 28, True),
        ("5.21", 28, True),
        ("3.45", 20, True),
        ("3.47", 20, False),
        ("2.5", 6, True),
        ("2.4", 6, False),
        ("10.33", 3, True),
        ("10.34", 3, False),
        ("0.25", 8, True),
        ("0.13", 8, True),
        ("0.12", 8, True),
    ],
)
def test_grim(mean, count, is_correct):
    step = Decimal(1).scaleb(-len(mean.partition(".")[2]))
    assert nearest_means(Decimal(mean), step, count)[1] is is_correct


@given(st.integers(0, 700), st.integers(2, 99))
def test_a_mean_of_whole_numbers_passes(total, count):
    assert nearest_means(round(Decimal(total) / count, 2), Decimal("0.01"), count)[1]


IMPOSSIBLE = [
    "In the pilot, 37% of the 6 participants asked for help.",
    "We asked around, and 45% of 8 developers said yes.",
    "And 12.4% of 14 schools had closed.",
    "That leaves 30% of our 9 employees.",
    "Only 15% of the 12 countries have signed.",
    "Readers rated it on a scale from 1 to 7 (M = 5.19, n = 28).",
    "On a five-point scale the mean was 3.47 (n = 20).",
    "8名受访者中，40%表示不会再来。",
    "12家企业中有30%已经停产。",
    "在参加试验的15名学生中，有48%的人通过。",
    "9个国家中，只有25%签署了协议。",
    "14名患者中，12.4%出现不良反应。",
    "学生用五点量表打分，平均分为3.47（n=20）。",
    "8名受訪者中，40%表示不會再來。",
]
POSSIBLE = [
    "In the pilot, 33% of the 6 participants asked for help.",
    "In the pilot, 66.6% of the 3 participants asked for help.",
    "About 40% of the 6 participants asked for help.",
    "More than 40% of the 6 participants asked for help.",
    "It takes 37% of the 6 hours.",
    "It takes 37% of 6 people's time.",
    "Suppose that 37% of 6 people agree.",
    "An estimated 37% of 300 people live there, and 37.3% of 2,000 people work.",
    "A third of the 10 members voted.",
    "Of weighted answers, 37% of 6 respondents said no.",
    "Readers rated it on a scale from 1 to 7 (M = 5.18, n = 28).",
    "Readers rated it on a scale from 1 to 7 with four items (M = 5.19, n = 28).",
    "The mean was 5.19 (n = 28).",
    "On a five-point scale the mean was 3.47 (n = 2000).",
    "8名受访者中，38%表示不会再来。",
    "8名受访者中，约40%表示不会再来。",
    "3名受访者中，66.7%表示不会再来。",
    "8所学校中，37%的学生近视。",
    "这5个村有88%的农户没有自来水。",
    "Of the 9 schools in the district, 29% of pupils walk.",
    "A survey of 13 teachers found that 41% of pupils walk.",
    "All 12 jurors were asked, and 55% more came.",
    "8小时中，40%用来开会。",
    "8亩地里，40%种了玉米。",
    "12家企业中有25%已经停产，营收下降30%。",
    "学生用五点量表打分，平均分为3.45（n=20）。",
]


@pytest.mark.parametrize("text", IMPOSSIBLE)
def test_a_share_or_mean_that_whole_numbers_do_not_give_is_found(found, text):
    assert len(found("F314", text)) == 1


@pytest.mark.parametrize("text", POSSIBLE)
def test_possible_shares_and_means_are_not_reported(found, text):
    assert found("F314", text) == []
