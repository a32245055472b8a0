"""K: recorded facts."""
