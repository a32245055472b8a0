"""Each message is given the parts that its template names, also where no test produces it."""

import ast
from pathlib import Path
from string import Formatter

import pytest

ROOT = Path(__file__).parents[2]
FILES = [path for folder in ("checker", "rules", "reports") for path in sorted((ROOT / folder).rglob("*.py"))]


def calls(path):
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") in ("msg", "msg_count"):
            yield node


def fields(templates):
    return {name for each in templates for _, name, _, _ in Formatter().parse(each) if name}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_a_message_gets_the_parts_of_its_template(path):
    for call in calls(path):
        templates = [each.value for each in call.args if isinstance(each, ast.Constant) and isinstance(each.value, str)]
        given = {each.arg for each in call.keywords}
        if templates and None not in given:
            assert fields(templates) - {"number"} == given - {"number"}, call.lineno
