"""A folder is all that a new language needs: no shared code names it."""

import json
import subprocess
import sys

INIT = '"""Esperanto."""\n'
TIMES = """
from checker.calendars.timex import Calendar, TimexType, Unit
from checker.languages import patterns as re
from checker.languages.language import WrittenTime

_DATE = re.compile(r"(?P<day>\\d{1,2})-an de (?P<month>maja|junia|julia) (?P<year>\\d{4})")


class Times:
    code = "eo"

    def times(self, text):
        for found in _DATE.finditer(text):
            month = ("maja", "junia", "julia").index(found["month"]) + 5
            meaning = Calendar(year=int(found["year"]), month=month, day=int(found["day"]))
            yield WrittenTime(*found.span(), TimexType.DATE, meaning, Unit.DAY)


TIMES = Times()
"""
WEEKDAYS = """
from checker.languages import patterns as re
from checker.languages.language import WrittenWeekday

_NAMES = ("lundo", "mardo", "merkredo", "ĵaŭdo", "vendredo", "sabato", "dimanĉo")
_WORD = re.compile("|".join(_NAMES))


class Weekdays:
    code = "eo"
    date_follows = True
    before_date = "la"
    after_date = "estis"
    in_brackets = re.compile(r"(?!)")

    def words(self, text):
        for found in _WORD.finditer(text):
            yield WrittenWeekday(found.start(), found.end(), _NAMES.index(found.group()) + 1, found.start(), _NAMES)

    def ends_phrase(self, text, end):
        return True


WEEKDAYS = Weekdays()
"""
PROGRAM = """
import json, sys
import checker.languages
checker.languages.__path__.append(sys.argv[1])
import contralint
for finding in contralint.check_text(sys.argv[2]):
    print(json.dumps([finding.rule, str(finding.message)]))
"""
TEXT = "La foiro malfermiĝis lundo, la 14-an de junia 2015. Ĝi daŭris 3 tagojn, kaj 40 homoj venis.\n"


def test_a_language_that_is_added_as_a_folder_is_checked(tmp_path):
    folder = tmp_path / "eo"
    folder.mkdir()
    for name, text in (("__init__", INIT), ("times", TIMES), ("weekdays", WEEKDAYS)):
        (folder / f"{name}.py").write_text(text, encoding="utf-8")
    ran = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(tmp_path), TEXT], capture_output=True, encoding="utf-8", check=True
    )
    assert [json.loads(line) for line in ran.stdout.splitlines()] == [
        ["D101", "2015-06-14 is a Sunday, not a Monday"],
    ]
