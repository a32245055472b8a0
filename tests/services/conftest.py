"""Services are tested with the clients that people use."""

import re
import subprocess
import sys

import pytest

SERVER = (sys.executable, "-m", "checker")
WEEKDAY = "The reading room opens on Monday, 5 March 2019.\n"


@pytest.fixture
def server_command():
    """How a test starts a command of contralint as a process of its own."""
    return [*SERVER]


@pytest.fixture(scope="session")
def served(tmp_path_factory):
    """The address of a server that runs as a process of its own."""
    folder = tmp_path_factory.mktemp("served")
    command = [*SERVER, "serve", "--port", "0"]
    process = subprocess.Popen(command, cwd=folder, stderr=subprocess.PIPE, text=True)
    line = process.stderr.readline()
    yield re.search(r"http://[^\s/]+:\d+/", line)[0]
    process.terminate()
    process.wait(20)
    process.stderr.close()


@pytest.fixture(autouse=True)
def _in_an_empty_folder(tmp_path_factory, monkeypatch):
    monkeypatch.chdir(tmp_path_factory.mktemp("here"))
