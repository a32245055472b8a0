"""``contralint completion`` prints scripts that shells run."""

import os
import select
import shutil
import signal
import subprocess
import time
from pathlib import Path

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


@pytest.mark.skipif(shutil.which("fish") is None, reason="fish is not installed")
def test_fish_offers_commands_options_and_values(contralint):
    Path("c.fish").write_text(contralint("completion", "fish").out, "utf-8")

    def offered(line):
        command = ["fish", "--no-config", "-c", f"source c.fish; complete -C '{line}'"]
        ran = subprocess.run(command, capture_output=True, text=True, check=True)
        assert ran.stderr == ""
        return {each.partition("\t")[0] for each in ran.stdout.splitlines()}

    assert offered("contralint che") == {"check", "checks"}
    assert offered("contralint check --prof") == {"--profile"}
    assert offered("contralint check --profile r") == {"review"}


@pytest.mark.skipif(shutil.which("zsh") is None, reason="zsh is not installed")
@pytest.mark.parametrize("before", ["", "autoload -Uz compinit; compinit -u"])
def test_zsh_completes_at_the_tab_key(contralint, monkeypatch, before):
    """With and without completion that is set up before, as in an empty .zshrc."""
    import pty

    script = contralint("completion", "zsh").out
    Path(".zshrc").write_text(f"PS1='ready> '; {before}\n{script}", "utf-8")
    child, terminal = pty.fork()
    if child == 0:  # pragma: no cover
        os.execvpe("zsh", ["zsh", "-d", "-i"], {**os.environ, "ZDOTDIR": os.getcwd(), "TERM": "dumb"})

    def until(wanted):
        shown, end = "", time.monotonic() + 60
        while wanted not in shown and time.monotonic() < end:
            if select.select([terminal], [], [], 0.1)[0]:
                shown += os.read(terminal, 9999).decode()
        assert wanted in shown
        return shown

    try:
        assert "not found" not in until("ready> ")
        os.write(terminal, b"contralint check --prof\t")
        until("contralint check --profile ")
        os.write(terminal, b"rev\t")
        until("review ")
    finally:
        os.kill(child, signal.SIGKILL)
        os.close(terminal)
        os.waitpid(child, 0)
