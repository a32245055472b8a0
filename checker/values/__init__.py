"""Labelled values: what a page states about one thing, where it states it, and which places disagree."""
