"""Text from outside is written as one line in which nothing steers."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.visible import is_hidden, json_text, one_line, shown, shown_at, visible


@pytest.mark.parametrize(
    "character",
    ["\x00", "\x07", "\x1b", "\r", "\n", "\t", "\x7f", "\x9b", "\u061c", "\u200b", "\u200e", "\u202e", "\u2028",
     "\u2066", "\ufeff", "\ue000", "\ud800", "\U000e0041"],
)  # fmt: skip
def test_invisible_and_control_characters_are_shown_by_their_number(character: str) -> None:
    number = f"<U+{ord(character):04X}>"
    assert shown(character) == number
    assert visible(f"a{character}b") == f"a{number}b"
    assert json.loads(json_text(f"a{character}b")) == f"a{character}b"
    assert character not in json_text([f"a{character}b"])


@pytest.mark.parametrize(
    "text", ["", "漢字，é 😀", "a :: b", "a#b [c]", "# [c]", "👩\u200d🚒", "میشود\u200cها", "std::x"]
)
def test_harmless_characters_stay(text: str) -> None:
    assert visible(text) == text
    assert json_text(text) == json.dumps(text, ensure_ascii=False)


def test_running_text_is_one_line() -> None:
    assert one_line("a\n  b\tc\u3000d\x85e\u2028f") == "a b c d e f"
    assert visible("a  b\u3000c") == "a  b c"


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("::error::x", "<U+003A>:error::x"),
        ("  ::stop-commands::x", "  <U+003A>:stop-commands::x"),
        ("\u3000::error::x", " <U+003A>:error::x"),
        ("a ##[error]x", "a ##<U+005B>error]x"),
        ("a ##vso[task.complete]", "a ##vso<U+005B>task.complete]"),
        ("###[add-mask]x", "###<U+005B>add-mask]x"),
    ],
)
def test_no_text_is_an_order_to_a_build_server(text: str, written: str) -> None:
    assert visible(text) == written
    assert one_line(text) == written.lstrip()
    assert json.loads(json_text(text)) == text


TEXT = st.text(st.sampled_from("a:#[\n\r\t \x1b\u202e\u200d\u3000漢w@`"), max_size=30)


@given(TEXT)
def test_no_control_character_is_left_and_nothing_is_escaped_twice(text: str) -> None:
    written = visible(text)
    assert not any(map(is_hidden, written))
    assert not written.lstrip().startswith("::")
    assert visible(written) == written
    assert json.loads(json_text(text)) == text
    assert not any(map(is_hidden, json_text({"key": text})))


@given(TEXT)
def test_a_character_in_its_text_is_shown_as_in_the_whole(text: str) -> None:
    text = f"a{text}"  # what only a line that begins so means
    assert "".join(shown_at(text, at) for at in range(len(text))) == visible(text)
