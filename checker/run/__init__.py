"""Many documents: files, processes, cache, suppressions, selection, baseline."""
