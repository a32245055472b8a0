"""HTML -> regions: elements that contain the article, elements outside of it, and layout tables."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from checker.formats.html.tokens import IGNORED, VOID, Tag, Text, attributes
from checker.languages import patterns as re
from checker.records import dataclass, field

_AROUND = frozenset("nav aside footer form menu dialog button".split())
_ROLES = frozenset("navigation banner contentinfo complementary search menu menubar dialog alert".split())
_NAMED_AROUND = re.compile(
    r"(?!(?:has|with|no|is|show|hide)[-_])(?:[a-z0-9]+[-_]{1,2}){0,4}(?:nav|navbar|navigation|menu|sidebar|breadcrumbs?|pagination|pager|related|recommend(?:ed|s|ation|ations)?"
    r"|shar(?:e|ing)|social|comments?|cookies?|ads?|advert|advertisement|promo|footer|masthead|toc|copyright|subscribe|newsletter-signup|skip-link|hotnews|toplist)(?:[-_]{1,2}[a-z0-9]+){0,3}"
)
_NAMED_BODY = re.compile(
    r"(?:js_content|rich_media_content|article[-_]?(?:body|content|text)|post[-_]?(?:body|content|text)|entry[-_]?content|content[-_]?article|main[-_]?(?:content|text)|richtext|markdown-body|story-body|news[-_]?(?:content|text))"
)
#: An article contains at least this share of the text that is not clearly outside of it; otherwise it is a teaser.
_MIN_ARTICLE_SHARE = 0.3
#: Boilerplate is at most this share of the text.
_MAX_BOILERPLATE_SHARE = 0.5
_NEVER_AROUND = frozenset("html body table tbody tr td span a li b i em strong".split())
_IN_CELL = frozenset("h1 h2 h3 h4 h5 h6 article section nav form header footer".split())


@dataclass
class _Element:
    index: int
    name: str
    text: int = 0  # code points inside, without blanks
    around: bool = False
    body: bool = False
    inside_around: bool = False
    sectioned: bool = False  # inside an article or a section, or is one itself
    table: int = -1  # the innermost table around it, by the index of its token


@dataclass
class Regions:
    """Indexes of start tags: elements that are the article (empty where the whole page is), elements outside of it, and
    layout tables."""

    bodies: frozenset[int]
    around: frozenset[int]
    layouts: frozenset[int]


def find_regions(text: str, tokens: Sequence[Tag | Text]) -> Regions:
    """The regions of a page, judged by elements, roles, class names and the amount of text."""
    scan = _Scan(text)
    for index, token in enumerate(tokens):
        if isinstance(token, Text):
            scan.text_found(token)
        elif token.closing:
            scan.close(token.name)
        else:
            scan.open(index, token)
    scan.close_all()
    total = sum(element.text for element in scan.roots) or 1
    free = max(
        1, total - sum(element.text for element in scan.elements if element.around and not element.inside_around)
    )
    around = frozenset(
        element.index for element in scan.elements if element.around and element.text <= _MAX_BOILERPLATE_SHARE * total
    )
    bodies = [element for element in scan.elements if element.body and not element.inside_around]
    mains = [element for element in bodies if element.name == "main"] or bodies
    enough = sum(element.text for element in mains) >= _MIN_ARTICLE_SHARE * free
    return Regions(
        frozenset(element.index for element in mains) if enough else frozenset(), around, frozenset(scan.layouts)
    )


@dataclass
class _Scan:
    source: str
    elements: list[_Element] = field(default_factory=list)
    roots: list[_Element] = field(default_factory=list)
    stack: list[_Element] = field(default_factory=list)
    open_names: Counter[str] = field(default_factory=Counter)
    layouts: set[int] = field(default_factory=set)
    ignored: int = 0

    def text_found(self, token: Text) -> None:
        if self.stack and not self.ignored and not token.raw:
            self.stack[-1].text += len("".join(self.source[token.span.start : token.span.end].split()))

    def open(self, index: int, tag: Tag) -> None:
        table = self.stack[-1].table if self.stack else -1
        if table >= 0 and (tag.name == "table" or tag.name in _IN_CELL):
            self.layouts.add(table)
        if tag.name in VOID:
            return
        above = self.stack[-1] if self.stack else None
        element = _Element(index, tag.name, table=index if tag.name == "table" else table)
        if above is not None:
            element.inside_around = above.inside_around or above.around
            element.sectioned = above.sectioned
        self._judge(element, tag)
        if above is None:
            self.roots.append(element)
        self.elements.append(element)
        self.stack.append(element)
        self.open_names[tag.name] += 1
        self.ignored += tag.name in IGNORED

    def _judge(self, element: _Element, tag: Tag) -> None:
        found = attributes(self.source, tag) if tag.span.end - tag.span.start > len(tag.name) + 2 else {}
        role = found["role"][0].lower() if "role" in found else ""
        names = [name.lower() for key in ("class", "id") if key in found for name in found[key][0].split()[:12]]
        if tag.name == "table" and role == "presentation":
            self.layouts.add(element.index)
        element.body = (
            tag.name in ("main", "article")
            or role in ("main", "article")
            or ("itemprop" in found and found["itemprop"][0].lower() == "articlebody")
            or any(_NAMED_BODY.fullmatch(name) for name in names)
        )
        element.around = tag.name in _AROUND or role in _ROLES
        if not element.body and tag.name not in _NEVER_AROUND:
            element.around = element.around or any(_NAMED_AROUND.fullmatch(name) for name in names)
        element.around = element.around or (tag.name == "header" and not element.sectioned)
        element.sectioned = element.sectioned or element.body or tag.name == "section"

    def close(self, name: str) -> None:
        if not self.open_names[name]:
            return
        while self.stack:
            element = self._pop()
            if element.name == name:
                return

    def close_all(self) -> None:
        while self.stack:
            self._pop()

    def _pop(self) -> _Element:
        element = self.stack.pop()
        self.open_names[element.name] -= 1
        self.ignored -= element.name in IGNORED
        if self.stack:
            self.stack[-1].text += element.text
        return element
