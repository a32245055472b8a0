"""Names are found exactly, at word boundaries, the longest one at a place."""

import time
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from checker.analysis import Reading
from checker.facts.compare import fact_comparison
from checker.facts.fact import FactBook
from checker.facts.library import load_facts
from checker.facts.mentions import find_fact_mentions
from checker.facts.pack import read_pack
from checker.formats.open import read_text
from checker.formats.plain.plain import plain_document
from checker.passages.sentences import find_sentences

BOOK = FactBook(
    read_pack(
        """
as-of: 2025
source: s
subjects:
- {id: bank, names: [Bank of Ys, 海港银行, G20], not-names: [海港银行业, Central Bank of Ys]}
- {id: branch, names: [海港银行分行]}
- {id: meeting, short-names: [部长级会议, Ministerial], context: [WTO, 世贸]}
- {id: cup, names: [World Cup, 世界杯], unless: [女足, rugby]}
""",
        "p.yaml",
    ).subjects
)


def names(text, book=BOOK):
    document = plain_document(text)
    return [document.source.slice(each.span) for each in find_fact_mentions(document, book, find_sentences(document))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Bank of Ys opened.", ["Bank of Ys"]),
        ("The Bank of Ystad and the SubBank of Ys.", []),
        ("The bank of ys is another.", []),
        ("The Central Bank of Ys is another.", []),
        ("海港银行开业，海港銀行關門。", ["海港银行", "海港銀行"]),
        ("海港银行业协会与海港银行分行。", ["海港银行分行"]),
        ("G20峰会，XG20，G200，在G20上", ["G20", "G20"]),
        ("部长级会议。世贸组织的部长级会议。", ["部长级会议"]),
        ("The World Cup. The rugby World Cup. 女足世界杯。", ["World Cup"]),
    ],
)
def test_what_is_a_name(text, expected):
    assert names(text) == expected


PIECES = st.lists(
    st.sampled_from(
        ["Bank of Ys", "海港银行", "海港银行分行", "G20", "WTO ", "部长级会议", "。", ". ", "x", "\n\n", "港"]
    ),
    max_size=12,
)


@given(PIECES.map("".join))
def test_a_mention_slices_to_a_name_and_mentions_do_not_overlap(text):
    document = plain_document(text)
    found = find_fact_mentions(document, BOOK, find_sentences(document))
    for mention in found:
        assert document.source.slice(mention.span) == mention.text
        assert mention.referents
    assert all(one.prose.end <= two.prose.start for one, two in pairwise(found))


SHIPPED = load_facts()[0]
WORDS = st.sampled_from(
    [
        *sorted(SHIPPED.names)[::40],
        "2015年",
        "2016年3月",
        "昨日",
        "，",
        "。",
        "举行",
        "上台的",
        "成立",
        "提出",
        "1682亿元",
        "在",
        "上",
        " in ",
        " 2012",
        " was held",
        " founded",
        "(",
        ")",
        "\ue005",
        "\n\n",
    ]
)


@given(st.lists(WORDS, max_size=14).map("".join))
@example("阿里巴巴成立于1998年。")
def test_nothing_breaks_the_reading_of_claims(text):
    reading = Reading(read_text(text, "a.txt"), facts=SHIPPED)
    for check in reading.get(fact_comparison).checks:
        assert 0 <= check.span.start <= check.span.end <= len(text)
        assert check.facts


def test_time_is_linear_in_the_text():
    def seconds(times):
        document = plain_document(
            "在2016年里约奥运会上，阿根廷总统马克里2015年上台的马克里成立于1999年的阿里巴巴" * times
        )
        sentences = find_sentences(document)
        best = float("inf")
        for _ in range(3):
            started = time.process_time()
            find_fact_mentions(document, SHIPPED, sentences)
            best = min(best, time.process_time() - started)
        return best

    seconds(10)
    assert seconds(2000) < 80 * seconds(100)  # 20 times, and 400 times if it were quadratic
