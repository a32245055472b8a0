"""Configuration: contralint.toml -> the settings of each document."""
