"""Links into the page and footnote marks -> those that nothing answers to."""

from __future__ import annotations

import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from urllib.parse import unquote

from checker.document.document import BlockKind, Document, FootnoteMark, Link, LinkKind
from checker.document.text import Span
from checker.finding import Location
from checker.languages import patterns as re
from checker.message import msg
from checker.passages.leftovers import shows_design
from checker.records import dataclass


@dataclass(frozen=True, slots=True)
class BrokenReference:
    """A reference without a target, or with another target than its sentence describes. `problem` is one
    sentence, `places` the targets that there are, `reason` what proves it. `in_contents` says that it is one of several
    dead entries of one table of contents, or of several footnotes with one defect: those have one cause, another
    state of the page, another program, or notes that list sources. `is_beyond` says that the reference is to a number
    after the last one of a series without gaps."""

    span: Span
    problem: str
    places: tuple[Location, ...]
    reason: str
    in_contents: bool = False
    is_beyond: bool = False


@dataclass(frozen=True, slots=True)
class AnsweredReference:
    """A reference with what answers to it; `target` is None where the page names it in its code."""

    span: Span
    target: Span | None


_SIGN = re.compile(r"[\W_]+")
_NUMBER_BEFORE = re.compile(r"[\s\d.、]+")
#: A number in brackets that is no index of something and no date.
_BRACKETED = re.compile(r"(?<![A-Za-z0-9_\])}])\[(?P<number>\d{1,2})\](?![(:\[{])")
_MIN_NOTES, _BEYOND = 3, 3
#: More dead entries of one table of contents than these have one cause, and so have more footnotes with one defect.
_MAX_DEAD = 3
_COUNTED = re.compile(r"\d+\Z")
#: Names that a page gives in its code.
_GIVEN = re.compile(
    r"\b(?:id|name)\s*=\s*[\"']?([^\s\"'>]+)|\{[^{}\n]{0,80}?#([^\s{}]+)|\[\[([^\]\s,]+)[\],]|\[#([^\]\s,.]+)"
)
#: What the page around the text brings along, and addresses that are read by a program.
_OF_THE_SITE = re.compile(
    r"(?:top|main|content|contact.*|comments?|respond|disqus\w*|toc|nav\w*|footer|header|search|menu|fn.*|footnote.*|note.*|ref.*|cite.*|bib.*|L\d.*)?\Z"
    r"|.*[/!=~]|(?:term|module)-.*|.*\bskip\b.*|.*[-_](?=[a-z]*\d)[0-9a-f]{8,}\Z",
    re.IGNORECASE,
)
#: A word: numbers alone are marks of notes.
_LETTER = re.compile(r"[^\W\d_]")
_LATIN = re.compile(r"[A-Za-z]")
# Labels of MyST are known to all pages of a project.
_LABELS = re.compile(r"^\([\w.-]+\)=[ \t]*$", re.MULTILINE)
# Parts of the page in other files may contain the target.
_INCLUDES = re.compile(
    r"\{%-?\s*(?:include|render|capture|for)\b|\{\{[<%]|^include::|^import\s|\.\. include::", re.MULTILINE
)


def find_targets(document: Document) -> tuple[BrokenReference | AnsweredReference, ...]:
    """Links to places of the page, footnote marks and notes, in order. Broken are links to a place that the page does
    not have, marks without a note, and notes that nothing refers to or that are given twice."""
    found = (*_anchors(document), *_footnotes(document), *_bracketed(document))
    return tuple(sorted(found, key=lambda reference: reference.span))


