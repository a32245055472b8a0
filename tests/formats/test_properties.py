"""What is true for every reader and every input: blocks in order, prose that slices to its source, one clear error."""

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.document.document import BlockKind
from checker.document.text import Span
from checker.formats.decode import Unreadable, decode
from checker.formats.open import read_document, read_text
from checker.formats.suffixes import SUFFIXES

MARKUP = st.sampled_from(
    [
        *("# ", "## ", "- ", "1. ", "> ", "    ", "\n", "\n\n", "---\n", "```\n", "`x`", "**b**", "[a](http://b.c)"),
        *("![i](j.png)", "&amp;", "<b>", "</b>", "<!-- c -->", "| a | b |\n", "|---|---|\n", "~~s~~", "{% x %}"),
        *(
            "{{< y >}}",
            "[^1]",
            "\r\n",
            "\r",
            "中文",
            "貿(mào)易",
            "，",
            "。",
            "word",
            "2015年",
            "\u200b",
            "\ufffd",
            "😀",
        ),
        *("é", "http://a.b/2015", "title: x\n", "+++\n", "：", "  ", "\t"),
        *("<p>", "</p>", "<li>", "<ol start=2>", "</ul>", "<table>", "<tr>", "<td rowspan=2>", "</table>", "<pre>"),
        *(
            "</pre>",
            "<script>",
            "</script>",
            "<a href='#fn1'>",
            "</a>",
            "<sup>",
            "<br>",
            "<nav>",
            "<time datetime=2015-01-02 pubdate>",
        ),
        *(
            "<h2 id=x>",
            "</h2>",
            "&nbsp;",
            "<!--",
            "-->",
            "<title>",
            "</title>",
            "[a][b]",
            "[b]: c\n",
            "[^1]: d\n",
            "——————更新\n",
        ),
    ]
)
TEXTS = st.one_of(st.lists(MARKUP, max_size=40).map("".join), st.text(max_size=120))


def check_document(document, text):
    prose = document.prose
    assert len(prose.text) == len(prose.folded)
    end = 0
    for stretch in prose.source_map.stretches:
        assert stretch.prose.start == end
        end = stretch.prose.end
        assert 0 <= stretch.source.start <= stretch.source.end <= len(text)
        if len(stretch.prose) == len(stretch.source):
            written = document.source.slice(stretch.source)
            shown = prose.text[stretch.prose.start : stretch.prose.end]
            # A line end may read as a blank, a small number is shown raised.
            plain = unicodedata.normalize("NFKC", shown).replace("−", "-")
            assert written in (shown, plain) or (shown.isspace() and written.isspace())
    assert end == len(prose.text)
    for before, after in zip(document.blocks, document.blocks[1:], strict=False):
        assert before.prose.end <= after.prose.start
        assert before.span.start <= after.span.start
    for link in document.links:
        assert 0 <= link.span.start <= link.span.end <= len(text)
        assert 0 <= link.prose.start <= link.prose.end <= len(prose.text)
        assert 0 <= link.target_span.start <= link.target_span.end <= len(text)
    for mark in (*document.footnotes, *document.targets):
        assert 0 <= mark.span.start <= mark.span.end <= len(text)
    for index, block in enumerate(document.blocks):
        assert 0 <= block.span.start <= block.span.end <= len(text)
        assert index in document.sections[block.section].blocks or document.sections[block.section].opener is None
        if block.kind is not BlockKind.CODE and len(block.prose):
            assert document.block_at(block.prose.start) == index
            shown = document.text_of(block).rstrip()
            if shown and block.kind is not BlockKind.METADATA:
                start = block.prose.start
                assert block.span.covers(prose.source_span(Span(start, start + len(shown))))


@settings(max_examples=200, deadline=None)
@given(TEXTS, st.sampled_from(["a.md", "a.txt", "a.html", "a.rst", "a.adoc"]))
def test_every_piece_of_prose_slices_to_its_source(text, path):
    check_document(read_text(text, path), text)


FIXTURES = sorted(path for path in (Path(__file__).parents[2] / "fixtures").rglob("*") if path.suffix in SUFFIXES)


@pytest.mark.parametrize("suffix", [".md", ".txt", ".html", ".rst", ".adoc"])
@pytest.mark.parametrize("path", FIXTURES, ids=lambda path: path.name)
def test_real_text_slices_to_its_source_in_every_format(path, suffix):
    text = path.read_text(encoding="utf-8")
    check_document(read_text(text, f"a{suffix}"), text)


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=200), st.sampled_from(["a.md", "a.txt", "a.html", "a.rst", "a.adoc", "a.unknown"]))
def test_bytes_are_read_or_refused_in_one_sentence(data, path):
    refused, document = None, None
    try:
        document = read_document(path, data)
    except Unreadable as error:
        refused = str(error)
    if document is None:
        assert refused is not None and refused.endswith(".")
    else:
        check_document(document, document.source.text)


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        ("会议将于三月举行。".encode(), "utf-8"),
        (b"\xef\xbb\xbf" + "会议".encode(), "utf-8"),
        (b"\xff\xfe" + "会议".encode("utf-16-le"), "utf-16-le"),
        (b"\xfe\xff" + "会议".encode("utf-16-be"), "utf-16-be"),
        ("会议将于三月在北京举行，我们都去了。".encode("gb18030"), "gb18030"),
        ("會議將於三月在臺北舉行，我們都去了。".encode("big5"), "big5"),
        (b"", "utf-8"),
    ],
)
def test_encodings(data, encoding):
    assert decode(data).encoding == encoding


def test_a_byte_order_mark_moves_no_column():
    document = read_document("a.md", b"\xef\xbb\xbf" + "会议在2015年举行。".encode())
    assert document.source.text.index("2015") == 3


def test_one_very_long_line_is_read():
    document = read_text("字" * 1_000_000, "a.txt")
    assert len(document.prose.text) >= 1_000_000


def test_residue_is_removed_and_recorded():
    text = "貿(mào)易和發(fā)展"
    document = read_text(text, "a.txt")
    assert document.text_of(document.blocks[0]) == "貿易和發展"
    assert document.folded_of(document.blocks[0]) == "贸易和发展"
    assert [document.source.slice(residue.span) for residue in document.residues] == ["(mào)", "(fā)"]
    assert document.prose.source_span(Span(0, 2)) == Span(0, 7)
