"""Runs over many documents: files, processes, cache, suppressions, selection, baseline."""
