"""Identifiers -> places that name one thing by two numbers: a link and its target, a page and its file, a title and
what the text says the page is about, a label and its note; and numbers whose check digit is wrong.
"""

from __future__ import annotations

import posixpath
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from checker.analysis import Reading
from checker.document.document import BlockKind, Document, Link, LinkKind
from checker.document.text import Span
from checker.languages import patterns as re
from checker.languages.en import self_references as english
from checker.languages.zh import self_references as chinese
from checker.message import msg
from checker.passages.corrections import find_corrections, find_validity_discussions
from checker.passages.sentences import Sentence, sentences
from checker.values.slips import is_one_slip, is_swapped

from .identifiers import (
    Difference,
    Identifier,
    IdentifierConflict,
    find_wrong_check_digits,
    identifiers_in,
    identifiers_of_address,
    identifiers_of_file,
)

#: In how many blocks from the top a page says what it is about.
_LEADING_BLOCKS = 8
# [#PEP-586] PEP 486: the label of a note and what the note begins with.
_LABEL = re.compile(r"\[#?(?P<word>[A-Z]{2,6})[-_ ]?(?P<one>\d{1,6})\](?:_|:)?[ ]{1,3}(?P=word)[ -]?(?P<two>\d{1,6})\b")
# A number before the mark of a note, and the notes themselves, each up to the next one or a blank line.
_CITED = re.compile(r"(?<![\d/])(?P<number>\d{5,9})\s{0,2}\[(?P<mark>\d{1,3})\]")
_NOTE = re.compile(
    r"^[ \t]*(?:\.\. )?\[(?P<mark>\d{1,3})\][^\n]{0,300}(?:\n[ \t]+(?!\[)[^\n]{1,300}){0,4}", re.MULTILINE
)
_LONG = re.compile(r"(?<!\d)\d{5,9}(?!\d)")
# #123, and the addresses of issues and pull requests.
_ISSUE = re.compile(
    r"\s?(?:(?:issue|pr|pull request|bug|pull|merge request|mr)\s)?[#!](?P<number>\d{1,7})\s?", re.IGNORECASE
)
_ISSUE_ADDRESS = re.compile(
    r"/(?:issues?|pull|pulls|merge_requests|bugs?|show_bug\.cgi\?id=)/?(?P<number>\d{1,7})(?:[/#?]|\Z)"
)
_DIGIT = re.compile(r"\d")
# The tag or branch under which a code host shows a file.
_REVISION = re.compile(r"(?<=/)(?:blob|tree|raw)/[^/]+")
_NUMBERS = re.compile(r"\d+(?:\.\d+)*")
#: A number that the text names so often is one that the page is about.
_MENTIONED_OFTEN = 2
_SELF_KEYS = ("title", "slug", "permalink", "url", "标题")


def identifier_conflicts(reading: Reading) -> tuple[IdentifierConflict, ...]:
    """Pairs of places that name one thing by two numbers."""
    return find_identifier_conflicts(reading.document, reading.get(sentences))


def agreeing_links(reading: Reading) -> tuple[tuple[Span, Span], ...]:
    """Links whose text has a number that their target has too: the places of both."""
    document, found = reading.document, []
    for link, text in _numbered_links(document):
        issue, address = _ISSUE.fullmatch(text), _ISSUE_ADDRESS.search(link.target)
        if issue is not None and address is not None:
            agrees = int(issue.group("number")) == int(address.group("number"))
        else:
            targets = _by_word(identifiers_of_address(_REVISION.sub("", link.target)))
            agrees = any(one.agrees(other) for one in identifiers_in(text) for other in targets.get(one.word, ()))
        if agrees:
            found.append((document.prose.source_span(link.prose), link.target_span))
    return tuple(found)


def _numbered_links(document: Document) -> Iterator[tuple[Link, str]]:
    """The links in the text whose own text has a digit, with that text."""
    for link in document.links:
        if link.kind not in (LinkKind.INLINE, LinkKind.REFERENCE) or not len(link.prose):
            continue
        text = document.prose.folded[link.prose.start : link.prose.end]
        if _DIGIT.search(text) and document.blocks[document.block_at(link.prose.start)].is_prose:
            yield link, text


def find_identifier_conflicts(document: Document, sentences: Sequence[Sentence]) -> tuple[IdentifierConflict, ...]:
    """All of them, in the order of the text."""
    found = [
        *_links(document),
        *(list(_of_file(document)) or _of_text(document, sentences)),
        *_of_series(document),
        *_labels(document),
        *_notes(document),
        *_check_digits(document, sentences),
    ]
    return tuple(sorted(dict.fromkeys(found), key=lambda conflict: conflict.span))


