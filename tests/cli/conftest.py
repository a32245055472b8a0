from __future__ import annotations

import io
import os
import re
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass

import pytest

from checker.analysis import Reading
from checker.cli.main import main
from checker.document.text import Span
from checker.finding import Confidence, Finding, Location
from checker.rule import Pattern, Profile, Rule, Severity


class SheepMismatch(Rule):
    """Two numbers of sheep that cannot both be true.

    Sheep are counted by people who fall asleep. See `sheep` and **goats**.

    Not reported:

    - sheep without a number, or with one
      that is not sure
    - 山羊。

    ```bad
    There are ⟦five⟧ sheep,
    漢字⟦~六只⟧羊。
    ```

    ```good
    There are five sheep.
    ```
    """

    id = "Z901"
    name = "sheep-mismatch"

    def check(self, reading: Reading) -> Iterable[Finding]:
        first, *others = [Span(*match.span()) for match in re.finditer(r"\w+(?= sheep)", _text(reading))] or [None]
        if first is not None and others:
            places = tuple(Location(span, "and here") for span in others if span)
            yield Finding(self.id, first, "The numbers of sheep differ.", "here", places)


class DoubtfulGoat(Rule):
    """A goat that may be a sheep."""

    id = "Z950"
    name = "doubtful-goat"
    severity = Severity.ERROR
    patterns = (Pattern(name, profile=Profile.REVIEW),)

    def check(self, reading: Reading) -> Iterable[Finding]:
        for match in re.finditer("goat", _text(reading)):
            yield Finding(self.id, Span(*match.span()), "A goat?", confidence=Confidence.LOW)


class Fragile(Rule):
    """Breaks down at a wolf; a bigger one takes the process along."""

    id = "Y100"
    name = "fragile"

    def check(self, reading: Reading) -> Iterable[Finding]:
        if "wolf" in _text(reading):
            raise RuntimeError("there is a wolf")
        if "misplaced" in _text(reading):
            yield Finding(self.id, Span(0, 10_000), "Out of the text.")
        if "werebear" in _text(reading) and os.getpid() != PARENT:
            os._exit(1)


PARENT = os.getpid()


def _text(reading: Reading) -> str:
    return reading.document.source.text


@dataclass(frozen=True)
class Ran:
    status: int
    out: str
    err: str


Contralint = Callable[..., Ran]


@pytest.fixture
def contralint(
    capfdbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> Contralint:
    """Runs the command line in this process, with three rules made for tests."""
    fake = {rule.id: rule for rule in (Fragile(), SheepMismatch(), DoubtfulGoat())}
    for module in (
        "checker.cli.check",
        "checker.cli.settings",
        "checker.cli.config",
        "checker.cli.baseline",
    ):
        monkeypatch.setattr(f"{module}.rules", lambda: fake)

    def run(*arguments: str, stdin: bytes = b"") -> Ran:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        try:
            status = main(arguments)
        except SystemExit as exit_:
            status = int(exit_.code or 0)
        captured = capfdbinary.readouterr()
        return Ran(status, captured.out.decode(), captured.err.decode())

    return run


@pytest.fixture(autouse=True)
def _in_an_empty_folder(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path_factory.mktemp("here"))
    monkeypatch.setenv("CONTRALINT_CACHE_DIR", str(tmp_path_factory.mktemp("cache")))
    hosts = ("GITHUB_STEP_SUMMARY", "GITHUB_WORKSPACE", "CI_PROJECT_DIR")
    for name in ("NO_COLOR", "FORCE_COLOR", "COLUMNS", *hosts):
        monkeypatch.delenv(name, raising=False)
