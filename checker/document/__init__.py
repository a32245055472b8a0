"""The document model: what readers see of a document, and the source text it was read from."""
