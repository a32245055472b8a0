"""The hook, the action, the template and the image do what they say; their scripts are run, the network is not used."""

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from build_servers import git, loaded, run_action, run_installation, run_template

from checker.cli.arguments import parser
from checker.formats.suffixes import SUFFIXES

ROOT = Path(__file__).parents[2]
PRE_COMMIT = shutil.which("pre-commit", path=os.pathsep.join((str(Path(sys.executable).parent), os.environ["PATH"])))


def test_the_hook_runs_a_command_that_there_is():
    (hook,) = loaded(".pre-commit-hooks.yaml")[0]
    words = shlex.split(hook["entry"])
    options = parser().parse_args([*words[1:], *hook["args"], "a.md"])
    assert (words[0], options.command, options.force_exclude) == ("contralint", "check", True)


def test_no_file_name_is_an_option_to_the_hook():
    (hook,) = loaded(".pre-commit-hooks.yaml")[0]
    options = parser().parse_args([*shlex.split(hook["entry"])[1:], *hook["args"], "--config=a.md", "--local-rules"])
    assert (options.paths, options.config, options.local_rules) == (["--config=a.md", "--local-rules"], None, False)


def test_the_hook_runs_local_rules_only_where_it_is_asked():
    (hook,) = loaded(".pre-commit-hooks.yaml")[0]
    entry = shlex.split(hook["entry"])[1:]
    assert parser().parse_args([*entry, *hook["args"], "a.md"]).local_rules is False
    assert parser().parse_args([*entry, "--local-rules", "--", "a.md"]).local_rules is True


def test_the_hook_sees_every_document_that_a_folder_is_searched_for():
    (hook,) = loaded(".pre-commit-hooks.yaml")[0]
    names = [f"a b/c{ending}" for ending in (*SUFFIXES, ".DOCX")]
    assert hook["types"] == ["file"] and "types_or" not in hook
    assert [name for name in names if re.search(hook["files"], name)] == names
    assert not re.search(hook["files"], "a.py") and not re.search(hook["files"], "a.md.png")


SWITCHES = {"profile", "select", "ignore", "config", "facts", "baseline", "fail-level"}


def test_the_action_and_the_template_have_the_same_switches():
    (action,) = loaded("action.yml")
    template = loaded("templates/contralint.yml")[0]["spec"]["inputs"]
    shared = {"paths", "options", "changed-since", "local-rules", *SWITCHES}
    assert set(action["inputs"]) - {"sarif", "cache", "python-version"} == shared
    assert set(template) - {"stage", "image", "package"} == shared
    alike = shared - {"changed-since", "paths"}
    assert {name: action["inputs"][name]["default"] for name in alike} == {
        name: template[name]["default"] for name in alike
    }


@pytest.mark.parametrize(
    ("inputs", "status", "shown"),
    [
        ({"fail-level": "error"}, 1, True),
        ({"ignore": "D101"}, 0, False),
        ({"select": "T"}, 0, False),
        ({"profile": "review"}, 1, True),
        ({"config": "own settings.toml"}, 0, True),
        ({"baseline": "gone.json"}, 2, False),
        ({"facts": "gone.yaml"}, 2, None),
    ],
)
def test_each_switch_reaches_the_program(checkout, inputs, status, shown):
    (checkout / "own settings.toml").write_text('[severity]\nD101 = "note"\n', "utf-8")
    assert set(inputs) <= SWITCHES
    more = {"fail-level": "warning"} if "config" in inputs else {}
    for ran in (run_action(checkout, **inputs, **more), run_template(checkout, {}, **inputs, **more)):
        assert ran.returncode == status, ran.stderr
        assert shown is None or ("not a Monday" in ran.stdout) == shown


RULE = '''
from contralint import Finding, Rule, Span

class Local(Rule):
    """A rule of its own."""

    id = "Z001"
    name = "local"

    def check(self, reading):
        yield Finding(self.id, Span(0, 1), "It ran.")
'''


@pytest.mark.parametrize(
    ("inputs", "ran"),
    [
        ({}, False),
        ({"local-rules": "true"}, True),
        ({"local-rules": "x"}, False),
        ({"options": "--local-rules"}, True),
    ],
)
def test_the_action_and_the_template_run_local_rules_only_where_they_are_asked(checkout, inputs, ran):
    (checkout / "rules").mkdir()
    (checkout / "rules/local.py").write_text(RULE, "utf-8")
    (checkout / "contralint.toml").write_text('rules = ["rules"]\nextend-select = ["Z001"]\n', "utf-8")
    for done in (run_action(checkout, **inputs), run_template(checkout, {}, **({"options": ""} | inputs))):
        assert done.returncode == 1, done.stderr
        assert ("It ran." in done.stdout) == ran
        assert ("Local rules are switched off" in done.stderr) == (not ran)


def test_nothing_in_a_checkout_is_a_module_to_the_scripts():
    (action,) = loaded("action.yml")
    (_, jobs) = loaded("templates/contralint.yml")
    scripts = [step.get("run", "") for step in action["runs"]["steps"]]
    scripts += [*jobs["contralint"]["before_script"], *jobs["contralint"]["script"]]
    started = [line for script in scripts for line in script.splitlines() if " -m " in line]
    assert len(started) == 3
    assert all(" -I -m " in line for line in started)


def test_the_action_puts_no_input_into_a_script():
    (action,) = loaded("action.yml")
    for step in action["runs"]["steps"]:
        assert "${{" not in step.get("run", "")
        for value in step.get("env", {}).values():
            assert re.fullmatch(r"\$\{\{ inputs\.([a-z-]+) \}\}", value)[1] in action["inputs"]


