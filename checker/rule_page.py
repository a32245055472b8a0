"""The page of a rule: for a terminal, wrapped, with the places of examples underlined; and as Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set

from checker import PROJECT_URL, terminal
from checker.message import ENGLISH, Message, join_words, msg
from checker.rule import Profile, Rule
from checker.translations import translated, translated_page
from checker.visible import number_of, one_line, shown_at, visible

_FENCE = re.compile(r"^```(?P<words>[^\n]*)\n(?P<body>.*?)^```[ \t]*$", re.MULTILINE | re.DOTALL)
_MARKUP = re.compile(r"\*\*(?P<strong>.+?)\*\*|``(?P<literal>.+?)``|`(?P<code>.+?)`")
_BULLET = re.compile(r"[-*] |\d+\. ")
_PATTERNS = msg("Patterns")
_TITLES = {"bad": (msg("Reported"), "red"), "good": (msg("Not reported"), "green")}
_REVIEW_TITLE = msg("Reported with --profile review")
_LEGEND = msg("The first place of a finding is in ⟦ ⟧, its other places in ⟦~ ⟧.")
_INDENT = "    "


def terminal_page(rule: Rule, width: int, color: bool, language: str) -> str:
    """The whole page in a language, no line wider than `width` cells but for the examples'."""
    title = terminal.paint(one_line(f"{rule.id} {rule.name}"), "bold", color)
    parts = [f"{title}  {translated(_kind(rule), language)}"]
    written = translated_page(rule.page(), language)
    review = _review_words(rule)
    at = 0
    for fence in _FENCE.finditer(written):
        parts += _paragraphs(written[at : fence.start()], width, color)
        parts.append(_example(fence["words"].split(), fence["body"].rstrip("\n"), review, color, language))
        at = fence.end()
    parts += _paragraphs(written[at:], width, color)
    if rule.page_kinds is not None:
        parts += _paragraphs(_kinds_of_page(rule, language), width, color)
    if len(rule.patterns) > 1:
        parts.append(_patterns(rule, width, color, language))
    return "\n\n".join(parts) + "\n"


def _patterns(rule: Rule, width: int, color: bool, language: str) -> str:
    lines = [terminal.paint(translated(_PATTERNS, language), "bold", color)]
    for line in _pattern_lines(rule):
        lines += _wrapped(f"- {translated(line, language)}", width, color)
    return "\n".join(lines)


def markdown_page(rule: Rule, language: str = ENGLISH) -> str:
    """The whole page in a language, as Markdown with a heading above examples that are reported or not reported."""
    head = f"# {rule.id} {rule.name}\n\n{translated(_kind(rule), language)}\n\n"
    review = _review_words(rule) if rule.is_partly_review() else set()
    last = ""

    def example(found: re.Match[str]) -> str:
        nonlocal last
        words = found["words"].split()
        wanted = _REVIEW_TITLE if review & set(words) else _TITLES[words[0]][0]
        title = "" if wanted == last else f"## {translated(wanted, language)}\n\n"
        if title and last:
            title = f"\n{title}"
        if not last and words[0] == "bad":
            title += f"{translated(_LEGEND, language)}\n\n"
        last = wanted
        return f"{title}````text\n{found['body'].rstrip()}\n````"

    text = head + _FENCE.sub(example, translated_page(rule.page(), language).strip()) + "\n"
    if rule.page_kinds is not None:
        text += f"\n{_kinds_of_page(rule, language)}\n"
    if len(rule.patterns) > 1:
        lines = [f"- {translated(line, language)}" for line in _pattern_lines(rule)]
        text += "\n".join(("", f"## {translated(_PATTERNS, language)}", "", *lines, ""))
    return text


def _kinds_of_page(rule: Rule, language: str) -> str:
    kinds = sorted(rule.page_kinds or (), key=lambda kind: kind.value)
    shown = join_words([kind.label for kind in kinds])
    return translated(msg("Reports by default only on these kinds of page: {kinds}.", kinds=shown), language)


def page_address(rule: Rule) -> str | None:
    """The address of the page of a rule of this program; None for rules of others."""
    is_built_in = type(rule).__module__.startswith(f"{__package__}.rules.")
    return f"{PROJECT_URL}/blob/main/docs/rules/{rule.id}.md" if is_built_in else None


