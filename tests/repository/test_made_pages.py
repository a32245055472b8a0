"""Pages that are made from the program agree with it."""

import importlib.util
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.complete
_WRITE = "run: make pages"


def loaded(name):
    spec = importlib.util.spec_from_file_location(name, Path(__file__).with_name(f"{name}.py"))
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


rule_pages = loaded("rule_pages")
command_line_page = loaded("command_line_page")


def test_rule_pages_agree_with_the_rules():
    written = {
        path.relative_to(rule_pages.FOLDER).as_posix(): path.read_text(encoding="utf-8")
        for path in rule_pages.FOLDER.rglob("*.md")
    }
    assert written == rule_pages.pages(), _WRITE


@pytest.mark.skipif(sys.version_info[:2] != (3, 11), reason="argparse prints usage differently in other versions")
def test_the_command_line_page_agrees_with_the_help():
    assert command_line_page.FILE.read_text(encoding="utf-8") == command_line_page.page(), _WRITE
