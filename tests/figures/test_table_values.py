"""A cell of a table, and the sentence that gives it another value."""

import pytest

ENGLISH = "| Town | Houses | Shops |\n|---|---|---|\n| Ashby | 120 | 4 |\n| Corby | 90 | 13 |\n| Total | 210 | 17 |\n\n"
SHARES = "| Town | Turnout | Spoilt |\n|---|---|---|\n| Ashby | 61.4% | 2.0% |\n| Corby | 58.0% | 1.1% |\n\n"
CHINESE = "| 地区 | 户数 | 店铺 |\n|---|---|---|\n| 东区 | 120 | 4 |\n| 西区 | 90 | 13 |\n| 合计 | 210 | 17 |\n\n"
SCALED = "| 项目 | 拨款（万元） | 捐款（万元） |\n|---|---|---|\n| 修路 | 35.2 | 3.1 |\n| 植树 | 12.8 | 7.5 |\n\n"
TRADITIONAL = "| 分館 | 成人 | 兒童 |\n|---|---|---|\n| 市場館 | 4121 | 5287 |\n| 港口館 | 1840 | 2796 |\n\n"


@pytest.mark.parametrize(
    ("table", "sentence"),
    [
        (ENGLISH, "In Ashby the survey found 112 houses."),
        (ENGLISH, "Corby alone has 16 shops."),
        (ENGLISH, "The survey found 91 houses in Corby."),
        (SHARES, "In Ashby turnout was 64.1%."),
        (CHINESE, "东区现有户数112户。"),
        (CHINESE, "调查发现，西区有店铺16家。"),
        (SCALED, "修路获得拨款32.5万元。"),
        (SCALED, "植树收到捐款57000元。"),
        (TRADITIONAL, "港口館外借給兒童的圖書有2976冊。"),
        (TRADITIONAL, "市場館外借給成人的圖書有4112冊。"),
    ],
)
def test_a_sentence_that_gives_a_cell_another_value_is_found(found, table, sentence):
    assert len(found("F308", table + sentence + "\n")) == 1
    assert len(found("F308", sentence + "\n\n" + table)) == 1


@pytest.mark.parametrize(
    ("table", "sentence"),
    [
        (ENGLISH, "In Ashby the survey found 120 houses."),
        (ENGLISH, "In Ashby the survey found about 112 houses."),
        (ENGLISH, "In Ashby the survey found 30 houses more than in Corby."),
        (ENGLISH, "In 1990, Ashby had 112 houses."),
        (ENGLISH, "In the north of Ashby the survey found 112 houses."),
        (ENGLISH, "Ashby and Corby have 112 houses with a garden."),
        (ENGLISH, "Derwent has 112 houses."),
        (ENGLISH, "In Ashby the survey found 112 gardens."),
        (ENGLISH, "In Ashby 2,400 people live in houses."),
        (ENGLISH, "Did the survey find 112 houses in Ashby?"),
        (SHARES, "In Ashby turnout was 61%."),
        (SHARES, "In Ashby turnout rose to 64.1%."),
        (CHINESE, "东区现有户数120户。"),
        (CHINESE, "东区户数约为112户。"),
        (CHINESE, "1990年，东区有户数112户。"),
        (CHINESE, "东区户数比西区多30户。"),
        (CHINESE, "南区有户数112户。"),
        (SCALED, "修路获得拨款35.2万元，即352000元。"),
        (SCALED, "修路获得拨款35万元。"),
        (TRADITIONAL, "港口館外借給兒童的圖書有2796冊。"),
        (TRADITIONAL, "去年，港口館外借給兒童的圖書有2976冊。"),
    ],
)
def test_other_numbers_near_a_table_are_not_reported(found, table, sentence):
    assert found("F308", table + sentence + "\n") == []
