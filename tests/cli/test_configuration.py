"""Configuration as the commands follow it."""

import json
import re
import tomllib
from pathlib import Path

import pytest

CONFLICT = "There are five sheep. There are six sheep. A goat.\n"


def write(path, text=CONFLICT):
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    Path(path).write_text(text, "utf-8")


def found(contralint, *arguments):
    log = json.loads(contralint("check", *arguments, "--format", "json").out)
    return {(finding["path"], finding["rule"], finding["severity"]) for finding in log["findings"]}


def test_the_nearest_configuration_chooses_the_rules_of_each_document(contralint):
    write("a.md")
    write("review/a.md")
    write("review/contralint.toml", 'profile = "review"\n[severity]\nZ9 = "note"\ndoubtful-goat = "error"\n')
    assert found(contralint, ".") == {
        ("a.md", "Z901", "warning"),
        ("review/a.md", "Z901", "note"),
        ("review/a.md", "Z950", "warning"),  # a step down, since the rule is hardly sure
    }


def test_the_command_line_overrides_the_configuration(contralint):
    write("a.md")
    write("contralint.toml", 'profile = "review"\nignore = ["Z901"]\n')
    assert found(contralint, "a.md") == {("a.md", "Z950", "warning")}
    assert found(contralint, "a.md", "--select", "Z901") == {("a.md", "Z901", "warning")}
    assert found(contralint, "a.md", "--profile", "default") == set()
    assert found(contralint, "a.md", "--no-config") == {("a.md", "Z901", "warning")}
    assert len(found(contralint, "a.md", "--extend-select", "sheep-mismatch")) == 2


def test_overrides_change_the_settings_of_some_documents(contralint):
    write("a.md")
    write("drafts/a.md")
    write(
        "contralint.toml", '[[overrides]]\npaths = ["drafts/"]\nseverity = { Z = "note" }\nextend-select = ["Z950"]\n'
    )
    assert found(contralint, ".") == {
        ("a.md", "Z901", "warning"),
        ("drafts/a.md", "Z901", "note"),
        ("drafts/a.md", "Z950", "note"),
    }


def test_a_configuration_that_leaves_no_rule_for_some_documents_is_fine(contralint):
    write("a.md")
    write("drafts/a.md")
    write("contralint.toml", '[[overrides]]\npaths = ["drafts/"]\nselect = []\n')
    assert found(contralint, ".") == {("a.md", "Z901", "warning")}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('\nprofil = "x"', "contralint.toml:2: There is no key 'profil'; did you mean 'profile'?"),
        ('ignore = [\n "sheep-mismach"]', "contralint.toml:2: There is no rule 'sheep-mismach'; did you mean Z901"),
        ('[severity]\nQ = "note"', "contralint.toml:2: There is no rule 'Q'; 'contralint rules' lists them."),
        ('rules = ["gone"]', "contralint.toml:1: The folder of rules '"),
    ],
)
def test_a_mistake_is_reported_with_its_line(contralint, text, expected):
    write("a.md")
    write("contralint.toml", text)
    ran = contralint("check", "a.md")
    assert (ran.status, ran.out) == (2, "")
    assert ran.err.startswith(f"contralint: {expected}")


def test_configured_front_matter_keys_are_read(contralint, monkeypatch):
    from checker.registry import rules

    monkeypatch.setattr("checker.cli.check.rules", rules)
    write("a.md", "---\nerschienen: 2015-06-10\nmodified: 2015-06-01\n---\nText.\n")
    write("contralint.toml", 'profile = "review"\n')
    assert found(contralint, "a.md") == set()
    write("contralint.toml", 'profile = "review"\n[front-matter]\npublished = ["Erschienen"]\n')
    assert {rule for _, rule, _ in found(contralint, "a.md")} == {"T204"}


def test_config_shows_each_value_with_its_origin(contralint):
    write(
        "contralint.toml",
        'ignore = ["Y100"]\n[severity]\nZ = "note"\n[[overrides]]\npaths = ["a.md"]\nprofile = "review"\n',
    )
    ran = contralint("config", "a.md")
    assert ran.status == 0
    shown = {tuple(line.split()) for line in ran.out.splitlines()}
    assert ("profile", "review", "contralint.toml:6") in shown
    assert ("ignore", "Y100", "contralint.toml:1") in shown
    assert ("cache", "true", "default") in shown
    assert ("Z950", "doubtful-goat", "note", "contralint.toml:3") in shown
    assert ("Y100", "fragile", "off", "contralint.toml:1") in shown


def test_config_as_json(contralint):
    write("contralint.toml", 'select = ["Z9"]\n')
    log = json.loads(contralint("config", "b/c.md", "--format", "json").out)
    assert log["configuration"] == "contralint.toml"
    assert {"key": "select", "value": "Z9", "from": "contralint.toml:1"} in log["values"]
    assert {"rule": "Y100", "name": "fragile", "severity": "off", "from": "contralint.toml:1"} in log["rules"]