def _by_word(identifiers: Iterable[Identifier]) -> dict[str, list[Identifier]]:
    words: dict[str, list[Identifier]] = defaultdict(list)
    for identifier in identifiers:
        words[identifier.word].append(identifier)
    return words


def _share_nothing(ones: Sequence[Identifier], others: Sequence[Identifier]) -> bool:
    """Whether no identifier of one side may name what one of the other side names."""
    return bool(ones and others) and not any(one.agrees(other) for one in ones for other in others)


# Links -------------------------------------------------------------------------------------------------------------


def _links(document: Document) -> Iterator[IdentifierConflict]:
    prose = document.prose
    for link, text in _numbered_links(document):
        issue, address = _ISSUE.fullmatch(text), _ISSUE_ADDRESS.search(link.target)
        if issue is not None and address is not None:
            if int(issue.group("number")) != int(address.group("number")):
                here, target = prose.source_span(link.prose), address.group("number")
                yield _link_conflict(here, link.target_span, text, target, Difference.ISSUE)
            continue
        if text.strip().casefold() in link.target.casefold():
            continue
        targets = _by_word(identifiers_of_address(_REVISION.sub("", link.target)))
        for word, ones in _by_word(identifiers_in(text)).items():
            if word in targets and len(targets[word]) == 1 and _share_nothing(ones, targets[word]):
                if not _is_among(targets[word][0].number, _NUMBERS.findall(text)):
                    here = prose.source_span(link.prose)
                    difference = _difference(ones, targets[word])
                    yield _link_conflict(here, link.target_span, text, f"{word} {targets[word][0].number}", difference)
                break


def _is_among(number: str, written: Iterable[str]) -> bool:
    """Whether an address bears one of the numbers of a text; addresses lose the points, and we the noughts before."""
    return any(number in (other, other.replace(".", "").lstrip("0")) for other in written)


def _difference(ones: Iterable[Identifier], others: Iterable[Identifier]) -> Difference:
    """How the numbers of two sides differ where they differ least."""
    near = any(is_one_slip(one.number, other.number) for one in ones for other in others)
    return Difference.ONE_SLIP if near else Difference.OTHER


def _difference_of(one: str, other: str) -> Difference:
    return Difference.ONE_SLIP if is_one_slip(one, other) else Difference.OTHER


def _link_conflict(here: Span, there: Span, text: str, target: str, difference: Difference) -> IdentifierConflict:
    return IdentifierConflict(
        here, msg("the text of the link"), there, msg("its target"),
        msg("the link says “{text}” but leads to {target}", text=text.strip(), target=target),
        msg("“{text}” is not {target}", text=text.strip(), target=target),
        difference,
    )  # fmt: skip


# The page and its file ---------------------------------------------------------------------------------------------


def _of_file(document: Document) -> Iterator[IdentifierConflict]:
    name = posixpath.basename(document.source.path)
    if posixpath.splitext(name)[0].casefold() in ("index", "readme"):
        name = posixpath.basename(posixpath.dirname(document.source.path)) + "/" + name
    file = _by_word(identifiers_of_file(document.source.path))
    if not file:
        return
    for span, text, identifiers in _self_names(document):
        for word, ones in _by_word(identifiers).items():
            if word in file and _share_nothing(ones, file[word]) and not _is_glued(ones, name):
                yield IdentifierConflict(
                    span, msg("on the page"), None, "",
                    msg("the page says “{text}”, but its file is named {file}", text=text, file=name),
                    msg("{number} is not in {file}", number=f"{word} {ones[0].number}", file=name),
                    _difference(ones, file[word]),
                )  # fmt: skip
                return


def _is_glued(identifiers: Iterable[Identifier], name: str) -> bool:
    """Whether a file's name bears a number without its points: release011.rst for 0.1.1, release04.rst for 0.4.0."""
    written = re.findall(r"\d+", name)
    return any(
        run == joined or (len(run) > 1 and joined.startswith(run))
        for identifier in identifiers
        if "." in identifier.number
        for joined in (identifier.number.replace(".", ""),)
        for run in written
    )


