"""Example sentences of the family -> the relations that a document states in similar words."""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files

from checker.analysis import Reading
from checker.lexis.slots import slot_strings
from checker.passages.clause_status import clause_statuses
from checker.relations.examples import Example, read_examples
from checker.relations.patterns import LearnedPattern, learn, load, written
from checker.relations.recognition import StatedRelation, find_relations
from checker.system.watch import watched

from .list_totals import list_totals

_SUFFIX = ".examples"
#: The patterns learned from them: `make patterns` writes the file, and a test checks that it is up to date.
TABLE = "learned.tsv"


def examples() -> tuple[Example, ...]:
    """The example sentences of all files next to the rules, in order of file and line."""
    folder = files(__package__.rpartition(".")[0])
    listed = sorted((file for file in folder.iterdir() if file.name.endswith(_SUFFIX)), key=lambda file: file.name)
    return tuple(example for file in listed for example in read_examples(file))


def table() -> str:
    """The learned patterns, as the text of the file that `patterns` reads."""
    return written(learn(examples()))


@lru_cache(maxsize=1)
def patterns() -> tuple[LearnedPattern, ...]:
    """The learned patterns, read from their file."""
    return load(files(__package__).joinpath(TABLE).read_text(encoding="utf-8"))


def taught_relations(reading: Reading) -> tuple[StatedRelation, ...]:
    """Numeric relations that a document states in words like those of the examples, in order."""
    strings = reading.get(slot_strings)
    found = (*(find_relations(watched(strings), patterns()) if strings else ()), *reading.get(list_totals))
    return tuple(relation for relation in found if _is_stated(reading, relation))


def _is_stated(reading: Reading, relation: StatedRelation) -> bool:
    """Whether the author states the operands of a relation."""
    return reading.get(clause_statuses).states(*(operand.prose for operand in relation.operands))
