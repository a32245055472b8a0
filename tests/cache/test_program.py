"""The program is known by what makes results, and not by when or where it was installed."""

import os
import shutil
import sys
from pathlib import Path

import pytest

from checker.run.cache import program as module
from checker.run.cache.program import contents, digest, program_digest
from checker.system.installed import installed, plug_in_packages


def test_a_digest_distinguishes_parts():
    assert digest(["ab", "c"]) != digest(["a", "bc"])
    assert digest(["a"]) == digest([b"a"])


def test_it_is_the_same_until_something_changes():
    assert program_digest() == program_digest()


def wheel(folder, text="x = 1\n"):
    """A folder with our package as an installer leaves it."""
    package = folder / "checker"
    package.mkdir(parents=True)
    (package / "__init__.py").write_text(text, "utf-8")
    info = folder / f"contralint-{module.__version__}.dist-info"
    info.mkdir()
    digest_of_file = digest([text]).hex()
    (info / "RECORD").write_text(
        f"../../bin/contralint,sha256=abc,9\nchecker/__init__.py,sha256={digest_of_file},{len(text)}\n"
        "checker/__pycache__/__init__.pyc,,\n"
    )
    return package


@pytest.fixture
def own(monkeypatch):
    """Prints the folder of our package."""
    return lambda package: monkeypatch.setattr(module, "_own_folders", lambda: (str(package),))


def test_another_time_and_place_of_installation_is_the_same_program(tmp_path, own):
    first, second = wheel(tmp_path / "one"), wheel(tmp_path / "two")
    os.utime(second / "__init__.py", (1, 1))
    own(first)
    known = program_digest()
    own(second)
    assert program_digest() == known


def test_other_files_are_another_program(tmp_path, own):
    found = set()
    for name, text in (("one", "x = 1\n"), ("two", "x = 2\n"), ("three", "x = 1\n")):
        package = wheel(tmp_path / name, text)
        if name == "three":
            (package / "__init__.py").write_text("x = 1 # changed where it is installed\n")
        own(package)
        found.add(program_digest())
    assert len(found) == 3


def test_edited_files_are_identified_by_size_and_time(tmp_path, own):
    package = wheel(tmp_path)
    shutil.rmtree(next(tmp_path.glob("*.dist-info")))
    own(package)
    before = program_digest()
    os.utime(package / "__init__.py", (1, 1))
    assert program_digest() != before


def plug_in(folder, name="plug", entry="Z801 = plug.rule:Always"):
    package = folder / name
    package.mkdir(parents=True)
    (package / "rule.py").write_text("A = 1\n")
    info = folder / f"{name}-1.0.dist-info"
    info.mkdir()
    (info / "entry_points.txt").write_text(
        f"[console_scripts]\nx = other.cli:main\n\n[contralint.rules]\n{entry}\n\n"
        "[contralint.facts]\np = plug_facts\n\n"
        "[zzz]\ny = third\n"
    )
    return package


def test_plug_ins_are_seen_without_being_imported(tmp_path):
    plug_in(tmp_path)
    found = installed([str(tmp_path), str(tmp_path / "gone")])
    assert found[0] == "plug-1.0.dist-info"
    assert plug_in_packages(found) == ("plug", "plug_facts")
    assert plug_in_packages(["[contralint.rules]\nD101 = checker.rules.x:Y\n"]) == ()


def test_a_plug_in_that_comes_changes_or_goes_is_another_program(tmp_path, monkeypatch):
    monkeypatch.syspath_prepend(str(tmp_path))
    found = [program_digest()]
    package = plug_in(tmp_path)
    found.append(program_digest())
    assert "plug" not in sys.modules
    (package / "words.py").write_text("WORD = 1\n")
    found.append(program_digest())
    (package / "words.py").write_text("WORD = 2\n")
    found.append(program_digest())
    (package / "__pycache__").mkdir()
    (package / "__pycache__" / "words.pyc").write_text("anything")
    assert program_digest() == found[-1]
    os.utime(package / "words.py", (1, 1))
    assert program_digest() == found[-1]
    assert len(set(found)) == 4
    shutil.rmtree(package)
    shutil.rmtree(tmp_path / "plug-1.0.dist-info")
    assert program_digest() == found[0]


def test_a_package_that_comes_is_another_program(tmp_path, monkeypatch):
    monkeypatch.syspath_prepend(str(tmp_path))
    before = program_digest()
    (tmp_path / "regex-1.dist-info").mkdir()
    assert program_digest() != before


def test_contents_are_those_of_all_files_below(tmp_path):
    (tmp_path / "below").mkdir()
    (tmp_path / "below" / "a.yaml").write_bytes(b"one")
    (tmp_path / "b.png").write_bytes(b"two")
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "x.py").write_bytes(b"three")
    (tmp_path / "round").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "link.py").symlink_to(tmp_path / "below" / "a.yaml")
    found = list(contents(str(tmp_path)))
    assert found[0] == "b.png"
    assert found[1].startswith("3?")
    assert found[2:] == ["below", "a.yaml", b"one", "link.py", b"one"]
    assert list(contents(str(tmp_path / "gone"))) == ["No such file or directory"]
    assert list(contents(str(Path(tmp_path, "below", "a.yaml")))) == [b"one"]


def test_our_own_files_are_those_of_our_packages():
    folders = [os.path.basename(folder) for folder in module._own_folders()]
    assert folders == ["checker", "rules", "reports"]
