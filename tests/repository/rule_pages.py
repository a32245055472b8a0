"""The page of each rule under ``docs/rules``, made from its docstring: ``python tests/repository/rule_pages.py``."""

from __future__ import annotations

import re
from pathlib import Path

from checker.api import Rule
from checker.registry import rules

FOLDER = Path(__file__).parents[2] / "docs" / "rules"
_FENCE = re.compile(r"^```(?P<words>(?P<kind>bad|good)[^\n]*)\n(?P<body>.*?)^```[ \t]*$", re.MULTILINE | re.DOTALL)
_TITLES = {"bad": "Reported, with the first place in ⟦ ⟧ and the others in ⟦~ ⟧:", "good": "Not reported:"}


def page(rule: Rule) -> str:
    """The page of one rule, in Markdown."""
    head = f"# {rule.id} {rule.name}\n\nSeverity {rule.severity.value}, {rule.profile.value} profile.\n\n"
    last = ""

    def example(found: re.Match[str]) -> str:
        nonlocal last
        title = "" if found["kind"] == last else f"{_TITLES[found['kind']]}\n\n"
        last = found["kind"]
        return f"{title}````text\n{found['body'].rstrip()}\n````"

    return head + _FENCE.sub(example, rule.page().strip()) + "\n"


def pages() -> dict[str, str]:
    """All pages by file name, and the list of them."""
    found = {f"{rule.id}.md": page(rule) for rule in rules().values()}
    rows = [f"- [{rule.id} {rule.name}]({rule.id}.md)" for rule in rules().values()]
    found["README.md"] = (
        "# The rules\n\nMade from the rules themselves; `contralint rule ID` prints the same.\n\n"
        + "\n".join(rows)
        + "\n"
    )
    return found


def main() -> None:
    """Writes the pages anew, and removes those of rules that are gone."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    wanted = pages()
    for old in FOLDER.glob("*.md"):
        if old.name not in wanted:
            old.unlink()
    for name, text in wanted.items():
        (FOLDER / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
