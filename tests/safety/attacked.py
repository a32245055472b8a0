"""What a test of an attack needs: documents, a rule that leaves a trace, git, and other users."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

CONFLICT = "The bridge opened on Monday, 14 June 2015.\n"
#: A rule that leaves a trace when it is loaded.
EVIL = '''
import os
from pathlib import Path

Path(os.environ["TRACE"]).write_text("code of the pull request ran")

from contralint import Finding, Rule, Span


class Evil(Rule):
    """Anything."""

    id = "Z666"
    name = "evil"

    def check(self, reading):
        yield Finding(self.id, Span(0, 1), "I ran.")
'''


def write(path, text=CONFLICT):
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    Path(path).write_text(text, "utf-8")


def git(*arguments):
    who = ("-c", "user.name=a", "-c", "user.email=a@b.c")
    subprocess.run(["git", *who, *arguments], check=True, capture_output=True)


def as_another_user(monkeypatch, *strangers):
    """Lets some paths belong to another user: really where this is allowed, else as far as the program can see."""
    if sys.platform != "win32" and os.geteuid() == 0:
        for path in strangers:
            os.chown(path, 12345, 12345, follow_symlinks=False)
        return
    real = os.lstat
    names = {os.path.abspath(path) for path in strangers}

    class State:
        def __init__(self, state):
            self._state = state
            self.st_uid = 12345

        def __getattr__(self, name):
            return getattr(self._state, name)

    def lstat(path, **options):
        state = real(path, **options)
        return State(state) if os.path.abspath(path) in names else state

    monkeypatch.setattr("checker.system.owners.os.lstat", lstat)
