"""A number in the row of a table, and a slip of it in the sentence that names the row."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.analysis import Reading
from checker.formats.open import read_text
from checker.rules.figures.relations.table_values import table_values

ENGLISH = "| Town | Houses | Shops |\n|---|---|---|\n| Ashby | 1,204 | 418 |\n| Corby | 907 | 131 |\n\n"
TIMES = "| Race | School | Time |\n|---|---|---|\n| Girls | Weir Hill | 2:38.60 |\n| Boys | Lock Lane | 2:31.07 |\n\n"
CHINESE = "| 项目 | 甲型 | 乙型 |\n|---|---|---|\n| 出厂固件 | 2.3.1 | 1.8.0 |\n| 水箱 | 4.5升 | 3升 |\n\n"
TRADITIONAL = "| 分館 | 成人 | 兒童 |\n|---|---|---|\n| 市場館 | 4121 | 5287 |\n| 港口館 | 1840 | 2796 |\n\n"
SLIPS = [
    (ENGLISH, "In Ashby the survey found 1,240 houses."),
    (ENGLISH, "The survey found 908 houses in Corby."),
    (TIMES, "The girls of Weir Hill came home in 2:38.06."),
    (CHINESE, "新机出厂就是2.1.3版固件，不必升级。"),
    (TRADITIONAL, "港口館外借給兒童的圖書有2976冊。"),
    (TRADITIONAL, "市場館外借給成人的圖書有4112冊。"),
]
RIGHT = [
    (ENGLISH, "In 1990, Ashby had 1,240 houses."),
    (ENGLISH, "Ashby is the larger town, with 1,240 of them."),
    (ENGLISH, "In Ashby the houses 1,240–1,251 are old."),
    (ENGLISH, "In Ashby 1 of 2, 3 of 4, 5 of 6, and 1,240 houses are old."),
    (ENGLISH, "In Ashby the survey found 1,204 houses."),
    (ENGLISH, "In Ashby the survey found about 1,240 houses."),
    (ENGLISH, "In Ashby 908 people live in houses."),
    (ENGLISH, "Corby has 908 gardens."),
    (ENGLISH, "Ashby and Corby have 1,240 gardens."),
    (ENGLISH, "In 1990, Ashby had 1,240 houses."),
    (ENGLISH, "Ashby had 1,240 houses less than Corby."),
    (ENGLISH, "Derwent has 1,240 houses."),
    (ENGLISH, "In Ashby 1,204 houses are old, and 1,240 gardens are new."),
    (ENGLISH, "Did the survey find 1,240 houses in Ashby?"),
    (ENGLISH, "He said: “There are 1,240 houses in Ashby.”"),
    (TIMES, "The girls of Lock Lane came home in 2:38.06."),
    (CHINESE, "新机出厂就是2.3.1版固件。"),
    (CHINESE, "固件2.1.3版即将推出。"),
    (TRADITIONAL, "港口館外借給兒童的圖書有2796冊。"),
    (TRADITIONAL, "去年，港口館外借給兒童的圖書有2976冊。"),
]


@pytest.mark.parametrize(("table", "sentence"), SLIPS)
def test_a_slip_of_a_number_in_the_row_is_found(found, table, sentence):
    assert len(found("F308", table + sentence + "\n")) == 1
    assert len(found("F308", sentence + "\n\n" + table)) == 1


@pytest.mark.parametrize(("table", "sentence"), RIGHT)
def test_other_numbers_near_a_table_are_not_reported(found, table, sentence):
    assert found("F308", table + sentence + "\n") == []


@given(
    st.lists(
        st.sampled_from(["| Ashby | 1,204 |\n", "|---|---|\n", "Ashby: 1,240\n", "2分38秒06", "\n", "|", "出厂固件"])
    )
)
@settings(max_examples=60)
def test_places_slice_to_what_is_written(pieces):
    reading = Reading(read_text("".join(pieces), "a.md"))
    for value in reading.get(table_values):
        assert reading.document.source.slice(value.stated) == value.stated_text
        assert reading.document.source.slice(value.cell) == value.text


def test_a_row_is_named_as_the_page_writes_it():
    (value,) = table_values(Reading(read_text(TRADITIONAL + "港口館外借給兒童的圖書有2976冊。\n", "page.md")))
    assert value.row == "港口館"
