"""Abbreviations that a text explains twice."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from checker.analysis import Reading
from checker.formats.open import read_text
from checker.registry import rules
from checker.rules.names.abbreviation_two_meanings import find_abbreviations
from checker.run.rule_run import check

WRONG = [
    ("安靜感受指數（QPI）以人數計算。安靜感知指數（QPI）在夜間較高。", "安靜感知指數（QPI）"),
    (
        "The World Trade Organization (WTO); the World Tourism Organization (WTO).",
        "World Tourism Organization (WTO)",
    ),
    ("The Content Delivery Network (CDN) and the Canadian Dairy Network (CDN).", "Canadian Dairy Network (CDN)"),
    ("Ask the Bank of the Upper River (BUR) or the Bureau of Urban Renewal (BUR).", "Bureau of Urban Renewal (BUR)"),
    ("An automated teller machine (ATM) and an asynchronous transfer mode (ATM).", "asynchronous transfer mode (ATM)"),
    ("The Local Area Network (LAN) of the Latin American Network (LAN).", "Latin American Network (LAN)"),
    ("世界贸易组织（WTO）开会。世界旅游组织（WTO）列席。", "世界旅游组织（WTO）"),
    (
        "河畔环境研究中心（以下简称“中心”）成立。运河文化展览中心（以下简称“中心”）开放。",
        "运河文化展览中心（以下简称“中心”）",
    ),
    (
        "河畔水務有限公司（下稱「公司」）成立。上游船運股份公司（下稱「公司」）加入。",
        "上游船運股份公司（下稱「公司」）",
    ),
    ("国际足球联盟（IFA）与国际食品协会（IFA）。", "与国际食品协会（IFA）"),
    ("中國建設銀行（CCB）與城市商業銀行（CCB）。", "與城市商業銀行（CCB）"),
]
SILENT = [
    "测定了单株生物量与相对生长速率（RGR）。种植物单株生物量及相对生长速率（RGR）较高。",
    "The World Trade Organization (WTO) met. The WTO said so.",
    "The World Trade Organization (WTO) and the World Trade Organisation (WTO).",
    "An Application Programming Interface (API), an Application Program Interface (API).",
    "The World Trade Organization (WTO), in Chinese 世界贸易组织（WTO）.",
    "The World Health Organization (WHO) and the World Trade Organization (WTO).",
    "He came from the hall (NOT) and the yard (NOT).",
    "世界贸易组织（WTO）与世贸组织（WTO）。",
    "世界卫生组织（WHO）、世界贸易组织（WTO）。",
    "解决方案（TEE）与受信任执行环境（TEE）。",
    "河畔环境研究中心（以下简称“中心”）成立。中心开放。",
    "本辦法適用於河畔市（含上游）與運河區（含下游）。",
]


@pytest.mark.parametrize(("text", "place"), WRONG)
def test_reports_the_abbreviation(found, text, place):
    assert [places[0] for places in found("N604", text)] == [place]


@pytest.mark.parametrize("text", SILENT)
def test_reports_nothing(found, text):
    assert found("N604", text) == []


@given(
    st.lists(st.sampled_from([text for text, _ in WRONG] + list("World (WTO)世界组织（）简称“”")), max_size=8).map(
        "".join
    )
)
@example(WRONG[0][0])
def test_an_explanation_slices_to_what_was_written(text):
    document = read_text(text, "page.md")
    for abbreviation in find_abbreviations(document):
        assert abbreviation.short in document.source.slice(abbreviation.short_span)
        assert abbreviation.span.covers(abbreviation.short_span)


def test_a_message_quotes_what_is_written():
    text = "河畔環境研究中心（以下簡稱「中心」）於三月成立。運河文化展覽中心（以下簡稱「中心」）同時開放。"
    (finding,) = check(Reading(read_text(text, "page.md")), [rules()["N604"]])
    assert finding.message == "中心 is “運河文化展覽中心” here and “河畔環境研究中心” on line 1"