def _anchors(document: Document) -> Iterator[BrokenReference | AnsweredReference]:
    wanted = [
        link
        for link in document.links
        if link.target.startswith("#") and link.kind is not LinkKind.IMAGE and not _is_control(document, link)
    ]
    if not wanted or _INCLUDES.search(document.source.text) or _LABELS.search(document.source.text):
        return
    headings = [block for block in document.blocks if block.kind is BlockKind.HEADING]
    if not headings or shows_design(document):
        return
    known: dict[str, Span | None] = {}
    pictured: list[str] = []  # the beginnings of headings with pictures, which some programs write as words
    for found in _GIVEN.finditer(document.source.text):
        known[_plain(next(filter(None, found.groups())))] = None
    for target in document.targets:
        known[_plain(target.name)] = None
    for block in headings:
        for text in (document.text_of(block), document.source.slice(block.span)):
            for name in (_plain(text), _plain(_NUMBER_BEFORE.sub("", text, count=1))):
                known.setdefault(name, block.span)
        text = document.text_of(block)
        sign = next((sign for sign in text if unicodedata.category(sign) == "So"), None)
        pictured += [_plain(text.partition(sign)[0])] if sign is not None else []
    is_latin = any(_LATIN.search(document.text_of(block)) for block in headings)
    dead: list[Link] = []
    for link in wanted:
        name = unquote(link.target[1:])
        plain = _plain(name)
        if _OF_THE_SITE.match(name) or not plain or any(each and plain.startswith(each) for each in pictured):
            continue
        if plain.isascii() and not is_latin:
            continue  # the page was translated, and its addresses were not
        same = next((each for each in (plain, _COUNTED.sub("", plain)) if each in known), None)
        if same is None:
            dead.append(link)
        else:
            yield AnsweredReference(_target_place(link), known[same])
    places = _contents(document, dead) if dead else []
    contents = Counter(places)
    for link, place in zip(dead, places, strict=True):
        yield BrokenReference(
            _target_place(link),
            msg("this page has no target “{name}”", name=unquote(link.target[1:])),
            (),
            msg("no heading or anchor has this name"),
            in_contents=place is not None and contents[place] > _MAX_DEAD,
        )


def _target_place(link: Link) -> Span:
    """Where a link names its target, or all of it where it does not."""
    return link.target_span if len(link.target_span) else link.span


def _contents(document: Document, links: Sequence[Link]) -> list[int | None]:
    """For each of some links the table of contents that it is an entry of, as the index of the block where that begins:
    a run of list items, or a block that is made of links. None for a link in running text."""
    linked: Counter[int] = Counter()
    for link in document.links:
        linked[document.block_at(link.prose.start)] += len(link.prose)
    begins: list[int] = []
    for index, block in enumerate(document.blocks):
        goes_on = index > 0 and block.item is not None and document.blocks[index - 1].item is not None
        begins.append(begins[-1] if goes_on else index)
    indexes = [document.block_at(link.prose.start) for link in links]
    return [begins[index] if 2 * linked[index] >= len(document.blocks[index].prose) else None for index in indexes]


def _is_control(document: Document, link: Link) -> bool:
    """Whether a link is made or worked by a program: one without words, one in a heading, and on a page of HTML one
    that has no sentence around it."""
    if document.format == "rst" and link.kind is LinkKind.CROSS:
        return True  # a name, not an address
    if not _LETTER.search(document.prose.folded, *link.prose):
        return True  # the name of something in a program: its page is made of the program
    block = document.blocks[document.block_at(link.prose.start)]
    if document.format != "html":
        return block.kind is BlockKind.HEADING
    folded = document.prose.folded
    return block.boilerplate or folded[slice(*block.prose)].strip() == folded[slice(*link.prose)].strip()


def _plain(name: str) -> str:
    """A name without its signs: every program that makes names of headings replaces them in its own way."""
    return _SIGN.sub("", unquote(name)).casefold()