def test_config_without_any_configuration(contralint):
    ran = contralint("config", "a.md")
    assert "configuration  none, in its folder or a parent" in ran.out


def test_init_writes_what_the_folder_asks_for_and_can_be_used(contralint):
    for number in range(3):
        write(f"posts/{number}.md", "---\nerschienen: 2015-06-10\n---\nText.\n")
    write("public/index.md", "Text.")
    write("_drafts/a.md", "Text.")
    ran = contralint("init")
    assert ran.status == 0
    written = tomllib.loads(Path("contralint.toml").read_text("utf-8"))
    assert written["exclude"] == ["public/"]
    assert written["front-matter"] == {"published": ["erschienen"]}
    assert written["overrides"][0]["paths"] == ["_drafts/"]
    assert contralint("init").status == 2
    assert contralint("init", "--force").status == 0


def test_the_start_for_an_empty_folder_changes_nothing(contralint):
    text = contralint("init", "--stdout").out
    assert tomllib.loads(text) == {"profile": "default"}
    assert not Path("contralint.toml").exists()


@pytest.mark.parametrize("dated", [False, True])
def test_every_line_that_init_offers_may_be_used(contralint, monkeypatch, dated):
    from checker.registry import rules

    monkeypatch.setattr("checker.cli.config.rules", rules)
    if dated:
        for number in range(3):
            write(f"posts/{number}.md", "---\nerschienen: 2015-06-10\n---\nText.\n")
        write("_drafts/a.md", "Text.")
    text = contralint("init", "--stdout").out
    lines = [line.removeprefix("# ") if "=" in line or line.startswith("# [") else line for line in text.splitlines()]
    write("contralint.toml", "\n".join(lines).replace('rules = ["rules"]', ""))
    ran = contralint("config", "a.md")
    assert (ran.status, ran.err) == (0, "")
    used = tomllib.loads("\n".join(lines))
    assert {"exclude", "extend-select", "time-zone", "facts", "front-matter", "severity", "overrides"} <= set(used)
    assert isinstance(used["overrides"], list)


@pytest.mark.parametrize(
    ("files", "site", "left_out"),
    [
        (("hugo.toml", "content/a.md", "themes/x/layouts/b.html", "public/c.html"), "Hugo", ["public/", "themes/"]),
        (("config.toml", "content/a.md", "layouts/b.html"), "Hugo", ["layouts/"]),
        (("config.toml", "a.md", "layouts/b.html"), None, None),
        (("_config.yml", "_posts/a.md", "_layouts/b.html", "_site/c/d.html"), "Jekyll", ["_layouts/", "_site/"]),
        (("_config.yml", "source/_posts/a.md", "scaffolds/post.md"), "Hexo", ["scaffolds/"]),
        (("mkdocs.yml", "docs/a.md", "site/a/index.html"), "MkDocs", ["site/"]),
        (("docs/conf.py", "docs/a.rst", "docs/_build/html/a.html", "docs/_templates/b.html"), "Sphinx",
         ["docs/_build/", "docs/_templates/"]),
        (("稿件.txt", "a.docx"), None, None),
    ],
)  # fmt: skip
def test_init_knows_programs_that_make_sites(contralint, files, site, left_out):
    for name in files:
        write(name, "Text.\n")
    ran = contralint("init")
    assert (f"and {site} builds a site from them" in ran.out) == (site is not None)
    written = tomllib.loads(Path("contralint.toml").read_text("utf-8"))
    assert written.get("exclude") == left_out
    for folder in left_out or ():
        assert folder in ran.out
    checked = json.loads(contralint("check", ".", "--format", "json").out)["documents"]
    assert not any(each["path"].startswith(tuple(left_out or ["-"])) for each in checked)


@pytest.mark.parametrize(
    ("name", "text", "zone"),
    [
        ("_config.yml", "title: x\ntimezone: Europe/Berlin\n", "Europe/Berlin"),
        ("hugo.toml", "title = 'x'\ntimeZone = 'America/New_York'\n", "America/New_York"),
        ("_config.yml", "timezone: Middle/Earth\n", None),
        ("_config.yml", "timezone: ''\n", None),
    ],
)
def test_init_takes_the_time_zone_of_the_site(contralint, name, text, zone):
    write(name, text)
    write("a.md", "Text.\n")
    ran = contralint("init")
    assert tomllib.loads(Path("contralint.toml").read_text("utf-8")).get("time-zone") == zone
    assert ("Time zone, from the settings of the site" in ran.out) == (zone is not None)
    assert contralint("check", ".").status == 0


