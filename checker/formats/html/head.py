"""The head of an HTML page -> entries: title, description, address, and machine-readable dates."""

from __future__ import annotations

from collections.abc import Sequence

from checker.document.document import FrontMatterEntry, FrontMatterProblem
from checker.document.text import Span
from checker.formats.html.tokens import Tag, Text, attributes
from checker.languages import patterns as re

#: Names of meta elements -> front-matter keys.
_META = {
    name: key
    for key, names in {
        "published": "article:published_time datepublished dc.date.issued dcterms.issued pubdate publishdate"
        " publish-date publish_date og:release_date article.published sailthru.date parsely-pub-date",
        "modified": "article:modified_time datemodified og:updated_time last-modified dcterms.modified",
        "date": "date dc.date dcterms.date article:published",
        "description": "description og:description",
        "canonical": "og:url",
    }.items()
    for name in names.split()
}
_LINKED_DATA = re.compile(r"\"(?P<key>datePublished|dateModified)\"\s{0,20}:\s{0,20}\"(?P<value>[^\"\\]{4,40})\"")
_KEYS = {"datePublished": "published", "dateModified": "modified"}
_DATE_CLASS = re.compile(
    r"(?:publish|posted|entry-date|post-date|post__date|article-date|dateline|pubdate)", re.IGNORECASE
)
_DATE = re.compile(r"\s{0,4}\d{4}-\d{1,2}-\d{1,2}")


def read_head(
    text: str, tokens: Sequence[Tag | Text]
) -> tuple[tuple[FrontMatterEntry, ...], tuple[FrontMatterProblem, ...]]:
    """The entries of a page in the order of the source, without duplicates."""
    found: list[FrontMatterEntry] = []
    linked_data = in_svg = False
    for index, token in enumerate(tokens):
        if isinstance(token, Text):
            if linked_data and token.raw == "script":
                found += _linked_data(text, token.span)
            continue
        if token.name == "svg":
            in_svg = not token.closing
        if token.closing:
            continue
        linked_data = False
        match token.name:
            case "title" if not in_svg:
                after = tokens[index + 1] if index + 1 < len(tokens) else token
                if isinstance(after, Text) and after.raw == "title":
                    found += _entry(text, "title", token.span, _stripped(text, after.span))
            case "meta" | "link" | "time" | "script":
                attribute = attributes(text, token)
                linked_data = token.name == "script" and "ld+json" in attribute.get("type", ("", token.span))[0]
                found += _of_tag(text, token, attribute)
    return _once(found), ()


def _of_tag(text: str, tag: Tag, attribute: dict[str, tuple[str, Span]]) -> list[FrontMatterEntry]:
    if tag.name == "meta" and "content" in attribute:
        for key in ("property", "name", "itemprop", "http-equiv"):
            name = attribute.get(key, ("", tag.span))[0].lower()
            if name in _META:
                return _entry(text, _META[name], attribute[key][1], attribute["content"][1])
    elif tag.name == "link" and attribute.get("rel", ("", tag.span))[0].lower() == "canonical" and "href" in attribute:
        return _entry(text, "canonical", attribute["rel"][1], attribute["href"][1])
    elif tag.name == "time" and "datetime" in attribute and _DATE.match(attribute["datetime"][0]):
        item = attribute.get("itemprop", ("", tag.span))[0]
        key = _KEYS.get(item, "")
        if not key and ("pubdate" in attribute or _DATE_CLASS.search(attribute.get("class", ("", tag.span))[0])):
            key = "published"
        if key:
            return _entry(text, key, attribute["datetime"][1], attribute["datetime"][1])
    return []


def _linked_data(text: str, span: Span) -> list[FrontMatterEntry]:
    return [
        FrontMatterEntry((_KEYS[pair["key"]],), Span(*pair.span("key")), pair["value"], Span(*pair.span("value")))
        for pair in _LINKED_DATA.finditer(text, span.start, span.end)
    ]


def _entry(text: str, key: str, key_span: Span, span: Span) -> list[FrontMatterEntry]:
    value = text[span.start : span.end]
    return [FrontMatterEntry((key,), key_span, value, span)] if value.strip() else []


def _stripped(text: str, span: Span) -> Span:
    start, end = span
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def _once(entries: Sequence[FrontMatterEntry]) -> tuple[FrontMatterEntry, ...]:
    """The entries without those that repeat an earlier one's key, whose value may be in another format."""
    seen: set[tuple[str, ...]] = set()
    kept = []
    for entry in sorted(entries, key=lambda entry: entry.value_span):
        if entry.key not in seen:
            seen.add(entry.key)
            kept.append(entry)
    return tuple(kept)
