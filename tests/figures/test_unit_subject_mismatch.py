"""Percent where only points fit, and where percent fits."""

import pytest

WRONG = [
    ("资助率由22.9%降到17.6%，下降5.3%。", "5.3%"),
    ("占比从31.4%提高到52.8%，提高了21.4%。", "21.4%"),
    ("Turnout rose from 48.2% to 53.1%, an increase of 4.9%.", "4.9%"),
]
SILENT = [
    "资助率由22.9%降到17.6%，下降5.3个百分点。",
    "占比从40%提高到50%，提高了25%。",
    "The share fell from 22.9% to 17.6%, a drop of 23%.",
    "投票率由29.76%跌至20.16%，跌幅近一成。",  # points are also counted in tenths
]


@pytest.mark.parametrize(("text", "number"), WRONG)
def test_reports_the_number(found, text, number):
    assert [places[0] for places in found("F313", text)] == [number]


@pytest.mark.parametrize("text", SILENT)
def test_reports_nothing(found, text):
    assert found("F313", text) == []