def _kind(rule: Rule) -> Message:
    if rule.is_partly_review():
        return msg("({severity})", severity=rule.severity.label)
    return msg("({severity}, {profile} profile)", severity=rule.severity.label, profile=rule.first_profile().label)


def _review_words(rule: Rule) -> set[str]:
    """The words of a fence that name a pattern of the review profile."""
    return {f"pattern={pattern.name}" for pattern in rule.patterns if pattern.profile is Profile.REVIEW}


def _pattern_lines(rule: Rule) -> Iterator[Message]:
    """A line for each pattern of a rule: its name, the profile in which it reports, and what it is."""
    for pattern in rule.patterns:
        parts = {"name": pattern.name, "describes": pattern.describes}
        if pattern.profile is Profile.DEFAULT:
            yield msg("`{name}` (by default): {describes}", **parts)
        else:
            yield msg("`{name}` (only with `--profile review`): {describes}", **parts)


def _paragraphs(written: str, width: int, color: bool) -> Iterator[str]:
    for paragraph in re.split(r"\n\s*\n", written.strip()):
        if paragraph:
            yield "\n".join(line for item in _items(paragraph) for line in _wrapped(item, width, color))


def _items(paragraph: str) -> list[str]:
    """A paragraph as one item, a list as its items, each on one line."""
    items: list[str] = []
    for line in paragraph.split("\n"):
        if items and not _BULLET.match(line.lstrip()):
            items[-1] += " " + line.strip()
        else:
            items.append(line)
    return items


def _wrapped(item: str, width: int, color: bool) -> list[str]:
    bullet = _BULLET.match(item.lstrip())
    hanging = " " * (len(item) - len(item.lstrip()) + len(bullet[0])) if bullet else ""
    lead = item[: len(hanging)]
    if item.startswith("#"):
        return [terminal.paint(visible(item.lstrip("# ")), "bold", color)]
    text = visible(_MARKUP.sub(lambda match: next(filter(None, match.groups())), item[len(hanging) :]))
    lines = terminal.wrap(text, width - len(hanging))
    return [(lead if index == 0 else hanging) + line for index, line in enumerate(lines)]


def _example(words: list[str], written: str, review: Set[str], color: bool, language: str) -> str:
    lines = []
    if words and words[0] in _TITLES:
        title, style = _TITLES[words[0]]
        paths = [word.removeprefix("path=") for word in words if word.startswith("path=")]
        if review & set(words):
            title = _REVIEW_TITLE
        head = msg("{kind}, in {path}:", kind=title, path=paths[0]) if paths else msg("{kind}:", kind=title)
        lines.append(terminal.paint(visible(translated(head, language)), style, color))
    marks = _Marks()
    for line in written.split("\n"):
        text, under = marks.drawn(line)
        lines.append((_INDENT + text).rstrip())
        if under.strip():
            painted = re.sub(r"\^+", lambda run: terminal.paint(run[0], "bold red", color), under.rstrip())
            lines.append(_INDENT + re.sub(r"~+", lambda run: terminal.paint(run[0], "bold cyan", color), painted))
    return "\n".join(lines)


class _Marks:
    """Turns ⟦first⟧ and ⟦~further⟧ places into underlines, also where one goes over several lines."""

    def __init__(self) -> None:
        self._open: list[str] = []

    def drawn(self, line: str) -> tuple[str, str]:
        """A line without its marks, as it is printed, and the text under it."""
        text, marks = "", ""
        line = line.expandtabs(terminal.TAB_STOP)
        for index, character in enumerate(line):
            if character == "⟦":
                self._open.append("~" if line.startswith("~", index + 1) else "^")
            elif character == "⟧" and self._open:
                self._open.pop()
            elif not (character == "~" and line[index - 1 : index] == "⟦"):
                text += character
                marks += self._open[-1] if self._open else " "
        printed = [shown_at(text, at) for at in range(len(text))]
        if visible(text) != "".join(printed):  # it begins as an order to a build server does
            printed[len(text) - len(text.lstrip())] = number_of(":")
        return "".join(printed), "".join(mark * terminal.width(each) for mark, each in zip(marks, printed, strict=True))
