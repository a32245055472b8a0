"""Quotations that do not begin or end where they should, and those that do in unusual ways."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.formats.open import read_text
from checker.passages.quotations import find_quotations
from checker.rules.text.quote_marks import find_quote_slips

WRONG = [
    ("The plan is called “Green Banks and was adopted in May.\n\nIt costs little.\n", "“"),
    ("The plan is called Green Banks” and was adopted in May.\n", "”"),
    ("The plan is called ”Green Banks” and was adopted.\n", "”"),
    ("The plan is called “Green Banks“ and was adopted.\n", "“"),
    ('The plan is called “Green Banks" and was adopted.\n', "“"),
    ("The mayor, Anna Adler, was content: “We agree. Adler said: the work begins.”\n", "Adler said"),
    ("Mr Brown told us: “The mill is old. Mr Brown added that it leaks, and it does.”\n", "Mr Brown added"),
    ("他把这叫作“河畔行动，并在五月通过。\n\n费用不高。\n", "“"),
    ("他把这叫作河畔行动”，并在五月通过。\n", "”"),
    ('He said "the claim is old, ' + "and it is long, " * 20 + "and it ends.”\n", "”"),
    ('The name is "Harbour”; it opens.\n', "”"),
    ("他读过河畔纪事》，很喜欢。\n", "》"),
    ("The ferry “landing was built and its basin was deepened.\n", "“"),
    ("就是给状态打一个”镜像“单独保存。\n", "”"),
    ("他说：“我赞成‘互联互通的说法，也赞成别的。”\n", "‘"),
    ("資料下載：《邊緣計算的實踐\n\n《另一份資料》\n", "《"),
    ("他开发了一个’代理’程序，装在手机里。\n", "’"),
    ("法院说他'辱骂’法官，罚了十万。\n", "’"),
    ("他說：「我讀過『河畔紀事」』。\n", "『"),
    ("董事长王明致辞表示支持：“我们看好前景。王明说：项目很快启动。”\n", "王明说："),
    ("總幹事阿德里安表示：「我們的理念一致。阿德里安強調：合作才剛開始。」\n", "阿德里安強調："),
]
GARBLED = "Theharbourofficehasbeenbuiltbesidetheoldferrylandingandits “basinwas"
SILENT = [
    "他在渡口讀報＝＝》\n",
    "[人物特寫》漁民陳水生的四十年](https://example.org/1)\n",
    "It inserts the following: “Appeal\n\n" + "A section of the law.\n\n" * 30 + "It ends here.”\n",
    GARBLED + " deepened.\n",
    'String name="org.example.Harbour”; open(name);\n',
    "The minutes end here.\n\nâ€”The harbour office\n",
    r"灌区由此形成以干渠为主的“ $2+3^{\prime\prime}$ 供水体系，为改造提供了依据。",
    "- Fix the condition for whether it is “IBM double...\n",
    "- [暖心！日本街头，有一份“来自武汉的报](https://example.org/1.html)\n",
    "国家旅游局推出’９８华夏城乡游，‘甲’队获奖。",
    "‘一流’的翰海’97秋拍成交额超九千万。",
    "She began:\n\n“We have come far.\n\n“We have far to go.”\n",
    "She began: “We have come far.\n\nWe have far to go.”\n",
    "他说：“我们走了很远。\n\n“还有很远的路。\n\n“一起走吧。”\n",
    "“‘Well,’ he said, ‘so be it,’ and left,” she told us.\n",
    "他说：“书名是‘河畔’。”又说：“‘河畔’写得好。”\n",
    "「他說『好』，我也說『好』。」\n",
    "“他引用了“河畔行动”的说法。”\n",
    'The plank is 6" wide.\n',
    "The sailors’ rope and the captain’s hat, ’twas said, in the ’90s.\n",
    "Er sagte „guten Tag“ und ging.\n",
    "> “An open quotation in a block quote.\n",
    "秘书长说：“市长昨天说：‘很快开始。’我也这样想。”\n",
    "王明说：“李华告诉我，李华说：不必着急。”\n",
    "王明说：“很好。”王明说：“明天见。”\n",
    "记者问王明：“您怎么看？”王明说：“很好。”\n",
    "Adler spoke first: “We agree.” Adler said: “The work begins.”\n",
    "`“` opens and `”` closes.\n",
    "他说：“我赞成‘互联互通’的说法，也用过‘ABC系统’和‘Win’。players’ 一词也见过。”\n",
    "《甲》《乙〈丙〉》都在架上。\n",
    "他把青岸’林河生和渡口’郑远的说法放在一起。\n",
]


@pytest.mark.parametrize(("text", "place"), WRONG)
def test_reports_the_mark_or_tag(found, text, place):
    assert [places[0] for places in found("X503", text)] == [place]


@pytest.mark.parametrize("text", SILENT)
def test_reports_nothing(found, text):
    assert found("X503", text) == []


def test_a_straight_partner_counts_whatever_other_paragraphs_open(found):
    others = "\n\n".join(f"河畔的居民说，“磨坊{n}号要拆。" for n in range(5))
    assert found("X503", f'{others}\n\n他们把渡口叫作"青岸”，把桥叫作“长亭”。\n') == [["”", '"']]
    assert found("X503", f'{others}\n\n他们把渡口叫作"青岸"，桥也要拆。”\n') == []


def test_a_page_with_its_own_use_of_a_mark_is_not_reported(found):
    assert found("X503", "\n\n".join(f"”Word {n}” is one of them." for n in range(6))) == []


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("林河生」江一帆」郑远\n", ["」", "」"]),
        ("林河生‘，江一帆‘，郑远同作\n", []),
        ("「8］林河生.渡口的历史及应用「M]\n", ["「", "「"]),
        ("林河生「江一帆「郑远\n", ["「"]),
        ("渡口叫“青岸“，桥叫什么？\n", ["“"]),
    ],
)
def test_two_stray_marks_are_no_pair(found, text, marks):
    assert [places[0] for places in found("X503", text)] == marks


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("“水很深。船长说：“明天再走。\n\n船没有走。\n", [("“", "“"), ("“", "。")]),
        ("The water is low, “we wait. Adler said: “The ferry is late.\n", [("“", "“"), ("“", ".")]),
        # a quotation of two paragraphs that a straight mark ends
        ('他说：“水很深。\n\n船明天才走，谁也不急。"\n', [("“", '"')]),
        ('他说：“水很深。\n\n"船明天才走。"\n', []),
        # so does one after a list, and one at its beginning that a curly mark ends
        ('他说：“有三件事：\n\n- 修船\n- 修桥\n- 修路。"\n', [("“", '"')]),
        ('他说："水很深。\n\n船明天才走，谁也不急。”\n', [("”", '"')]),
        ('They call it ”Green“ and the other one "Long.\n', [("”", "“")]),
        # two straight marks are a pair of their own; of three it is unclear which one is the partner
        ('"Activity" is what was done in the past 90 days.” So it is.\n', [("”", '"')]),
        ('He says: “It is easier" and "we can do it" and more.\n', [("“", '"')]),
        ('有"可伸缩"和"响应“的前端。\n', [("“", '"')]),
        ('"他在一个"合理的时间"上床，是为了让谁高兴呢，又有谁会在乎？饶了我吧。”他说。\n', []),
        ('点击 "报名” 或 "日期” 继续。\n', [("”", '"'), ("”", '"')]),
        # a paragraph that is numbered opens the quotation again
        ("條例說：\n\n(a)「主任相信禁止是必要的；或\n\n(b)「該團體是外地的」可以禁止。\n", []),
        # the last mark of two paragraphs is turned round
        ("“水很深。\n\n船明天才走。“\n\n他走了。\n", [("“", "“")]),
        ("“水很深。\n\n船明天才走。“他说。\n\n他走了。\n", [("“", "。"), ("“", "。")]),
        # two single marks are a double one, and a sign before a Latin letter is one of its own
        ("他把这叫作“河畔行动’’，并在五月通过。\n", [("’", "“")]),
        ("他把这叫作‘‘河畔行动’’，并在五月通过。\n", []),
        ("他把河流叫作 ‘Aha Makav，意思是水。\n", []),
        ("他们把这叫作福”一样的字。\n", [("”", "他")]),
        ("他们说， ”一样的字。\n", []),
        ("“The water is low, " + "and the ferry is late, " * 10 + 'and we wait."\n', [("“", '"')]),
        # the marks of a name are a pair of their own, also after an open mark
        ("“水很深。\n\n他们玩的是”青岸的“，很好看。\n", [("“", "。"), ("”", "“")]),
        ("“水很深。\n\n门上贴着”福“字。\n", [("“", "。"), ("”", "“")]),
    ],
)
def test_the_mark_that_is_wrong_is_the_one_that_is_named(text, marks):
    document = read_text(text, "page.md")
    slips = find_quote_slips(document, find_quotations(document))
    assert [tuple(map(document.source.slice, (slip.span, slip.other))) for slip in slips] == marks


@given(st.text(alphabet="“”「」『』《》\"'‘’ab说王明：。\n ", max_size=80))
def test_a_slip_slices_to_what_was_written(text):
    document = read_text(text, "page.md")
    for slip in find_quote_slips(document, find_quotations(document)):
        assert len(slip.span) >= 1
        assert len(slip.other) == 1
        assert document.source.slice(slip.span)[0] in "“”‘’「」『』《》王明a"
