"""Dates of a page in its path, typing slips in them, and the convention of the files next to it."""

import pytest

from checker.calendars.gregorian import days_from_civil
from checker.run.sibling_files import sibling_convention
from checker.times.date_convention import DateConvention
from checker.times.page_dates import address_date, path_date
from checker.values.slips import day_slip

DAY = days_from_civil(2020, 11, 20)


@pytest.mark.parametrize(
    "path",
    [
        "_posts/2020-11-20-a-title.md",
        "blog/weekly-20201120/index.md",
        "blog/2020/11/20/a-title.md",
        "2020_11_20.txt",
        "news/2020/2020-11-20-a-title.md",
    ],
)
def test_a_path_has_its_date(path):
    found = path_date(path)
    assert found is not None
    assert found[0] == DAY


@pytest.mark.parametrize(
    "path", ["notes.md", "2020/notes.md", "a-20201341.md", "2020-11-20-to-2020-11-22.md", "12020-11-20.md"]
)
def test_other_paths_have_no_date(path):
    assert path_date(path) is None


def test_an_address_has_its_date():
    assert address_date("https://example.org/2020/11/20/title") == (DAY, "2020/11/20")
    assert address_date("/2020/11/title") is None


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ((2020, 11, 20), (2019, 11, 20)),
        ((2021, 6, 16), (2021, 7, 16)),
        ((2021, 3, 4), (2021, 4, 3)),
        ((2021, 10, 9), (2021, 10, 29)),
        ((2021, 10, 12), (2021, 10, 21)),
    ],
)
def test_slips_have_a_shape(one, other):
    assert day_slip(days_from_civil(*one), days_from_civil(*other)) is not None


@pytest.mark.parametrize(("one", "other"), [((2020, 11, 20), (2020, 11, 23)), ((2020, 11, 20), (2021, 12, 19))])
def test_other_differences_have_none(one, other):
    assert day_slip(days_from_civil(*one), days_from_civil(*other)) is None


def _page(folder, day, stated):
    page = folder / f"2020-11-{day:02d}-title.md"
    page.write_text(f"---\ntitle: x\ndate: 2020-11-{stated:02d} 10:00\n---\nText.\n", encoding="utf-8")
    return str(page)


def test_the_habit_of_a_folder_is_counted(tmp_path):
    for day in range(1, 25):
        _page(tmp_path, day, day)
    odd = _page(tmp_path, 25, 28)
    assert sibling_convention(odd) == DateConvention(24, 0, 24, 0)
    assert sibling_convention(odd).is_consistent
    assert sibling_convention(str(tmp_path / "about.md")) == DateConvention()


def test_files_of_one_day_show_an_import(tmp_path):
    for number in range(8):
        (tmp_path / f"{number}.md").write_text("---\ndate: 2020-11-28 10:00\n---\nText.\n", encoding="utf-8")
    other = tmp_path / "other.md"
    other.write_text("---\ndate: 2020-11-29\n---\nText.\n", encoding="utf-8")
    assert sibling_convention(str(tmp_path / "3.md")) == DateConvention(0, 0, 8, 7)
    assert sibling_convention(str(tmp_path / "3.md")).is_of_one_day
    assert not sibling_convention(str(other)).is_of_one_day


def test_the_folder_of_a_day_has_the_pages_of_that_day(tmp_path):
    folder = tmp_path / "2020" / "11" / "28"
    folder.mkdir(parents=True)
    for number in range(8):
        (folder / f"{number}.md").write_text("---\ndate: 2020-11-28\n---\nText.\n", encoding="utf-8")
    assert not sibling_convention(str(folder / "3.md")).is_of_one_day


def test_a_folder_where_dates_often_differ_has_no_firm_habit(tmp_path):
    for day in range(1, 25):
        _page(tmp_path, day, day if day % 4 else day + 2)
    assert not sibling_convention(_page(tmp_path, 25, 28)).is_consistent


@pytest.mark.parametrize("path", ["a/minutes-12.md", "2020/1.md", "2020.md", "a.md"])
def test_a_path_with_few_digits_has_no_date(path):
    # The cache of results does not ask for the habit of the folder where a path has fewer than six digits.
    assert path_date(path) is None
