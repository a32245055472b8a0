"""Calendars as arithmetic: days, weeks, lengths of time and named days. No module here reads text."""
