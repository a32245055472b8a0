"""The action for GitHub and the template for GitLab, run over a folder as their servers would, without a network."""

from __future__ import annotations

import os
import re
import shutil
import stat
import subprocess
from pathlib import Path

from ruamel.yaml import YAML

ROOT = Path(__file__).parents[2]
CONFLICT = "The bridge opened on Monday, 14 June 2015.\n"


def loaded(name):
    return list(YAML(typ="safe", pure=True).load_all((ROOT / name).read_text("utf-8")))


def run(script, folder, **variables):
    """Runs a script as build servers do."""
    environment = {**os.environ, **variables}
    command = ["bash", "-e", "-o", "pipefail", "-c", script]
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, encoding="utf-8", check=False)


def command(path, script):
    """Makes a command of a script."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)


def git(folder, *arguments):
    who = ("-c", "user.name=a", "-c", "user.email=a@b.c")
    return subprocess.run(["git", *who, *arguments], cwd=folder, check=True, capture_output=True, text=True).stdout


def run_installation(folder):
    """Runs the step of the action that installs contralint, from a copy of this repository, as a server would have."""
    copy = folder.parent / "action"
    for name in ("checker", "rules", "reports"):
        shutil.copytree(ROOT / name, copy / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "README.md", "LICENSE", "MANIFEST.in", "contralint.py"):
        shutil.copy(ROOT / name, copy)
    (action,) = loaded("action.yml")
    (step,) = [step for step in action["runs"]["steps"] if step.get("name", "").startswith("Install")]
    return run(step["run"], folder, GITHUB_ACTION_PATH=str(copy))


def run_action(folder, **inputs):
    """Runs the check of the action with some inputs, the others as they are by default."""
    (action,) = loaded("action.yml")
    assert set(inputs) <= set(action["inputs"])
    (step,) = [step for step in action["runs"]["steps"] if step.get("id") == "check"]
    values = {name: about.get("default", "") for name, about in action["inputs"].items()} | inputs
    variables = {
        name: re.sub(r"\$\{\{ inputs\.([a-z-]+) \}\}", lambda found: values[found[1]], value)
        for name, value in step["env"].items()
    }
    places = {"GITHUB_OUTPUT": "../output", "GITHUB_STEP_SUMMARY": "../summary.txt", "GITHUB_WORKSPACE": str(folder)}
    return run(step["run"], folder, **variables, **places)


def run_template(folder, variables, **inputs):
    """Runs the script of the template with some inputs, and with variables of the build server."""
    spec, jobs = loaded("templates/contralint.yml")
    known = spec["spec"]["inputs"]
    assert set(inputs) <= set(known)
    values = {name: about["default"] for name, about in known.items()} | inputs

    def filled(value):
        value = re.sub(r"\$\[\[ inputs\.([a-z-]+) \]\]", lambda found: values[found[1]], value)
        return re.sub(r"\$(CI_\w+)", lambda found: variables[found[1]], value)

    variables = {"CI_PROJECT_DIR": str(folder), **variables}
    own = {name: filled(value) for name, value in jobs["contralint"]["variables"].items()}
    return run("\n".join(jobs["contralint"]["script"]), folder, **variables, **own)
