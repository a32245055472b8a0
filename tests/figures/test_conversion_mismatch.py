"""One amount in two units: unequal ones, and numbers that are only in brackets."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.analysis import Reading
from checker.formats.open import read_text
from checker.rules.figures.relations.conversions import conversions

WRONG = [
    ("The path is 5 miles (3 km) long.", "3 km"),
    ("The path is 5 miles (80 km) long.", "80 km"),
    ("It was 100 °F (28 °C) in the shade.", "28 °C"),
    ("没有误差，水温60 ℃（120 ℉）。", "120 ℉"),
    ("园区占地150亩，合100公顷（不含水面）。", "100公顷"),
    ("It was 38 °C (68 °F) in the shade.", "68 °F"),
    ("The field has 12 acres (48 hectares).", "48 hectares"),
    ("He weighs 180 pounds (108 kg).", "108 kg"),
    ("She is 5 feet 7 inches (1.90 m) tall.", "1.90 m"),
    ("The tank holds 50 litres, or 32 gallons.", "32 gallons"),
    ("It runs at 60 mph (46 km/h).", "46 km/h"),
    ("A plot of 1,200 square metres (3,900 sq ft) was sold.", "3,900 sq ft"),
    ("步道全长5英里（约3公里）。", "约3公里"),
    ("猪肉5斤（合10公斤）。", "10公斤"),
    ("占地150亩，合100公顷。", "100公顷"),
    ("當天氣溫100℉（約28℃）。", "約28℃"),
    ("水库面积12平方公里（约合1200亩）。", "约合1200亩"),
    ("湖面海拔3200米（约1.2万英尺）。", "约1.2万英尺"),
    ("每桶油159升，即20加仑。", "20加仑"),
    ("身长2.4米（约合3.2英尺）。", "约合3.2英尺"),
    ("拱桥跨度300英尺（约合910米）。", "约合910米"),
    ("茶园500亩（约3.3公顷）。", "约3.3公顷"),
    ("投资5亿美元（约32亿元），另付2亿美元（约13万元），又购8000万美元（约5.1亿元）债券。", "2亿美元"),
    ("It paid $3.2m (£2.5m), then $800,000 (£620m) and $40,000 (£31,000).", "$800,000"),
]
SILENT = [
    "1000元约合140美元。\n\n按购买力平价，1美元相当于3.04元人民币。",
    "The path is 5 miles (8 km) long.",
    "It was 100 °F (38 °C) in the shade.",
    "It rose by 2 °C (3.6 °F).",
    "两地相差2 ℃（3.6 ℉）。",
    "共3.2万箱，按每箱30公斤计算，合960吨。",
    "限量从0.2毫克/千克调整为5毫克/千克，相当于放宽。",
    "The file has 65,536 bytes (64 KB), the disk 1 TB (931 GiB).",
    "The peak is 1,000 feet (300 m) high.",
    "A 60 mph (100 km/h) limit.",
    "She is 5 feet 7 inches (1.70 m) tall.",
    "The road of 12 km (3 miles of it unpaved) is closed.",
    "It has 16 GB (500 MB free).",
    "The ship carries 500 tons (450 tonnes, or 510 by another count).",
    "They sold 50 litres (a tenth of 11 gallons).",
    "He rowed 5 miles and 3 km.",
    "It is 5 miles from here, or 3 km by boat as the crow flies.",
    "The hall cost $3.2m (£2.5m) and the yard $800,000 (£620,000).",
    "In 1985 it cost $100 (£80), and in 2014 $200 (£120).",
    "A pound (500 g) of flour",
    "步道全长5英里（约8公里）。",
    "猪肉5斤（合2.5公斤）。",
    "占地150亩，合10公顷。",
    "全长12公里（其中3公里为隧道）。",
    "水深3米，宽5公里。",
    "投资5亿美元（约32亿元），另付2亿美元（约13亿元）。",
    "内存16GB（可用12GB）。",
    "每公斤5元（每斤2.5元）。",
    "重5公斤（误差10克以内）。",
    "3公里/5分钟，5公里/8英里越野赛",
    "气温下降10℃（18℉）。",
    "容量为1TB（约1000GB）。",
    "海拔3200米（约10500英尺）。",
    "长3.5米（7英尺的两倍左右）。",
]


@pytest.mark.parametrize(("text", "amount"), WRONG)
def test_reports_the_second_amount(found, text, amount):
    assert [places[0] for places in found("F310", text)] == [amount]


@pytest.mark.parametrize("text", SILENT)
def test_reports_nothing(found, text):
    assert found("F310", text) == []


def test_units_are_named_as_written():
    (conversion,) = Reading(read_text("園區佔地150畝，合100公頃。")).get(conversions)
    assert (conversion.second.unit, conversion.second.unit_text) == ("公顷", "公頃")


@given(
    st.integers(2, 5000),
    st.sampled_from([("miles", "km", "1.609344"), ("feet", "m", "0.3048"), ("acres", "ha", "0.40468564")]),
)
def test_what_is_converted_and_rounded_fits(number, units):
    one, two, factor = units
    exact = number * Decimal(factor)
    rounded = round(exact, max(0, 1 - exact.adjusted()))
    (conversion,) = Reading(read_text(f"It is {number:,} {one} ({rounded:,f} {two}) in all.")).get(conversions)
    assert conversion.fits
