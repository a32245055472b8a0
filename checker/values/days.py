"""Finds the dates that a page gives for itself and for its event, each with its place: front matter, file name,
address, title, heading, label, first lines, and the text and target of a link."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.analysis import Reading
from checker.calendars.gregorian import days_from_civil, is_civil, month_length
from checker.calendars.timex import SECONDS_PER_DAY, Calendar, TimexType, Unit
from checker.document.document import Block, BlockKind, Document, LinkKind
from checker.document.text import Span
from checker.formats.fold import fold
from checker.languages import patterns as re
from checker.languages.page_words import LABELS
from checker.languages.word_lists import any_of, as_listed
from checker.records import replace
from checker.times.event_status import times
from checker.times.page_dates import DATED_PAGE, PageDate, PageDateKind, address_date, find_page_dates, path_date
from checker.times.time_expression import TimeExpression
from checker.times.updates import updates

from .labelled import DayValue, Key, LabelledValue, Source
from .links import within

_KIND = {label: kind for words in LABELS.all().values() for kind, labels in words.LABELS.items() for label in labels}
_KIND_OF_KEY = {key: kind for words in LABELS.all().values() for kind, keys in words.KEYS.items() for key in keys}
#: Labels that give the day of the event only next to labels for its time, place or price.
_SHARED = frozenset(label for words in LABELS.all().values() for label in words.SHARED)
_NUMBER = r"(?:\(?(?:\d{1,2}|[\u3400-\u9fff]{1,2})[.、)])?"
_LABEL = re.compile(
    rf"[\s\W]*{_NUMBER}[\s\W]*(?P<label>{any_of((*_KIND, *_SHARED))})\s*[*_】\])]*\s*[:|]", re.IGNORECASE
)
_OF_EVENTS = any_of(label for words in LABELS.all().values() for label in words.NEXT_TO_DATE)
_ADJACENT_NUMBER = re.compile(rf"[\s\W]*{_NUMBER}[\s\W]*(?:{_OF_EVENTS})\s*[*_】\])]*\s*[:|]", re.IGNORECASE)
#: How near to a shared label the others must be, in blocks.
_NEAR = 3
_MASTHEAD = re.compile("|".join(words.MASTHEAD for words in LABELS.all().values()))
#: The day of publication, and the day that names a page: the day of a meeting or an issue.
PUBLISHED, NAMED = Key("published"), Key("named")
_SOURCES = {
    PageDateKind.PUBLISHED: Source.FRONT_MATTER,
    PageDateKind.PATH: Source.FILE_NAME,
    PageDateKind.URL: Source.ADDRESS,
    PageDateKind.TITLE: Source.TITLE,
}
#: A leap year, used for a date on a page without a year.
_ANY_YEAR = 2000
#: The number of blocks after the title that may contain its day.
_LEAD_BLOCKS = 3
#: What may precede the day in a first line, in code points: a weekday, punctuation.
_BEFORE_DAY = 12
_MASTHEAD_LENGTH = 80
_SIGNS = re.compile(r"[\W_]+")
_IMAGE = re.compile(r"/[^/\s]+\.(?:png|jpe?g|gif|svg|webp|avif)\Z", re.IGNORECASE)
_MONTH_FOLDERS = re.compile(r"(?<=/)(?P<year>(?:19|20)\d\d)/(?P<month>0[1-9]|1[0-2])(?=/)")


def page_dates(reading: Reading) -> tuple[PageDate, ...]:
    """Returns the dates that a page states about itself: front matter, file name, address, title."""
    return find_page_dates(reading.document, reading.get(times), reading.get(updates))


def labelled_days(reading: Reading) -> tuple[LabelledValue, ...]:
    """The days of a page and of its event, in text order, the file name last. A label that is on two lines is
    ambiguous, so neither line counts."""
    document, found = reading.document, reading.get(times)
    dates = reading.get(page_dates)
    days = [
        _page_day(PUBLISHED, date) for date in dates if date.kind in _SOURCES and date.kind is not PageDateKind.TITLE
    ]
    days += [_page_day(NAMED, date) for date in dates if date.kind is PageDateKind.TITLE]
    if (in_path := path_date(document.source.path)) is not None:
        days.append(_page_day(NAMED, PageDate(PageDateKind.PATH, *in_path, bare=True)))
    labels = list(_labels(document, found))
    days += labels
    labelled = {label.span for label in labels}
    is_event = any(label.key.attribute == "when" for label in labels)
    days += [day for day in _titles(document, found, is_event) if day.span not in labelled]
    return tuple(sorted(days, key=lambda day: (day.span is None, day.span or Span(0, 0))))


def _page_day(key: Key, date: PageDate) -> LabelledValue:
    day = DayValue(date.day, date.day, movable=not date.bare)
    return LabelledValue(key, day, _SOURCES[date.kind], date.text, date.span, date.key)


def image_days(reading: Reading) -> tuple[LabelledValue, ...]:
    """The days and months in the addresses of a page's images, with the key of the publication date: images are
    uploaded when the page is published."""
    document = reading.document
    found = [(link.target, link.target_span) for link in document.links if link.kind is LinkKind.IMAGE]
    matter = document.front_matter
    found += [
        (entry.value, entry.value_span)
        for entry in (() if matter is None else matter.entries)
        if _IMAGE.search(entry.value) is not None
    ]
    days: list[LabelledValue] = []
    for address, span in found:
        day, month = address_date(address), _MONTH_FOLDERS.search(address)
        if day is not None:
            value, text = DayValue(day[0], day[0]), day[1]
        elif month is not None:
            year, number = int(month["year"]), int(month["month"])
            first = days_from_civil(year, number, 1)
            value, text = DayValue(first, first + month_length(year, number) - 1), month.group().strip("/")
        else:
            continue
        days.append(LabelledValue(PUBLISHED, value, Source.IMAGE, text, within(document, span, text)))
    return tuple(days)


def link_days(reading: Reading) -> tuple[LabelledValue, ...]:
    """Both dates of each link whose whole text is a day and whose address contains one."""
    document = reading.document
    days = {
        time.prose: time
        for time in reading.get(times)
        if time.type is TimexType.DATE and time.granularity is Unit.DAY and time.anchor is None
    }
    found: list[LabelledValue] = []
    for index, link in enumerate(document.links):
        time = days.get(link.prose) if len(link.prose) and link.kind is not LinkKind.IMAGE else None
        target = None if time is None else address_date(link.target)
        value = None if time is None else day_value(time)
        if time is None or target is None or value is None:
            continue
        key, there = Key("link", str(index)), within(document, link.target_span, target[1])
        found.append(LabelledValue(key, value, Source.LINK_TEXT, time.text, time.span))
        found.append(LabelledValue(key, DayValue(target[0], target[0]), Source.LINK_TARGET, target[1], there))
    return tuple(found)


def day_value(time: TimeExpression) -> DayValue | None:
    """The days of a date that is precise to the day. A date without a year takes the year of its context, if any."""
    interval, meaning = time.interval, time.meaning
    if interval is None and isinstance(meaning, Calendar) and not meaning.lunar and meaning.month and meaning.day:
        if is_civil(_ANY_YEAR, meaning.month, meaning.day):
            day = days_from_civil(_ANY_YEAR, meaning.month, meaning.day)
            return DayValue(day, day, yearless=True)
    if time.type not in (TimexType.DATE, TimexType.TIME) or time.granularity > Unit.DAY:
        return None
    if interval is None or interval.start is None or interval.end is None:
        return None
    first, last = interval.start // SECONDS_PER_DAY, (interval.end - 1) // SECONDS_PER_DAY
    yearless = time.anchor is not None or bool(time.choices)
    return DayValue(first, max(first, last), yearless=yearless)


def _labels(document: Document, times: Sequence[TimeExpression]) -> Iterator[LabelledValue]:
    """The first date on each labelled line, and the dates under equivalent front-matter keys."""
    folded = document.prose.folded
    found: list[LabelledValue] = []
    taken = -1
    # A page is about its event as long as no section has begun; later, the labels next to a day say so.
    sections = (at for at, block in enumerate(document.blocks) if block.kind is BlockKind.HEADING and block.level > 1)
    head = next(sections, len(document.blocks))
    for time in times:
        value, block = day_value(time), document.blocks[time.block]
        if value is None:
            continue
        if block.kind is BlockKind.METADATA:
            name = document.canonical_key(block.key) or ""
            if name == "revision":  # the line under the title of an AsciiDoc page that also has the attribute
                found.append(LabelledValue(PUBLISHED, value, Source.LEAD, time.text, time.span, name))
            if (kind := _KIND_OF_KEY.get(name)) is not None:
                value = replace(value, movable=True)  # in the time zone of the site
                found.append(LabelledValue(Key(kind), value, Source.FRONT_MATTER, time.text, time.span, block.key[0]))
            continue
        start = max(block.prose.start, folded.rfind("\n", 0, time.prose.start) + 1)
        if start == taken or not block.is_prose:
            continue
        label = _LABEL.match(folded, start, time.prose.start)
        name = label["label"] if label is not None else _cell_before(document, time.block)
        before = start if label is None else label.end()
        if name and not folded[before : time.prose.start].strip(" \t*_"):
            taken = start
            listed = as_listed(name)
            kind = _KIND.get(listed, "when")
            is_event = kind == "when" and (listed in _SHARED or time.block > head)
            if is_event and not _is_next_to_number(document, time.block):
                continue
            found.append(LabelledValue(Key(kind), value, Source.LABEL, time.text, time.span, name))
    for one in found:
        if sum(other.key == one.key and other.source is one.source for other in found) == 1:
            yield one


def _is_next_to_number(document: Document, index: int) -> bool:
    """Whether a line near to a block gives the time, place or price of an event."""
    for block in document.blocks[max(0, index - _NEAR) : index + _NEAR + 1]:
        lines = fold(document.source.slice(block.span)).split("\n")  # prose joins the lines of a paragraph
        if block.is_prose and any(
            _ADJACENT_NUMBER.match(f"{line}:" if block.cell is not None else line) for line in lines
        ):
            return True
    return False


def _cell_before(document: Document, index: int) -> str:
    """The label that fills the table cell before another one in its row; empty if there is none."""
    cell, before = document.blocks[index].cell, document.blocks[index - 1]
    if (
        cell is None
        or before.cell is None
        or (before.cell.table_index, before.cell.row) != (cell.table_index, cell.row)
    ):
        return ""
    text = document.folded_of(before).strip(" :*\n")
    return text if as_listed(text) in _KIND or as_listed(text) in _SHARED else ""


def _titles(document: Document, times: Sequence[TimeExpression], is_event: bool) -> Iterator[LabelledValue]:
    """The day of the event in the title and in the first heading, if they name one. With one of them, or on a page with
    a label for it (`is_event`), also the single day of the first lines, as a label if they begin with it and give the
    hour. The masthead of an issue, or a line that is only a day, gives the day of publication."""
    by_block: dict[int, list[TimeExpression]] = {}
    for time in times:
        by_block.setdefault(time.block, []).append(time)
    heads = list(_heads(document))
    titled = is_event
    for index, source in heads:
        dated = [(time, value) for time in by_block.get(index, ()) if (value := day_value(time)) is not None]
        if len(dated) == 1:
            time, value = dated[0]
            titled = titled or not value.yearless
            yield LabelledValue(Key("when"), value, source, time.text, time.span)
            if source is Source.HEADING and DATED_PAGE.search(document.folded_of(document.blocks[index])):
                yield LabelledValue(NAMED, value, source, time.text, time.span)
    last = max((index for index, _ in heads), default=-1)
    for index, block in enumerate(document.blocks[last + 1 : last + 1 + _LEAD_BLOCKS], last + 1):
        if block.kind is not BlockKind.PARAGRAPH or not block.is_prose:
            continue
        dated = [(time, value) for time in by_block.get(index, ()) if (value := day_value(time)) is not None]
        if len(dated) != 1:
            continue
        time, value = dated[0]
        alone = not _SIGNS.sub("", document.folded_of(block).replace(document.prose.folded[slice(*time.prose)], ""))
        if value.yearless and not is_event:
            continue
        if _is_masthead(document, block) or alone:  # a day on its own line is the day of the page
            yield LabelledValue(PUBLISHED, value, Source.LEAD, time.text, time.span)
        elif (
            titled
            and value.first == value.last
            and not any(words.OTHER_DAYS.search(document.folded_of(block)) for words in LABELS.all().values())
        ):
            begins = time.prose.start - block.prose.start <= _BEFORE_DAY
            # A line that begins with a day and a clock time gives those of the event.
            is_label = begins and time.granularity < Unit.DAY and not is_event  # two labels would be ambiguous
            source = Source.LABEL if is_label else Source.LEAD
            yield LabelledValue(Key("when"), value, source, time.text, time.span)


def _heads(document: Document) -> Iterator[tuple[int, Source]]:
    """The block of the title in the front matter, and the block of the first heading."""
    for index, block in enumerate(document.blocks):
        if block.kind is BlockKind.METADATA and document.canonical_key(block.key) in ("title", "标题"):
            yield index, Source.TITLE
        elif block.kind is BlockKind.HEADING and block.is_prose:
            if block.level == 1:
                yield index, Source.HEADING
            return


def _is_masthead(document: Document, block: Block) -> bool:
    text = document.folded_of(block)
    return len(text) <= _MASTHEAD_LENGTH and "\n" not in text.strip() and _MASTHEAD.search(text) is not None
