"""Identifiers that disagree with their target, file, title or check digit; and those that only differ."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.values.identifiers import _expected, identifiers_in, identifiers_of_address, identifiers_of_file

WRONG = [
    ("The syntax is that of [PEP 484](https://peps.python.org/pep-0483/).", "a.md"),
    ("The words are used as in [RFC 2119](https://www.rfc-editor.org/rfc/rfc2118).", "a.md"),
    ("It was fixed in [#4512](https://example.org/bridge/weir/pull/4521).", "a.md"),
    ("See [issue #77](https://example.org/bridge/weir/issues/78#note) for more.", "a.md"),
    ("We ship [LTS 1.74 with the new compiler](https://example.org/lts-17.4).", "a.md"),
    ("Get [Weir 4.2][w] today.\n\n[w]: https://example.org/download/weir-4.1\n", "a.md"),
    ("---\ntitle: Weir 20 has been released\nslug: weir-19-0\n---\nA text.\n", "posts/weir-20.md"),
    ("PEP: 404\nTitle: A way to write weirs\nStatus: Draft\n\nA text about weirs.\n", "pep-0405.txt"),
    ("---\ntitle: Sluice 26.0.0\n---\nA text.\n", "2023-06-24-sluice-25.0.0.md"),
    ("# Sluice 0.5.3\n\nA text.\n", "sluice052.md"),
    ("Get the [Sluice 7.1 gate list](https://example.org/docs/sluice-7.4).", "a.md"),
    (
        "---\ntitle: Weir 3.1 release schedule\n---\nThis document describes the schedule for Weir 2.7.\n",
        "a.md",
    ),
    ("It is told in the notes.\n\n.. [#PEP-586] PEP 486, Literal types\n", "a.txt"),
    ("It is described as bug 744665 [10] by its author.\n\n[10] Bug report, http://example.org/sf/774665\n", "a.txt"),
    ("PEP: 280\nTitle: Weirs\nStatus: Draft\n\nThe choice is between this PEP, PEP 267 and PEP 280.\n", "pep-0280.txt"),
    ("PEP: 264\nTitle: Weirs\nRequires: 236\n\nAs in PEP 263, and as PEP 236 says.\n", "pep-0264.txt"),
    ("PEP: 264\nTitle: Weirs\nReplaces: 243\n\nPEP 241 is old. This one differs from PEP 241.\n", "pep-0264.txt"),
    ("---\ntitle: Weir 3.1 plan\nversion: 3.1\n---\nThis document is about Weir 2.7.\n", "a.md"),
    ("The book (ISBN 0-306-40615-3) is out of print.", "a.md"),
    ("The journal (ISSN 0378-5956) is out of print.", "a.md"),
    ("语法见 [PEP 484](https://peps.python.org/pep-0483/)。", "a.md"),
    ("这个问题已在 [#4512](https://example.org/bridge/weir/pull/4521) 中修复。", "a.md"),
    ("这本书（ISBN 978-7-302-51163-0）讲的是桥。", "a.md"),
    ("期刊 ISSN 0378-5956 已停刊。", "a.md"),
    ("---\ntitle: Weir 3.1 发布计划\n---\n本文档说明 Weir 2.7 的发布安排。\n", "a.md"),
    ("下載 [Weir 4.2](https://example.org/download/weir-4.1) 即可使用。", "a.md"),
    ("關鍵字的用法依照 [RFC 2119](https://www.rfc-editor.org/rfc/rfc2118)。", "a.md"),
]
SILENT = [
    # a series of releases and one of its releases; addresses without points; a running number of reports
    ("See the [Sluice 7 gate list](https://example.org/docs/sluice74_gates.pdf).", "a.md"),
    ("---\ntitle: Gates in Sluice 5.08\n---\nA text.\n", "gates-in-sluice-508.md"),
    ("---\ntitle: Bridge 13 has opened\n---\nA text.\n", "bridge-12-opened.md"),
    ("# Summer: Sluice 0.2\n\nA report.\n", "2020-07-08-summer-sluice-1.md"),
    ("# Summer: Sluice 3.2\n\nA report.\n", "2020-07-08-summer-sluice-6.md"),
    ("---\ntitle: Sluice 2.1.0 and sluice-tools 1.4.0, 1.4.1\n---\nA text.\n", "sluice-2_sluice-tools-1-4-1.md"),
    ("---\ntitle: Sluice 7 on boats\nurl: http://example.org/news/sluice-5.html\n---\nA text.\n", "sluice-7.md"),
    ("---\ntitle: Sluice 1.20 is out\n---\nA text.\n\n# Before Sluice 2.0\n", "sluice-1.20.0.md"),
    ("Read about [Sluice v2](https://example.org/sluice-982).", "a.md"),
    (
        "---\ntitle: A walk along the long canal in the spring, episode 2, Gate 371\n---\nText.\n",
        "a-walk-along-the-long-canal-in-the-spring-episode-2-gate-37.md",
    ),
    # the chapter of a series that has a version in its name
    ("---\ntitle: Weir 2.0 notes (3.1) Gates\n---\nA text.\n", "2019-03-04-weir2-3-1-gates.md"),
    ("---\ntitle: Weir 2.0 筆記 (2) 閘門\n---\nA text.\n", "weir2-2-gates.md"),
    ("It came with [gate@dabbe8](https://example.org/gate/commit/dabbe89).", "a.md"),
    ("PEP: 264\nTitle: Weirs\nReplaces: 243\n\nPEP 241 is old; PEP 243 differs from PEP 241.\n", "pep-0264.txt"),
    ("PEP: 264\nTitle: Weirs\nReplaces: 243\n\nOnly PEP 241 says more.\n", "pep-0264.txt"),
    ("It gives [xunit 2.0 style output](https://example.org/a/blob/xunit-2.3.2/junit.xsd).", "a.md"),
    ("# Weir v0.1.1 released\n\nA small release.\n", "news/weir011.md"),
    ("# Weir v0.4.0 released\n\nA release.\n", "news/weir04.md"),
    ("# TWEIR 2.2.26\n\nA text.\n", "tab_2226_tweir_005.md"),
    ("See [RSS 0.92](https://example.org/rss092).", "a.md"),
    (
        "# Numeric 1.17.1 Release Notes\n\nThis release contains fixes for bugs reported against Numeric 1.17.0.\n",
        "notes.md",
    ),
    ("# NEP 40\n\nMost readers should begin by reading NEP 41 and use this document as a reference.\n", "a.md"),
    ("[Making an app compile 2.4x faster](https://example.org/v/44-making_an_app_compile_24x_faster)", "talks.md"),
    ("The syntax is that of [PEP 484](https://peps.python.org/pep-0484/).", "a.md"),
    ("The syntax is told in [the second draft](https://peps.python.org/pep-0484/).", "a.md"),
    ("Both [PEP 483 and PEP 484](https://peps.python.org/pep-0484/) say so.", "a.md"),
    ("It was fixed in [#4512](https://example.org/bridge/weir/pull/4512/files).", "a.md"),
    ("Get [Weir 4](https://example.org/download/weir-4.1.2) today.", "a.md"),
    ("Get [Weir 29.0.1](https://example.org/news/Weir2901-Released/) today.", "a.md"),
    ("The course [CS 51400](https://example.org/teaching/cs-514-2016/) was full.", "a.md"),
    ("The course [MATH3076/3976](https://example.org/math3976/) was full.", "a.md"),
    ("The [May 2019](https://example.org/2019/may-12/) issue and [page 4](https://example.org/page-3).", "a.md"),
    ("Watch [the talk of 12 May](https://example.org/talk-2019-05-13).", "a.md"),
    ("---\ntitle: Weir 20.0.0 has been released\n---\nA text.\n", "weir-20.md"),
    ("---\ntitle: 12 years of the bridge\n---\nA text.\n", "2019-05-03-bridge-10-years.md"),
    ("---\ntitle: Bridges\n---\nBridge 13 will follow.\n", "bridge-12-opened.md"),
    ("---\ntitle: Weir 3.1 release schedule\n---\nThis document follows the schedule of Weir 2.7.\n", "a.md"),
    ("---\ntitle: Weir 3.1 release schedule\n---\nThis page describes Weir 3.1. Weir 2.7 is now available.\n", "a.md"),
    ("It is told in the notes.\n\n.. [#PEP-586] PEP 586, Literal types\n", "a.txt"),
    ("It is described as bug 744665 [10].\n\n[10] Bug report, http://example.org/sf/744665\n", "a.txt"),
    ("PEP: 280\nTitle: Weirs\nStatus: Draft\n\nThe choice is between this PEP, PEP 266 and PEP 267.\n", "pep-0280.txt"),
    ("PEP: 264\nTitle: Weirs\nRequires: 236\n\nAs in PEP 263. PEP 263 and PEP 236 differ.\n", "pep-0264.txt"),
    ("PEP: 264\nTitle: Weirs\nRequires: 236, 263\n\nAs in PEP 263, and as PEP 236 says.\n", "pep-0264.txt"),
    ("See the commit [ceb3088](https://example.org/commit/ceb30885f1).", "a.md"),
    ("The book (ISBN 0-306-40615-2) and the journal (ISSN 0378-5955).", "a.md"),
    ("A wrong number such as ISBN 0-306-40615-3 does not exist.", "a.md"),
    ("ISBN 7-302-51163 is cut off.", "a.md"),
    ("语法见 [PEP 484](https://peps.python.org/pep-0484/)，另见 [第二稿](https://peps.python.org/pep-0483/)。", "a.md"),
    ("---\ntitle: 周报 Weekly 42\n---\n上一期是 Weekly 41。\n", "weekly-42.md"),
    ("---\ntitle: Weir 3.1 发布计划\n---\n相比 Weir 2.7，本次发布更快。\n", "a.md"),
    ("这本书（ISBN 978-7-302-51163-2）讲的是桥。", "a.md"),
    ("校验码错误的例子：ISBN 978-7-302-51163-0。", "a.md"),
    ("下載 [Weir 4.2](https://example.org/download/weir-4.2.1) 即可使用。", "a.md"),
    ("點[這裡](https://example.org/weir-4.1)下載 Weir 4.2 的說明。", "a.md"),
]


@pytest.mark.parametrize(("text", "path"), WRONG)
def test_two_numbers_for_one_thing_are_found(found, text, path):
    assert len(found("S405", text, path)) == 1


@pytest.mark.parametrize(("text", "path"), SILENT)
def test_numbers_that_only_differ_are_not_reported(found, text, path):
    assert found("S405", text, path) == []


@pytest.mark.parametrize(
    ("kind", "digits", "last"),
    [
        ("isbn", "9780306406157", "7"),
        ("isbn", "080442957X", "X"),
        ("isbn", "0306406152", "2"),
        ("issn", "03785955", "5"),
    ],
)
def test_published_check_digits(kind, digits, last):
    assert _expected(kind, digits) == last


@given(st.text(alphabet="09", min_size=9, max_size=9), st.integers(0, 8), st.integers(1, 9))
def test_one_changed_digit_always_shows(body, at, by):
    good = body + (_expected("isbn", body + "0") or "")
    changed = body[:at] + str((int(body[at]) + by) % 10) + body[at + 1 :]
    assert _expected("isbn", changed + "0") != good[-1]


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet="PEP RFC#-_./0123456789abc第", max_size=60))
def test_identifiers_slice_to_what_is_written(text):
    for reader in (identifiers_in, identifiers_of_address, identifiers_of_file):
        for identifier in reader(text):
            assert identifier.value.parts
            assert all(part.isdigit() for part in identifier.value.parts)
    for identifier in identifiers_in(text):
        assert text[identifier.start : identifier.end].casefold().startswith(identifier.word)
