"""Every message has a translation, and none is made in a way that cannot be translated."""

import importlib.util
import re
from pathlib import Path
from string import Formatter

import polib
import pytest

from checker.analysis import Reading
from checker.examples import examples_of
from checker.facts.library import load_facts
from checker.formats.open import read_text
from checker.message import Message
from checker.registry import rules, translated_packages
from checker.rule import Rule
from checker.run.one_document import check_one
from checker.run.plan import Plan, Source
from checker.run.rule_run import run_rules
from checker.run.selection import names_of
from checker.testing import _with as together
from checker.translations import _to_traditional, catalogue, translated, translated_page

_SPEC = importlib.util.spec_from_file_location("translations", Path(__file__).with_name("translations.py"))
assert _SPEC is not None and _SPEC.loader is not None
translations = importlib.util.module_from_spec(_SPEC)
_SPEC.loader.exec_module(translations)
#: The packages with a catalogue.
DONE = (
    "checker",
    "checker.reports",
    "checker.rules.dates",
    "checker.rules.facts",
    "checker.rules.figures",
    "checker.rules.names",
    "checker.rules.structure",
    "checker.rules.suppression",
    "checker.rules.text",
    "checker.rules.timeline",
)
TRANSLATED = sorted(each for each, rule in rules().items() if type(rule).__module__.rpartition(".")[0] in DONE)
_RENEW = "run: make translations"
#: A Chinese message may contain English as a quotation of the document, or as a name of ours.
_WORD = re.compile(r"[A-Za-z]{3,}")


def fields(template):
    return {name for _, name, _, _ in Formatter().parse(template) if name}


@pytest.mark.complete
@pytest.mark.parametrize("package", DONE)
def test_catalogues_are_whole(package):
    written = translations.catalogue(package)
    assert [entry.msgid for entry in written] == list(translations.templates(package)), _RENEW
    for entry in written:
        assert entry.msgstr, f"to be translated: {entry.msgid}"
        if not any(entry.msgid in page for page in pages()):
            assert fields(entry.msgstr) <= fields(entry.msgid), entry.msgid
            assert fields(entry.msgid) - fields(entry.msgstr) <= {"number"}, entry.msgid


def pages():
    return [translations.paragraphs(rule.page()) for rule in rules().values()]


def test_one_text_has_one_wording():
    seen = {}
    for package in translated_packages():
        for entry in translations.catalogue(package):
            assert seen.setdefault(entry.msgid, entry.msgstr) == entry.msgstr, entry.msgid


@pytest.mark.complete
@pytest.mark.parametrize("identifier", TRANSLATED)
def test_pages_are_in_chinese(identifier):
    page = rules()[identifier].page()
    for paragraph in translations.paragraphs(translated_page(page, "zh-Hans")):
        assert re.search("[\u4e00-\u9fff]", paragraph), paragraph


def findings(rule):
    facts = load_facts()[0] if rule.uses_facts else None
    for example in examples_of(type(rule)):
        source = read_text(example.text, example.path)
        for finding in run_rules(
            Reading(source, facts=facts), together(type(rule)), names_of(together(type(rule)))
        ).findings:
            if finding.rule == rule.id:
                yield example, finding


def texts(document, finding):
    yield finding.message
    # A note that only repeats its place is in the language of the document.
    yield from (each.note for each in finding.locations if each.note not in document[each.span.start : each.span.end])
    yield from finding.reasons
    yield from (each.description for each in finding.fixes)


def parts(text):
    """The parts of a text that are no texts of ours."""
    for part in text.parts.values():
        if isinstance(part, Message):
            yield from parts(part)
        elif isinstance(part, str):
            yield part


@pytest.mark.complete
@pytest.mark.parametrize("identifier", TRANSLATED)
def test_findings_can_be_translated(identifier):
    translated_texts = 0
    for example, finding in findings(rules()[identifier]):
        document = f"{example.text}\n{example.path}"
        for text in filter(None, texts(example.text, finding)):
            assert isinstance(text, Message), f"not translatable: {text}"
            assert text.template in catalogue("zh-Hans"), text.template
            translated_texts += 1
            for part in parts(text):
                for word in _WORD.findall(part):
                    assert word in document or identifier in KNOWN_NAMES, f"English in a part of “{text}”: {part}"
            assert re.search("[\u4e00-\u9fff]", translated(text, "zh-Hans")), text
            assert translated(translated(text, "zh-Hans"), "en") == text
    assert translated_texts


