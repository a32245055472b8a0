from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from checker.document.document import Block, BlockKind, Document, Section
from checker.document.text import Prose, SourceMap, SourceText, Span, Stretch
from checker.finding import Finding, Location
from checker.run.fingerprint import fingerprints


def _document(paragraphs: list[str]) -> Document:
    """A page of paragraphs; one that begins with ``#`` is a heading of the first level."""
    text = "\n\n".join(paragraphs)
    blocks: list[Block] = []
    openers: list[int | None] = [None]
    start = 0
    for index, paragraph in enumerate(paragraphs):
        span = Span(start, start + len(paragraph))
        heading = paragraph.startswith("#")
        if heading:
            openers.append(index)
        kind = BlockKind.HEADING if heading else BlockKind.PARAGRAPH
        blocks.append(Block(kind, span, span, section=len(openers) - 1, level=int(heading)))
        start = span.end + 2
    whole = range(len(blocks))
    sections = [Section(opener, 0 if opener is None else 1, None if opener is None else 0, whole) for opener in openers]
    prose = Prose(text, text, SourceMap.of(Stretch(Span(0, len(text)), Span(0, len(text)))))
    return Document(SourceText("page.md", text), "markdown", prose, tuple(blocks), tuple(sections))


def _of(paragraphs: list[str], pattern: str = r"five (\w+)", rule: str = "Z901") -> list[str]:
    """Fingerprints of findings that show a match and its first group."""
    document = _document(paragraphs)
    findings = [
        Finding(rule, Span(*match.span()), "", related=(Location(Span(*match.span(1)), ""),))
        for match in re.finditer(pattern, document.source.text)
    ]
    return list(fingerprints(document, findings))


PAGE = ["# Sheep", "There are five sheep here.", "# Goats", "There are five sheep here, and five goats."]
FILLER = st.text(st.sampled_from("abc 。字"), max_size=30)


@given(above=st.lists(FILLER, max_size=4), below=st.lists(FILLER, max_size=4))
def test_an_edit_elsewhere_changes_nothing(above: list[str], below: list[str]) -> None:
    assert _of([*above, *PAGE, *below]) == _of(PAGE)


@given(before=FILLER, after=FILLER)
def test_an_edit_next_to_the_words_changes_nothing(before: str, after: str) -> None:
    assert _of([f"{before} five sheep {after}"]) == _of(["five sheep"])


def test_line_breaks_and_case_and_width_in_the_words_change_nothing() -> None:
    assert _of(["Five\nｓｈｅｅｐ"], r"(?i)five\s+(\w+)") == _of(["five sheep"])


def test_the_same_words_under_one_heading_have_fingerprints_of_their_own() -> None:
    prints = _of(["five sheep", "five sheep", "five sheep"])
    assert len(set(prints)) == 3


def test_another_heading_rule_or_place_gives_another_fingerprint() -> None:
    prints = [
        *_of(["five sheep"]),
        *_of(["# Goats", "five sheep"]),
        *_of(["five sheep"], rule="Z902"),
        *_of(["five goats"]),
        *_of(["five sheep"], r"five (shee)p"),
    ]
    assert len(set(prints)) == 5


def test_parts_do_not_run_together() -> None:
    assert _of(["ab c"], r"a(b c)") != _of(["ab c"], r"ab( c)")


def test_a_document_without_blocks_and_a_lone_surrogate_are_no_error() -> None:
    source = SourceText("empty.txt", "\ud800")
    document = Document(source, "plain", Prose("", "", SourceMap.of()), (), ())
    assert len(fingerprints(document, [Finding("Z901", Span(0, 1), "")])) == 1
