"""HTML pages: the article, its lists, tables, links and notes, and the dates in its metadata."""

import pytest

from checker.analysis import Reading
from checker.document.document import BlockKind, LinkKind
from checker.formats.html.tokens import Tag, attributes, html_tokens
from checker.formats.open import read_text
from checker.rules.timeline.page_date_conflicts import page_date_pairs
from checker.times.event_status import times

LONG = "The bridge was rebuilt in the spring, and the whole town came to see how the last stone was laid. " * 3


def page(body, head=""):
    return read_text(f"<!DOCTYPE html><html><head>{head}</head><body>{body}</body></html>", "a.html")


def shown(document):
    return [(block.kind.value, document.text_of(block)) for block in document.blocks]


def test_tags_and_text_have_their_spans():
    text = '<p class="a > b" id=x>1 < 2 &amp; 3<!-- no --><br/><script>if (a<b) "</p>"</script>end'
    tokens = list(html_tokens(text, 0, len(text)))
    assert [token.name for token in tokens if isinstance(token, Tag)] == ["p", "br", "script", "script"]
    assert [text[slice(*token.span)] for token in tokens if not isinstance(token, Tag)] == [
        "1 < 2 &amp; 3",
        'if (a<b) "</p>"',
        "end",
    ]
    found = attributes(text, tokens[0])
    assert {name: value for name, (value, _) in found.items()} == {"class": "a > b", "id": "x"}
    assert all(text[slice(*span)] == value for value, span in found.values())


def test_spans_are_right_after_entities_tags_and_blanks():
    document = page("<p>On Monday,\n   19&nbsp;May <b>20</b>15 &mdash; it <i>op</i>ened.</p>")
    assert shown(document) == [("paragraph", "On Monday, 19\xa0May 2015 — it opened.")]
    (time,) = (time for time in Reading(document).get(times) if "2015" in time.text)
    assert document.source.slice(time.span) == "Monday,\n   19&nbsp;May <b>20</b>15"


def test_lines_of_han_join_and_others_do_not():
    document = page("<p>第一行\n第二行<br>第三行</p><p>one\ntwo</p>")
    assert shown(document) == [("paragraph", "第一行第二行\n第三行"), ("paragraph", "one two")]


def test_what_is_no_prose():
    document = page(
        "<p>It took <code>2015</code> days, <del>four</del> five. H<sub>2</sub>O on 9 m<sup>2</sup>, the 2<sup>nd</sup>"
        " time<sup><a href='#fn3'>3</a></sup>.</p><script>var x = 2015;</script><style>p{}</style><pre>2015\n</pre>"
        "<ruby>漢<rt>hàn</rt></ruby>"
    )
    assert shown(document) == [
        ("paragraph", "It took ￼ days, ￼ five. H₂O on 9 m², the 2nd time￼."),
        ("code", ""),
        ("paragraph", "漢"),
    ]
    assert [(mark.label, mark.defines) for mark in document.footnotes] == [("fn3", False)]


def test_lists_nest_and_number_themselves():
    document = page("<ol start=3><li>a<ul><li>b</ul><li value=7>c<p>more</ol>")
    places = [(document.text_of(block), block.item.depth, block.item.number) for block in document.blocks]
    assert places == [("a", 0, 3), ("b", 1, None), ("c", 0, 7), ("more", 0, 7)]


def test_cells_reach_over_rows_and_columns():
    document = page(
        "<table><thead><tr><th rowspan=2>x<th colspan=2>y</thead><tr><td>1<td>2<tr><td>3<td><p>4</p><p>5</p></table>"
    )
    assert [
        (
            document.text_of(block),
            block.cell.row,
            block.cell.column,
            block.cell.header,
            block.cell.row_span,
            block.cell.column_span,
        )
        for block in document.blocks
    ] == [
        ("x", 0, 0, True, 2, 1),
        ("y", 0, 1, True, 1, 2),
        ("1", 1, 1, False, 1, 1),
        ("2", 1, 2, False, 1, 1),
        ("3", 2, 0, False, 1, 1),
        ("4\n5", 2, 1, False, 1, 1),
    ]


