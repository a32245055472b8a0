"""How many bad examples fall silent when words that change nothing are added: ``python tests/passages/adjuncts.py``.

An adjunct is a phrase added to what the sentence states: ", instead of cash", "(for example)", 「，主要是本地人」. A
grammar makes adjuncts from the words that analyses take for corrections, suppositions, questions and denials. Each is
added to the sentence of each bad example of the rules on dates, the timeline and figures: before it, after it, in
brackets at the end, and in brackets at an earlier comma. An example falls silent where its rule reports nothing any
more, or only in the review profile what it reported by default.
"""

from __future__ import annotations

import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from itertools import product
from typing import NamedTuple

from checker.analysis import Reading
from checker.document.document import BlockKind
from checker.document.text import Span
from checker.examples import Example, examples_of
from checker.facts.library import load_facts
from checker.formats.open import read_text
from checker.passages.sentences import sentence_at, sentences
from checker.registry import rules
from checker.rule import Profile, Rule
from checker.run.rule_run import run_rules
from checker.run.selection import names_of

FAMILIES = "DTF"
#: The grammar: an adjunct is one phrase of each column of a row, in order.
ENGLISH = (
    (("instead of ", "rather than ", "in place of "), ("cash", "paper tickets", "a long speech")),
    (("for example", "for instance"), ("", " in the old town")),
    (("if only for a while", "if need be", "as if by chance", "even if in the rain"),),
    (("through the wrong gate", "by mistake", "without an error", "despite a misprint on the posters"),),
    (("after the usual corrections", "with the corrected programme in hand", "as originally announced"),),
    (("not without pride", "never mind the rain", "no doubt", "not to mention the weather"),),
    (("as expected", "as planned", "as promised", "so to say"),),
    (("without exception", "in the usual format", "against the calendar", "on the return journey"),),
    (("known as “the old lock”", "with a joke about leap years", "as people like to imagine"),),
)
CHINESE = (
    (("而不是", "代替"), ("现金", "纸质门票")),
    (("例如", "比如", "譬如"), ("", "老城区")),
    (("由若干志愿者协助", "主要是本地人", "设有库房", "像如果园一般", "无论如何", "即使下雨"),),
    (("没有误差", "因变更正门位置", "反应是热烈的", "不怕写错字", "附有填写成绩的表格", "并没有错误"),),
    (("并非没有困难", "没有例外", "不出所料", "毫无疑问"),),
    (("程序简便", "格式统一", "返回市区", "存在争议", "按计划", "如期"),),
    (("人称“老闸”", "众人打成一片", "令人想象", "认为值得"),),
)
_HAN = re.compile(r"[\u4e00-\u9fff]")
_CLOSING = re.compile(r"[.。!！?？]*[”’\"')）」』]*\s*\Z")
# What a sentence begins after: a label ("Update: "), a dateline ("Kiel, 3 May — ").
_LABEL = re.compile(r"\W*\w{1,8}\W*(?:[:：](?!\d)|】)\W*|[^.。]{4,60} — |[^。，]{4,30}电\s")
_ENDED = re.compile(r"(?<![ap]\.m)[.。!！?？][”’\"')）」』]*\s*\Z")  # a label or an entry of a list is no sentence
_COMMA = re.compile(r",(?=\s)|，")
_LOWER = re.compile(
    r"(?:The|A|An|In|On|Of|At|By|It|He|She|They|We|Its|His|Her|For|From|This|After|There|Tickets|Sales)\b"
)


class Case(NamedTuple):
    """A bad example with the sentence of the first place that is in running text, in source offsets."""

    rule: Rule
    example: Example
    sentence: Span


class Tally(NamedTuple):
    """Of so many examples, which fell silent: by rule and number of the example."""

    examples: int
    lost: frozenset[tuple[str, int]]


def adjuncts(grammar: tuple[tuple[tuple[str, ...], ...], ...]) -> list[str]:
    """All phrases of a grammar."""
    return ["".join(words) for row in grammar for words in product(*row)]


def cases() -> list[Case]:
    """The bad examples that have a place in a sentence, with its closing mark, of a paragraph or a list."""
    found = []
    for rule in rules().values():
        if rule.id[0] not in FAMILIES:
            continue
        for example in examples_of(type(rule)):
            sentence = _sentence(example) if example.bad else None
            if sentence is not None:
                found.append(Case(rule, example, sentence))
    return found


