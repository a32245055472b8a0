"""How digits are grouped, wherever numbers are written: by thousands, by myriads, in the Indian way."""

from __future__ import annotations

from checker.lang import patterns as re

#: Digits with commas between them, where something says that they are one number: a currency before, a unit behind.
GROUPED = re.compile(
    r"(?<![A-Za-z\d_.,:/-])(?P<money>(?:US|HK|NT|A|C)?[$£€¥]|RMB[ ]?|人民币)?(?P<digits>\d{1,4}(?:,\d{1,9}){1,6})(?P<point>\.\d{1,4})?(?![\d,.:/-]*\d)"
    r"(?P<unit>[ ]?(?:万|亿|元|人|名|册|件|份|吨|公里|平方|美元|%)|\s(?:people|euros?|dollars|pounds|yuan|km|miles|tonnes|tons|copies|visitors|members|users|votes|books|trees|homes|jobs|acres|hectares|metres|meters|residents|students|voters|households)\b)?"
)
#: Ways of grouping that are in use.
REGULAR = re.compile(r"\d{1,3}(?:,\d{3})+|\d{1,4}(?:,\d{4})+|\d{1,2}(?:,\d{2})+,\d{3}|\d{1,9},\d{1,2}")
#: A group that is none of thousands: what a misgrouped number holds at least one of.
ODD = re.compile(r",(?:\d{1,2}|\d{4,9})(?!\d)")