def _footnotes(document: Document) -> Iterator[BrokenReference | AnsweredReference]:
    notes: defaultdict[str, list[FootnoteMark]] = defaultdict(list)
    marks: defaultdict[str, list[FootnoteMark]] = defaultdict(list)
    for mark in document.footnotes:
        if mark.label and mark.label[0] not in "#*":  # those number themselves
            (notes if mark.defines else marks)[mark.label].append(mark)
    alone: dict[bool, list[FootnoteMark]] = {False: [], True: []}  # marks without a note, notes without a mark
    if not marks and not notes:
        return
    missing = not notes.keys() >= marks.keys()
    given = (
        {_plain(name) for found in _GIVEN.findall(document.source.text) for name in found if name} if missing else ()
    )
    for label, places in marks.items():
        if label not in notes and _plain(label) in given:
            continue  # a place of the page that looks like no note
        # A lone [^word] may be anything; where a page has notes, or numbers them, it is one.
        # Names of citations in reStructuredText are known to all pages of a project.
        if document.format == "rst" and not label.isdecimal():
            continue
        if label not in notes and (notes or label.isdecimal()):
            alone[False].append(places[0])
        elif len(notes[label]) == 1:
            yield from (AnsweredReference(place.span, notes[label][0].span) for place in places)
    for label, places in notes.items():
        if len(places) > 1:
            others = tuple(Location(place.span, msg("again")) for place in places[1:])
            problem = msg("footnote {label} has {number} notes", label=label, number=len(places))
            yield BrokenReference(places[0].span, problem, others, msg("only one of them is shown"))
        elif label not in marks and marks and document.format == "markdown":  # others show it in place
            if document.source.text.count(f"[^{label}]") > 1:
                continue  # inside of HTML, which a program may read or not
            alone[True].append(places[0])
    for defines, broken in alone.items():
        for mark in broken:
            if defines:
                problem, reason = (
                    msg("nothing refers to footnote {label}", label=mark.label),
                    msg("the note is never shown"),
                )
            else:
                problem, reason = msg("footnote {label} has no note", label=mark.label), msg("no note has this label")
            yield BrokenReference(mark.span, problem, (), reason, in_contents=len(broken) > _MAX_DEAD)


def _is_entry(folded: str, number: int, start: int) -> bool:
    """Whether a note may have lost its brackets: its number is after `start`, before a word."""
    return re.search(rf"(?<!\d){number}[\]).]?\s?[^\W\d_]", folded[start:]) is not None


def _bracketed(document: Document) -> Iterator[BrokenReference | AnsweredReference]:
    """[7] in the text, where the notes at its end run from [1] to [6]."""
    folded = document.prose.folded
    notes: dict[int, Span] = {}
    marks: list[tuple[int, Span]] = []
    cited: set[int] = set()
    for found in _BRACKETED.finditer(folded):
        block = document.blocks[document.block_at(found.start())]
        if not block.is_prose or block.kind is BlockKind.TABLE_CELL:
            cited.add(int(found["number"]))
            continue
        prose = Span(*found.span())
        at = document.prose.source_span(prose).start
        # A line of its own, or one of a paragraph whose lines are the notes.
        if prose.start == block.prose.start or document.source.text[max(0, at - 1) : at] in ("\n", "\r"):
            notes.setdefault(int(found["number"]), prose)
        else:
            marks.append((int(found["number"]), prose))
    last = max(notes, default=0)
    if last < _MIN_NOTES or sorted(notes) != list(range(1, last + 1)):
        return
    first = min(prose.start for prose in notes.values())
    # Where hardly any note is referred to, the numbers in brackets are something else.
    used = {number for number, prose in marks if prose.end < first and number in notes}
    source = document.prose.source_span
    # A note may follow another one on the same line, or be read as a quotation.
    cited |= {number for number, prose in marks if prose.end >= first}
    for number, prose in marks:
        if prose.end >= first or 2 * len(used) < last:
            continue
        if number in notes:
            yield AnsweredReference(source(prose), source(notes[number]))
        elif last < number <= last + _BEYOND and number not in cited and not _is_entry(folded, number, first):
            end = Location(source(notes[last]), msg("the last note"))
            yield BrokenReference(
                source(prose),
                msg("there is no note [{number}]: the last one is [{last}]", number=number, last=last),
                (end,),
                msg("the notes count from [1]"),
                is_beyond=True,
            )