def test_init_says_what_it_made_of_the_folder(contralint, monkeypatch):
    from checker.registry import rules

    for module in ("check", "config"):
        monkeypatch.setattr(f"checker.cli.{module}.rules", rules)
    for number in range(3):
        write(f"posts/{number}.md", "---\nerschienen: 2015-06-10\n---\nText.\n")
    write("草稿/a.txt", "Text.")
    ran = contralint("init")
    assert "  The folder has 3 .md files and 1 .txt file.\n" in ran.out
    assert "  Drafts, where findings are only notes: 草稿/.\n" in ran.out
    assert "  'erschienen' is used as the publication date (3 documents); please check.\n" in ran.out
    commands = [line.split("  ")[0] for line in ran.out.splitlines() if line.startswith("contralint ")]
    for command in commands:
        assert contralint(*command.split()[1:]).status == 0


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('ignore = ["sheep-mismatsh"]\n', "contralint.toml:1: There is no rule 'sheep-mismatsh'; did you mean Z901"),
        ('[severity]\nqqqq = "note"\n', "contralint.toml:2: There is no rule 'qqqq'; 'contralint rules' lists them."),
    ],
)
def test_a_rule_that_there_is_not_is_named_with_its_line_in_one_sentence(contralint, text, expected):
    write("a.md")
    write("contralint.toml", text)
    ran = contralint("check", "a.md")
    assert ran.status == 2
    assert ran.err.startswith(f"contralint: {expected}")
    assert ran.err.count("?") + ran.err.count(".\n") == 1


def test_paths_left_out_are_not_checked(contralint):
    write("a.md")
    write("old/a.md")
    write("contralint.toml", 'exclude = ["old/"]\n')
    assert {path for path, _, _ in found(contralint, ".")} == {"a.md"}
    assert {path for path, _, _ in found(contralint, "old/a.md")} == {"old/a.md"}
    assert found(contralint, "old/a.md", "--force-exclude") == set()
    assert found(contralint, ".", "--exclude", "*.md") == set()


def test_config_shows_the_entries_of_a_table(contralint):
    write("contralint.toml", '[zones]\nCST = "+08:00"\n[[overrides]]\npaths = ["a.md"]\nzones = { IST = "+05:30" }\n')
    rows = {tuple(line.split()) for line in contralint("config", "a.md").out.splitlines()}
    assert {("zones.CST", "+08:00", "contralint.toml:2"), ("zones.IST", "+05:30", "contralint.toml:5")} <= rows
    assert ("zones", "none", "default") in {
        tuple(line.split()) for line in contralint("config", "--no-config", ".").out.splitlines()
    }


def test_all_errors_are_reported_at_once(contralint):
    write("a.md")
    write(
        "contralint.toml",
        'profil = "review"\ncache = 1\n\n[severity]\nT = "loud"\n\n[[overrides]]\nselect = ["Z"]\nbaseline = "b"\n',
    )
    ran = contralint("check", "a.md")
    assert (ran.status, ran.out) == (2, "")
    lines = ran.err.splitlines()
    assert [line.split(": ")[1] for line in lines] == [f"contralint.toml:{number}" for number in (1, 2, 5, 9, 7)]
    write("contralint.toml", 'select = ["Z90", "Q1", "Q2"]\n')
    assert contralint("check", "a.md").err.count("contralint.toml:1: ") == 2


def test_all_errors_of_a_configuration_are_reported_at_once(contralint):
    Path("contralint.toml").write_text(
        'profil = "review"\nselect = "D"\ncache = 1\n\n[severity]\nD = "loud"\n\n'
        '[[overrides]]\nignore = ["Z"]\nrules = []\n',
        "utf-8",
    )
    ran = contralint("check", ".")
    lines = [int(line) for line in re.findall(r"contralint.toml:(\d+): ", ran.err)]
    assert ran.status == 2 and sorted(set(lines)) == [1, 2, 3, 6, 8, 10]
    assert "did you mean 'profile'?" in ran.err


@pytest.mark.parametrize("named", [False, True])
def test_unknown_rules_are_said_together_with_unknown_keys(contralint, named):
    write("a.md")
    name = "other.toml" if named else "contralint.toml"
    write(
        name,
        'selct = ["D"]\ntime-zone = "Mars/Base"\nexclude = ["x"]\n[severity]\nD999 = "error"\n'
        '[[overrides]]\npaths = ["elsewhere/"]\nselect = ["Q9"]\n',
    )
    ran = contralint("check", "a.md", *(["--config", name] if named else []))
    lines = {int(line) for line in re.findall(rf"{name}:(\d+): ", ran.err)}
    assert (ran.status, ran.out) == (2, "")
    assert lines == {1, 2, 5, 8}
    write(name, 'exclude = ["!/"]\nselect = ["D999"]\n[[overrides]]\npaths = ["a/"]\nselect = ["Q9"]\n')
    ran = contralint("check", "a.md", *(["--config", name] if named else []))
    assert {int(line) for line in re.findall(rf"{name}:(\d+): ", ran.err)} == {1, 2, 5}
