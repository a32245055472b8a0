"""Patterns that an earlier run compiled are those that this run would compile."""

import re

import pytest

from checker.system import compiled_patterns
from checker.system.compiled_patterns import compiled, keep_in, save

PATTERNS = [
    (r"(?P<day>\d{1,2})\s(?P<month>May|June)\b", re.IGNORECASE),
    (r"(?x) [一-龥]+ (?=年) | (?<!\d)[０-９]{2,}", 0),
    (r"^(a+)(b)?(?(2)c|d)$", re.MULTILINE),
    (rb"\xef\xbb\xbf", 0),
]
TEXT = "12 june\n二零二零年\naabc\naad\n６７"


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    def restart():
        monkeypatch.setattr(compiled_patterns, "_store", compiled_patterns._Store())
        keep_in(lambda: str(tmp_path / "made"))

    restart()
    return tmp_path / "made", restart


def results(pattern):
    text = TEXT.encode("utf-8-sig") if isinstance(pattern.pattern, bytes) else TEXT
    found = [(one.span(), one.groups(), one.groupdict(), one.lastgroup) for one in pattern.finditer(text)]
    return pattern.pattern, pattern.flags, pattern.groups, dict(pattern.groupindex), found


def test_a_later_run_finds_the_same(folder):
    path, restart = folder
    made = [results(compiled(*each)[0]) for each in PATTERNS]
    save()
    restart()
    assert (
        [results(compiled(*each)[0]) for each in PATTERNS] == made == [results(re.compile(*each)) for each in PATTERNS]
    )
    assert compiled_patterns._store.new == 0
    assert len(list(path.iterdir())) == 1


def test_a_run_that_compiled_nothing_writes_nothing(folder):
    path, _ = folder
    save()
    assert not path.exists()


def test_a_run_keeps_what_others_wrote(folder):
    _, restart = folder
    for each in PATTERNS:
        compiled(*each)
        save()
        restart()
    for each in PATTERNS:
        compiled(*each)
    assert compiled_patterns._store.new == 0


@pytest.mark.parametrize("damage", [b"", b"\0\0\0\0", b"nothing of use"])
def test_a_damaged_file_is_rewritten(folder, damage):
    path, restart = folder
    compiled(*PATTERNS[0])
    save()
    (file,) = path.iterdir()
    file.write_bytes(damage)
    restart()
    assert results(compiled(*PATTERNS[0])[0]) == results(re.compile(*PATTERNS[0]))
    save()
    restart()
    compiled(*PATTERNS[0])
    assert compiled_patterns._store.new == 0


def test_a_folder_that_cannot_be_written_does_not_matter(folder):
    path, _ = folder
    path.write_text("a file")
    compiled(*PATTERNS[0])
    save()


def test_a_wrong_pattern_raises_its_error():
    with pytest.raises(re.error):
        compiled("(", 0)


def test_an_engine_that_differs_compiles_as_ever(monkeypatch):
    monkeypatch.delattr(re, "_parser")
    assert compiled("a", 0)[0].match("a")


def test_the_oldest_are_forgotten(folder, monkeypatch):
    _, restart = folder
    monkeypatch.setattr(compiled_patterns, "_MOST", 2)
    for each in PATTERNS[:3]:
        compiled(*each)
        save()
        restart()
    compiled(*PATTERNS[2])
    assert compiled_patterns._store.new == 0
    compiled(*PATTERNS[0])
    assert compiled_patterns._store.new == 1
