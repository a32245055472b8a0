"""What a finished text does not keep, and what only looks like it."""

import pytest

WRONG = [
    ("Lorem ipsum dolor sit amet.\n", "Lorem ipsum dolor"),
    ("It was opened by [insert name of mayor].\n", "[insert name of mayor]"),
    ("Write to [your email address here].\n", "[your email address here]"),
    ("The key has a phrase: [type a phrase].\n", "[type a phrase]"),
    ("请在这里填写申请。\n", "请在这里填写申请"),
    ("Dear [Your Name],\n\nThank you.\n", "[Your Name]"),
    ("The hall holds TKTK people.\n", "TKTK"),
    ("“The mill” was opened by [insert name of mayor].\n", "[insert name of mayor]"),
    ("The hall holds many people (TODO: ask how many).\n", "(TODO: ask how many)"),
    ("## Prices\n\nTODO\n\n## Hours\n\nAt nine.\n", "TODO"),
    ("FIXME: check with the council\n\nText.\n", "FIXME: check with the council"),
    ("As an AI language model, I cannot give prices.\n", "As an AI language model, I"),
    ("The price is [object Object].\n", "[object Object]"),
    ("本公司成立于XXXX年X月。\n", "XXXX年X月"),
    ("请于X月X日前报名。\n", "X月X日"),
    ("電話：【此處填寫電話】\n", "【此處填寫電話】"),
    ("单击此处添加标题\n\n正文在这里。\n", "单击此处添加标题"),
    ("效果如下（配图）所示。\n", "（配图）"),
    ("联系地址：在这里填写地址\n", "在这里填写地址"),
    ("作为一个AI语言模型，我无法提供票价。\n", "作为一个AI语言模型，我"),
    ("One.\n\n<<<<<<< HEAD\nours\n=======\ntheirs\n>>>>>>> branch\n", "<<<<<<<"),
]
SILENT = [
    # what the reader does, the name of a key or of a property, what a program prints, a page that is not published
    "在这里输入船闸的名称，然后按确定。\n",
    "这里补充一个我的看法：\n\n船闸太窄。\n",
    "[Enter] is the next gate, [Home] the first one.\n",
    "放一个文本框（占位符设为船名）和一个按钮。\n",
    "- Fix: no more [object Object] output on the board\n",
    "---\ntitle: Gates\ndraft: true\n---\n\nTODO: ask the council\n\nText.\n",
    "終端機出現：Enter passphrase (empty for no passphrase): [Type a passphrase]\n",
    "Choose a name for the key: [enter your name]\n",
    "请在[这里](https://example.org/form)填写申请，会另行通知。\n",
    "TODO:\n\n- finish the chairs\n- paint the door\n",
    "## TODO\n\nAdd support for deleted messages.\n",
    '<div data-title="{{title}}">\n\nText.\n',
    '{% extends "base.html" %}\n<title>{{ title }}</title>\n\nA page of the site.\n',
    "## A template\n\nIt was opened by [insert name of mayor].\n",
    "## 合同范本\n\n本公司成立于XXXX年X月。\n",
    "- TODO: ask the council\n- buy chairs\n",
    "The TODO list is long, and the todo app is full.\n",
    "He wrote “lorem ipsum” on the wall.\n",
    "`[insert name]` is a slot.\n",
    "“Dear editor, I liked what you wrote. More is on [insert the address of your page]. If you wish, call me.“\n",
    "```\nTODO\nLorem ipsum dolor\n```\n",
    "李XX和王X都来了，XX公司也来了。\n",
    "As a <type of user>, I want [type of thing], so that I can add [company].\n",
    "Flight TK 52 left at nine.\n",
    "---\nlayout: post\n---\n\n{{title}} by {{ author }}\n",
    "Use `{{title}}` for the title.\n",
    "他写道：“作为一个AI语言模型，我无法回答。”\n",
    "这件事尚待核实，资料待补充。\n",
    "前面没有提到磨坊的主人，这里补充一下。\n",
    "访客可以在这里添加自己的照片。\n",
    "# Lorem ipsum dolor\n\nLorem ipsum dolor sit amet.\n",
    "[link][insert]\n\n[insert]: http://example.org\n",
]


@pytest.mark.parametrize(("text", "written"), WRONG)
def test_reports_the_leftover(found, text, written):
    assert found("S407", text) == [[written]]


@pytest.mark.parametrize("text", SILENT)
def test_reports_nothing(found, text):
    assert found("S407", text) == []


def test_a_place_that_a_letter_did_not_fill(found):
    assert found("S407", "Dear {{first_name}},\n\nThank you.\n", "letter.txt") == [["{{first_name}}"]]
