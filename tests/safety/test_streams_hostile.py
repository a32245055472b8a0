"""What the command writes to its streams, over file names, documents, packs and configurations that try to steer."""

import json
import re
import sys
from pathlib import Path

import pytest
from attacked import write

from checker.cli.errors import complain
from checker.visible import is_hidden

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="no file can have such a name here")

ATTACKS = {
    "escape": "\x1b[2J\x07",
    "C1": "\x9b31m",
    "line feed": "\n::error::forged",
    "carriage return": "\r::error::forged",
    "line separator": "\u2028::error::forged",
    "beginning of a line": "::error::forged",
    "anywhere in a line": "##[error]forged",
    "override": "\u202eforged\u2066",
    "bytes that are no text": "\udcff",
}


def harmless(ran):
    for text in (ran.out, ran.err):
        assert [f"U+{ord(each):04X}" for each in set(text) - {"\n"} if is_hidden(each)] == []
        for line in text.split("\n"):
            assert not line.lstrip().startswith("::"), line
            assert re.search(r"##\w*\[", line) is None, line
    return ran


@pytest.fixture(params=ATTACKS.values(), ids=ATTACKS)
def attack(request):
    return request.param


def in_toml(text):
    return json.dumps(text.encode("utf-8", "replace").decode())


def test_one_line_for_people(capsys, attack):
    complain(f"{attack} a {attack}")
    err = capsys.readouterr().err
    assert err.startswith("contralint: ")
    assert err.count("\n") == 1
    assert not any(map(is_hidden, err.rstrip("\n")))


@pytest.mark.parametrize("form", ["text", "json", "markdown", "junit"])
def test_names_of_documents(project, contralint, attack, form):
    write(f"docs/pr/{attack}.md")
    write(f"{attack}.md")
    ran = harmless(contralint("check", ".", f"{attack}/gone.md", "--format", form))
    assert ran.status == 2
    assert ran.err.count("\n") == 1
    if form == "json":
        assert f"{attack}.md" in {each["path"] for each in json.loads(ran.out)["findings"]} | {f"{attack}.md"}


@pytest.mark.parametrize(
    "arguments",
    [
        ["mentions", "{}.md"],
        ["mentions", "{}.md", "docs/0.md"],
        ["mentions", "{}.md", "--format", "jsonl"],
        ["config", "{}.md"],
        ["config", "{}.md", "--format", "json"],
        ["config", "{}"],
        ["rule", "{}"],
        ["check", "{}.md", "--config", "{}"],
        ["check", "{}.md", "--select", "{}"],
        ["check", "{}.md", "--baseline", "{}"],
        ["check", "{}.md", "--format", "{}"],
        ["check", "{}.md", "--format", "text:{}/x"],
        ["check", "{}.md", "--profile", "{}"],
        ["check", "{}.md", "--today", "{}"],
        ["check", "{}.md", "--jobs", "{}"],
        ["check", "{}.md", "--lang", "{}"],
        ["check", "{}.md", "--exclude", "!{}/"],
        ["check", "{}.md", "--facts", "{}.yaml"],
        ["check", "{}.md", "--diff", "{}"],
        ["check", "-", "--stdin-filename", "{}.md"],
        ["check", "--{}"],
        ["{}"],
        ["facts", "check", "{}.yaml"],
        ["facts", "check", "{}"],
        ["facts", "find", "{}"],
        ["init", "{}"],
        ["baseline", "{}.md", "--baseline", "{}.json"],
    ],
    ids=" ".join,
)
def test_arguments(project, contralint, attack, arguments):
    write(f"{attack}.md")
    write(f"{attack}.yaml", f"about: {in_toml(attack)}\n{in_toml(attack)}: x\n")
    harmless(contralint(*(argument.format(attack) for argument in arguments)))


@pytest.mark.parametrize(
    "text",
    [
        "{} = 1\n",
        "profile = {}\n",
        "select = [{}]\n",
        "ignore = [{}]\n",
        "[severity]\n{} = 'note'\n",
        "[severity]\nD101 = {}\n",
        "[front-matter]\n{} = []\n",
        "[front-matter]\npublished = [{}]\n",
        "[zones]\n{} = {}\n",
        "time-zone = {}\n",
        "languages = [{}]\n",
        "exclude = [{}]\n",
        "extend = {}\n",
        "facts = [{}]\n",
        "baseline = {}\n",
        "rules = [{}]\n",
        "[[overrides]]\npaths = [{}]\n{} = 1\n",
        "= {}\n",
    ],
)
def test_configurations(project, contralint, attack, text):
    write("contralint.toml", text.replace("{}", in_toml(attack)))
    for arguments in (["check", "."], ["config", "."], ["config", ".", "--format", "json"]):
        harmless(contralint(*arguments))


