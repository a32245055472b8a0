"""Front matter in YAML, TOML and JSON."""
