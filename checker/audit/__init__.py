"""Audits of whole archives: sources, an engine from bytes to rows, tables in Parquet, and queries."""
