"""Units that do not go with what is measured, and those that do."""

import pytest

WRONG = [
    ("参观人数达8.2万人次。", "8.2万人次"),
    ("購買人數超過1560萬人次。", "超過1560萬人次"),
    ("全年接待人次为8.2万人。", "8.2万人"),
    ("园区占地面积约3.5公里。", "约3.5公里"),
    ("大桥全长1200平方米。", "1200平方米"),
    ("水库库容为3.2平方公里。", "3.2平方公里"),
    ("幼崽体重达2.5米。", "2.5米"),
    ("山口海拔4500公斤。", "4500公斤"),
    ("资助率由22.9%降到17.6%，下降5.3%。", "5.3%"),
    ("占比从31.4%提高到52.8%，提高了21.4%。", "21.4%"),
    ("The park has an area of 300 metres.", "300 metres"),
    ("A length of 12 hectares was repaved.", "12 hectares"),
    ("The volume is 300 square metres.", "300 square metres"),
    ("The weight was 12 km.", "12 km"),
    ("Turnout rose from 48.2% to 53.1%, an increase of 4.9%.", "4.9%"),
]
SILENT = [
    "参观人数达8.2万人，共12.4万人次。",
    "接待8.2万人次。",
    "人均每人次8.2元。",
    "园区占地面积约3.5平方公里，全长12公里。",
    "面积3米×4米。",
    "展板面积为3米见方。",
    "库容3.2亿立方米，水深12米。",
    "资助率由22.9%降到17.6%，下降5.3个百分点。",
    "占比从40%提高到50%，提高了25%。",
    "体重60公斤，身高1.7米。",
    "The park has an area of 300 hectares.",
    "The room has an area of 3 metres by 4.",
    "A distance of 12 km and a weight of 3 kg.",
    "The share fell from 22.9% to 17.6%, a drop of 23%.",
    "The area was 3 km long.",
    "In the area of 300 m around the mill, fish are back.",
]


@pytest.mark.parametrize(("text", "number"), WRONG)
def test_reports_the_number(found, text, number):
    assert [places[0] for places in found("F313", text)] == [number]


@pytest.mark.parametrize("text", SILENT)
def test_reports_nothing(found, text):
    assert found("F313", text) == []
