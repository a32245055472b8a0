"""What is particular to a language is in its folder: nothing else imports it by name or writes its code, and what the
folders provide fits the protocols of the topics."""

import ast
import importlib
import pkgutil
import re
from pathlib import Path

import checker
import checker.rules
from checker.languages.topic import TOPICS, profiles

ROOT = Path(__file__).parents[2]
#: Modules that write the code of a language, for another reason.
CODES = {
    "checker/message.py",  # the languages of messages, which have catalogues instead of folders
}


def sources():
    for folder in ("checker", "rules", "reports"):
        for path in sorted((ROOT / folder).rglob("*.py")):
            if not path.is_relative_to(ROOT / "checker" / "languages"):
                yield path.relative_to(ROOT).as_posix(), ast.parse(path.read_text(encoding="utf-8"))


def importing():
    names = re.compile(rf"checker\.languages\.(?:{'|'.join(each.code for each in profiles())})\b")
    for path, tree in sources():
        for node in ast.walk(tree):
            if isinstance(node, ast.ImportFrom) and node.module and names.match(node.module):
                yield path


def test_no_other_module_imports_a_language_by_name():
    assert list(importing()) == []


def test_no_other_module_writes_the_code_of_a_language():
    codes = {each.code for each in profiles()}
    assert {
        path
        for path, tree in sources()
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value in codes
    } == CODES


def load_all(package):
    for found in pkgutil.iter_modules(package.__path__):
        module = importlib.import_module(f"{package.__name__}.{found.name}")
        if found.ispkg:
            load_all(module)


def test_languages_provide_all_that_a_topic_demands():
    load_all(checker.rules)
    missing = [
        (code, topic.module, name)
        for topic in TOPICS
        for code, words in topic.all().items()
        for name in topic.names
        if not hasattr(words, name)
    ]
    assert TOPICS and missing == []


def test_every_topic_is_provided_by_a_language():
    load_all(checker.rules)
    assert [topic.module for topic in TOPICS if not topic.all()] == []
