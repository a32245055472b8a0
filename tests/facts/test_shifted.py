"""Every fact that ships, written with its own year, is not reported; written with another year, it is.

One sentence for each fact, in the language of its name, with the names as the pack has them."""

import re

import pytest

from checker.analysis import Reading
from checker.calendars.gregorian import civil_from_days
from checker.facts.compare import fact_comparison
from checker.facts.fact import Certainty, FactKind, Verdict
from checker.facts.library import load_facts
from checker.formats.plain.plain import plain_document

BOOK = load_facts()[0]
HAN = re.compile(r"[\u4e00-\u9fff]")
#: No date of the packs is near it, and it is before the day up to which they are known.
WRONG = 1850


def year(fact):
    return civil_from_days(fact.when.first)[0]


def verdicts(text):
    return [check.verdict for check in Reading(plain_document(text), facts=BOOK).get(fact_comparison).checks]


def sentence_of(fact, name, when):
    """A sentence that states a fact with a year, followed by words so that it is no headline."""
    han = HAN.search(name) is not None
    match fact.kind:
        case FactKind.EDITION:
            return f"{when}年{name}期间，城里住满了客人，旅馆一间难求。" if han else f"She was at the {name} in {when}."
        case FactKind.FOUNDED:
            return f"{name}成立于{when}年，至今仍在原来的城市。" if han else f"{name} was founded in {when}."
        case FactKind.EVENT:
            return f"{name}于{when}年上市，当天涨了三成。" if han else f"{name} went public in {when}."
        case _:
            return (
                f"{name}于{when}年上台，面临的是一个烂摊子。"
                if han
                else f"{name} took office in {when}, at a bad time."
            )


def sentences(subject, when):
    """Sentences that state each fact of a subject, one in each language that the pack has names for."""
    for fact in subject.facts:
        own = fact.kind is FactKind.FOUNDED or (fact.kind is FactKind.EVENT and fact.label == "listed")
        if fact.certainty is not Certainty.CERTAIN or not (own or fact.kind in (FactKind.EDITION, FactKind.HOLDER)):
            continue
        names = subject.names if own else fact.names
        if fact.kind is FactKind.HOLDER:
            names = [name for name in names if "·" in name or " " in name.replace("King ", "")]
        for han in (True, False):
            name = next((name for name in names if (HAN.search(name) is not None) is han), None)
            if name is not None:
                yield sentence_of(fact, name, when or year(fact))


SUBJECTS = [subject for subject in BOOK.subjects if next(sentences(subject, WRONG), None)]


@pytest.mark.parametrize("subject", SUBJECTS, ids=lambda subject: subject.id)
def test_right_and_wrong_years(subject):
    for when, verdict in ((None, Verdict.AGREES), (WRONG, Verdict.CONFLICTS)):
        for text in sentences(subject, when):
            assert verdicts(text) == [verdict], text


def test_most_facts_have_a_sentence():
    assert sum(len(list(sentences(subject, WRONG))) for subject in SUBJECTS) > 500
