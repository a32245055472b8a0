"""What the page on CI shows works: its commands run in a checkout, its workflows are given to the action, the template
and the hook. Commands that are not ours are only recorded."""

import json
import re
import shlex
import sys

import pytest
from build_servers import ROOT, command, loaded, run, run_action, run_template
from ruamel.yaml import YAML

from checker.cli.arguments import parser

PAGE = (ROOT / "docs" / "ci.md").read_text("utf-8")
BLOCKS = re.findall(r"^```(\w+)\n(.*?)^```", PAGE, re.MULTILINE | re.DOTALL)
LINES = [line for kind, block in BLOCKS if kind == "sh" for line in block.splitlines()]


def yaml(containing):
    (block,) = [block for kind, block in BLOCKS if kind == "yaml" and containing in block]
    return YAML(typ="safe", pure=True).load(block)


@pytest.fixture
def others(branch, tmp_path):
    """``docker`` that runs what the image would, and ``reviewdog`` that reads what it is given."""
    there = tmp_path / "temp" / "contralint" / "bin"
    command(there / "docker", '[ "$1" = build ] && exit; while [ "$1" != contralint ]; do shift; done; exec "$@"')
    command(there / "reviewdog", f"exec {shlex.quote(sys.executable)} -m json.tool")
    return branch


@pytest.mark.parametrize("line", LINES)
def test_every_command_runs(others, line):
    ran = run(line, others)
    assert ran.returncode in (0, 1), ran.stderr
    files = re.findall(r"--format \w+:(\S+)", line)
    assert ran.stderr == "" or (files and re.fullmatch(r"contralint: \d+ findings in .*, written to .*\n", ran.stderr))
    if "--diff" in line:
        assert re.findall(r"^(docs/\S+\.md):", ran.stdout, re.MULTILINE) == ["docs/new.md"]
    for file in files:
        assert (others / file).stat().st_size > 100


def test_after_a_baseline_there_is_nothing_new(others):
    (block,) = [block for kind, block in BLOCKS if kind == "sh" and "contralint baseline" in block]
    ran = run(block, others)
    assert ran.returncode == 0
    assert "no findings in 5 documents, 3 in the baseline\n" in ran.stdout


def test_the_hook_is_there_and_takes_the_arguments():
    (repository,) = yaml("repos:")["repos"]
    (used,) = repository["hooks"]
    (hook,) = [hook for hook in loaded(".pre-commit-hooks.yaml")[0] if hook["id"] == used["id"]]
    options = parser().parse_args([*shlex.split(hook["entry"])[1:], *used["args"], "a.md"])
    assert (options.ignore, options.paths) == (["S408"], ["a.md"])


def test_the_workflow_annotates_what_changed_and_leaves_sarif(branch):
    steps = yaml("runs-on:")["jobs"]["contralint"]["steps"]
    (ours,) = [step for step in steps if step["uses"].startswith("contralint/contralint@")]
    (upload,) = [step for step in steps if "upload-sarif" in step["uses"]]
    inputs = {name: value.replace("${{ github.base_ref }}", "main") for name, value in ours["with"].items()}
    ran = run_action(branch, **inputs)
    assert ran.returncode == 1, ran.stderr
    assert re.findall("file=(.*?),", ran.stdout) == ["docs/new.md"]
    log = json.loads((branch / upload["with"]["sarif_file"]).read_text("utf-8"))
    assert len(log["runs"][0]["results"]) == 1
    assert yaml("runs-on:")["permissions"]["security-events"] == "write"


def test_findings_need_not_fail_the_action(branch):
    (options,) = re.findall(r"`options: (.*?)`", PAGE)
    assert run_action(branch, options=options).returncode == 0


def test_the_inclusion_reports_what_changed(branch):
    (included,) = yaml("include:")["include"]
    assert (ROOT / included["file"]).is_file()
    ran = run_template(branch, {"CI_MERGE_REQUEST_DIFF_BASE_SHA": "origin/main"}, **included["inputs"])
    assert ran.returncode == 1, ran.stderr
    assert re.findall(r"^(docs/\S+\.md):", ran.stdout, re.MULTILINE) == ["docs/new.md"]
    ran = run_template(branch, {"CI_MERGE_REQUEST_DIFF_BASE_SHA": ""}, **included["inputs"])
    assert set(re.findall(r"^(docs/\S+\.md):", ran.stdout, re.MULTILINE)) == {"docs/new.md", "docs/old.md"}


def test_every_exit_status_is_documented():
    assert set(re.findall(r"^\| (\d) \|", PAGE, re.MULTILINE)) == {"0", "1", "2"}


def test_every_input_that_a_step_uses_is_one_of_the_action(branch):
    (action,) = loaded("action.yml")
    used = [step for kind, block in BLOCKS if kind == "yaml" for step in steps(YAML(typ="safe", pure=True).load(block))]
    assert len(used) >= 4
    assert all(set(step.get("with", {})) <= set(action["inputs"]) for step in used)


def steps(found):
    """The steps that use the action, in whatever part of a workflow."""
    if isinstance(found, list):
        for each in found:
            yield from steps(each)
    elif isinstance(found, dict):
        if str(found.get("uses", "")).startswith("contralint/contralint@"):
            yield found
        for each in found.values():
            yield from steps(each)


def test_overrides_for_two_languages_are_a_configuration(branch):
    (block,) = [block for kind, block in BLOCKS if kind == "toml"]
    (branch / "contralint.toml").write_text(block, "utf-8")
    (branch / "docs/zh").mkdir()
    (branch / "docs/zh/facts.yaml").write_text("subjects: []\n", "utf-8")
    (branch / "docs/zh/a.md").write_text(
        "2015年6月14日，星期一。\n\nThe bridge opened on Monday, 14 June 2015.\n", "utf-8"
    )
    ran = run("contralint check docs/zh", branch)
    assert ran.returncode == 1, ran.stderr
    assert re.findall(r"^docs/zh/a.md:(\d+)", ran.stdout, re.MULTILINE) == ["1"]
