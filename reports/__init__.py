"""Formats, one file each. A report is a pure function of the result of a run."""

if __name__ == "reports":
    raise ImportError("import checker.reports: under two names, each class would exist twice")
