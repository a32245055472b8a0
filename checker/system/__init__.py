"""Files, their owners, and libraries on this machine; imports nothing of ours."""
