"""Time and memory of a child process are measured however it ends."""

import sys

import pytest
import whole_runs
from whole_runs import Usage, best_of, run


def python(program):
    return [sys.executable, "-I", "-S", "-c", program]


def test_a_run_is_measured_with_what_it_wrote(tmp_path):
    ran = run(python("import sys, os; print(os.getcwd()); print(os.environ['X'], file=sys.stderr)"), tmp_path, X="漢")
    assert (ran.status, ran.problem) == (0, "")
    assert ran.out.decode().strip() == str(tmp_path)
    assert ran.err.decode("utf-8").strip() == "漢"
    assert ran.processor > 0
    assert ran.seconds > 0


def test_memory_is_measured_for_the_child_only(tmp_path):
    ballast = bytearray(b"x") * 150_000_000
    assert run(python("pass"), tmp_path).peak < 100
    assert len(ballast) == 150_000_000
    assert run(python("x = bytearray(b'x') * 120_000_000"), tmp_path).peak > 110


@pytest.mark.parametrize(("status", "problem"), [(1, ""), (2, "exit status 2: last"), (0, "")])
def test_only_what_a_linter_ends_with_counts(tmp_path, status, problem):
    program = f"import sys; print('first', file=sys.stderr); print('last', file=sys.stderr); sys.exit({status})"
    assert run(python(program), tmp_path).problem == problem


def test_a_missing_command_is_reported(tmp_path):
    ran = run(["no-such-command-here"], tmp_path)
    assert ran.problem == "exit status 127: no-such-command-here: No such file or directory"


def test_a_signal_is_no_success(tmp_path):
    assert run(python("import os, signal; os.kill(os.getpid(), signal.SIGSEGV)"), tmp_path).problem != ""


def test_a_run_without_end_is_ended(tmp_path):
    ran = run(python("import time; time.sleep(600)"), tmp_path, allowed=0.2)
    assert ran.status is None
    assert ran.problem.startswith("ended after ")


def test_runs_take_turns_and_the_best_counts():
    order = []

    def task(name, *seconds):
        took = iter(seconds)

        def work():
            order.append(name)
            each = next(took)
            return Usage(each, each * 2, each * 10, 0 if each < 9 else 3, b"", b"")

        return work

    best = best_of(3, {"a": task("a", 3, 1, 2), "b": task("b", 2, 9), "c": task("c", 5, 5, 4)})
    assert order == ["a", "b", "c", "a", "b", "c", "a", "c"]
    assert (best["a"].seconds, best["a"].processor, best["a"].peak) == (1, 2, 10)
    assert best["b"].problem == "exit status 3"
    assert best["c"].seconds == 4


def test_the_launcher_is_in_the_same_folder():
    assert whole_runs.Path(whole_runs._LAUNCHER[-1]).is_file()
