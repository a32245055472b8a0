"""Chinese, in both scripts. Texts arrive folded to Simplified."""
