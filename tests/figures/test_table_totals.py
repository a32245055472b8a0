"""Totals of tables: wrong sums, and tables whose sums only look wrong."""

import pytest


def table(*rows):
    """Markdown of rows, given as cells apart by blanks; the first names the columns."""
    cells = [row.split(" ") for row in rows]
    lines = ["| " + " | ".join(cell.replace("_", " ").replace("∅", "") for cell in row) + " |" for row in cells]
    return "\n".join((lines[0], "|" + "---|" * len(cells[0]), *lines[1:])) + "\n"


WRONG = [
    table("Town Houses", "Ashby 120", "Corby 90", "Derwent 75", "Total 295"),
    table("Town Houses Shops", "Ashby 1,120 4", "Corby 90 3", "Derwent 75 2", "**Total** 1,285 11"),
    table("Item Cost", "Paint $12.50", "Brushes $7.25", "Tape $3.10", "Total $22.75"),
    table("Quarter East West Total", "Q1 12 30 42", "Q2 14 28 42", "Q3 11 35 47", "Q4 9 31 40"),
    table("Team Won Drawn Lost", "Reds 4 1 2", "Blues 3 3 1", "Greens 5 0 2", "In_total 12 4 6"),
    table("Grade Pupils Share", "A 30 25%", "B 60 50%", "C 30 20%", "Total 120 ∅"),
    table("Fund Spent_(million)", "Roads 12.4", "Schools 8.9", "Parks 3.3", "Total 25.6"),
    table("Part Pages", "Intro 12", "Body 140", "Subtotal 162", "Notes 20", "Index 8", "Subtotal 28"),
    table("地区 户数", "东区 120", "西区 90", "南区 75", "合计 275"),
    table("项目 金额（万元）", "修路 35.2", "植树 12.8", "照明 7.5", "总计 58.5"),
    table("班级 男生 女生 合计", "一班 21 23 44", "二班 22 19 41", "三班 20 24 45"),
    table("年级 人数 占比", "初一 240 40%", "初二 210 35%", "初三 150 30%", "合计 600 ∅"),
    table("部門 人數", "編輯部 12", "業務部 8", "行政部 5", "總計 26"),
    table("類別 一月 二月", "圖書 120 95", "雜誌 60 48", "小計 180 153", "影片 30 22", "唱片 15 11", "小計 45 33"),
    table("来源 金额", "门票 1.2亿", "餐饮 3500万", "商品 2500万", "合计 2.1亿"),
    table("选项 占比", "赞成 52%", "反对 31%", "弃权 12%", "合计 100%"),
]


@pytest.mark.parametrize("text", WRONG)
def test_a_total_that_is_no_sum_is_found(found, text):
    assert len(found("F306", text)) == 1


SILENT = [
    # correct sums
    table("Town Houses", "Ashby 120", "Corby 90", "Derwent 75", "Total 285"),
    table("Total Houses", "Total 285", "Ashby 120", "Corby 90", "Derwent 75"),
    table("地区 户数", "合计 285", "东区 120", "西区 90", "南区 75"),
    # within the rounding of the printed digits
    table("项目 金额（万元）", "修路 35.2", "植树 12.8", "照明 7.5", "总计 55.6"),
    table("Fund Millions", "Roads 12", "Schools 9", "Parks 3", "Total 25"),
    table("Answer Share", "yes 33%", "no 33%", "perhaps 33%", "Total 100%"),
    table("地区 人口", "东区 12万", "西区 9万", "南区 8万", "合计 30万"),
    table("省份 人口", "甲 320000", "乙 180000", "丙 250000", "丁 90000", "合计 842000").replace("842000", "850000"),
    # several answers, the rows of a longer list, figures that are not in the table
    table("Answer Share", "bus 61%", "tram 48%", "bicycle 30%", "Total 100%"),
    table("Language Users", "Ada 10", "C 210", "Lisp 20", "Total 1200"),
    table("Year Visitors Guides", "2017 310 12", "2018 290 11", "Total 2410 88"),
    "The ten largest towns; the total holds those not shown.\n\n"
    + table("Town Houses", "Ashby 120", "Corby 90", "Total 225"),
    table("Town Houses", "Ashby 120", "Corby 90", "Total 211") + "\nSums are off by rounding.\n",
    table("地区 户数", "东区 120", "西区 90", "合计 211") + "\n注：数据经四舍五入，合计与分项之和略有差异。\n",
    # means, bests, last values under the word
    table("Runner Laps", "Ann 30", "Ben 28", "Total 29"),
    table("Month Members", "May 120", "June 131", "July 140", "Total 140"),
    table("学生 语文", "甲 90", "乙 88", "合计 90"),
    # rates, prices, growth, ranks and years have no sum
    table("Town Houses Growth", "Ashby 120 3.1%", "Corby 90 2.0%", "Total 210 2.6%"),
    table("商品 单价 数量 金额", "笔 3 10 30", "纸 5 4 20", "合计 8 14 50").replace("合计 | 8", "合计 | 9"),
    table("排名 城市 得票", "1 甲 30", "2 乙 20", "3 丙 10", "合计 ∅ 60"),
    # subtotals, rows that are parts of the row above, rows that are taken off
    table("Part Pages", "Intro 12", "Body 140", "Subtotal 152", "Notes 20", "Index 8", "Subtotal 28", "Total 180"),
    table("项目 人数", "教师 80", "其中：女 45", "职员 20", "合计 100"),
    table("Item Amount", "Sales 500", "Fees 120", "Less:_returns 40", "Total 580"),
    table("Item Amount", "Sales 500", "Fees 120", "Returns (40)", "Total 580"),
    # blank and unknown cells
    table("Town Houses", "Ashby 120", "Corby ∅", "Derwent 75", "Total 285"),
    table("Town Houses", "Ashby 120", "Corby —", "Derwent 75", "Total 195"),
    table("Town Houses", "Ashby 120", "Corby n/a", "Derwent 75", "Total 285"),
    table("Town Houses", "Ashby 120*", "Corby 90", "Derwent 75", "Total 285†"),
    table("Town Houses", "Ashby 110–120", "Corby 90", "Derwent 75", "Total 295"),
    # units mixed in one column
    table("Item Amount", "Timber 3 m", "Nails 2 kg", "Glue 1", "Total 7")
    .replace("3 | m", "3 m")
    .replace("2 | kg", "2 kg"),
    # shares of something else
    table("Town Houses Empty", "Ashby 120 5%", "Corby 90 3%", "Derwent 90 9%", "Total 300 6%"),
    # a table that is cut by a blank line
    "| a | n |\n|---|---|\n| x | 4 |\n\n| y | 5 |\n| Total | 8 |\n",
]