def _self_names(document: Document) -> Iterator[tuple[Span, str, list[Identifier]]]:
    """What a page calls itself: title, slug, first heading, and a number under the name of its series (PEP: 404)."""
    matter = document.front_matter
    for entry in () if matter is None else matter.entries:
        if len(entry.key) != 1:
            continue
        key, value = entry.key[0].casefold(), entry.value.strip()
        if key in _SELF_KEYS:
            reader = identifiers_in if key in ("title", "标题") else identifiers_of_address
            yield entry.value_span, value, list(reader(value))
        elif value.isdecimal() and len(value) < 7 and value.lstrip("0"):
            yield entry.value_span, f"{entry.key[0]}: {value}", [Identifier(key, (value.lstrip("0"),), 0, 0)]
    heading = next((block for block in document.blocks if block.kind is BlockKind.HEADING and block.is_prose), None)
    if heading is not None and heading.level == 1:
        text = document.folded_of(heading)
        yield document.prose.source_span(heading.prose), text.strip(), list(identifiers_in(text))


# The title and the text ---------------------------------------------------------------------------------------------


def _of_text(document: Document, sentences: Sequence[Sentence]) -> Iterator[IdentifierConflict]:
    """This document describes the schedule of Python 2.7, under the title Python 3.1."""
    titles = [(span, text, _by_word(identifiers)) for span, text, identifiers in _self_names(document) if identifiers]
    titles = [title for title in titles if " " in title[1] and ": " not in title[1][:12]][:1]
    if not titles:
        return
    span, title, named = titles[0]
    prose = [
        index for index, block in enumerate(document.blocks) if block.kind is BlockKind.PARAGRAPH and block.is_prose
    ]
    lead = set(prose[:_LEADING_BLOCKS])
    folded = document.prose.folded
    said = [sentence for sentence in sentences if sentence.block in lead]
    mentioned = _by_word(
        one for sentence in said for one in identifiers_in(folded[sentence.prose.start : sentence.prose.end])
    )
    for word, ones in named.items():
        if any(one.agrees(other) for one in ones for other in mentioned.get(word, ())):
            continue
        for sentence in said:
            text = folded[sentence.prose.start : sentence.prose.end]
            words = english if text.isascii() else chinese
            own = words.SELF.search(text)
            others = [one for one in identifiers_in(text) if own and one.word == word and one.start >= own.start()]
            if not others or words.OTHERS.search(text) or english.OTHERS.search(text):
                continue
            at = sentence.prose.start
            there = document.prose.source_span(Span(at + others[0].start, at + others[0].end))
            written = document.source.slice(there)
            yield IdentifierConflict(
                there, msg("in the text"), span, msg("in the title"),
                msg("the text says that the page is about {written}, but the title is “{title}”",
                    written=written, title=title),
                msg("{written} is not in the title, and the number in the title is not in the first "
"paragraphs",
                    written=written),
                Difference.THIRD_PLACE if _has_version(document, word, ones) else _difference(others[:1], ones),
            )  # fmt: skip
            return


def _has_version(document: Document, word: str, named: Sequence[Identifier]) -> bool:
    """Whether the front matter gives the version of what the title names (python-version: 3.1)."""
    matter = document.front_matter
    return any(
        document.canonical_key(entry.key) in (f"{word}-version", f"{word}_version", "version")
        and any(one.number == entry.value.strip() for one in named)
        for entry in (() if matter is None else matter.entries)
    )


# The number of the page in its series --------------------------------------------------------------------------------


