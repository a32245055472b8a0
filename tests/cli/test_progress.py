from __future__ import annotations

import io
from types import SimpleNamespace

import pytest

from checker.cli import progress
from checker.cli.progress import ProgressBar


class Screen(io.StringIO):
    def isatty(self) -> bool:
        return True


class Clock:
    now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    clock = Clock()
    monkeypatch.setattr(progress, "monotonic", clock)
    return clock


@pytest.fixture
def screen(monkeypatch: pytest.MonkeyPatch) -> Screen:
    screen = Screen()
    monkeypatch.setattr(progress, "sys", SimpleNamespace(stderr=screen))
    return screen


def test_a_short_run_draws_nothing(screen: Screen, clock: Clock) -> None:
    with ProgressBar(100, shown=True) as bar:
        for done in range(100):
            clock.now += 0.009
            bar(done + 1)
    assert screen.getvalue() == ""


def test_a_long_run_draws_a_bar_and_takes_it_away(screen: Screen, clock: Clock) -> None:
    with ProgressBar(4, shown=True) as bar:
        clock.now += 1.5
        bar(2)
    line = "[###############...............] 2 of 4 documents, 1.3 a second, 1 s left"
    assert screen.getvalue() == f"\r\x1b[K{line}\r\x1b[K"


def test_the_bar_shows_speed_and_remaining_time(screen: Screen, clock: Clock) -> None:
    with ProgressBar(1_000_000, shown=True) as bar:
        clock.now += 10
        bar(2_500)
    assert "2500 of 1000000 documents, 250 a second, 1 h 6 min left" in screen.getvalue()


def test_the_bar_makes_room_for_a_report_and_comes_back(screen: Screen, clock: Clock) -> None:
    with ProgressBar(4, shown=True) as bar:
        clock.now += 1.5
        bar(1)
        bar.clear()
        assert screen.getvalue().endswith("\r\x1b[K")
        clock.now += 1
        bar(2)
        assert screen.getvalue().endswith("left")


def test_the_bar_is_drawn_no_more_often_than_an_eye_can_see(screen: Screen, clock: Clock) -> None:
    clock.now = 0.0
    with ProgressBar(1000, shown=True) as bar:
        for done in range(1000):
            clock.now += 0.003
            bar(done + 1)
    assert 15 <= screen.getvalue().count(" of 1000") <= 20


@pytest.mark.parametrize(("total", "shown"), [(100, False), (1, True)])
def test_no_bar_where_it_is_not_wanted(screen: Screen, clock: Clock, total: int, shown: bool) -> None:
    with ProgressBar(total, shown=shown) as bar:
        clock.now += 10
        bar(1)
    assert screen.getvalue() == ""


def test_no_bar_where_there_is_no_terminal(monkeypatch: pytest.MonkeyPatch, clock: Clock) -> None:
    stream = io.StringIO()
    monkeypatch.setattr(progress, "sys", SimpleNamespace(stderr=stream))
    with ProgressBar(100, shown=True) as bar:
        clock.now += 10
        bar(1)
    assert stream.getvalue() == ""
