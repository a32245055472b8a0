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


def test_fixed_findings_are_removed_and_reported(contralint):
    write("a.md", CONFLICT + OTHER)
    write("b.md")
    contralint("baseline")
    write("a.md", "Nothing.")
    Path("b.md").unlink()
    write("c.md")
    ran = contralint("check", "a.md", "c.md")
    assert ran.status == 0  # c.md is b.md moved
    assert "contralint-baseline.json: 1 finding is gone, and taken out of it:\ncontralint:   a.md: Z901 " in ran.err
    assert known() == [("b.md", "Z901")]
    assert contralint("check", "a.md", "c.md").err == ""


def test_a_baseline_that_cannot_be_written_reports_fixed_findings_and_stays(contralint, monkeypatch):
    write("a.md", CONFLICT)
    contralint("baseline")
    before = Path("contralint-baseline.json").read_bytes()
    write("a.md", "Mended.\n")

    def refuse(*_):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("checker.cli.baseline_file.os.replace", refuse)
    ran = contralint("check", ".")
    assert ran.status == 0
    assert "1 finding is gone, and would be taken out if it could be written:" in ran.err
    assert Path("contralint-baseline.json").read_bytes() == before
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
    assert "No baseline is written" in ran.err
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
