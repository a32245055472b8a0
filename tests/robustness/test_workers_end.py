"""No process of a run outlives it, however the run ends."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there are no such signals")

#: A run of two processes that check sixteen documents for minutes each; a file named after each says that it is
#: at work. BEFORE is code that comes before the run.
PROGRAM = """\
import os, re, sys, time
from pathlib import Path
from checker.run import parent_process as parent
from contralint import Rule
from checker.cli import check, check_documents, main

class Slow(Rule):
    '''Takes its time.'''
    id, name = 'Z999', 'slow'
    def check(self, reading):
        if 'quick' in reading.document.source.text:
            return ()
        Path(f'at-work-{os.getpid()}').touch()
        BUSY
        return ()

check.rules = lambda: {'Z999': Slow()}
BEFORE
raise SystemExit(main.main(['check', 'docs', '--jobs', '2', '--no-cache']))
"""
#: A match that would take years, in which no other thread of its process gets a turn.
MATCHING = "re.match('(a*)*$', 'a' * 40 + 'b')"
PATIENCE = 30  # seconds, of which a quiet machine needs a tenth of one


@pytest.fixture
def started(tmp_path):
    """Starts the run, waits until both processes are at work, and gives it with their ids."""
    running = []

    def start(before="", busy="time.sleep(100)", first="", **options):
        (tmp_path / "docs").mkdir()
        for number in range(16):
            (tmp_path / "docs" / f"{number:02}.md").write_text(first if number < 1 and first else "x", "utf-8")
        program = PROGRAM.replace("BEFORE", before).replace("BUSY", busy)
        run = subprocess.Popen([sys.executable, "-c", program], cwd=tmp_path, start_new_session=True, **options)
        running.append(run)
        wait_for(lambda: len(list(tmp_path.glob("at-work-*"))) == 2)
        return run, [int(path.name.rpartition("-")[2]) for path in tmp_path.glob("at-work-*")]

    yield start
    for run in running:
        with suppress(ProcessLookupError):
            os.killpg(run.pid, signal.SIGKILL)
        run.communicate()


def wait_for(happened):
    for _ in range(PATIENCE * 20):
        if happened():
            return
        time.sleep(0.05)
    raise AssertionError("it never happened")


def gone(process):
    """Whether a process has ended; one whose status nobody has read yet counts as ended."""
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return True
    status = Path(f"/proc/{process}/status")
    return status.exists() and "State:\tZ" in status.read_text("utf-8")


@pytest.mark.parametrize("sent", [signal.SIGTERM, signal.SIGKILL, signal.SIGHUP])
def test_they_end_with_the_run(started, sent):
    run, workers = started()
    os.kill(run.pid, sent)
    assert run.wait(PATIENCE) == -sent
    wait_for(lambda: all(map(gone, workers)))


@pytest.mark.parametrize("sent", [signal.SIGTERM, signal.SIGKILL])
def test_they_end_where_the_kernel_offers_nothing(started, sent):
    run, workers = started("parent.ask_the_kernel = lambda: None")
    os.kill(run.pid, sent)
    assert run.wait(PATIENCE) == -sent
    wait_for(lambda: all(map(gone, workers)))


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux ends a process in the middle of a match")
def test_they_end_in_the_middle_of_a_match(started):
    run, workers = started(busy=MATCHING)
    os.kill(run.pid, signal.SIGTERM)
    assert run.wait(PATIENCE) == -signal.SIGTERM
    wait_for(lambda: all(map(gone, workers)))


def test_they_end_with_a_run_that_is_interrupted_alone(started):
    run, workers = started(stderr=subprocess.PIPE)
    os.kill(run.pid, signal.SIGINT)  # not to its group, as a terminal would
    assert run.communicate(timeout=PATIENCE)[1] == b"contralint: Interrupted.\n"
    assert run.returncode == 130
    wait_for(lambda: all(map(gone, workers)))


#: Once one document is done and both processes are at work on others, the run runs in its own process the code in
#: THEN.
AT_WORK = """\
def then(self, done):
    while len(list(Path().glob('at-work-*'))) < 2:
        time.sleep(0.05)
    THEN

check_documents.ProgressBar.__call__ = then
"""


def test_they_end_when_the_reader_of_the_output_has_gone(started):
    prints = AT_WORK.replace("THEN", "while os.write(1, b'.'):\n        time.sleep(0.05)")
    run, workers = started(prints, first="quick", stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert run.stdout.read(1) == b"."
    run.stdout.close()
    assert run.wait(PATIENCE) == 141
    assert run.stderr.read() == b""
    wait_for(lambda: all(map(gone, workers)))


@pytest.mark.parametrize("raised", ["KeyError('x')", "SystemExit(0)", "MemoryError()", "OSError(28, 'Full')"])
def test_they_end_with_a_run_that_fails(started, raised):
    fails = AT_WORK.replace("THEN", f"raise {raised}")
    run, workers = started(fails, first="quick", stderr=subprocess.PIPE)
    err = run.communicate(timeout=PATIENCE)[1]
    assert (run.returncode, err.count(b"\n")) == (2, 1)
    wait_for(lambda: all(map(gone, workers)))
