"""The hook, the action, the template and the image do what they say; their scripts are run, the network is not used."""

import json
import re
import shlex
from pathlib import Path

import pytest
from build_servers import loaded, run_action, run_template

from checker.cli.arguments import parser

ROOT = Path(__file__).parents[2]


def test_the_hook_runs_a_command_that_there_is():
    (hook,) = loaded(".pre-commit-hooks.yaml")[0]
    words = shlex.split(hook["entry"])
    options = parser().parse_args([*words[1:], "a.md"])
    assert (words[0], options.command, options.force_exclude) == ("contralint", "check", True)


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
        assert "1 finding in 2 documents" in (checkout / "../summary.txt").read_text("utf-8")


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
