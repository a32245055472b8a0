"""Configuration files: what they may contain, and how an error names the line and the nearest valid word."""

from pathlib import Path

import pytest

from checker.config.keys import ConfigError
from checker.config.layer import read_config


@pytest.fixture(autouse=True)
def _here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)


def write(text, name="contralint.toml"):
    Path(name).parent.mkdir(parents=True, exist_ok=True)
    Path(name).write_text(text, encoding="utf-8")
    return str(Path(name).absolute())


def test_each_value_knows_its_line():
    config = read_config(write('profile = "review"\nselect = [\n  "D",\n  "T203",\n]\n[severity]\nD101 = "note"\n'))
    (layer,) = config.layers
    assert layer.values["profile"].value == "review"
    assert str(layer.values["profile"].origin) == "contralint.toml:1"
    assert [(term, str(origin)) for term, origin in layer.values["select"].items] == [
        ("D", "contralint.toml:3"),
        ("T203", "contralint.toml:4"),
    ]
    assert layer.values["severity"].items[0][1].line == 7


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('\nprofil = "review"', "contralint.toml:2: There is no key 'profil'; did you mean 'profile'?"),
        ("x = 1", "contralint.toml:1: There is no key 'x'; there are profile,"),
        ('profile = "reviw"', "contralint.toml:1: 'profile' cannot be 'reviw'; did you mean 'review'?"),
        ("profile = 1", "contralint.toml:1: 'profile' must be a text."),
        ('select = "D"', "contralint.toml:1: 'select' must be a list of texts."),
        ('select = [\n"D",\n1]', "contralint.toml:3: 'select' must be a list of texts."),
        ("cache = 1", "contralint.toml:1: 'cache' must be true or false."),
        ('severity = "note"', "contralint.toml:1: 'severity' must be a table."),
        ('[severity]\nD = "loud"', "contralint.toml:2: 'D' cannot be 'loud'; there are error, warning, note."),
        ("[severity]\nD = 1", "contralint.toml:2: 'D' must be a text."),
        (
            '[front-matter]\n\npublishd = ["a"]',
            "contralint.toml:3: There is no key 'publishd'; did you mean 'published'?",
        ),
        ('overrides = "a"', "contralint.toml:1: Overrides are tables: write [[overrides]]."),
        ("overrides = [1]", "contralint.toml:1: Overrides are tables: write [[overrides]]."),
        ("[[overrides]]\n", "contralint.toml:1: An override needs paths: write paths = [...]."),
        (
            '[[overrides]]\npaths = ["a"]\nexclude = ["b"]',
            "contralint.toml:3: 'exclude' applies to all documents: it cannot be in an override.",
        ),
        ('extend = "gone.toml"', "contralint.toml:1: There is no file 'gone.toml' to extend."),
        ('extend = "contralint.toml"', "contralint.toml: It extends contralint.toml, which extends it."),
        ("a = = 1", "contralint.toml:1: This is not TOML: "),
        ("a = 1\na = 2", "contralint.toml:2: This is not TOML: "),
        ("cache = true\nselect = [\n\n", "contralint.toml:2: This is not TOML: "),
    ],
)
def test_an_error_names_file_and_line_and_what_to_do(text, message):
    with pytest.raises(ConfigError) as caught:
        read_config(write(text))
    assert str(caught.value).startswith(message)
    assert "(at " not in str(caught.value)  # the line is named once


def test_bytes_that_are_no_utf_8_are_named_by_their_line():
    Path("contralint.toml").write_bytes(b'profile = "review"\n# \xff\n')
    with pytest.raises(ConfigError, match=r"^contralint\.toml:2: This is not UTF-8"):
        read_config(str(Path("contralint.toml").absolute()))


def test_in_pyproject_only_our_own_table_counts():
    path = write('[project]\nname = "x"\n[tool.contralint]\nprofile = "review"\n', "pyproject.toml")
    assert str(read_config(path).layers[0].values["profile"].origin) == "pyproject.toml:4"
    path = write("[tool.other]\n", "pyproject.toml")
    assert read_config(path, named=False) is None
    with pytest.raises(ConfigError, match=r"There is no \[tool.contralint\] in it"):
        read_config(path)


def test_an_error_in_pyproject_has_its_line():
    with pytest.raises(ConfigError, match=r"^pyproject\.toml:3: There is no key 'slect'; did you mean 'select'\?"):
        read_config(write("[tool.contralint]\n\nslect = []\n", "pyproject.toml"))


def test_what_is_extended_comes_first():
    write('profile = "review"\nignore = ["D"]\n', "shared/base.toml")
    config = read_config(write('extend = "shared/base.toml"\nignore = ["T"]\n'))
    base, own = config.layers
    assert (base.values["ignore"].value, own.values["ignore"].value) == (("D",), ("T",))
    assert base.folder.endswith("shared")
