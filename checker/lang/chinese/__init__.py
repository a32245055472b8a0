"""Chinese, in both scripts: texts arrive folded to Simplified."""
