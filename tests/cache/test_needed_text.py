"""What a pattern needs, and what its matches begin with, change how fast it is and not what it finds."""

import gc
import importlib
import pkgutil
import re
from pathlib import Path

import pytest

import checker
import checker.rules
from checker.languages.patterns import Deferred
from checker.system.compiled_patterns import compiled
from checker.system.first_characters import first_characters, share
from checker.system.needed_text import finders, lower_case, needed

ROOT = Path(__file__).parents[2]
DIALECT = "ſecond İn K and ı; Ünï STRASSE straße. THE FIRST Of may; 第二屆 ２０２０年 １２月\n"


def parsed(pattern, flags=0):
    return re._parser.parse(pattern, flags)


@pytest.mark.parametrize(
    ("pattern", "flags", "texts"),
    [
        (r"\b(?:Monday|Tuesday)s?\b", 0, {"monday", "mondays", "tuesday", "tuesdays"}),
        (r"(?i:update[ds]?)", 0, {"update", "updated", "updates"}),
        (r"第[一二]届(?=的)", 0, {"第一届", "第二届"}),
        (r"\d+ tonnes of [a-z]+ (?:coal)?", 0, {" tonnes of "}),
        (r"(?:tonnes)+!?", 0, {"tonnes"}),
        (r"(?:tonnes)?", 0, set()),  # matches nothing too
        (r"[a-z]+", 0, set()),
        (r"straße", re.IGNORECASE, set()),  # upper case is longer
    ],
)
def test_one_of_the_texts_is_in_every_match(pattern, flags, texts):
    assert set(needed(parsed(pattern, flags)).texts) == texts


@pytest.mark.parametrize(
    ("pattern", "width"), [("tonnes", 6), ("tonnes[a-z]{0,9}", 15), ("tonnes.*", 0), (r"tonnes\Z", 0), ("tonnes$", 0)]
)
def test_the_width_is_known_where_there_is_a_limit(pattern, width):
    assert needed(parsed(pattern)).width == width


@pytest.mark.parametrize(
    ("pattern", "flags", "first"),
    [
        (r"\bMay", 0, "M"),
        (r"(?<!x)(?:a|b)?c", 0, "abc"),
        (r"kit", re.IGNORECASE, "kK\u212a"),
        (r"(?i:s)(?:t)", 0, "sS\u017f"),
        (r".a", 0, None),
        (r"[^a]b", 0, None),
        (r"a?", 0, None),
        (r"é", re.IGNORECASE, None),
    ],
)
def test_first_characters(pattern, flags, first):
    tree = parsed(pattern, flags)
    found = first_characters(tree, flags | tree.state.flags)
    assert (None if found is None else {chr(value) for _, value in found}) == (None if first is None else set(first))


def test_frequent_characters_have_a_greater_share():
    assert share(first_characters(parsed("[a-z]x"), 0)) > 0.5 > share(first_characters(parsed("[QZ]x"), 0))


def test_lower_case_keeps_lengths():
    assert len(lower_case(DIALECT)) == len(DIALECT)
    assert "second" in lower_case(DIALECT)


def deferred_patterns():
    for package, folder in (("checker", checker.__path__[:1]), ("checker.rules", checker.rules.__path__)):
        for found in pkgutil.walk_packages(folder, f"{package}."):
            if not found.name.endswith("__main__"):
                importlib.import_module(found.name)
    return [each for each in gc.get_objects() if isinstance(each, Deferred) and isinstance(each.pattern, str)]


def text_of_fixtures():
    paths = sorted((ROOT / "fixtures").rglob("*.md"))
    return DIALECT + "\n\n".join(path.read_text("utf-8")[:1500] for path in paths)[:9000]


@pytest.mark.slow
def test_every_pattern_finds_what_the_standard_module_finds():
    text = text_of_fixtures()
    for each in deferred_patterns():
        made, wanted = compiled(each.pattern, each.given)
        standard = re.compile(each.pattern, each.given)
        finditer, search = finders(made, wanted) if wanted.texts else (made.finditer, made.search)
        for start, end in ((0, len(text)), (500, 4000), (4000, 4100)):
            expected = [(one.span(), one.groups()) for one in standard.finditer(text, start, end)]
            assert [(one.span(), one.groups()) for one in finditer(text, start, end)] == expected, each.pattern
            first = search(text, start, end)
            assert (None if first is None else (first.span(), first.groups())) == (expected or [None])[0], each.pattern