def test_a_configuration_below_and_its_rules(project, contralint, attack):
    write(f"docs/{attack}/contralint.toml", f"rules = [{in_toml(attack)}]\n")
    write(f"docs/{attack}/page.md")
    assert "has no effect" in harmless(contralint("check", ".")).err


RULE = """
from contralint import Finding, Location, Rule, Span, Fix

ATTACK = {attack!r}
ABOUT = ATTACK.encode("utf-8", "replace").decode()  # Python itself refuses anything else in a docstring

class Hostile(Rule):
    __doc__ = "A rule " + ABOUT + ".\\n\\nNot reported: " + ABOUT + "\\n\\n```bad\\n" + ABOUT + "\\n```\\n"
    id = "H001"
    name = "hostile" + ATTACK

    def check(self, reading):
        if "breaks" in reading.document.source.text:
            raise ValueError(ATTACK)
        yield Finding(self.id, Span(0, 1), ATTACK + " message", ATTACK, (Location(Span(0, 2), ATTACK),), (ATTACK,),
                      (Fix(Span(0, 1), ATTACK, ATTACK),))
"""


def test_messages_and_pages_of_local_rules(project, contralint, attack):
    folder = f"house{json.loads(in_toml(attack))}"
    write(f"{folder}/cows.py", RULE.format(attack=attack))
    write("contralint.toml", f"rules = [{in_toml(folder)}]\n")
    write("docs/0.md", "It breaks.\n")
    for arguments in (["check", "."], ["check", ".", "--format", "markdown"], ["check", ".", "--format", "gitlab"],
                      ["baseline", "."], ["rules"], ["rules", "--format", "json"], ["rule", "H001"],
                      ["config", "."]):  # fmt: skip
        ran = harmless(contralint(*arguments))
        assert "cows.py" in ran.err


def test_a_baseline_as_it_is_written(project, contralint, attack):
    write("house/cows.py", RULE.format(attack=attack))
    write("contralint.toml", 'rules = ["house"]\n')
    write(f"docs/pr/{attack}.md")
    for _ in range(2):  # what is written is read again
        assert harmless(contralint("baseline", ".")).status == 0
        written = Path("contralint-baseline.json").read_text("utf-8")
        assert not any(map(is_hidden, written.replace("\n", "")))
        assert f"docs/pr/{attack}.md" in {each["path"] for each in json.loads(written)["findings"]}
    assert contralint("check", ".").status == 0


def test_a_baseline_that_lists_fixed_findings(project, contralint, attack):
    finding = {"path": f"docs/{attack}.md", "rule": attack, "fingerprint": "f" * 32, "message": attack}
    write("contralint-baseline.json", json.dumps({"schema": 1, "findings": [finding]}))
    ran = harmless(contralint("check", "."))
    assert "1 finding is gone" in ran.err
    assert ran.err.count("\n") == 2


def test_what_packs_say(project, contralint, attack):
    written = in_toml(attack)
    write(
        "facts.yaml",
        f"about: {written}\nas-of: 2020-01-01\nsource: {written}\nsubjects:\n- id: bridge\n  name: {written}\n"
        f"  names: [Old Bridge, {in_toml('Bridge ' + attack)}]\n  facts:\n  - {{event: opened, date: 2015-06-15}}\n"
        f"- id: {written}\n  {written}: x\n",
    )
    write("docs/0.md", "The Old Bridge was opened on 16 June 2015.\n")
    for arguments in (["facts", "check", "facts.yaml"], ["facts", "find", "Old Bridge", "--facts", "facts.yaml"],
                      ["check", ".", "--facts", "facts.yaml"]):  # fmt: skip
        harmless(contralint(*arguments))


def test_front_matter_and_what_init_says_of_it(project, contralint, attack):
    head = f"---\n{in_toml('x' + attack)}: 2015-06-14\n{in_toml('x' + attack)}: [{in_toml(attack)}\n---\n"
    for number in range(3):
        write(f"docs/pr/{number}.md", f"{head}Nothing.\n")
    for arguments in (["init", "--stdout"], ["init", "--force"], ["check", "."]):
        harmless(contralint(*arguments))


def test_the_documents_of_a_patch(project, contralint, attack):
    write(f"docs/{attack}.md")
    quoted = "".join(f"\\{byte:03o}" for byte in f"b/docs/{attack}.md".encode("utf-8", "surrogateescape"))
    ran = harmless(contralint("check", "--diff", "-", stdin=f'+++ "{quoted}"\n@@ -0,0 +1 @@\n+x\n'))
    assert (ran.status, "D101" in ran.out) == (1, True)
    assert Path(f"docs/{attack}.md").exists()
