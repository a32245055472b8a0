"""Labelled values: what a page says of one thing, in which place, and where two places disagree."""
