"""The page of each rule under ``docs/rules``, and in Chinese under ``docs/rules/zh``, made from its docstring:
``make pages`` writes them."""

from __future__ import annotations

from pathlib import Path

from checker.message import ENGLISH, SIMPLIFIED
from checker.registry import rules
from checker.rule_page import markdown_page
from checker.translations import translated_page

FOLDER = Path(__file__).parents[2] / "docs" / "rules"
_HEADS = {
    ENGLISH: "# The rules\n\n`contralint rule ID` prints the same pages. [中文](zh/README.md)\n\n"
    "| rule | name | what it finds |\n|---|---|---|\n",
    SIMPLIFIED: "# 规则\n\n`contralint rule 编号 --lang zh` 显示同样的内容。[English](../README.md)\n\n"
    "| 规则 | 名称 | 内容 |\n|---|---|---|\n",
}


def pages() -> dict[str, str]:
    """All pages by their path in the folder, and the tables of them."""
    found = {}
    for language, folder in ((ENGLISH, ""), (SIMPLIFIED, "zh/")):
        rows = []
        for rule in rules().values():
            found[f"{folder}{rule.id}.md"] = markdown_page(rule, language)
            summary = translated_page(rule.page(), language).partition("\n\n")[0].replace("\n", " ")
            rows.append(f"| [{rule.id}]({rule.id}.md) | {rule.name} | {summary} |")
        found[f"{folder}README.md"] = _HEADS[language] + "\n".join(rows) + "\n"
    return found


def main() -> None:
    """Writes all pages, and removes those of rules that no longer exist."""
    (FOLDER / "zh").mkdir(parents=True, exist_ok=True)
    wanted = pages()
    for old in FOLDER.rglob("*.md"):
        if old.relative_to(FOLDER).as_posix() not in wanted:
            old.unlink()
    for name, text in wanted.items():
        (FOLDER / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
