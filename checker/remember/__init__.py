"""What earlier runs found: results by the content of documents, so that an unchanged tree is only read."""
