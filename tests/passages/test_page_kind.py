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
