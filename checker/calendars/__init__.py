"""Calendars as arithmetic: days, weeks, lengths and the days that have names. Nothing here knows a text."""
