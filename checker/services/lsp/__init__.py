"""The Language Server Protocol: findings, fixes and mentions in editors."""
