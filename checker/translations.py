"""Messages in another language, by catalogues in gettext's format (.po) next to the code."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from importlib.resources import files
from string import Formatter

from checker.finding import Finding
from checker.message import ENGLISH, TRADITIONAL, Message, Part, msg, without_line
from checker.records import replace
from checker.registry import RegistryError, translated_packages
from checker.result import CheckedDocument, Failure, ReportedFinding

CATALOGUE = "zh.po"
_FENCE = re.compile(r"(^```[^\n]*\n.*?^```[ \t]*$)", re.MULTILINE | re.DOTALL)
#: Written the same in both scripts.
_LITERAL = re.compile(r"(``[^`]+``|`[^`]+`)")
#: What the converter does not do: quotation marks, words in another sense than that of programs, sounds in names.
_QUOTES = str.maketrans("“”", "「」")
_CORRECTIONS = {"釋出": "發布", "宣告": "聲明"}
_CORRECTIONS_IN_NAMES = {"裡": "里", "範": "范", "布林": "布爾"}
_FOREIGN_NAME = re.compile(r"[\u4e00-\u9fff]+(?:[·-][\u4e00-\u9fff]+)+")
_PARAGRAPH = re.compile(r"(\n[ \t]*\n)")
_HAN = re.compile(r"[\u4e00-\u9fff]")
_CLOSE = re.compile(r"[\u4e00-\u9fff][0-9A-Za-z]|[0-9A-Za-z%][\u4e00-\u9fff]")
_HAN_SPACE, _SPACE_HAN = re.compile(r"[\u4e00-\u9fff] \Z"), re.compile(r" [\u4e00-\u9fff]")


@cache
def catalogue(language: str) -> Mapping[str, str]:
    """Translations by their English template; raises RegistryError on a file that is no catalogue."""
    if language == ENGLISH:
        return {}
    import polib  # here, since English needs none

    found: dict[str, str] = {}
    for package in translated_packages():
        place = files(package).joinpath(CATALOGUE)
        try:
            entries = polib.pofile(place.read_text(encoding="utf-8"))
        except (OSError, UnicodeDecodeError) as error:
            raise RegistryError(
                msg("the catalogue of {package} cannot be read: {error}", package=package, error=str(error))
            ) from error
        found.update((entry.msgid, entry.msgstr) for entry in entries if entry.msgstr and not entry.obsolete)
    for template, translation in tuple(found.items()):
        found.setdefault(without_line(template), without_line(translation))
    if language == TRADITIONAL:
        convert = _to_traditional()
        return {template: convert(translate) for template, translate in found.items()}
    return found


def translated(text: str, language: str) -> str:
    """A text in a language. A text that is no message, or has no translation, stays as it is."""
    if not isinstance(text, Message):
        return text
    template = text.template if language == ENGLISH else catalogue(language).get(text.template)
    if template is None:
        return text
    parts: dict[str, Part] = {
        name: translated(part, language) if isinstance(part, str) else part for name, part in text.parts.items()
    }
    filled = template.format_map(parts) if language == ENGLISH else _set(template, parts)
    return Message(filled, text.template, text.parts)


def _set(template: str, parts: Mapping[str, Part]) -> str:
    """A template with its parts, as Chinese is set: a template parts Han from the inserted text by a space, for
    digits and Latin letters; what begins or ends in Han needs none there, and what writes both without a space none
    at all."""
    made, closed = "", False
    for literal, name, _, _ in Formatter().parse(template):
        part = "" if name is None else str(parts[name])
        if closed and _SPACE_HAN.match(literal):
            literal = literal[1:]
        close = _CLOSE.search(part) is not None
        if (close or _HAN.match(part)) and _HAN_SPACE.search(literal):
            literal = literal[:-1]
        closed = close or _HAN.match(part[-1:]) is not None
        made += literal + part
    return made


def translated_page(page: str, language: str) -> str:
    """A rule's page in a language, paragraph by paragraph; its examples stay."""
    pieces = _FENCE.split(page)
    pieces[::2] = ("".join(_paragraph(part, language) for part in _PARAGRAPH.split(piece)) for piece in pieces[::2])
    return "".join(pieces)


def paragraphs(page: str) -> tuple[str, ...]:
    """The paragraphs of a rule's page outside its examples, each on one line, as catalogues have them."""
    prose = "\n\n".join(_FENCE.split(page)[::2])
    return tuple(" ".join(each.split()) for each in _PARAGRAPH.split(prose) if each.strip())


def _paragraph(written: str, language: str) -> str:
    translation = catalogue(language).get(" ".join(written.split()))
    if not translation:
        return written
    start = len(written) - len(written.lstrip())
    return written[:start] + translation + written[len(written.rstrip()) :]


def document_in_language(checked: CheckedDocument, language: str) -> CheckedDocument:
    """A document, all texts about which are in a language."""
    if language == ENGLISH:
        return checked

    def translate(text: str) -> str:
        return translated(text, language)

    return replace(
        checked,
        findings=tuple(_reported(each, translate) for each in checked.findings),
        suppressed=tuple(_reported(each, translate) for each in checked.suppressed),
        remarks=tuple(map(translate, checked.remarks)),
        checks=tuple(replace(each, reason=translate(each.reason)) if each.reason else each for each in checked.checks),
    )


def failures_in_language(failures: Iterable[Failure], language: str) -> tuple[Failure, ...]:
    """Failures, all texts about which are in a language."""
    return tuple(replace(each, message=translated(each.message, language)) for each in failures)


_Translate = Callable[[str], str]


def _reported(reported: ReportedFinding, translate: _Translate) -> ReportedFinding:
    finding = reported.finding
    translated_finding: Finding = replace(
        finding,
        message=translate(finding.message),
        note=translate(finding.note),
        related=tuple(replace(place, note=translate(place.note)) for place in finding.related),
        reasons=tuple(map(translate, finding.reasons)),
        fixes=tuple(replace(each, description=translate(each.description)) for each in finding.fixes),
    )
    return replace(reported, finding=translated_finding)


def _to_traditional() -> Callable[[str], str]:
    from checker.system.converters import converter

    traditional = converter("s2twp")

    def convert(text: str) -> str:
        pieces = _LITERAL.split(text)
        pieces[::2] = (_corrected(traditional.convert(piece), _CORRECTIONS).translate(_QUOTES) for piece in pieces[::2])
        return _FOREIGN_NAME.sub(lambda name: _corrected(name[0], _CORRECTIONS_IN_NAMES), "".join(pieces))

    return convert


def _corrected(text: str, wrong: Mapping[str, str]) -> str:
    for written, right in wrong.items():
        text = text.replace(written, right)
    return text
