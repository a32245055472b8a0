"""Relations that one sentence, one list or one table states, drawn at random: each as it is correct, and with one
operand changed by more than the printed digits leave open.

The sentences are in `frames/`, one file for each rule. They were written without a look at what the program reads,
so that what is measured is what a writer would write. Every draw comes from the generator that is passed in: one seed,
one run.
"""

from __future__ import annotations

import importlib.util
import random
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

_FRAMES = Path(__file__).with_name("frames")


@dataclass(frozen=True)
class Relation:
    """A text with a correct relation, the same with one operand changed, and the rule that should distinguish them."""

    rule: str
    language: str
    frame: str
    path: str
    correct: str
    broken: str


class Frame(NamedTuple):
    """A text with places for numbers, in one language; `path` is what its file is called."""

    language: str
    path: str
    text: str


def frames(rule: str) -> list[Frame]:
    """The frames of one rule."""
    found = []
    for line in (_FRAMES / f"{rule}.txt").read_text(encoding="utf-8").splitlines():
        language, _, text = line.partition(" ")
        path, text = text[1:].split(" ", 1) if text.startswith("@") else ("page.md", text)
        found.append(Frame(language, path, text.replace("\\n", "\n")))
    return found


Values = Mapping[str, object]
Draw = Callable[[random.Random, Frame], tuple[Values, Values]]


def relations(seed: int, each: int) -> Iterator[Relation]:
    """So many of each frame of each rule."""
    for rule, draw in DRAWS.items():
        for frame in frames(rule):
            chance = random.Random(f"{seed} {frame.text}")
            for _ in range(each):
                correct, broken = draw(chance, frame)
                path, texts = frame.path, [frame.text.format_map(values) for values in (correct, broken)]
                if path.startswith("page"):
                    yield Relation(rule, frame.language, frame.text, path, *texts)
                else:
                    # The name of the file is no operand: the texts differ.
                    yield Relation(rule, frame.language, frame.text, path.format_map(correct), *texts)
    for rule, layouts in LAYOUTS.items():
        for layout in layouts:
            chance = random.Random(f"{seed} {layout.__name__}")
            for han in (False, True):
                for _ in range(each):
                    yield Relation(rule, "zh" if han else "en", layout.__name__, "page.md", *layout(chance, han))


def _load(name: str) -> object:
    spec = importlib.util.spec_from_file_location(name, Path(__file__).with_name(f"{name}.py"))
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


DRAWS: dict[str, Draw] = _load("operands").DRAWS  # type: ignore[attr-defined]
LAYOUTS: dict[str, list[Callable[[random.Random, bool], tuple[str, str]]]] = _load("drawn_tables").LAYOUTS  # type: ignore[attr-defined]
