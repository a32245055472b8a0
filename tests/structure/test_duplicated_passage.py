"""Passages that occur twice by mistake, and those that may."""

import pytest

ONE = (
    "The lock was built in 1803 to let the barges of the upper river reach the harbour without unloading, and for "
    "forty years it was the busiest in the county. Its keeper lived in the small house that still stands beside it, "
    "with a bell that he rang for every barge that came down, and a garden that fed his nine children."
)
OTHER = (
    "The railway came in 1846 and took the coal within a year, and the slate followed, and then the grain of the whole "
    "upper valley. By 1860 the boatmen of the upper river were carrying hay, and little of it, and their children had "
    "gone to work at the station. The last barge passed in 1911."
)
EIN = (
    "船闸建于一八〇三年，让上游的驳船不必卸货就能直达港口，此后四十年间是全县最繁忙的船闸。"
    "守闸人的小屋至今还立在闸边，每年春天对外开放，里面陈列着他用过的铜钟和账簿。"
)
ZWEI = (
    "鐵路在一八四六年通車，煤炭一年之內就改走鐵路，接着是石板，然後是糧食。"
    "到了一八六〇年，上游的船家只剩下乾草可運，他們的孩子都到車站做工去了，最後一條駁船在一九一一年過閘。"
)
KEEPER = "守閘人的小屋至今還立在閘邊，每年春天對外開放，裏面陳列着他用過的銅鐘和賬簿。"
ITEM = "carry the sacks to the upper store and have them weighed there before noon"
LONG = " ".join(
    f"In the year {year} the keeper wrote down how high the river stood at noon." for year in range(1803, 1843)
)
WRONG = [
    f"{ONE}\n\n{OTHER}\n\n{ONE}\n",
    f"{ONE}\n\n{ONE}\n",
    f"{ONE}\n\n{OTHER}\n\nAnd so it was.\n\n{ONE}\n\n{OTHER}\n",
    f"{ONE}\n\n- {ONE}\n",
    "He went home. " + 2 * (OTHER.split(". ")[0] + ". ") + "He slept.\n",
    f"{EIN}\n\n{ZWEI}\n\n{EIN}\n",
    f"{EIN}\n{EIN}\n",
    f"{ZWEI}\n\n引言。\n\n{ZWEI}\n",
    "".join(f"- {ITEM} on day {n}\n" for n in range(6))
    + "\nText.\n\n"
    + "".join(f"- {ITEM} on day {n}\n" for n in range(6)),
    f"開頭。{KEEPER}{KEEPER}\n",
]
SILENT = [
    f"## A\n\n{ONE}\n\n{LONG}\n\n## B\n\n{ONE}\n",  # two things work in the same way
    f"{ONE}\n\n{OTHER}\n\n{ONE.replace('1803', '1804')}\n",
    f"{ONE}\n\n> {ONE}\n",
    f"{ONE}\n\n{ONE}\n\n{ONE}\n",
    f"    {ONE}\n\n    {ONE}\n",
    f"# {ONE}\n\n## {ONE}\n",
    f"`upper`: {ONE}\n\n`lower`: {ONE}\n",
    "Row, row, row your boat.\n\nRow, row, row your boat.\n",
    f"- {ITEM}\n\nText.\n\n- {ITEM}\n",
    f"---\ndescription: {ONE}\n---\n\n{ONE}\n",
    "请先阅读说明，再填写表格。\n\n正文。\n\n请先阅读说明，再填写表格。\n",
    "天黑了。天黑了。\n",
    f"{EIN}\n\n{EIN}\n\n{EIN}\n",
    f"| {EIN} |\n|---|\n| {EIN} |\n",
]


@pytest.mark.parametrize("text", WRONG)
def test_reports_the_passage(found, text):
    path = "page.txt" if text.startswith(EIN + "\n" + EIN) else "page.md"
    (places,) = found("S406", text, path)
    assert len(places) == 2


@pytest.mark.parametrize("text", SILENT)
def test_reports_nothing(found, text):
    assert found("S406", text) == []