def test_a_table_that_lays_out_the_page_is_none():
    document = page(f"<table><tr><td><h1>News</h1><p>{LONG}</p></td><td>May 2015</td></tr></table>")
    assert [block.kind for block in document.blocks] == [BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.PARAGRAPH]


@pytest.mark.parametrize(
    "around",
    [
        "<nav><p>Home 2019</p></nav>",
        "<footer>Home 2019</footer>",
        "<aside>Home 2019</aside>",
        '<div class="related-posts">Home 2019</div>',
        '<div id="sidebar"><ul><li>Home 2019</ul></div>',
        '<section role="navigation">Home 2019</section>',
        "<header><p>Home 2019</p></header>",
    ],
)
def test_elements_around_the_article_are_boilerplate(around):
    document = page(f"{around}<h1>Bridge</h1><p>{LONG}</p>")
    assert [block.boilerplate for block in document.blocks if "2019" in document.text_of(block)] == [True]
    assert [block.boilerplate for block in document.blocks if "2019" not in document.text_of(block)] == [False, False]


def test_outside_of_an_article_all_is_boilerplate_but_its_title():
    document = page(f"<div>Ten towns</div><h1>Bridge</h1><article><header>May 2015</header><p>{LONG}</p></article>")
    assert [block.boilerplate for block in document.blocks] == [True, False, False, False]


def test_cards_of_other_articles_are_not_the_article():
    document = page(f"<p>{LONG * 4}</p><article>Read this</article>")
    assert not document.blocks[0].boilerplate


def test_titles_and_dates_for_machines_are_front_matter():
    head = (
        "<title> The\nBridge </title><meta property='article:published_time' content='2015-05-19T08:00:00Z'>"
        '<script type="application/ld+json">{"@type": "NewsArticle", "dateModified": "2015-05-18"}</script>'
    )
    document = page("<p>Text.</p>", head)
    assert document.front_matter is not None and document.front_matter.dialect == "html"
    for entry in document.front_matter.entries:
        assert document.source.slice(entry.value_span) == entry.value
    assert [(entry.key[0], entry.value) for entry in document.front_matter.entries] == [
        ("title", "The\nBridge"),
        ("published", "2015-05-19T08:00:00Z"),
        ("modified", "2015-05-18"),
    ]
    (conflict,) = (pair for pair in Reading(document).get(page_date_pairs) if pair.why)
    assert "before" in conflict.why


def test_the_time_of_publication_in_the_body():
    document = page("<p>By A, <time datetime='2015-05-19' itemprop='datePublished'>19 May</time></p><p>Text.</p>")
    assert document.front_matter is not None
    assert [entry.value for entry in document.front_matter.entries] == ["2015-05-19"]
    assert [block.kind.value for block in document.blocks] == ["paragraph", "metadata", "paragraph"]


def test_links_keep_text_and_target():
    document = page(
        '<p>See <a href="/a?b=1&amp;c=2">the <b>list</b></a> and <img src="x.png" alt="y"></p><p id="end">z</p>'
    )
    (link, image) = document.links
    assert (link.kind, link.target, document.source.slice(link.target_span)) == (
        LinkKind.INLINE,
        "/a?b=1&c=2",
        "/a?b=1&amp;c=2",
    )
    assert document.prose.text[slice(*link.prose)] == "the list"
    assert image.kind is LinkKind.IMAGE and image.target == "x.png"
    assert [target.name for target in document.targets] == ["end"]


def test_template_tags_in_attributes_and_text():
    document = read_text(
        '---\ntitle: A\n---\n<p><a href="{{ "/x" | url }}">Go</a> {% if y %}on{% endif %}</p>', "a.html"
    )
    assert shown(document)[-1] == ("paragraph", "Go ￼on￼")
    assert document.links[0].target == '{{ "/x" | url }}'


def test_a_rank_and_a_count_are_two_numbers():
    document = page("<ol><li><span>1</span><span>64952</span> readers</li></ol><p>19<b>98</b></p>")
    assert [text for _, text in shown(document)] == ["1 64952 readers", "1998"]


def test_a_letter_of_a_font_of_pictures_is_no_text():
    document = page('<p><i class="icon">&#xe602;</i> Menu <span>\ue8ab</span></p>')
    assert shown(document) == [("paragraph", "￼ Menu ￼")]
    assert document.residues == ()
