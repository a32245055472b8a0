"""Pipes, sockets and devices are never read, and nothing waits for them."""

import os
import socket
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from checker.run.cache.program import contents
from checker.system.files import NotAFile, read_file

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there are no such files here")

CONFLICT = "The bridge opened on Monday, 14 June 2015.\n"


def pipe(path):
    os.mkfifo(path)


def device(path):
    """A device that never ends, reached through a link, since only the owner of the machine may make devices."""
    Path(path).symlink_to("/dev/zero")


def local_socket(path):
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(str(path))


KINDS = {"pipe": pipe, "device": device, "socket": local_socket}


@pytest.fixture(autouse=True)
def _in_a_short_folder(tmp_path, monkeypatch):  # the path of a socket may not be long
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("CONTRALINT_CACHE_DIR", str(tmp_path / "cache"))


def contralint(*arguments, stdin=""):
    command = [sys.executable, "-P", "-m", "checker", *arguments]
    return subprocess.run(command, input=stdin, capture_output=True, encoding="utf-8", check=False, timeout=60)


def write(path, text):
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    Path(path).write_text(text, "utf-8")


@pytest.mark.parametrize("kind", KINDS)
def test_it_is_refused_and_named(kind):
    KINDS[kind]("x")
    with pytest.raises(NotAFile, match=f"it is a {kind}, not a file"):
        read_file("x")


def test_one_that_takes_the_place_of_a_file_just_now_is_refused_too(monkeypatch):
    write("a", "text")
    pipe("x")
    real = os.stat("a")
    monkeypatch.setattr("checker.system.files.os.stat", lambda path: real)
    with pytest.raises(NotAFile):
        read_file("x")


def test_a_file_is_read_whole_or_in_part():
    write("a", "text")
    assert (read_file("a"), read_file("a", 2)) == (b"text", b"te")
    with pytest.raises(IsADirectoryError):
        read_file(".")


@pytest.mark.parametrize("kind", KINDS)
def test_a_document_is_refused_by_name_and_passed_over_in_a_folder(kind):
    write("docs/a.md", CONFLICT)
    KINDS[kind]("docs/b.md")
    ran = contralint("check", "docs/b.md", "docs/a.md")
    assert ran.returncode == 2
    assert ran.stderr.startswith(f"contralint: docs/b.md: This is a {kind}, not a file")
    assert ran.stdout.startswith("docs/a.md:1:22")
    assert contralint("mentions", "docs/b.md").stderr == ran.stderr
    ran = contralint("check", "docs")
    assert (ran.returncode, ran.stderr) == (1, "")


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("name", ["contralint.toml", ".contralint.toml", "pyproject.toml"])
def test_a_configuration_is_refused(kind, name):
    write("a.md", CONFLICT)
    KINDS[kind](name)
    for arguments in (["check", "a.md"], ["config", "a.md"], ["rules"], ["baseline", "a.md"]):
        ran = contralint(*arguments)
        expected = f"contralint: {name}: It cannot be read: it is a {kind}, not a file.\n"
        assert (ran.returncode, ran.stderr) == (2, expected)
    assert contralint("check", "a.md", "--no-config").returncode == 1
    assert contralint("check", "a.md", "--config", name).stderr == expected


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(
    "text", ['extend = "x.toml"\n', 'facts = ["x.toml"]\n', 'baseline = "x.toml"\n', 'facts = ["packs"]\n']
)
def test_what_a_configuration_names_is_refused(kind, text):
    write("a.md", "Nothing.\n")
    write("contralint.toml", text)
    KINDS[kind]("x.toml")
    Path("packs").mkdir()
    KINDS[kind]("packs/x.yaml")
    ran = contralint("check", "a.md", "--allow-outside-root")  # where the device is
    assert ran.returncode == 2
    assert f"a {kind}, not a file" in ran.stderr
    assert ran.stderr.count("\n") == 1


@pytest.mark.parametrize("kind", KINDS)
def test_what_the_command_line_names_is_refused(kind):
    write("a.md", "Nothing.\n")
    KINDS[kind]("x")
    for option in ("--facts", "--baseline", "--config"):
        ran = contralint("check", "a.md", option, "x")
        assert (ran.returncode, ran.stderr.count("\n")) == (2, 1)
        assert f"a {kind}, not a file" in ran.stderr
    for arguments in (["facts", "check", "x"], ["facts", "find", "x", "--facts", "x"]):
        ran = contralint(*arguments)
        assert f"a {kind}, not a file" in ran.stdout + ran.stderr


@pytest.mark.parametrize("kind", KINDS)
def test_special_files_next_to_documents_are_skipped(kind):
    write("2015-06-14-a.md", "---\ndate: 2015-06-14\n---\nNothing.\n")
    KINDS[kind]("2015-06-15-b.md")
    Path(".git").mkdir()
    KINDS[kind](".gitignore")
    for arguments in (["check", "."], ["init", "--stdout"]):
        ran = contralint(*arguments)
        assert (ran.returncode, ran.stderr) == (0, "")


@pytest.mark.parametrize("kind", KINDS)
def test_what_a_patch_names_is_passed_over(kind):
    write("a.md", CONFLICT)
    KINDS[kind]("b.md")
    patch = "".join(f"--- a/{name}\n+++ b/{name}\n@@ -0,0 +1 @@\n+x\n" for name in ("a.md", "b.md"))
    ran = contralint("check", "--diff", "-", stdin=patch)
    assert (ran.returncode, ran.stderr) == (1, "")
    assert ran.stdout.startswith("a.md:1:")


def test_the_contents_of_a_folder_of_rules_or_facts_end():
    for kind, make in KINDS.items():
        make(f"{kind}.py")
    assert sorted(contents(".")) == ["device", "device.py", "pipe", "pipe.py", "socket", "socket.py"]
    assert stat.S_ISFIFO(os.stat("pipe.py").st_mode)


def test_what_a_shell_hands_over_as_a_pipe_belongs_on_standard_input():
    write("a.md", CONFLICT)
    script = f"exec {sys.executable} -P -m checker check <(cat a.md)"
    ran = subprocess.run(["bash", "-c", script], capture_output=True, encoding="utf-8", check=False, timeout=60)
    assert ran.returncode == 2
    assert "This is a pipe, not a file: write - to read standard input." in ran.stderr
    assert contralint("check", "-", stdin=CONFLICT).returncode == 1
