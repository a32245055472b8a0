"""``contralint learn``: what an example sentence would match in documents."""

from __future__ import annotations

from argparse import Namespace

from checker.analysis import Reading
from checker.cli import streams
from checker.cli.errors import CommandError, localized, sentence
from checker.cli.readings import each_reading
from checker.document.places import place_name
from checker.document.text import SourceText, Span
from checker.lexis.slots import slot_strings
from checker.message import msg, msg_count
from checker.relations.arithmetic import Verdict
from checker.relations.examples import ExampleError, parse_line
from checker.relations.patterns import LearnedPattern, learn
from checker.relations.recognition import StatedRelation, find_relations
from checker.visible import visible

_PLACE = msg("the example")


def run(options: Namespace) -> int:
    """Prints each relation that the example matches; the exit status is 2 if a document could not be read, else 0."""
    pattern = _pattern(options.example)
    strong, weak = msg("its words determine the relation"), msg("weak: its words alone do not determine the relation")
    streams.write(f"{pattern.relation}, {pattern.language}, {localized(strong if pattern.strong else weak)}\n")
    count = 0

    def shown(reading: Reading, is_one_of_many: bool) -> str:
        nonlocal count
        relations = find_relations(reading.get(slot_strings), (pattern,))
        count += len(relations)
        return "".join(_shown(reading.document.source, relation) for relation in relations)

    status = each_reading(options, shown)
    streams.write(localized(msg_count(count, "{number} match", "{number} matches")) + "\n")
    return status


def _pattern(line: str) -> LearnedPattern:
    try:
        example = parse_line(line, _PLACE)
        if example is None or example.near_miss:
            raise CommandError(
                msg("Write a sentence with marked numbers: 'share: Of {{whole: 200}} members, {{part: 50}} voted.'")
            )
        return learn((example,))[0]
    except ExampleError as error:
        raise CommandError(sentence(error.args[0])) from error


def _shown(source: SourceText, relation: StatedRelation) -> str:
    span = Span(relation.operands[0].span.start, relation.operands[-1].span.end)
    at = source.position(span.start)
    place = f"{at.line}:{at.column}" if not source.layout else f" {localized(place_name(source, span))}"
    roles = ", ".join(
        f"{role} {' + '.join(operand.text.strip() for operand in operands)}"
        for role, operands in relation.roles.items()
    )
    verdict = localized(msg("agrees") if relation.verdict is Verdict.PASS else msg("does not agree"))
    text = visible(" ".join(source.slice(span).split()))
    return f"{visible(source.path)}:{place}  {verdict}  {visible(roles)}\n    {text}\n"
