"""The cache from the command line: the same bytes, and nothing done twice."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from checker.run.plan import Outcome

CONFLICT = "There are five sheep. There are six sheep.\n"


def write(path, text=CONFLICT, encoding="utf-8"):
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    Path(path).write_text(text, encoding)


@pytest.fixture
def checked(monkeypatch):
    """The paths of the documents that were really checked, since the last time this was asked."""
    from checker.run import runner

    paths = []
    check_all = runner.check_all

    def noting(batches, plans, **options):
        def noted():
            for batch in batches:
                paths.extend(item[0].path for item in batch if not isinstance(item, Outcome))
                yield batch

        return check_all(noted(), plans, **options)

    monkeypatch.setattr(runner, "check_all", noting)

    def since():
        found = sorted(paths)
        paths.clear()
        return found

    return since


@pytest.mark.parametrize("form", ["text", "json", "sarif", "junit", "markdown"])
def test_a_second_run_prints_the_same_and_checks_nothing(contralint, checked, form):
    write("a.md", CONFLICT + "A goat. <!-- contralint-ignore Z950: it is one -->\n")
    write("b.txt", "没有羊，只有山羊和月亮。这里有 five sheep，也有 six sheep。\n" * 3, "gb18030")
    write("c.md", "Nothing.")
    first = contralint("check", ".", "--profile", "review", "--format", form)
    assert checked() == ["a.md", "b.txt", "c.md"]
    assert contralint("check", ".", "--profile", "review", "--format", form) == first
    assert checked() == []


def test_only_what_changed_is_checked_again(contralint, checked):
    write("a.md")
    write("b.md")
    contralint("check", ".")
    checked()
    write("b.md", CONFLICT + CONFLICT)
    contralint("check", ".")
    assert checked() == ["b.md"]
    write("b.md")
    contralint("check", ".")
    assert checked() == []


@pytest.mark.parametrize(
    "change",
    [
        ["--profile", "review"],
        ["--select", "Z901"],
        ["--today", "2015-06-14"],
        ["--no-cache"],
    ],
)
def test_other_options_are_other_results(contralint, checked, change):
    write("a.md")
    contralint("check", "a.md")
    checked()
    contralint("check", "a.md", *change)
    assert checked() == ["a.md"]


def test_other_settings_are_other_results(contralint, checked):
    write("a.md")
    contralint("check", "a.md")
    checked()
    for text in ('[severity]\nZ = "note"\n', '[front-matter]\npublished = ["x"]\n', "cache = false\n"):
        write("contralint.toml", text)
        contralint("check", "a.md")
        assert checked() == ["a.md"]
    contralint("check", "a.md")
    assert checked() == ["a.md"]


def test_a_local_rule_that_changed_runs_again(contralint, checked):
    rule = (
        "from contralint import Finding, Rule, Span\n"
        "class Always(Rule):\n    '''A.'''\n    id = 'H001'\n    name = 'always'\n"
        "    def check(self, reading):\n        yield Finding(self.id, Span(0, 1), 'MESSAGE')\n"
    )
    write("house/always.py", rule)
    write("contralint.toml", 'rules = ["house"]\n')
    write("a.md", "x")
    assert "MESSAGE" in contralint("check", "a.md").out
    assert "MESSAGE" in contralint("check", "a.md").out
    assert checked() == ["a.md"]
    write("house/more.py", rule.replace("H001", "H002").replace("always", "more"))
    contralint("check", "a.md")
    assert checked() == ["a.md"]


def test_the_same_bytes_at_another_path_are_another_document(contralint, checked):
    write("a.md")
    contralint("check", "a.md")
    checked()
    write("2015-06-14-a.md")
    contralint("check", "2015-06-14-a.md")
    assert checked() == ["2015-06-14-a.md"]


def test_standard_input_is_cached_too(contralint, checked):
    first = contralint("check", "-", stdin=CONFLICT.encode())
    assert contralint("check", "-", stdin=CONFLICT.encode()) == first
    assert checked() == ["<stdin>"]


def test_what_failed_is_tried_again(contralint, checked):
    write("a.md", CONFLICT + "A wolf.")
    first = contralint("check", "a.md")
    assert contralint("check", "a.md") == first
    assert checked() == ["a.md", "a.md"]


def test_a_damaged_cache_is_reported_and_changes_no_result(contralint, monkeypatch):
    write("a.md")
    first = contralint("check", "a.md", "--cache-dir", "cache")
    (path,) = Path("cache").glob("*.sqlite3")
    path.write_bytes(b"damaged" * 1000)
    second = contralint("check", "a.md", "--cache-dir", "cache")
    assert (second.status, second.out) == (first.status, first.out)
    expected = f"The cache '{path}' was damaged: it is set aside as '{path}.damaged' and rebuilt."
    assert second.err == f"contralint: {expected}\n"
    assert Path(f"{path}.damaged").read_bytes() == b"damaged" * 1000
    assert contralint("check", "a.md", "--cache-dir", "cache") == first


def run(*arguments, **options):
    command = [sys.executable, "-c", *arguments]
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=False, **options)


def test_a_second_run_loads_no_engine():
    write("a.md", "The bridge opened on Monday, 14 June 2015.\n")
    program = (
        "import sys\nfrom checker.cli.main import main\n"
        "status = main(['check', 'a.md'])\n"
        "heavy = {'checker.run.one_document', 'checker.run.rule_run'}\n"
        "print(status, *sorted(heavy & set(sys.modules)), file=sys.stderr)"
    )
    first, second = run(program), run(program)
    assert first.stdout == second.stdout
    assert "D101" in second.stdout
    assert first.stderr == "1 checker.run.one_document checker.run.rule_run\n"
    assert second.stderr == "1\n"


def test_runs_at_once_print_the_same():
    for number in range(12):
        write(f"{number}.md", "The bridge opened on Monday, 14 June 2015.\n")
    command = [sys.executable, "-m", "checker", "check", ".", "--format", "json"]
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    running = [subprocess.Popen(command, stdout=-1, stderr=-1, env=environment) for _ in range(3)]
    outputs = [process.communicate() for process in running]
    assert len({out for out, _ in outputs}) == 1
    assert {error for _, error in outputs} == {b""}
    assert len(json.loads(outputs[0][0])["findings"]) == 12


PACK = """\
about: Bridges
as-of: 2020-01-01
source: the town hall
subjects:
- id: bridge
  names: [Old Bridge]
  facts:
  - {event: opened, date: 2015-06-14}
"""


def test_facts_are_part_of_what_results_rest_on(contralint, checked, monkeypatch):
    from checker.registry import rules

    monkeypatch.setattr("checker.cli.check.rules", rules)
    write("a.md", "Nothing.\n")
    for text, again in ((PACK, ["a.md"]), (PACK, []), (PACK + "# changed\n", ["a.md"])):
        write("facts.yaml", text)
        assert contralint("check", "a.md", "--facts", "facts.yaml").err == ""
        assert checked() == again


def test_every_run_reports_what_is_wrong_with_facts(contralint, monkeypatch):
    from checker.registry import rules

    monkeypatch.setattr("checker.cli.check.rules", rules)
    write("a.md", "Nothing.\n")
    write("facts.yaml", "- nonsense: [\n")
    first = contralint("check", "a.md", "--facts", "facts.yaml")
    assert first.status == 2
    assert "facts.yaml: " in first.err
    assert contralint("check", "a.md", "--facts", "facts.yaml") == first
