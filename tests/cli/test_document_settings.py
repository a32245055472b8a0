"""What editors have decided for their documents: languages, its time zone, what abbreviations mean."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from checker.analysis import Reading
from checker.document.document import DocumentSettings
from checker.formats.open import read_text
from checker.run.language_filter import language_of
from checker.times.event_status import times
from checker.times.site_timezone import UnknownZone, in_site_time, offset_of, site_offset
from checker.times.temporal_scopes import publication_date

DAY = 24 * 60 * 60


def second(year, month, day, hour, minute=0):
    return (date(year, month, day).toordinal() - 1) * DAY + hour * 3600 + minute * 60


@pytest.fixture
def found(contralint, monkeypatch):
    from checker.registry import rules

    monkeypatch.setattr("checker.cli.check.rules", rules)

    def run(text, configuration="", path="a.md"):
        Path(path).write_text(text, "utf-8")
        Path("contralint.toml").write_text(configuration, "utf-8")
        ran = contralint("check", path, "--format", "json")
        assert ran.status in (0, 1), ran.err
        return [(each["rule"], each["places"][0]["line"]) for each in json.loads(ran.out)["findings"]]

    return run


BOTH = "The bridge opened on Monday, 14 June 2015.\n\n大桥于2015年6月14日（星期一）通车，来的人很多。\n"


def test_text_in_other_languages_is_not_reported(found):
    assert found(BOTH) == [("D101", 1), ("D101", 3)]
    assert found(BOTH, 'languages = ["en"]') == [("D101", 1)]
    assert found(BOTH, 'languages = ["zh"]') == [("D101", 3)]
    assert found(BOTH, 'languages = ["zh", "en"]') == [("D101", 1), ("D101", 3)]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("2015-06-14", None),
        ("The bridge", "en"),
        ("大桥通车", "zh"),
        ("大桥 bridge", "en"),
        ("大桥通车了 bridge", "zh"),
        ("", None),
    ],
)
def test_the_language_of_a_text(text, language):
    assert language_of(text) == language


@pytest.mark.parametrize(("zone", "day"), [(None, 19), ("Asia/Shanghai", 20), ("+08:00", 20), ("-03:00", 19)])
def test_a_publication_date_is_read_in_the_time_zone_of_the_site(zone, day):
    text = "---\ndate: 2015-05-19T22:35:21+00:00\n---\n今天，大桥正式通车。\n"
    reading = Reading(replace(read_text(text, "a.md"), settings=DocumentSettings(time_zone=zone)))
    assert reading.get(publication_date).interval.start == second(2015, 5, day, 0)
    (today,) = [time for time in reading.get(times) if time.text == "今天"]
    assert today.value == f"2015-05-{day}"


def test_a_publication_date_without_a_zone_is_in_the_time_zone_of_the_site():
    text = "---\ndate: 2015-05-19\n---\n今天，大桥正式通车。\n"
    reading = Reading(replace(read_text(text, "a.md"), settings=DocumentSettings(time_zone="Asia/Shanghai")))
    assert reading.get(publication_date).interval.start == second(2015, 5, 19, 0)


def test_an_abbreviation_has_the_configured_offset(found):
    text = "The call starts at 3pm IST (10:30am BST) on 3 June 2019.\n"
    assert found(text, 'profile = "review"\n') == []
    assert [rule for rule, _ in found(text, 'profile = "review"\n[zones]\nist = "+02:00"\n')] == ["D110"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('\ntime-zone = "Beijing"', "contralint.toml:2: There is no time zone 'Beijing'"),
        ('[zones]\nCST = "China"', "contralint.toml:2: 'China' is not an offset from UTC"),
        ('languages = ["de"]', "contralint.toml:1: 'languages' cannot be 'de'"),
    ],
)
def test_a_mistake_is_reported_with_its_line(contralint, text, expected):
    Path("a.md").write_text("x", "utf-8")
    Path("contralint.toml").write_text(text, "utf-8")
    ran = contralint("check", "a.md")
    assert (ran.status, ran.out) == (2, "")
    assert ran.err.startswith(f"contralint: {expected}")


@pytest.mark.parametrize(
    ("zone", "minutes"),
    [
        ("+08:00", 480),
        ("-0330", -210),
        ("UTC+8", 480),
        ("Z", 0),
        ("GMT", 0),
        ("JST", 540),
        ("CST", None),
        ("here", None),
    ],
)
def test_offsets(zone, minutes):
    assert offset_of(zone) == minutes


def test_moments_in_the_time_zone_of_a_site():
    assert in_site_time(second(2015, 5, 19, 22, 35), "Z", "+08:00") == second(2015, 5, 20, 6, 35)
    assert in_site_time(second(2015, 5, 19, 22, 35), "+00:00", "Asia/Shanghai") == second(2015, 5, 20, 6, 35)
    assert in_site_time(second(2015, 7, 1, 12), "Z", "Europe/London") == second(2015, 7, 1, 13)
    assert in_site_time(second(2015, 1, 1, 12), "Z", "Europe/London") == second(2015, 1, 1, 12)
    assert in_site_time(second(2015, 1, 1, 12), "CST", "+08:00") == second(2015, 1, 1, 12)
    with pytest.raises(UnknownZone, match="There is no time zone"):
        site_offset(0, "../etc/passwd")
