"""``contralint report-false-alarm``: a small file about a wrong finding, to attach to an issue."""

from __future__ import annotations

import os
import re
from argparse import Namespace

from checker import PROJECT_URL, __version__
from checker.analysis import Reading
from checker.cli.errors import CommandError, complain
from checker.formats.decode import Unreadable
from checker.message import Message, msg
from checker.passages.sentences import sentence_at, sentences
from checker.result import CheckedDocument, ReportedFinding
from checker.services.engine import Engine, service_options
from checker.system.files import read_file, reason, system_reason
from checker.visible import visible

_PLACE = re.compile(r"(?P<path>.+?):(?P<line>\d+)(?::\d+)?")


def run(options: Namespace) -> int:
    """Writes the file; raises CommandError unless there is exactly one such finding."""
    wanted = _PLACE.fullmatch(options.place)
    path, line = (wanted["path"], int(wanted["line"])) if wanted else (options.place, None)
    try:
        data = read_file(path)
    except OSError as error:
        raise CommandError(msg("{where}: {problem}", where=path, problem=reason(error))) from error
    engine = Engine(
        service_options(
            config=options.config,
            no_config=options.no_config,
            profile=options.profile,
            local_rules=bool(options.local_rules),
        )
    )
    outcome = engine.check(path, data)
    if outcome.checked is None:
        raise CommandError(*(msg("{where}: {problem}", where=path, problem=each.message) for each in outcome.failures))
    reported = _chosen(outcome.checked, line, options.rule)
    rule = engine.rule(reported.finding.rule)
    try:
        reading = engine.read(path, data)
    except Unreadable as error:
        raise CommandError(error.message) from error
    text = _text(reading, reported, rule.name if rule else "", options.with_text)
    target = options.output or f"false-alarm-{reported.finding.rule}.md"
    try:
        with open(target, "x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except OSError as error:
        raise CommandError(
            msg("'{path}' cannot be written: {reason}.", path=target, reason=system_reason(error))
        ) from error
    complain(
        msg("Wrote {path}. Read it before you post it at {address}.", path=target, address=f"{PROJECT_URL}/issues")
    )
    return 0


def _chosen(checked: CheckedDocument, line: int | None, rule: str | None) -> ReportedFinding:
    def is_meant(reported: ReportedFinding) -> bool:
        lines = {checked.source.position(each.span.start).line for each in reported.finding.locations}
        return (line is None or line in lines) and (rule is None or reported.finding.rule == rule.upper())

    found = [each for each in checked.findings if is_meant(each)]
    if not found:
        raise CommandError(
            msg("There is no such finding; 'contralint check {path}' lists them.", path=checked.source.path)
        )
    if len(found) > 1:
        places = [f"{each.finding.rule} {checked.source.position(each.finding.span.start).line}" for each in found]
        raise CommandError(
            msg("There are several findings ({places}): write FILE:LINE, and --rule RULE.", places=", ".join(places))
        )
    return found[0]


def _text(reading: Reading, reported: ReportedFinding, name: str, with_text: bool) -> str:
    finding = reported.finding
    message = finding.message.template if isinstance(finding.message, Message) else "(a message of a local rule)"
    ends = os.path.splitext(reading.document.source.path)[1]
    lines = [
        f"# False alarm: {finding.rule} {name}".rstrip(),
        "",
        f"- contralint {__version__}",
        f"- pattern: {finding.pattern or name}",
        f"- message: {finding.message if with_text else message}",
        f"- format: {reading.document.format} ({ends})",
        f"- places: {len(finding.locations)}",
        "",
    ]
    if with_text:
        lines += ["Sentences of the places:", "", *(f"> {each}" for each in _sentences(reading, reported)), ""]
    else:
        lines += ["The text is not included; `--with-text` adds the sentences of the places.", ""]
    return "\n".join(map(visible, lines))


def _sentences(reading: Reading, reported: ReportedFinding) -> list[str]:
    """The sentences that contain the places, each once."""
    document, found = reading.document, reading.get(sentences)
    written = []
    for place in reported.finding.locations:
        sentence = sentence_at(found, document.prose.source_map.prose_offset(place.span.start))
        span = document.prose.source_span(sentence.prose) if sentence is not None else place.span
        written.append(" ".join(document.source.slice(span).split()))
    return list(dict.fromkeys(written))
