"""D: dates, within a phrase and a calendar."""
