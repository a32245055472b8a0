"""Documents on the command line, each read for its analyses."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable

from checker.analysis import LostAnalysis, Reading, problem_of
from checker.cli import streams
from checker.cli.errors import complain_of
from checker.cli.sources import sources
from checker.formats.decode import Unreadable
from checker.result import Failure
from checker.run.failures import analysis_failed, document_failed
from checker.run.one_document import read_one
from checker.times.time_expression import Anchor


def each_reading(options: Namespace, shown: Callable[[Reading, bool], str], today: Anchor | None = None) -> int:
    """Prints what is shown of each document that the options name, and whether it is one of many; the exit status is 2
    where one could not be read, else 0."""
    found, failures = sources(options)
    failed: list[Failure] = []
    for source in found:
        try:
            text = shown(read_one(source, today), len(found) > 1)
        except Unreadable as error:
            failed.append(Failure(source.path, error.message))
        except LostAnalysis as error:
            failed.append(analysis_failed(source.path, error.failed))
        except Exception as error:
            failed.append(document_failed(source.path, problem_of(error)))
        else:
            streams.write(text)
    complain_of((*failed, *failures))
    return 2 if failed or failures else 0
