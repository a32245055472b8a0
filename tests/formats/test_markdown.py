"""Markdown as people write it: links, footnotes, separators, HTML inside, shortcodes and template tags."""

import pytest

from checker.document.document import LinkKind
from checker.formats.open import read_text


def shown(text, path="a.md"):
    document = read_text(text, path)
    return [(block.kind.value, document.text_of(block)) for block in document.blocks]


@pytest.mark.parametrize(
    ("text", "kind", "words", "target", "written"),
    [
        ("See [the *list*](http://a.b/c 't').", LinkKind.INLINE, "the list", "http://a.b/c", "http://a.b/c"),
        ("See [it]({% link a/b.md %}).", LinkKind.INLINE, "it", "{% link a/b.md %}", "{% link a/b.md %}"),
        ('See [it]({{< ref "b.md" >}}).', LinkKind.INLINE, "it", '{{< ref "b.md" >}}', '{{< ref "b.md" >}}'),
        ("See [it](<a b.md>).", LinkKind.INLINE, "it", "a b.md", "a b.md"),
        ("See [`x`](y.md).", LinkKind.INLINE, "￼", "y.md", "y.md"),
        ("See [it][r].\n\n[R]: y.md\n", LinkKind.REFERENCE, "it", "y.md", "y.md"),
        ("See [r].\n\n[r]: <y.md>\n", LinkKind.REFERENCE, "r", "y.md", "y.md"),
        ("See <http://a.b>.", LinkKind.AUTOMATIC, "￼", "http://a.b", "http://a.b"),
        ("See ![it](y.png).", LinkKind.IMAGE, "", "y.png", "y.png"),
    ],
)
def test_links(text, kind, words, target, written):
    document = read_text(text, "a.md")
    (link,) = document.links
    assert (link.kind, document.prose.text[slice(*link.prose)], link.target) == (kind, words, target)
    assert document.source.slice(link.target_span) == written


def test_footnotes_defined_and_not():
    document = read_text("One[^1], two[^b] and \\[^c].\n\n[^1]: The note of 2015.\n\n    More.\n", "a.md")
    marks = [(mark.label, mark.defines, document.source.slice(mark.span)) for mark in document.footnotes]
    assert sorted(marks) == [("1", False, "[^1]"), ("1", True, "[^1]:"), ("b", False, "[^b]")]
    assert [document.text_of(block) for block in document.blocks][1:] == ["The note of 2015.", "More."]


def test_a_labelled_separator_alone_or_inside_a_paragraph():
    text = "旧的一段话。\n\n——————更新分界线\n新的一段话。\n——————更新结束\n\n后面的话。\n"
    document = read_text(text, "a.md")
    assert [(block.kind.value, document.text_of(block), block.section) for block in document.blocks] == [
        ("paragraph", "旧的一段话。", 0),
        ("rule", "更新分界线", 1),
        ("paragraph", "新的一段话。", 1),
        ("rule", "更新结束", 2),
        ("paragraph", "后面的话。", 2),
    ]
    assert [document.source.slice(block.span) for block in document.blocks][1:4] == [
        "——————更新分界线",
        "新的一段话。",
        "——————更新结束",
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('See {{< figure src="x_2015_y" >}} here.', "See ￼ here."),
        ("On {{ page.date | date: '%Y' }} it *ended*.", "On ￼ it ended."),
        ("{% include a.html\n   year=2015 %} It ended.", "￼ It ended."),
        ("{% highlight ruby %}\nputs 2015\n\nputs 2016\n{% endhighlight %}", "￼"),
        ("{# a note of 2015 #} It ended.", "￼ It ended."),
        ("貿{{ x }}易", "貿￼易"),
        ("It ended. {: .year-2015}", "It ended. ￼"),
        (":::note\nIt ended.\n:::", "￼ It ended. ￼"),
        ("{{ never closed in 2015", "{{ never closed in 2015"),
    ],
)
def test_template_tags_are_no_prose(text, words):
    assert shown(text)[0] == ("paragraph", words)


def test_names_of_headings_are_targets():
    document = read_text("## The river {#river .x}\n\n<a name='old'></a>Text.\n", "a.md")
    assert [target.name for target in document.targets] == ["river", "old"]
    assert document.text_of(document.blocks[0]) == "The river"


def test_imports_of_components_are_no_prose():
    assert shown("import Tabs from '@theme/Tabs2015';\n\nText.\n", "a.mdx") == [
        ("paragraph", "￼"),
        ("paragraph", "Text."),
    ]


def test_html_inside_is_read_as_html():
    text = "<div align=center>\n<p>One <b>2</b>.</p><script>\nvar x = 2015;\n\n</script>\n</div>\n\n"
    text += "<table>\n<tr><td>1</td></tr>\n\n<tr><td rowspan=2>2</td></tr>\n</table>\n\n| a |\n|---|\n| 3 |\n"
    document = read_text(text, "a.md")
    assert [
        (document.text_of(block), block.cell and (block.cell.table_index, block.cell.row, block.cell.row_span))
        for block in document.blocks
    ] == [("One 2.", None), ("1", (0, 0, 1)), ("2", (0, 1, 2)), ("a", (1, 0, 1)), ("3", (1, 1, 1))]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("In 2015<sup>[3](#x)</sup> it ended.", "In 2015￼ it ended."),
        ("9 m<sup>2</sup>", "9 m²"),
        ("Press <kbd>F5</kbd> now", "Press ￼ now"),
        ("It cost <del>4</del> 5", "It cost ￼ 5"),
        ("<ruby>漢<rt>hàn</rt></ruby>字", "漢字"),
        ("one<br/>two", "one\ntwo"),
    ],
)
def test_html_in_running_text(text, words):
    assert shown(text)[0] == ("paragraph", words)


def test_an_alert_is_the_authors_and_a_quotation_is_not():
    document = read_text("> [!NOTE]\n> It ended.\n\n> He said so.\n", "a.md")
    assert [block.quoted for block in document.blocks] == [False, True]


@pytest.mark.parametrize("border", ["|---|---|---|", "|---", "| --- | --- |"])
def test_a_table_whose_border_has_too_few_or_too_many_cells(border):
    document = read_text(f"| 项目 | 金额 |\n{border}\n| 甲 | 1 |\n| 乙 | 2 |\n\n完。\n", "a.md")
    cells = [(document.text_of(block), block.cell.row, block.cell.header) for block in document.blocks if block.cell]
    assert cells == [
        ("项目", 0, True),
        ("金额", 0, True),
        ("甲", 1, False),
        ("1", 1, False),
        ("乙", 2, False),
        ("2", 2, False),
    ]
    assert document.text_of(document.blocks[-1]) == "完。"


def test_bars_in_running_text_are_no_table():
    assert shown("| a | b |\nsays he\n| c |\n")[0][0] == "paragraph"
