"""The lines in which a page says when it was written, and lines that only look like one."""

import pytest

from checker.analysis import Reading
from checker.calendars.show import show_interval
from checker.formats.open import read_document
from checker.times.temporal_scopes import publication_date

BODY = "\n\nThe harbour board met again, and nobody had much to say about the bridge.\n"


def read(text, name="page.md"):
    anchor = Reading(read_document(name, text.encode())).get(publication_date)
    return None if anchor is None else (anchor.kind, show_interval(anchor.interval))


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("PORT ELLERY, March 12, 2025 /PRNewswire/ -- The swing bridge will close to all traffic.", "dateline"),
        ("PORT ELLERY, Wednesday, 12 March 2025 — The swing bridge will close to all traffic.", "dateline"),
        ("HALDEN BRIDGE, Ohio, March 12, 2025 (NewsWire) - The swing bridge will close.", "dateline"),
        ("FOR IMMEDIATE RELEASE: March 12, 2025", "stamp"),
        ("Posted on 12 March 2025.", "stamp"),
        ("**Borough of Harrow Vale**, Highways Department. Issued on Wednesday 12 March 2025.", "stamp"),
        ("**Published:** 12 March 2025", "stamp"),
        ("By Ines Carrow | March 12, 2025", "dateline"),
        ("*By our music correspondent. 12 March 2025*", "dateline"),
        ("12 March 2025", "dateline"),
        ("No. 88 · 12 March 2025", "dateline"),
        ("Ellery Weather Office, Wednesday 12 March 2025, 17:00. Next update: tonight", "stamp"),
        ("Last updated: 12 March 2025", "masthead"),
        ("This page was last updated on 12 March 2025", "masthead"),
        ("本公告於2025年3月12日發布。", "stamp"),
        ("本页最后更新：2025年3月12日", "masthead"),
        ("更新时间：2025年3月12日", "masthead"),
        ("Heelis Community Orchard · Wednesday 12 March 2025", "masthead"),
        ("本报临汐2025年3月12日讯（记者 罗一鸣）地铁4号线月底开通。", "dateline"),
        ("新华社北京2025年3月12日电 地铁4号线月底开通。", "dateline"),
        ("【記者林育安／海埔報導】2025年3月12日", "dateline"),
        ("本报讯 2025年3月12日", "dateline"),
        ("2025年3月12日，记者 陈立", "dateline"),
        ("本报记者 2025年3月12日", "dateline"),
        ("Westby, 12 March 2025. The mayor told reporters that the hall stays shut.", "dateline"),
        ("Approved by the committee on 12 March 2025", "stamp"),
        ("Notice dated 12 March 2025", "stamp"),
        ("2025年3月12日 作者：罗一鸣", "dateline"),
        ("發布日期：2025年3月12日", "stamp"),
        ("2025年3月12日發布", "stamp"),
        ("民國114年3月12日會員代表大會通過", "stamp"),
        ("（2025年3月12日）", "dateline"),
        ("第56期　2025年3月12日　星期三", "dateline"),
    ],
)
def test_a_line_under_the_title_dates_the_page(line, kind):
    assert read(f"# The bridge\n\n{line}{BODY}") == (kind, "2025-03-12")


@pytest.mark.parametrize(
    "line",
    [
        "On 12 March 2025, the mayor signed the deal.",
        "By 12 March 2025 the bridge will be open.",
        "**Leopold Strand, born 3 November 1931, died 12 March 2025**",
        "**Thursday, 12 March 2025**, 10.30 a.m., in the saleroom, Castle Street",
        "Doors open at the Guildhall on 12 March 2025",
        "The report was published on 12 March 2025 and was read by everybody in the town.",
        "Deadline: 12 March 2025",
        "2025年3月12日，大桥正式通车了。",
        "时间：2025年3月12日，地点：文化馆",
        "截止日期：2025年3月12日",
        "From 12 March 2025 to 14 March 2025",
        "The signs on the bridge were updated on 12 March 2025.",
        "官网显示，该软件更新时间为2025年3月12日，版本为1.0。",
        "桥史由地方志办公室编写，出版于2025年3月12日。",
        "检测报告由设计院于2025年3月12日发布。",
    ],
)
def test_other_lines_do_not(line):
    assert read(f"# The bridge\n\n{line}{BODY}") is None


def test_a_date_alone_at_the_end_signs_a_notice():
    sentences = ("为检修管道，下周一停水。", "请提前储水。", "不便之处，请谅解。", "恢复供水后请先放水。", "另行通知。")
    text = "# 停水通知\n\n" + "\n\n".join(sentences) + "\n\n2025年3月12日\n"
    assert read(text) == ("masthead", "2025-03-12")


def test_front_matter_goes_first_and_the_file_name_last():
    assert read("---\ndate: 2024-01-02\n---\nPosted on 12 March 2025.\n") == ("stamp", "2024-01-02")
    assert read("Posted on 12 March 2025.\n", "2024-01-02-bridge.md") == ("stamp", "2025-03-12")
    assert read("The bridge is open.\n", "20240102-bridge.md") == ("path", "2024-01-02")
    assert read("The bridge is open.\n", "2024/01/02/bridge.md") == ("path", "2024-01-02")


def test_a_year_of_the_republic_needs_the_word_once():
    text = "# 公告\n\n發文日期：中華民國114年11月3日\n\n施作期間自114年11月10日起。\n"
    assert read(text) == ("stamp", "2025-11-03")
    from checker.times.event_status import times

    found = Reading(read_document("page.md", text.encode())).get(times)
    assert found[-1].value.startswith("2025-11-10")
    found = Reading(read_document("page.md", "施作期間自114年11月10日起。\n".encode())).get(times)
    assert found[-1].value.startswith("0114-11-10")
