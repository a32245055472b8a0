"""``contralint learn``: what an example sentence would match in documents."""

from __future__ import annotations

from argparse import Namespace

from checker.analysis import LostAnalysis, Reading, problem_of
from checker.cli import streams
from checker.cli.errors import CommandError, complain_of, sentence
from checker.cli.sources import sources
from checker.formats.decode import Unreadable
from checker.lexis.slots import slot_strings
from checker.message import msg
from checker.relations.arithmetic import Verdict
from checker.relations.examples import ExampleError, parse_line
from checker.relations.patterns import LearnedPattern, learn
from checker.relations.recognition import StatedRelation, find_relations
from checker.result import Failure
from checker.run.failures import analysis_failed, document_failed
from checker.run.one_document import read_one
from checker.visible import visible

_PLACE = "the example"


def run(options: Namespace) -> int:
    """Prints each relation that the example matches; the exit status is 2 if a document could not be read, else 0."""
    pattern = _pattern(options.example)
    strength = "its words fix the relation" if pattern.strong else "weak: its words alone do not fix the relation"
    streams.write(f"{pattern.relation}, {pattern.language}, {strength}\n")
    found, failures = sources(options)
    failed: list[Failure] = []
    count = 0
    for source in found:
        try:
            reading = read_one(source)
            relations = find_relations(reading.get(slot_strings), (pattern,))
        except Unreadable as error:
            failed.append(Failure(source.path, error.message))
        except LostAnalysis as error:
            failed.append(analysis_failed(source.path, error.failed))
        except Exception as error:
            failed.append(document_failed(source.path, problem_of(error)))
        else:
            count += len(relations)
            for relation in relations:
                streams.write(_shown(reading, relation))
    streams.write(f"{count} match\n" if count == 1 else f"{count} matches\n")
    complain_of((*failed, *failures))
    return 2 if failed or failures else 0


def _pattern(line: str) -> LearnedPattern:
    try:
        example = parse_line(line, _PLACE)
        if example is None or example.near_miss:
            raise CommandError(
                msg("Write a sentence with marked numbers: 'share: Of {{whole: 200}} members, {{part: 50}} voted.'")
            )
        return learn((example,))[0]
    except ExampleError as error:
        raise CommandError(sentence(str(error))) from error


def _shown(reading: Reading, relation: StatedRelation) -> str:
    first, last = relation.operands[0], relation.operands[-1]
    at = reading.document.source.position(first.span.start)
    text = " ".join(reading.document.source.slice(type(first.span)(first.span.start, last.span.end)).split())
    roles = ", ".join(
        f"{role} {' + '.join(operand.text.strip() for operand in operands)}"
        for role, operands in relation.roles.items()
    )
    verdict = "agrees" if relation.verdict is Verdict.PASS else "does not agree"
    place = f"{visible(reading.document.source.path)}:{at.line}:{at.column}"
    return f"{place}  {verdict}  {visible(roles)}\n    {visible(text)}\n"
