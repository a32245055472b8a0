"""Counts and the enumeration after them in one paragraph: 三名获奖者：甲、乙、丙; “three reasons. First, … Second,
…”."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from checker.document.document import Block, Document
from checker.document.text import Span
from checker.languages import patterns as re
from checker.languages.en.clause_status import ADJUNCT
from checker.languages.en.figures import announcing as english
from checker.languages.zh.figures import announcing as chinese
from checker.passages.quotations import Quotation, QuotationKind, quotation_at
from checker.quantities.quantity import Quantity

from .lists import Announcement

_INLINE = re.compile(
    r"(?P<noun>[^,。:;\n]{0,14})(?::|(?:,)?分别(?:是|为):?|,(?:即|包括):?)[ ]?(?P<items>[^。!?:;\n]{3,600})(?P<end>.?)"
)
_BRACKETED = re.compile(r"(?P<noun>[^,。:;()\n]{0,14})\((?P<items>[^。!?:;()\n]{3,600})(?P<end>\))")
_BRACKETED_ENGLISH = re.compile(r"\s(?P<noun>[A-Za-z'’ -]{3,40})\s\((?P<items>[^.!?:;\n—–()]{5,300})(?P<end>\))")
#: 东河镇、西山镇、南岭镇三个镇: names before their count that end in the counted noun.
_BEFORE = re.compile(r"(?:[^,。:;!?、()\n\d]{1,16}、){1,40}[^,。:;!?、()\n\d]{1,24}\Z")
_REACH = 400
#: Brackets give examples as often as complete lists.
_EXAMPLES = re.compile(
    r"\b(?:often|usually|typically|mostly|mainly|normally|generally|e\.g|like)\b|通常|一般|多为|主要|常见|例如|比如|如"
)
_INLINE_ENGLISH = re.compile(
    r"\s(?P<noun>[A-Za-z'’ -]{3,40})(?::|[—–]|\s[—–-]\s)\s?(?P<items>[^.!?:;\n—–()]{5,300})(?P<end>[.;\n]|\Z)"
)
_COUNTED_IN_BRACKET = re.compile(r"\s(?P<noun>[A-Za-z'’ -]{3,30})\)\s?:\s(?P<items>[^.!?:;\n—–]{5,300})(?=[.;\n]|\Z)")
_HAN_BRACKETS = re.compile(r"\([^()\n]{1,40}\)")
_IN_BRACKETS = re.compile(r"\s\([^()\n]{1,40}\)")
_ITEM_LENGTH = 18
_WORDS_OF_ITEM = 5
_LAST = re.compile(r"以及|和|及|与|暨")
_AND = re.compile(r",?\s(?:and|&)\s")
_CLAUSE = re.compile(
    r"\b(?:or|is|are|was|were|be|has|have|had|will|would|can|could|should|that|which|who|it|we|they|you|he|she|not|if|when|but)\b",
    re.IGNORECASE,
)

IsCount = Callable[[Quantity], bool]


def enumerated(
    document: Document, quantities: Sequence[Quantity], quotations: Sequence[Quotation], is_count: IsCount
) -> Iterator[Announcement]:
    """Counts whose items follow in the sentence, separated by 、, or by commas and a last "and"."""
    folded = document.prose.folded
    for place, quantity in enumerate(quantities):
        if not is_count(quantity):
            continue
        if quantity.language == "zh":
            yield from _before(document, quantity)
        at, end = quantity.prose.end, document.blocks[quantity.block].prose.end
        forms = (_INLINE, _BRACKETED) if quantity.language == "zh" else (_INLINE_ENGLISH, _BRACKETED_ENGLISH)
        match = forms[0].match(folded, at, end)
        if match is None:
            match = forms[1].match(folded, at, end)
            if match is not None and _EXAMPLES.search(match.group("items")):
                continue
        if quantity.language == "en":
            yield from _after_bracket(document, quantity, end)
        if match is None or (place + 1 < len(quantities) and quantities[place + 1].prose.start < match.end("items")):
            continue
        if quotation_at(quotations, Span(match.start("items"), match.start("items") + 1), QuotationKind.SPEECH):
            continue
        words = match.group("items")
        if quantity.language == "zh":
            noun = match.group("noun")
            if chinese.OPEN_END.search(words) or chinese.ELSEWHERE.search(noun) or chinese.OTHER_NOUN.search(noun):
                continue
            if chinese.MARKERS.match(words):  # 一是…；二是…: each ordinal starts an item
                continue
            items, most = _chinese_items(words, match.start("items"))
        else:
            if match["end"] == ";" or "[" in words:  # parts that contain commas; note marks
                continue
            if english.OPEN_END.search(words) or words.startswith("say,") or quantity.noun not in match.group("noun"):
                continue
            items, most = _english_items(words, match.start("items"))
        if len(items) >= 3:
            yield Announcement(quantity, tuple(document.prose.source_span(item) for item in items), most, running=True)


def _after_bracket(document: Document, quantity: Quantity, end: int) -> Iterator[Announcement]:
    """A count in brackets, then its items: Present (four members): Hall (chair), Mills, Weir and Locke."""
    folded = document.prose.folded
    found = _COUNTED_IN_BRACKET.match(folded, quantity.prose.end, end)
    if found is None or folded[quantity.prose.start - 1 : quantity.prose.start] != "(":
        return
    if quantity.noun not in found["noun"]:
        return
    # Brackets after a name are not part of it. Underscores of equal length replace them, so that offsets remain valid.
    bare = _IN_BRACKETS.sub(lambda note: "_" * len(note.group()), found["items"])
    if english.OPEN_END.search(bare):
        return
    items, most = _english_items(bare, found.start("items"))
    if len(items) >= 3:
        spans = tuple(document.prose.source_span(item) for item in items)
        yield Announcement(quantity, spans, most, running=True, bracketed=True)


def _before(document: Document, quantity: Quantity) -> Iterator[Announcement]:
    """Names directly before their count."""
    folded, begin = document.prose.folded, document.blocks[quantity.block].prose.start
    listed = _BEFORE.search(folded, max(begin, quantity.prose.start - _REACH), quantity.prose.start)
    if listed is None or quantity.noun[1:2] in chinese.OF_A_KIND:
        return
    for kind in (quantity.noun[:2], quantity.noun[:1], quantity.unit):
        items = _named_by(listed.group(), listed.start(), kind) if kind else []
        if items:
            yield Announcement(
                quantity, tuple(document.prose.source_span(item) for item in items), len(items), running=True
            )
            return


def _named_by(text: str, start: int, kind: str) -> list[Span]:
    """The names of an enumeration, if all of them end in the counted noun."""
    items: list[Span] = []
    for piece in text.split("、"):
        last = 0
        for joint in _LAST.finditer(piece, 1):
            if piece.endswith(kind, 0, joint.start()):
                items.append(Span(start + last, start + joint.start()))
                last = joint.end()
        items.append(Span(start + last, start + len(piece)))
        start += len(piece) + 1
    names = [text[item.start - items[0].start : item.end - items[0].start] for item in items]
    return items if all(len(name) > len(kind) and name.endswith(kind) for name in names) else []


def _chinese_items(text: str, start: int) -> tuple[list[Span], int]:
    """The items of an enumeration, and their number if every 和 separates two items; none if an item is a clause."""
    text = _HAN_BRACKETS.sub(lambda note: "_" * len(note.group()), text.rstrip(" ,"))
    if "," in text or "、" not in text:
        return [], 0
    items: list[Span] = []
    at = joined = 0
    pieces = text.split("、")
    for position, piece in enumerate(pieces):
        led = _LAST.match(piece)  # 甲、乙、以及丙
        joint = None if led is not None else _LAST.search(piece, 1, len(piece) - 1)
        if joint is not None and position == len(pieces) - 1:
            items.append(Span(start + at, start + at + joint.start()))
            items.append(Span(start + at + joint.end(), start + at + len(piece)))
        else:
            items.append(Span(start + at, start + at + len(piece)))
            joined += joint is not None
        at += len(piece) + 1
    if not all(1 <= len(item) <= _ITEM_LENGTH for item in items):
        return [], 0
    return items, len(items) + joined


def _english_items(text: str, start: int) -> tuple[list[Span], int]:
    """The same for English, where commas separate the items and a last "and" closes the list."""
    pieces = re.split(r"(,\s+(?:and |& |as well as )?)", text)
    if len(pieces) > 2 and _AND.search(pieces[-3]) and pieces[-2].strip() == "," and _is_added(pieces[-1], pieces[0]):
        del pieces[-2:]  # the last "and" closed the list
        text = "".join(pieces)
    if _CLAUSE.search(text) or _AND.search(text) is None:
        return [], 0
    items: list[Span] = []
    at = joined = 0
    for position in range(0, len(pieces), 2):
        piece = pieces[position]
        joint = _AND.search(piece)
        if joint is not None and position == len(pieces) - 1 and pieces[position - 1 : position] in ([], [", "]):
            items.append(Span(start + at, start + at + joint.start()))
            items.append(Span(start + at + joint.end(), start + at + len(piece)))
        else:
            items.append(Span(start + at, start + at + len(piece)))
            joined += joint is not None
        at += len(piece) + (len(pieces[position + 1]) if position + 1 < len(pieces) else 0)
    marks = [text[item.start - start : item.end - start].strip() == "\ufffc" for item in items]
    if any(marks) and not all(marks):
        return [], 0  # code or a note mark: unclear
    if not all(
        len(item) >= 1 and text[item.start - start : item.end - start].count(" ") < _WORDS_OF_ITEM for item in items
    ):
        return [], 0
    return items, len(items) + joined


def _is_added(piece: str, first: str) -> bool:
    """Whether what follows a list is no item of it: a phrase such as "in spring", or words without a capital letter
    behind names."""
    return ADJUNCT.match(piece) is not None or (first.lstrip()[:1].isupper() and piece[:1].islower())


def marked(
    document: Document, block: Block, quantities: Sequence[Quantity], is_count: IsCount
) -> Iterator[Announcement]:
    """A count whose items follow in the paragraph, each with its ordinal: 第一，…第二，…; "First, … Second, …"."""
    folded = document.prose.folded
    counts = [quantity for quantity in quantities if is_count(quantity)]
    if not counts:
        return
    language = counts[-1].language
    words = chinese if language == "zh" else english
    run = _markers(folded, block.prose, words.MARKERS, language)
    if len(run) < 2:
        return
    before = [quantity for quantity in counts if quantity.prose.end <= run[0].start]
    if not before:
        return
    count = before[-1]
    between = folded[count.prose.end : run[0].start]
    if not _leads_to(between, language):
        return
    # The last items may have no ordinal, or be in paragraphs of their own; one item too many is conclusive.
    complete = ":" in between and words.FURTHER.search(folded, run[-1].start, block.prose.end) is None
    if len(run) < count.value and (not complete or len(run) == len(words.ORDINALS)):
        return
    spans = [document.prose.source_span(marker) for marker in run]
    yield Announcement(count, tuple(spans), len(run), running=True)


def _leads_to(between: str, language: str) -> bool:
    """Whether only the rest of the announcing sentence is between a count and its first item."""
    if language == "zh":
        return (
            re.fullmatch(r"[^,。:;!?、]{0,16}(?:[:,。]|,?(?:分别是|分别为|包括|如下)[:。]?)[ ]?", between) is not None
        )
    return re.fullmatch(r"\s[^.:;!?,]{2,60}[.:,;—–]\s?", between) is not None


def _markers(folded: str, prose: Span, pattern: re.Pattern[str], language: str) -> list[Span]:
    """The ordinals of one style that count from one without a gap."""
    runs: dict[str, list[Span]] = {}
    for found in pattern.finditer(folded, prose.start, prose.end):
        style = found.lastgroup or ""
        run = runs.setdefault(style, [])
        if _ordinal(found.group(), language) == len(run) + 1:
            run.append(Span(found.start(), found.end()))
        else:
            return []  # a second list, or one that begins elsewhere: unclear which is announced
    return max(runs.values(), key=len, default=[])


def _ordinal(text: str, language: str) -> int:
    if language == "zh":
        for signs in (chinese.NUMERALS, chinese.CIRCLES, "123456789"):
            for sign in text:
                if sign in signs:
                    return signs.index(sign) + 1
        return 0
    word = text.strip("(), ").casefold().removesuffix("ly")
    if word in english.ORDINALS:
        return english.ORDINALS.index(word) + 1
    return int(word) if word.isdecimal() else ord(word[0]) - ord("a") + 1
