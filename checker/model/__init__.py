"""Frozen values that the stages hand to each other. Nothing in here imports another part of the program."""
