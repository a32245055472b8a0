"""OpenCC reads its own files, not those of the working folder."""

import ast
from pathlib import Path

import pytest

from checker.system.converters import converter, opencc_folder

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize(
    ("name", "text", "converted"), [("t2s", "漢語", "汉语"), ("s2t", "汉语", "漢語"), ("s2twp", "汉语", "漢語")]
)
def test_a_configuration_in_the_working_folder_is_not_used(tmp_path, monkeypatch, name, text, converted):
    monkeypatch.chdir(tmp_path)
    Path(f"{name}.json").write_text('{"name": "x", "segmentation": {"type": "x", "__plugin_library": "./x.so"}}')
    for dictionary in Path(opencc_folder()).glob("*.ocd2"):
        Path(dictionary.name).write_bytes(b"nonsense")
    assert converter(name).convert(text) == converted


def test_no_other_module_names_a_configuration_of_opencc():
    for path in (ROOT / "checker").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and "OpenCC" in ast.unparse(node.func):
                assert not any(isinstance(argument, ast.Constant) for argument in node.args), path
