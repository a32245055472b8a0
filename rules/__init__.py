"""The built-in rules, one file each, in families."""

if __name__ == "rules":
    raise ImportError("import checker.rules: under two names, each class would exist twice")
