"""What the README shows is what the program prints."""

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
BLOCKS = re.findall(r"```console\n(.*?)```", (ROOT / "README.md").read_text(encoding="utf-8"), re.DOTALL)


@pytest.mark.parametrize("block", BLOCKS, ids=lambda block: block.splitlines()[0])
def test_console_examples_print_what_they_show(block):
    command, _, shown = block.partition("\n")
    words = shlex.split(command.removeprefix("$ "))
    assert words[0] == "contralint"
    done = subprocess.run(
        [sys.executable, "-m", "checker", *words[1:]], cwd=ROOT, capture_output=True, encoding="utf-8", check=False
    )
    assert done.stdout.strip() == shown.strip()


def test_there_is_an_example():
    assert BLOCKS
