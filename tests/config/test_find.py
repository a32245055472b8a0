"""The nearest configuration applies, with the overrides that match the document."""

from pathlib import Path

import pytest

from checker.config.find import Configurations
from checker.config.keys import ConfigError
from checker.config.layer import Layer


@pytest.fixture(autouse=True)
def _here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)


def write(name, text=""):
    Path(name).parent.mkdir(parents=True, exist_ok=True)
    Path(name).write_text(text, encoding="utf-8")


def found(**options):
    return Configurations(Layer(str(Path.cwd()), {}), **options)


def test_only_the_nearest_configuration_applies():
    write("contralint.toml", 'profile = "review"\nignore = ["D"]')
    write("posts/.contralint.toml", 'ignore = ["T"]')
    configurations = found()
    assert configurations.of_document("a/b/c.md").text("profile") == "review"
    near = configurations.of_document("posts/2015/a.md")
    assert (near.text("profile"), [term for term, _ in near.items("ignore")]) == ("default", ["T"])


def test_a_pyproject_without_our_table_is_ignored():
    write("contralint.toml", 'profile = "review"')
    write("package/pyproject.toml", "[project]\n")
    assert found().of_document("package/a.md").text("profile") == "review"
    write("package/pyproject.toml", "[tool.contralint]\n")
    assert found().of_document("package/a.md").text("profile") == "default"


def test_two_in_one_folder_are_an_error():
    write("contralint.toml")
    write(".contralint.toml")
    with pytest.raises(ConfigError, match=r"contralint\.toml: There is another configuration next to it, "):
        found().of_document("a.md")


def test_a_named_configuration_applies_to_all_and_none_to_none():
    write("posts/contralint.toml")
    write("other.toml", 'profile = "review"')
    assert found(named="other.toml").of_document("posts/a.md").text("profile") == "review"
    assert found(named="other.toml", isolated=True).of_document("posts/a.md").file is None
    with pytest.raises(ConfigError, match=r"gone\.toml: There is no such configuration"):
        found(named="gone.toml")


def test_overrides_mean_paths_from_their_own_folder_and_the_last_one_decides():
    write(
        "site/contralint.toml",
        '[[overrides]]\npaths = ["posts/", "!posts/keep.md"]\nprofile = "review"\nfacts = ["a.yaml"]\n'
        '[[overrides]]\npaths = ["*.txt"]\nprofile = "default"\nfacts = ["b.yaml"]\n',
    )
    configurations = found()
    assert configurations.of_document("site/posts/2015/a.md").text("profile") == "review"
    assert configurations.of_document("site/a.md").text("profile") == "default"
    both = configurations.of_document("site/posts/a.txt")
    assert both.text("profile") == "default"
    assert [Path(path).name for path, _ in both.paths("facts")] == ["a.yaml", "b.yaml"]
    assert all(str(Path("site").absolute()) in path for path, _ in both.paths("facts"))
    assert configurations.of_folder("site/posts").text("profile") == "default"


def test_documents_with_the_same_configuration_share_their_settings():
    write("contralint.toml", '[[overrides]]\npaths = ["b*"]\n')
    configurations = found()
    assert configurations.of_document("a.md") is configurations.of_document("x/c.md")
    assert configurations.of_document("a.md") is not configurations.of_document("b.md")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('\nexclude = ["!"]', r"contralint\.toml:2: The pattern '!' matches no path"),
        ('[[overrides]]\npaths = ["[z-a]"]', r"contralint\.toml: The pattern '\[z-a\]' cannot be read"),
    ],
)
def test_a_pattern_that_means_nothing_is_an_error(text, message):
    write("contralint.toml", text)
    with pytest.raises(ConfigError, match=message):
        found().of_document("a.md")
