"""Patterns that are compiled when they are first used: all of them are sound, and behave as compiled ones do."""

import gc
import importlib
import pickle
import pkgutil
import re

import pytest

import checker
import checker.rules
from checker.languages import patterns


def test_every_pattern_can_be_compiled():
    for package, folder in (("checker", checker.__path__[:1]), ("checker.rules", checker.rules.__path__)):
        for module in pkgutil.walk_packages(folder, f"{package}."):
            if not module.name.endswith("__main__"):
                importlib.import_module(module.name)
    found = [each for each in gc.get_objects() if isinstance(each, patterns.Deferred)]
    assert len(found) > 500
    for each in found:
        assert re.compile(each.pattern, each.given).flags == each.flags


@pytest.mark.parametrize("text", ["", "a1b22", "漢字 7"])
def test_a_pattern_does_what_a_compiled_one_does(text):
    deferred, compiled = patterns.compile(r"(?P<number>\d+)", patterns.IGNORECASE), re.compile(r"(?P<number>\d+)", re.I)
    assert [each.span() for each in deferred.finditer(text)] == [each.span() for each in compiled.finditer(text)]
    assert deferred.sub("x", text) == compiled.sub("x", text)
    assert deferred.findall(text, 1) == compiled.findall(text, 1)
    assert (deferred.search(text) is None, deferred.match(text, 0, 1) is None) == (
        compiled.search(text) is None,
        compiled.match(text, 0, 1) is None,
    )
    assert (deferred.pattern, deferred.flags, deferred.groups) == (compiled.pattern, compiled.flags, compiled.groups)
    assert dict(deferred.groupindex) == dict(compiled.groupindex)


def test_nothing_is_compiled_before_it_is_used():
    deferred = patterns.compile("(")
    with pytest.raises(re.error, match="unterminated"):
        deferred.match("")


def test_it_goes_to_other_processes_and_has_no_other_attributes():
    again = pickle.loads(pickle.dumps(patterns.compile("[0-9]+")))
    assert again.fullmatch("12") is not None
    with pytest.raises(AttributeError):
        _ = again.nothing
