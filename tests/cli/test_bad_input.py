"""What the command does with what is no proper document: one clear sentence or a finding, and the rest goes on."""

from __future__ import annotations

import codecs
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from checker.times.event_status import times

CHINESE = "我们在山上看到五只羊，他们说是这样的。\nThere are five sheep.\n还有，在这里：six sheep。\n"
TRADITIONAL = "我們在山上看到五隻羊，他們說是這樣的。\nThere are five sheep.\n還有，在這裡：six sheep。\n"
#: Places of "five" and "six" in all of them, as line and column.
PLACES = [(2, 11), (3, 8)]


def check(contralint: Callable[..., Any], *paths: str) -> Any:
    """The JSON of a run over some paths, in which nothing is lost without a word."""
    log = json.loads(contralint("check", *paths, "--format", "json").out)
    assert log["summary"]["documents"] + log["summary"]["failures"] == len(paths)
    return log


def places(log: Any) -> list[tuple[int, int]]:
    return [(place["line"], place["column"]) for finding in log["findings"] for place in finding["places"]]


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        pytest.param(CHINESE.encode(), "utf-8", id="UTF-8"),
        pytest.param(codecs.BOM_UTF8 + CHINESE.encode(), "utf-8", id="UTF-8 with a mark"),
        pytest.param(CHINESE.encode("gb18030"), "gb18030", id="GB18030"),
        pytest.param(TRADITIONAL.encode("big5"), "big5", id="Big5"),
        pytest.param(codecs.BOM_UTF16_LE + CHINESE.encode("utf-16-le"), "utf-16-le", id="UTF-16-LE with a mark"),
        pytest.param(codecs.BOM_UTF16_BE + CHINESE.encode("utf-16-be"), "utf-16-be", id="UTF-16-BE with a mark"),
        pytest.param(CHINESE.encode("utf-16-le"), "utf-16-le", id="UTF-16-LE without a mark"),
        pytest.param(CHINESE.encode("utf-16-be"), "utf-16-be", id="UTF-16-BE without a mark"),
        pytest.param(CHINESE.encode("utf-32"), "utf-32-le", id="UTF-32"),
        pytest.param(CHINESE.replace("\n", "\r\n").encode(), "utf-8", id="CRLF"),
        pytest.param(CHINESE.replace("\n", "\r").encode(), "utf-8", id="CR"),
        pytest.param(CHINESE.encode() + b"\xff\xfe and more", "utf-8", id="broken bytes"),
        pytest.param(b"caf\xe9s\nThere are five sheep.\nAnd not: six sheep.", "cp1252", id="Windows-1252"),
    ],
)
def test_places_are_the_same_in_every_encoding(contralint: Callable[..., Any], data: bytes, encoding: str) -> None:
    Path("a.txt").write_bytes(data)
    log = check(contralint, "a.txt")
    assert log["documents"][0]["encoding"] == encoding
    assert places(log) == (PLACES if encoding != "cp1252" else [(2, 11), (3, 10)])


@pytest.mark.parametrize(
    ("data", "remark"),
    [
        (CHINESE.encode("gb18030"), "GB18030"),
        (CHINESE.encode("utf-16-le"), "without a byte-order mark"),
        (CHINESE.encode() + b"\xff", "Line 4 has bytes that are not valid UTF-8"),
    ],
)
def test_a_doubtful_encoding_gives_a_remark(contralint: Callable[..., Any], data: bytes, remark: str) -> None:
    Path("a.txt").write_bytes(data)
    assert remark in check(contralint, "a.txt")["documents"][0]["remarks"][0]


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(bytes(range(256)) * 64, id="all bytes"),
        pytest.param(b"\x7fELF\x02\x01\x01" + bytes(64), id="program"),
        pytest.param(b"\x89PNG\r\n\x1a\n" + bytes(64), id="picture"),
        pytest.param(b"PK\x03\x04" + b"word/document.xml" * 9, id="archive"),
        pytest.param(bytes(1000), id="zeros"),
        pytest.param(b"\xed\xa0\x80\xed\xa0\x80\xff\xff\xff", id="no encoding"),
    ],
)
def test_what_is_no_text_fails_with_one_sentence_and_the_rest_goes_on(
    contralint: Callable[..., Any], data: bytes
) -> None:
    Path("a.txt").write_bytes(data)
    Path("b.txt").write_text("five sheep, six sheep")
    ran = contralint("check", "a.txt", "b.txt")
    assert ran.status == 2
    assert ran.err.startswith("contralint: a.txt: ")
    assert ran.err.count("\n") == 1
    assert "bug" not in ran.err
    assert ran.out.startswith("b.txt:1:1 ")


