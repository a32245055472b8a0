"""Mentions -> links: what is concluded from what is written."""
