"""Chinese, in both scripts. Input texts are folded to Simplified characters."""
