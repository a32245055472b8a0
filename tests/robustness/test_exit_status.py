"""If the program cannot work, it exits with 2 and says why in one sentence."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from checker.cli import check as check_command
from checker.cli.main import main
from checker.document.text import Span
from checker.finding import Finding
from checker.rule import Rule

WRONG_DAY = "The old bridge opened on Monday, 14 June 2015.\n"
COMMAND = [sys.executable, "-m", "checker"]
HEAD = b"--- a/a.md\n+++ b/a.md\n"

posix = pytest.mark.skipif(sys.platform == "win32", reason="there is no such shell")
linux = pytest.mark.skipif(not os.path.exists("/dev/full"), reason="there is no device that is always full")


@pytest.fixture(autouse=True)
def _in_a_folder_with_a_document(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("CONTRALINT_CACHE_DIR", str(tmp_path / "cache"))
    Path("a.md").write_text(WRONG_DAY, "utf-8")


@pytest.fixture
def error_of(capsys):
    """Runs the command line, and gives the one sentence with which it exits with 2."""

    def run(*arguments):
        assert main(arguments) == 2
        lines = capsys.readouterr().err.splitlines()
        assert len(lines) == 1
        assert lines[0].startswith("contralint: ")
        assert lines[0].endswith(".")
        return lines[0].removeprefix("contralint: ")

    return run


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("select = " + "[" * 5000, "own.toml: It is nested too deeply for a configuration."),
        ("a = " + "{a=" * 5000, "own.toml: It is nested too deeply for a configuration."),
        ("a = " + "9" * 5000, "own.toml: It has a number that is too long to read."),
        ('facts = ["a\\u0000b"]', "own.toml:1: 'a<U+0000>b' is not a path that a file can have."),
        ('\nbaseline = "a\\u0000b"', "own.toml:2: 'a<U+0000>b' is not a path that a file can have."),
        ('extend = "a\\u0000b"', "own.toml:1: 'a<U+0000>b' is not a path that a file can have."),
        ('rules = ["a\\u0000b"]', "own.toml:1: 'a<U+0000>b' is not a path that a file can have."),
    ],
)
def test_a_configuration_that_cannot_be_meant(error_of, text, expected):
    Path("own.toml").write_text(text, "utf-8")
    assert error_of("check", "a.md", "--config", "own.toml") == expected


@pytest.mark.parametrize(
    "text",
    ["[" * 100_000, '{"schema": 1, "findings": ' + "[" * 100_000, '{"schema": ' + "9" * 5000 + "}", "[]", "null"],
)
def test_a_baseline_that_cannot_be_read(error_of, text):
    Path("known.json").write_text(text, "utf-8")
    expected = "known.json: It is not a baseline: write it again with 'contralint baseline'."
    assert error_of("check", "a.md", "--baseline", "known.json") == expected
    assert Path("known.json").read_text("utf-8") == text


@pytest.mark.parametrize(
    ("patch", "expected"),
    [
        (b"--- a/a.md\n+++ b/a\0.md\n@@ -1 +1 @@\n-x\n+y\n", "Line 2 of the patch names a file with the character NUL"),
        (
            b'--- a/a.md\n+++ "b/a\\000.md"\n@@ -1 +1 @@\n-x\n+y\n',
            "Line 2 of the patch names a file with the character",
        ),
        (HEAD + b"@@ -1 +%s @@\n-x\n+y\n" % (b"9" * 5000), "Line 3 of the patch names a line that no file has."),
        (HEAD + b"@@ -%s,1 +1 @@\n-x\n+y\n" % (b"9" * 4300), "Line 3 of the patch names a line that no file has."),
        (HEAD + b"@@ -1 +1,%s @@\n-x\n+y\n" % (b"9" * 10), "Line 3 of the patch names a line that no file has."),
    ],
)
def test_a_patch_that_cannot_be_meant(error_of, monkeypatch, patch, expected):
    monkeypatch.setattr("checker.cli.streams.read", lambda: patch)
    assert error_of("check", "--diff", "-").startswith(f"--diff: {expected}")


def test_digits_of_another_script_are_no_numbers_of_lines(monkeypatch, capsys):
    monkeypatch.setattr("checker.cli.streams.read", lambda: HEAD + "@@ -1 +²,٣ @@\n-x\n+y\n".encode())
    assert main(["check", "--diff", "-", "a.md"]) == 0


class Ends(Rule):
    """Ends the program."""

    id, name = "Z999", "ends"
    status: object = 0

    def check(self, reading):
        raise SystemExit(self.status)


@pytest.mark.parametrize("status", [0, 1, 3, None, "good bye"])
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_rule_that_ends_the_program_loses_its_own_findings(monkeypatch, capsys, status, jobs):
    class Bridges(Rule):
        """Finds bridges."""

        id, name = "Z998", "bridges"

        def check(self, reading):
            return [Finding(self.id, Span(0, 3), "A bridge.")]

    for number in range(10):
        Path(f"{number}.md").write_text(WRONG_DAY, "utf-8")
    monkeypatch.setattr(Ends, "status", status)
    monkeypatch.setattr(check_command, "rules", lambda: {"Z998": Bridges(), "Z999": Ends()})
    assert main(["check", ".", "--jobs", jobs, "--no-cache"]) == 2
    out, err = capsys.readouterr()
    assert out.count(".md:1:1  warning  Z998 bridges") == 11
    assert err.startswith("contralint: 0.md: Your rule Z999 (ends) failed: SystemExit in test_exit_status.py, line ")
    assert err.count("\n") == 1


@pytest.mark.parametrize(
    ("raised", "expected"),
    [
        (RuntimeError("no"), "The run failed: RuntimeError in test_exit_status.py, line "),
        (SystemExit(0), "The run failed: SystemExit in test_exit_status.py, line "),
        (MemoryError(), "The memory of this machine is too small for this run"),
        (RecursionError("deep"), "The run failed: RecursionError in test_exit_status.py, line "),
        (
            FileNotFoundError(2, "No such file or directory", "x"),
            "x: The run stopped: there is no such file or folder.",
        ),
        (PermissionError(1, "permission denied"), "The run stopped: permission denied."),
    ],
)
def test_any_exception_of_a_command(error_of, monkeypatch, raised, expected):
    def fails():
        raise raised

    monkeypatch.setattr(check_command, "rules", fails)
    assert error_of("check", "a.md", "--no-cache").startswith(expected)


def test_a_plug_in_that_ends_the_program(error_of, monkeypatch):
    class Point:
        name, dist = "Z997", None

        def load(self):
            raise SystemExit(0)

    monkeypatch.setattr("checker.registry._points", lambda group: (Point(),))
    from checker import registry

    registry.rules.cache_clear()
    try:
        expected = error_of("check", "a.md", "--no-cache")
    finally:
        registry.rules.cache_clear()
    assert expected.startswith(
        "A plug-in cannot be used: entry point 'Z997' of an unknown distribution cannot be loaded"
    )


# Streams, of a process of its own -----------------------------------------------------------------------------------


def run(command, **environment):
    shell = f"{sys.executable} -m checker {command}"
    env = {**os.environ, "PYTHONUNBUFFERED": "", **environment}
    ran = subprocess.run(["sh", "-c", shell], capture_output=True, env=env, timeout=60)
    return ran.returncode, ran.stdout.decode(), ran.stderr.decode()


@posix
@pytest.mark.parametrize(
    "command",
    [
        "check a.md",
        "check a.md --format json",
        "rules",
        "rule D101",
        "mentions a.md",
        "config a.md",
        "--help",
        "--version",
    ],
)
def test_standard_output_that_is_closed(command):
    status, _, err = run(f"{command} >&-")
    assert (status, err) == (2, "contralint: Standard output is closed, so nothing can be printed.\n")


@linux
@pytest.mark.parametrize(
    "command",
    [
        "check a.md",
        "check a.md --format json",
        "rules",
        "rule D101",
        "mentions a.md",
        "config a.md",
        "--help",
        "--version",
    ],
)
@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_standard_output_that_is_full(command, unbuffered):
    status, _, err = run(f"{command} >/dev/full", PYTHONUNBUFFERED=unbuffered)
    assert (status, err) == (2, "contralint: Standard output cannot be written: the disk is full.\n")


@posix
def test_a_report_in_a_file_needs_no_standard_output():
    status, _, err = run("check a.md --format json:out.json >&-")
    assert (status, err) == (1, "contralint: 1 finding in a.md, written to out.json\n")
    assert Path("out.json").read_text("utf-8").startswith("{")


@posix
@pytest.mark.parametrize("to", ["2>&-", ">&- 2>&-", pytest.param("2>/dev/full", marks=linux)])
def test_standard_error_that_is_closed_or_full_changes_no_status(to):
    status, out, err = run(f"check a.md gone.md {to}")
    assert (status, err) == (2, "")
    assert "contralint:" not in out


@posix
@pytest.mark.parametrize("command", ["check - <&-", "check --diff - <&-", "mentions - <&-"])
def test_standard_input_that_is_closed(command):
    expected = "contralint: Standard input is closed, so nothing can be read from it.\n"
    assert run(command) == (2, "", expected)