#: Rules whose findings name what is in no document: facts and their sources, rules, keys of front matter, what a
#: word was put for.
KNOWN_NAMES = {"K701", "K702", "K703", "P901", "P902", "P903", "T203", "T204", "T212", "X504"}


@pytest.mark.parametrize(
    ("simplified", "traditional"),
    [
        ("发布于 {day}", "發布於 {day}"),
        ("“{date}”在这里", "「{date}」在這裡"),
        ("毛里西奥·马克里", "毛里西奧·馬克里"),
        ("赫尔曼·范龙佩", "赫爾曼·范龍佩"),
        ("马尔科姆·特恩布尔", "馬爾科姆·特恩布爾"),
        ("联合声明", "聯合聲明"),
    ],
)
def test_traditional_is_not_only_the_other_characters(simplified, traditional):
    assert _to_traditional()(simplified) == traditional


def test_traditional_comes_from_simplified(monkeypatch):
    monkeypatch.setattr(polib, "pofile", lambda text: [polib.POEntry(msgid="a {number}", msgstr="{number}处后台软件")])
    catalogue.cache_clear()
    try:
        assert translated(Message("a 3", "a {number}", {"number": 3}), "zh-Hant") == "3處後臺軟體"
    finally:
        catalogue.cache_clear()


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("70 MB", "76 MB", "由 70 MB 到 76 MB，是 3 倍"),
        ("40座", "65座", "由40座到65座，是 3 倍"),
        ("40", "六十五", "由 40 到六十五，是 3 倍"),
        ("2 天", "约 3 周", "由 2 天到约 3 周，是 3 倍"),
        ("至少 5%", "约40人", "由至少 5% 到约40人，是 3 倍"),
        ("2 或 3 天", "5 天", "由 2 或 3 天到 5 天，是 3 倍"),
        ("周一 8:00", "周二 9:00", "由周一 8:00 到周二 9:00，是 3 倍"),
    ],
)
def test_no_space_between_han_characters(monkeypatch, before, after, expected):
    template = "{before} to {after} is {times} times"
    entry = polib.POEntry(msgid=template, msgstr="由 {before} 到 {after}，是 {times} 倍")
    monkeypatch.setattr(polib, "pofile", lambda text: [entry])
    catalogue.cache_clear()
    try:
        text = Message("", template, {"before": before, "after": after, "times": 3})
        assert translated(text, "zh-Hans") == expected
    finally:
        catalogue.cache_clear()


def test_literals_of_a_page_stay_in_traditional(monkeypatch):
    page = "一个软件里的``关于``和`软件`"
    monkeypatch.setattr(polib, "pofile", lambda text: [polib.POEntry(msgid="a page", msgstr=page)])
    catalogue.cache_clear()
    try:
        assert catalogue("zh-Hant")["a page"] == "一個軟體裡的``关于``和`软件`"
    finally:
        catalogue.cache_clear()


REMARKED = {
    "遗留.txt": "大桥于六月十四日建成通车，全城的人都来观看。".encode("gb18030"),
    "损坏.md": b'---\ntitle: "One\n---\nThe bridge opened.\n',
    "冒号.md": b"---\ntitle: One: two: three\n---\nThe bridge opened.\n",
    "引号.md": b"+++\ntitle = One\n+++\nThe bridge opened.\n",
    "重复.md": b"---\ntitle: One\ntitle: Two\n---\nThe bridge opened.\n",
    "图片.txt": b"\x89PNG\r\n\x1a\n",
    "字节.txt": "大桥于六月十四日建成通车。".encode() + b"\xff\n",
}


@pytest.mark.parametrize("path", REMARKED)
def test_remarks_can_be_translated(path):
    outcome = check_one(Source(path, REMARKED[path]), Plan(()))
    shown = [*(each.message for each in outcome.failures), *(outcome.checked.remarks if outcome.checked else ())]
    assert shown
    for text in shown:
        assert isinstance(text, Message), f"not translatable: {text}"
        translation = translated(text, "zh-Hans")
        assert re.search("[\u4e00-\u9fff]", translation), text
        assert not re.search("[a-z]{3} [a-z]", translation), translation


class BreaksDown(Rule):
    id = "Z001"
    name = "breaks-down"

    def check(self, reading):
        raise ValueError("no such thing")


def test_a_crash_of_a_rule_is_reported_in_chinese():
    outcome = check_one(Source("说明.md", "大桥通车。".encode()), Plan((BreaksDown(),)))
    (failure,) = outcome.failures
    assert "规则 Z001（breaks-down）运行失败" in translated(failure.message, "zh-Hans")
    assert "no such thing" in translated(failure.message, "zh-Hans")
