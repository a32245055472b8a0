"""The machine: files, their owners, converters of text."""