def _of_series(document: Document) -> Iterator[IdentifierConflict]:
    """A page that bears its number in a series (PEP: 280) names itself beside "this PEP" as another one, or names once,
    with two digits swapped, a number that its head relates it to."""
    matter = document.front_matter
    series = [
        entry
        for entry in (() if matter is None else matter.entries)
        if len(entry.key) == 1 and entry.value.strip().isdecimal() and entry.key[0].isalpha() and len(entry.key[0]) < 6
    ]
    if matter is None or len(series) != 1:
        return
    own, word = series[0].value.strip().lstrip("0"), series[0].key[0]
    text, body = document.source.text, matter.span.end
    number = rf"{re.escape(word)}[ -]?0*(?P<number>\d{{1,6}})\b"
    listed = re.compile_now(
        rf"\bthis {re.escape(word)}(?:,? (?:and |or )?{re.escape(word)} \d{{1,6}}){{0,4}},? (?:and|or|from) {number}"
    )
    for found in listed.finditer(text, body):
        if found.group("number") == own:
            span = Span(found.start("number"), found.end("number"))
            yield IdentifierConflict(
                span, msg("named next to “this”"), series[0].value_span, msg("this page"),
                msg("the text treats “this {word}” and {word} {own} as two, but this page is {word} {own}",
                    word=word, own=own),
                msg("{own} is this page", own=own),
                Difference.SELF,
            )  # fmt: skip
    related = {
        other: entry.value_span
        for entry in matter.entries
        if entry is not series[0] and re.fullmatch(r"[\d, ]+", entry.value)
        for other in re.findall(r"\d{3,6}", entry.value)
    }
    if not related:
        return
    mentions = [
        (found.group("number"), Span(*found.span("number")))
        for found in re.finditer(number, text)
        if found.start() >= body
    ]
    counts = Counter(name for name, _ in mentions)
    for head, span in related.items():
        likely = [] if counts[head] else [name for name in counts if name not in related and is_one_slip(head, name)]
        if len(likely) == 1 and counts[likely[0]] >= _MENTIONED_OFTEN and likely[0] != own:
            there = next(place for name, place in mentions if name == likely[0])
            yield IdentifierConflict(
                span, msg("in the head"), there, msg("named in the text"),
                msg("the head relates {word} {head}, which the text never names; it names {word} {other}",
                    word=word, head=head, other=likely[0]),
                msg("one slip makes {one} of {other}", one=head, other=likely[0]),
                Difference.ONE_SLIP,
            )  # fmt: skip
    for name, span in mentions:
        meant = [other for other in related if counts[name] == 1 and counts[other] and is_swapped(name, other)]
        if meant and name not in related:
            yield IdentifierConflict(
                span, msg("named once"), related[meant[0]], msg("in the front matter"),
                msg("{word} {number} occurs once; front matter and text say {word} {other}",
                    word=word, number=name, other=meant[0]),
                msg("two digits are swapped"),
                Difference.ONE_SLIP,
            )  # fmt: skip


# Labels and check digits --------------------------------------------------------------------------------------------


def _labels(document: Document) -> Iterator[IdentifierConflict]:
    for found in _LABEL.finditer(document.source.text):
        word, one, two = found.group("word", "one", "two")
        if int(one) != int(two):
            label, note = Span(found.start("word"), found.end("one")), Span(*found.span("two"))
            message = msg("the note with the label {word} {one} is about {word} {two}", word=word, one=one, two=two)
            reason = msg("{one} is not {two}", one=one, two=two)
            difference = _difference_of(one, two)
            yield IdentifierConflict(note, msg("in the note"), label, msg("its label"), message, reason, difference)


def _notes(document: Document) -> Iterator[IdentifierConflict]:
    """Bug 744665 [10], and under [10] an address that ends in 774665."""
    text = document.source.text
    notes = {note.group("mark"): note for note in _NOTE.finditer(text)}
    for cited in _CITED.finditer(text) if notes else ():
        note = notes.get(cited.group("mark"))
        number = cited.group("number")
        runs = [] if note is None else [run for run in _LONG.finditer(note.group()) if len(run.group()) == len(number)]
        if note is None or not runs or cited.start() == note.start() or any(run.group() == number for run in runs):
            continue
        span, other = Span(*cited.span("number")), Span(note.start() + runs[0].start(), note.start() + runs[0].end())
        yield IdentifierConflict(
            span, msg("in the text"), other, msg("in the note"),
            msg("{number} is cited with note {mark}, which is about {other}",
                number=number, mark=note.group("mark"), other=runs[0].group()),
            msg("{number} is not in the note", number=number),
            _difference_of(number, runs[0].group()),
        )  # fmt: skip


def _check_digits(document: Document, sentences: Sequence[Sentence]) -> Iterator[IdentifierConflict]:
    wrong = list(find_wrong_check_digits(document))
    if not wrong:
        return
    talk = [*find_corrections(document, sentences), *find_validity_discussions(document, sentences)]
    for prose, kind, expected in wrong:
        if not any(span.overlaps(prose) for span in talk):
            written = document.prose.text[prose.start : prose.end]
            yield IdentifierConflict(
                document.prose.source_span(prose), msg("no such number"), None, "",
                msg("{kind} {written} cannot exist: its check digit would be {expected}",
                    kind=kind, written=written, expected=expected),
                msg("the other digits give {expected}, but the text has {printed}",
                    expected=expected, printed=written[-1]),
                Difference.CHECK_DIGIT,
            )  # fmt: skip
