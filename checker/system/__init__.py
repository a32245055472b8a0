"""Access to the machine: files, file owners, text converters."""
