"""The one date that lies in another age."""

import pytest

HOME = "2015年3月2日启动，2015年6月9日设计，2015年9月1日动工。"
ENGLISH = "It began on 2 March 2015, was drawn on 9 June 2015 and built from 1 September 2015. "


@pytest.mark.parametrize(
    ("text", "stray"),
    [
        (HOME + "2105年12月20日交付。", "2105年12月20日"),
        (HOME + "1015年12月20日交付。", "1015年12月20日"),
        (HOME + "2115年12月交付。", "2115年12月"),
        (ENGLISH + "It opened on 20 December 2105.", "20 December 2105"),
        (ENGLISH + "It opened on 20 December 2215.", "20 December 2215"),
        (ENGLISH + "It opened on 20 December 1015.", "20 December 1015"),
    ],
)
def test_an_outlier_year(found, text, stray):
    assert [places[0] for places in found("D112", text)] == [stray]


@pytest.mark.parametrize(
    "text",
    [
        HOME + "2016年12月20日交付。",
        HOME + "城墙建于1370年3月。",
        HOME + "2050年12月前实现目标。",
        HOME + "1915年12月20日旧馆落成。",
        HOME + "公元1015年，宋真宗在位；1105年5月重修。",
        HOME + "《2105年12月20日》是一部小说。",
        HOME + "1015年。",
        "2105年12月20日，飞船起航。2015年3月2日的往事无人记得。",
        ENGLISH + "The abbey was founded in 1015.",
        ENGLISH + "The lease ends on 31 December 2999.",
    ],
)
def test_reports_nothing(found, text):
    assert found("D112", text) == []
