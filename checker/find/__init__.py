"""Document -> mentions: what is written, each with its exact span."""
