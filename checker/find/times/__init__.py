"""Prose -> time expressions, in every language that is read, before any context."""

from checker.find.times.merge import find_times, find_times_in

__all__ = ["find_times", "find_times_in"]
