"""What is true of every number and every text."""

from decimal import Decimal

from hypothesis import example, given, settings
from hypothesis import strategies as st

from checker.analysis import Reading
from checker.formats.fold import fold
from checker.formats.open import read_text
from checker.languages.en.quantities import QUANTITIES as ENGLISH
from checker.languages.zh.numerals import COUNT, read_count
from checker.languages.zh.quantities import QUANTITIES as CHINESE
from checker.quantities.quantity import Bounds
from checker.quantities.recognition import quantities

WORDS = (
    "三 十 几 万 亿 多 余 约 近 不到 个 名 % 百分之 分之 成 倍 1 23 4.5 6,789 0 . , - – / : ( ) $ ¥ km 元 "
    "of the half a dozen million percent people or two 第 第三 3rd and 以上 半 点 、 和 共 其中 占 ："
)
PIECES = st.lists(st.sampled_from([*WORDS.split(" "), " ", "\n", "\n\n- "]), max_size=30).map("".join)
NUMERALS = "零一二三四五六七八九"


def written_by_places(number: int) -> str:
    """A whole number below a hundred million, as Chinese writes it in full."""
    if number >= 10000:
        rest = number % 10000
        gap = "零" if 0 < rest < 1000 else ""
        return written_by_places(number // 10000) + "万" + (gap + written_by_places(rest) if rest else "")
    text, pending = "", False
    for place, sign in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = number // place % 10
        if digit:
            text += ("零" if pending and text else "") + NUMERALS[digit] + sign
            pending = False
        elif text:
            pending = True
    return text


@given(st.one_of(st.text(max_size=80), PIECES))
@example("三三-0")
@settings(max_examples=300, deadline=None)
def test_no_text_is_too_strange(text):
    document = read_text(text, "page.md")
    last = 0
    for quantity in Reading(document).get(quantities):
        assert document.prose.text[quantity.prose.start : quantity.prose.end] == quantity.text
        assert quantity.span.start <= quantity.number.start < quantity.number.end <= quantity.span.end
        assert quantity.prose.start >= last
        last = quantity.prose.end
        low, high = quantity.bounds.low, quantity.bounds.high
        assert low is None or high is None or low <= high
        assert fold(quantity.unit_text) == quantity.unit


@given(st.integers(1, 99_999_999))
def test_numerals_in_full_read_back(number):
    import re

    found = re.fullmatch(COUNT, written_by_places(number), re.VERBOSE)
    assert found is not None
    count = read_count(found.groupdict())
    assert count is not None
    assert count.value == number


@given(st.integers(10, 10**9))
def test_digits_read_back_within_their_bounds(number):
    for text, reader in ((f"共有{number:,}名学生", CHINESE), (f"There were {number:,} students", ENGLISH)):
        (written,) = reader.quantities(text, reader.starts(text, 0, len(text)), 0, len(text))
        assert written.value == number
        (quantity,) = Reading(read_text(text)).get(quantities)
        assert quantity.bounds.contains(number)


@given(st.integers(1, 9999), st.sampled_from([("万", 10**4), ("亿", 10**8)]), st.integers(-49, 49))
def test_what_is_rounded_stays_within_the_bounds_of_what_is_printed(number, scale, cut):
    sign, worth = scale
    (quantity,) = Reading(read_text(f"共有{number}{sign}名学生")).get(quantities)
    exact = Decimal(number * worth) + Decimal(cut * worth) / 100
    if number >= 5:  # a single small digit is hardly ever rounded by half
        assert quantity.bounds.contains(exact)


BOUNDS = st.tuples(st.integers(1, 1000), st.integers(0, 1000)).map(
    lambda pair: Bounds(Decimal(pair[0]), Decimal(sum(pair)))
)


@given(BOUNDS, BOUNDS, st.integers(0, 10), st.integers(0, 10))
def test_quotients_contain_every_quotient(one, other, a, b):
    assert one.low is not None
    assert one.high is not None
    assert other.low is not None
    assert other.high is not None
    part = one.low + (one.high - one.low) * a / 10
    whole = other.low + (other.high - other.low) * b / 10
    assert one.divided_by(other).contains(part / whole)


@given(BOUNDS, BOUNDS)
def test_meeting_is_mutual(one, other):
    assert one.overlaps(other) == other.overlaps(one)


@given(
    st.text(alphabet="1230 一二三百万半第过大小数几上年人%.,:-/$nopetw", max_size=60),
    st.integers(0, 20),
    st.integers(0, 60),
)
def test_numbers_begin_only_inside_what_is_looked_through(text, start, length):
    end = min(len(text), start + length)
    for reader in (CHINESE, ENGLISH):
        begins = reader.starts(text, min(start, end), end)
        assert begins == sorted(set(begins))
        assert all(min(start, end) <= begin <= end for begin in begins)
        for written in reader.quantities(text, begins, min(start, end), end):
            assert written.number_start in begins
