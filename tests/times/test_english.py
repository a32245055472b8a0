"""English time expressions: what is written, and what it means on Tuesday 10 March 1998."""

from datetime import date

import pytest

from checker.calendars.timex import TimexType
from contralint import find_times

NOW = date(1998, 3, 10)


def read(text):
    return [(time.text, time.value) for time in find_times(text, NOW)]


def values(text):
    return [time.value for time in find_times(text, NOW)]


def test_a_title_after_a_day_ends_no_range():
    assert [found.value for found in find_times("Sep 28 - First auctions end", NOW)] == ["1997-09-28"]
    (found,) = find_times("from Sep 3 to the first of October", NOW)
    assert found.value == "1998-09-03/1998-10-01"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Orders and separators.
        ("Opened on March 3rd, 2015.", "2015-03-03"),
        ("Opened on 3 March 2015.", "2015-03-03"),
        ("Opened on the third of March, 2015.", "2015-03-03"),
        ("Opened 03-Mar-2015.", "2015-03-03"),
        ("Opened 2015-Mar-03.", "2015-03-03"),
        ("Opened 2015/3/3.", "2015-03-03"),
        ("Opened 3.3.2015.", "2015-03-03"),
        ("Opened 16. Nov. 2016.", "2016-11-16"),
        ("Sold on Dec31, 1994.", "1994-12-31"),
        ("Tue, 3 Mar 2015 14:26:01 +0200", "2015-03-03T14:26:01"),
        ("Wed Dec 31 07:26:00 PST 2003", "2003-12-31T07:26:00"),
        ("Set up a call for Friday 3/13.", "1998-03-13"),
        # Days and years in words.
        ("She was born on January twenty-five, nineteen eighty-six.", "1986-01-25"),
        ("On fifteen August nineteen hundred ninety three it began.", "1993-08-15"),
        ("They left in nineteen oh five.", "1905"),
        ("It closed in two thousand and fifteen.", "2015"),
        ("It opened in twenty fourteen.", "2014"),
        ("The law is of one thousand seven hundred and eighty-nine.", "1789"),
        # Parts and longer times.
        ("In late 1942 it ended.", "1942"),
        ("By the middle of 2007 it was over.", "2007"),
        ("In the mid-19th century", "18"),
        ("In the early 1930s", "193"),
        ("in the nineties", "199"),
        ("In 264 BC Rome crossed.", "BC0264"),
        ("in AD 79", "0079"),
        ("on the morning of 6 June 1944", "1944-06-06TMO"),
        ("in 1997's third quarter", "1997-Q3"),
        ("In August 1944 Paris was free.", "1944-08"),
        ("on 15 March 44 BC", "BC0044-03-15"),
        ("in the 1800s", "18"),
        ("in the late 60s", "196"),
        ("the last day of March 2015", "2015-03-31"),
        ("In Q3 FY25", "2025-Q3"),
        ("2019 H2 will be hard", "2019-H2"),
        ("in the third quarter of 2014", "2014-Q3"),
        ("in the winter of 1941–42", "1941-WI"),
        ("in week 3 of 2027", "2027-W03"),
        ("the last week of December 2016", "2016-W52"),
        ("the second Tuesday of May 2014", "2014-05-13"),
        # Named days.
        ("on Easter Monday 2016", "2016-03-28"),
        ("on Thanksgiving 2014", "2014-11-27"),
        ("on Maundy Thursday 2014", "2014-04-17"),
        ("on New Year's Eve 1999", "1999-12-31"),
        ("on Labor Day weekend 2021", "2021-W35-WE"),
        ("by Lunar New Year 2021", "2021-02-12"),
    ],
)
def test_dates_that_name_their_year(text, expected):
    assert values(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It rained yesterday.", "1998-03-09"),
        ("It is due the day after tomorrow.", "1998-03-12"),
        ("It rained the day before.", "1998-03-09"),
        ("They met last week.", "1998-W10"),
        ("They meet the week after next.", "1998-W13"),
        ("They meet Thursday next week.", "1998-03-19"),
        ("They met last October.", "1997-10"),
        ("They met in October last year.", "1997-10"),
        ("They meet on the 20th of next month.", "1998-04-20"),
        ("They pay on the 15th day of the month.", "1998-03-15"),
        ("They met last quarter.", "1997-Q4"),
        ("It grew in last year's fourth quarter.", "1997-Q4"),
        ("On the 22nd an armistice was signed.", "1998-03-22"),
        ("They meet by the end of the week.", "1998-W11"),
        ("They meet later in the year.", "1998"),
        ("They meet by year-end.", "1998"),
        ("They meet over the weekend.", "1998-W11-WE"),
        ("He is away for the month.", "1998-03"),
        ("This week's page is short.", "1998-W11"),
        ("It fell over the past year.", "1997-03-10/1998-03-09"),
        ("It fell in the past three years.", "1995-03-10/1998-03-09"),
        ("It fell in the first two months of the year.", "1998-01/1998-02"),
        ("It opens in four business days.", "1998-03-16"),
        ("It opens within five days.", "1998-03-10/1998-03-14"),
        ("He is away for three days starting tomorrow.", "1998-03-11/1998-03-13"),
        ("He is away for the rest of the month.", "1998-03-10/1998-03"),
        ("It fell two years ago.", "1996"),
        ("It opens in a fortnight's time.", "1998-03-24"),
        ("It closed 16 days from 01/02/2018.", "2018-01-18"),
        ("In the week of 18 May it rains.", "1998-W21"),
        ("In week 31 it rains.", "1998-W31"),
        ("It rained during the winter.", "1997-WI"),
        ("On Tuesday afternoon at 3:00 it rained.", "1998-03-10T15:00"),
        ("Tuesday, 9 p.m.", "1998-03-10T21"),
        # The hour before its day.
        ("At 8:30 a.m. Tuesday it rained.", "1998-03-10T08:30"),
        ("At noon on 5 May 1997 it rained.", "1997-05-05T12:00"),
        ("Come at 8pm tonight.", "1998-03-10T20"),
        ("They met from 3 p.m. to 5 p.m. Monday.", "1998-03-09T15/1998-03-09T17"),
        ("Yesterday's storm is over.", "1998-03-09"),
        ("It opens a week from Friday.", "1998-03-20"),
        ("It opened a week ago Monday.", "1998-03-02"),
        ("It opened two Mondays ago.", "1998-03-02"),
        ("It opens two Fridays from now.", "1998-03-20"),
        ("They met from 3 to 5 p.m. Monday.", "1998-03-09T15/1998-03-09T17"),
        ("They met 6-8 pm on Monday.", "1998-03-09T18/1998-03-09T20"),
        ("They met between 3:00 pm and 5:00.", "T15:00/T17:00"),
        ("They met from 11 to 1 p.m.", "T11/T13"),
        ("They met Monday 10 pm to 2 am.", "1998-03-09T22/1998-03-10T02"),
        ("They met from 10 pm Monday to 2 am.", "1998-03-09T22/1998-03-10T02"),
        ("They met 9:30-11:00 on Monday.", "1998-03-09T09:30/1998-03-09T11:00"),
        ("They meet Monday to Wednesday next week.", "1998-03-16/1998-03-18"),
        ("He left late in the day.", "1998-03-10"),
        ("Year-earlier profit was low.", "1997"),
        ("Stocks fell overnight.", "1998-03-10TNI"),
        ("Thanksgiving week was busy.", "1997-W48"),
        # A year after a preposition is no count of what follows.
        ("In 1997 sales fell.", "1997"),
        ("At the end of 1997 reserves were low.", "1997"),
        ("Between 1995 and 1997 imports fell.", "1995/1997"),
        ("She joined in 1983 as a clerk.", "1983"),
        ("1997's profits were high.", "1997"),
        ("A 1994 study found it.", "1994"),
        ("The 1996 elections were fair.", "1996"),
        # Parts of a unit, and an adjacent one.
        ("It fell most of the year.", "1998"),
        ("It fell midway through the year.", "1998"),
        ("By midyear it had risen.", "1998"),
        ("Year-to-date sales rose.", "1998"),
        ("It opens by year's end.", "1998"),
        ("He left the year before.", "1997"),
        ("He left the week after.", "1998-W12"),
        ("He spent the weekend at home.", "1998-W11-WE"),
        ("It will fall over the next decade.", "1998-03-11/2008-03-10"),
        ("It grew in the first decade of the 20th century.", "190"),
        ("It grew in the second half of the 19th century.", "18"),
        ("At 0800 hours they left.", "T08:00"),
        ("Open 2 p.m.-4 p.m.", "T14/T16"),
    ],
)
def test_dates_that_count_from_now(text, expected):
    assert values(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("from 17 to 19 March 2015", "2015-03-17/2015-03-19"),
        ("17–19 March 2015", "2015-03-17/2015-03-19"),
        ("the night of 9/10 November 1938", "1938-11-09/1938-11-10"),
        ("between the ninth and the seventeenth of April 2015", "2015-04-09/2015-04-17"),
        ("April 9th through seventeenth", "1998-04-09/1998-04-17"),
        ("from 28 March to the 2nd", "1998-03-28/1998-04-02"),
        ("from 4 to 22 next month", "1998-04-04/1998-04-22"),
        ("Nov-Feb 2017", "2016-11/2017-02"),
        ("from May to March", "1998-05/1999-03"),
        ("from 28 December 2015 to 3 January", "2015-12-28/2016-01-03"),
        ("1914–18", "1914/1918"),
        ("2014~2018", "2014/2018"),
        ("10/1/2018-10/7/2018", "2018-10-01/2018-10-07"),
        ("5/1-5/7, 2020", "2020-05-01/2020-05-07"),
        ("2017-q1 to 2018-q1", "2017-Q1/2018-Q1"),
        ("from the middle of 2007 to the end of 2008", "2007/2008"),
        ("from 2010 to the present", "2010/1998-03-10"),
        ("between now and November 15th", "1998-03-10/1998-11-15"),
        ("from next Monday to Friday", "1998-03-16/1998-03-20"),
    ],
)
def test_ranges(text, expected):
    (found,) = find_times(text, NOW)
    assert found.value == expected
    assert [part.text in text for part in found.parts] == [True, True]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("on March 3 and 5, 2015", [("March 3", "2015-03-03"), ("5, 2015", "2015-03-05")]),
        ("on March 3, 5 and 7.", [("March 3", "1998-03-03"), ("5", "1998-03-05"), ("7", "1998-03-07")]),
        ("on 3, 5 and 7 May 2014", [("3", "2014-05-03"), ("5", "2014-05-05"), ("7 May 2014", "2014-05-07")]),
        ("on 3 March and 5 April 2015", [("3 March", "2015-03-03"), ("5 April 2015", "2015-04-05")]),
        ("in October and November 2022", [("October", "2022-10"), ("November 2022", "2022-11")]),
        ("on Wednesday or Thursday", [("Wednesday", "1998-03-04"), ("Thursday", "1998-03-05")]),
        # What is counted is no day.
        ("On June 5 and 20 people came.", [("June 5", "1998-06-05")]),
        ("On 3 March and in April 2015.", [("3 March", "1998-03-03"), ("April 2015", "2015-04")]),
    ],
)
def test_lists_share_what_one_of_them_names(text, expected):
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It took three days.", "P3D"),
        ("It took an hour and a half.", "PT1.5H"),
        ("It took two-and-a-half years.", "P2.5Y"),
        ("It took half a year.", "P0.5Y"),
        ("It took a year and three months.", "P1Y3M"),
        ("It rained all week.", "P1W"),
        ("It rained for months.", "PXM"),
        ("It took 6–12 months.", "PXM"),
        ("It took a couple of weeks.", "P2W"),
        ("It will last two hours.", "PT2H"),
        ("the fastest rise in a decade", "P1DE"),
        ("He finished it in two years.", "P2Y"),
        ("a ten-year plan", "P10Y"),
        ("It took just a second.", "PT1S"),
        ("After years of neglect it fell.", "PXY"),
        ("It was the worst storm in decades.", "PXDE"),
        ("Decades of neglect ruined it.", "PXDE"),
        ("Tickets sold out within hours.", "PTXH"),
    ],
)
def test_lengths(text, expected):
    (found,) = find_times(text, NOW)
    assert (found.type, found.value) == (TimexType.DURATION, expected)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("every Tuesday", "XXXX-WXX-2"),
        ("on Mondays", "XXXX-WXX-1"),
        ("each week", "P1W"),
        ("every other day", "P2D"),
        ("twice a month", "P1M"),
        ("daily", "P1D"),
        ("every Monday morning", "XXXX-WXX-1TMO"),
        ("each spring", "XXXX-SP"),
    ],
)
def test_repetitions(text, value):
    (found,) = find_times(text, NOW)
    assert (found.type, found.value) == (TimexType.SET, value)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("at 3:30 pm", "T15:30"),
        ("at 10:30 a.m. EST", "T10:30"),
        ("at 9 o'clock", "T09"),
        ("at half past six", "T06:30"),
        ("at a quarter to nine", "T08:45"),
        ("at ten past five", "T05:10"),
        ("at noon", "T12:00"),
        ("at 1500 GMT", "T15:00"),
    ],
)
def test_clock_times(text, value):
    (found,) = find_times(text)
    assert (found.type, found.value) == (TimexType.TIME, value)


