"""Numbers as they are written, and what they are worth."""

from decimal import Decimal

import pytest

VALUES = [
    ("共有1,234,567人。", "1,234,567人", 1234567, "count"),
    ("售出12 000张票。", "12 000张", 12000, "count"),
    ("去年700万人上网。", "700万人", 7000000, "count"),
    ("成交1682亿元。", "1682亿元", 168200000000, "money"),
    ("全长1亿2000万公里。", "1亿2000万公里", 120000000, "length"),
    ("人口12万5千人。", "12万5千人", 125000, "count"),
    ("資產3兆4104億元。", "3兆4104億元", 3410400000000, "money"),
    ("投資三兆五千億元。", "三兆五千億元", 3500000000000, "money"),
    ("投资三万亿元。", "三万亿元", 3000000000000, "money"),
    ("产量3.5万吨。", "3.5万吨", 35000, "mass"),
    ("投入两千三百万元。", "两千三百万元", 23000000, "money"),
    ("佔地十二畝。", "十二畝", 12, "area"),
    ("約一點五億人。", "約一點五億人", 150000000, "count"),
    ("占百分之二十。", "百分之二十", 20, "share"),
    ("三分之一是女性。", "三分之一", "33.33", "share"),
    ("過半數同意。", "過半數", 50, "share"),
    ("上涨4成。", "4成", 40, "share"),
    ("上涨三成五。", "三成五", 35, "share"),
    ("下降5.3個百分點。", "5.3個百分點", "5.3", "points"),
    ("千分之三。", "千分之三", "0.3", "share"),
    ("数百万企业。", "数百万", 1000000, "number"),
    ("四十几位老板。", "四十几位", 40, "count"),
    ("来了二三十名学生。", "二三十名", 20, "count"),
    ("三十多万人。", "三十多万人", 300000, "count"),
    ("两百五十名。", "两百五十名", 250, "count"),
    ("增长1.5倍。", "1.5倍", "1.5", "ratio"),
    ("投资5亿美金。", "5亿美金", 500000000, "money"),
    ("人民币5000万元。", "人民币5000万元", 50000000, "money"),
    ("售价¥1,200。", "¥1,200", 1200, "money"),
    ("3-5万人到场。", "3-5万人", 30000, "count"),
    ("About 1,200 people came.", "About 1,200", 1200, "count"),
    ("It sold 12 000 copies.", "12 000", 12000, "count"),
    ("It cost $3.5 billion.", "$3.5 billion", 3500000000, "money"),
    ("It cost €20m.", "€20m", 20000000, "money"),
    ("It has 25k users.", "25k", 25000, "count"),
    ("It fell by 7 per cent.", "7 per cent", 7, "share"),
    ("It fell by 5 percentage points.", "5 percentage points", 5, "points"),
    ("Two-thirds of them left.", "Two-thirds", "66.67", "share"),
    ("Half of the firms left.", "Half", 50, "share"),
    ("Half a million people left.", "Half a million", 500000, "count"),
    ("One in five people left.", "One in five", 20, "share"),
    ("A dozen eggs broke.", "A dozen", 12, "count"),
    ("Two hundred and five people left.", "Two hundred and five", 205, "count"),
    ("Twenty-five thousand people left.", "Twenty-five thousand", 25000, "count"),
    ("Two and a half million people left.", "Two and a half million", 2500000, "count"),
    ("They walked 5 km.", "5 km", 5, "length"),
    ("They walked sixteen miles.", "sixteen miles", 16, "length"),
    ("The files grew to 76MB.", "76MB", 76, "data"),
    ("Some 3–5 million people left.", "Some 3–5 million", 3000000, "count"),
    ("Download 3 files.", "3", 3, "count"),
    ("Last year 7 people left.", "7", 7, "count"),
]
NOTHING = [
    "Python 3.6, PEP 484 and RFC 2119; see Chapter 3 and Route 66.",
    "Use version 1.2.3 or v2, on an H100, with GPT-4 and COVID-19.",
    "They won 3-0 and 2:1 on a 16:9 screen; call 555-1234.",
    "See doi 10.1000/182 and #2171, or 192.168.1.20.",
    "1. Open the box\n\nNo one was there.",
    "采用2.3.4版本，见图3，3:1获胜，拨打0571-88158888。",
    "十分重要；一些人；万一下雨；一样；三里屯；五道口；九三学社；七一讲话；二十大报告。",
    "1、打开盒子",
    "支持 Java 8 和 Windows 10 系统。",
]
BOUNDS = [
    ("占64%。", "63.5", "64.5"),
    ("去年700万人上网。", "6500000", "7500000"),
    ("近30%。", "24", "30"),
    ("不到两成。", None, "20"),
    ("逾三成。", "30", None),
    ("至少5人。", "5", None),
    ("不超过5人。", None, "5"),
    ("30多万人。", "300000", "400000"),
    ("约300人。", "270", "330"),
    ("25人。", "25", "25"),
    ("1200人。", "1150", "1250"),
    ("8.60万公里。", "85950", "86050"),
    ("三十几人。", "31", "39"),
    ("over 20 countries", "20", None),
    ("up to 50% of them", None, "50"),
    ("10+ teams", "10", None),
    ("300 people", "285", "315"),
    ("205 people", "205", "205"),
    ("3–5 people", "3", "5"),
    ("a third of them", "30", "36.67"),
]


@pytest.mark.parametrize(("text", "words", "value", "dimension"), VALUES)
def test_reads(quantities, text, words, value, dimension):
    (quantity,) = quantities(text)
    assert quantity.text == words
    assert round(quantity.value, 2) == Decimal(str(value))
    assert quantity.dimension == dimension


@pytest.mark.parametrize("text", NOTHING)
def test_what_names_something_is_no_number(quantities, text):
    assert [quantity.text for quantity in quantities(text)] == []


@pytest.mark.parametrize(("text", "low", "high"), BOUNDS)
def test_bounds_follow_the_printing(quantities, text, low, high):
    (quantity,) = quantities(text)
    rounded = [None if end is None else round(end, 2) for end in (quantity.bounds.low, quantity.bounds.high)]
    assert rounded == [None if end is None else Decimal(end) for end in (low, high)]


def test_numbers_of_times_are_none(quantities):
    assert [quantity.text for quantity in quantities("2015年5月19日14时26分，三个月后，25人到场。")] == ["25人"]
    assert [quantity.text for quantity in quantities("On 3 May 2015, for two weeks, 25 people came.")] == ["25"]


def test_units_of_one_kind_share_a_base(quantities):
    one, two = quantities("全长3公里，宽20米。")
    assert one.base == two.base
    assert one.size.low > two.size.high


def test_spans_are_of_the_source(quantities):
    text = "其中**近300名**是女性。"
    (quantity,) = quantities(text)
    assert text[quantity.span.start : quantity.span.end] == "近300名"
    assert text[quantity.number.start : quantity.number.end] == "300"
