"""Plain text as magazines and exports have it: no blank lines, indents, wrapped lines, headings, mastheads."""

import pytest

from checker.formats.open import read_text

ONE = "城里的河从西向东流过，河上一共有五座桥，最老的那一座建于光绪年间，如今已经没有人记得是谁出的钱，也没有人知道。"
TWO = "到了民国，桥上开始走电车，车轮压着石板，声音传得很远，两岸的人家夜里都能听见，后来电车停了，石板也被柏油盖住了。"


def shown(text):
    document = read_text(text, "a.txt")
    return [(block.kind.value, document.text_of(block), block.level) for block in document.blocks]


def test_a_magazine_page_without_blank_lines():
    text = (
        f"大河上的桥\n作者：张三 2015年5月19日\n　　{ONE}\n　　{TWO}\n石桥的前世今生\n　　{ONE}\n"
        f"一、第一座桥\n　　{TWO}\n（一）桥墩\n　　{ONE}\n二、第二座桥\n　　{TWO}\n"
    )
    assert shown(text) == [
        ("heading", "大河上的桥", 1),
        ("paragraph", "作者：张三 2015年5月19日", 0),
        ("paragraph", ONE, 0),
        ("paragraph", TWO, 0),
        ("heading", "石桥的前世今生", 2),
        ("paragraph", ONE, 0),
        ("heading", "一、第一座桥", 2),
        ("paragraph", TWO, 0),
        ("heading", "（一）桥墩", 3),
        ("paragraph", ONE, 0),
        ("heading", "二、第二座桥", 2),
        ("paragraph", TWO, 0),
    ]


def test_a_wrapped_page_whose_paragraphs_are_indented():
    lines = [ONE[at : at + 28] for at in range(0, len(ONE), 28)]
    more = [TWO[at : at + 28] for at in range(0, len(TWO), 28)]
    text = "　　" + "\n".join(lines) + "\n　　" + "\n".join(more) + "\n"
    assert shown(text) == [("paragraph", ONE, 0), ("paragraph", TWO, 0)]


def test_a_wrapped_english_page_with_one_long_address():
    lines = [
        "The river runs from west to east through the town, and there",
        "are five bridges over it, the oldest of which was built when",
        "nobody thought that it would ever be needed by so many.",
        "",
        "It was rebuilt at the end of the war, which took four years,",
        "and the stones were numbered so that they could be put back.",
    ] * 8
    text = "\n".join([*lines, "", "See http://example.org/" + "a" * 200]) + "\n"
    assert [kind for kind, _, _ in shown(text)] == ["paragraph"] * 10


@pytest.mark.parametrize("line", ["桥边的人，都知道", "2015年5月19日", "桥很旧。", "作者 张三"])
def test_a_short_line_between_paragraphs_that_is_no_heading(line):
    assert shown(f"{ONE}\n{line}\n{TWO}\n")[1][0] == "paragraph"


def test_neighbouring_short_lines_are_no_headings():
    assert [kind for kind, _, _ in shown("河水\n桥梁\n堤岸\n船只\n")] == ["paragraph"] * 4


@pytest.mark.parametrize(
    "line",
    [
        "（全文共5454字）",
        "第2171篇原创",
        "点击上方蓝字关注我们",
        "- END -",
        "责编 | 李四",
        "预计阅读8分钟",
        "欢迎转发到朋友圈",
        "图片来源：某图库",
        "第3页 共12页",
        "© 2015 某报",
        "(c) 2015 A Paper",
    ],
)
def test_mastheads_are_boilerplate(line):
    document = read_text(f"{ONE}\n{line}\n", "a.txt")
    assert [block.boilerplate for block in document.blocks] == [False, True]


@pytest.mark.parametrize(
    "line",
    [
        "欢迎分享会的主持人上台时，大家都站了起来。",
        "第三页写着一行字。",
        "全文五千字，他读了一夜。",
        "The end of the war came in May.",
    ],
)
def test_sentences_are_not(line):
    document = read_text(f"{ONE}\n{line}\n", "a.txt")
    assert [block.boilerplate for block in document.blocks] == [False, False]
