"""Words that change nothing suppress no finding; `adjuncts.py` explains what is added, and where."""

import importlib.util
import sys
from pathlib import Path

import pytest

_SPEC = importlib.util.spec_from_file_location("adjuncts", Path(__file__).with_name("adjuncts.py"))
assert _SPEC is not None
assert _SPEC.loader is not None
adjuncts = importlib.util.module_from_spec(_SPEC)
sys.modules["adjuncts"] = adjuncts
_SPEC.loader.exec_module(adjuncts)
#: So many of 100 examples may fall silent for one adjunct, and for all adjuncts of a language on average.
WORST, AVERAGE = 5, 4


@pytest.mark.slow
@pytest.mark.parametrize(("grammar", "wide"), [(adjuncts.ENGLISH, False), (adjuncts.CHINESE, True)], ids=["en", "zh"])
def test_few_examples_fall_silent(grammar, wide):
    tallies = adjuncts.measure(adjuncts.cases(), grammar, wide)
    shares = {adjunct: 100 * len(tally.lost) / tally.examples for adjunct, tally in tallies.items()}
    assert sum(shares.values()) <= AVERAGE * len(shares)
    assert {adjunct: tallies[adjunct].lost for adjunct, share in shares.items() if share > WORST} == {}


def test_an_adjunct_is_added_in_front_behind_and_in_brackets():
    case = next(case for case in adjuncts.cases() if case.rule.id == "D101" and case.example.text.isascii())
    texts = list(adjuncts.with_adjunct(case, "for example"))
    assert len(texts) >= 3
    assert texts[0].startswith("For example, ")
    assert ", for example." in texts[1]
    assert "(for example)" in texts[2]
