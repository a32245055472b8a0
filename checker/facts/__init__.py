"""Recorded facts: the packs, the claims of a document, and the comparison of the two."""
