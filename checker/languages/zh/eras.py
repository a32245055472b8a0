"""The names of eras in Chinese, by the calendar with which they change."""

from checker.languages.zh.years import MODERN, OLDER, REIGNS

CIVIL = MODERN
LUNAR = (*REIGNS, *OLDER)
