"""The page of each rule under ``docs/rules``, and in Chinese under ``docs/rules/zh``, made from its docstring:
``make pages`` writes them."""

from __future__ import annotations

import re
from pathlib import Path

from checker.cli.page import PATTERNS, pattern_lines
from checker.registry import rules
from checker.rule import Profile, Rule, Severity
from checker.translations import ENGLISH, SIMPLIFIED, translated, translated_page

FOLDER = Path(__file__).parents[2] / "docs" / "rules"
_FENCE = re.compile(r"^```(?P<words>(?P<kind>bad|good)[^\n]*)\n(?P<body>.*?)^```[ \t]*$", re.MULTILINE | re.DOTALL)
_TITLES = {
    ENGLISH: {"bad": "Reported, with the first place in ⟦ ⟧ and the others in ⟦~ ⟧:", "good": "Not reported:"},
    SIMPLIFIED: {"bad": "会报告，第一处标为 ⟦ ⟧，其余各处标为 ⟦~ ⟧：", "good": "不报告："},
}
_KINDS = {ENGLISH: "Severity {severity}, {profile} profile.", SIMPLIFIED: "级别：{severity}；规则集：{profile}。"}
_SEVERITIES = {ENGLISH: "Severity {severity}.", SIMPLIFIED: "级别：{severity}。"}
_REVIEW_TITLES = {
    ENGLISH: "Reported with `--profile review` only:",
    SIMPLIFIED: "仅在 `--profile review` 时报告：",
}
_HEADS = {
    ENGLISH: "# The rules\n\n`contralint rule ID` prints the same pages. [中文](zh/README.md)\n\n"
    "| rule | name | what it finds |\n|---|---|---|\n",
    SIMPLIFIED: "# 规则\n\n`contralint rule 编号 --lang zh` 显示同样的内容。[English](../README.md)\n\n"
    "| 规则 | 名称 | 内容 |\n|---|---|---|\n",
}


def page(rule: Rule, language: str) -> str:
    """The page of one rule, in Markdown."""
    severity, profile = (_said(kind, language) for kind in (rule.severity, rule.first_profile()))
    kinds = _SEVERITIES if rule.is_partly_review() else _KINDS
    head = f"# {rule.id} {rule.name}\n\n{kinds[language].format(severity=severity, profile=profile)}\n\n"
    review = {f"pattern={pattern.name}" for pattern in rule.patterns if pattern.profile is Profile.REVIEW}
    last = ""

    def example(found: re.Match[str]) -> str:
        nonlocal last
        only_review = rule.is_partly_review() and bool(review.intersection(found["words"].split()))
        wanted = _REVIEW_TITLES[language] if only_review else _TITLES[language][found["kind"]]
        title = "" if wanted == last else f"{wanted}\n\n"
        last = wanted
        return f"{title}````text\n{found['body'].rstrip()}\n````"

    return head + _FENCE.sub(example, translated_page(rule.page(), language).strip()) + "\n" + _patterns(rule, language)


def _patterns(rule: Rule, language: str) -> str:
    if len(rule.patterns) < 2:
        return ""
    lines = [f"- {translated(line, language)}" for line in pattern_lines(rule)]
    return "\n".join(("", f"## {translated(PATTERNS, language)}", "", *lines, ""))


def _said(kind: Severity | Profile, language: str) -> str:
    return translated(kind.label, language)


def pages() -> dict[str, str]:
    """All pages by their path in the folder, and the tables of them."""
    found = {}
    for language, folder in ((ENGLISH, ""), (SIMPLIFIED, "zh/")):
        rows = []
        for rule in rules().values():
            found[f"{folder}{rule.id}.md"] = page(rule, language)
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
