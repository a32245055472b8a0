"""Patterns mean what git says they mean."""

import shutil
import subprocess

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from checker.config.ignore_patterns import PatternError, Patterns


@pytest.mark.parametrize(
    ("pattern", "path", "meant"),
    [
        ("*.md", "a/b.md", True),
        ("/*.md", "a/b.md", False),
        ("build/", "a/build/b.md", True),
        ("build/", "build", False),
        ("a/*", "a/b/c.md", True),
        ("a/*.md", "a/b/c.md", False),
        ("**/draft", "x/y/draft/a.md", True),
        ("posts/**", "posts/a.md", True),
        ("posts/**", "posts", False),
        ("a/**/b", "a/b", True),
        ("a/**/b", "a/x/y/b", True),
        ("[!a]*.md", "a.md", False),
        ("[!a]*.md", "b.md", True),
        ("草稿*", "文/草稿一.md", True),
        (r"\#a", "#a", True),
        ("# a", "# a", False),
        ("a ", "a", True),
        (r"a\ ", "a ", True),
        ("x[", "x[", True),
    ],
)
def test_a_pattern(pattern, path, meant):
    assert Patterns([pattern]).matches(path) is meant


def test_the_last_pattern_decides_but_not_inside_a_folder_left_out():
    patterns = Patterns(["*.md", "!keep.md", "old/", "!old/keep.md"])
    assert patterns.matches("a.md")
    assert not patterns.matches("a/keep.md")
    assert patterns.matches("old/keep.md")


def test_nothing_outside_of_the_folder_is_meant():
    assert not Patterns(["*", "**"]).matches("../a.md")


@pytest.mark.parametrize("pattern", ["!", "/", "[z-a]"])
def test_a_pattern_that_means_nothing_is_an_error(pattern):
    with pytest.raises(PatternError, match="pattern"):
        Patterns([pattern])


LINES = st.lists(st.text(alphabet="ab*?/!", min_size=1, max_size=6), min_size=1, max_size=4)
PATHS = ["a", "b", "ab", "a/a", "a/b", "b/a/aa", "ab/b", "a/b/a", "bb/ab/ba/a", "b/b/b"]


@pytest.fixture(scope="module")
def repository(tmp_path_factory):
    if shutil.which("git") is None:
        pytest.skip("git is the oracle")
    folder = tmp_path_factory.mktemp("repository")
    subprocess.run(["git", "init", "--quiet", folder], check=True)
    return folder


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(LINES)
def test_as_git_has_it(repository, lines):
    for line in lines:
        parts = line.removeprefix("!").split("/")
        if "//" in line or not line.strip("!/") or any("**" in part and part != "**" for part in parts):
            return  # these match nothing
    (repository / ".gitignore").write_text("\n".join(lines), encoding="utf-8")
    command = ["git", "-C", str(repository), "check-ignore", "--no-index", *PATHS]
    ignored = subprocess.run(command, capture_output=True, encoding="utf-8", check=False).stdout.split()
    patterns = Patterns(lines)
    assert [path for path in PATHS if patterns.matches(path)] == ignored
