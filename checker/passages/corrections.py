"""Sentences -> those that speak about mistakes, or about which dates are valid: what they quote is wrong on purpose."""

from __future__ import annotations

from collections.abc import Sequence

from checker.document.document import BlockKind, Document
from checker.document.text import Span
from checker.languages import patterns as re
from checker.languages.en import tense as english
from checker.languages.zh import tense as chinese
from checker.passages.sentences import Sentence

# "The report said 1989; it was 1998": somebody's mistake is named, corrected or reported.
_CORRECTION = re.compile(
    r"\b(?:corrections?|corrected|errat(?:a|um)|typos?|misprint\w*|misstat\w*|mistak\w+|incorrect\w*|wrong\w*|erroneous\w*|in\serror"
    r"|inaccura\w+|instead\sof|previously\s(?:said|stated)|originally\s(?:said|stated|announced)|should\shave\s(?:been|said|read))\b"
    r"|更正|勘误|订正|纠正|误写|误作|误记|误印|误为|[写印打标登]成了?|写错|笔误|有误|错误|说错|应为|应作|应是|实为|实际上?是",
    re.IGNORECASE,
)
# Talk about dates as such: what a program, a form or a calendar accepts.
_VALIDITY = re.compile(
    r"\b(?:invalid\w*|(?:never|not|\w{2,6}n['’]t)\svalid(?!\s(?:until|till?|from|through|to|for|on|in|between))|valid\s(?:days?|dates?)"
    r"|of\sthe\sform|clamp(?:s|ed|ing)?|normali[sz]\w+|pars(?:e|es|ed|er|ers|ing)|exists?|existed|non-?existent|no\ssuch|impossible|bogus|malformed|nonsense"
    r"|leap|intercalar\w*|roll(?:s|ed)?\sover|overflow\w*|exceptions?|throws?|returns?|raises?|regex\w*|format(?:s|ted|ting)?"
    r"|bugs?|edge\scases?|test\scases?|datetime|timestamps?|calendars?|fictional|imaginary|joke|never\s(?:be\sreached|com(?:es?|ing))|cron(?:tabs?)?|rejected"
    r"|(?:months?|february|april|june|september|november)\s(?:has|have)\s(?:no|only|just|\d)|february\sonly|out\sof\srange|sanity|there\s(?:is|was|are)\sno)\b"
    r"|存在|无效|非法|合法|有效(?![期至到])|解析|不可能|闰年|平年|格式|校验|验证|溢出|异常|报错|返回|抛出|测试|用例"
    r"|没有这|没有(?=[ ]?\d{1,2}[日号天])|并没有|认为|虚构|历法|程序|函数|代码|永远不会|不会有|本没有|哪有|哪来的|边界",
    re.IGNORECASE,
)
_QUESTION = re.compile(r"[?？]\W*\Z")
_CLOSING = 16  # code points
#: What is further away in a sentence says nothing of a date.
_REACH = 400


def find_corrections(document: Document, sentences: Sequence[Sentence]) -> tuple[Span, ...]:
    """Prose spans of the sentences that name or correct a mistake, in order."""
    return tuple(sentence.prose for sentence in sentences if _CORRECTION.search(document.prose.folded, *sentence.prose))


def find_validity_discussions(document: Document, sentences: Sequence[Sentence]) -> tuple[Span, ...]:
    """Prose spans of the sentences that discuss which dates are valid, and of all prose under a heading that does.
    Front matter makes no sentences of that kind: a key named `format` says nothing of its neighbour."""
    folded = document.prose.folded
    sections = {
        index
        for index, section in enumerate(document.sections)
        if section.opener is not None and _is_discussion(folded, document.blocks[section.opener].prose)
    }
    return tuple(
        sentence.prose
        for sentence in sentences
        if document.blocks[sentence.block].kind is not BlockKind.METADATA
        and (document.blocks[sentence.block].section in sections or _is_discussion(folded, sentence.prose))
    )


def is_supposed(document: Document, sentence: Span, date: Span) -> bool:
    """Whether a sentence only supposes a date or gives it as an example: "what if", "for example", 假如, 例如; a plain
    "if" where the date does not say when something happens ("if the date is 31 June", not "if you pay by 31 June")."""
    folded = document.prose.folded
    asked = _QUESTION.search(folded, max(sentence.start, sentence.end - _CLOSING), sentence.end) is not None
    sentence = Span(max(sentence.start, date.start - _REACH), min(sentence.end, date.end + _REACH))
    for words in (english, chinese):
        if (
            words.IMAGINED.search(folded, sentence.start, date.start)
            or words.EXAMPLE_LEAD.search(folded, sentence.start, date.start)
            or words.EXAMPLE_TAIL.match(folded, date.end, sentence.end)
        ):
            return True
        adverbial = (
            words.DATE_LEAD.search(folded, sentence.start, date.start) is not None
            or words.DATE_TAIL.match(folded, date.end, sentence.end) is not None
        )
        for condition in words.CONDITION.finditer(folded, *sentence):
            if asked or (not adverbial and condition.start() < date.start < condition.end()):
                return True
    return False


def denies_day(document: Document, block: int) -> bool:
    """Whether a paragraph says of some day that there is none such: "No such day exists", 这一天并不存在."""
    prose = document.blocks[block].prose
    return any(words.NO_SUCH_DAY.search(document.prose.folded, *prose) for words in (english, chinese))


def _is_discussion(folded: str, prose: Span) -> bool:
    return _VALIDITY.search(folded, *prose) is not None or _CORRECTION.search(folded, *prose) is not None
