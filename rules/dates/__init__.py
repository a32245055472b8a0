"""D: dates within a phrase, compared with each other and with the calendar."""
