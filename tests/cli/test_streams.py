from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

posix = pytest.mark.skipif(sys.platform == "win32", reason="there are no pseudo-terminals or pipes of this kind")

COMMAND = [sys.executable, "-m", "checker"]
IMPOSSIBLE = "The bridge was opened on 31 June 2015 by the mayor.\n"


def on_a_terminal(*arguments: str, columns: int = 80, **environment: str) -> str:
    import fcntl
    import pty
    import struct
    import termios

    parent, child = pty.openpty()
    fcntl.ioctl(child, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
    env = {key: value for key, value in os.environ.items() if key not in ("NO_COLOR", "FORCE_COLOR", "COLUMNS")}
    running = subprocess.Popen(
        [*COMMAND, *arguments], stdout=child, stderr=child, env={**env, "TERM": "xterm", **environment}
    )
    os.close(child)
    shown = b""
    try:
        while data := os.read(parent, 65536):
            shown += data
    except OSError:  # how Linux reports that the other side has gone
        pass
    running.wait()
    os.close(parent)
    return shown.decode()


@posix
def test_a_terminal_gets_colours_and_its_width() -> None:
    Path("a.md").write_text(IMPOSSIBLE)
    wide, narrow = on_a_terminal("check", "a.md", columns=200), on_a_terminal("check", "a.md", columns=60)
    assert "\x1b[" in wide
    assert "\x1b[" not in on_a_terminal("check", "a.md", NO_COLOR="1")
    assert "\x1b[" not in on_a_terminal("check", "a.md", TERM="dumb")
    assert narrow.count("\n") > wide.count("\n")


@posix
def test_a_reader_that_stops_early_is_no_error() -> None:
    for number in range(100):
        Path(f"{number:03}.md").write_text(IMPOSSIBLE * 20)  # more than fits into a pipe
    running = subprocess.Popen(
        [*COMMAND, "check", ".", "--jobs", "1"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, bufsize=0
    )
    assert running.stdout is not None
    assert running.stderr is not None
    running.stdout.read(10)
    running.stdout.close()
    assert running.stderr.read() == b""
    running.stderr.close()
    assert running.wait() == 141


@posix
def test_a_locale_without_chinese_changes_nothing() -> None:
    Path("a.md").write_text("2019年6月31日，大桥通车。\n", "utf-8")
    env = {**os.environ, "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "PYTHONIOENCODING": "ascii"}
    ran = subprocess.run([*COMMAND, "check", "a.md"], env=env, capture_output=True)
    assert "6月31日" in ran.stdout.decode("utf-8")
    assert ran.stderr == b""


@pytest.mark.skipif(sys.platform != "linux", reason="file names are text elsewhere")
def test_a_file_name_that_is_no_utf_8() -> None:
    Path(os.fsdecode(b"caf\xe9.md")).write_text(IMPOSSIBLE)
    for form in ("text", "json", "sarif"):
        ran = subprocess.run([*COMMAND, "check", ".", "gone\udcff.md", "--format", form], capture_output=True)
        assert ran.returncode == 2
        assert b"gone<U+DCFF>.md: There is no such file" in ran.stderr
        if form != "text":
            json.loads(ran.stdout)


def test_the_file_that_takes_the_output_is_no_document():
    Path("a.md").write_text("Open on Monday, 5 March 2019.\n", "utf-8")
    command = [sys.executable, "-m", "checker", "check", "--no-cache"]
    for _ in range(2):
        with open("out.txt", "wb") as out:
            subprocess.run(command, stdout=out, check=False)
        assert Path("out.txt").read_text("utf-8").count("D101") == 3  # the finding, its hint and the summary