@pytest.mark.parametrize(
    "text",
    [
        "This may take longer, and that may not be right.",
        "They march in step; you march on.",
        "It was a second round, and the first half of the match was dull.",
        "Call (206) 555-1212 or +86 138-2010-2015, code 133-03-03-2020.",
        "The number is 123-12-1234, or 32 - 2015.",
        "Version 2015.06 and v12.3.2015 of the tool, RFC 2119.",
        "They won 3-0 and 2:1 on a 16:9 screen.",
        "It costs $2014 or €1999, and 1,998 people paid.",
        "See week 3 of the course.",
        "The fall of Rome; a spring in the mattress; a summer camp.",
        "It runs on Monday.com, in C++17 and on Route 66.",
        "1000 total issues; 1500 new tests.",
        "On the 22nd floor, on the 5th attempt.",
        "April Smith and June Carter met.",
        "Numbers such as 1245,1975,1882 or 78, 1975, 386 are no years.",
        "A 3rd-party tool, $today and @noon in <h2>Titles</h2>.",
        "Clocks go forward when that summer time begins.",
        "Suite 1984, Room 2012, Flight 1999.",
        "Highs in the 70s, and he is in his 90s.",
        "It wrote 1024 blocks in 2000 lines of code.",
        "A 1500 metre race, a 2000 word essay, a 1920 x 1080 screen, its 1500 members.",
        "As soon as it rains, soon after that and shortly before it.",
        "Keep it up to date.",
        "Hours of operation, years of experience, an interval in days, the overnight train.",
    ],
)
def test_what_is_no_time(text):
    assert read(text) == []


def test_the_hedge_of_a_past_time_opens_its_interval():
    (found,) = find_times("It closed more than two years ago.", NOW)
    assert found.value == "1996"
    assert found.interval is not None and found.interval.start is None
