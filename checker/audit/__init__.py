"""Whole archives: sources, an engine from bytes to rows, tables in Parquet, and questions to them."""
