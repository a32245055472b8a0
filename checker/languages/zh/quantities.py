"""Chinese quantities: numerals with their scales, approximations, units and measure words."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal

from checker.languages import digits
from checker.languages import patterns as re
from checker.languages.digits import NOT_AFTER, NOT_BEFORE, is_glued, last_place, printed_step
from checker.languages.language import Approximation, WrittenQuantity
from checker.languages.units import CURRENCY_CODES, CURRENCY_SIGNS, SYMBOLS, Measure
from checker.languages.word_lists import any_of
from checker.languages.zh.measures import COUNTERS, MONEY_BEFORE, NOT_AFTER_ONE, UNITS
from checker.languages.zh.numerals import COUNT, Count, decimal, read_count
from checker.message import Message, msg
from checker.records import replace

# A word that only begins like a unit is none: 元素, 米饭, 升级.
_UNIT_WORDS = {"元": "素|旦|年|月|件|首|老|帅|宵|气", "米": "饭|兰|线|其|尔|粉|酒|奇", "克": "拉|隆|服|思|里|莱|罗|苏", "升": "级|至|到|学|值|温|高|幅|入|旗|任",
               "瓦": "房|解|片|尔", "里": "程|面|边|屯|桥|河|庄|斯|奇|约|德", "度": "假|过|量|身|日|小月|娘|母", "块": "链|头", "斤": "斤计较", "折": "叠|扣|磨|射|中|返|合",
               "番": "茄|薯|外", "桶": "装", "亩": "产", "角": "度|色|落|逐|形|膜", "倍": "增|速|率|数|感|受|加", "点": "", "磅": "礴"}  # fmt: skip
_COUNTER_WORDS = {**COUNTERS, **{name: _UNIT_WORDS.get(name, "") for name in UNITS}}


def _unless(words: dict[str, str]) -> str:
    """Alternatives, longest first, each unless the following characters make it another word."""
    names = sorted(words, key=lambda name: (-len(name), name))
    return "|".join(f"{name}(?!{words[name]})" if words[name] else name for name in names)


_SYMBOLS = any_of(SYMBOLS)
_UNIT = rf"(?:{_unless(_COUNTER_WORDS)}|[ ]?(?:{_SYMBOLS})(?![A-Za-z\d])|[ ]?(?:{any_of(CURRENCY_CODES)})(?![A-Za-z]))"
_TENTHS = r"成(?![为立功本员熟长果都绩效因品败交像份型家语分人年堆千百对双不])(?P<half_tenth>[一二三四五六七八九半])?"
_QUANTITY = re.compile(
    rf"""(?:(?P<hundredth>[百千万]分之)|(?P<below>\d{{1,3}}|[一二两三四五六七八九十百]{{1,3}})分之)?{COUNT}
         (?:(?P<more>[多余来]|[ ]多(?=[十百千]?[万亿])|[ ]?\+)(?P<late>[十百千]?[万亿]{{1,2}})?)?
         (?:(?P<tenths>{_TENTHS})|(?:[ ]?(?P<unit>{_UNIT})))?
         (?P<more_after>多(?=[,，。、；;\s的]|\Z)|(?:有余|之多))?
         (?P<after>左右|上下|(?:及|或)?以上|以内|之内|以下|开外|出头|[ ]?\+)?""",
    re.VERBOSE,
)
_HALF = re.compile(
    r"(?P<half>一半|半数|过半数?|大半|小半)(?P<more_after>多)?(?P<after>左右|以上|以下)?(?![导径岛夜天路山场年月价成])"
)
_ORDINAL = re.compile(rf"第[ ]?{COUNT}(?:[ ]?(?P<unit>{_UNIT}))?", re.VERBOSE)
# A single numeral counts only before another one, a scale, a unit, or the end of a range: 一些 and 百姓 are no counts.
_FOLLOWS = "".join(sorted({name[0] for name in (*_COUNTER_WORDS, *SYMBOLS, *CURRENCY_CODES)}))
# The pattern begins with one set of characters, to which `re` skips ten times faster than it tries alternatives; folded
# digits are ASCII.
_START = re.compile(
    rf"""[0-9一二两三四五六七八九十百千数几上第半过大小](?:(?<=[0-9])[0-9]{{0,39}}|(?<=[数几上])(?=[十百千万亿])
        |(?<=[一二两三四五六七八九十百千])(?=[〇零一二两三四五六七八九十百千万亿兆点几多余来成分半至到\ +~〜–—{re.escape(_FOLLOWS)}-])
        |(?<=第)(?=[ ]?[0-9一二两三四五六七八九十百千])|(?<=半)数|(?<=[过大小])半)""",
    re.VERBOSE,
)
_LEAD = re.compile(
    r"""(?:(?P<most>最多|不超过|至多|不多于|顶多|不高于|上限为?)|(?P<less>(?<![并])不到|不足|未满|不满|低于|少于|未达|不及|小于|(?<![不])少于)
        |(?P<nearly>(?<![最附将接靠邻亲])近|将近|接近|几乎|逼近)|(?P<least>至少|不少于|不低于|起码|最少|不下|多达(?=数|上))
        |(?P<over>(?<!不)超过|逾|(?<!不)超(?!市)|突破|(?<![不最])多于|(?<!不)大于|(?<!不)高于|上了?)
        |(?P<about>大约|(?<![合节契条签公纽预])约|约为|约合|大概|大致|差不多|估计有?|上下))[ ]?\Z""",
    re.VERBOSE,
)
_MONEY_LEAD = re.compile(rf"(?P<money>(?:{any_of(CURRENCY_SIGNS)}|{any_of(MONEY_BEFORE)}|(?<![A-Za-z])(?:{any_of(CURRENCY_CODES)}))[ ]?\Z)")  # fmt: skip
# Without a unit, digits after these words are an ordinal, and digits before these words are their name.
_LABEL_LEAD = re.compile(
    r"(?:[图表例章节题卷号房线版层楼级级型款代步步骤附件方案版本编号热线电话邮编门牌类型级别阶段模块参数端口电台频道页码条款注释脚注]|No\.?|[A-Za-z+#]|\d比)[ ]?\Z"
)
_NAME_AFTER = re.compile(r"[ ]?(?:号|路|线|楼|区|室|环|路线|频道|系列|系|型|版|级|档|比[\d一二三四五六七八九]|[:：]\d)")
_COUNT = re.compile(COUNT, re.VERBOSE)
_RANGE = re.compile(
    rf"(?:{digits.NUMBER}[ ]?(?:[十百千]?[万亿])?|[一二两三四五六七八九十百千万亿]{{1,8}})%?(?P<join>[ ]?(?:-|–|—|~|〜)[ ]?|至|到)(?=[\d一二两三四五六七八九十])"
)
_FROM = re.compile(r"[从由自]约?\Z")
_PLAIN = (Approximation.EXACT, Approximation.ABOUT, Approximation.AT_LEAST)
_NOUN = re.compile(r"[ ]?的?(?P<noun>[\u4e00-\u9fff]{1,10})")
_FUNCTION = re.compile(r"[的了是在有和与及或为以从到将被把对由也都就还但而并等中,则至给让使向比占其这那]")
_NAMES = re.compile(
    r"二十大|十[七八九]大|七一讲|九三学|三联(?=书|生)|五道口|三里屯|六里桥|十八大|八一建|十分(?!之|钟)|百分(?!之|点)"
)
_LIST_MARK = re.compile(r"[、.)）．:：](?!\d)|,(?=[\u4e00-\u9fff])")
_HEDGES = {
    "most": Approximation.AT_MOST, "less": Approximation.LESS_THAN, "nearly": Approximation.NEARLY,
    "least": Approximation.AT_LEAST, "over": Approximation.OVER, "about": Approximation.ABOUT,
}  # fmt: skip
_AFTER = {"左右": Approximation.ABOUT, "上下": Approximation.ABOUT, "以上": Approximation.AT_LEAST, "及以上": Approximation.AT_LEAST,
          "或以上": Approximation.AT_LEAST, "以内": Approximation.AT_MOST, "之内": Approximation.AT_MOST, "以下": Approximation.LESS_THAN,
          "开外": Approximation.OVER, "出头": Approximation.OVER, "+": Approximation.AT_LEAST}  # fmt: skip
_SHARES_OF_HALF = {"一半": Approximation.EXACT, "半数": Approximation.EXACT, "小半": Approximation.LESS_THAN,
                   "大半": Approximation.OVER, "过半": Approximation.OVER, "过半数": Approximation.OVER}  # fmt: skip
_HUNDREDTHS = {"百": Decimal(1), "千": Decimal("0.1"), "万": Decimal("0.01")}
_FIFTH = Decimal(20)  # a half is 45% to 55%, a third 30% to 37%: a tenth of the value on either side


class ChineseQuantities:
    """Implements `checker.languages.language.QuantityReader` for both scripts (text arrives folded to Simplified)."""

    code = "zh"
    has_classifiers = True

    def scaled(self, value: Decimal, rounded: Callable[[Decimal], str]) -> Message | None:
        """A large number for messages, with a word for its scale; None for a small one."""
        if abs(value) >= 10**8:
            return msg("{amount}亿", amount=rounded(value / 10**8))
        return msg("{amount}万", amount=rounded(value / 10**4)) if abs(value) >= 10**4 else None

    def starts(self, text: str, start: int, end: int) -> list[int]:
        """The offsets between two offsets at which a number may begin, in order."""
        return [
            at for at in (trigger.start() for trigger in _START.finditer(text, start, end)) if not is_glued(text, at)
        ]

    def quantities(self, text: str, starts: Sequence[int], start: int, end: int) -> Iterator[WrittenQuantity]:
        """The quantities between two offsets that begin at one of `starts`, in order, without overlaps."""
        at = start
        for begin in starts:
            if begin < at:
                continue
            if text[begin] == "第":
                found = _ordinal(text, begin)
            else:
                found = _half(text, begin, at) or _range(text, begin, at, start) or _quantity(text, begin, at, start)
            if found is None:
                run = _RUN.match(text, begin)
                at = run.end() if run is not None else begin + 1
            elif found.end <= end:
                yield found
                at = found.end


_RUN = re.compile(r"\d{1,40}(?:[.,]\d{1,40}){0,8}")


def _ordinal(text: str, begin: int) -> WrittenQuantity | None:
    found = _ORDINAL.match(text, begin)
    count = None if found is None else read_count(found.groupdict())
    if found is None or count is None:
        return None
    unit = (found["unit"] or "").strip()
    number = (begin + 1, found.start("unit") if unit else found.end())
    return WrittenQuantity(begin, found.end(), *number, count.digits, count.value, Decimal(0), unit, "count" if unit else "number",
                           _noun(text, found.end()), Approximation.EXACT, ordinal=True)  # fmt: skip


def _half(text: str, begin: int, floor: int) -> WrittenQuantity | None:
    found = _HALF.match(text, begin)
    if found is None or text[max(floor, begin - 1) : begin] in ("另", "前", "后", "上", "下", "多", "减"):
        return None
    hedge, first = _hedge(text, begin, floor)
    hedge = hedge or _AFTER.get(found["after"] or "") or _SHARES_OF_HALF[found["half"]]
    if found["more_after"]:
        hedge = Approximation.OVER
    return WrittenQuantity(first, found.end(), begin, found.end("half"), "", Decimal(50), Decimal(10), "%", "share",
                           _noun(text, found.end()), hedge, base="%")  # fmt: skip


def _quantity(text: str, begin: int, floor: int, line: int, joined: bool = False) -> WrittenQuantity | None:
    found = _QUANTITY.match(text, begin)
    if found is None or _NAMES.match(text, begin):
        return None
    groups = found.groupdict()
    count = read_count(groups)
    if count is not None and groups["late"]:  # 三十多万
        count = count.scaled(groups["late"])
    if count is None or not _is_free_standing(text, found, groups, line, joined):
        return None
    share = _share(groups, count)
    number_end = found.end("tenths") if groups["tenths"] else _number_end(found, groups)
    hedge, first = _hedge(text, begin, floor)
    after = _AFTER.get((groups["after"] or "").strip())
    if share is not None:
        value, step, scale = share
        written_unit, measure = "%", SYMBOLS["%"]
        spread = None if count.spread is None else (count.spread[0] * scale, count.spread[1] * scale)
    else:
        value, spread = count.value, count.spread
        written_unit, measure = _measure(text, groups, begin, floor)
        step = (
            count.step if count.step is not None else printed_step(count.digits or "1", count.scale, measure.dimension)
        )
    if groups["han"] == "千" and text[max(floor, begin - 1) : begin] == "/" and f"千{written_unit}" in UNITS:
        return None  # 毫克/千克: a unit without a number
    if measure.dimension == "number" and not _counts_alone(text, found, groups, count):
        return None
    if (
        groups["unit"]
        and groups["han"] == "一"
        and written_unit in NOT_AFTER_ONE
        and hedge is None
        and "翻" not in text[max(floor, begin - 3) : begin]
    ):
        return None
    mark = hedge or after
    more = groups["moreover"] or groups["more"] or groups["more_after"]
    if more is not None and mark not in (Approximation.AT_MOST, Approximation.LESS_THAN):
        if "+" in more:
            mark = Approximation.AT_LEAST
        elif more == "来":
            mark = Approximation.ABOUT
        elif spread is None:
            spread, mark = (value, value + last_place(value)), Approximation.OVER
    if mark is None and spread is not None:
        mark = Approximation.RANGE
    money = _MONEY_LEAD.search(text, max(floor, first - 4), first)
    return WrittenQuantity(
        start=first if money is None else money.start(),
        end=found.end(),
        number_start=begin,
        number_end=number_end,
        digits=count.digits,
        value=value,
        step=step,
        unit=written_unit,
        dimension=measure.dimension,
        noun=_noun(text, found.end()),
        approximation=mark or Approximation.EXACT,
        spread=spread,
        base=measure.base,
        factor=measure.factor,
    )


def _range(text: str, begin: int, floor: int, line: int) -> WrittenQuantity | None:
    """3–5万, 10%至20%, 三到五名: two numbers with one unit, joined, the lower first."""
    join = _RANGE.match(text, begin)
    if join is None or (join["join"] in ("至", "到") and _FROM.search(text, max(floor, begin - 2), begin)):
        return None
    high = _quantity(text, join.end(), join.end(), line, joined=True)
    numeral = _COUNT.match(text, begin)  # none if the range begins inside a numeral that is no number
    count = read_count(numeral.groupdict()) if high is not None and numeral is not None else None
    if high is None or count is None or high.spread is not None or high.approximation not in _PLAIN or not high.unit:
        return None
    if NOT_BEFORE.search(text, max(0, begin - 3), begin):
        return None
    low = count.value
    if count.scale == 1 and low * high.factor and low < high.value and high.unit != "%":
        scaled = low * _shared_scale(text[high.number_start : high.number_end])
        low = scaled if scaled < high.value else low
    if not low < high.value or ("%" in join.group() and high.unit != "%"):
        return None
    hedge, first = _hedge(text, begin, floor)
    half = high.step / 2
    return replace(
        high, start=first, number_start=begin, value=low, spread=(low - half, high.value + half), digits=count.digits,
        approximation=hedge or (high.approximation if high.approximation is not Approximation.EXACT else Approximation.RANGE),
    )  # fmt: skip


def _shared_scale(number: str) -> Decimal:
    """The scale that applies to both ends of 3–5万."""
    count = read_count(_COUNT.match(number).groupdict())  # type: ignore[union-attr]
    return Decimal(1) if count is None else count.scale


def _is_free_standing(text: str, found: re.Match[str], groups: dict[str, str | None], line: int, joined: bool) -> bool:
    """Whether digits are a separate number: not part of a name, a version, a ratio or a list number."""
    begin = found.start()
    if groups["arabic"] is None:
        return not (begin > 0 and text[begin - 1] in "第〇零一二两三四五六七八九十百千万亿")
    if not joined and NOT_BEFORE.search(text, max(0, begin - 3), begin):
        return False
    if (
        not groups["unit"]
        and _LIST_MARK.match(text, found.end("arabic"))
        and (begin - line <= 1 or text[begin - 1 : begin] == "(")
    ):
        return False
    return found.end() != found.end("arabic") or NOT_AFTER.match(text, found.end()) is None


def _counts_alone(text: str, found: re.Match[str], groups: dict[str, str | None], count: Count) -> bool:
    """Whether a number without a unit still gives a count or an amount."""
    if groups["arabic"] is None:
        return bool(groups["vague"]) or count.scale >= 10**4
    if groups["scale"]:
        return True
    return not (
        _LABEL_LEAD.search(text, max(0, found.start() - 3), found.start()) or _NAME_AFTER.match(text, found.end())
    )


def _share(groups: dict[str, str | None], count: Count) -> tuple[Decimal, Decimal, Decimal] | None:
    """A share in percent, its step, and the value of one unit of the number in percent."""
    if groups["hundredth"]:
        scale = _HUNDREDTHS[groups["hundredth"][0]]
        step = printed_step(count.digits, Decimal(1), "share") if groups["arabic"] else Decimal(1)
        if count.step and "点" in count.digits:
            step = count.step
        return count.value * scale, step * scale, scale
    if groups["below"]:
        below = _whole(groups["below"])
        if not below or count.value > below:
            return None
        return count.value * 100 / below, _FIFTH / below, Decimal(100) / below
    if groups["tenths"]:
        half = groups["half_tenth"]
        extra = Decimal(0) if half is None else Decimal(5) if half == "半" else _whole(half)
        return count.value * 10 + extra, Decimal(1) if half else Decimal(10), Decimal(10)
    return None


def _whole(text: str) -> Decimal:
    return decimal(text) or Decimal(0)


def _measure(text: str, groups: dict[str, str | None], begin: int, floor: int) -> tuple[str, Measure]:
    unit = (groups["unit"] or "").strip()
    money = _MONEY_LEAD.search(text, max(floor, begin - 4), begin)
    if unit in UNITS:
        return unit, UNITS[unit]
    if unit in SYMBOLS:
        return unit, SYMBOLS[unit]
    if unit in CURRENCY_CODES:
        return unit, Measure("money", CURRENCY_CODES[unit])
    if money is not None:
        sign = money["money"].strip()
        return sign, Measure("money", CURRENCY_SIGNS.get(sign) or CURRENCY_CODES.get(sign) or MONEY_BEFORE[sign])
    return unit, Measure("count" if unit else "number")


def _number_end(found: re.Match[str], groups: dict[str, str | None]) -> int:
    parts = ("vague", "pair", "arabic", "scale", "tail", "tail_scale", "han", "late")
    ends = [found.end(name) for name in parts if groups[name]]
    return max(ends)


def _hedge(text: str, begin: int, floor: int) -> tuple[Approximation | None, int]:
    """The approximation before a number, and the offset where the two begin; a currency sign may be between them."""
    money = _MONEY_LEAD.search(text, max(floor, begin - 4), begin)
    begin = begin if money is None else money.start()
    lead = _LEAD.search(text, max(floor, begin - 5), begin)
    if lead is None:
        return None, begin
    return next(mark for name, mark in _HEDGES.items() if lead.group(name)), lead.start()


def _noun(text: str, at: int) -> str:
    found = _NOUN.match(text, at)
    if found is None:
        return ""
    noun = found["noun"]
    cut = _FUNCTION.search(noun)
    return noun if cut is None else noun[: cut.start()]


QUANTITIES = ChineseQuantities()
