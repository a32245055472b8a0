"""The hook, the action, the template and the image do what they say; their scripts are run, the network is not used."""

import os
import re
import shlex
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from ruamel.yaml import YAML

from checker.cli.arguments import parser

ROOT = Path(__file__).parents[2]
CONFLICT = "The bridge opened on Monday, 14 June 2015.\n"


def loaded(name):
    return list(YAML(typ="safe", pure=True).load_all((ROOT / name).read_text("utf-8")))


@pytest.fixture
def checkout(tmp_path, monkeypatch):
    """A folder with a document that contradicts itself, and `contralint` in ``bin``."""
    command = tmp_path / "temp" / "contralint" / "bin" / "contralint"
    command.parent.mkdir(parents=True)
    command.write_text(
        f'#!/bin/sh\nPYTHONPATH={shlex.quote(str(ROOT))} exec {shlex.quote(sys.executable)} -m checker "$@"\n'
    )
    command.chmod(command.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("PATH", f"{command.parent}:{os.environ['PATH']}")
    monkeypatch.setenv("RUNNER_TEMP", str(tmp_path / "temp"))
    folder = tmp_path / "checkout"
    folder.mkdir()
    (folder / "a b.md").write_text(CONFLICT, "utf-8")
    (folder / "c.md").write_text("Nothing.\n", "utf-8")
    return folder


def run(script, folder, **variables):
    environment = {**os.environ, **variables}
    command = ["bash", "-e", "-o", "pipefail", "-c", script]
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, encoding="utf-8", check=False)


def test_the_hook_runs_a_command_that_there_is():
    (hook,) = loaded(".pre-commit-hooks.yaml")[0]
    words = shlex.split(hook["entry"])
    options = parser().parse_args([*words[1:], "a.md"])
    assert (words[0], options.command, options.force_exclude) == ("contralint", "check", True)


def action_step(identifier):
    (action,) = loaded("action.yml")
    return next(step for step in action["runs"]["steps"] if step.get("id") == identifier)


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
    names = {"GITHUB_OUTPUT": "output", "GITHUB_STEP_SUMMARY": "summary.txt", "GITHUB_WORKSPACE": str(checkout)}
    inputs = {f"CONTRALINT_{name}": "" for name in ("OPTIONS", "SINCE")}
    ran = run(
        action_step("check")["run"], checkout, **names, **inputs, CONTRALINT_PATHS=paths, CONTRALINT_SARIF="s.sarif"
    )
    assert ran.returncode == status, ran.stderr
    assert (checkout / "output").read_text() == f"findings={found}\n"
    assert (checkout / "s.sarif").exists()
    if status == 1:
        assert ran.stdout.startswith("::error file=a b.md,line=1,")
        assert "1 finding in 2 documents" in (checkout / "summary.txt").read_text("utf-8")


def test_the_action_reports_what_changed(checkout):
    for command in ("init -q .", "add .", "-c user.name=a -c user.email=a@b.c commit -qm one"):
        subprocess.run(["git", *command.split()], cwd=checkout, check=True)
    names = {
        "GITHUB_OUTPUT": "../output",
        "CONTRALINT_PATHS": ".",
        "CONTRALINT_SARIF": "",
        "CONTRALINT_OPTIONS": "--quiet",
    }
    ran = run(action_step("check")["run"], checkout, **names, CONTRALINT_SINCE="HEAD")
    assert (ran.returncode, ran.stdout) == (0, "")


def test_the_template_runs_and_leaves_its_reports(checkout):
    spec, jobs = loaded("templates/contralint.yml")
    job = jobs["contralint"]
    inputs = spec["spec"]["inputs"]

    def filled(value):
        return re.sub(r"\$\[\[ inputs\.(\w+) \]\]", lambda found: inputs[found[1]]["default"], value)

    variables = {name: filled(value) for name, value in job["variables"].items()}
    ran = run("\n".join(job["script"]), checkout, **variables, CI_PROJECT_DIR=str(checkout))
    assert ran.returncode == 1
    assert ran.stdout.startswith("a b.md:1:22")
    for report in job["artifacts"]["reports"].values():
        assert (checkout / report).stat().st_size > 10
    assert "pip install" in job["before_script"][0]


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
