"""Traces of conversion."""

import pytest

WRONG = [
    (
        "會議(yì)發(fā)布了一項(xiàng)聲明，重申電子商務(wù)的重要性，各國代表(biǎo)在(zài)會(huì)後繼續磋商了整整兩天，才回到各自的城市。",
        "(yì)",
    ),
    ("There were 20\xad19 of them.", "\xad"),
    ("The mayorâ€™s band played.\n", "â€™"),
    ("The cafÃ© opened in May.\n", "Ã©"),
    ("It cost Â£5.\n", "Â£"),
    ("ï»¿It begins here.\n", "ï»¿"),
    ("The ä¼šè®® took place in May.\n", "ä¼šè®®"),
    ("会议锟斤拷于五月召开。\n", "锟斤拷"),
    ("會議烫烫烫于五月召開。\n", "烫烫烫"),
    ("会议于五月召开。?\n", "?"),
    ("会议于五月召\ue123开。\n", "\ue123"),
    ("The caf\ufffd opened.\n", "\ufffd"),
    ("There are 1\u200b200 seats.\n", "\u200b"),
    ("The mill ran at $x$ turns in the sum\u200bmer.\n", "\u200b"),
    ("普\x10京到场。\n", "\x10"),
    ("The re\u200bport was published.\n", "\u200b"),
    ("按下工具\ue123菜单。\n", "\ue123"),
    ("会议(yì)发布(bù)一项(xiàng)声明，商务(wù)很重要，旅(lǚ)客在会后继续磋商，并约定明年再次会面。\n", "(yì)"),
]
SILENT = [
    # between the signs of a formula, at the edge of a word, between words
    "The result is $T$ = [0.3\u200b0.7\u200b0.9].\n",
    "你为什么需要命名空间\x10？\n",
    "A broken byte is shown as \ufffd, the replacement character.\n",
    "会议昨天开幕。\u200b各国代表出席，会议给我\u200b的感觉很好。\n",
    "开源不就是借（chao）鉴（xi）过来，再借（chao）鉴（xi）过去，读者借（chao）鉴（xi）了十多年，仍然没有停下来的意思。\n",
    # a reading over each character of a row, and a soft hyphen, are meant
    "我們今天不（bǎi）慌（máng）不（zhī）忙（zhōng）地走到渡口，又在河邊的茶館裡坐了整整一個下午才回家。",
    "The har\xadbour was built in May.",
    "点按屏幕左上方的\uf8ff符号。\n",
    "- 气氛(fēn)\n- 有力(lì)\n- 订正(zhèng)\n- 洞口(kǒu)\n\n这一天风浪很大，港口关闭了两个小时，船都回来了。\n",
    "结果(a)与过程(b)不同，船在结果(a)中入港，在结果(e)中离港，码头(a)在上游，码头(o)在下游。"
    + "这一天风浪很大，港口关闭了两个小时。" * 3,
    "ವಾಹನಗಳ\u200c ಪದ.",
    "Ação e reação: NÃO É ASSIM, SÃO PAULO.\n",
    "L’Âge d’or, château, pâté, façade.\n",
    "The encoding turns é into Ã©.\n",
    "“锟斤拷”是编码错误的结果。\n",
    "```\ncafÃ©\n```\n",
    "他被烫伤了，烫得很。\n",
    "真的吗？是的。\n",
    "He asked: really?\n",
    "The family 👨‍👩‍👧 came.\n",
    "饕餮(tāo)纹。\n",
]


@pytest.mark.parametrize(("text", "trace"), WRONG)
def test_reports_the_trace(found, text, trace):
    assert [places[0] for places in found("X501", text)] == [trace]


@pytest.mark.parametrize("text", SILENT)
def test_reports_nothing(found, text):
    assert found("X501", text) == []
