"""Fact packs: YAML that editors write -> subjects with what is known of them, and clear sentences where it is wrong."""
