"""``contralint completion`` prints scripts that shells run."""

import shutil
import subprocess

import pytest

from checker.cli.arguments import parser


def completions(script, *words):
    """What bash offers for words, the last of which is being typed."""
    line = f"""{script}
COMP_WORDS=({" ".join(words)}) COMP_CWORD={len(words) - 1}
_contralint; printf '%s\\n' "${{COMPREPLY[@]}}" """
    ran = subprocess.run(["bash", "-c", line], capture_output=True, text=True, check=True)
    return ran.stdout.split()


@pytest.mark.skipif(shutil.which("bash") is None, reason="needs bash")
@pytest.mark.parametrize(
    ("words", "offered"),
    [
        (("contralint", "che"), {"check", "checks"}),
        (("contralint", "check", "--prof"), {"--profile"}),
        (("contralint", "check", "--profile", "r"), {"review"}),
        (("contralint", "lsp", "--st"), {"--stdio"}),
        (("contralint", "check", "file"), set()),
    ],
)
def test_bash_offers_commands_options_and_values(contralint, words, offered):
    assert set(completions(contralint("completion", "bash").out, *words)) == offered


def test_every_command_is_in_every_script(contralint):
    (action,) = (each for each in parser()._actions if each.choices and each.dest == "command")
    for shell in ("bash", "zsh", "fish"):
        script = contralint("completion", shell).out
        assert all(name in script for name in action.choices)


@pytest.mark.parametrize("shell", ["zsh", "fish"])
def test_shells_accept_their_script(contralint, shell):
    if shutil.which(shell) is None:
        pytest.skip(f"{shell} is not installed")
    script = contralint("completion", shell).out
    subprocess.run([shell, "-n"] if shell == "zsh" else [shell, "--no-execute"], input=script, text=True, check=True)
