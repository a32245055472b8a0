"""No text raises, and every place slices to something that was written."""

from hypothesis import given, settings
from hypothesis import strategies as st

from checker.analysis import Reading
from checker.formats.open import read_text
from checker.passages.leftovers import leftovers, respin_residues
from checker.rules.names.abbreviation_two_meanings import ambiguous_abbreviations
from checker.rules.names.office_holders import name_variants, office_conflicts
from checker.rules.names.title_pairs import title_variants
from checker.rules.structure.numbering_slips import numbering_slips
from checker.rules.structure.ordinal_form import ordinals
from checker.rules.structure.references import BrokenReference, answered_references
from checker.rules.structure.repetitions import repetitions
from checker.rules.text.conversion_traces import conversion_residues
from checker.rules.text.quote_marks import quote_slips
from checker.rules.text.scripts import mixed_script

PIECES = st.sampled_from(
    [
        *"一二三四五12345、。，：；！？（）()[]《》“”「」『』\"'#*_->.",
        *(
            "\n",
            "\n\n",
            "## ",
            "- ",
            "1. ",
            "第",
            "第三章 ",
            "图1 ",
            "表 2",
            "见第 3 节",
            "see section 4",
            "Figure 2: x",
        ),
        *(
            "[^1]",
            "[^1]: ",
            "[a](#b)",
            "总理",
            "斯蒂芬·哈珀",
            "史蒂芬·哈珀",
            "President Anna Miller ",
            "（WTO）",
            "(WTO)",
        ),
        *("2rd", "第第", "很近又", "TODO: ", "[insert name]", "XXXX年X月", "<<<<<<< a\n", ">>>>>>> b\n", "{{title}}"),
        *(
            "關于",
            "后",
            "马云说：",
            "Adler said: ",
            "World Trade Organization ",
            "世界贸易组织",
            "\ufeff",
            "😀",
            "é",
            "\u0301",
        ),
    ]
)
TEXTS = st.lists(PIECES, max_size=40).map("".join)


def spans_of(reading):
    for slip in reading.get(numbering_slips):
        yield slip.item.span
        yield from (item.span for item in slip.around)
    yield from (ordinal.span for ordinal in reading.get(ordinals).wrong)
    for broken in reading.get(answered_references):
        if not isinstance(broken, BrokenReference):
            continue
        yield broken.span
        yield from (place.span for place in broken.places)
    for slip in reading.get(quote_slips):
        yield from (slip.span, slip.other)
    for variant in (*reading.get(title_variants), *reading.get(name_variants)):
        yield from (variant.span, variant.other, variant.differs, variant.other_differs)
    for repetition in reading.get(repetitions):
        yield from (repetition.first, repetition.second)
    yield from (leftover.span for leftover in reading.get(leftovers))
    yield from (residue.span for residue in (*reading.get(respin_residues), *reading.get(conversion_residues)))
    yield from (place.span for place in (reading.get(mixed_script).places if reading.get(mixed_script) else ()))
    for conflict in reading.get(office_conflicts):
        yield from (conflict.span, conflict.other)
    for pair in reading.get(ambiguous_abbreviations):
        yield from (abbreviation.span for abbreviation in pair)


@settings(max_examples=150, deadline=None)
@given(TEXTS, st.sampled_from(["page.md", "page.txt", "page.rst", "page.html"]))
def test_every_place_is_in_the_source(text, path):
    reading = Reading(read_text(text, path))
    length = len(reading.document.source.text)
    for span in spans_of(reading):
        assert 0 <= span.start < span.end <= length