@pytest.mark.parametrize("text", SILENT)
def test_reports_nothing(found, text):
    assert found("F306", text) == []


def test_one_cell_explains_its_row_and_its_column(found):
    text = table("Town Men Women Total", "Ashby 31 29 60", "Corby 18 27 40", "Derwent 25 14 39", "Total 74 65 139")
    assert found("F306", text) == [["27", "40", "65"]]


@pytest.mark.parametrize(
    "text",
    [
        "Town     Houses   Shops\nAshby       120       4\nCorby        90       3\nTotal       220       7\n",
        "town\thouses\tshops\nAshby\t120\t4\nCorby\t90\t3\nTotal\t220\t7\n",
        "+-------+-----+---+\n| Ashby | 120 | 4 |\n| Corby | 90  | 3 |\n+-------+-----+---+\n"
        "| Total | 220 | 7 |\n+-------+-----+---+\n",
    ],
)
def test_tables_of_plain_text_are_added_up_as_well(found, text):
    assert [places[0] for places in found("F306", text, "page.txt")] == ["220"]


def test_a_merged_cell_is_not_reported(found):
    html = (
        "<table><tr><th>Town</th><th>Houses</th></tr><tr><td>Ashby</td><td rowspan=2>120</td></tr>"
        "<tr><td>Corby</td></tr>"
        "<tr><td>Derwent</td><td>80</td></tr><tr><td>Total</td><td>250</td></tr></table>"
    )
    assert found("F306", html, "page.html") == []


def grid(text):
    """Rows divided by semicolons, cells by commas, the first row as the heading."""
    head, *rows = (row.split(",") for row in text.split(";"))
    return "\n".join("| " + " | ".join(row) + " |" for row in (head, ["---"] * len(head), *rows)) + "\n"


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Ward,2024,2023,Change %;A,66,60,10%;B,45,50,-10%;C,84,70,20%;D,52,40,35%", "35%"),
        ("镇,计划,完成,完成率;东,120,90,75%;西,80,72,90%;南,200,150,85%;北,150,120,80%", "85%"),
        ("Item,Each,Pieces,Cost;Lamp,12,40,480;Desk,75,16,1300;Rug,48,25,1200;Jug,9,31,279", "1300"),
        ("部门,收入,支出,结余;甲,530,410,120;乙,470,385,85;丙,610,540,90;丁,290,255,35", "90"),
        ("Area,H1 2025/26,H1 2024/25;North,41.2,38.1;South,30.5,28.0;Total,71.7,68.1", "68.1"),
    ],
)
def test_a_cell_that_is_calculated_from_two_others(found, text, wrong):
    assert [places[0] for places in found("F306", grid(text))] == [wrong]


@pytest.mark.parametrize(
    "text",
    [
        # two rows agree by chance
        "Ward,2024,2023,Lead %;A,66,60,10%;B,45,50,-10%;C,84,70,31%;D,52,40,3%",
        # two cells are wrong: the column is something else
        "Item,Each,Pieces,Stock;Lamp,12,40,480;Desk,75,16,1200;Rug,48,25,1200;Jug,9,31,200;Pot,8,22,90",
        # a rank and a score have no difference
        "Site,Order (cm),Score (cm),Order at 40 cm;A,1,-0.46,2;B,3,-0.10,1;C,2,-0.78,3;D,4,-0.84,4",
    ],
)
def test_columns_that_are_not_calculated(found, text):
    assert found("F306", grid(text)) == []
