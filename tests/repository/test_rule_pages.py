"""The pages of the rules say what the rules say."""

import importlib.util
from pathlib import Path

_SPEC = importlib.util.spec_from_file_location("rule_pages", Path(__file__).with_name("rule_pages.py"))
assert _SPEC is not None and _SPEC.loader is not None
rule_pages = importlib.util.module_from_spec(_SPEC)
_SPEC.loader.exec_module(rule_pages)


def test_pages_are_in_step_with_the_rules():
    written = {
        path.relative_to(rule_pages.FOLDER).as_posix(): path.read_text(encoding="utf-8")
        for path in rule_pages.FOLDER.rglob("*.md")
    }
    assert written == rule_pages.pages(), "write them anew: python tests/repository/rule_pages.py"
