"""The command line: arguments -> options -> engine -> report -> exit status."""