@pytest.mark.parametrize("data", [b"", b"\n\n", b" \t", codecs.BOM_UTF8, codecs.BOM_UTF16_LE, b"---\n---\n", b"```"])
@pytest.mark.parametrize("name", ["a.md", "a.txt"])
def test_an_empty_document_is_clean(contralint: Callable[..., Any], data: bytes, name: str) -> None:
    Path(name).write_bytes(data)
    assert contralint("check", name).status == 0


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("---\ntitle: a\ntitle: b\n---\n", "“title” occurs twice"),
        ("---\ntitle: [a\n---\n", "not valid YAML"),
        ("---\ntitle: a: b\n\tc: d\n---\n", "not valid YAML"),
        ("---\nx: &a [*b]\n---\n", "not valid YAML"),
        ("---\na: " + "[" * 3000 + "\n---\n", "nested too deeply"),
        ("+++\ntitle = \n+++\n", "(Invalid value): fix line 2."),
        ("+++\na = 1\nb = [\n+++\n", "fix line 4."),
        ("+++\ntitle = 'a'\ntitle = 'b'\n+++\n", "TOML"),
    ],
)
def test_unreadable_front_matter_gives_a_remark_and_the_text_is_checked(
    contralint: Callable[..., Any], head: str, expected: str
) -> None:
    Path("a.md").write_text(head + "There are five sheep, and six sheep.")
    log = check(contralint, "a.md")
    assert expected in "".join(log["documents"][0]["remarks"])
    assert places(log) == [(head.count("\n") + 1, 11), (head.count("\n") + 1, 27)]


def test_items_of_a_list_may_have_the_same_keys(contralint: Callable[..., Any]) -> None:
    Path("a.md").write_text("---\nlinks:\n  - text: a\n  - text: b\n---\nAll is well.\n")
    assert check(contralint, "a.md")["documents"][0]["remarks"] == []


@pytest.mark.parametrize("head", ["---\ndate: 2024-02-30\n---\n", "+++\ndate = 2024-02-30\n+++\n"])
def test_an_impossible_date_in_front_matter_loses_nothing(contralint: Callable[..., Any], head: str) -> None:
    from checker.analysis import Reading
    from checker.formats.open import read_document

    Path("a.md").write_text(head + "There are five sheep, and six sheep.")
    assert len(places(check(contralint, "a.md"))) == 2
    found = Reading(read_document("a.md", Path("a.md").read_bytes())).get(times)
    assert [bool(time.impossible) for time in found if time.text == "2024-02-30"] == [True]


def test_a_few_lines_of_aliases_do_not_become_billions(contralint: Callable[..., Any]) -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 12)]
    Path("a.md").write_text("\n".join(["---", *lines, "---", "five sheep, six sheep"]))
    assert len(places(check(contralint, "a.md"))) == 2


@pytest.mark.parametrize("unit", ["大桥通车了，我们都去看。", "We all went there to see it. ", "，", " ", "*a", "> "])
@pytest.mark.parametrize("name", ["a.md", "a.txt"])
def test_a_line_of_megabytes_ends(contralint: Callable[..., Any], unit: str, name: str) -> None:
    megabyte = unit * (1_000_000 // len(unit.encode()))
    Path(name).write_text(f"five sheep. {megabyte} six sheep.", "utf-8")
    log = check(contralint, name)
    assert places(log) == [(1, 1), (1, 12 + len(megabyte) + 2)]


def test_several_bad_documents_in_one_run(contralint: Callable[..., Any]) -> None:
    Path("docs").mkdir()
    Path("docs/binary.txt").write_bytes(bytes(99))
    Path("docs/good.md").write_text("five sheep, six sheep")
    Path("docs/wolf.md").write_text("A wolf.")
    Path("empty").mkdir()
    ran = contralint("check", "gone.md", "docs", "empty")
    assert ran.status == 2
    assert ran.out.startswith("docs/good.md:1:1 ")
    assert "4 paths not fully checked" in ran.out
    assert [line.split(":")[1].strip() for line in ran.err.splitlines()] == [
        "docs/binary.txt",
        "docs/wolf.md",
        "empty",
        "gone.md",
    ]


def test_mentions_go_on_as_well(contralint: Callable[..., Any]) -> None:
    Path("a.txt").write_bytes(bytes(99))
    Path("b.txt").write_text("2015年5月19日", "utf-8")
    ran = contralint("mentions", "a.txt", "b.txt", "gone.md", "--format", "jsonl")
    assert ran.status == 2
    assert json.loads(ran.out.splitlines()[0])["value"] == "2015-05-19"
    assert ran.err.count("\n") == 2
