"""Parts of a text that several rule families use: sentences, quotations, numbered series."""
