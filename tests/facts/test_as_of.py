"""A page later than the day up to which a fact is known is not called wrong: a remark says that it was not checked."""

import pytest

from checker.analysis import Reading
from checker.facts.compare import fact_comparison
from checker.facts.fact import FactBook, Verdict
from checker.facts.library import load_facts
from checker.facts.pack import read_pack
from checker.formats.plain.plain import plain_document
from checker.registry import rules
from checker.run.one_document import check_one
from checker.run.plan import Plan, Source

TEXT = "发布于{}\n\n阿里巴巴成立于1997年，总部位于杭州，员工有十几万人，业务遍及许多国家和地区。\n"


def verdicts(text, book=None):
    reading = Reading(plain_document(text), facts=book or load_facts()[0])
    return [check.verdict for check in reading.get(fact_comparison).checks]


@pytest.mark.parametrize(
    ("day", "verdict"), [("2024年5月6日", Verdict.CONFLICTS), ("2031年5月6日", Verdict.CANNOT_CHECK)]
)
def test_it_depends_on_the_day_of_the_page(day, verdict):
    assert verdicts(TEXT.format(day)) == [verdict]


def test_it_depends_on_the_date_in_the_text():
    assert verdicts("The 31st Olympic Games will be held in Rio in 2040.") == [Verdict.CANNOT_CHECK]


def test_what_agrees_agrees_on_any_day():
    assert verdicts(TEXT.format("2031年5月6日").replace("1997", "1999")) == [Verdict.AGREES]


def test_unchecked_facts_give_a_remark():
    plan = Plan((rules()["K701"],), facts=load_facts()[0])
    checked = check_one(Source("page.md", TEXT.format("2031年5月6日").encode()), plan).checked
    assert checked.findings == ()
    (remark,) = checked.remarks
    assert remark.startswith("Line 3, column 8: cannot check “1997年” for “阿里巴巴”")
    assert "companies.yaml" in remark
    assert "as of 2025-01-31" in remark


PACK = """
as-of: 2025
source: s
subjects:
- id: a
  names: [Mill]
  facts:
  - {founded: 1920, certainty: SURE}
"""


@pytest.mark.parametrize(("certainty", "checks"), [("certain", 1), ("likely", 1), ("disputed", 0)])
def test_what_is_disputed_contradicts_nothing(certainty, checks):
    text = "The Mill was founded in 1910 by two brothers from the next village."
    book = FactBook(read_pack(PACK.replace("SURE", certainty), "p.yaml").subjects)
    assert len(verdicts(text, book)) == checks
