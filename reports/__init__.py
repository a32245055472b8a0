"""Formats, one file each. A report is a pure function of the result of a run."""