def _sentence(example: Example) -> Span | None:
    document = read_text(example.text, example.path)
    found = Reading(document).get(sentences)
    for expected in example.expected:
        for place in (expected.first, *expected.related):
            offset = document.prose.source_map.prose_offset(place.start)
            sentence = sentence_at(found, offset)
            if sentence is None:
                continue
            block = document.blocks[sentence.block]
            prose = document.prose.folded[slice(*sentence.prose)]
            if block.kind in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM) and block.is_prose and _ENDED.search(prose):
                return document.prose.source_span(sentence.prose)
    return None


def with_adjunct(case: Case, adjunct: str) -> Iterator[str]:
    """The text of an example with an adjunct at each of its places."""
    text, (start, end) = case.example.text, case.sentence
    start += len(text[start:end]) - len(text[start:end].lstrip())
    label = _LABEL.match(text, start, end)
    start = start if label is None else label.end()
    sentence = text[start:end]
    wide = _HAN.search(sentence) is not None
    comma, space, opening, closing = ("，", "", "（", "）") if wide else (",", " ", " (", ")")
    first = sentence if _LOWER.match(sentence) is None else sentence[0].lower() + sentence[1:]
    head = adjunct if wide else adjunct[0].upper() + adjunct[1:]
    yield text[:start] + head + comma + space + first + text[end:]
    last = start + _CLOSING.search(sentence).start()
    if text[last - 1] not in ":：":
        yield text[:last] + comma + space + adjunct + text[last:]
        yield text[:last] + opening + adjunct + closing + text[last:]
    places = [place for expected in case.example.expected for place in (expected.first, *expected.related)]
    inside = [place for place in places if place.start < end and place.end > start]
    low, high = min(place.start for place in inside), max(place.end for place in inside)
    for found in _COMMA.finditer(text, start, last):
        if not low <= found.start() <= high:
            yield text[: found.start()] + opening + adjunct + closing + text[found.start() :]
            break


@cache
def _facts():
    return load_facts()[0]


def _reports(case: Case, text: str) -> tuple[int, int]:
    """How many findings of the rule report by default, and how many in the review profile."""
    rule = case.rule
    reading = Reading(read_text(text, case.example.path), facts=_facts() if rule.uses_facts else None)
    profiles = {pattern.name: pattern.profile for pattern in rule.all_patterns()}
    chosen = [rule, *(other for other in rules().values() if rule.id[0] == "T" == other.id[0] and other is not rule)]
    found = [each for each in run_rules(reading, chosen, names_of(chosen)).findings if each.rule == rule.id]
    default = sum(profiles.get(each.pattern or rule.name) is Profile.DEFAULT for each in found)
    return default, len(found)


def measure(chosen: list[Case], grammar: tuple[tuple[tuple[str, ...], ...], ...], wide: bool) -> dict[str, Tally]:
    """For each adjunct of a language, which examples in that language fall silent at any place of it."""
    mine = [case for case in chosen if wide == (_HAN.search(case.example.text[slice(*case.sentence)]) is not None)]
    before = [_reports(case, case.example.text) for case in mine]
    lost: dict[str, set[tuple[str, int]]] = {adjunct: set() for adjunct in adjuncts(grammar)}
    for number, (case, (default, found)) in enumerate(zip(mine, before, strict=True)):
        for adjunct, quiet in lost.items():
            for text in with_adjunct(case, adjunct):
                now = _reports(case, text)
                if now[1] == 0 or (default and now[0] == 0):
                    quiet.add((case.rule.id, number))
                    break
        assert found, f"{case.rule.id} reports nothing in its own example"
    return {adjunct: Tally(len(mine), frozenset(quiet)) for adjunct, quiet in lost.items()}


def main() -> None:
    """Prints for each adjunct how many of 100 examples fall silent."""
    chosen = cases()
    worst = 0.0
    for grammar, wide in ((ENGLISH, False), (CHINESE, True)):
        tallies = measure(chosen, grammar, wide)
        for adjunct, tally in sorted(tallies.items(), key=lambda each: -len(each[1].lost)):
            by_rule: dict[str, int] = defaultdict(int)
            for rule, _ in tally.lost:
                by_rule[rule] += 1
            shown = " ".join(f"{rule}×{times}" if times > 1 else rule for rule, times in sorted(by_rule.items()))
            share = 100 * len(tally.lost) / tally.examples
            worst = max(worst, share)
            print(f"{share:5.1f}  {adjunct}  {shown}")
        total = sum(len(tally.lost) for tally in tallies.values())
        tried = sum(tally.examples for tally in tallies.values())
        print(f"{'Chinese' if wide else 'English'}: {100 * total / tried:.1f} of 100 silent on average\n")
    print(f"the worst adjunct silences {worst:.1f} of 100 examples")
    sys.exit(worst > 5)


if __name__ == "__main__":
    main()
