"""Tables of contents and the headings in their place; headings with a word and a number, and references to them."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from checker.analysis import Reading
from checker.formats.open import read_text
from checker.rules.structure.contents import contents_entries

SECTIONS = "\n\n## 一、园区\n\n文。\n\n## 二、企业\n\n文。\n\n## 三、{}\n\n文。\n\n## 四、收费\n\n文。\n"
LIST = "1. 园区\n2. 企业\n3. 人才与住房\n4. 收费\n"
PARTS = "- Part 1: The trade\n- Part 2: The ruin\n- Part 3: The coal\n"
WRONG = [
    "- [Gates](#gates)\n- [Locks](#doors)\n- [Lamps](#lamps)\n\n## Gates\n\na\n\n## Doors\n\nb\n\n## Lamps\n\nc\n",
    LIST + SECTIONS.format("人才与交通"),
    PARTS + "\n# Part 1: The trade\n\na\n\n# Part 2: The fall\n\nb\n\n# Part 3: The coal\n\nc\n",
    "照片怎麼拍，請看問4的說明。\n\n## 問1：誰？\n\n甲。\n\n## 問2：何時？\n\n乙。\n\n## 問3：何地？\n\n丙。\n",
    "As Annex E says.\n\n## Annex A: a\n\nx\n\n## Annex B: b\n\nx\n\n## Annex C: c\n\nx\n\n## Annex D: d\n\nx\n",
]
SILENT = [
    # a list of what is new, whose sections happen to follow it
    "- Faster gates\n- A second lock\n- Lamps\n\n## Faster gates\n\na\n\n## A new lock\n\nb\n\n## Lamps\n\nc\n",
    LIST + SECTIONS.format("人才与住房"),
    "1. 园区\n2. 企业\n3. 人才\n" + SECTIONS.format("人才与住房"),
    "1. 铁\n2. 铜\n3. 锡\n4. 收费\n" + SECTIONS.format("人才与住房"),
    "As Annex E of the Canal Act says.\n\n## Annex A: a\n\nx\n\n## Annex B: b\n\nx\n\n## Annex C: c\n\nx\n",
    "As Annex E says.\n\n## Annex A: a\n\nx\n\n## Annex C: c\n\nx\n\n## Annex D: d\n\nx\n",
    "We call it Plan B.\n\n## Plan A\n\nx\n\n## Other\n\nx\n",
]


@pytest.mark.parametrize("text", WRONG)
def test_entries_and_references_without_their_heading(found, text):
    assert len(found("S403", text)) == 1


@pytest.mark.parametrize("text", SILENT)
def test_lists_that_are_no_contents(found, text):
    assert found("S403", text) == []


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from(["- a\n", "1. 甲\n", "\n## a\n\n", "\n## 1. 甲\n\n", "\n# b\n\n", "text\n\n", LIST, SECTIONS]),
        max_size=12,
    )
)
@example([LIST, SECTIONS])
def test_entries_slice_to_list_items_and_headings(parts):
    text = "".join(parts)
    for entry in contents_entries(Reading(read_text(text, "a.md"))):
        assert text[slice(*entry.entry)].strip()
        assert entry.entry.end <= entry.heading.start
