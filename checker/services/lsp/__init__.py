"""The Language Server Protocol: findings, fixes and what was read, in editors."""