@pytest.mark.parametrize(
    ("paths", "status", "found"), [(".", 1, "true"), ("c.md", 0, "false"), ("gone.md", 2, "false")]
)
def test_the_action_annotates_and_says_whether_there_were_findings(checkout, paths, status, found):
    ran = run_action(checkout, paths=paths, sarif="s.sarif")
    assert ran.returncode == status, ran.stderr
    assert (checkout / "../output").read_text() == f"findings={found}\n"
    assert (checkout / "s.sarif").exists()
    if status == 1:
        assert ran.stdout.startswith("::error file=a b.md,line=1,")
        summary = (checkout / "../summary.txt").read_text("utf-8")
        assert "1 finding in 2 documents" in summary


@pytest.mark.complete
def test_the_action_installs_the_program_that_it_runs(checkout):
    shutil.rmtree(checkout / "../temp")
    (checkout / "pip.py").write_text("raise SystemExit('a module of the checkout')\n", "utf-8")
    ran = run_installation(checkout)
    assert ran.returncode == 0, ran.stderr
    ran = run_action(checkout)
    assert ran.stdout.startswith("::error file=a b.md,line=1,"), ran.stderr
    assert (checkout / "../output").read_text() == "findings=true\n"


@pytest.mark.complete
@pytest.mark.skipif(PRE_COMMIT is None, reason="pre-commit is not installed")
def test_the_hook_refuses_a_commit_until_a_word_document_is_corrected(branch, tmp_path, monkeypatch):
    """In a repository of its own, by the program that people use."""
    docx = pytest.importorskip("docx")
    monkeypatch.setenv("PRE_COMMIT_HOME", str(tmp_path / "hooks"))

    def report(day):
        document = docx.Document()
        document.add_paragraph(f"The reading room opens on {day}, 5 March 2019.")
        document.save(branch / "the report.docx")
        git(branch, "add", "the report.docx")

    revision = git(ROOT, "rev-parse", "HEAD").strip()
    repository = {"repo": str(ROOT), "rev": revision, "hooks": [{"id": "contralint", "args": ["--no-cache", "--"]}]}
    (branch / ".pre-commit-config.yaml").write_text(json.dumps({"repos": [repository]}), "utf-8")
    git(branch, "add", ".")
    subprocess.run([PRE_COMMIT, "install"], cwd=branch, check=True, capture_output=True)
    report("Monday")
    with pytest.raises(subprocess.CalledProcessError) as refused:
        git(branch, "commit", "-qm", "three")
    assert "the report.docx: paragraph 1  error  D101" in refused.value.stderr
    report("Tuesday")
    git(branch, "commit", "-qm", "three")
    assert git(branch, "status", "--short") == ""


def test_the_summary_of_the_job_says_what_was_verified(checkout):
    (checkout / "a b.md").write_text("The bridge opened on Sunday, 14 June 2015.\n", "utf-8")
    assert run_action(checkout).returncode == 0
    assert "Verified: 1 weekday" in (checkout / "../summary.txt").read_text("utf-8")


def test_the_action_reports_what_changed(branch):
    inputs = {"changed-since": "HEAD", "options": "--quiet"}
    assert run_action(branch, **inputs).stdout == ""
    ran = run_action(branch, **{"changed-since": "origin/main"})
    assert re.findall("file=(.*?),", ran.stdout) == ["docs/new.md"]


def test_the_action_keeps_its_results_where_the_next_run_finds_them(checkout):
    (action,) = loaded("action.yml")
    (step,) = [step for step in action["runs"]["steps"] if step.get("uses", "").startswith("actions/cache@")]
    run_action(checkout)
    folder = step["with"]["path"].replace("${{ runner.temp }}", str(checkout / "../temp"))
    assert list(Path(folder).glob("*.sqlite3"))


def test_the_template_runs_and_leaves_its_reports(branch):
    (_, jobs) = loaded("templates/contralint.yml")
    job = jobs["contralint"]
    ran = run_template(branch, {})
    assert ran.returncode == 1
    assert ran.stdout.startswith("a b.md:1:22")
    for report in job["artifacts"]["reports"].values():
        assert (branch / report).stat().st_size > 10
    for each in json.loads((branch / "contralint-codequality.json").read_text("utf-8")):  # as GitLab demands it
        assert all(isinstance(each[key], str) and each[key] for key in ("description", "check_name", "fingerprint"))
        assert each["severity"] in ("info", "minor", "major", "critical", "blocker")
        assert (branch / each["location"]["path"]).is_file() and each["location"]["lines"]["begin"] >= 1
    assert "pip install" in job["before_script"][0]
    kept = [branch / path for path in job["cache"]["paths"]]
    assert any(list(folder.glob("*.sqlite3")) for folder in kept)


def test_the_template_reports_what_changed(branch):
    ran = run_template(branch, {}, **{"changed-since": "origin/main"})
    assert ran.returncode == 1
    found = json.loads((branch / "contralint-codequality.json").read_text("utf-8"))
    assert [each["location"]["path"] for each in found] == ["docs/new.md"]


def test_the_image_copies_what_is_there_and_all_that_is_needed():
    copied = set()
    for line in (ROOT / "Dockerfile").read_text("utf-8").splitlines():
        words = line.split()
        if words[:1] == ["COPY"] and not words[1].startswith("--"):
            copied.update(words[1:-1])
    assert all((ROOT / name).exists() for name in copied)
    assert {"pyproject.toml", "README.md", "LICENSE", "checker", "rules", "reports"} <= copied
    let_in = {line[1:] for line in (ROOT / ".dockerignore").read_text("utf-8").splitlines() if line.startswith("!")}
    assert let_in == copied
