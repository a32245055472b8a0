"""French: dates and weekdays."""
