"""Every word and helper of a language is used: a rule that goes takes its words with it."""

import ast
from functools import cache
from pathlib import Path

import pytest

import checker.rules
from checker.languages.topic import TOPICS, profiles
from tests.architecture.test_languages import load_all

ROOT = Path(__file__).parents[2]
LANGUAGES = ROOT / "checker" / "languages"


@cache
def trees():
    folders = (ROOT / each for each in ("checker", "rules", "reports"))
    return {path: ast.parse(path.read_text(encoding="utf-8")) for folder in folders for path in folder.rglob("*.py")}


def defined(tree):
    """The names that a module defines, with the part of the module that defines each."""
    for node in tree.body:
        match node:
            case ast.FunctionDef(name=name) | ast.ClassDef(name=name):
                yield name, node
            case ast.Assign(targets=targets):
                yield from ((each.id, node) for target in targets for each in ast.walk(target) if is_name(each))
            case ast.AnnAssign(target=ast.Name(id=name)):
                yield name, node


def is_name(node):
    return isinstance(node, ast.Name)


def read_in(nodes):
    return {each.id for node in nodes for each in ast.walk(node) if is_name(each) and isinstance(each.ctx, ast.Load)}


@cache
def taken():
    """What modules import from others, by module."""
    found = {}
    for tree in trees().values():
        for node in ast.walk(tree):
            if isinstance(node, ast.ImportFrom) and node.module:
                found.setdefault(node.module, set()).update(each.name for each in node.names)
    return found


@cache
def attributes():
    """The attributes that any module reads, also by a name in quotation marks."""
    nodes = [node for tree in trees().values() for node in ast.walk(tree)]
    quoted = {node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)}
    return {node.attr for node in nodes if isinstance(node, ast.Attribute)} | quoted


def unused(code):
    load_all(checker.rules)
    for path in sorted((LANGUAGES / code).glob("*.py")):
        module = path.stem
        if module == "__init__":
            continue
        provided = {name for topic in TOPICS if topic.module == module for name in topic.names | {topic.member}}
        parent = f"checker.languages.{code}"
        imported = taken().get(f"{parent}.{module}", set())
        whole = module in taken().get(parent, set())
        names = list(defined(trees()[path]))
        for name, node in names:
            rest = (each for each in trees()[path].body if each is not node)
            if not (name in provided | imported or name in read_in(rest) or (whole and name in attributes())):
                yield f"{module}.{name}"


@pytest.mark.parametrize("code", [each.code for each in profiles()])
def test_each_name_of_a_language_is_used(code):
    assert list(unused(code)) == []


def test_each_name_that_a_topic_demands_is_read():
    load_all(checker.rules)
    assert [f"{t.module}.{name}" for t in TOPICS for name in sorted(t.names) if name not in attributes()] == []
