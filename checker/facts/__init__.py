"""Recorded facts: packs, claims, and what the facts say of them."""
