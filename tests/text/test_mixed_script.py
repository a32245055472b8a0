"""Characters of the other script: what a word requires, what is quoted, what both scripts share."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.formats.open import read_text
from checker.languages.zh import scripts
from checker.languages.zh.scripts import SIMPLIFIED_ONLY
from checker.rules.text.scripts import find_mixed_script

from .simplified import simplified_only

HANT = "這份報告說明運河整治的經費、進度與後續計畫，並請各單位於月底前提出意見，管理處將彙整後對外發布，歡迎參加。"
HANS = "这份报告说明运河整治的经费、进度与后续计划，并请各单位于月底前提出意见，管理处将汇总后对外发布，欢迎参加。"
WRONG = [
    (HANT + "測站的風櫃里有三本日誌。", "里"),
    (HANT + "圖片出自渡口委員会的日誌。", "会"),
    (HANT + "總干事說。", "干"),
    (HANT + "關于經費。", "于"),
    (HANT + "開會之后。", "后"),
    (HANT + "這段時間里。", "里"),
    (HANT + "白云飄過藍天。", "云"),
    (HANT + "業餘愛好者剩余的經費。", "余"),
    (HANT + "這個問題很复雜。", "复"),
    (HANT + "我们討論過。", "们"),
    (HANT + "鄉下的稻谷豐收。", "谷"),
    (HANT + "這個范圍很大。", "范"),
    (HANS + "他们讨論过。", "論"),
    (HANS + "开会以後再说。", "後"),
    (HANS + "他愛这条河，也爱船。", "愛"),
    (HANS + "这个問题复杂。", "問"),
]
SILENT = [
    HANS + "他愛这条河，愛这座桥，也愛这些船。",
    HANT + "測站位於河源縣青岸市風櫃里，海拔二十公尺。",
    HANT + "圖片出自《ミズべの渡し場製作委員会》。",
    HANT + "北嶽恒山風景宜人，客家庄裏追踪虱目魚的故事，天花板發霉，支撑不住。",
    HANT + "南投水里與台中后里相鄰，光明里的里長于忠敏出席，村里制度沿用至今。",
    HANT + "經認定制度，改制為直轄市，學校體制造成影響，公里面積都在里面。".replace("里面。", "裡面。"),
    HANT + "皇后來訪，天后宮在茶几上，北斗的山谷物產豐富，小丑化了妝。".replace("小丑化", "小丑很"),
    HANT + "報導王添灯的一生，紀念王添灯的文章。",
    HANS + "作者：林河生，廣安岸，江一帆，郑远。",
    HANS + "作者：林河生　臥阳岸　江一帆",
    HANS + "东家蓝守業在碑上用繁体，在族谱上作蓝守业。",
    HANS + "蜜獾在山里，蜜獾在水里，蜜獾在树上，蜜獲在洞里。",
    HANS + "嘉\ufa1c年间的志书。",
    "碼頭關閉以後，漁民說：「我哋搵晒所有人幫吓手。」這個決定引起爭議，種種迹象顯示工程會延期。",
    HANT + "皇后大道長三公里，不受干涉，人云亦云，只有一里路。",
    HANT + "台北的布告佔了一半，占了一半，周末吃飯。",
    HANT + "引文如下：“关于整治运河的通知”。",
    HANT + "\n\n这一段全部用简体写成，是译文。\n",
    HANT + "\n\n> 关于經費的通知\n",
    HANT + "\n\n```\n关于經費\n```\n",
    HANT + "于右任、范仲淹、余光中都是名家。",
    HANS + "他引用了《運河整治誌》。",
    HANS + "乾隆年间，瞭望塔，昇腾芯片。",
    HANS + "\n\n這一段是繁體的譯文。\n",
    "運河の整備が進んでいます。複数の状況について説明します。関係者の皆様は、会議に出席してください。報告書を読んで検討します。",
    "关于運河。",
    "A page in English.",
]


@pytest.mark.parametrize(("text", "written"), WRONG)
def test_reports_the_character(found, text, written):
    assert found("X502", text) == [[written]]


@pytest.mark.parametrize("text", SILENT)
def test_reports_nothing(found, text):
    assert found("X502", text) == []


def test_all_places_are_one_finding(found):
    (places,) = found("X502", HANT + "關于經費。對于人員。之后再議。")
    assert places == ["于", "于", "后"]


@pytest.mark.parametrize(("simplified", "right"), [("总干事", "幹"), ("之后", "後"), ("时间里", "裏"), ("对于", "於")])
def test_a_word_requires_a_shape(simplified, right):
    assert right in scripts.required(simplified).values()


@given(st.text(alphabet="關于於後后里裏時間时间論论，。的 ", max_size=80))
def test_a_place_slices_to_what_was_written(text):
    document = read_text(text, "page.md")
    mixed = find_mixed_script(document)
    for place in mixed.places if mixed is not None else ():
        assert document.source.slice(place.span) == place.written


def test_the_characters_of_simplified_texts_are_what_the_dictionaries_say():
    assert "".join(sorted(SIMPLIFIED_ONLY)) == simplified_only()
