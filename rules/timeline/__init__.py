"""T: what a text says about when it was written."""
