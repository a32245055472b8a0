"""Each kind of page has a page in `fixtures/clean` that shows it, and no text raises."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.analysis import Reading
from checker.formats.open import read_document, read_text
from checker.passages.page_kind import PageKind, find_page_kind, page_kind

CLEAN = Path(__file__).parents[2] / "fixtures" / "clean"
PAGES = sorted(CLEAN.glob("*-kind-*.md"))
LABELS = Path(__file__).with_name("page_kinds.tsv")


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_a_page_shows_its_kind(path):
    kind = path.stem.rpartition("-")[2]
    document = read_document(path.name, path.read_bytes())
    assert Reading(document).get(page_kind) is PageKind(kind)


def test_each_kind_has_a_page():
    assert {path.stem.rpartition("-")[2] for path in PAGES} == {kind.value for kind in PageKind} - {"unknown"}


@pytest.mark.parametrize(
    ("text", "path", "kind"),
    [
        ("A line.\n", "a.md", PageKind.UNKNOWN),
        ("", "a.md", PageKind.UNKNOWN),
        ("A line.\n", "posts/2019-04-12-weir.md", PageKind.ARTICLE),
        ("---\ndate: 2019-04-12\nlastVerified: 2020-01-02\n---\nA line.\n", "a.md", PageKind.LIVING),
        # A recipe is no law, although its title ends in a word for a way of doing.
        ("# 炒蛋的做法\n\n- 打蛋\n- 加盐\n- 下锅\n", "a.md", PageKind.LIVING),
        (
            "# 公园管理办法\n\n第一条 保护花木。\n\n第二条 每日开放。\n\n第三条 自发布之日起施行。\n",
            "a.md",
            PageKind.LEGAL,
        ),
        # One list of links does not make an index of an article.
        (
            "---\ndate: 2019-04-12\n---\nA line.\n\n- [one](https://a.org)\n- [two](https://b.org)\n",
            "a.md",
            PageKind.ARTICLE,
        ),
    ],
)
def test_kind(text, path, kind):
    assert find_page_kind(read_text(text, path)) is kind


def paragraphs(number, text="The weir is old."):
    return f"{text}\n\n" * number


def items(number, text="weir"):
    return f"- {text}\n" * number + "\n"


def code(number):
    return "~~~\nx = 1\n~~~\n\n" * number


DAY = "---\ndate: 2019-04-12\n---\n"
#: A text that is a page of a kind, and one like it that is not.
PAIRS = [
    (
        PageKind.LIVING,
        "---\nupdated: 2020-01-02\n---\nA line.\n",
        "---\ndate: 2019-04-12\nupdated: 2020-01-02\n---\nA line.\n",
    ),
    (PageKind.EVENT, "---\nvenue: Hall\nlocation: Kiel\n---\nA line.\n", "---\nvenue: Hall\n---\nA line.\n"),
    (PageKind.DRAFT, "---\nstatus: open\ncreated: 2019-01-01\n---\nA line.\n", "---\nstatus: open\n---\nA line.\n"),
    (PageKind.LIVING, "A line.\n\n## One\n\n## Two\n\n## Three\n", "A line.\n\n## One\n\n## Two\n"),
    (PageKind.MINUTES, "---\ntitle: Meeting minutes\n---\nA line.\n", "---\nsummary: Meeting minutes\n---\nA line.\n"),
    (PageKind.MINUTES, "# Meeting minutes\n\nA line.\n", "## Meeting minutes\n\nA line.\n"),
    (PageKind.MINUTES, "# Meeting minutes\n\nA line.\n", "A line.\n\n# Meeting minutes\n"),
    (PageKind.MINUTES, "## Attendees\n\nAnna.\n\n## Action items\n\nNone.\n", "## Attendees\n\nAnna.\n"),
    (PageKind.EVENT, "Venue: the hall\n\nTime: ten\n", "Venue: the hall\n\nTen.\n"),
    (PageKind.LEGAL, paragraphs(2) + "Article 1 All.\n", paragraphs(1) + "Article 1 All.\n"),
    (PageKind.LEGAL, paragraphs(3) + "Article 1 All.\n", paragraphs(4) + "Article 1 All.\n"),
    (
        PageKind.LEGAL,
        paragraphs(60) + paragraphs(13, "Article 1 All."),
        paragraphs(60) + paragraphs(12, "Article 1 All."),
    ),
    (PageKind.FORUM, paragraphs(3, "Anna wrote: yes."), paragraphs(2, "Anna wrote: yes.")),
    (PageKind.FORUM, paragraphs(2, "Anna wrote: yes.") + "> No.\n", "Anna wrote: yes.\n\n> No.\n"),
    (PageKind.INDEX, items(12, "[weir](https://a.org)"), items(11, "[weir](https://a.org)")),
    (PageKind.INDEX, items(12, "[weirs](https://a.org) of"), items(12, "[weir](https://a.org) now")),
    (
        PageKind.INDEX,
        items(12, "[weir](https://a.org)") + paragraphs(11, "B."),
        items(12, "[weir](https://a.org)") + paragraphs(12, "B."),
    ),
    (PageKind.LIST, items(49), items(48)),
    (PageKind.LIST, items(55) + items(5, "It is old."), items(54) + items(6, "It is old.")),
    (PageKind.CODE, paragraphs(14) + code(3), paragraphs(15) + code(3)),
    (PageKind.CODE, paragraphs(14) + code(3), DAY + paragraphs(14) + code(3)),
    (PageKind.CODE, paragraphs(1) + code(12), code(13)),
    (PageKind.ARTICLE, "12 April 2019\n\nA line.\n", "12 April\n\nA line.\n"),
    (PageKind.ARTICLE, "April 2019\n\nA line.\n", "2019\n\nA line.\n"),
    (PageKind.ARTICLE, "On 12 April 2019 it took 3 years.\n", "It took 3 years.\n"),
    (PageKind.ARTICLE, "12 April 2019".ljust(120, "x") + "\n", "12 April 2019".ljust(121, "x") + "\n"),
    (PageKind.ARTICLE, code(4) + "12 April 2019\n", paragraphs(4) + "12 April 2019\n"),
]


@pytest.mark.parametrize(("kind", "text", "other"), PAIRS)
def test_each_guard_of_a_kind_has_two_sides(kind, text, other):
    assert find_page_kind(read_text(text, "a.md")) is kind
    assert find_page_kind(read_text(other, "a.md")) is not kind


@pytest.mark.parametrize(("path", "kind"), [("minutes/index.md", PageKind.MINUTES), ("minutes/a.md", PageKind.UNKNOWN)])
def test_an_index_is_named_by_its_folder(path, kind):
    assert find_page_kind(read_text("A line.\n", path)) is kind


@pytest.mark.parametrize("inside", ["<h1>Meeting minutes</h1>", "<h2>Attendees</h2><h2>Minutes</h2>"])
def test_navigation_does_not_make_a_kind(inside):
    assert (
        find_page_kind(read_text(f"<nav>{inside}</nav><main><p>A line of the page.</p></main>", "a.html"))
        is PageKind.UNKNOWN
    )
    assert find_page_kind(read_text(f"<main>{inside}<p>A line of the page.</p></main>", "a.html")) is PageKind.MINUTES


def test_links_of_the_navigation_make_no_index():
    listed = "<li><a href='b.html'>weir</a></li>" * 12
    assert (
        find_page_kind(read_text(f"<ul>{listed}</ul><main><p>A line of the page.</p></main>", "a.html"))
        is PageKind.INDEX
    )
    assert (
        find_page_kind(read_text(f"<nav><ul>{listed}</ul></nav><main><p>A line of the page.</p></main>", "a.html"))
        is not PageKind.INDEX
    )


def test_labels_name_kinds():
    lines = LABELS.read_text(encoding="utf-8").splitlines()
    assert len(lines) >= 200
    assert {line.partition("\t")[2] for line in lines} <= {kind.value for kind in PageKind}


PIECES = st.sampled_from(
    ["# Minutes\n\n", "- [a](https://a.org)\n", "| a | b |\n|---|---|\n| 1 | 2 |\n\n", "第一条 甲。\n\n",
     "Ann wrote:\n\n", "> b\n\n", "```\nx\n```\n\n", "When: noon\n\n", "text. ", "\n\n", "---\ndate: x\n---\n"]
)  # fmt: skip


@settings(max_examples=100, deadline=None)
@given(st.lists(PIECES, max_size=20).map("".join), st.sampled_from(["a.md", "a.txt", "2019/05/a.md"]))
def test_no_text_raises(text, path):
    assert isinstance(find_page_kind(read_text(text, path)), PageKind)
