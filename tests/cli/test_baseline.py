"""``contralint baseline``, and checks after it."""

import json
from pathlib import Path

CONFLICT = "There are five sheep. There are six sheep.\n"
OTHER = "There are two sheep. There are ten sheep.\n"


def write(path, text=CONFLICT):
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    Path(path).write_text(text, "utf-8")


def known():
    return [
        (each["path"], each["rule"]) for each in json.loads(Path("contralint-baseline.json").read_bytes())["findings"]
    ]


def test_after_a_baseline_only_what_is_new_is_reported(contralint):
    write("docs/a.md")
    ran = contralint("baseline")
    assert (ran.status, ran.out) == (0, "contralint-baseline.json: 1 known, 1 of them new, 0 gone.\n")
    ran = contralint("check", "docs")
    assert (ran.status, ran.out) == (0, "no findings in 1 document, 1 in the baseline\n")
    write("docs/a.md", f"One line above.\n\n{CONFLICT}")
    write("docs/b.md", OTHER)
    ran = contralint("check", "docs", "--format", "json")
    log = json.loads(ran.out)
    assert (ran.status, len(log["findings"]), log["summary"]["known"]) == (1, 1, 1)
    assert contralint("check", "docs", "--no-baseline", "--format", "json").out.count('"fingerprint"') == 2


def test_fixed_findings_are_reported_and_only_removed_when_asked(contralint):
    write("a.md", CONFLICT + OTHER)
    write("b.md")
    contralint("baseline")
    before = Path("contralint-baseline.json").read_bytes()
    write("a.md", "Nothing.")
    Path("b.md").unlink()
    write("c.md")
    write("d.md", OTHER.replace("sheep", "goats"))
    ran = contralint("check", "a.md", "c.md")
    assert ran.status == 0  # c.md is b.md moved
    output = (
        "contralint-baseline.json: 1 finding is gone; 'contralint baseline --prune' removes:\ncontralint:   a.md: Z901 "
    )
    assert output in ran.err
    assert Path("contralint-baseline.json").read_bytes() == before
    pruned = contralint("baseline", "--prune")
    assert pruned.out == "contralint-baseline.json: 1 known, 0 of them new, 1 gone.\n"
    assert known() == [("b.md", "Z901")]
    assert contralint("check", "a.md", "c.md").err == ""
    assert contralint("check", "a.md", "c.md").status == 0


def test_a_check_never_writes_and_leaves_nothing_behind(contralint):
    write("a.md", CONFLICT)
    contralint("baseline")
    write("a.md", "Mended.\n")
    state = Path("contralint-baseline.json").stat()
    assert contralint("check", ".").status == 0
    assert Path("contralint-baseline.json").stat().st_mtime_ns == state.st_mtime_ns
    assert sorted(path.name for path in Path().iterdir()) == ["a.md", "contralint-baseline.json"]


def test_a_run_of_few_rules_or_documents_takes_nothing_out(contralint):
    write("a.md")
    write("b.md")
    contralint("baseline")
    write("a.md", "Nothing.")
    assert contralint("check", "b.md").err == ""
    assert contralint("check", "a.md", "--select", "Z950").err == ""
    assert len(known()) == 2


def test_writing_it_again_adds_new_findings(contralint):
    write("a.md")
    contralint("baseline")
    write("b.md")
    assert "2 known, 1 of them new, 0 gone" in contralint("baseline", "b.md").out
    assert known() == [("a.md", "Z901"), ("b.md", "Z901")]
    Path("b.md").rename("c.md")
    assert "2 known, 0 of them new, 0 gone" in contralint("baseline").out
    assert known() == [("a.md", "Z901"), ("c.md", "Z901")]


def test_a_baseline_is_not_written_where_something_failed(contralint):
    write("a.md", CONFLICT + "A wolf.")
    ran = contralint("baseline")
    assert ran.status == 2
    assert "No baseline was written" in ran.err
    assert not Path("contralint-baseline.json").exists()


def test_its_place_may_be_configured(contralint):
    write("site/contralint.toml", 'baseline = "known/site.json"\n')
    write("site/known/README.md", "")
    write("site/a.md")
    assert contralint("baseline", "--config", "site/contralint.toml", "site").status == 0
    assert json.loads(Path("site/known/site.json").read_bytes())["findings"][0]["path"] == "../a.md"
    assert contralint("check", "--config", "site/contralint.toml", "site").status == 0


def test_one_that_is_named_must_be_there_and_be_one(contralint):
    write("a.md")
    assert "There is no such baseline" in contralint("check", "a.md", "--baseline", "gone.json").err
    write("x.json", "{")
    ran = contralint("check", "a.md", "--baseline", "x.json")
    assert (ran.status, ran.err) == (
        2,
        "contralint: x.json: It is not a baseline: write it again with 'contralint baseline'.\n",
    )


def test_the_nearest_baseline_upward_within_the_project_applies(contralint, monkeypatch):
    write("project/docs/a.md")
    write("project/contralint.toml", "")
    monkeypatch.chdir("project")
    contralint("baseline")
    monkeypatch.chdir("docs")
    assert contralint("check", "a.md").status == 0
    assert "known" in contralint("baseline").out and not Path("contralint-baseline.json").exists()
    Path("../contralint.toml").rename("contralint.toml")  # the project is now this folder
    assert contralint("check", "a.md").status == 1


def test_a_new_baseline_is_next_to_the_configuration(contralint, monkeypatch):
    write("project/docs/a.md")
    write("project/contralint.toml", "")
    monkeypatch.chdir("project/docs")
    contralint("baseline")
    assert Path("../contralint-baseline.json").exists()
